/**
 * Runs the admin page. There is one draft: the text of the whole file. The form above and the editor below both change
 * it, the previews show it, and publishing publishes it. It is kept for this tab, so that nothing is lost when the
 * session ends or the page is loaded again.
 */
import { textFor } from '../document.js';
import { element, redraw } from '../page.js';
import { fill } from '../words.js';
import * as api from './api.js';
import { askToSignIn, compare } from './dialogs.js';
import { Editor } from './editor.js';
import { desktop, seenIn, terminal, web } from './preview.js';
import { timeline } from './timeline.js';
import { dayOf, distance, inHours, instantOf, localOf, told } from './times.js';
import { chooseOtherLanguage, language, word, words } from './words.js';

const KEPT = 'startup-help-draft';
const PAUSE = 350;
const STATUS_EVERY = 10_000;
/** What the page asks by itself does not keep a session that nobody uses. */
const WATCHING = { 'Startup-Help-Admin': 'watching' };
const part = (id) => document.getElementById(id);

/** The file as it was read, the draft, and what the service says about both. */
const state = { saved: { text: '', version: '' }, draft: '', beforeForm: '', severityBefore: 'outage', status: null, preview: null, sdk: {}, offset: 0 };
let editor;
let lastPreview = 0;
let pending;

start();

async function start() {
  translate();
  api.whenSignedOut(askToSignIn);
  part('language').addEventListener('click', () => {
    chooseOtherLanguage();
    location.reload();
  });
  part('sign-out').addEventListener('click', signOut);
  await attempt(load);
}

async function load() {
  const [status, saved] = [await api.json('GET', '/status'), await api.text('/notice')];
  state.status = status;
  state.saved = saved;
  const kept = keptDraft();
  state.draft = kept?.text ?? saved.text;
  // The version that the draft began with: if the file has changed since, publishing tells.
  state.saved.version = kept?.version ?? saved.version;
  state.beforeForm = state.draft;
  part('main').hidden = false;
  part('sign-out').hidden = false;
  setUp();
  drawStatus();
  await Promise.all([preview(), drawHistory()]);
  fillForm();
  setInterval(() => document.hidden || refreshStatus(WATCHING), STATUS_EVERY);
}

function translate() {
  document.documentElement.lang = language;
  document.title = words.title;
  document.querySelectorAll('[data-word]').forEach((each) => (each.textContent = word(each.dataset.word)));
  document.querySelectorAll('[data-label]').forEach((each) => each.setAttribute('aria-label', word(each.dataset.label)));
  part('language').textContent = words.otherLanguage;
  part('language').lang = language === 'ru' ? 'en' : 'ru';
}

function setUp() {
  const { person, file, zone } = state.status;
  const isViewer = person.role !== 'editor';
  part('person').textContent = fill(words.person[person.role], { name: person.name });
  part('file-name').textContent = file.name;
  part('lens-language').value = language;
  for (const id of ['quick-publish', 'publish']) {
    part(id).disabled = isViewer;
  }
  editor = new Editor(part('editor'), part('problems'), { isReadOnly: isViewer, format: file.format, onInput: typed });
  editor.show(state.draft);
  part('quick-steps').replaceChildren(...[1, 2, 4].map((hours) => step(hours, zone)), openStep());
  part('quick').addEventListener('input', formChanged);
  part('quick').addEventListener('submit', (event) => {
    event.preventDefault();
    publishForm();
  });
  part('quick-language').addEventListener('change', fillForm);
  part('quick-end').addEventListener('click', () => attempt(() => endNow(ownNumber())));
  part('lens').addEventListener('input', () => later(preview));
  part('lens').addEventListener('submit', (event) => event.preventDefault());
  part('publish').addEventListener('click', () => attempt(() => publishDraft(words.said.published)));
  part('discard').addEventListener('click', discard);
  part('show-changes').addEventListener('click', () => attempt(showChanges));
  new ResizeObserver(() => drawTimeline()).observe(part('timeline'));
  window.addEventListener('beforeunload', (event) => isChanged() && event.preventDefault());
}

