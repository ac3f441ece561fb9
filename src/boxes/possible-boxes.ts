import { addFractions, compareFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { Missing } from '../aspects/aspect-profile.js';
import type { AxisKey, BoxNumber } from '../model/aspect-keys.js';
import type { CompiledLevel, CompiledRuleSet } from '../rules/compile-rule-set.js';
import { roundedFraction } from '../exact/rounding.js';
import type { DecisiveItem } from './placement.js';

/** What one missing item can add to an axis: some points, or everything between two bounds. */
interface OpenPoints {
  readonly item: DecisiveItem;
  readonly min: Fraction;
  readonly max: Fraction;
  readonly values: readonly Fraction[] | undefined;
}

/** Value of an axis as far as it is known. */
export interface OpenAxisState {
  readonly known: Fraction;
  readonly open: readonly OpenPoints[];
}

function points(score: Fraction, weight: Fraction): Fraction {
  return multiplyFractions(multiplyFractions(score, weight), { n: 1, d: 100 });
}

/** The open points of one axis. */
export function openAxisState(axis: AxisKey, known: Fraction, missing: readonly Missing[]): OpenAxisState {
  return {
    known,
    open: missing
      .filter((item) => item.axis === axis)
      .map((item) => {
        const weight = readTrustedDecimal(item.weight);
        return {
          item: item.evidence ?? item.indicator,
          min: points(readTrustedDecimal(item.minFraction ?? item.min), weight),
          max: points(readTrustedDecimal(item.maxFraction ?? item.max), weight),
          values: item.values?.map((value) => points(readTrustedDecimal(value), weight)),
        };
      }),
  };
}

/** An axis about which nothing is known. */
export function unknownAxisState(axis: AxisKey): OpenAxisState {
  return { known: ZERO, open: [{ item: axis, min: ZERO, max: { n: 100, d: 1 }, values: undefined }] };
}

/** All sums of one point out of each list, every distinct one once, ascending. */
function sums(lists: readonly (readonly Fraction[])[], start: Fraction): readonly Fraction[] {
  let reached: readonly Fraction[] = [start];
  for (const list of lists) {
    const next: Fraction[] = [];
    for (const sum of reached) for (const value of list) next.push(addFractions(sum, value));
    next.sort(compareFractions);
    reached = next.filter((value, index) => {
      const before = next[index - 1];
      return before === undefined || compareFractions(before, value) !== 0;
    });
  }
  return reached;
}

/** Levels that some value of what is missing leads to, as places in `levels`. */
function reachableLevels<Key extends string>(
  state: OpenAxisState,
  levels: readonly CompiledLevel<Key>[],
  compiled: CompiledRuleSet,
): readonly number[] {
  const lists = state.open.flatMap(({ values }) => (values === undefined ? [] : [values]));
  const ranges = state.open.filter(({ values }) => values === undefined);
  const low = ranges.reduce((sum, { min }) => addFractions(sum, min), state.known);
  const width = ranges.reduce(
    (sum, { min, max }) => addFractions(sum, addFractions(max, { n: negated(min), d: min.d })),
    ZERO,
  );
  const starts = sums(lists, low);
  return levels
    .map((_level, place) => place)
    .filter((place) =>
      starts.some(
        (start) =>
          place >= levelPlace(start, levels, compiled) &&
          place <= levelPlace(addFractions(start, width), levels, compiled),
      ),
    );
}

function negated({ n }: Fraction): Fraction['n'] {
  return typeof n === 'number' ? (n === 0 ? 0 : -n) : -n;
}

function levelPlace<Key extends string>(
  value: Fraction,
  levels: readonly CompiledLevel<Key>[],
  compiled: CompiledRuleSet,
): number {
  const rule = compiled.ruleSet.rounding.beforeLevels;
  const compared = rule === null ? value : roundedFraction(value, rule);
  let place = 0;
  levels.forEach((level, index) => {
    if (compareFractions(compared, level.from) >= 0) place = index;
  });
  return place;
}

/** Boxes that are still possible, ascending. The axes do not depend on each other. */
export function possibleBoxes(
  states: Readonly<Record<AxisKey, OpenAxisState>>,
  compiled: CompiledRuleSet,
): readonly BoxNumber[] {
  const { kinerja, potensial } = compiled.levels;
  const across = reachableLevels(states.potensial, potensial, compiled);
  return reachableLevels(states.kinerja, kinerja, compiled)
    .flatMap((k) =>
      across.flatMap((p) => {
        const kinerjaLevel = kinerja[k];
        const potensialLevel = potensial[p];
        return kinerjaLevel === undefined || potensialLevel === undefined
          ? []
          : [compiled.boxes[kinerjaLevel.key][potensialLevel.key].box];
      }),
    )
    .sort((a, b) => a - b);
}

/** The items each of which, once known, leaves one box whatever it is and whatever the others are. */
export function decisiveItems(
  states: Readonly<Record<AxisKey, OpenAxisState>>,
  compiled: CompiledRuleSet,
): readonly DecisiveItem[] {
  const items = new Set([...states.kinerja.open, ...states.potensial.open].map(({ item }) => item));
  return [...items].filter(
    (item) =>
      settles(states.kinerja, item, compiled.levels.kinerja, compiled) &&
      settles(states.potensial, item, compiled.levels.potensial, compiled),
  );
}

/**
 * Whether every value of `item` leaves one level of the axis. With the item known, the axis runs over an interval of
 * fixed width that the item shifts; it leaves one level unless a limit falls inside for some shift.
 */
function settles<Key extends string>(
  state: OpenAxisState,
  item: DecisiveItem,
  levels: readonly CompiledLevel<Key>[],
  compiled: CompiledRuleSet,
): boolean {
  const own = state.open.filter((entry) => entry.item === item);
  const others = state.open.filter((entry) => entry.item !== item);
  const low = others.reduce((sum, { min }) => addFractions(sum, min), state.known);
  const high = others.reduce((sum, { max }) => addFractions(sum, max), state.known);
  const oneLevel = (shift: Fraction): boolean =>
    levelPlace(addFractions(low, shift), levels, compiled) === levelPlace(addFractions(high, shift), levels, compiled);
  if (compareFractions(low, high) === 0) return true;
  if (own.every(({ values }) => values !== undefined)) {
    return sums(
      own.map(({ values }) => values ?? []),
      ZERO,
    ).every(oneLevel);
  }
  // A range of shifts: it settles only if even the widest spread stays within one level.
  const least = own.reduce((sum, { min }) => addFractions(sum, min), low);
  const most = own.reduce((sum, { max }) => addFractions(sum, max), high);
  return levelPlace(least, levels, compiled) === levelPlace(most, levels, compiled);
}
