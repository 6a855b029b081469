/** Times as the administrator writes and reads them: in the zone that the service is configured for. No DOM. */
import { fill } from '../words.js';
import { language, words } from './words.js';

const LOCALE = language === 'ru' ? 'ru' : 'en-GB';

/** "24 Nov 2026, 14:00", in that zone. */
export function told(instant, zone) {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: known(zone) }).format(instant);
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
  return `${values.year}-${values.month}-${values.day}T${values.hour}:${values.minute}`;
}

/** The instant of a datetime-local field in that zone, near enough to say how far it is; the service decides. */
export function instantOf(local, zone) {
  const asUtc = Date.parse(`${local}Z`);
  const shown = Date.parse(`${localOf(asUtc, zone)}Z`);
  const guess = asUtc - (shown - asUtc);
  return guess - (Date.parse(`${localOf(guess, zone)}Z`) - asUtc);
}

/** In so many hours, at a round time. */
export function inHours(hours, now, zone) {
  const QUARTER = 15 * 60_000;
  return localOf(Math.ceil((now + hours * 3_600_000) / QUARTER) * QUARTER, zone);
}

// Java has zones that a browser does not know; then the browser's own is better than nothing.
function known(zone) {
  const named = zone === 'Z' ? 'UTC' : zone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: named });
    return named;
  } catch {
    return undefined;
  }
}
