/** Times as the administrator writes and reads them: in the zone that the service is configured for. No DOM. */
import { fill } from '../words.js';
import { language, words } from './words.js';

const LOCALE = language === 'ru' ? 'ru' : 'en-GB';
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "24 Nov 2026, 14:00" in that zone; with its name where this computer's clock shows another time. */
export function told(instant, zone) {
  return isAsHere(instant, zone) ? toldPlainly(instant, zone) : `${toldPlainly(instant, zone)} ${zoneName(instant, zone)}`;
}

/** The same without the zone, for many times that stand under one name of it. */
export function toldPlainly(instant, zone) {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: known(zone) }).format(instant);
}

/** Whether this computer's clock shows the same then as one in that zone. */
export function isAsHere(instant, zone) {
  return known(zone) !== undefined && localOf(instant, zone) === localOf(instant, HERE);
}

/** "CET", or "GMT+3" where the language has no name for it. */
export function zoneName(instant, zone) {
  return new Intl.DateTimeFormat(LOCALE, { timeZoneName: 'short', timeZone: known(zone) })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName').value;
}

/** "Tuesday, 24 November, 14:00" for the value of a datetime-local field, whatever the zone. */
export function dayOf(local) {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALE, parts).format(new Date(`${local}Z`));
}

/** "in 2 h 30 min". */
export function distance(milliseconds) {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return fill(words.quick.days, { days: Math.round(hours / 24) });
  }
  return hours === 0
    ? fill(words.quick.minutes, { minutes })
    : fill(words.quick.hoursAndMinutes, { hours, minutes: minutes % 60 });
}

/** The value of a datetime-local field for an instant in that zone. */
export function localOf(instant, zone) {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const values = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: known(zone) })
    .formatToParts(instant)
    .reduce((all, { type, value }) => ({ ...all, [type]: value }), {});
  return `${values.year.padStart(4, '0')}-${values.month}-${values.day}T${values.hour}:${values.minute}`;
}

/** The instant of a datetime-local field in that zone, near enough to say how far it is; the service decides. */
export function instantOf(local, zone) {
  const asUtc = Date.parse(`${local}Z`);
  const shown = Date.parse(`${localOf(asUtc, zone)}Z`);
  const guess = asUtc - (shown - asUtc);
  return guess - (Date.parse(`${localOf(guess, zone)}Z`) - asUtc);
}

/** Whether the time in a datetime-local field has passed, as far as this browser can tell; the service decides. */
export function hasPassed(local, zone, now) {
  return local !== '' && known(zone) !== undefined && instantOf(local, zone) <= now;
}

/** In so many hours, at a round time. */
export function inHours(hours, now, zone) {
  const QUARTER = 15 * 60_000;
  return localOf(Math.ceil((now + hours * 3_600_000) / QUARTER) * QUARTER, zone);
}

/** The zone as a browser knows it: undefined, its own, where Java has one that the browser has not. */
export function known(zone) {
  const named = zone === 'Z' ? 'UTC' : zone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: named });
    return named;
  } catch {
    return undefined;
  }
}
