/** What a failure is called: the first that a person reads, and what stands on the tab. No DOM, no clock. */
import { clean } from './text.js';
import { moment } from './times.js';
import { fill } from './words.js';

const LONGEST_NAME = 80;

/** What the application is called: the name that its tag gives it, else its host. */
export function displayName(given, host) {
  const name = [...clean(given).replaceAll('\n', ' ')].slice(0, LONGEST_NAME).join('').trim();
  return name === '' ? host : name;
}

/**
 * The title of a failure that a notice explains: "Accounting: maintenance until 14:00", "Outage, expected back at 14:00".
 *
 * @param severity of the notice: `maintenance` or `outage`
 * @param end when it is to end; null: not known
 * @param name of the application; null: not said
 */
export function announced({ severity, end, name, now }, words) {
  const { ended, open } = words.announced[severity];
  const moments = (use) => moment(use, end, now, words);
  return named(name, end === null ? open : fill(ended, { until: moments('until'), back: moments('back') }));
}

/**
 * The title of the help page.
 *
 * @param explaining the notice that explains the failure; null: none
 * @param kind of the failure, or `held`
 */
export function titleOf({ explaining, kind, name, now }, words) {
  return explaining === null
    ? named(name, words.offline[kind].title)
    : announced({ severity: explaining.severity, end: explaining.validUntil, name, now }, words);
}

function named(name, title) {
  return name === null ? title : `${name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
