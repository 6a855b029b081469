/** A picture of all windows: a row for each message, time from left to right. The same stands beside it as text. */
import { textFor } from '../document.js';
import { element } from '../page.js';
import { fill } from '../words.js';
import { told, toldPlainly } from './times.js';
import { language, words } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const HOUR = 3_600_000;
const STEPS = [1, 2, 3, 6, 12, 24, 48, 168, 336, 720, 2_160, 8_760].map((hours) => hours * HOUR);
const ROW = 34;
const TOP = 26;
const HALF_LABEL = 44;

/**
 * @param windows as the service lists them
 * @param now instant of the service's clock
 * @param chosen instant of the preview
 */
export function timeline(windows, now, chosen, zone, width) {
  if (windows.length === 0) {
    return [element('p', { class: 'quiet' }, words.timeline.empty)];
  }
  const rows = windows.map(read);
  return [picture(rows, now, chosen, zone, Math.max(width, 240)), list(rows, zone)];
}

function read({ from, until, text, severity, status }) {
  return {
    from: from === null ? -Infinity : Date.parse(from),
    until: until === null ? Infinity : Date.parse(until),
    text: textFor(new Map(Object.entries(text)), [language]).text,
    severity,
    status,
  };
}

function picture(rows, now, chosen, zone, width) {
  const { begin, end } = span(rows, now, chosen);
  const x = (time) => ((Math.min(Math.max(time, begin), end) - begin) / (end - begin)) * width;
  const height = TOP + rows.length * ROW + 6;
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true', class: 'timeline' });
  for (const tick of ticks(begin, end, width)) {
    svg.append(shape('line', { x1: x(tick), x2: x(tick), y1: TOP - 4, y2: height, class: 'tick' }));
    if (x(tick) > HALF_LABEL && x(tick) < width - HALF_LABEL) {
      svg.append(label(tick, x(tick), zone, end - begin));
    }
  }
  rows.forEach((row, number) => svg.append(...bar(row, TOP + number * ROW, x, width)));
  svg.append(shape('line', { x1: x(now), x2: x(now), y1: TOP - 8, y2: height, class: 'now' }));
  if (Math.abs(chosen - now) > 60_000) {
    svg.append(shape('line', { x1: x(chosen), x2: x(chosen), y1: TOP - 8, y2: height, class: 'chosen' }));
  }
  return svg;
}

function span(rows, now, chosen) {
  const times = rows.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite);
  const first = Math.min(now, chosen, ...times);
  const last = Math.max(now, chosen, ...times);
  const margin = Math.max((last - first) * 0.08, 2 * HOUR);
  return { begin: first - margin, end: last + margin };
}

function ticks(begin, end, width) {
  const most = Math.max(2, Math.floor(width / 110));
  const step = STEPS.find((each) => (end - begin) / each <= most) ?? STEPS.at(-1);
  const found = [];
  for (let at = Math.ceil(begin / step) * step; at < end; at += step) {
    found.push(at);
  }
  return found;
}

function label(tick, x, zone, length) {
  const text = shape('text', { x, y: 14, 'text-anchor': 'middle' });
  const full = toldPlainly(tick, zone);
  text.textContent = length > 72 * HOUR ? full.replace(/,.*$/, '') : full.replace(/ \d{4}/, '').replace(' г.', '');
  return text;
}

function bar({ from, until, text, severity, status }, y, x, width) {
  const left = x(from);
  const right = Math.max(x(until), left + 3);
  const caption = shape('text', { x: Math.min(left + 8, width - 160), y: y + 20, class: 'caption' });
  caption.textContent = text.replace(/\s+/g, ' ').slice(0, 60);
  return [
    shape('rect', { x: left, y: y + 3, width: right - left, height: ROW - 8, rx: 4, class: `bar ${severity} ${status}` }),
    shape('rect', { x: left, y: y + 3, width: 4, height: ROW - 8, class: `edge ${severity}` }),
    caption,
  ];
}

function list(rows, zone) {
  const time = (at, none) => (Number.isFinite(at) ? told(at, zone) : none);
  return element(
    'ul',
    { class: 'windows' },
    ...rows.map(({ from, until, text, severity, status }) =>
      element(
        'li',
        { class: severity },
        element('strong', {}, words.timeline.status[status]),
        ' ',
        fill(words.timeline.row, {
          text: text.length > 80 ? `${text.slice(0, 80)}…` : text,
          from: time(from, words.timeline.begin),
          until: time(until, words.timeline.end),
        }),
      ),
    ),
  );
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}
