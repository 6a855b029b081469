/**
 * Times as people say them, in the zone of the words: the rules of client-sdk's Times. The date stands only where today's
 * time does not do. No clock.
 */
import { fill } from './words.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * "until 14:00", "from tomorrow 06:00", "expected back Friday 06:00". Past moments of other days and those more than six
 * days ahead have their date.
 *
 * @param use `until`, `from` or `back`
 */
export function moment(use, at, now, words) {
  const there = calendar(at, words.zone);
  return fill(words[use][nearness(there, calendar(now, words.zone))], {
    ...there,
    weekday: words.weekday[use][(((there.number + 3) % 7) + 7) % 7], // The first day was a Thursday.
    month: words.month[there.month - 1],
  });
}

/** "Until 14:00, in 25 minutes": what a person has to know of a notice's window now. */
export function windowOf({ validFrom, validUntil }, now, words) {
  const begin = validFrom === null ? null : moment('from', validFrom, now, words);
  if (validUntil === null) {
    return begin === null ? words.endUnknown : `${capitalized(begin)}. ${words.endUnknown}`;
  }
  const end = moment('until', validUntil, now, words);
  return capitalized(begin !== null && now < validFrom ? `${begin} ${end}` : `${end}, ${left(validUntil - now, words)}`);
}

function left(length, words) {
  return length < MINUTE ? words.soon : words.ahead(length, 'minute');
}

/** What calendar and clock show in that zone; `number` counts the days from 1970. */
function calendar(at, timeZone) {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const shown = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }).formatToParts(at);
  const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map(
    (name) => shown.find(({ type }) => type === name).value,
  );
  const number = Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY);
  return { time: `${hour}:${minute}`, year, month: Number(month), day: Number(day), number };
}

// Days of the calendar, not of 24 hours.
function nearness(day, today) {
  const days = day.number - today.number;
  if (days === 0) {
    return 'today';
  }
  if (days === 1) {
    return 'tomorrow';
  }
  if (days > 1 && days < 7) {
    return 'weekday';
  }
  return day.year === today.year ? 'date' : 'year';
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
