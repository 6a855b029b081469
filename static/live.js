/** One question to the help service, and what its answer means: the failure contract. Never rejects, never throws. */
import { lookAtClocks, timeAt, timeOfArrival } from './clock.js';
import { readBytes } from './document.js';

const LONGEST_BODY = 256 * 1024;
const ANSWER_WITHIN = 10_000;
const JSON_TYPE = /^application\/(json|[\w.-]+\+json)\s*(;|$)/i;

const SECOND = 1_000;
const DEFAULT_LIFETIME = 30 * SECOND;
const SHORTEST_LIFETIME = 5 * SECOND;
const LONGEST_LIFETIME = 300 * SECOND;
const FIRST_PAUSE = 5 * SECOND;
const SLOW_PAUSE = 300 * SECOND;
const LONGEST_PAUSE = 900 * SECOND;

/** The address of the canonical document: a static server ignores what is appended. */
export function documentUrl(base, application) {
  const url = new URL(base);
  if (application !== '') {
    url.searchParams.set('app', application);
  }
  url.searchParams.set('lang', '*');
  return url.href;
}

/**
 * Asks once.
 *
 * @param trust `{keys, application, publishedAt}`: a document counts only when one of the keys has signed it, for that
 *     application, and not before the one that is known (null: none is); null: no signature is needed
 * @param before the confirmation of the answer that is known; null: none is
 * @returns `{kind: 'document', document, body, signedBy, confirmation, lifetime}`, `{kind: 'withdrawn', confirmation,
 *     lifetime}` or `{kind: 'failed', reason, refusal, isSlow, retryAfter}`; times in milliseconds; `signedBy` and `refusal`
 *     are null where no signature decides
 */
export async function ask(url, trust = null, before = null) {
  try {
    const asked = lookAtClocks();
    const response = await fetchFresh(url, { Accept: 'application/json' });
    const answer = await meaningOf(response, url, confirmationOf(response.headers, asked, before), before);
    return trust === null ? answer : await believed(answer, response, trust);
  } catch (failure) {
    return failed(failure.name === 'TimeoutError' ? 'timeout' : 'unreachable');
  }
}

// "no-cache" lets the browser ask with the entity tag that it has and hand out its copy on a 304, without the preflight
// request that an If-None-Match of ours would cost.
function fetchFresh(url, headers = {}) {
  return fetch(url, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers,
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  });
}

/** The answer, or why nobody who trusts certain keys believes it. */
async function believed(answer, response, { keys, ...expected }) {
  if (answer.kind === 'withdrawn') {
    return refused('unsigned'); // Whoever holds the host could say so.
  }
  if (answer.kind !== 'document') {
    return answer;
  }
  const { LONGEST, judge } = await import('./signature.js');
  const text = response.headers.get('Startup-Help-Signature') ?? (await detachedSignature(response.url, LONGEST));
  const now = answer.confirmation.serverTime ?? answer.confirmation.wall;
  const verdict = await judge(keys, answer.bytes, text, answer.document, { ...expected, now });
  return verdict.refusal === undefined ? { ...answer, signedBy: verdict.signedBy } : refused(verdict.refusal);
}

/** What lies beside the document on a plain web server, or null. */
async function detachedSignature(documentAddress, longest) {
  const url = new URL(documentAddress);
  url.pathname += '.sig';
  const response = await fetchFresh(url.href);
  if (response.status !== 200 || !mayLandAt(response.url, documentAddress)) {
    return null;
  }
  const bytes = await boundedBody(response, longest);
  return bytes === null ? 'too long' : new TextDecoder().decode(bytes);
}

function refused(refusal) {
  return { ...failed(`refused: ${refusal}`), refusal };
}

/**
 * How long to wait before the next question.
 *
 * @param failures how many answers in a row were failures
 * @param chance from 0 to 1, so that many computers do not ask at the same time
 */
export function pauseAfter(answer, failures, chance) {
  if (answer.kind !== 'failed') {
    return answer.lifetime * (0.8 + 0.2 * chance);
  }
  const pause = answer.isSlow ? SLOW_PAUSE + (LONGEST_PAUSE - SLOW_PAUSE) * chance : fullJitter(failures, chance);
  return Math.max(pause, answer.retryAfter);
}

