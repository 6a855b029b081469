/** The versions of the file, the newest first. */
import { element, redraw } from '../page.js';
import { told } from './times.js';
import { words } from './words.js';

const MOST = 50;

/**
 * Draws them into a part of the page.
 *
 * @param current the version that the file has now
 * @param acts `{compare, restore}`, each called with a version; what a person may not do is left out
 */
export function drawVersions(part, versions, current, zone, acts) {
  if (versions.length === 0) {
    redraw(part, element('p', { class: 'quiet' }, words.history.empty));
    return;
  }
  const rows = versions.slice(0, MOST).map((each, number) => row(each, number === 0 && each.version === current, zone, acts));
  part.replaceChildren(element('ol', { class: 'versions' }, ...rows));
}

function row({ version, at, author, change }, isCurrent, zone, acts) {
  const who = `${told(Date.parse(at), zone)} · ${author || words.history.byHand} · `;
  return element(
    'li',
    {},
    element('p', { class: 'quiet' }, who, element('code', {}, version), isCurrent ? ` · ${words.history.current}` : null),
    element('p', { dir: 'auto' }, change),
    isCurrent ? null : element('p', { class: 'row' }, ...Object.keys(acts).map((act) => actButton(act, version, acts))),
  );
}

function actButton(act, version, acts) {
  const button = element('button', { type: 'button', class: 'step', 'aria-label': `${words.history[act]}: ${version}` }, words.history[act]);
  button.addEventListener('click', () => acts[act](version));
  return button;
}
