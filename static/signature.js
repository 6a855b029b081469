/**
 * Whether a document is what its administrator signed: the rules of help-protocol's TrustedKeys, shown by the golden
 * documents below `golden/signed`. Loaded only where a page trusts certain keys. No DOM, no network, no clock.
 *
 * Keys are Ed25519 public keys as lines of base64 (SubjectPublicKeyInfo), as `help-server keygen` prints them. Signatures are
 * a dictionary of byte sequences (RFC 9651), `KEYID=:BASE64:`, separated by commas.
 */

/** The longest text of signatures that is read, in characters. */
export const LONGEST = 4_096;

const MOST = 16;
const AHEAD = 3_600_000; // The signing computer may be far from any network, and its clock with it.
const MEMBER = /^([a-z*][a-z0-9_.*-]{0,63})=:([A-Za-z0-9+/]{0,172}={0,2}):$/;

/**
 * What is to be thought of a document. Never rejects.
 *
 * @param keys any of which must have signed
 * @param bytes exactly as they came
 * @param text of the signatures; null: none came
 * @param document what the bytes say
 * @param expected.application whose document is expected
 * @param expected.publishedAt of the document that is known already; null: none is
 * @param expected.now the time, by the server's clock where it told one
 * @returns `{signedBy}`, the id of a key, or `{refusal}`, the name of a reason
 */
export async function judge(keys, bytes, text, document, { application, publishedAt, now }) {
  const verdict = await verify(keys, bytes, text ?? '');
  if (verdict.refusal !== undefined) {
    return verdict;
  }
  if (document.app !== null && document.app !== application) {
    return { refusal: 'other-application' };
  }
  if (document.publishedAt === null) {
    return { refusal: 'undated' };
  }
  if (publishedAt !== null && document.publishedAt < publishedAt) {
    return { refusal: 'older' };
  }
  return document.publishedAt > now + AHEAD ? { refusal: 'not-yet' } : verdict;
}

/** The ids of keys, as signatures name them; those of lines that are no base64 are left out. */
export async function idsOf(keys) {
  return (await named(keys)).map(({ id }) => id);
}

async function verify(keys, bytes, text) {
  if (text.trim() === '') {
    return { refusal: 'unsigned' };
  }
  const signatures = parse(text);
  if (signatures === null) {
    return { refusal: 'signature-malformed' };
  }
  try {
    const candidates = (await named(keys)).filter(({ id }) => signatures.has(id));
    for (const { id, encoded } of candidates) {
      const key = await crypto.subtle.importKey('spki', encoded, 'Ed25519', false, ['verify']);
      if (await crypto.subtle.verify('Ed25519', key, signatures.get(id), bytes)) {
        return { signedBy: id };
      }
    }
    return { refusal: candidates.length === 0 ? 'key-unknown' : 'altered' };
  } catch {
    return { refusal: 'unverifiable' }; // An old browser, or a page that came by plain http.
  }
}

function parse(text) {
  const members = text.length > LONGEST ? [] : text.trim().split(/[ \t]*,[ \t]*/);
  const signatures = new Map();
  for (const member of members) {
    const parts = MEMBER.exec(member);
    const signature = parts === null ? null : decoded(parts[2]);
    if (signature === null || signatures.size === MOST) {
      return null;
    }
    signatures.set(parts[1], signature);
  }
  return signatures.size === 0 ? null : signatures;
}

async function named(keys) {
  const encoded = keys.map((key) => decoded(key)).filter((bytes) => bytes !== null);
  const hashes = await Promise.all(encoded.map((bytes) => crypto.subtle.digest('SHA-256', bytes)));
  return encoded.map((bytes, i) => ({ id: `k${hexadecimal(new Uint8Array(hashes[i], 0, 4))}`, encoded: bytes }));
}

function hexadecimal(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function decoded(base64) {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
