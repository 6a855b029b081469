/**
 * Runs the page that a person sees in place of the application. The service worker wrote into the page what it knows; this
 * module shows it together with the help, and brings the person back when the application answers again.
 */
import { attemptsBefore, rememberAttempts } from './attempts.js';
import { clockAheadAt, lookAtClocks } from './clock.js';
import { technicalDetails } from './details.js';
import { HelpWatch, shownAt, untilNextChange } from './help.js';
import { clockNote, confirmedNote, element, noticeCard, redraw, refusalOf, standingHelp, zoneNote } from './page.js';
import { Probe } from './probe.js';
import { qrFigure } from './qr.js';
import { Retry } from './retry.js';
import { fill, wordsFor } from './words.js';

const facts = JSON.parse(document.querySelector('meta[name="startup-help"]').content);
const openedAt = Date.now();
const words = wordsFor(navigator.languages);
const part = (id) => document.getElementById(id);
const probe = new Probe(facts);
const watch = new HelpWatch({ documentUrl: facts.documentUrl, application: facts.application, keys: facts.keys, onChange: drawHelp });
const retry = new Retry({ attempts: attemptsBefore(), probe: () => probe.ask(), onChange: drawRetry, onBack: goBack });
let helpTimer;
let drawnFor = null;

prepare();
drawProblem();
retry.wait(probe.retryAfter);
watch.start();

function prepare() {
  document.documentElement.lang = words.language;
  part('try-now').append(words.offline.tryNow);
  part('try-now').hidden = false;
  part('try-now').addEventListener('click', () => retry.now());
  window.addEventListener('online', () => retry.anew());
  window.addEventListener('offline', drawProblem);
  window.addEventListener('pageshow', (event) => event.persisted && retry.now());
  document.addEventListener('visibilitychange', lookUpOrDown);
  prepareDetails();
}

function prepareDetails() {
  const details = part('details');
  const [summary, text, copy] = details.children;
  summary.append(words.offline.details);
  copy.append(words.offline.copy);
  copy.addEventListener('click', () => copyDetails(text));
  details.addEventListener('toggle', drawDetails);
  details.hidden = false;
}

/** When the tab is seen again, its person wants to know at once. */
function lookUpOrDown() {
  if (document.hidden) {
    watch.pause();
  } else {
    watch.resume();
    retry.now();
  }
}

function goBack() {
  part('said').textContent = words.offline.back;
  rememberAttempts(retry.attempts);
  if (facts.method === 'GET') {
    location.reload();
  } else {
    location.replace(probe.returnTo);
  }
}

function drawProblem() {
  const { title, happened, checks } = words.offline[probe.kind];
  document.title = title;
  redraw(part('title'), title);
  redraw(part('happened'), fill(happened, { host: location.host, status: probe.status }));
  redraw(
    part('checks'),
    facts.method === 'GET' ? null : element('p', { class: 'card notice warning' }, words.offline.sent),
    element('h2', {}, words.offline.checksTitle),
    element('ul', {}, ...checks.map((check) => element('li', {}, check))),
  );
}

function drawRetry() {
  rememberAttempts(retry.attempts);
  drawProblem();
  if (drawnFor !== null && drawnFor !== probe.situations.join()) {
    drawHelp(); // Other notices may be meant for this situation.
  }
  const next = fill(words.offline.next, { time: words.ahead(retry.secondsLeft() * 1_000) });
  redraw(part('countdown'), retry.isTrying ? words.offline.trying : next);
  redraw(part('attempts'), fill(words.offline.attempts, { count: retry.attempts }));
}

function drawHelp() {
  clearTimeout(helpTimer);
  drawnFor = probe.situations.join();
  drawDetails();
  const silent = watch.failure === null ? null : element('p', {}, refusalOf(watch, words) ?? words.offline.helpServiceSilent);
  if (watch.known === null) {
    redraw(part('notes'), silent);
    return;
  }
  const moment = lookAtClocks();
  const shown = shownAt(watch.known, moment, facts.application, probe.situations);
  drawNotices(shown);
  const { helpUrl } = shown.standingHelp;
  redraw(part('help'), standingHelp(shown.standingHelp, words, qrFigure(helpUrl, words.scan)));
  const ahead = clockAheadAt(watch.known.confirmation, moment);
  redraw(part('notes'), silent, confirmedNote(shown, words), clockNote(ahead, words), zoneNote(words));
  helpTimer = setTimeout(drawHelp, untilNextChange(shown));
}

function drawNotices({ active, upcoming, now }) {
  redraw(part('notices'), ...active.map((notice) => noticeCard(notice, now, words)));
  redraw(
    part('upcoming'),
    upcoming.length === 0 ? null : element('h2', {}, words.upcoming),
    ...upcoming.map((notice) => noticeCard(notice, now, words)),
  );
}

function drawDetails() {
  const text = part('details').querySelector('pre');
  redraw(text, technicalDetails({ facts, probe, retry, watch, moment: lookAtClocks(), openedAt }));
}

async function copyDetails(text) {
  drawDetails();
  try {
    await navigator.clipboard.writeText(text.textContent);
    part('said').textContent = words.offline.copied;
  } catch {
    getSelection().selectAllChildren(text);
    part('said').textContent = words.offline.copyByHand;
  }
}
