/**
 * The parts of a page: data in, elements out. Only here the DOM is built, and outside text gets into it only as text, with
 * its own language and its own direction.
 */
import { textFor } from './document.js';
import { windowOf } from './times.js';
import { fill } from './words.js';

const NO_MENU = () => null;
const FRESH = 5 * 60_000;
const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  outage: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm4.2 12.8-1.4 1.4L12 13.4l-2.8 2.8-1.4-1.4 2.8-2.8-2.8-2.8 1.4-1.4 2.8 2.8 2.8-2.8 1.4 1.4-2.8 2.8Z',
  warning: 'M12 2.5 1 21.5h22L12 2.5Zm1 15.5h-2v-2h2v2Zm0-4h-2V9h2v5Z',
  maintenance: 'M22 7.2a6 6 0 0 1-8.3 5.5L6.6 19.8a2.4 2.4 0 0 1-3.4-3.4l7.1-7.1A6 6 0 0 1 17.8 2l-3.5 3.5.7 3.5 3.5.7L22 6.2v1Z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z',
  good: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4.2-4.2 1.5-1.5 2.7 2.7 6-6 1.5 1.5-7.5 7.5Z',
};

/** An element with attributes and children; a child that is null is left out, a string becomes text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * Replaces what is in a part of the page, unless it is the same: whoever reads or selects there is not disturbed. What a
 * person has opened stays open.
 */
export function redraw(part, ...children) {
  const fresh = part.cloneNode(false);
  fresh.append(...children.filter((child) => child !== null));
  const before = part.querySelectorAll('details');
  fresh.querySelectorAll('details').forEach((each, i) => each.toggleAttribute('open', before[i]?.open === true));
  if (!part.isEqualNode(fresh)) {
    part.replaceChildren(...fresh.childNodes);
  }
}

/** One of `outage`, `warning`, `maintenance`, `info`, `good`; decoration, for the word stands beside it. */
export function icon(name) {
  return shape('icon', '0 0 24 24', [['', ICONS[name]]]);
}

/** A drawing of paths, each with its class; decoration. */
export function shape(name, viewBox, paths) {
  const svg = drawn('svg', { class: name, viewBox, 'aria-hidden': 'true' });
  svg.append(...paths.map(([kind, d]) => drawn('path', kind === '' ? { d } : { class: kind, d })));
  return svg;
}

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  return made;
}

/** A text of the document in the person's language. */
export function outsideText(name, attributes, texts, words) {
  const { text, language } = textFor(texts, words.languages);
  return element(name, { ...attributes, dir: 'auto', ...(language && { lang: language }) }, text);
}

/**
 * A notice, labelled as the administrator's, with its window in local time.
 *
 * @param menu makes what stands beside a link
 */
export function noticeCard(notice, now, words, menu = NO_MENU) {
  return element(
    'article',
    { class: `card notice ${notice.severity}` },
    element(
      'header',
      { class: 'label' },
      icon(notice.severity),
      element('strong', {}, words.severity[notice.severity]),
      element('span', {}, words.fromAdministrator),
    ),
    outsideText('p', { class: 'text' }, notice.userMessage, words),
    notice.helpText === null ? null : outsideText('p', { class: 'text more' }, notice.helpText, words),
    element('p', { class: 'window' }, windowOf(notice, now, words)),
    notice.helpUrl === null ? null : link(notice.helpUrl, words.more, words, menu),
  );
}

/** The standing help, or null when there is none. */
export function standingHelp({ helpText, helpUrl, contacts }, words, menu = NO_MENU) {
  if (helpText === null && helpUrl === null && contacts.length === 0) {
    return null;
  }
  return element(
    'section',
    { class: 'card help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, words.help),
    helpText === null ? null : outsideText('p', { class: 'text' }, helpText, words),
    contacts.length === 0
      ? null
      : element('ul', { class: 'contacts', 'aria-label': words.contacts }, ...contacts.map((each) => contact(each, words, menu))),
    helpUrl === null ? null : link(helpUrl, words.openHelp, words, menu),
  );
}

/** A link as one control, with what else can be done with it beside it. */
export function link(url, text, words, menu = NO_MENU) {
  return element('div', { class: 'link' }, anchor(url, words, {}, text), menu(url));
}

/** "This is as of 25 minutes ago", or null when it is fresh. */
export function ageNote({ confirmed, now }, words) {
  return now - confirmed < FRESH ? null : element('p', {}, fill(words.confirmed, { age: words.ago(now - confirmed) }));
}

/** How far this computer's clock is wrong, or null when it is not. */
export function clockNote(ahead, words) {
  const text = ahead > 0 ? words.clockAhead : words.clockBehind;
  return ahead === 0 ? null : element('p', { class: 'clock' }, fill(text, { span: words.span(ahead) }));
}

/** Why the help service's answer is not shown, in words; null when that is not the matter. */
export function refusalOf({ refusal }, words) {
  return refusal === null ? null : fill(words.refused, { reason: words.refusals[refusal] });
}

/** Which zone the times are in. */
export function zoneNote(words) {
  return element('p', {}, fill(words.localTime, { zone: words.zone }));
}

function contact({ label, url, hours }, words, menu) {
  const name = outsideText('span', { class: 'name' }, label, words);
  return element(
    'li',
    { class: 'link' },
    url === null ? name : anchor(url, words, {}, name, element('span', { class: 'address', dir: 'ltr' }, address(url))),
    hours === null ? null : outsideText('span', { class: 'hours' }, hours, words),
    url === null ? null : menu(url),
  );
}

// A number that can be read can be dialled on another telephone.
function address(url) {
  return url.replace(/^(tel|mailto|https?):(\/\/)?/i, '').replace(/[?;].*$/, '').replace(/\/$/, '');
}

function anchor(url, words, attributes, ...children) {
  const isWeb = /^https?:/i.test(url);
  return element(
    'a',
    { href: url, rel: 'noopener noreferrer', ...(isWeb && { target: '_blank' }), ...attributes },
    ...children,
    isWeb ? element('span', { class: 'unseen' }, ` (${words.newTab})`) : null,
  );
}
