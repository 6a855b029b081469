/**
 * Runs the page that a person sees in place of the application. The service worker wrote into the page what it knows; this
 * module shows it together with the help, and brings the person back when the application answers again.
 */
import { attemptsBefore, rememberAttempts } from './attempts.js';
import { checkList, happenedText, lead, wayInWords, wayPicture } from './calm.js';
import { clockAheadAt, lookAtClocks } from './clock.js';
import { everything, technicalDetails } from './details.js';
import { textFor } from './document.js';
import { explain } from './explain.js';
import { HelpWatch, shownAt, untilNextChange } from './help.js';
import { bestTime } from './live.js';
import { copyText, linkMenu } from './menu.js';
import { ageNote, clockNote, element, noticeCard, redraw, refusalOf, standingHelp, zoneNote } from './page.js';
import { Probe } from './probe.js';
import { Retry } from './retry.js';
import { windowOf } from './times.js';
import { displayName, titleOf } from './titles.js';
import { wayOf } from './way.js';
import { fill, wordsFor } from './words.js';

const facts = JSON.parse(document.querySelector('meta[name="startup-help"]').content);
const openedAt = Date.now();
const words = wordsFor(navigator.languages);
const part = (id) => document.getElementById(id);
const menu = (url) => linkMenu(url, words, say);
const name = displayName(facts.name ?? '', location.hostname);
const isSent = facts.method !== 'GET';
const watch = new HelpWatch({ documentUrl: facts.documentUrl, application: facts.application, keys: facts.keys, onChange: drawPage });
const { attempts, hasReturned } = attemptsBefore();
const probe = new Probe(facts, { hasReturned, now: () => bestTime(watch.known?.confirmation ?? null) });
const retry = new Retry({ attempts, probe: () => probe.ask(), onChange: drawRetry, onBack: goBackUnlessHeld });
/** The application is back, and the person has yet to read that the form may not have arrived. */
let isHeld = false;
let isPressed = false;
let pageTimer;
let sayTimer;
let drawnFor = null;

prepare();
drawPage();
retry.wait(probe.retryAfter);
watch.start();

function prepare() {
  document.documentElement.lang = words.language;
  part('try-now').hidden = false;
  part('try-now').addEventListener('click', press);
  part('home').append(words.offline.home);
  part('home').href = facts.home;
  window.addEventListener('online', () => isHeld || retry.anew());
  window.addEventListener('offline', drawPage);
  window.addEventListener('pageshow', (event) => event.persisted && tryAgain());
  document.addEventListener('visibilitychange', lookUpOrDown);
  window.addEventListener('resize', () => [part('title'), part('lead')].forEach((block) => (block.style.minBlockSize = '')));
  prepareDetails();
}

function prepareDetails() {
  const details = part('details');
  details.querySelector('summary').append(words.offline.details);
  const copy = details.querySelector('button');
  copy.append(words.offline.copy);
  copy.addEventListener('click', () => copyText(allInWords(), details.querySelector('pre'), words, say));
  details.addEventListener('toggle', drawDetails);
  details.hidden = false;
  // On paper nobody can open it.
  window.addEventListener('beforeprint', () => details.setAttribute('open', ''));
}

/** When the tab is seen again, its person wants to know at once. */
function lookUpOrDown() {
  if (document.hidden) {
    watch.pause();
  } else {
    watch.resume();
    tryAgain();
  }
}

function tryAgain() {
  if (!isHeld) {
    retry.now();
  }
}

function press() {
  isPressed = true;
  if (isHeld || probe.kind === 'slow') {
    goBack();
  } else {
    retry.now();
  }
}

function goBackUnlessHeld() {
  if (isSent && !isPressed) {
    isHeld = true;
    drawRetry();
    say(words.offline.held.title);
  } else {
    goBack();
  }
}

async function goBack() {
  say(words.offline.back);
  redraw(part('countdown'), words.offline.back);
  rememberAttempts(retry.attempts, true);
  if (isSent) {
    location.replace(probe.returnTo);
    return;
  }
  if (probe.isSlow) {
    await askForTime();
  }
  location.reload();
}

/** The application answers, so the address that was slow may take its time now: worker.js waits longer for it. */
async function askForTime() {
  try {
    await fetch(new URL(`wait?for=${encodeURIComponent(location.href)}`, import.meta.url));
  } catch {
    // Then it has the usual time.
  }
}

/** `Probe`'s, or `held`: the application is back, and the person has yet to read. */
function kind() {
  return isHeld ? 'held' : probe.kind;
}

/** What the page is about now: all that is drawn follows from it. */
function problem() {
  const moment = lookAtClocks();
  const shown = watch.known === null ? null : shownAt(watch.known, moment, facts.application, probe.situations);
  const now = shown?.now ?? moment.wall;
  const { explaining, rest } = explain(kind(), probe.situations, shown?.active ?? []);
  const happened = happenedText(kind(), { host: location.host, status: probe.status }, words);
  const title = titleOf({ explaining, kind: kind(), name, now }, words);
  return { shown, explaining, rest, happened, checks: words.offline[kind()].checks, title, now, moment };
}

