/** What the web client thinks of a golden signed document, in the terms of its expectation. */
import { readBytes } from './document.js';
import { judge } from './signature.js';

export async function verdict(base64, signature, keys, expected) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const { signedBy, refusal } = await judge(keys, bytes, signature, readBytes(bytes).document, expected);
  return refusal === undefined ? `trusted ${signedBy}` : `refused ${refusal}`;
}
