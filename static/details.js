/** What an administrator needs to know, as lines of text that a person can send. No secrets: addresses without queries. */
import { clockAheadAt, confirmedAt } from './clock.js';

export function technicalDetails({ facts, probe, retry, watch, moment, openedAt }) {
  const lines = {
    Address: withoutQuery(location.href),
    Problem: `${probe.kind}${probe.status === null ? '' : `, HTTP ${probe.status}`} (${facts.method})`,
    'Seen at': new Date(openedAt).toISOString(),
    Attempts: retry.attempts,
    'Browser is online': navigator.onLine ? 'yes' : 'no',
    'Help service': `${withoutQuery(facts.documentUrl)}: ${helpService(watch)}`,
    'Help as of': watch.known === null ? 'never' : new Date(confirmedAt(watch.known.confirmation)).toISOString(),
    'Clock ahead by': watch.known === null ? 'unknown' : seconds(clockAheadAt(watch.known.confirmation, moment)),
    Application: facts.application,
    Browser: navigator.userAgent,
    'Startup Help': facts.version,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function helpService({ hasAsked, failure }) {
  return hasAsked ? (failure ?? 'answers') : 'not asked yet';
}

function withoutQuery(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1_000)} s`;
}
