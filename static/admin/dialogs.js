/** What asks the person something: the sign-in, and the comparison of two versions. */
import { element } from '../page.js';
import { fill } from '../words.js';
import * as api from './api.js';
import { words } from './words.js';

const part = (id) => document.getElementById(id);

let signingIn = null;

/**
 * Asks for name and password until the service lets the person in. Several askers share one question.
 *
 * @param why a session has ended, in words; empty for the first one
 */
export function askToSignIn(why) {
  signingIn ??= new Promise((resolve) => {
    part('sign-in-why').textContent = why;
    part('sign-in-problem').textContent = '';
    part('sign-in-form').onsubmit = (event) => {
      event.preventDefault();
      trySignIn(resolve);
    };
    part('sign-in').oncancel = (event) => event.preventDefault();
    part('sign-in').showModal();
  }).finally(() => (signingIn = null));
  return signingIn;
}

async function trySignIn(done) {
  const button = part('sign-in-form').querySelector('button');
  button.disabled = true;
  try {
    await api.signIn(part('name').value.trim(), part('password').value);
    part('password').value = '';
    part('sign-in').close();
    done();
  } catch (problem) {
    part('sign-in-problem').textContent = whySignInFailed(problem);
    part('password').focus();
    part('password').select();
  } finally {
    button.disabled = false;
  }
}

function whySignInFailed({ status, headers }) {
  switch (status) {
    case 401:
      return words.signIn.wrong;
    case 429:
      return fill(words.signIn.wait, { seconds: headers.get('Retry-After') ?? '30' });
    case 503:
      return words.signIn.busy;
    case undefined:
      return words.trouble.network;
    default:
      return fill(words.trouble.other, { status });
  }
}

/**
 * Shows differences and lets the person choose.
 *
 * @param parts `[heading, diff]` each; a heading that is null is left out
 * @param choices `[name, caption]` each, the best one first
 * @param escaped the choice that Esc takes
 * @returns the name of the choice
 */
export function compare(title, note, parts, choices, escaped = choices[0][0]) {
  const dialog = part('comparison');
  part('comparison-title').textContent = title;
  part('comparison-body').replaceChildren(
    ...(note === null ? [] : [element('p', {}, note)]),
    ...parts.flatMap(([heading, diff]) => [...(heading === null ? [] : [element('h3', {}, heading)]), difference(diff)]),
  );
  return new Promise((resolve) => {
    const buttons = choices.map(([name, caption], number) => {
      const button = element('button', { type: 'button', class: number === 0 ? 'button' : 'button second' }, caption);
      button.addEventListener('click', () => dialog.close(name));
      return button;
    });
    part('comparison-buttons').replaceChildren(...buttons);
    dialog.returnValue = escaped;
    dialog.onclose = () => resolve(dialog.returnValue || escaped);
    dialog.showModal();
    buttons[0].focus();
  });
}

/** A unified diff, its lines told apart by colour and by their first character. */
function difference(diff) {
  if (diff === '') {
    return element('p', { class: 'quiet' }, words.history.same);
  }
  const lines = diff.split('\n').filter((line) => !/^(---|\+\+\+) /.test(line));
  return element(
    'pre',
    { class: 'difference', tabindex: '0' },
    ...lines.map((line) => element('span', { class: kind(line) }, `${line}\n`)),
  );
}

function kind(line) {
  return { '+': 'added', '-': 'removed', '@': 'place' }[line[0]] ?? 'same';
}