// The draft

function keptDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function keepDraft() {
  if (isChanged()) {
    sessionStorage.setItem(KEPT, JSON.stringify({ text: state.draft, version: state.saved.version }));
  } else {
    sessionStorage.removeItem(KEPT);
  }
}

function isChanged() {
  return state.draft !== state.saved.text;
}

function setDraft(text) {
  state.draft = text;
  editor.show(text);
  keepDraft();
  drawChanges();
}

function typed(text) {
  state.draft = text;
  state.beforeForm = text;
  keepDraft();
  drawChanges();
  later(preview);
}

function discard() {
  setDraft(state.saved.text);
  state.beforeForm = state.draft;
  attempt(async () => {
    await reread();
    await preview();
    fillForm();
  });
}

/** The file as it is now, for a person who has no changes of their own. */
async function reread() {
  state.saved = await api.text('/notice');
  setDraft(state.saved.text);
  state.beforeForm = state.draft;
}

function drawChanges() {
  part('changes').hidden = !isChanged();
  const isBroken = (state.preview?.problems ?? []).some(({ level }) => level === 'error');
  part('changes-text').textContent = isBroken ? words.changes.errors : words.changes.some;
}

async function changes() {
  const { difference } = await api.json('POST', '/draft', { body: { text: state.draft } });
  return difference;
}

/** Whether the draft may be dropped: there is nothing in it, or the person says so. */
async function mayDropDraft() {
  clearTimeout(pending);
  if (!isChanged()) {
    return true;
  }
  const choices = [
    ['keep', words.changes.keep],
    ['drop', words.changes.drop],
  ];
  return (await compare(words.changes.dropTitle, words.changes.dropNote, [[null, await changes()]], choices)) === 'drop';
}

async function showChanges() {
  const difference = await changes();
  await compare(words.changes.title, null, [[null, difference]], [['close', words.close]]);
}

// The form

function step(hours, zone) {
  return stepButton(fill(words.quick.hours, { count: hours }), () => inHours(hours, serverNow(), zone));
}

function openStep() {
  return stepButton(words.quick.open, () => '');
}

function stepButton(caption, value) {
  const button = element('button', { type: 'button', class: 'step' }, caption);
  button.addEventListener('click', () => {
    part('quick-until').value = value();
    formChanged();
  });
  return button;
}

/** Shows what the form would change: the message that is announced now, if it is the form's own. */
function fillForm() {
  const tag = part('quick-language').value;
  const own = (state.preview?.windows ?? []).find((each, _, all) => isOwn(each, all) && each.status !== 'ended');
  const texts = own === undefined ? {} : own.text;
  const text = tag === '' ? (texts.und ?? '') : (texts[tag] ?? '');
  if (tag === '' && text === '' && Object.keys(texts).length > 0) {
    part('quick-language').value = language in texts ? language : (['en', 'ru'].find((each) => each in texts) ?? '');
    if (part('quick-language').value !== '') {
      fillForm();
      return;
    }
  }
  part('quick-text').value = text;
  part('quick-until').value = own?.until ? localOf(Date.parse(own.until), state.status.zone) : '';
  part('quick-url').value = own?.url ?? '';
  part('quick-severity').value = own?.severity ?? 'outage';
  state.severityBefore = part('quick-severity').value;
  drawDay();
}

function formChanged() {
  drawDay();
  later(applyForm);
}

function drawDay() {
  const local = part('quick-until').value;
  if (local === '') {
    part('quick-day').textContent = words.quick.openEnded;
    return;
  }
  const { zone } = state.status;
  const ahead = instantOf(local, zone) - serverNow();
  const text = ahead > 0 ? words.quick.day : words.quick.past;
  part('quick-day').textContent = fill(text, { day: dayOf(local), zone, distance: distance(ahead) });
  part('quick-day').classList.toggle('problem', ahead <= 0);
}

