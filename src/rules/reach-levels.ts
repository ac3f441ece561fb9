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
import { powerOfTen } from '../exact/whole.js';
import type { IndicatorKey } from '../model/aspect-keys.js';
import { isReached, lowerBoundOf, scoreOfPoints, type LowerBound } from './bound.js';
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
 * not empty for ever.
 */
export function reachLevels(ruleSet: RuleSet<Grid>, axisKey: string): readonly (Witness | undefined)[] {
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
  for (const picked of climbs(leaves)) for (const witness of stretched(picked, leaves, candidates)) found(witness);
  const lowest = placeOf(leaves.reduce((sum, { points }) => addFractions(sum, points[0] ?? ZERO), ZERO));
  const highest = placeOf(leaves.reduce((sum, { points }) => addFractions(sum, points.at(-1) ?? ZERO), ZERO));
  if (witnesses.some((witness, place) => witness === undefined && place >= lowest && place <= highest))
    for (const picked of allSums(leaves)) for (const witness of stretched(picked, leaves, candidates)) found(witness);
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

/** Every sum that can be reached, each once: the proof where the climbs have found nobody. */
function allSums(leaves: readonly Choices[]): Iterable<Picked> {
  let reached: { readonly sum: Fraction; readonly picked: Picked }[] = [{ sum: ZERO, picked: [] }];
  for (const { points, continuous } of leaves) {
    const options = continuous ? points.slice(0, 1) : points;
    const next = new Map<string, { readonly sum: Fraction; readonly picked: Picked }>();
    for (const { sum, picked } of reached) {
      for (const option of options) {
        const total = inLowestTerms(addFractions(sum, option));
        const key = `${String(total.n)}/${String(total.d)}`;
        if (!next.has(key)) next.set(key, { sum: total, picked: [...picked, option] });
      }
    }
    reached = [...next.values()];
  }
  return reached.map(({ picked }) => picked);
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
