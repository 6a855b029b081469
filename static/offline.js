/**
 * Runs the page that a person sees in place of the application. The service worker wrote into the page what it knows; this
 * module shows it together with the help, and brings the person back when the application answers again.
 */
import { attemptsBefore, rememberAttempts } from './attempts.js';
import { clockAheadAt, lookAtClocks } from './clock.js';
import { technicalDetails } from './details.js';
import { HelpWatch, shownAt, untilNextChange } from './help.js';
import { bestTime } from './live.js';
import { clockNote, confirmedNote, element, noticeCard, redraw, refusalOf, standingHelp, zoneNote } from './page.js';
import { Probe } from './probe.js';
import { qrFigure } from './qr.js';
import { Retry } from './retry.js';
import { fill, wordsFor } from './words.js';

const facts = JSON.parse(document.querySelector('meta[name="startup-help"]').content);
const openedAt = Date.now();
const words = wordsFor(navigator.languages);
const part = (id) => document.getElementById(id);
const isSent = facts.method !== 'GET';
const watch = new HelpWatch({ documentUrl: facts.documentUrl, application: facts.application, keys: facts.keys, onChange: drawHelp });
const { attempts, hasReturned } = attemptsBefore();
const probe = new Probe(facts, { hasReturned, now: () => bestTime(watch.known?.confirmation ?? null) });
const retry = new Retry({ attempts, probe: () => probe.ask(), onChange: drawRetry, onBack: goBackUnlessHeld });
/** The application is back, and the person has yet to read that the form may not have arrived. */
let isHeld = false;
let isPressed = false;
let helpTimer;
let drawnFor = null;

prepare();
drawProblem();
retry.wait(probe.retryAfter);
watch.start();

function prepare() {
  document.documentElement.lang = words.language;
  part('try-now').hidden = false;
  part('try-now').addEventListener('click', press);
  part('home').append(words.offline.home);
  part('home').href = facts.home;
  window.addEventListener('online', () => isHeld || retry.anew());
  window.addEventListener('offline', drawProblem);
  window.addEventListener('pageshow', (event) => event.persisted && tryAgain());
  document.addEventListener('visibilitychange', lookUpOrDown);
  prepareDetails();
}

function prepareDetails() {
  const details = part('details');
  const [summary, text, copy] = details.children;
  summary.append(words.offline.details);
  copy.append(words.offline.copy);
  copy.addEventListener('click', () => copyDetails(text));
  details.addEventListener('toggle', drawDetails);
  details.hidden = false;
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
    part('said').textContent = words.offline.held.title;
  } else {
    goBack();
  }
}

async function goBack() {
  part('said').textContent = words.offline.back;
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

function drawProblem() {
  const { title, happened, checks } = words.offline[isHeld ? 'held' : probe.kind];
  document.title = title;
  redraw(part('title'), title);
  redraw(part('sent'), isSent ? element('p', { class: 'card notice warning' }, words.offline.sent) : null);
  redraw(part('happened'), fill(happened, { host: location.host, status: probe.status }));
  redraw(
    part('checks'),
    checks.length === 0 ? null : element('h2', {}, words.offline.checksTitle),
    checks.length === 0 ? null : element('ul', {}, ...checks.map((check) => element('li', {}, check))),
  );
}

function drawRetry() {
  rememberAttempts(retry.attempts);
  isPressed &&= retry.isTrying;
  drawProblem();
  if (drawnFor !== null && drawnFor !== probe.situations.join()) {
    drawHelp(); // Other notices may be meant for this situation.
  }
  redraw(part('countdown'), countdown());
  redraw(part('attempts'), isHeld ? null : fill(words.offline.attempts, { count: retry.attempts }));
  redraw(part('try-now'), isHeld ? words.offline.open : words.offline.tryNow);
  part('home').hidden = probe.kind !== 'slow';
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

function drawHelp() {
  clearTimeout(helpTimer);
  drawnFor = probe.situations.join();
  drawDetails();
  const silent = watch.failure === null ? null : element('p', {}, refusalOf(watch, words) ?? words.offline.helpServiceSilent);
  if (watch.known === null) {
    redraw(part('notes'), silent);
    return;
  }
  const moment = lookAtClocks();
  const shown = shownAt(watch.known, moment, facts.application, probe.situations);
  drawNotices(shown);
  const { helpUrl } = shown.standingHelp;
  redraw(part('help'), standingHelp(shown.standingHelp, words, qrFigure(helpUrl, words.scan)));
  const ahead = clockAheadAt(watch.known.confirmation, moment);
  redraw(part('notes'), silent, confirmedNote(shown, words), clockNote(ahead, words), zoneNote(words));
  helpTimer = setTimeout(drawHelp, untilNextChange(shown));
}

function drawNotices({ active, upcoming, now }) {
  redraw(part('notices'), ...active.map((notice) => noticeCard(notice, now, words)));
  redraw(
    part('upcoming'),
    upcoming.length === 0 ? null : element('h2', {}, words.upcoming),
    ...upcoming.map((notice) => noticeCard(notice, now, words)),
  );
}

function drawDetails() {
  const text = part('details').querySelector('pre');
  redraw(text, technicalDetails({ facts, probe, retry, watch, moment: lookAtClocks(), openedAt }));
}

async function copyDetails(text) {
  drawDetails();
  try {
    await navigator.clipboard.writeText(text.textContent);
    part('said').textContent = words.offline.copied;
  } catch {
    getSelection().selectAllChildren(text);
    part('said').textContent = words.offline.copyByHand;
  }
}