/** Lets the service write the form into the text, where everything else stays as it is. */
async function applyForm() {
  const message = part('quick-text').value.trim();
  if (message === '') {
    return;
  }
  const { text } = await api.json('POST', '/draft', {
    body: {
      text: state.beforeForm,
      announce: {
        text: message,
        until: part('quick-until').value,
        url: part('quick-url').value.trim(),
        language: part('quick-language').value,
        severity: chosenSeverity(),
      },
    },
  });
  setDraft(text);
  await preview();
}

/** Empty as long as nobody has chosen another: the file need not say what is meant without saying it. */
function chosenSeverity() {
  const chosen = part('quick-severity').value;
  return chosen === state.severityBefore ? '' : chosen;
}

function publishForm() {
  if (part('quick-text').value.trim() === '') {
    say(words.quick.needsText, 'problem');
    part('quick-text').focus();
    return;
  }
  clearTimeout(pending);
  attempt(async () => {
    await applyForm();
    await publishDraft(words.said.published);
  });
}

/** Ends a message that is shown now. */
async function endNow(number) {
  if (!(await mayDropDraft())) {
    return;
  }
  await reread();
  const { text } = await api.json('POST', '/draft', { body: { text: state.saved.text, end: number } });
  setDraft(text);
  await publishDraft(words.said.ended);
}

/** Where the form's own message stands among those that are served; -1 when it is not shown now. */
function ownNumber() {
  return state.status.served.windows.findIndex((each, _, all) => isOwn(each, all) && each.status === 'active');
}

/** Whether a message is the one that the form writes: by its name, or the only one of the simple form of the file. */
function isOwn({ id }, all) {
  return id === 'message' || (id === null && all.length === 1);
}

// Publishing

async function publishDraft(done) {
  const before = state.saved.version;
  try {
    const { version } = await api.publish(state.draft, before);
    state.saved = { text: state.draft, version };
    await published(done, before);
  } catch (problem) {
    if (problem.status === 412) {
      await settle(problem.body, done);
    } else if (problem.status === 422) {
      editor.mark(problem.body.problems);
      say(words.trouble.refused, 'problem');
      part('file-title').scrollIntoView({ block: 'start' });
    } else {
      throw problem;
    }
  }
}

async function published(done, before) {
  state.beforeForm = state.draft;
  keepDraft();
  drawChanges();
  say(done, 'good', before === state.saved.version ? null : () => restore(before));
  await Promise.all([refreshStatus(), preview(), drawHistory()]);
  fillForm();
}

/** Somebody has published since this person began: who, when and what, and a choice. */
async function settle({ author, at, current, theirs, yours }, done) {
  const choice = await compare(
    words.conflict.title,
    fill(words.conflict.who, {
      author: author || words.history.byHand,
      time: at === '' ? '' : told(Date.parse(at), state.status.zone),
    }),
    [
      [words.conflict.theirs, theirs],
      [words.conflict.yours, yours],
    ],
    [
      ['goOn', words.conflict.goOn],
      ['theirs', words.conflict.takeTheirs],
      ['mine', words.conflict.publishMine],
    ],
  );
  if (choice === 'mine') {
    state.saved.version = current;
    await publishDraft(done);
  } else if (choice === 'theirs') {
    await reread();
    await Promise.all([refreshStatus(), preview(), drawHistory()]);
    fillForm();
  }
}

async function restore(version) {
  if (!(await mayDropDraft())) {
    return;
  }
  const { version: current } = await api.text('/notice');
  await api.json('POST', `/history/${version}/restore`, { headers: { 'If-Match': `"${current}"` } });
  await reread();
  await published(words.said.restored, current);
}

// What the service says

async function refreshStatus(headers = {}) {
  try {
    state.status = await api.json('GET', '/status', { headers });
    drawStatus();
    if (!isChanged() && state.status.file.version !== state.saved.version) {
      await reread();
      await Promise.all([preview(), drawHistory()]);
    }
  } catch (problem) {
    say(trouble(problem), 'problem');
  }
}

