import { compareFractions, HUNDRED, ZERO, type Fraction } from '../../exact/fraction.js';
import type { LowerBound } from '../model/sub-indicator.js';
import type { FactDescription } from '../model/fact-keys.js';

/** Scores somebody may still reach: a closed interval, or just these values. */
export interface PossibleScores {
  readonly min: Fraction;
  readonly max: Fraction;
  /** Ascending, each once. */
  readonly values?: readonly Fraction[];
}

/** Any score of the scale. */
export const ANY_SCORE: PossibleScores = { min: ZERO, max: HUNDRED };

/** One score and no other. */
export function justScore(score: Fraction): PossibleScores {
  return { min: score, max: score, values: [score] };
}

/** Whether only one score is left. */
export function isCertain({ min, max }: PossibleScores): boolean {
  return compareFractions(min, max) === 0;
}

/** These scores, or any score where there are none. */
export function oneOfScores(scores: readonly Fraction[]): PossibleScores {
  const sorted = [...scores].sort(compareFractions);
  const values = sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareFractions(before, value) !== 0;
  });
  const [min] = values;
  const max = values.at(-1);
  return min === undefined || max === undefined ? ANY_SCORE : { min, max, values };
}

/** What one of them can be; an interval as soon as one of them is one that leaves more than a score. */
export function eitherOf(sets: readonly PossibleScores[]): PossibleScores {
  const [first, ...others] = sets;
  if (first === undefined) return ANY_SCORE;
  const lists = sets.map(listed);
  if (lists.every((values) => values !== undefined)) return oneOfScores(lists.flat());
  return others.reduce<PossibleScores>(
    (hull, { min, max }) => ({ min: bestOf(hull.min, min, -1), max: bestOf(hull.max, max, 1) }),
    { min: first.min, max: first.max },
  );
}

/** What the higher (or lower) of one of each can be. */
export function extremeOf(a: PossibleScores, b: PossibleScores, wanted: -1 | 1): PossibleScores {
  const [left, right] = [listed(a), listed(b)];
  if (left === undefined || right === undefined)
    return { min: bestOf(a.min, b.min, wanted), max: bestOf(a.max, b.max, wanted) };
  const low = bestOf(a.min, b.min, wanted);
  const high = bestOf(a.max, b.max, wanted);
  return oneOfScores(
    [...left, ...right].filter((value) => compareFractions(value, low) >= 0 && compareFractions(value, high) <= 0),
  );
}

function listed({ min, max, values }: PossibleScores): readonly Fraction[] | undefined {
  return values ?? (compareFractions(min, max) === 0 ? [min] : undefined);
}

function bestOf(a: Fraction, b: Fraction, wanted: -1 | 1): Fraction {
  return compareFractions(b, a) === wanted ? b : a;
}

/** A row of a table with its score. */
interface Scored {
  readonly score: Fraction;
}

/**
 * What a category without a row could come to: a rule set that gives it one as well keeps the order of what is beyond doubt
 * better.
 */
export function uncoveredScores(
  { keys, worstToBest = [] }: FactDescription,
  rows: ReadonlyMap<string, Scored>,
  deducted: boolean,
): ReadonlyMap<string, PossibleScores> {
  const uncovered = new Map<string, PossibleScores>();
  for (const key of keys) {
    if (rows.has(key)) continue;
    let { min, max } = ANY_SCORE;
    for (const chain of worstToBest) {
      const place = chain.indexOf(key);
      chain.forEach((other, index) => {
        const score = rows.get(other)?.score;
        if (place === -1 || score === undefined) return;
        if (index < place !== deducted) min = bestOf(min, score, 1);
        else max = bestOf(max, score, -1);
      });
    }
    uncovered.set(key, compareFractions(min, max) > 0 ? ANY_SCORE : { min, max });
  }
  return uncovered;
}

/** The bands that a number reaches which is `least` or more; of whole numbers those that hold one. */
export function bandsFrom<B extends { readonly bound?: LowerBound }>(
  bands: readonly B[],
  least: number,
  whole: boolean,
): readonly B[] {
  return bands.filter((band, index) => {
    const next = bands[index + 1]?.bound;
    const begins = band.bound;
    if (begins === undefined || next === undefined) return true;
    const first = whole ? Math.max(least, firstWhole(begins)) : least;
    const difference = compareFractions({ n: first, d: 1 }, next.value);
    return next.strict ? difference <= 0 : difference < 0;
  });
}

/** The first whole number of a band. */
function firstWhole({ value, strict }: LowerBound): number {
  const ceiling = Math.ceil(Number(value.n) / Number(value.d));
  return strict && compareFractions(value, { n: ceiling, d: 1 }) === 0 ? ceiling + 1 : ceiling;
}
