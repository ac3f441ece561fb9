import type { AxisKey } from '../../civil-service/aspect-keys.js';
import { compareDecimals, multiplyDecimals, sumDecimals } from '../../exact/decimal-arithmetic.js';
import { placesOf, type ReadNumber } from '../wire/read-number.js';
import type { Findings } from '../wire/findings.js';
import { SIMATA_AXES, type SimataColumn } from './sheet-columns.js';
import type { TableColumns } from './table-row.js';

/** What the indicator columns of an axis hold: scores 0-100, points already weighted, or one cannot tell. */
export type SimataReading = 'scores' | 'points' | 'unclear';

/** A column of an indicator with its weight; absent where the caller's weights do not have this indicator. */
export type WeightedColumn = Omit<SimataColumn, 'weight'> & { readonly weight: string | undefined };

/** A row with the values of its axes, and of its indicators in the order of their columns. */
export interface WeighedRow {
  readonly path: string;
  /** Columns of the sheet. */
  readonly columns: TableColumns;
  readonly axes: Readonly<Partial<Record<AxisKey, ReadNumber>>>;
  readonly cells: readonly (ReadNumber | undefined)[];
}

/** A complete row of an axis, as the test needs it; its parts stand in the order of the weights. */
interface CompleteRow {
  readonly stated: ReadNumber;
  readonly parts: readonly ReadNumber[];
}

type Which = 'scores' | 'points';

/**
 * Finds what the indicator columns of an axis hold: the reading that gives the value of the axis in more than half of the complete
 * rows, or what the caller has said. Rows that do not give it are reported.
 */
export function chooseReading(
  axis: AxisKey,
  people: readonly WeighedRow[],
  columns: readonly WeightedColumn[],
  stated: Which | undefined,
  findings: Findings,
): SimataReading | undefined {
  const ofAxis = columns.flatMap((column, at) => (column.axis === axis ? [{ ...column, at }] : []));
  if (!people.some(({ cells }) => ofAxis.some(({ at }) => cells[at] !== undefined))) return undefined;
  const weighted = ofAxis.filter(({ weight }) => weight !== undefined);
  const weights = weighted.flatMap(({ weight }) => weight ?? []);
  const scaled = scaledWeights(weights);
  const votes = { scores: 0, points: 0 };
  /** Rows that do not give the value of the axis, by the reading. */
  const failing: Readonly<Record<Which, WeighedRow[]>> = { scores: [], points: [] };
  let decisive = 0;
  for (const person of people) {
    const complete = completeRow(axis, person, weighted);
    if (complete === undefined) continue;
    const scaledTest = scaled === undefined ? undefined : givesScaled(complete, scaled);
    const scores = scaledTest?.scores ?? givesExactly(complete, 'scores', weights);
    const points = scaledTest?.points ?? givesExactly(complete, 'points', weights);
    if (!scores) failing.scores.push(person);
    if (!points) failing.points.push(person);
    // A row of zeros fits both readings and tells nothing.
    if (scores && points) continue;
    decisive++;
    if (scores) votes.scores++;
    if (points) votes.points++;
  }
  const most = votes.scores >= votes.points ? 'scores' : 'points';
  const enough = votes[most] * 2 > decisive;
  const count = `${String(votes[most])} of ${String(decisive)} complete rows`;
  const chosen = stated ?? (enough ? most : undefined);
  if (chosen === undefined) {
    const found = `${count} give the value of the axis`;
    const expected = 'more than half; or say it by indicatorColumns';
    findings.add('readingUnclear', SIMATA_AXES[axis], { found, expected });
    return 'unclear';
  }
  if (stated === undefined) findings.add('readingChosen', SIMATA_AXES[axis], { found: chosen, expected: count });
  for (const person of failing[chosen]) {
    const complete = completeRow(axis, person, weighted);
    if (complete === undefined) continue;
    const detail = { found: complete.stated.value, expected: weightedSum(complete, chosen, weights) };
    findings.add('sumDiffers', person.columns.pathIn(person.path, SIMATA_AXES[axis]), detail);
  }
  return chosen;
}

