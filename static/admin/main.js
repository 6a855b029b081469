/**
 * Runs the admin page. There is one draft (draft.js), which the form and the editor both change. The previews show it,
 * and the one Publish publishes it. It is kept for this tab, so that nothing is lost when the session ends or the page is
 * loaded again.
 */
import { element, redraw } from '../page.js';
import { fill } from '../words.js';
import * as api from './api.js';
import { askToSignIn, compare } from './dialogs.js';
import * as drafts from './draft.js';
import { Editor } from './editor.js';
import * as form from './form.js';
import { drawVersions } from './history.js';
import { drawNow, identityOf } from './now.js';
import { desktop, seenIn, terminal, web } from './preview.js';
import { timeline } from './timeline.js';
import { hasPassed, isAsHere, known, localOf, told } from './times.js';
import { chooseOtherLanguage, language, word, words } from './words.js';

const KEPT = 'startup-help-draft';
const PAUSE = 350;
const STATUS_EVERY = 10_000;
const LANGUAGES = [...new Set([language, 'en', 'ru'])];
const REFUSED = 400;
const CONFLICT = 412;
const INVALID = 422;
/** What the page asks by itself does not keep a session that nobody uses. */
const WATCHING = { 'Startup-Help-Admin': 'watching' };
const part = (id) => document.getElementById(id);

let draft = keptDraft() ?? drafts.UNREAD;
/** What the service says about itself, and about the text that the previews show; null before it has answered. */
let status = null;
let looked = null;
/** What the editor shows of the form; see `drafts.typed`. */
let showing = null;
let editor = null;
let sdkWords = {};
let offset = 0;
let lastLook = 0;
let pending;
let isBusy = false;

start();

async function start() {
  translate();
  form.listen({
    onText: (text) => wrote(drafts.withText(draft, text)),
    onFields: fieldsChanged,
    onSubmit: publish,
    onNew: () => attempt(writeNew),
  });
  form.show(draft);
  draw();
  part('main').hidden = false;
  api.whenSignedOut(() => askToSignIn(status === null ? '' : words.signIn.ended));
  part('language').addEventListener('click', () => {
    chooseOtherLanguage();
    location.reload();
  });
  part('sign-out').addEventListener('click', signOut);
  window.addEventListener('beforeunload', (event) => drafts.isChanged(draft) && event.preventDefault());
  await attempt(load);
}

async function load() {
  const [first, file] = [await api.json('GET', '/status'), await api.text('/notice')];
  draft = drafts.read(draft, file);
  tookStatus(first);
  part('sign-out').hidden = false;
  setUp();
  draw();
  await Promise.all([look(), drawHistory()]);
  setInterval(() => document.hidden || refreshStatus(WATCHING), STATUS_EVERY);
}

function translate() {
  document.documentElement.lang = language;
  document.title = words.title;
  document.querySelectorAll('[data-word]').forEach((each) => (each.textContent = word(each.dataset.word)));
  document.querySelectorAll('[data-label]').forEach((each) => each.setAttribute('aria-label', word(each.dataset.label)));
  part('language').textContent = words.otherLanguage;
  part('language').lang = language === 'ru' ? 'en' : 'ru';
  part('lens-language').value = language;
}

function setUp() {
  const { person, file } = status;
  part('person').textContent = fill(words.person[person.role], { name: person.name });
  part('file-name').textContent = file.name;
  part('editor').replaceChildren();
  editor = new Editor(part('editor'), part('problems'), {
    isReadOnly: !isEditor(),
    format: file.format,
    onInput: (text) => wrote(drafts.typed(draft, text, showing)),
  });
  form.offerEnds(serverNow, status.zone, fieldsChanged);
  part('lens').addEventListener('input', () => later(look));
  part('lens').addEventListener('submit', (event) => event.preventDefault());
  part('publish').addEventListener('click', publish);
  part('discard').addEventListener('click', () => attempt(discard));
  part('show-changes').addEventListener('click', () => attempt(showChanges));
  new ResizeObserver(() => drawTimeline()).observe(part('timeline'));
}

function isEditor() {
  return status.person.role === 'editor';
}

// The draft

