/**
 * Last known good: one record for each document, written only after it was validated, so that a page finds it when nothing
 * can be reached. It lies in the browser's cache storage; where that is denied (private windows, plain http) or damaged,
 * there is none, and the page goes on without.
 */
import { readBytes, withoutNotices } from './document.js';

const CACHE = 'startup-help-document';
const VERSION = 1;

/**
 * `{document, body, confirmation}`, or null; the document has no notices when they were withdrawn. Never rejects.
 *
 * @param keys one of which must have proved it; null: nothing needs to be proved
 */
export async function loadLastKnownGood(url, keys = null) {
  try {
    const cache = await caches.open(CACHE);
    const record = await (await cache.match(url))?.json();
    const isGood = record?.version === VERSION && isWhole(record) && (await isProved(record, keys));
    return isGood ? contentOf(record) : null;
  } catch {
    return null;
  }
}

/** Replaces the record whole. Never rejects. */
export async function saveLastKnownGood(url, { body, isWithdrawn = false, signedBy = null, confirmation }) {
  const { serverTime, wall } = confirmation;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(url, new Response(JSON.stringify({ version: VERSION, body, isWithdrawn, signedBy, serverTime, wall })));
  } catch {
    // The page has it in memory, and the next answer tries again.
  }
}

/** Removes the record, and the cache with the last one. Never rejects. */
export async function forgetLastKnownGood(url) {
  try {
    const cache = await caches.open(CACHE);
    await cache.delete(url);
    if ((await cache.keys()).length === 0) {
      await caches.delete(CACHE);
    }
  } catch {
    // Then nothing was kept.
  }
}

function isWhole({ body, serverTime, wall }) {
  return typeof body === 'string' && Number.isFinite(wall) && (serverTime === null || Number.isFinite(serverTime));
}

async function isProved({ signedBy }, keys) {
  return keys === null || (await (await import('./signature.js')).idsOf(keys)).includes(signedBy);
}

function contentOf({ body, isWithdrawn, serverTime, wall }) {
  const { document } = readBytes(new TextEncoder().encode(body));
  if (document === null) {
    return null;
  }
  const confirmation = { serverTime, wall, ticks: null }; // Ticks of another page mean nothing here.
  return { document: isWithdrawn ? withoutNotices(document) : document, body, confirmation };
}
