/**
 * The first lines of the help page, which answer what a person wants to know: is it me or them, what is going on, until
 * when. Data in, elements out.
 */
import { element, icon, link, outsideText, shape } from './page.js';
import { windowOf } from './times.js';
import { fill } from './words.js';

const PLACES = ['computer', 'network', 'server'];

const DEVICES = {
  computer: 'M10 3h32a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3h-32a3 3 0 0 1-3-3v-18a3 3 0 0 1 3-3ZM26 27v7M17 35h18',
  network: 'M26 4a15 15 0 1 0 0 30 15 15 0 0 0 0-30ZM11 19h30M26 4c-9 9-9 21 0 30M26 4c9 9 9 21 0 30',
  server: 'M12 3h28a3 3 0 0 1 3 3v9h-34v-9a3 3 0 0 1 3-3ZM9 15h34v17a3 3 0 0 1-3 3h-28a3 3 0 0 1-3-3ZM15 9h8M15 21h8M15 28h8',
};

/** Round when it works, an edge when it fails, hollow when it is not known: the colour says nothing of its own. */
const BADGES = {
  works: { ground: 'M42 18a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z', mark: 'm37.5 28 3.2 3.2 6-6.4' },
  fails: { ground: 'M42 15 54 28 42 41 30 28Z', mark: 'm38.5 24.5 7 7m0-7-7 7' },
  'not-known': {
    ground: 'M42 18a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
    mark: 'M39 25.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.200-1.5 2.400M42 33.6v.1',
  },
  looking: { ground: 'M42 18a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z', mark: 'M37.5 28h.1M42 28h.1M46.5 28h.1' },
};

/**
 * The way from this computer to the server as a picture, each place with its name and its state in words.
 *
 * @param way as `wayOf` draws it
 */
export function wayPicture(way, words) {
  return element(
    'ol',
    { class: 'way', role: 'list', 'aria-label': words.way.title },
    ...PLACES.map((place) =>
      element(
        'li',
        { class: way[place] },
        sign(place, way[place]),
        element('span', { class: 'place' }, words.way[place].name),
        element('span', { class: 'unseen' }, ': '),
        element('strong', {}, stateOf(way, place, words)),
      ),
    ),
  );
}

/** "This computer: works, Network: works, Server: no answer". */
export function wayInWords(way, words) {
  return PLACES.map((place) => `${words.way[place].name}: ${stateOf(way, place, words)}`).join(', ');
}

/**
 * What is going on: the notice that explains the failure as the administrator's word, else the diagnosis with what can be
 * checked.
 *
 * @param problem `{explaining, happened, checks, now}`; `explaining` is null when nothing explains it
 * @param menu makes what stands beside a link
 */
export function lead({ explaining, happened, checks, now }, words, menu) {
  return explaining === null ? diagnosis(happened, checks, words) : [announcement(explaining, now, words, menu)];
}

/** What happened, in one sentence. */
export function happenedText(kind, { host, status }, words) {
  return fill(words.offline[kind].happened, { host, status });
}

/** The things that can be checked, as a list; null when there are none. */
export function checkList(checks, words) {
  return checks.length === 0
    ? null
    : element('ul', { 'aria-label': words.offline.checksTitle }, ...checks.map((check) => element('li', {}, check)));
}

function diagnosis(happened, checks, words) {
  const list = checkList(checks, words);
  return [element('p', { class: 'happened' }, happened), ...(list === null ? [] : [list])];
}

function announcement(notice, now, words, menu) {
  return element(
    'div',
    { class: `card notice ${notice.severity}` },
    element('p', { class: 'label' }, icon(notice.severity), element('span', {}, words.fromAdministrator)),
    outsideText('p', { class: 'text' }, notice.userMessage, words),
    notice.helpText === null ? null : outsideText('p', { class: 'text more' }, notice.helpText, words),
    element('p', { class: 'window' }, windowOf(notice, now, words)),
    notice.helpUrl === null ? null : link(notice.helpUrl, words.more, words, menu),
  );
}

function stateOf(way, place, words) {
  const state = way[place];
  return words.way[place][state] ?? words.way[state];
}

function sign(place, state) {
  const { ground, mark } = BADGES[state];
  return shape('sign', '0 0 56 42', [
    ['device', DEVICES[place]],
    ['ground', ground],
    ['mark', mark],
  ]);
}
