/** What an administrator needs to know, as text that a person can send. No secrets: addresses without queries. */
import { clockAheadAt, confirmedAt } from './clock.js';

/** The facts, a line each. */
export function technicalDetails({ facts, probe, retry, watch, way, moment, openedAt }) {
  const lines = {
    Address: withoutQuery(location.href),
    Problem: `${probe.kind}${probe.status === null ? '' : `, HTTP ${probe.status}`} (${facts.method})`,
    Way: Object.entries(way)
      .map(([place, state]) => `${place} ${state}`)
      .join(', '),
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

/**
 * All that the page tells, for whoever helps: what stands in sight, what explains it, what can be checked, and the details.
 *
 * @param told `{title, remarks, notices, checks, help, technical}`: texts, and lists of texts
 */
export function everything({ title, remarks, notices, checks, help, technical }) {
  const parts = [[title, ...remarks], ...notices, checks.map((check) => `- ${check}`), help, [technical]];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
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
