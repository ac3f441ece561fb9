/** The figures that have a target, as a picture: how many times better or worse than they must be, on a scale of tenfolds. */
import { reached, shownValue } from './report.js';
import type { Figure } from './row.js';

const WIDTH = 900;
const ROW = 26;
const TOP = 74;
/** Where the plot begins and ends; labels stand before it, values behind it. */
const [LEFT, RIGHT] = [250, 690];

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .quiet { fill: #59636e; font-size: 12px; }
  .grid { stroke: #d1d9e0; }
  .must { stroke: #1f2328; stroke-width: 2; }
  .yes { fill: #1a7f37; }
  .no { fill: #bc4c00; }
  .moonshot { fill: none; stroke: #8250df; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .grid { stroke: #3d444d; }
    .must { stroke: #f0f6fc; }
    .yes { fill: #3fb950; }
    .no { fill: #db6d28; }
    .moonshot { stroke: #ab7df8; }
  }
`;

/** How many times better than it must be; below 1 worse. */
function distanceOf({ value, better, must }: Figure): number | undefined {
  if (value === undefined || must === undefined) return undefined;
  return better === 'less' ? must / value : value / must;
}

/** The picture. */
export function chartOf(figures: readonly Figure[]): string {
  const aimed = figures.filter(({ must }) => must !== undefined);
  const shots = aimed.map(({ moonshot, ...figure }) =>
    moonshot === undefined ? undefined : distanceOf({ ...figure, value: moonshot }),
  );
  const distances = [...aimed.map(distanceOf), ...shots].filter((distance) => distance !== undefined);
  const decades = Math.max(1, Math.ceil(Math.max(...distances.map((distance) => Math.abs(Math.log10(distance))))));
  const at = (distance: number): number => {
    const share = (Math.log10(distance) + decades) / (2 * decades);
    return Math.round(LEFT + share * (RIGHT - LEFT));
  };
  const bottom = TOP + aimed.length * ROW;
  const powers = Array.from({ length: 2 * decades + 1 }, (_power, place) => place - decades);
  const grid = powers.map((power) => {
    const x = at(10 ** power);
    const words =
      power === 0 ? 'as it must be' : `${String(10 ** Math.abs(power))} x ${power < 0 ? 'worse' : 'better'}`;
    return [
      `<line class="${power === 0 ? 'must' : 'grid'}" x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}"/>`,
      `<text class="quiet" x="${x}" y="${TOP - 12}" text-anchor="middle">${words}</text>`,
    ].join('');
  });
  const rows = aimed.map((figure, place) => {
    const y = TOP + place * ROW;
    const distance = distanceOf(figure);
    const [from, to] = [at(1), distance === undefined ? LEFT : at(distance)];
    const isReached = reached(figure) !== 'no';
    const shot = shots[place];
    return [
      `<text x="${LEFT - 10}" y="${y + 17}" text-anchor="end">${escaped(figure.label)}</text>`,
      `<rect class="${isReached ? 'yes' : 'no'}" x="${Math.min(from, to)}" y="${y + 5}" width="${Math.max(1, Math.abs(to - from))}" height="16" rx="2"/>`,
      shot === undefined ? '' : diamond(at(shot), y + 13),
      `<text x="${RIGHT + 12}" y="${y + 17}">${escaped(valueOf(figure))}</text>`,
    ].join('');
  });
  const height = bottom + 34;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title about">`,
    `<title id="title">Figures of the benchmarks beside what they must be</title>`,
    `<desc id="about">${escaped(aimed.map((figure) => `${figure.label}: ${valueOf(figure)}`).join('; '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="20" y="28">How far from what it must be</text>`,
    ...grid,
    ...rows,
    diamond(26, bottom + 20),
    `<text class="quiet" x="38" y="${bottom + 24}">the moonshot. Bars to the right are better than they must be, bars to the left worse; a step is a tenfold.</text>`,
    '</svg>\n',
  ].join('\n');
}

function valueOf(figure: Figure): string {
  return `${shownValue(figure)} (${figure.better === 'less' ? 'at most' : 'at least'} ${String(figure.must)})`;
}

function diamond(x: number, y: number): string {
  return `<path class="moonshot" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
