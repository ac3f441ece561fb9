/** The table as text. */
import type { Figure } from './row.js';

/** How far a figure comes: past the moonshot, past what it must reach, or not. */
export function reached({ value, better, must, moonshot }: Figure): 'moonshot' | 'yes' | 'no' | undefined {
  if (must === undefined) return undefined;
  if (value === undefined) return 'no';
  const isPast = (target: number): boolean => (better === 'less' ? value <= target : value >= target);
  if (moonshot !== undefined && isPast(moonshot)) return 'moonshot';
  return isPast(must) ? 'yes' : 'no';
}

/** A figure in three digits. */
export function shownValue({ value, unit }: Figure): string {
  if (value === undefined) return 'fails';
  return `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${unit}`;
}

const shownTarget = (target: number | undefined, { better }: Figure): string =>
  target === undefined ? '-' : `${better === 'less' ? '<=' : '>='} ${String(target)}`;

const WIDTHS = [18, 9, 10, 10] as const;

function line(cells: readonly string[]): string {
  return cells.map((cell, place) => cell.padEnd(WIDTHS[place] ?? 0)).join('');
}

export const HEAD = line(['measured', 'must', 'moonshot', 'reached', 'work, and what it is held against']);

/** The lines of a figure: the ratio first, then what it was made of. */
export function linesOf(row: string, figure: Figure): readonly string[] {
  const { work, against, measured, note, must, moonshot } = figure;
  const cells = [shownValue(figure), shownTarget(must, figure), shownTarget(moonshot, figure), reached(figure) ?? '-'];
  const indent = ' '.repeat(WIDTHS.reduce((sum, width) => sum + width, 0));
  return [
    line([...cells, `[${row}] ${work} | ${against}`]),
    `${indent}${measured}`,
    ...(note === undefined ? [] : [`${indent}${note}`]),
  ];
}
