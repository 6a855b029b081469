/**
 * Tries again and again until the application is back: pauses that grow, each cut short by chance, so that all the people
 * who wait do not come at the same moment. No DOM.
 */
const SECOND = 1_000;
const SHORTEST = 3 * SECOND;
const FIRST = 6 * SECOND;
const LONGEST = 120 * SECOND;

/**
 * The pause before an attempt, in milliseconds: "full jitter" above a floor.
 *
 * @param attempt how many attempts have failed already
 * @param chance from 0 to 1
 * @param asked how long the server wants to be left alone
 */
export function pauseBefore(attempt, chance, asked = 0) {
  const limit = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return Math.max(SHORTEST + (limit - SHORTEST) * chance, asked);
}

export class Retry {
  /** How many attempts have failed, also on earlier views of this page. */
  attempts;
  isTrying = false;

  #probe;
  #onChange;
  #onBack;
  #step;
  /** In ticks of `performance.now()`: the computer's clock may be set meanwhile. */
  #due = 0;
  #ticking;

  /**
   * @param options.attempts how many attempts have failed before
   * @param options.probe resolves to `{isBack, isOver, retryAfter}`; never rejects
   * @param options.onChange called every second and whenever something happened
   * @param options.onBack called when the application is back
   */
  constructor({ attempts, probe, onChange, onBack }) {
    this.attempts = attempts;
    this.#step = attempts;
    this.#probe = probe;
    this.#onChange = onChange;
    this.#onBack = onBack;
  }

  /** Begins the countdown. */
  wait(asked = 0) {
    this.#due = performance.now() + pauseBefore(this.#step, Math.random(), asked);
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#tick(), SECOND);
    this.#onChange();
  }

  /** Tries at once, unless it is trying already. */
  async now() {
    if (this.isTrying) {
      return;
    }
    clearInterval(this.#ticking);
    this.isTrying = true;
    this.#onChange();
    const { isBack, isOver, retryAfter } = await this.#probe();
    this.isTrying = false;
    if (isBack) {
      this.#onBack();
    } else if (isOver) {
      this.#onChange();
    } else {
      this.attempts += 1;
      this.#step += 1;
      this.wait(retryAfter);
    }
  }

  /** Tries at once and begins again with short pauses: a network that is back often takes some seconds to work. */
  anew() {
    this.#step = 0;
    return this.now();
  }

  /** Whole seconds until the next attempt. */
  secondsLeft() {
    return Math.max(0, Math.ceil((this.#due - performance.now()) / SECOND));
  }

  #tick() {
    if (performance.now() >= this.#due) {
      this.now();
    } else {
      this.#onChange();
    }
  }
}
