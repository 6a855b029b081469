/**
 * The rules for text and links from outside, as help-protocol's PlainText and HelpLink have them: text is shown as it
 * is, and carries nothing that changes how the text around it is shown.
 */

/** The longest text that is shown, in UTF-16 code units. */
export const LONGEST_TEXT = 4_000;
const LONGEST_LINK = 2_000;

// Java's notion of white space, which is not that of String.trim: a no-break space stays.
const SPACE = '[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]';
const SPACE_AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');
const SPACE_AT_END = new RegExp(`${SPACE}+$`);

const LINE_END = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Listed by number, not by category: a newer Unicode version must not make two sides differ.
const INVISIBLE =
  /[\0-\x09\x0B-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;

/** The text without white space at its ends. */
export function strip(text) {
  return text.replace(SPACE_AROUND, '');
}

/** Whether there is nothing but white space. */
export function isBlank(text) {
  return strip(text) === '';
}

/** The text as it is shown; may be empty. */
export function clean(text) {
  return cut(visible(text));
}

/** Whether `clean` would cut the text. */
export function isTooLong(text) {
  return visible(text).length > LONGEST_TEXT;
}

/** The link, or null when the rule refuses it: http, https, mailto and tel, without user info. */
export function safeLink(text) {
  const link = strip(text);
  const allowed = link.length <= LONGEST_LINK && (isWeb(link) || MAIL.test(link) || PHONE.test(link));
  return allowed ? link : null;
}

function visible(text) {
  return strip(
    text.replace(LINE_END, '\n').replaceAll('\t', ' ').replace(LONE_SURROGATE, '\uFFFD').replace(INVISIBLE, ''),
  );
}

function cut(text) {
  if (text.length <= LONGEST_TEXT) {
    return text;
  }
  const kept = text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '');
  return kept.replace(SPACE_AT_END, '') + '…';
}

// Characters that browsers and other readers take differently (backslash, spaces, brackets outside a host) are refused.
const CHARACTER =
  '(?:[^\\0-\\x20\\x7F-\\xA0\\u1680\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFEFF"<>\\\\^`\\{\\|\\}\\[\\]%#]' +
  '|%[0-9A-Fa-f]{2})';
const WEB = new RegExp(
  '^[Hh][Tt]{2}[Pp][Ss]?://(?:(\\[[0-9A-Fa-f:.]+\\])|[\\p{L}\\p{N}._~\\-]+)(?::' +
    '(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])' + // At most 65535, or browsers refuse it.
    ')?' +
    `(?:[/?]${CHARACTER}*)?(?:#${CHARACTER}*)?$`,
  'u',
);
const MAIL = new RegExp(`^[Mm][Aa][Ii][Ll][Tt][Oo]:${CHARACTER}+$`, 'u');
const PHONE = /^[Tt][Ee][Ll]:\+?[0-9().*-]+(?:;[A-Za-z0-9=.+-]+)*$/;

function isWeb(link) {
  const parts = WEB.exec(link);
  return parts !== null && (parts[1] === undefined || isAddress(parts[1]));
}

function isAddress(brackets) {
  try {
    return new URL(`http://${brackets}/`).hostname !== '';
  } catch {
    return false;
  }
}
