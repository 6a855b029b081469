/**
 * Reads a help document from the network by the rules of help-protocol's DocumentReader, and answers what of it is to be
 * shown. No DOM, no network, no clock: the golden documents of help-protocol show every rule.
 */
import { BAD_TIME, Fields, SEVERITIES, UNDETERMINED, isApplicationId, isObject } from './fields.js';

const MOST_NOTICES = 100;
const MOST_CONTACTS = 20;
const MOST_APPLICATIONS = 200;
const DEEPEST = 32;
const HALF_A_CHARACTER = /\p{Surrogate}/u;
const UTF_8 = new TextDecoder('utf-8', { fatal: true }); // It passes a byte-order mark over.

/** Nothing to say: the document `{}`. */
export const EMPTY = {
  notices: [],
  standingHelp: { helpText: null, helpUrl: null, contacts: [] },
  applications: new Map(),
  app: null,
  publishedAt: null,
  revision: null,
};

/**
 * Reads the bytes of an answer; never throws for what is in them.
 *
 * @returns `{document, problems}`; the document is null when it is malformed as a whole. Texts are maps of language
 *     tags to strings, times are milliseconds since 1970, what is absent is null.
 */
export function readBytes(bytes) {
  try {
    const tree = JSON.parse(UTF_8.decode(bytes));
    return isSound(tree, DEEPEST) ? readTree(tree) : rejected('syntax', '');
  } catch {
    return rejected('syntax', '');
  }
}

/** Whether objects and lists lie in one another at most so deep; and no name has half of a character, as in the SDK. */
function isSound(value, depth) {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  const isEachSound = ([name, each]) => !HALF_A_CHARACTER.test(name) && isSound(each, depth - 1);
  return depth > 0 && Object.entries(value).every(isEachSound);
}

function readTree(tree) {
  if (!isObject(tree)) {
    return rejected('not-an-object', '');
  }
  if ((tree.notices ?? null) !== null && !Array.isArray(tree.notices)) {
    return rejected('notices-not-a-list', '/notices');
  }
  const problems = [];
  const fields = new Fields(tree, '', problems);
  const notices = fields.has('notices') ? listedNotices(fields) : simpleNotice(fields);
  const standingHelp = standingHelpOf(fields);
  const applications = new Map(
    fields.objectsByApplication('applications', MOST_APPLICATIONS).map(([name, own]) => [name, standingHelpOf(own)]),
  );
  const app = fields.name('app', isApplicationId);
  const publishedAt = timeOrNull(fields.time('publishedAt'));
  const revision = fields.name('revision');
  return { document: { notices, standingHelp, applications, app, publishedAt, revision }, problems };
}

function standingHelpOf(fields) {
  return { helpText: fields.text('helpText'), helpUrl: fields.link('helpUrl'), contacts: contacts(fields) };
}

/** The standing help for an application: its own where it has any, else the one for all. */
export function standingHelpFor({ standingHelp, applications }, application) {
  const own = applications.get(application) ?? EMPTY.standingHelp;
  return {
    helpText: own.helpText ?? standingHelp.helpText,
    helpUrl: own.helpUrl ?? standingHelp.helpUrl,
    contacts: own.contacts.length > 0 ? own.contacts : standingHelp.contacts,
  };
}

/** The document without its notices: what stays when they are withdrawn. */
export function withoutNotices(document) {
  return { ...document, notices: [] };
}

/** Where a notice stands at that time: `upcoming`, `active` or `ended`; the window is half-open. */
export function statusAt(notice, now) {
  if (notice.validUntil !== null && now >= notice.validUntil) {
    return 'ended';
  }
  return notice.validFrom !== null && now < notice.validFrom ? 'upcoming' : 'active';
}

/** The notices that are active, the weightiest first: most severe, then latest start, then order of the document. */
export function activeAt(document, now) {
  return document.notices.filter((notice) => statusAt(notice, now) === 'active').sort(byWeight);
}