function fullJitter(failures, chance) {
  const limit = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10));
  return SECOND + (limit - SECOND) * chance;
}

function confirmationOf(headers, asked, before) {
  const now = lookAtClocks();
  return { serverTime: timeOfArrival(serverTime(headers), asked, now, before), ...now };
}

async function meaningOf(response, url, confirmation, before) {
  const lifetime = lifetimeOf(response);
  if (!mayLandAt(response.url, url)) {
    return failed('redirect', { isSlow: true });
  }
  if (response.status === 200) {
    return documentOf(response, confirmation, lifetime);
  }
  if (response.status === 204 || response.status === 410) {
    return { kind: 'withdrawn', confirmation, lifetime };
  }
  return refusal(response, bestTime(before));
}

async function documentOf(response, confirmation, lifetime) {
  if (!JSON_TYPE.test(response.headers.get('Content-Type') ?? '')) {
    return failed('not-json', { isSlow: true });
  }
  const bytes = await boundedBody(response, LONGEST_BODY);
  const document = bytes === null ? null : readBytes(bytes).document;
  if (document === null) {
    return failed('malformed');
  }
  const body = new TextDecoder().decode(bytes);
  return { kind: 'document', document, body, bytes, signedBy: null, confirmation, lifetime };
}

/** The bytes, or null when there are too many. */
async function boundedBody(response, longest) {
  const parts = [];
  let size = 0;
  for (let reader = response.body.getReader(), part; !(part = await reader.read()).done; ) {
    size += part.value.length;
    if (size > longest) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// A wrong virtual host answers 404 and an expired login page 403: only a person changes that, so slowly, but never off.
function refusal(response, now) {
  const { status } = response;
  const asksToWait = status === 429 || status === 503;
  return failed(`HTTP ${status}`, {
    isSlow: status < 500 && !asksToWait,
    retryAfter: asksToWait ? retryAfter(response.headers, now) : 0,
  });
}

function failed(reason, { isSlow = false, retryAfter = 0 } = {}) {
  return { kind: 'failed', reason, refusal: null, isSlow, retryAfter };
}

// The browser follows redirects by itself and tells only where they ended: the same host, and never from https to http.
function mayLandAt(landed, asked) {
  const [to, from] = [new URL(landed), new URL(asked)];
  return to.hostname === from.hostname && (to.protocol === 'https:' || from.protocol === 'http:');
}

/** The server's time when it answered, or null when it does not tell it or does not let pages of another origin see it. */
function serverTime(headers) {
  const date = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(date) ? null : date + (seconds(headers.get('Age')) ?? 0);
}

function lifetimeOf({ headers }) {
  const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(headers.get('Cache-Control') ?? '');
  const lifetime = maxAge === null ? DEFAULT_LIFETIME : Number(maxAge[1]) * SECOND;
  return Math.min(LONGEST_LIFETIME, Math.max(SHORTEST_LIFETIME, lifetime));
}

/** What time it is, by the last confirmation where there is one; this computer's clock may be wrong. */
export function bestTime(confirmation) {
  const moment = lookAtClocks();
  return confirmation === null ? moment.wall : timeAt(confirmation, moment).estimate;
}

/**
 * How long the server wants to be left alone (RFC 9110, section 10.2.3): seconds or a date by its own clock; at most a
 * quarter of an hour, in milliseconds.
 *
 * @param now what time it is where the answer does not tell it
 */
export function retryAfter(headers, now) {
  const header = headers.get('Retry-After') ?? '';
  const until = Date.parse(header);
  const wait = seconds(header) ?? (Number.isNaN(until) ? 0 : until - (serverTime(headers) ?? now));
  return Math.min(LONGEST_PAUSE, Math.max(0, wait));
}

function seconds(text) {
  return /^\s*\d{1,9}\s*$/.test(text ?? '') ? Number(text) * SECOND : null;
}
