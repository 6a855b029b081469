/** Runs index.html: what the help service says now, for the application that the address names. */
import { lookAtClocks } from './clock.js';
import { isApplicationId } from './fields.js';
import { HelpWatch, shownAt, untilNextChange } from './help.js';
import { ageNote, element, icon, noticeCard, redraw, refusalOf, standingHelp, zoneNote } from './page.js';
import { wordsFor } from './words.js';

const query = new URLSearchParams(location.search);
const application = isApplicationId(query.get('app')) ? query.get('app') : '';
const words = wordsFor(query.has('lang') ? [query.get('lang'), ...navigator.languages] : navigator.languages);
const part = (id) => document.getElementById(id);

const watch = new HelpWatch({
  documentUrl: new URL(document.body.dataset.document, document.baseURI).href,
  application,
  keys: document.body.dataset.keys,
  onChange: draw,
});
let timer;

document.documentElement.lang = words.language;
document.title = [words.status.title, application].filter(Boolean).join(' · ');
redraw(part('title'), words.status.title);
redraw(part('application'), application);
redraw(part('notices'), element('p', { class: 'quiet' }, words.status.loading));
document.addEventListener('visibilitychange', () => (document.hidden ? watch.pause() : watch.resume()));
watch.start();

function draw() {
  clearTimeout(timer);
  const refused = refusalOf(watch, words);
  redraw(part('trouble'), watch.failure && watch.known ? element('p', {}, refused ?? words.status.unreachable) : null);
  if (watch.known === null) {
    const { unknown, unknownMore, untrusted } = words.status;
    redraw(part('notices'), refused ? calm('warning', untrusted, refused) : calm('warning', unknown, unknownMore));
    return;
  }
  const shown = shownAt(watch.known, lookAtClocks(), application, null);
  drawShown(shown);
  timer = setTimeout(draw, untilNextChange(shown));
}

function drawShown(shown) {
  const { active, upcoming, standingHelp: help, now } = shown;
  const cards = active.map((notice) => noticeCard(notice, now, words));
  const nothing = calm('good', words.status.nothing, words.status.nothingMore);
  redraw(part('notices'), ...(cards.length === 0 ? [nothing] : cards));
  redraw(
    part('upcoming'),
    upcoming.length === 0 ? null : element('h2', {}, words.upcoming),
    ...upcoming.map((notice) => noticeCard(notice, now, words)),
  );
  redraw(part('help'), standingHelp(help, words));
  redraw(part('notes'), ageNote(shown, words), zoneNote(words));
}

function calm(sign, title, more) {
  return element(
    'div',
    { class: `card calm ${sign}` },
    element('p', { class: 'label' }, icon(sign), element('strong', {}, title)),
    element('p', {}, more),
  );
}