type Places = readonly { readonly at: number }[];

function completeRow(axis: AxisKey, { axes, cells }: WeighedRow, weighted: Places): CompleteRow | undefined {
  const stated = axes[axis];
  if (stated === undefined || weighted.length === 0) return undefined;
  const parts: ReadNumber[] = [];
  for (const { at } of weighted) {
    const cell = cells[at];
    if (cell === undefined) return undefined;
    parts.push(cell);
  }
  return { stated, parts };
}

const MOST_WEIGHT_PLACES = 2;
const MOST_PLACES = 6;
/** With values below it, sums of products stay whole numbers that a double holds exactly. */
const MOST_VALUE = 1e4;

/** Weights as whole numbers over one power of ten. */
function scaledWeights(weights: readonly string[]) {
  const places = Math.max(0, ...weights.map(placesOf));
  if (places > MOST_WEIGHT_PLACES || weights.length > 20) return undefined;
  const scale = 10 ** places;
  return { units: weights.map((weight) => Math.round(Number(weight) * scale)), scale };
}

/**
 * By which readings the cells give the stated value, on whole numbers: everything times 200, the scale of the weights and that of
 * the decimals. `undefined` where they are too large for that.
 */
function givesScaled({ stated, parts }: CompleteRow, weights: NonNullable<ReturnType<typeof scaledWeights>>) {
  let places = placesIn(stated);
  for (const part of parts) places = Math.max(places, placesIn(part));
  if (places > MOST_PLACES || !(Math.abs(stated.size) < MOST_VALUE)) return undefined;
  const scale = 10 ** places;
  const whole = 100 * weights.scale;
  const start = 2 * whole * Math.round(stated.size * scale);
  const unit = 2 * whole * 10 ** (places - stated.decimals);
  const difference = { scores: start, points: start };
  const room = { scores: unit, points: unit };
  for (let index = 0; index < parts.length; index++) {
    const { size = 0, decimals = 0 } = parts[index] ?? {};
    if (!(Math.abs(size) < MOST_VALUE)) return undefined;
    const units = 2 * Math.round(size * scale);
    const weight = weights.units[index] ?? 0;
    difference.scores -= weight * units;
    difference.points -= whole * units;
    if (decimals === 0) continue;
    const half = 10 ** (places - decimals);
    room.scores += weight * half;
    room.points += whole * half;
  }
  return { scores: Math.abs(difference.scores) < room.scores, points: Math.abs(difference.points) < room.points };
}

/** What was printed may end in zeros. */
const placesIn = ({ value, decimals }: ReadNumber): number => Math.max(decimals, placesOf(value));

/**
 * Whether the cells give the stated value as far as decimals were printed: a unit of the last decimal of the axis value
 * (it may have been cut or rounded), and half a unit of each cell that has decimals.
 */
function givesExactly(complete: CompleteRow, which: Which, weights: readonly string[]): boolean {
  const sum = weightedSum(complete, which, weights);
  const room = sumDecimals([
    unitText(complete.stated.decimals),
    ...complete.parts.flatMap(({ decimals }, index) => {
      if (decimals === 0) return [];
      const half = multiplyDecimals(unitText(decimals), '0.5');
      return [which === 'points' ? half : percentOf(half, weights[index])];
    }),
  ]);
  const difference = sumDecimals([sum, negated(complete.stated.value)]);
  return compareDecimals(difference, room) < 0 && compareDecimals(difference, negated(room)) > 0;
}

function weightedSum({ parts }: CompleteRow, which: Which, weights: readonly string[]): string {
  return sumDecimals(parts.map(({ value }, index) => (which === 'points' ? value : percentOf(value, weights[index]))));
}

const percentOf = (value: string, weight = '0'): string => multiplyDecimals(multiplyDecimals(value, weight), '0.01');
const negated = (value: string): string => multiplyDecimals(value, '-1');
/** Beyond these, decimals are those of binary arithmetic. */
const MOST_PRINTED = 10;
const unitText = (places: number): string =>
  places === 0 ? '1' : `0.${'1'.padStart(Math.min(places, MOST_PRINTED), '0')}`;
