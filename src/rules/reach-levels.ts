import {
  addFractions,
  compareFractions,
  divideFractions,
  inLowestTerms,
  multiplyFractions,
  subtractFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { roundedFraction } from '../exact/rounding.js';
import { leastCommonMultiple, multiply, powerOfTen, quotient } from '../exact/whole.js';
import type { IndicatorKey } from '../model/aspect-keys.js';
import { isReached, lowerBoundOf, scoreOfPoints, type LowerBound } from './bound.js';
import { MOST_SUMS } from '../model/computing-bounds.js';
import type { Grid } from './grid.js';
import type { Axis, Indicator, Measure, RuleSet } from './rule-set.js';

/** Scores, 0 to 100, by indicator, exact. */
export type WitnessScores = ReadonlyMap<IndicatorKey, Fraction>;

/** Somebody who reaches a level. */
export interface Witness {
  /** Value of the axis. */
  readonly value: Fraction;
  /** Empty where the rule set does not tell how axis values come about. */
  readonly scores: WitnessScores;
}

/** What one leaf can add to the axis: one of some points, or anything between the first and the last of two. */
interface Choices {
  readonly indicator: IndicatorKey;
  /** Ascending. */
  readonly points: readonly Fraction[];
  readonly continuous: boolean;
}

const HUNDRED: Fraction = { n: 100, d: 1 };
const HALF: Fraction = { n: 1, d: 2 };

/**
 * For each level of an axis somebody who reaches it, or `undefined` where no evidence does: the proof that the level is
 * not empty for ever. `tooLarge`: the tables come to more sums than are tried.
 */
export function reachLevels(ruleSet: RuleSet<Grid>, axisKey: string): readonly (Witness | undefined)[] | 'tooLarge' {
  const axes: Readonly<Record<string, Axis<string>>> = ruleSet.axes;
  const bounds = (axes[axisKey]?.levels ?? []).map(lowerBoundOf);
  const rule = ruleSet.rounding.beforeLevels;
  const placeOf = (value: Fraction): number => {
    const floored = compareFractions(value, ZERO) < 0 ? ZERO : value;
    const compared = rule === null ? floored : roundedFraction(floored, rule);
    return bounds.filter((bound) => isReached(compared, bound)).length - 1;
  };
  const candidates = valuesToTry(bounds, rule?.places);
  const leaves = choicesOf(ruleSet, axisKey);
  const witnesses = bounds.map((): Witness | undefined => undefined);
  const found = (witness: Witness): void => {
    const place = placeOf(witness.value);
    if (place >= 0) witnesses[place] ??= witness;
  };
  if (ruleSet.aspects.length === 0) {
    for (const value of candidates) found({ value, scores: new Map() });
    return witnesses;
  }
  for (const picked of climbs(leaves)) {
    for (const witness of stretched(picked, leaves, candidates)) found(witness);
    if (!witnesses.includes(undefined)) break;
  }
  const total = (pointOf: (leaf: Choices) => Fraction | undefined): Fraction =>
    leaves.reduce((sum, leaf) => addFractions(sum, pointOf(leaf) ?? ZERO), ZERO);
  const lowest = placeOf(total(({ points }) => points[0]));
  const highest = placeOf(total(({ points }) => points.at(-1)));
  const empty = bounds.flatMap((_, place) =>
    witnesses[place] === undefined && place >= lowest && place <= highest ? [place] : [],
  );
  if (empty.length > 0) {
    const halves = halvesOf(leaves);
    if (halves === undefined) return 'tooLarge';
    const width = total(({ points, continuous }) =>
      continuous ? subtractFractions(points.at(-1) ?? ZERO, points[0] ?? ZERO) : undefined,
    );
    for (const place of empty) {
      const picked = pickedFor(
        halves,
        (sum) => placeOf(addFractions(sum, width)) < place,
        (sum) => placeOf(sum) > place,
      );
      if (picked === undefined) continue;
      const furthest = addFractions(picked.reduce(addFractions, ZERO), width);
      for (const witness of stretched(picked, leaves, [...candidates, furthest])) found(witness);
    }
  }
  return witnesses.map((witness) => (witness === undefined ? undefined : withScores(witness, ruleSet, axisKey)));
}

/** Values in every level that has any: its beginning, its middle, and what rounding leads to it. */
function valuesToTry(bounds: readonly LowerBound[], places: number | undefined): readonly Fraction[] {
  return bounds.flatMap((bound, index) => {
    const end = bounds[index + 1]?.value ?? HUNDRED;
    const middle = multiplyFractions(addFractions(bound.value, end), HALF);
    if (places === undefined) return [bound.value, middle, end];
    const step = { n: 1, d: powerOfTen(places) };
    const up = roundedFraction(bound.value, { places, mode: 'ceiling' });
    return [bound.value, up, addFractions(up, step), middle, end];
  });
}

function pointsOf(score: Fraction, weight: Fraction): Fraction {
  return inLowestTerms(divideFractions(multiplyFractions(score, weight), HUNDRED));
}

function choicesOf(ruleSet: RuleSet<Grid>, axisKey: string): readonly Choices[] {
  const choices = choicesInLowestTerms(ruleSet, axisKey);
  const d = choices.flatMap(({ points }) => points.map((point) => point.d)).reduce(leastCommonMultiple, 1);
  // Over one denominator sums stay short.
  return choices.map((choice) => ({
    ...choice,
    points: choice.points.map((point) => ({ n: multiply(point.n, quotient(d, point.d)), d })),
  }));
}

function choicesInLowestTerms(ruleSet: RuleSet<Grid>, axisKey: string): readonly Choices[] {
  return ruleSet.aspects
    .filter((aspect) => aspect.axis === axisKey)
    .flatMap((aspect) => {
      const sign: Fraction = { n: aspect.deducted === true ? -1 : 1, d: 1 };
      return aspect.indicators.flatMap((indicator) =>
        leavesOf(indicator).map(({ weight, measure }): Choices => {
          const scores = scoresOf(measure);
          const points = (scores ?? [ZERO, HUNDRED])
            .map((score) => multiplyFractions(pointsOf(score, readTrustedDecimal(weight)), sign))
            .sort(compareFractions);
          return { indicator: indicator.key, points, continuous: scores === undefined };
        }),
      );
    });
}

function leavesOf(
  indicator: Indicator,
): readonly { readonly weight: DecimalInput; readonly measure: Measure | undefined }[] {
  return indicator.parts ?? [{ weight: indicator.weight, measure: indicator.measure }];
}

/** The scores a measure can give; `undefined` = any from 0 to 100. */
function scoresOf(measure: Measure | undefined): readonly Fraction[] | undefined {
  if (measure === undefined) return undefined;
  const scores = [measure.none, measure.unknown].flatMap((row) =>
    row === undefined ? [] : [readTrustedDecimal(row.score)],
  );
  for (const { conversion } of measure.readings) {
    if (conversion.kind === 'levels' || conversion.kind === 'score') return undefined;
    const rows = conversion.kind === 'table' ? conversion.rows : conversion.bands;
    scores.push(...rows.map((row) => scoreOfPoints(row.score, conversion.outOf)));
  }
  return scores;
}

/** Points picked for each leaf, in their order. */
type Picked = readonly Fraction[];

/** From the least to the most of everything, one leaf after the other, in some orders: finds what is usual, fast. */
function* climbs(leaves: readonly Choices[]): Generator<Picked> {
  const order = leaves.map((_leaf, place) => place);
  for (const places of [order, [...order].reverse()]) {
    const picked = leaves.map(({ points }) => points[0] ?? ZERO);
    yield [...picked];
    for (const place of places) {
      for (const points of leaves[place]?.points ?? []) {
        picked[place] = points;
        yield [...picked];
      }
    }
  }
}

/** A sum of points, and how it came about: the last point, of the leaf at its place, on top of a sum of others. */
interface PointSum {
  readonly sum: Fraction;
  readonly last?: { readonly place: number; readonly points: Fraction; readonly before: PointSum };
}

type Halves = readonly [readonly PointSum[], readonly PointSum[]];

/**
 * Every sum that each half of the leaves can come to, each once, ascending: the proof where the climbs have found nobody.
 * Leaves of any points stand at their least, and are stretched later. `undefined`: too many to be tried.
 */
function halvesOf(leaves: readonly Choices[]): Halves | undefined {
  const byLength = leaves
    .map(({ points, continuous }, place) => ({ place, options: continuous ? points.slice(0, 1) : points }))
    .sort((a, b) => b.options.length - a.options.length);
  const some = sumsOf(byLength.filter((_, index) => index % 4 === 0 || index % 4 === 3));
  const others = sumsOf(byLength.filter((_, index) => index % 4 === 1 || index % 4 === 2));
  return some === undefined || others === undefined ? undefined : [some, others];
}

function sumsOf(
  leaves: readonly { readonly place: number; readonly options: readonly Fraction[] }[],
): readonly PointSum[] | undefined {
  let reached: readonly PointSum[] = [{ sum: ZERO }];
  for (const { place, options } of leaves) {
    if (reached.length * options.length > MOST_SUMS) return undefined;
    const next = reached
      .flatMap((before) =>
        options.map((points): PointSum => ({ sum: addFractions(before.sum, points), last: { place, points, before } })),
      )
      .sort((a, b) => compareFractions(a.sum, b.sum));
    reached = next.filter(({ sum }, index) => {
      const before = next[index - 1];
      return before === undefined || compareFractions(before.sum, sum) !== 0;
    });
  }
  return reached;
}

/** A sum of one of each half that is neither too low nor too high, leaf by leaf: the higher the one, the lower the other. */
function pickedFor(
  [some, others]: Halves,
  isTooLow: (sum: Fraction) => boolean,
  isTooHigh: (sum: Fraction) => boolean,
): Picked | undefined {
  let next = others.length - 1;
  for (const one of some) {
    for (let other = others[next]; other !== undefined; other = others[--next]) {
      const sum = addFractions(one.sum, other.sum);
      if (isTooHigh(sum)) continue;
      if (!isTooLow(sum)) return pointsBehind([one, other]);
      break;
    }
  }
  return undefined;
}

function pointsBehind(sums: readonly PointSum[]): Picked {
  const picked: Fraction[] = [];
  for (const { last } of sums) {
    for (let step = last; step !== undefined; step = step.before.last) picked[step.place] = step.points;
  }
  return picked;
}

interface PickedWitness {
  readonly value: Fraction;
  readonly picked: Picked;
  readonly leaves: readonly Choices[];
}

/** The sum itself, and the candidate values that the continuous leaves can make of it. */
function* stretched(
  picked: Picked,
  leaves: readonly Choices[],
  candidates: readonly Fraction[],
): Generator<Witness & PickedWitness> {
  const value = picked.reduce(addFractions, ZERO);
  yield { value, picked, leaves, scores: NO_SCORES };
  if (!leaves.some(({ continuous }) => continuous)) return;
  for (const candidate of candidates) {
    let open = subtractFractions(candidate, value);
    const moved = picked.map((points, place) => {
      const leaf = leaves[place];
      if (leaf?.continuous !== true) return points;
      const least = leaf.points[0] ?? ZERO;
      const most = leaf.points.at(-1) ?? ZERO;
      const wanted = addFractions(points, open);
      const given = compareFractions(wanted, least) < 0 ? least : compareFractions(wanted, most) > 0 ? most : wanted;
      open = subtractFractions(wanted, given);
      return inLowestTerms(given);
    });
    if (compareFractions(open, ZERO) === 0) yield { value: candidate, picked: moved, leaves, scores: NO_SCORES };
  }
}

const NO_SCORES: WitnessScores = new Map();

/** The scores of the indicators behind the picked points. */
function withScores(witness: Witness, ruleSet: RuleSet<Grid>, axisKey: string): Witness {
  if (!isPicked(witness)) return witness;
  const points = new Map<IndicatorKey, Fraction>();
  witness.leaves.forEach(({ indicator }, place) => {
    points.set(indicator, addFractions(points.get(indicator) ?? ZERO, witness.picked[place] ?? ZERO));
  });
  const scores = new Map<IndicatorKey, Fraction>();
  for (const aspect of ruleSet.aspects) {
    if (aspect.axis !== axisKey) continue;
    for (const { key, weight } of aspect.indicators) {
      const sum = points.get(key) ?? ZERO;
      const score = divideFractions(multiplyFractions(sum, HUNDRED), readTrustedDecimal(weight));
      const positive = aspect.deducted === true ? multiplyFractions(score, { n: -1, d: 1 }) : score;
      scores.set(key, inLowestTerms(positive));
    }
  }
  const value = compareFractions(witness.value, ZERO) < 0 ? ZERO : witness.value;
  return { value: inLowestTerms(value), scores };
}

function isPicked(witness: Witness): witness is Witness & PickedWitness {
  return 'picked' in witness;
}
