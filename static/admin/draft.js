/**
 * The draft: what this person would publish, and whether it may be published. There is one. The editor writes the whole
 * file, the form writes one message into it, and what is published is both. Pure: values in, values out; the service
 * does the writing into the text (`toAnnounce`, `written`), the page does the drawing.
 *
 * A draft is
 * - `base`: `{text, version}` of the file that it began with; null as long as the file is not known
 * - `edited`: the whole file as the editor left it, without what stands in the form
 * - `form`: what the form shows; `origin`: what it showed before anybody typed in it
 * - `writing`: what the service made of `edited` and `form`; null as long as nobody has asked it
 * - `follows`: whether the form is to be filled again from `edited`, because its message was changed in the editor
 */

/** A message for everybody, as the file has it. */
const EVERYBODY = 'und';

/**
 * A form without anything in it. `target` is `{number, id}` of the message that it changes, null for a new one; `texts`
 * are by language, `tag` is the language that is shown; `isIncomplete` tells of an end that is typed in part; `place` is
 * what a new message does to those that are there: `add`, or the number of the one that it replaces; null as long as
 * nobody has decided.
 */
export const BLANK = Object.freeze({
  target: null,
  tag: EVERYBODY,
  texts: Object.freeze({}),
  until: '',
  isIncomplete: false,
  url: '',
  severity: 'outage',
  place: null,
});

/** The draft before the file is known; what is typed into its form stays. */
export const UNREAD = Object.freeze({ base: null, edited: '', form: BLANK, origin: BLANK, writing: null, follows: false });

/** A draft without a change. */
export function begin(base) {
  return { ...UNREAD, base, edited: base.text };
}

/** The file has been read: a draft that waited for it begins there and keeps its form. */
export function read(draft, base) {
  return draft.base === null ? { ...draft, base, edited: base.text } : draft;
}

/** Others have changed the file, and this person nothing: the draft begins anew, and the form goes on with its message. */
export function reread({ form, origin }, base) {
  return { ...begin(base), form, origin, follows: form.target !== null };
}

/** What is worth keeping when the page is left. */
export function toKeep({ base, edited, form, origin }) {
  return { base, edited, form, origin };
}

/** The draft that was kept; null when it was none. */
export function fromKept(kept) {
  const isDraft = typeof kept?.edited === 'string' && typeof kept?.base?.version === 'string' && kept.form && kept.origin;
  return isDraft ? { ...UNREAD, ...toKeep(kept) } : null;
}

// What is changed

/** Whether somebody has typed in the form. An emptied field is as one that nobody has touched. */
export function isTouched({ form, origin }) {
  return (
    form.isIncomplete ||
    ['until', 'url', 'severity'].some((field) => form[field].trim() !== origin[field].trim()) ||
    changedTags({ form, origin }).length > 0
  );
}

/** Whether there is anything that would be lost with the draft. */
export function isChanged(draft) {
  return isTouched(draft) || (draft.base !== null && draft.edited !== draft.base.text);
}

function changedTags({ form, origin }) {
  const tags = [...new Set([...Object.keys(origin.texts), ...Object.keys(form.texts)])];
  return tags.filter((tag) => textIn(form, tag) !== textIn(origin, tag));
}

function textIn({ texts }, tag) {
  return (texts[tag] ?? '').trim();
}

/** The languages in which the form has a text. */
function writtenTags(form) {
  return Object.keys(form.texts).filter((tag) => textIn(form, tag) !== '');
}

/** The text of the language that the form shows. */
export function shownText({ form }) {
  return form.texts[form.tag] ?? '';
}

// What a person does

/** Somebody has typed the text of the language that is shown. */
export function withText(draft, text) {
  return withFields(draft, { texts: { ...draft.form.texts, [draft.form.tag]: text } });
}

/** Somebody has changed other fields of the form. */
export function withFields(draft, fields) {
  return { ...draft, form: { ...draft.form, ...fields } };
}

/**
 * Somebody wants to change a message that is there.
 *
 * @param message `{target, texts, until, url, severity}` as it stands in the edited text
 * @param languages what to show first when there is no text for everybody
 */
export function changing(draft, message, languages) {
  const form = { ...BLANK, ...message, tag: firstTag(message.texts, languages) };
  return { ...draft, form, origin: form, writing: null, follows: false };
}

function firstTag(texts, languages) {
  return [EVERYBODY, ...languages].find((tag) => tag in texts) ?? Object.keys(texts)[0] ?? EVERYBODY;
}

/** The form is empty again; what stands in the editor stays. */
export function withoutForm(draft) {
  return { ...draft, form: BLANK, origin: BLANK, writing: null, follows: false };
}

/**
 * Somebody has typed in the editor. What it showed of the form belongs to the text from now on.
 *
 * @param showing the writing whose text the editor showed; null when it showed the text without the form
 */