function serverNow() {
  return Date.now() + state.offset;
}

function drawStatus() {
  const { served, file, zone, now, signature } = state.status;
  state.offset = Date.parse(now) - Date.now();
  const numbered = served.windows.map((each, number) => ({ ...each, number }));
  const active = numbered.filter(({ status }) => status === 'active');
  const upcoming = numbered.filter(({ status }) => status === 'upcoming');
  part('quick-end').disabled = !mayEnd() || ownNumber() < 0;
  redraw(
    part('now'),
    ...(active.length === 0 ? [element('p', { class: 'big' }, words.now.nothing)] : active.map((each) => shownNow(each, zone))),
    upcoming.length === 0 ? null : element('h3', {}, words.now.upcoming),
    ...upcoming.map((each) => shownNow(each, zone)),
    element('p', { class: 'quiet' }, servedLine(served, zone)),
    element('p', { class: 'quiet' }, requestsLine()),
    fileTrouble(file),
    signature.advice === '' ? null : element('div', { class: 'trouble' }, element('p', {}, signature.advice)),
  );
  part('now').querySelectorAll('button').forEach((button) => {
    button.onclick = () => attempt(() => endNow(Number(button.dataset.number)));
  });
}

/** Only what stands in the file as it is served can be ended in it. */
function mayEnd() {
  return state.status.person.role === 'editor' && state.status.file.usable;
}

function shownNow({ text, until, severity, applications, situations, from, status, number }, zone) {
  const shown = textFor(new Map(Object.entries(text)), [language]).text;
  const end = until === null ? words.now.open : fill(words.now.until, { time: told(Date.parse(until), zone) });
  const begin = status === 'upcoming' ? `${told(Date.parse(from), zone)}, ` : '';
  const whom = applications.length === 0 ? words.now.everybody : fill(words.now.only, { names: applications.join(', ') });
  const when = situations.length === 0 ? '' : `; ${fill(words.now.when, { situations: situations.join(', ') })}`;
  return element(
    'div',
    { class: `shown ${severity}` },
    element('p', { class: 'big', dir: 'auto' }, shown),
    element('p', { class: 'quiet' }, `${begin}${end}; ${whom}${when}`),
    status === 'active' && mayEnd() ? endButton(shown, number) : null,
  );
}

function endButton(shown, number) {
  const label = `${words.now.end}: ${shown.slice(0, 40)}`;
  return element('button', { type: 'button', class: 'step', 'data-number': number, 'aria-label': label }, words.now.end);
}

function servedLine({ revision, publishedAt }, zone) {
  return revision === ''
    ? words.now.never
    : fill(words.now.served, { revision, time: told(Date.parse(publishedAt), zone) });
}

function requestsLine() {
  const { minutes, byRevision } = state.status.requests;
  const all = Object.values(byRevision).reduce((sum, count) => sum + count, 0);
  return fill(words.now.requests, { minutes, all, current: byRevision[state.status.served.revision] ?? 0 });
}

function fileTrouble({ problems, usable }) {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) {
    return null;
  }
  return element(
    'div',
    { class: 'trouble' },
    element('p', {}, usable ? words.now.partly : words.now.broken),
    element(
      'ul',
      {},
      ...errors.slice(0, 5).map(({ line, column, message }) =>
        element('li', {}, `${fill(words.file.place, { line, column })}: ${message}`),
      ),
    ),
  );
}

// The previews

