/**
 * The door of the web client's logic: asks the help service, keeps what it said last, and tells what of it is to be shown
 * now. No DOM. One page has one `HelpWatch` for each document that it shows.
 */
import { confirmedAt, lookAtClocks, timeAt } from './clock.js';
import { activeAt, concernsApplication, concernsSituation, EMPTY, standingHelpFor, upcomingAt, withoutNotices } from './document.js';
import { ask, documentUrl, pauseAfter } from './live.js';
import { loadLastKnownGood, saveLastKnownGood } from './kept.js';

/** A notice without an end is shown so long after it was last confirmed. */
const LONGEST_WITHOUT_END = 12 * 3_600_000;

/** A page that has been told to leave the service in peace tries so soon again when there was no good answer. */
const LEAST_AFTER_FAILURE = 60_000;

/**
 * What is to be shown.
 *
 * @param known `{document, confirmation}`
 * @param moment from `lookAtClocks`
 * @param application id of the application
 * @param situations names of the situations that may be the case; null: whatever the situation
 * @returns `{active, upcoming, standingHelp, confirmed, now}`
 */
export function shownAt({ document, confirmation }, moment, application, situations) {
  const { estimate, latest } = timeAt(confirmation, moment);
  const confirmed = confirmedAt(confirmation);
  const isMeant = (notice) =>
    concernsApplication(notice, application) &&
    (situations === null || concernsSituation(notice, situations)) &&
    latest < (notice.validUntil ?? confirmed + LONGEST_WITHOUT_END);
  return {
    active: activeAt(document, estimate).filter(isMeant),
    upcoming: upcomingAt(document, estimate).filter(isMeant),
    standingHelp: standingHelpFor(document, application),
    confirmed,
    now: estimate,
  };
}

/**
 * Keeps a document current while a page is open: last known good at once, then live, again when its lifetime is over,
 * with growing pauses after failures. It stops with `pause` and goes on with `resume`; the page pauses it while hidden.
 */
export class HelpWatch {
  /** `{document, confirmation}`, or null as long as nothing is known. */
  known = null;
  /** Why the last question had no good answer; null when it had one or when there was none yet. */
  failure = null;
  /** The name of the reason for which its last answer is not believed; null when that was not the matter. */
  refusal = null;
  /** Whether the service has answered this page, well or badly. */
  hasAsked = false;

  #url;
  #application;
  #keys;
  #least;
  #onChange;
  #failures = 0;
  #due = 0;
  #timer;
  #asking = null;
  #isPaused = false;

  /**
   * @param options.documentUrl whole URL of the document, absolute
   * @param options.application id of the application
   * @param options.keys public keys of which one must have signed the document, separated by white space; blank: none
   * @param options.least how long to leave the service in peace at least, in milliseconds
   * @param options.onChange called after every answer
   */
  constructor({ documentUrl: base, application, keys = '', least = 0, onChange = () => {} }) {
    this.#url = documentUrl(base, application);
    this.#application = application;
    this.#keys = (keys ?? '').trim() === '' ? null : keys.trim().split(/\s+/);
    this.#least = least;
    this.#onChange = onChange;
  }

  /** Shows what is kept, and asks unless that is fresh enough. Never rejects. */
  async start() {
    const kept = await loadLastKnownGood(this.#url, this.#keys);
    if (this.known === null && kept !== null) {
      this.known = kept;
      this.#onChange();
    }
    const age = kept === null ? Infinity : Date.now() - kept.confirmation.wall;
    if (age >= 0 && age < this.#least) {
      this.#schedule(this.#least - age);
    } else {
      await this.refresh();
    }
  }

  /** Asks now, unless a question is on its way already. */
  refresh() {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** No questions until `resume`. */
  pause() {
    clearTimeout(this.#timer);
    this.#isPaused = true;
  }

  /** Asks when it is time, which may be now. */
  resume() {
    this.#isPaused = false;
    this.#schedule(Math.max(0, this.#due - performance.now()));
  }

  /** No questions and no calls of `onChange` any more. */
  stop() {
    this.pause();
    this.#onChange = () => {};
  }

  async #ask() {
    const answer = await ask(this.#url, await this.#trust(), this.known?.confirmation ?? null);
    this.hasAsked = true;
    this.#tellRefusal(answer.refusal ?? null);
    this.failure = answer.kind === 'failed' ? answer.reason : null;
    this.#failures = answer.kind === 'failed' ? this.#failures + 1 : 0;
    if (answer.kind !== 'failed') {
      await this.#learn(answer);
    }
    const least = this.failure === null ? this.#least : Math.min(this.#least, LEAST_AFTER_FAILURE);
    this.#schedule(Math.max(least, pauseAfter(answer, this.#failures, Math.random())));
    this.#onChange();
  }

  /** What must be true of an answer; another tab may have kept a later document than this one knows. */
  async #trust() {
    if (this.#keys === null) {
      return null;
    }
    const kept = await loadLastKnownGood(this.#url, this.#keys);
    const times = [this.known, kept].map((one) => one?.document.publishedAt ?? null);
    const publishedAt = times.every((time) => time === null) ? null : Math.max(...times);
    return { keys: this.#keys, application: this.#application, publishedAt };
  }

  #tellRefusal(refusal) {
    if (refusal !== null && refusal !== this.refusal) {
      console.warn(`Startup Help: the answer of the help service is not shown: ${refusal} (docs/signing.md).`);
    }
    this.refusal = refusal;
  }

  async #learn({ kind, document, body, signedBy, confirmation }) {
    if (kind === 'document') {
      this.known = { document, confirmation };
      await saveLastKnownGood(this.#url, { body, signedBy, confirmation });
      return;
    }
    const kept = await loadLastKnownGood(this.#url);
    this.known = { document: withoutNotices(this.known?.document ?? EMPTY), confirmation };
    await saveLastKnownGood(this.#url, { body: kept?.body ?? '{}', isWithdrawn: true, confirmation });
  }

  #schedule(pause) {
    clearTimeout(this.#timer);
    this.#due = performance.now() + pause; // Whatever happens to the computer's clock.
    if (!this.#isPaused) {
      this.#timer = setTimeout(() => this.refresh(), pause);
    }
  }
}

/** In how many milliseconds what is shown may change by itself: at the next end or begin, a minute at most. */
export function untilNextChange({ active, upcoming, now }) {
  const ends = active.map((notice) => notice.validUntil ?? Infinity);
  const begins = upcoming.map((notice) => notice.validFrom);
  return Math.max(50, Math.min(60_000, ...ends.map((end) => end - now), ...begins.map((begin) => begin - now)));
}
