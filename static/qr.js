/** Draws a link as a QR code, so that a telephone can open it when this computer cannot. */
import { element } from './page.js';
import { encode } from './uqr.js';

const SVG = 'http://www.w3.org/2000/svg';
const LONGEST = 500;

/** A figure with the code, or null when there is no link or when it is too long for a camera. */
export function qrFigure(link, caption) {
  return link === null || link.length > LONGEST
    ? null
    : element('figure', {}, qrCode(link), element('figcaption', { class: 'quiet' }, caption));
}

function qrCode(link) {
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', 'qr');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true'); // The caption tells what it is, the link beside it leads to the same place.
  path.setAttribute('d', dark(data).map(([x, y]) => `M${x} ${y}h1v1h-1z`).join(''));
  svg.append(path);
  return svg;
}

function dark(rows) {
  return rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y]] : [])));
}
