import { addFractions, compareFractions, subtractFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { powerOfTen } from '../exact/whole.js';
import { MOST_SUMS } from '../json/computing-bounds.js';
import { TalentaError } from '../problems/talenta-error.js';
import type { CompiledAxis, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { levelPlace } from './place-values.js';

/**
 * Sums of one point out of each list. That some sum lies where it is asked for follows from how close the sums lie, which
 * needs no sum at all; where it does not, the lists are halved, the sums of each half are made once, and the two are
 * walked against each other.
 */
export interface LevelSums {
  /**
   * Whether some sum is, with `width` added, on the level of this place or above, and without it on it or below: then a
   * stretch of that width reaches `from`, and begins at `upTo` or before.
   */
  someSum(from: number, upTo: number): boolean;
}

/** The sums of the lists, each with `start` added, as the beginnings of stretches of `width` on an axis. */
export function levelSums(
  lists: readonly (readonly Fraction[])[],
  start: Fraction,
  width: Fraction,
  axis: CompiledAxis,
  compiled: CompiledRuleSet,
): LevelSums {
  const ascending = lists.map((list) => distinct(list));
  const least = ascending.reduce((sum, list) => addFractions(sum, list[0] ?? ZERO), start);
  const most = ascending.reduce((sum, list) => addFractions(sum, list.at(-1) ?? ZERO), start);
  const placeAt = (value: Fraction): number => levelPlace(value, axis, compiled);
  const isTooLow = (sum: Fraction, from: number): boolean => placeAt(addFractions(sum, width)) < from;
  const isTooHigh = (sum: Fraction, upTo: number): boolean => placeAt(sum) > upTo;
  let widest: Fraction | undefined;
  let halves: readonly [readonly Fraction[], readonly Fraction[]] | undefined;
  return {
    someSum(from, upTo) {
      if (isTooLow(most, from) || isTooHigh(least, upTo)) return false;
      if (!isTooLow(least, from) || !isTooHigh(most, upTo)) return true;
      // The least lies below, the most above: some sum lies between if no step leads over what is asked for.
      widest ??= widestStep(ascending);
      if (compareFractions(widest, spanOf(from, upTo, width, axis, compiled)) < 0) return true;
      halves ??= halvesOf(ascending, start);
      return meets(
        halves,
        (sum) => isTooLow(sum, from),
        (sum) => isTooHigh(sum, upTo),
      );
    },
  };
}

/** The values of a list, each once, ascending. */
function distinct(list: readonly Fraction[]): readonly Fraction[] {
  const sorted = [...list].sort(compareFractions);
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareFractions(before, value) !== 0;
  });
}

/**
 * The widest step between neighbouring sums, or more. Copies of the sums so far, one for each value of a further list,
 * leave no wider step than they have themselves, unless two copies lie further apart than the sums reach.
 */
function widestStep(lists: readonly (readonly Fraction[])[]): Fraction {
  const byReach = lists
    .map((list) => ({ list, reach: subtractFractions(list.at(-1) ?? ZERO, list[0] ?? ZERO) }))
    .sort((a, b) => compareFractions(a.reach, b.reach));
  let widest = ZERO;
  let reached = ZERO;
  for (const { list, reach } of byReach) {
    list.forEach((value, index) => {
      const before = list[index - 1];
      if (before === undefined) return;
      const apart = subtractFractions(subtractFractions(value, before), reached);
      if (compareFractions(apart, widest) > 0) widest = apart;
    });
    reached = addFractions(reached, reach);
  }
  return widest;
}

/** How far the beginnings of stretches reach that are asked for, or less: rounding moves each end by no more than a step. */
function spanOf(
  from: number,
  upTo: number,
  width: Fraction,
  axis: CompiledAxis,
  { ruleSet }: CompiledRuleSet,
): Fraction {
  const begins = axis.levels[from]?.bound.value;
  const ends = axis.levels[upTo + 1]?.bound.value;
  if (begins === undefined || ends === undefined) return ZERO;
  const rule = ruleSet.rounding.beforeLevels;
  const lost: Fraction = rule === null ? ZERO : { n: 2, d: powerOfTen(rule.places) };
  return subtractFractions(addFractions(subtractFractions(ends, begins), width), lost);
}

/** All sums of each half of the lists: every other one by length, so that both have about as many. */
function halvesOf(
  lists: readonly (readonly Fraction[])[],
  start: Fraction,
): readonly [readonly Fraction[], readonly Fraction[]] {
  const byLength = [...lists].sort((a, b) => b.length - a.length);
  return [
    sums(
      byLength.filter((_, index) => index % 4 === 0 || index % 4 === 3),
      start,
    ),
    sums(
      byLength.filter((_, index) => index % 4 === 1 || index % 4 === 2),
      ZERO,
    ),
  ];
}

function sums(lists: readonly (readonly Fraction[])[], start: Fraction): readonly Fraction[] {
  let reached: readonly Fraction[] = [start];
  for (const list of lists) {
    if (reached.length * list.length > MOST_SUMS) {
      const message = `the tables of an axis come to more than ${String(MOST_SUMS)} sums, of which none can be left out`;
      throw new TalentaError('tooLarge', 'The possible boxes cannot be told.', [
        { path: 'ruleSet.aspects', code: 'tooLarge', message },
      ]);
    }
    reached = distinct(reached.flatMap((sum) => list.map((value) => addFractions(sum, value))));
  }
  return reached;
}

/** Whether a sum of one of each half is neither too low nor too high: the higher the one, the lower the other. */
function meets(
  [some, others]: readonly [readonly Fraction[], readonly Fraction[]],
  isTooLow: (sum: Fraction) => boolean,
  isTooHigh: (sum: Fraction) => boolean,
): boolean {
  let next = others.length - 1;
  for (const one of some) {
    // Down to the last that is too high with it: for what comes later, all above stay too high.
    for (let other = others[next]; other !== undefined; other = others[--next]) {
      const sum = addFractions(one, other);
      if (isTooHigh(sum)) continue;
      if (!isTooLow(sum)) return true;
      break;
    }
  }
  return false;
}