async function preview() {
  const number = ++lastPreview;
  const lens = {
    language: part('lens-language').value,
    application: part('lens-application').value.trim(),
    situation: part('lens-situation').value || 'CONNECTION_REFUSED',
    time: part('lens-time').value,
  };
  const [answer, sdk] = await Promise.all([
    api.json('POST', '/preview', { body: { ...lens, text: state.draft } }),
    sdkWords(lens.language),
  ]);
  if (number !== lastPreview) {
    return; // The person has typed on; the answer to that is on its way.
  }
  state.preview = answer;
  editor.mark(answer.problems);
  drawChanges();
  drawSituations(await sdkWords(language), lens.situation);
  drawApplications(answer.windows ?? []);
  drawPreviews(answer, sdk, lens);
  drawTimeline();
}

async function sdkWords(tag) {
  state.sdk[tag] ??= await api.json('GET', `/words?lang=${tag}`);
  return state.sdk[tag];
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
  const seen = seenIn(canonical, at, lens.situation);
  const context = { ...lens, sdk, time: at, zone: state.status.zone };
  const notes = [
    canonical === undefined ? words.preview.unusable : null,
    canonical !== undefined && seen.active.length === 0 ? words.preview.nobody : null,
    fill(words.preview.note, { time: told(at, state.status.zone) }),
  ];
  part('lens-note').textContent = notes.filter((note) => note !== null).join(' ');
  redraw(part('desktop'), ...desktop(seen, context));
  redraw(part('terminal'), ...terminal(seen, context));
  part('terminal').lang = lens.language;
  redraw(part('web'), web(seen, context));
}

function drawTimeline() {
  if (state.preview === null) {
    return;
  }
  const windows = state.preview.windows ?? [];
  const picture = timeline(windows, serverNow(), Date.parse(state.preview.time), state.status.zone, part('timeline').clientWidth);
  part('timeline').replaceChildren(...picture);
}

// The history

async function drawHistory() {
  const { versions } = await api.json('GET', '/history');
  if (versions.length === 0) {
    redraw(part('history'), element('p', { class: 'quiet' }, words.history.empty));
    return;
  }
  part('history').replaceChildren(element('ol', { class: 'versions' }, ...versions.slice(0, 50).map(versionRow)));
}

function versionRow({ version, at, author, change }, number) {
  const row = element(
    'li',
    {},
    element('p', { class: 'quiet' }, `${told(Date.parse(at), state.status.zone)} · ${author || words.history.byHand} · `, element('code', {}, version)),
    element('p', { dir: 'auto' }, change),
  );
  if (number === 0 && version === state.status.file.version) {
    row.querySelector('p').append(` · ${words.history.current}`);
    return row;
  }
  const compareButton = versionButton(words.history.difference, version, () => compareVersion(version));
  const restoreButton = versionButton(words.history.restore, version, () => restore(version));
  restoreButton.disabled = state.status.person.role !== 'editor';
  row.append(element('p', { class: 'row' }, compareButton, restoreButton));
  return row;
}

function versionButton(caption, version, act) {
  const button = element('button', { type: 'button', class: 'step', 'aria-label': `${caption}: ${version}` }, caption);
  button.addEventListener('click', () => attempt(act));
  return button;
}

async function compareVersion(version) {
  const { difference } = await api.json('GET', `/history/${version}/difference`);
  await compare(fill(words.history.differenceOf, { version }), null, [[null, difference]], [['close', words.close]]);
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

function trouble({ status, body, message }) {
  switch (status) {
    case undefined:
      console.error(message);
      return words.trouble.network;
    case 403:
      return words.trouble.forbidden;
    case 413:
      return words.trouble.tooLarge;
    default:
      return body.code === undefined ? fill(words.trouble.other, { status }) : body.detail;
  }
}

function say(text, kind = '', undo = null) {
  const line = element('p', { class: `said ${kind}` }, text);
  if (undo !== null) {
    const button = element('button', { type: 'button', class: 'link' }, words.said.undo);
    button.addEventListener('click', () => attempt(undo));
    line.append(' ', button);
  }
  part('said').replaceChildren(line);
}

async function signOut() {
  await attempt(() => api.json('DELETE', '/session'));
  sessionStorage.removeItem(KEPT);
  state.draft = state.saved.text;
  location.reload();
}