/** The notices to come, the next first. */
export function upcomingAt(document, now) {
  const upcoming = document.notices.filter((notice) => statusAt(notice, now) === 'upcoming');
  return upcoming.sort((a, b) => a.validFrom - b.validFrom);
}

/** Whether a notice concerns an application; an empty list means all of them. */
export function concernsApplication(notice, application) {
  return notice.applications.length === 0 || notice.applications.includes(application);
}

/** Whether a notice is shown in one of these situations; an empty list of its own means in all. */
export function concernsSituation(notice, situations) {
  return notice.situations.length === 0 || situations.some((situation) => notice.situations.includes(situation));
}

/**
 * The text for a person: RFC 4647 lookup, else the first one.
 *
 * @param languages what the person reads, the best first, as in `navigator.languages`
 * @returns `{text, language}`; the language is empty when the document does not tell it
 */
export function textFor(texts, languages) {
  const tag = lookUp([...texts.keys()], languages) ?? texts.keys().next().value;
  return { text: texts.get(tag), language: tag === UNDETERMINED ? '' : tag };
}

/** The tag that RFC 4647 lookup (section 3.4) finds, or undefined. */
export function lookUp(tags, languages) {
  for (const language of languages) {
    for (let range = language.toLowerCase(); range !== ''; range = shortened(range)) {
      const found = tags.find((tag) => tag.toLowerCase() === range);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

// A single letter or digit at the end only introduces what was cut off, and goes with it.
function shortened(range) {
  return range.replace(/(-[^-])?-?[^-]*$/, '');
}

function byWeight(a, b) {
  const severity = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  return severity || compare(b.validFrom ?? -Infinity, a.validFrom ?? -Infinity);
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

function simpleNotice(fields) {
  const message = fields.text('userMessage');
  // The helpText and helpUrl beside it are standing help, so the notice has none of its own.
  const rest = { message, id: null, helpText: null, helpUrl: null, applications: [], situations: [] };
  return message === null ? [] : noticeOf(fields, rest);
}

function listedNotices(document) {
  return document.objects('notices', MOST_NOTICES).flatMap((fields) => {
    const message = fields.text('userMessage');
    const applications = fields.names('applications', isApplicationId);
    const situations = fields.names('situations');
    const id = fields.name('id');
    if (message === null) {
      fields.problem('notice-without-message', fields.pointer);
      return [];
    }
    // Whom it concerns is not known, and showing it to everybody would be a guess.
    if (applications === null || situations === null) {
      return [];
    }
    const help = { helpText: fields.text('helpText'), helpUrl: fields.link('helpUrl') };
    return noticeOf(fields, { message, id, ...help, applications, situations });
  });
}

function noticeOf(fields, { message, ...rest }) {
  const validFrom = fields.time('validFrom');
  const planned = fields.time('validUntil');
  const endedAt = fields.time('endedAt');
  const severity = fields.severity('severity');
  if (validFrom === BAD_TIME || planned === BAD_TIME || endedAt === BAD_TIME) {
    return [];
  }
  if (validFrom !== null && planned !== null && validFrom >= planned) {
    fields.problem('window-empty', `${fields.pointer}/validUntil`);
    return [];
  }
  // What counts is when it ends in fact. Ended before it began, it was called off.
  const validUntil = endedAt === null ? planned : Math.min(endedAt, planned ?? Infinity);
  const isCalledOff = validFrom !== null && endedAt !== null && validFrom >= endedAt;
  return isCalledOff ? [] : [{ userMessage: message, validFrom, validUntil, severity, ...rest }];
}

function contacts(document) {
  return document.objects('contacts', MOST_CONTACTS).flatMap((fields) => {
    const label = fields.text('label');
    if (label === null) {
      fields.problem('contact-without-label', fields.pointer);
      return [];
    }
    return [{ label, url: fields.link('url'), hours: fields.text('hours') }];
  });
}

function timeOrNull(time) {
  return time === BAD_TIME ? null : time;
}

function rejected(code, pointer) {
  return { document: null, problems: [{ code, pointer }] };
}
