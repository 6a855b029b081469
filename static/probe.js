/**
 * Finds out whether the application is back, and knows what is the matter with it until then. No DOM.
 *
 * It asks a cheap address: the one that failed may be a report that keeps the server busy for a minute. When that address
 * fails again although the cheap one answers, then a quick failure is looked at where it was; after a slow one the page asks
 * no more and leaves it to the person.
 */
import { retryAfter } from './live.js';

const SITUATIONS = {
  offline: ['NO_NETWORK'],
  unreachable: [
    'HOST_NOT_FOUND',
    'DNS_UNAVAILABLE',
    'CONNECTION_REFUSED',
    'CONNECT_TIMEOUT',
    'HOST_UNREACHABLE',
    'CONNECTION_RESET',
    'CONNECTION_CLOSED',
  ],
  timeout: ['CONNECT_TIMEOUT', 'READ_TIMEOUT'],
  slow: ['READ_TIMEOUT', 'GATEWAY_TIMEOUT'],
};
const GATEWAY_SITUATIONS = { 502: ['BAD_GATEWAY'], 503: ['SERVER_UNAVAILABLE', 'MAINTENANCE'], 504: ['GATEWAY_TIMEOUT'] };

/** The names of the situations that a kind of failure stands for. */
export function situationsOf(kind, status) {
  return kind === 'gateway' ? (GATEWAY_SITUATIONS[status] ?? ['SERVER_ERROR']) : SITUATIONS[kind];
}

export class Probe {
  /** The address to which a person returns: never a repeated POST. */
  returnTo;
  /** The status code of the last answer; null when there was none. */
  status;
  /** How long the server wanted to be left alone when it answered last, in milliseconds. */
  retryAfter;

  #kind;
  #unreachable;
  #cheap;
  #patience;
  #hasReturned;
  #now;

  /**
   * @param facts what the service worker knows
   * @param options.hasReturned whether a person was let back to the address, and it failed again
   * @param options.now tells what time it is
   */
  constructor(facts, { hasReturned, now }) {
    const { kind, status = null, method, referrer, home, probe, patience, unreachable } = facts;
    this.#kind = kind;
    this.status = status;
    this.#now = now;
    this.retryAfter = retryAfter(headersOf(facts), now());
    this.#unreachable = unreachable;
    this.#cheap = probe;
    this.#patience = patience;
    this.returnTo = method === 'GET' ? withoutFragment(location.href) : ownAddress(referrer) ?? home;
    this.#hasReturned = hasReturned && this.#cheap !== this.returnTo;
  }

  /** `offline`, `unreachable`, `timeout`, `gateway` or `slow`: only the address does not answer. */
  get kind() {
    return navigator.onLine ? this.#kind : 'offline';
  }

  /** Whether the address failed only after a long time. */
  get isSlow() {
    return this.#kind === 'timeout' || this.#kind === 'slow' || this.status === 504;
  }

  /** The names of the situations that this may be: a browser does not tell them further apart. */
  get situations() {
    return situationsOf(this.kind, this.status);
  }

  /** Asks as the browser would, and lets go as soon as the answer begins. Never rejects. */
  async ask() {
    const isCheap = !this.#hasReturned || this.isSlow;
    const enough = new AbortController();
    const late = setTimeout(() => enough.abort(), this.#patience);
    try {
      const address = isCheap ? this.#cheap : this.returnTo;
      const response = await fetch(address, { cache: 'no-store', redirect: 'manual', signal: enough.signal });
      await response.body?.getReader().read(); // Headers may be followed by silence.
      return this.#answered(response, isCheap);
    } catch (failure) {
      return this.#unanswered(failure.name === 'AbortError' ? 'timeout' : 'unreachable');
    } finally {
      clearTimeout(late);
      enough.abort();
    }
  }

  #answered({ status, headers }, isCheap) {
    if (this.#unreachable.includes(status)) {
      this.#hasReturned &&= !isCheap;
      return this.#failed('gateway', status, retryAfter(headers, this.#now()));
    }
    if (this.#hasReturned && isCheap) {
      this.#kind = 'slow';
      return { isBack: false, isOver: true, retryAfter: 0 };
    }
    return { isBack: true, isOver: false, retryAfter: 0 };
  }

  #unanswered(kind) {
    this.#hasReturned = false;
    return this.#failed(kind, null, 0);
  }

  #failed(kind, status, pause) {
    this.#kind = kind;
    this.status = status;
    this.retryAfter = pause;
    return { isBack: false, isOver: false, retryAfter: pause };
  }
}

function headersOf({ retryAfter, date, age }) {
  const told = Object.entries({ 'Retry-After': retryAfter, Date: date, Age: age });
  return new Headers(told.filter(([, value]) => typeof value === 'string'));
}

function withoutFragment(url) {
  return url.split('#')[0];
}

function ownAddress(referrer) {
  return URL.canParse(referrer) && new URL(referrer).origin === location.origin ? referrer : undefined;
}
