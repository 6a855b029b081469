/**
 * The same failure on the three surfaces. The web page is drawn by the web client itself; window and terminal are
 * drawn here with the words that applications have.
 */
import { activeAt, concernsSituation, readBytes, textFor } from '../document.js';
import { element, icon, noticeCard, outsideText, standingHelp } from '../page.js';
import { wordsFor } from '../words.js';
import { left, moment } from './moments.js';
import { known } from './times.js';
import { words } from './words.js';

const NOTHING = { active: [], help: { helpText: null, helpUrl: null, contacts: [] } };

/**
 * What is to be seen.
 *
 * @param canonical the document as the service would answer it; undefined when the text cannot be read
 */
export function seenIn(canonical, time, situation) {
  if (canonical === undefined) {
    return NOTHING;
  }
  const { document } = readBytes(new TextEncoder().encode(JSON.stringify(canonical)));
  const active = activeAt(document, time).filter((notice) => situation === '' || concernsSituation(notice, [situation]));
  return { active, help: document.standingHelp };
}

/** The window of a desktop application. */
export function desktop({ active, help }, { sdk, situation, language, time, zone, application }) {
  const failure = sdk.situations[situation];
  const inWords = { languages: [language] };
  return [
    element('div', { class: 'titlebar', 'aria-hidden': 'true' }, element('span', {}, application || words.preview.application), element('span', {}, '×')),
    element(
      'div',
      { class: 'body', lang: language },
      element('p', { class: 'failure' }, failure.title),
      element('p', {}, failure.happened),
      ...active.map((notice) =>
        element(
          'div',
          { class: `message ${notice.severity}` },
          element('p', { class: 'label' }, icon(notice.severity), element('strong', {}, sdk.labels['administrator-message'])),
          outsideText('p', { class: 'text' }, notice.userMessage, inWords),
          element('p', { class: 'quiet' }, windowOf(notice, sdk, time, zone)),
        ),
      ),
      ...list(sdk.labels['what-to-check'], failure.checks),
      ...standing(help, sdk, inWords),
      ...list(sdk.labels['for-administrator'], failure.admin),
    ),
    element(
      'div',
      { class: 'buttons', 'aria-hidden': 'true' },
      element('span', {}, sdk.labels['try-again']),
      element('span', {}, sdk.labels.close),
    ),
  ];
}

function standing({ helpText, helpUrl, contacts }, sdk, inWords) {
  if (helpText === null && helpUrl === null && contacts.length === 0) {
    return [];
  }
  return [
    element('p', { class: 'heading' }, sdk.labels['administrator-help']),
    helpText && outsideText('p', { class: 'text' }, helpText, inWords),
    helpUrl && element('p', {}, `${sdk.labels['need-help']} ${helpUrl}`),
    ...contacts.map((contact) => element('p', {}, contactLine(contact, inWords.languages))),
  ].filter((part) => part !== null);
}

function list(heading, items) {
  return items.length === 0
    ? []
    : [element('p', { class: 'heading' }, heading), element('ul', {}, ...items.map((item) => element('li', {}, item)))];
}

/** The text of a terminal, a line each; lines that go on do so under their own text. */
export function terminal(seen, context) {
  return terminalLines(seen, context).map((line) =>
    element('span', { class: line.startsWith('  ') ? 'item' : 'plain', dir: 'auto' }, `${line}\n`),
  );
}

function terminalLines({ active, help }, { sdk, situation, language, time, zone }) {
  const failure = sdk.situations[situation];
  const inLanguage = (texts) => textFor(texts, [language]).text;
  const bar = (text) => text.split('\n').map((line) => `  │ ${line}`);
  const lines = [failure.title, '='.repeat(Math.min(60, failure.title.length)), '', failure.happened];
  for (const notice of active) {
    lines.push('', `${sdk.labels['administrator-message']}:`, ...bar(inLanguage(notice.userMessage)));
    lines.push(...bar(windowOf(notice, sdk, time, zone)), ...(notice.helpUrl === null ? [] : bar(notice.helpUrl)));
  }
  lines.push('', `${sdk.labels['what-to-check']}:`, ...failure.checks.map((item) => `  • ${item}`));
  if (help.helpText !== null || help.helpUrl !== null) {
    lines.push('', `${sdk.labels['administrator-help']}:`);
    lines.push(...(help.helpText === null ? [] : bar(inLanguage(help.helpText))));
    lines.push(...(help.helpUrl === null ? [] : bar(`${sdk.labels['need-help']} ${help.helpUrl}`)));
  }
  if (help.contacts.length > 0) {
    lines.push('', `${sdk.labels.contacts}:`, ...help.contacts.map((each) => `  • ${contactLine(each, [language])}`));
  }
  if (failure.admin.length > 0) {
    lines.push('', `${sdk.labels['for-administrator']}:`, ...failure.admin.map((item) => `  • ${item}`));
  }
  return lines;
}

function windowOf({ validFrom, validUntil }, sdk, time, zone) {
  const parts = [
    validFrom === null || validFrom <= time ? null : moment('from', validFrom, time, zone, sdk.times),
    validUntil === null ? null : `${moment('until', validUntil, time, zone, sdk.times)}, ${left(validUntil - time, sdk.times)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.now.open : parts.join(' ');
}

function contactLine({ label, url, hours }, languages) {
  const inLanguage = (texts) => (texts === null ? null : textFor(texts, languages).text);
  return [inLanguage(label), url?.replace(/^(tel|mailto):/i, ''), inLanguage(hours)].filter(Boolean).join(', ');
}

/** The web client's page, with the times of the service's zone. */
export function web({ active, help }, { language, time, zone }) {
  const pageWords = wordsFor([language === 'en' ? 'en-GB' : language], known(zone));
  const cards = active.map((notice) => noticeCard(notice, time, pageWords));
  const shown = [...cards, standingHelp(help, pageWords)].filter((part) => part !== null);
  const page = element('div', { lang: language }, ...shown);
  // Its heading has an id that the page may have only once.
  page.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  page.querySelectorAll('[aria-labelledby]').forEach((part) => part.removeAttribute('aria-labelledby'));
  return page;
}
