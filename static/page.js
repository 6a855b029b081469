/**
 * The parts of a page: data in, elements out. Only here the DOM is built, and outside text gets into it only as text, with
 * its own language and its own direction.
 */
import { textFor } from './document.js';
import { fill } from './words.js';

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

/** Replaces what is in a part of the page, unless it is the same: whoever reads or selects there is not disturbed. */
export function redraw(part, ...children) {
  const fresh = part.cloneNode(false);
  fresh.append(...children.filter((child) => child !== null));
  if (!part.isEqualNode(fresh)) {
    part.replaceChildren(...fresh.childNodes);
  }
}

/** One of `outage`, `warning`, `maintenance`, `info`, `good`; decoration, for the word stands beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A text of the document in the person's language. */
export function outsideText(name, attributes, texts, words) {
  const { text, language } = textFor(texts, words.languages);
  return element(name, { ...attributes, dir: 'auto', ...(language && { lang: language }) }, text);
}

/** A notice, labelled as the administrator's, with its window in local time. */
export function noticeCard(notice, now, words) {
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
    notice.helpText === null ? null : outsideText('p', { class: 'text' }, notice.helpText, words),
    element('p', { class: 'window' }, words.window(notice, now)),
    notice.helpUrl === null ? null : element('p', {}, link(notice.helpUrl, words.more, words)),
  );
}

/** The standing help, or null when there is none; the picture goes with the link. */
export function standingHelp({ helpText, helpUrl, contacts }, words, picture = null) {
  if (helpText === null && helpUrl === null && contacts.length === 0) {
    return null;
  }
  return element(
    'section',
    { class: 'card help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, words.help),
    helpText === null ? null : outsideText('p', { class: 'text' }, helpText, words),
    contacts.length === 0 ? null : element('h3', {}, words.contacts),
    contacts.length === 0 ? null : element('ul', { class: 'contacts' }, ...contacts.map((each) => contact(each, words))),
    helpUrl === null ? null : element('p', {}, link(helpUrl, words.needHelp, words, 'button')),
    picture,
  );
}

/** "As of 14:05 (3 minutes ago)": how old it is what the page shows. */
export function confirmedNote({ confirmed, now }, words) {
  return element('p', {}, fill(words.confirmed, { time: words.time(confirmed), age: words.ago(now - confirmed) }));
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

function contact({ label, url, hours }, words) {
  const name = outsideText('span', { class: 'name' }, label, words);
  return element(
    'li',
    {},
    url === null ? name : anchor(url, words, {}, name, element('span', { class: 'address', dir: 'ltr' }, address(url))),
    hours === null ? null : outsideText('span', { class: 'hours' }, hours, words),
  );
}

// A number that can be read can be dialled on another telephone.
function address(url) {
  return url.replace(/^(tel|mailto|https?):(\/\/)?/i, '').replace(/[?;].*$/, '').replace(/\/$/, '');
}

function link(url, text, words, style = 'link') {
  return anchor(url, words, { class: style }, text);
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