function way() {
  const hasReached = watch.hasAsked && watch.failure === null;
  return wayOf({ kind: kind(), hasReached, isTrying: retry.isTrying });
}

function drawPage() {
  clearTimeout(pageTimer);
  drawnFor = subject();
  const now = problem();
  document.title = now.title;
  redraw(part('way'), wayPicture(way(), words));
  redrawKeepingSize(part('title'), now.title);
  redraw(part('sent'), isSent ? element('p', { class: 'card notice warning' }, words.offline.sent) : null);
  redrawKeepingSize(part('lead'), ...lead(now, words, menu));
  drawHelp(now);
  drawNotes(now);
  redraw(part('checks'), now.explaining === null ? null : checkList(now.checks, words));
  drawDetails();
  if (now.shown !== null) {
    pageTimer = setTimeout(drawPage, untilNextChange(now.shown));
  }
}

/** What is below does not move up when something shorter takes the place of something longer. */
function redrawKeepingSize(block, ...children) {
  block.style.minBlockSize = `${block.getBoundingClientRect().height}px`;
  redraw(block, ...children);
}

function drawHelp({ shown, rest, now }) {
  if (shown === null) {
    return;
  }
  const { upcoming, standingHelp: help } = shown;
  redraw(part('help'), standingHelp(help, words, menu));
  redraw(part('notices'), ...rest.map((notice) => noticeCard(notice, now, words, menu)));
  redraw(
    part('upcoming'),
    upcoming.length === 0 ? null : element('h2', {}, words.upcoming),
    ...upcoming.map((notice) => noticeCard(notice, now, words, menu)),
  );
}

/** What happened where a notice leads, and how far what is shown can be relied on. */
function drawNotes({ shown, explaining, happened, moment }) {
  const silent = watch.failure === null ? null : element('p', {}, refusalOf(watch, words) ?? words.offline.helpServiceSilent);
  const ahead = shown === null ? 0 : clockAheadAt(watch.known.confirmation, moment);
  redraw(
    part('notes'),
    explaining === null ? null : element('p', {}, happened),
    silent,
    shown === null ? null : ageNote(shown, words),
    clockNote(ahead, words),
  );
  redraw(part('zone'), zoneNote(words));
}

function drawRetry() {
  rememberAttempts(retry.attempts);
  isPressed &&= retry.isTrying;
  if (drawnFor !== subject()) {
    drawPage(); // Another failure, and other notices may be meant for it.
  }
  redraw(part('way'), wayPicture(way(), words));
  redraw(part('countdown'), countdown());
  redraw(part('attempts'), isHeld ? null : fill(words.offline.attempts, { count: retry.attempts }));
  redraw(part('try-now'), isHeld ? words.offline.open : words.offline.tryNow);
  part('home').hidden = kind() !== 'slow';
}

function subject() {
  return `${kind()} ${probe.status} ${probe.situations}`;
}

function countdown() {
  if (isHeld) {
    return null;
  }
  if (retry.isTrying) {
    return words.offline.trying;
  }
  const text = isSent ? words.offline.nextHeld : words.offline.next;
  const time = words.ahead(retry.secondsLeft() * 1_000);
  return probe.kind === 'slow' ? words.offline.nextNone : fill(text, { time });
}

function technical() {
  return technicalDetails({ facts, probe, retry, watch, way: way(), moment: lookAtClocks(), openedAt });
}

function drawDetails() {
  redraw(part('details').querySelector('pre'), technical());
}

function allInWords() {
  const { shown, title, happened, checks, now } = problem();
  const inWords = (texts) => (texts === null ? [] : [textFor(texts, words.languages).text]);
  const notices = [...(shown?.active ?? []), ...(shown?.upcoming ?? [])].map((notice) => [
    `${words.severity[notice.severity]}. ${words.fromAdministrator}:`,
    ...inWords(notice.userMessage),
    ...inWords(notice.helpText),
    windowOf(notice, now, words),
    ...(notice.helpUrl === null ? [] : [notice.helpUrl]),
  ]);
  const { helpText = null, helpUrl = null, contacts = [] } = shown?.standingHelp ?? {};
  const help = [
    ...inWords(helpText),
    ...contacts.map(({ label, url, hours }) => [...inWords(label), ...(url === null ? [] : [url]), ...inWords(hours)].join(', ')),
    ...(helpUrl === null ? [] : [helpUrl]),
  ];
  const remarks = [...(isSent ? [words.offline.sent] : []), happened, wayInWords(way(), words)];
  return everything({ title, remarks, notices, checks, help, technical: technical() });
}

/** Tells what was done, to eyes and ears, without moving anything. */
function say(text) {
  clearTimeout(sayTimer);
  part('said').textContent = text;
  sayTimer = setTimeout(() => (part('said').textContent = ''), 10_000);
}
