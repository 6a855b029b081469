/**
 * Times as applications say them: "until tomorrow 06:00, in 8 h". The rules are those of client-sdk's Times, the texts
 * come from there. No DOM.
 */
import { fill } from '../words.js';
import { isAsHere, localOf, zoneName } from './times.js';

const DAY = 86_400_000;

/**
 * A moment in words.
 *
 * @param use `until` or `from`
 * @param times the texts of the SDK for times, by key
 */
export function moment(use, instant, now, zone, times) {
  const [date, time] = localOf(instant, zone).split('T');
  const [year, month, day] = date.split('-').map(Number);
  const facts = {
    time,
    weekday: listed(times[`weekday.${use}`], (new Date(date).getUTCDay() + 6) % 7),
    day,
    month: listed(times.month, month - 1),
    year,
  };
  const said = fill(times[`${use}.${nearness(date, localOf(now, zone).slice(0, 10))}`], facts);
  return isAsHere(instant, zone) ? said : `${said} ${zoneName(instant, zone)}`;
}

function nearness(date, today) {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY);
  if (days === 0) {
    return 'today';
  }
  if (days === 1) {
    return 'tomorrow';
  }
  if (days > 1 && days < 7) {
    return 'weekday';
  }
  return date.slice(0, 4) === today.slice(0, 4) ? 'date' : 'year';
}

function listed(list, number) {
  return list.split(', ')[number];
}

/** How long it is until then: "in 25 minutes". */
export function left(milliseconds, times) {
  const seconds = Math.floor(milliseconds / 1_000);
  const minutes = Math.floor((seconds + 59) / 60);
  if (seconds < 60) {
    return times['in-less-than-a-minute'];
  }
  if (minutes < 120) {
    return minutes === 1 ? times['in-one-minute'] : fill(times['in-minutes'], { n: minutes });
  }
  return seconds < 48 * 3_600 ? leftInHours(minutes, times) : fill(times['in-days'], { n: Math.floor(seconds / 86_400) });
}

function leftInHours(minutes, times) {
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 || hours >= 12
    ? fill(times['in-hours'], { n: hours })
    : fill(times['in-hours-and-minutes'], { hours, minutes: minutes % 60 });
}