/** The draft is another one now: everything that shows it follows. */
function put(next) {
  draft = next;
  keepDraft();
  draw();
  later(look);
}

/** The person has changed it: what was said about it before is out of date. */
function wrote(next) {
  part('said').querySelector('.problem')?.remove();
  put(next);
}

/** The same where the form shows something else than what was typed into it. */
function replace(next) {
  draft = next;
  form.show(draft);
  put(draft);
}

function fieldsChanged(fields) {
  const isNews = Object.entries(fields).some(([field, value]) => draft.form[field] !== value);
  if (isNews) {
    wrote(drafts.withFields(draft, fields));
    form.show(draft);
  }
}

function keptDraft() {
  try {
    return drafts.fromKept(JSON.parse(sessionStorage.getItem(KEPT)));
  } catch {
    return null;
  }
}

function keepDraft() {
  if (draft.base === null) {
    return;
  }
  if (drafts.isChanged(draft)) {
    sessionStorage.setItem(KEPT, JSON.stringify(drafts.toKeep(draft)));
  } else {
    sessionStorage.removeItem(KEPT);
  }
}

function verdict() {
  const isPast = status !== null && hasPassed(draft.form.until, status.zone, serverNow());
  return drafts.verdict(draft, { isEditor: status !== null && isEditor(), isPast, looked });
}

function draw() {
  const { state, problems } = verdict();
  form.draw(draft, problems, status === null ? null : serverNow(), status?.zone);
  drawEditor(state);
  part('changes').dataset.state = state;
  part('changes-text').textContent = saidOf(state, problems);
  part('publish').setAttribute('aria-disabled', String(state !== 'ready' && state !== 'pending'));
  part('publish').disabled = state === 'viewer' || state === 'unread' || isBusy;
  for (const id of ['show-changes', 'discard']) {
    part(id).hidden = state === 'unread' || !drafts.isChanged(draft);
  }
}

function drawEditor(state) {
  const text = drafts.draftText(draft);
  // What is being written at this moment is shown when it is there.
  if (editor === null || (text === null && state === 'pending' && showing !== null)) {
    return;
  }
  editor.show(text ?? draft.edited);
  showing = text !== null && drafts.isTouched(draft) ? draft.writing : null;
}

/** What stands beside Publish. */
function saidOf(state, problems) {
  switch (state) {
    case 'refused':
      return reason(problems);
    case 'ready':
      return looked.problems.some(({ level }) => level === 'warning') ? words.changes.warnings : words.changes.ready;
    default:
      return words.changes[state];
  }
}

function reason(problems) {
  const { field, ...problem } = problems.find(({ isAdvice }) => !isAdvice);
  const name = form.nameOf(field);
  return name === '' ? form.told(problem) : `${name}: ${form.told(problem)}`;
}

/** The file as it is now, and no change. */
async function discard() {
  clearTimeout(pending);
  replace(drafts.begin(await api.text('/notice')));
}

/** Whether what is typed in the form may be dropped: there is nothing in it, or the person says so. */
async function mayDropForm() {
  return !drafts.isTouched(draft) || (await mayDrop(drafts.shownText(draft)));
}

/** Whether the draft may be dropped. */
async function mayDropDraft() {
  return !drafts.isChanged(draft) || (await mayDrop(await changes()));
}

async function mayDrop(what) {
  const choices = [
    ['keep', words.changes.keep],
    ['drop', words.changes.drop],
  ];
  return (await compare(words.changes.dropTitle, words.changes.dropNote, [[null, what]], choices)) === 'drop';
}

async function changes() {
  const { difference } = await api.json('POST', '/draft', { body: { text: drafts.previewText(draft) } });
  return difference;
}

async function showChanges() {
  await settle();
  await compare(words.changes.title, null, [[null, await changes()]], [['close', words.close]]);
}

// The form

async function writeNew() {
  if (await mayDropForm()) {
    replace(drafts.withoutForm(draft));
    form.focus('text');
  }
}

/** Takes a message that is served into the form. */
async function change(shown) {
  if (!(await mayDropForm())) {
    return;
  }
  const messages = (await messagesIn(draft.edited)) ?? [];
  const found = messages.find(({ identity }) => identity === identityOf(shown));
  if (found === undefined) {
    await refreshStatus();
    say(words.now.gone, 'problem');
    return;
  }
  replace(drafts.changing(draft, found, LANGUAGES));
  form.focus('text');
}