export function typed(draft, text, showing) {
  if (showing === null) {
    return { ...withoutPlace(draft), edited: text, writing: null, follows: draft.follows || draft.form.target !== null };
  }
  const committed = (form) => ({ ...form, target: showing.target, place: null });
  return { ...draft, edited: text, form: committed(draft.form), origin: committed(showing.form), writing: null, follows: true };
}

/** The number of a message may be that of another one, once the text has changed. */
function withoutPlace(draft) {
  return typeof draft.form.place === 'number' ? withFields(draft, { place: null }) : draft;
}

/**
 * The edited text has been read: the form shows its message as it stands there now.
 *
 * @param messages all of the text, as for `changing`
 */
export function followed(draft, messages, languages) {
  if (!draft.follows || isTouched(draft)) {
    return draft;
  }
  const { target, tag } = draft.form;
  const found = target === null ? undefined : messages.find(({ target: other }) => isSame(target, other));
  if (found === undefined) {
    return { ...withoutForm(draft), form: { ...BLANK, tag }, origin: { ...BLANK, tag } };
  }
  return changing(draft, found, tag in found.texts ? [tag] : languages);
}

function isSame(one, other) {
  return one.id === null ? one.number === other.number : one.id === other.id;
}

// What the service writes

/** What the service is asked to write into the edited text; null when the form is empty or not complete. */
export function toAnnounce(draft) {
  const { form, origin } = draft;
  if (!isTouched(draft) || form.isIncomplete || missingText(draft) !== null) {
    return null;
  }
  const changed = (field) => form[field].trim() !== origin[field].trim();
  const isNew = form.target === null;
  return {
    ...placement(form),
    ...announcedText(draft),
    ...((isNew || changed('until')) && { until: form.until }),
    ...((isNew || changed('url')) && { url: form.url.trim() }),
    // The file need not say what is meant without saying it.
    ...(changed('severity') && { severity: form.severity }),
  };
}

/** As long as nobody has decided, the previews show both. */
function placement({ target, place }) {
  if (target !== null) {
    return { placement: 'change', number: target.number };
  }
  return typeof place === 'number' ? { placement: 'replace', number: place } : { placement: 'add' };
}

/** One text for everybody is a plain one; otherwise each stands beside its translations. */
function announcedText({ form, origin }) {
  const tags = changedTags({ form, origin });
  if (tags.length === 0) {
    return {};
  }
  const isPlain = [...writtenTags(form), ...writtenTags(origin)].every((tag) => tag === EVERYBODY);
  return { text: isPlain ? textIn(form, EVERYBODY) : Object.fromEntries(tags.map((tag) => [tag, textIn(form, tag)])) };
}

/** The language whose text is missing; null when none is. */
function missingText({ form, origin }) {
  if (writtenTags(form).length === 0) {
    return form.tag;
  }
  return writtenTags(origin).find((tag) => textIn(form, tag) === '') ?? null;
}

/** Names the question to the service, to tell whether an answer is still one to it. */
export function question(draft) {
  return JSON.stringify([draft.edited, toAnnounce(draft)]);
}

/**
 * The service has answered a question about this draft.
 *
 * @param asked what `question` gave when it was asked
 * @param answer `{text, target, pointer, others}`, or `{field, message}` when it refuses
 */
export function written(draft, asked, answer) {
  return asked === question(draft) ? { ...draft, writing: { asked, form: draft.form, ...answer } } : draft;
}

function currentWriting(draft) {
  return draft.writing !== null && draft.writing.asked === question(draft) ? draft.writing : null;
}

/** The messages beside which a new one would be announced; the person has to say what becomes of them. */
export function others(draft) {
  return isTouched(draft) && draft.form.target === null ? (draft.writing?.others ?? []) : [];
}

function isUndecided(draft) {
  return others(draft).length > 0 && draft.form.place === null;
}

/** The text that the editor shows and that would be published; null when the form is not finished or not written yet. */
export function draftText(draft) {
  if (!isTouched(draft)) {
    return draft.edited;
  }
  return isUndecided(draft) ? null : (currentWriting(draft)?.text ?? null);
}

/** The text that the previews show: also of a form that still misses something. */
export function previewText(draft) {
  return isTouched(draft) ? (currentWriting(draft)?.text ?? draft.edited) : draft.edited;
}

// Whether it may be published

/**
 * What Publish would do now.
 *
 * @param facts `{isEditor, isPast, looked}`: whether the person may publish; whether the end in the form has passed; what
 *     the service says about a text, `{text, isPublishable, problems}`, null when it was not asked yet
 * @returns `{state, problems}`, where `state` is `unread`, `viewer`, `nothing`, `refused`, `pending` or `ready`, and
 *     `problems` are `{field, code}` of this page or `{field, message}` of the service, with `isAdvice` when they do not
 *     keep anybody from publishing; `field` is `text`, `until`, `url`, `severity`, `place` or `file`
 */
