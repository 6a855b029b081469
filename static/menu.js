/** What else can be done with a link: copy its address, or open it on a telephone. */
import { element } from './page.js';
import { qrFigure } from './qr.js';

/**
 * A small menu, closed at first.
 *
 * @param say tells the person what was done
 */
export function linkMenu(url, words, say) {
  const copy = element('button', { type: 'button', class: 'button second' }, words.copyAddress);
  const address = element('p', { class: 'address', dir: 'ltr' }, url);
  copy.addEventListener('click', () => copyText(url, address, words, say));
  const menu = element(
    'details',
    { class: 'menu', name: 'link-menu' },
    element('summary', { 'aria-label': `${words.linkMenu}: ${url}`, title: words.linkMenu }, '⋯'),
    element('div', { class: 'card' }, address, copy, qrFigure(url, words.scan)),
  );
  menu.addEventListener('keydown', (event) => event.key === 'Escape' && close(menu));
  return menu;
}

/** Copies a text, or marks a part of the page that holds it, where the browser does not let pages copy. */
export async function copyText(text, part, words, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    getSelection().selectAllChildren(part);
    say(words.copyByHand);
  }
}

function close(menu) {
  menu.open = false;
  menu.querySelector('summary').focus();
}