/** The messages in a text as the form takes them; null when the text cannot be read. */
async function messagesIn(text) {
  const { windows } = await api.json('POST', '/preview', { body: { text } });
  return (
    windows?.map((each, number) => ({
      target: { number, id: each.id },
      texts: each.text,
      until: each.plannedUntil === null ? '' : localOf(Date.parse(each.plannedUntil), status.zone),
      url: each.url ?? '',
      severity: each.severity,
      identity: identityOf(each),
    })) ?? null
  );
}

/** Lets the service write the form into the text, where everything else stays as it is. */
async function write() {
  const asked = drafts.question(draft);
  const announce = drafts.toAnnounce(draft);
  if (announce === null || draft.writing?.asked === asked) {
    return;
  }
  try {
    const { text, number, id, pointer, others } = await api.json('POST', '/draft', { body: { text: draft.edited, announce } });
    draft = drafts.written(draft, asked, { text, target: { number, id }, pointer, others });
  } catch (problem) {
    if (problem.status !== REFUSED || problem.body.code === undefined) {
      throw problem;
    }
    draft = drafts.written(draft, asked, { field: problem.body.field, message: problem.body.detail, others: draft.writing?.others });
  }
}

/** Ends a message that is shown now, in the file as it is now. What stands in the draft stays. */
async function end(shown) {
  const file = await api.text('/notice');
  const number = await numberIn(file.text, shown);
  if (number === -1) {
    await refreshStatus();
    say(words.now.gone, 'problem');
    return;
  }
  const text = await endedIn(file.text, number);
  const { version } = await api.publish(text, file.version);
  if (draft.base.version === file.version) {
    await carryOn({ text, version }, shown);
  }
  await published(words.said.ended, file.version, version);
}

/** The draft goes on from the file in which a message was ended. */
async function carryOn(file, shown) {
  const number = await numberIn(draft.edited, shown);
  const isEdited = draft.edited !== draft.base.text;
  const edited = isEdited && number !== -1 ? await endedIn(draft.edited, number) : null;
  replace(drafts.ended(draft, file, edited ?? (isEdited ? draft.edited : file.text), { number, id: shown.id }));
}

async function numberIn(text, shown) {
  const messages = (await messagesIn(text)) ?? [];
  return messages.findIndex(({ identity }) => identity === identityOf(shown));
}

async function endedIn(text, number) {
  return (await api.json('POST', '/draft', { body: { text, end: number } })).text;
}

// Publishing

async function publish() {
  if (isBusy) {
    return;
  }
  isBusy = true;
  await attempt(async () => {
    replace(drafts.withFields(draft, form.end()));
    await settle();
    const { state, problems } = verdict();
    if (state === 'ready') {
      await send();
    } else {
      say(saidOf(state, problems), 'problem');
      goTo(problems);
    }
  });
  isBusy = false;
  draw();
}

/** Waits until the service has seen what is typed. */
async function settle() {
  clearTimeout(pending);
  for (let i = 0; i < 3 && verdict().state === 'pending'; i++) {
    await look();
  }
}

function goTo(problems) {
  const problem = problems.find(({ isAdvice }) => !isAdvice);
  if (problem === undefined) {
    return;
  }
  if (problem.tag !== undefined) {
    replace(drafts.withFields(draft, { tag: problem.tag }));
  }
  if (problem.field === 'file') {
    part('file-title').scrollIntoView({ block: 'start' });
  } else {
    form.focus(problem.field);
  }
}

async function send() {
  const sent = draft;
  try {
    const { version } = await api.publish(drafts.draftText(sent), sent.base.version);
    replace(drafts.published(draft, sent, version));
    await published(words.said.published, sent.base.version, version);
  } catch (problem) {
    if (problem.status === CONFLICT) {
      await settleConflict(problem.body);
    } else if (problem.status === INVALID) {
      looked = { ...looked, problems: problem.body.problems, isPublishable: false };
      editor.mark(looked.problems);
      say(words.trouble.refused, 'problem');
      goTo(verdict().problems);
    } else {
      throw problem;
    }
  }
}

