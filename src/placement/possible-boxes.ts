import {
  addFractions,
  compareFractions,
  multiplyFractions,
  subtractFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { add as addUnits, compare, multiply, remainder, type Whole } from '../exact/whole.js';
import {
  atLeast0,
  contribute,
  denominatorsOf,
  emptyAxis,
  unitsOver,
  type AxisUnits,
  type IndicatorOutcome,
} from '../scoring/assemble-profile.js';
import type { SubIndicatorOutcome } from '../scoring/trail.js';
import type { Missing, OpenAxis } from '../scoring/aspect-profile.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding } from '../problems/finding.js';
import type { CompiledAxis, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import { levelSums } from './level-sums.js';
import { boxAt, furtherAxes, levelPlace } from './place-values.js';
import type { DecisiveItem, MissingItem, NotPlaced } from './placement.js';

/** What something that is missing can add to an axis: some points, or everything between two bounds. */
interface OpenPoints {
  readonly min: Fraction;
  readonly max: Fraction;
  readonly values: readonly Fraction[] | undefined;
}

/** Value of an axis as far as it is known. */
interface OpenAxisPoints {
  readonly known: Fraction;
  readonly open: readonly OpenPoints[];
}

/** The same, with the items that are missing. */
export interface OpenAxisState extends OpenAxisPoints {
  readonly open: readonly (OpenPoints & { readonly item: DecisiveItem<Grid> })[];
}

function points(score: Fraction, weight: Fraction): Fraction {
  return multiplyFractions(multiplyFractions(score, weight), { n: 1, d: 100 });
}

/** The open points of one axis. */
export function openAxisState(axis: string, known: Fraction, missing: readonly Missing<Grid>[]): OpenAxisState {
  return {
    known,
    open: missing
      .filter((item) => item.axis === axis)
      .map((item) => {
        const weight = readTrustedDecimal(item.weight);
        const atMin = points(readTrustedDecimal(item.minFraction ?? item.min), weight);
        const atMax = points(readTrustedDecimal(item.maxFraction ?? item.max), weight);
        // Points that are taken off weigh below 0: the highest score leaves the least.
        const takenOff = compareFractions(atMax, atMin) < 0;
        return {
          item: item.evidence ?? item.indicator,
          min: takenOff ? atMax : atMin,
          max: takenOff ? atMin : atMax,
          values: item.values?.map((value) => points(readTrustedDecimal(value), weight)),
        };
      }),
  };
}

/** An axis about which nothing is known. */
export function unknownAxisState(axis: string): OpenAxisState {
  return { known: ZERO, open: [{ item: axis, min: ZERO, max: { n: 100, d: 1 }, values: undefined }] };
}

/** Levels that some value of what is missing leads to, as places. */
function reachableLevels(state: OpenAxisPoints, axis: CompiledAxis, compiled: CompiledRuleSet): readonly number[] {
  const lists = state.open.flatMap(({ values }) => (values === undefined ? [] : [values]));
  const ranges = state.open.filter(({ values }) => values === undefined);
  const low = ranges.reduce((sum, { min }) => addFractions(sum, min), state.known);
  const width = ranges.reduce((sum, { min, max }) => addFractions(sum, subtractFractions(max, min)), ZERO);
  const reached = levelSums(lists, low, width, axis, compiled);
  return axis.levels.map((_level, place) => place).filter((place) => reached.someSum(place, place));
}

/** Boxes that are still possible, ascending. The axes do not depend on each other. */
function possibleBoxes(states: readonly OpenAxisPoints[], compiled: CompiledRuleSet): readonly number[] {
  let places: readonly number[] = [0];
  for (const [index, axis] of compiled.axes.entries()) {
    const state = states[index] ?? unknownAxisState(axis.key);
    const reachable = reachableLevels(state, axis, compiled);
    places = places.flatMap((place) => reachable.map((level) => place + axis.stride * level));
  }
  return places.map((place) => boxAt(place, compiled).box).sort((a, b) => a - b);
}

/** What outcomes of which some are open leave possible. */
export interface LeftPossible {
  /** Numbers of the boxes, ascending. */
  readonly possibleBoxes: readonly number[];
  /** The most that each axis can come to. */
  readonly most: readonly Fraction[];
}

/** What outcomes of which some are open leave possible. */
export function leftBy(outcomes: readonly IndicatorOutcome[], compiled: CompiledRuleSet): LeftPossible {
  const { score: scale, axis: axisScale } = denominatorsOf(compiled, outcomes);
  const points = compiled.axes.map((): { readonly sum: AxisUnits; readonly open: OpenPoints[] } => ({
    sum: emptyAxis(),
    open: [],
  }));
  const add = (outcome: SubIndicatorOutcome, units: Whole, { sum, open }: (typeof points)[number]): void => {
    contribute(outcome, units, sum, scale);
    if (outcome.status === 'scored') return;
    const pointsFor = (score: Fraction): Fraction =>
      compare(remainder(scale.d, score.d), 0) === 0
        ? { n: multiply(units, unitsOver(score, scale)), d: axisScale.d }
        : multiplyFractions(score, { n: units, d: multiply(compiled.weightDenominator, 100) });
    const { min, max, values } = outcome.possible;
    const [least, most] = compare(units, 0) < 0 ? [max, min] : [min, max];
    open.push({ min: pointsFor(least), max: pointsFor(most), values: values?.map(pointsFor) });
  };
  compiled.indicators.forEach(({ axis, units, subIndicators }, place) => {
    const outcome = outcomes[place];
    const ofAxis = points[axis];
    if (outcome === undefined || ofAxis === undefined) return;
    if (outcome.whole !== undefined) add(outcome.whole, units, ofAxis);
    else
      outcome.parts.forEach((part, position) => {
        add(part, subIndicators[position]?.units ?? 0, ofAxis);
      });
  });
  const { d } = axisScale;
  const states = points.map(({ sum, open }) => ({ known: { n: sum.known, d }, open }));
  return {
    possibleBoxes: possibleBoxes(states, compiled),
    most: points.map(({ sum }) => ({ n: atLeast0(addUnits(sum.known, sum.most)), d })),
  };
}

/** The items each of which, once known, leaves one box whatever it is and whatever the others are. */
function decisiveItems(states: readonly OpenAxisState[], compiled: CompiledRuleSet): readonly DecisiveItem<Grid>[] {
  const items = new Set(states.flatMap(({ open }) => open.map(({ item }) => item)));
  return [...items].filter((item) =>
    compiled.axes.every((axis, index) => settles(states[index] ?? unknownAxisState(axis.key), item, axis, compiled)),
  );
}

/**
 * Whether every value of `item` leaves one level of the axis. With the item known, the axis runs over an interval of
 * fixed width that the item shifts; it leaves one level unless a limit falls inside for some shift.
 */
function settles(
  state: OpenAxisState,
  item: DecisiveItem<Grid>,
  axis: CompiledAxis,
  compiled: CompiledRuleSet,
): boolean {
  const own = state.open.filter((entry) => entry.item === item);
  const others = state.open.filter((entry) => entry.item !== item);
  const low = others.reduce((sum, { min }) => addFractions(sum, min), state.known);
  const high = others.reduce((sum, { max }) => addFractions(sum, max), state.known);
  const sameLevel = (a: Fraction, b: Fraction): boolean =>
    levelPlace(a, axis, compiled) === levelPlace(b, axis, compiled);
  if (compareFractions(low, high) === 0) return true;
  if (own.every(({ values }) => values !== undefined)) {
    const lists = own.map(({ values }) => values ?? []);
    const shifted = levelSums(lists, low, subtractFractions(high, low), axis, compiled);
    // A stretch that reaches a level and begins below it.
    return axis.levels.every((_level, place) => place === 0 || !shifted.someSum(place, place - 1));
  }
  // A range of shifts: it settles only if even the widest spread stays within one level.
  const least = own.reduce((sum, { min }) => addFractions(sum, min), low);
  const most = own.reduce((sum, { max }) => addFractions(sum, max), high);
  return sameLevel(least, most);
}

/** The placement of somebody of whom something is not known: what is still possible, and what would settle it. */
export function openPlacement(
  states: readonly OpenAxisState[],
  bounds: readonly OpenAxis[],
  missing: readonly MissingItem<Grid>[],
  findings: readonly Finding[],
  compiled: CompiledRuleSet,
): NotPlaced<Grid> {
  const boxes = possibleBoxes(states, compiled);
  const [kinerja, potensial] = bounds;
  if (kinerja === undefined || potensial === undefined) throw new RangeError('a rule set without axes');
  return deepFreeze({
    status: 'incomplete',
    possibleBoxes: boxes,
    kinerja,
    potensial,
    ...(bounds.length === 2 ? {} : { furtherAxes: furtherAxes(bounds, compiled) }),
    missing,
    decisive: boxes.length === 1 ? [] : decisiveItems(states, compiled),
    findings,
    ruleSet: compiled.reference,
  });
}