export function verdict(draft, { isEditor, isPast, looked }) {
  if (draft.base === null) {
    return { state: 'unread', problems: [] };
  }
  const problems = [...formProblems(draft, isPast), ...textProblems(draft, looked)];
  const isRefused = problems.some(({ isAdvice }) => !isAdvice);
  if (!isEditor) {
    return { state: 'viewer', problems };
  }
  if (!isChanged(draft)) {
    return { state: 'nothing', problems: [] };
  }
  if (isRefused) {
    return { state: 'refused', problems };
  }
  const text = draftText(draft);
  return { state: text !== null && looked?.text === text ? 'ready' : 'pending', problems };
}

function formProblems(draft, isPast) {
  if (!isTouched(draft)) {
    return [];
  }
  const { form } = draft;
  const missing = missingText(draft);
  const refused = currentWriting(draft);
  const problems = [
    missing === null ? null : { field: 'text', code: 'needsText', tag: missing },
    form.isIncomplete ? { field: 'until', code: 'incomplete' } : null,
    isPast && form.until !== draft.origin.until ? { field: 'until', code: 'past' } : null,
    isUndecided(draft) ? { field: 'place', code: 'choose' } : null,
  ].filter((problem) => problem !== null);
  const isTold = refused?.message === undefined || problems.some(({ field }) => field === refused.field);
  return isTold ? problems : [...problems, { field: refused.field ?? 'file', message: refused.message }];
}

const FIELDS = { userMessage: 'text', validUntil: 'until', helpUrl: 'url', severity: 'severity' };

/** What the service finds in the text; what it finds in the form's own message stands beside its field. */
function textProblems(draft, looked) {
  if (looked === null || looked.text !== previewText(draft)) {
    return [];
  }
  const pointer = isTouched(draft) ? currentWriting(draft)?.pointer : undefined;
  const found = looked.problems
    .map(({ pointer: at, level, message }) => ({ field: fieldAt(at, pointer), message, isAdvice: level !== 'error' || looked.isPublishable }))
    .filter(({ field }) => field !== 'file');
  const isTold = looked.isPublishable || found.some(({ isAdvice }) => !isAdvice);
  return isTold ? found : [...found, { field: 'file', code: looked.text.trim() === '' ? 'empty' : 'errors' }];
}

function fieldAt(at, pointer) {
  if (pointer === undefined || !at.startsWith(`${pointer}/`)) {
    return 'file';
  }
  return FIELDS[at.slice(pointer.length + 1).split('/')[0]] ?? 'file';
}

// What came of it

/**
 * A text has been published. What was typed since then stays, as a change of what is published.
 *
 * @param sent the draft whose text it was
 */
export function published(draft, sent, version) {
  const base = { text: draftText(sent), version };
  if (draft.edited !== sent.edited) {
    return { ...draft, base };
  }
  if (JSON.stringify(draft.form) === JSON.stringify(sent.form)) {
    return begin(base);
  }
  const origin = isTouched(sent) ? { ...sent.form, target: sent.writing.target, place: null } : sent.origin;
  return { ...draft, base, edited: base.text, form: { ...draft.form, target: origin.target, place: null }, origin, writing: null };
}

/** Somebody has published meanwhile, and this draft takes the place of that. */
export function insteadOf(draft, theirs) {
  return { ...draft, base: theirs };
}

/** Whether the message in the form can be announced beside what somebody has published meanwhile. */
export function canJoin(draft) {
  return isTouched(draft) && draft.edited === draft.base.text;
}

/**
 * Somebody has published meanwhile, and what is in the form is announced beside that: as the change of its message where
 * that is as it was, else as a new one.
 *
 * @param messages all of their text, as for `changing`
 */
export function beside(draft, theirs, messages) {
  const { form, origin } = draft;
  const asBefore = form.target === null ? undefined : messages.find((each) => isSame(form.target, each.target) && saysTheSame(each, origin));
  if (asBefore !== undefined) {
    const { target } = asBefore;
    return { ...begin(theirs), form: { ...form, target }, origin: { ...origin, target } };
  }
  return { ...begin(theirs), form: { ...form, target: null, place: 'add' }, origin: { ...BLANK, tag: form.tag } };
}

function saysTheSame(message, form) {
  const said = ({ texts, until, url, severity }) => JSON.stringify([Object.entries(texts).sort(), until, url, severity]);
  return said(message) === said(form);
}

/**
 * A message was ended in the file, and in the edited text as well.
 *
 * @param edited the edited text without it
 * @param ended its `{number, id}` in the edited text
 */
export function ended(draft, base, edited, ended) {
  const { form } = draft;
  const rebased = { ...(form.place === ended.number ? withoutPlace(draft) : draft), base, edited, writing: null };
  if (form.target === null || !isSame(form.target, ended)) {
    return rebased;
  }
  // Its message is over: what was typed becomes a new one.
  return isTouched(draft)
    ? { ...rebased, form: { ...form, target: null, place: null }, origin: { ...BLANK, tag: form.tag } }
    : withoutForm(rebased);
}