async function published(done, before, version) {
  say(done, 'good', before === version ? null : () => undo(before, version));
  await Promise.all([refreshStatus(), drawHistory()]);
  if (done === words.said.published && status.served.windows.every(({ status: at }) => at !== 'active')) {
    say(words.said.publishedAhead, '', () => undo(before, version));
  }
}

/** Somebody has published since this person began: who, when and what, and a choice after which that is settled. */
async function settleConflict({ author, at, current, theirs, yours }) {
  const canJoin = drafts.canJoin(draft);
  const choice = await compare(
    words.conflict.title,
    fill(words.conflict.who, {
      author: author || words.history.byHand,
      time: at === '' ? '' : told(Date.parse(at), status.zone),
    }),
    [
      [words.conflict.theirs, theirs],
      [words.conflict.yours, yours],
    ],
    [
      ...(canJoin ? [['both', words.conflict.both]] : []),
      ['mine', words.conflict.mine],
      ['theirs', words.conflict.theirsInstead],
      ['later', words.conflict.later],
    ],
    'later',
  );
  if (choice === 'later') {
    say(words.conflict.open, 'problem');
    return;
  }
  const file = { text: (await api.text(`/history/${current}`).catch(() => api.text('/notice'))).text, version: current };
  if (choice === 'theirs') {
    await discard();
    say(words.conflict.taken, '');
    await Promise.all([refreshStatus(), drawHistory()]);
    return;
  }
  replace(choice === 'both' ? drafts.beside(draft, file, (await messagesIn(file.text)) ?? []) : drafts.insteadOf(draft, file));
  await settle();
  const { state, problems } = verdict();
  if (state === 'ready') {
    await send();
  } else {
    say(saidOf(state, problems), 'problem');
    goTo(problems);
  }
}

/** Publishes a version again in place of the file as it is now. */
async function restore(version) {
  if (!(await mayDropDraft())) {
    return;
  }
  const { version: current } = await api.text('/notice');
  await restoreOver(version, current);
}

/** Takes back what this person has published, as long as nobody else has published since. */
async function undo(before, version) {
  if (await mayDropDraft()) {
    await restoreOver(before, version);
  }
}

async function restoreOver(version, current) {
  await api.json('POST', `/history/${version}/restore`, { headers: { 'If-Match': `"${current}"` } });
  await discard();
  await published(words.said.restored, current, draft.base.version);
}

// What the service says

function tookStatus(answer) {
  status = answer;
  offset = Date.parse(status.now) - Date.now();
  const act = (does) => (shown) => attempt(() => does(shown));
  // Only what stands in the file as it is served can be ended or changed in it.
  drawNow(part('now'), status, isEditor() && status.file.usable ? { end: act(end), change: act(change) } : {});
}

async function refreshStatus(headers = {}) {
  try {
    tookStatus(await api.json('GET', '/status', { headers }));
    if (!drafts.isChanged(draft) && status.file.version !== draft.base.version) {
      await reread();
    }
    draw(); // A time may have passed.
  } catch (problem) {
    say(trouble(problem), 'problem');
  }
}

/** The file was changed by others, and this person has no changes. */
async function reread() {
  const file = await api.text('/notice');
  if (!drafts.isChanged(draft)) {
    replace(drafts.reread(draft, file));
    await drawHistory();
  }
}

function serverNow() {
  return Date.now() + offset;
}

async function drawHistory() {
  const { versions } = await api.json('GET', '/history');
  const acts = {
    compare: (version) => attempt(() => compareVersion(version)),
    ...(isEditor() && { restore: (version) => attempt(() => restore(version)) }),
  };
  drawVersions(part('history'), versions, status.file.version, status.zone, acts);
}

async function compareVersion(version) {
  const { difference } = await api.json('GET', `/history/${version}/difference`);
  await compare(fill(words.history.differenceOf, { version }), null, [[null, difference]], [['close', words.close]]);
}

// The previews

