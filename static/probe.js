/** Finds out whether the application is back, and knows what is the matter with it until then. No DOM. */
import { retryAfter } from './live.js';

const ANSWER_WITHIN = 10_000;
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
};
const GATEWAY_SITUATIONS = { 502: ['BAD_GATEWAY'], 503: ['SERVER_UNAVAILABLE', 'MAINTENANCE'], 504: ['GATEWAY_TIMEOUT'] };

export class Probe {
  /** The address to which a person returns: never a repeated POST. */
  returnTo;
  /** The status code of the last answer; null when there was none. */
  status;
  /** How long the server wanted to be left alone when it answered last, in milliseconds. */
  retryAfter;

  #kind;
  #unreachable;

  /** @param facts what the service worker knows */
  constructor({ kind, status = null, retryAfter: header = null, method, referrer, home, unreachable }) {
    this.#kind = kind;
    this.status = status;
    this.retryAfter = header === null ? 0 : retryAfter(new Headers({ 'Retry-After': header }), Date.now());
    this.#unreachable = unreachable;
    this.returnTo = method === 'GET' ? location.href : ownAddress(referrer) ?? home;
  }

  /** `offline`, `unreachable`, `timeout` or `gateway`. */
  get kind() {
    return navigator.onLine ? this.#kind : 'offline';
  }

  /** The names of the situations that this may be: a browser does not tell them further apart. */
  get situations() {
    return this.kind === 'gateway' ? (GATEWAY_SITUATIONS[this.status] ?? ['SERVER_ERROR']) : SITUATIONS[this.kind];
  }

  /** Asks for the page as the browser would, and lets go as soon as there is an answer. Never rejects. */
  async ask() {
    const enough = new AbortController();
    const late = setTimeout(() => enough.abort(), ANSWER_WITHIN);
    try {
      const response = await fetch(this.returnTo, { cache: 'no-store', redirect: 'manual', signal: enough.signal });
      return this.#answered(response);
    } catch (failure) {
      return this.#unanswered(failure.name === 'AbortError' ? 'timeout' : 'unreachable');
    } finally {
      clearTimeout(late);
      enough.abort();
    }
  }

  #answered({ status, headers }) {
    if (!this.#unreachable.includes(status)) {
      return { isBack: true, retryAfter: 0 };
    }
    this.#kind = 'gateway';
    this.status = status;
    this.retryAfter = retryAfter(headers, Date.now());
    return { isBack: false, retryAfter: this.retryAfter };
  }

  #unanswered(kind) {
    this.#kind = kind;
    this.status = null;
    this.retryAfter = 0;
    return { isBack: false, retryAfter: 0 };
  }
}

function ownAddress(referrer) {
  return URL.canParse(referrer) && new URL(referrer).origin === location.origin ? referrer : undefined;
}
