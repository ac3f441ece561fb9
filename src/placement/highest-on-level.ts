import { addFractions, compareFractions, subtractFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { roundedFraction, type RoundingMode } from '../exact/rounding.js';
import { powerOfTen } from '../exact/whole.js';
import type { CompiledAxis, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { MissingItem } from './placement.js';
import { levelPlace } from './place-values.js';
import { openAxisState } from './possible-boxes.js';

/** The highest value, or the limit that values come near to from below. */
export interface Highest {
  readonly value: Fraction;
  readonly attained: boolean;
}

/** Beyond so many sums of open tables the limit of the level is taken. */
const MOST_SUMS_TRIED = 1024;

/**
 * The highest value that an open axis can take on a level it can reach. With `missing` no higher than what the tables of the
 * missing items add up to; without, or with more sums than are tried, no higher than the level.
 *
 * @param most - the highest value of the axis on any level
 */
export function highestOnLevel(
  axis: CompiledAxis,
  level: number,
  most: Fraction,
  missing: readonly MissingItem<Grid>[] | undefined,
  compiled: CompiledRuleSet,
): Highest {
  const isOn = (value: Fraction): boolean => levelPlace(value, axis, compiled) <= level;
  if (isOn(most)) return { value: most, attained: true };
  const limit = endOfLevel(axis, level, compiled);
  const sums = missing === undefined ? undefined : stretches(axis.key, most, missing);
  if (sums === undefined) return limit;
  let highest: Fraction | undefined;
  for (const low of sums.lows) {
    if (!isOn(low)) continue;
    const high = addFractions(low, sums.width);
    if (!isOn(high)) return limit;
    if (highest === undefined || compareFractions(high, highest) > 0) highest = high;
  }
  if (highest === undefined) return limit;
  return { value: compareFractions(highest, ZERO) < 0 ? ZERO : highest, attained: true };
}

/** The stretches an axis can lie in: where each begins, and how far it reaches. */
function stretches(
  axis: string,
  most: Fraction,
  missing: readonly MissingItem<Grid>[],
): { readonly lows: readonly Fraction[]; readonly width: Fraction } | undefined {
  const scores = missing.flatMap((item) => (item.axis === axis && 'weight' in item ? [item] : []));
  if (scores.length === 0) return undefined;
  const { open } = openAxisState(axis, ZERO, scores);
  let width = ZERO;
  let lows: readonly Fraction[] = [open.reduce((sum, { max }) => subtractFractions(sum, max), most)];
  for (const { min, max, values } of open) {
    if (values === undefined) width = addFractions(width, subtractFractions(max, min));
    const points = values ?? [min];
    if (lows.length * points.length > MOST_SUMS_TRIED) return undefined;
    lows = lows.flatMap((sum) => points.map((value) => addFractions(sum, value)));
  }
  return { lows, width };
}

/** How far, in half units of the last place, a value may lie above what it is rounded to. */
const HALVES: Readonly<Record<RoundingMode, number>> = {
  up: 0,
  ceiling: 0,
  halfUp: 1,
  halfDown: 1,
  halfEven: 1,
  down: 2,
  floor: 2,
};

/** The end of a level below the next one. */
function endOfLevel(axis: CompiledAxis, level: number, compiled: CompiledRuleSet): Highest {
  const next = axis.levels[level + 1]?.bound;
  if (next === undefined) return { value: { n: 100, d: 1 }, attained: true };
  const rule = compiled.ruleSet.rounding.beforeLevels;
  if (rule === null) return { value: next.value, attained: next.strict };
  const unit: Fraction = { n: 1, d: powerOfTen(rule.places) };
  const floor = roundedFraction(next.value, { places: rule.places, mode: 'floor' });
  const isLast = compareFractions(floor, next.value) < 0 || next.strict;
  const rounded = isLast ? floor : subtractFractions(floor, unit);
  const value = addFractions(rounded, { n: HALVES[rule.mode], d: 2 * Number(unit.d) });
  return { value, attained: levelPlace(value, axis, compiled) <= level };
}