/** Asks the service what it makes of the draft, and shows that. */
async function look() {
  if (status === null) {
    return;
  }
  const number = ++lastLook;
  if (draft.follows) {
    const messages = await messagesIn(draft.edited);
    if (number !== lastLook) {
      return; // The person has typed on; the answer to that is on its way.
    }
    if (messages !== null) {
      draft = drafts.followed(draft, messages, LANGUAGES);
      form.show(draft);
    }
  }
  await write();
  const lens = {
    language: part('lens-language').value,
    application: part('lens-application').value.trim(),
    situation: part('lens-situation').value || 'CONNECTION_REFUSED',
    time: part('lens-time').value,
  };
  const text = drafts.previewText(draft);
  const [answer, sdk, ownSdk] = await Promise.all([
    api.json('POST', '/preview', { body: { ...lens, text } }),
    sdkWordsIn(lens.language),
    sdkWordsIn(language),
  ]);
  if (number !== lastLook) {
    return;
  }
  looked = { ...answer, text, isPublishable: answer.publishable };
  draw();
  editor.mark(answer.problems);
  drawSituations(ownSdk, lens.situation);
  drawApplications(answer.windows ?? []);
  drawPreviews(answer, sdk, lens);
  drawTimeline();
}

async function sdkWordsIn(tag) {
  sdkWords[tag] ??= await api.json('GET', `/words?lang=${tag}`);
  return sdkWords[tag];
}

function drawSituations(sdk, chosen) {
  const select = part('lens-situation');
  if (select.options.length === 0) {
    const named = Object.entries(sdk.situations).map(([name, { title }]) => [name, title]);
    named.sort(([, a], [, b]) => a.localeCompare(b, language));
    select.replaceChildren(...named.map(([name, title]) => element('option', { value: name }, title)));
  }
  select.value = chosen;
}

function drawApplications(windows) {
  const names = [...new Set(windows.flatMap(({ applications }) => applications))].sort();
  redraw(part('applications'), ...names.map((name) => element('option', { value: name })));
}

function drawPreviews({ document: canonical, time }, sdk, lens) {
  const at = Date.parse(time);
  const { zone } = status;
  const seen = seenIn(canonical, at, lens.situation);
  const context = { ...lens, sdk, time: at, zone };
  const notes = [
    canonical === undefined ? words.preview.unusable : null,
    canonical !== undefined && seen.active.length === 0 ? words.preview.nobody : null,
    fill(words.preview.note, { time: told(at, zone) }),
    isAsHere(at, zone) ? null : fill(words.preview.zone, { zone: known(zone) ?? zone }),
  ];
  part('lens-note').textContent = notes.filter((note) => note !== null).join(' ');
  redraw(part('desktop'), ...desktop(seen, context));
  redraw(part('terminal'), ...terminal(seen, context));
  part('terminal').lang = lens.language;
  redraw(part('web'), web(seen, context));
}

function drawTimeline() {
  if (looked === null) {
    return;
  }
  const windows = looked.windows ?? [];
  const picture = timeline(windows, serverNow(), Date.parse(looked.time), status.zone, part('timeline').clientWidth);
  part('timeline').replaceChildren(...picture);
}

// What goes wrong, and what went well

function later(act) {
  clearTimeout(pending);
  pending = setTimeout(() => attempt(act), PAUSE);
}

async function attempt(act) {
  try {
    await act();
  } catch (problem) {
    say(trouble(problem), 'problem');
  }
}

function trouble({ status: answered, body, message, stack }) {
  switch (answered) {
    case undefined:
      console.error(message, stack);
      return words.trouble.network;
    case 403:
      return words.trouble.forbidden;
    case CONFLICT:
      return words.trouble.changed;
    case 413:
      return words.trouble.tooLarge;
    default:
      return body.code === undefined ? fill(words.trouble.other, { status: answered }) : body.detail;
  }
}

function say(text, kind = '', undoing = null) {
  const line = element('p', { class: `said ${kind}` }, text);
  if (undoing !== null) {
    const button = element('button', { type: 'button', class: 'link' }, words.said.undo);
    button.addEventListener('click', () => attempt(undoing));
    line.append(' ', button);
  }
  part('said').replaceChildren(line);
}

async function signOut() {
  await attempt(() => api.json('DELETE', '/session'));
  sessionStorage.removeItem(KEPT);
  draft = drafts.UNREAD;
  location.reload();
}
