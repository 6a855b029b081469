/** What people see now: each message that is shown or coming up, and what the service says about itself. */
import { textFor } from '../document.js';
import { element, redraw } from '../page.js';
import { fill } from '../words.js';
import { told } from './times.js';
import { language, words } from './words.js';

/**
 * Draws it into a part of the page.
 *
 * @param status as the service tells it
 * @param acts `{end, change}`, each called with a message; what a person may not do is left out
 */
export function drawNow(part, status, acts) {
  const { served, file, zone, signature } = status;
  const numbered = served.windows.map((each, number) => ({ ...each, number }));
  const active = numbered.filter(({ status: at }) => at === 'active');
  const upcoming = numbered.filter(({ status: at }) => at === 'upcoming');
  const draw = (each) => message(each, zone, acts);
  redraw(
    part,
    ...(active.length === 0 ? [element('p', { class: 'big' }, words.now.nothing)] : active.map(draw)),
    upcoming.length === 0 ? null : element('h3', {}, words.now.upcoming),
    ...upcoming.map(draw),
    element('p', { class: 'quiet' }, servedLine(served, zone)),
    element('p', { class: 'quiet' }, requestsLine(status)),
    fileTrouble(file),
    signature.advice === '' ? null : element('div', { class: 'trouble' }, element('p', {}, signature.advice)),
  );
  part.querySelectorAll('button').forEach((button) => {
    button.onclick = () => acts[button.dataset.act](served.windows[button.dataset.number]);
  });
}

/** The text of a message in this page's language. */
export function textOf({ text }) {
  return textFor(new Map(Object.entries(text)), [language]).text;
}

/** What tells one message from the others, whatever the time and wherever it stands. */
export function identityOf({ id, from, plannedUntil, text, severity, applications, situations, url }) {
  return JSON.stringify([id, from, plannedUntil, text, severity, applications, situations, url]);
}

function message(shown, zone, acts) {
  const { until, severity, applications, situations, from, status, number } = shown;
  const text = textOf(shown);
  const end = until === null ? words.now.open : fill(words.now.until, { time: told(Date.parse(until), zone) });
  const begin = status === 'upcoming' ? `${told(Date.parse(from), zone)}, ` : '';
  const whom = applications.length === 0 ? words.now.everybody : fill(words.now.only, { names: applications.join(', ') });
  const when = situations.length === 0 ? '' : `; ${fill(words.now.when, { situations: situations.join(', ') })}`;
  const possible = (status === 'active' ? ['change', 'end'] : ['change']).filter((act) => act in acts);
  return element(
    'div',
    { class: `shown ${severity}` },
    element('p', { class: 'big', dir: 'auto' }, text),
    element('p', { class: 'quiet' }, `${begin}${end}; ${whom}${when}`),
    possible.length === 0 ? null : element('p', { class: 'row' }, ...possible.map((act) => actButton(act, text, number))),
  );
}

function actButton(act, text, number) {
  const label = `${words.now[act]}: ${text.slice(0, 40)}`;
  return element('button', { type: 'button', class: 'step', 'data-act': act, 'data-number': number, 'aria-label': label }, words.now[act]);
}

function servedLine({ revision, publishedAt }, zone) {
  return revision === ''
    ? words.now.never
    : fill(words.now.served, { revision, time: told(Date.parse(publishedAt), zone) });
}

function requestsLine({ served, requests: { minutes, byRevision } }) {
  const all = Object.values(byRevision).reduce((sum, count) => sum + count, 0);
  return fill(words.now.requests, { minutes, all, current: byRevision[served.revision] ?? 0 });
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
      ...errors.slice(0, 5).map(({ line, column, message: text }) =>
        element('li', {}, `${fill(words.file.place, { line, column })}: ${text}`),
      ),
    ),
  );
}
