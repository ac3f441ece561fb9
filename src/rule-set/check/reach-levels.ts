import {
  addFractions,
  compareFractions,
  divideFractions,
  HUNDRED,
  inLowestTerms,
  multiplyFractions,
  subtractFractions,
  ZERO,
  type Fraction,
} from '../../exact/fraction.js';
import { readTrustedDecimal } from '../../exact/read-decimal.js';
import { roundedFraction } from '../../exact/rounding.js';
import { leastCommonMultiple, multiply, powerOfTen, quotient } from '../../exact/whole.js';
import type { IndicatorKey } from '../../civil-service/aspect-keys.js';
import {
  isReached,
  lowerBoundOf,
  type LowerBound,
  subIndicatorsOf,
  scoresOfMissing,
  scoresOfRows,
} from '../model/sub-indicator.js';
import { MOST_SUMS } from '../../json/computing-bounds.js';
import type { Grid } from '../model/grid.js';
import type { Axis, Measure, RuleSet } from '../model/rule-set.js';

/** Somebody who reaches a level. */
export interface Witness {
  /** Value of the axis. */
  readonly value: Fraction;
  /** Scores of the indicators, 0 to 100; empty where the rule set does not tell how axis values come about. */
  readonly scores: ReadonlyMap<IndicatorKey, Fraction>;
}

/** What a sub-indicator can add to the axis: one of some points, or anything between the first and the last of two. */
interface Choices {
  readonly indicator: IndicatorKey;
  /** Ascending. */
  readonly points: readonly Fraction[];
  readonly continuous: boolean;
}

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
  const choices = choicesOf(ruleSet, axisKey);
  const reached = bounds.map((): Sum | undefined => undefined);
  const found = (sum: Sum): void => {
    const place = placeOf(sum.value);
    if (place >= 0) reached[place] ??= sum;
  };
  const witnesses = (): readonly (Witness | undefined)[] =>
    reached.map((sum) => (sum === undefined ? undefined : witnessOf(sum, choices, ruleSet, axisKey)));
  if (ruleSet.aspects.length === 0) {
    for (const value of candidates) found({ value, picked: [] });
    return witnesses();
  }
  for (const picked of climbs(choices)) {
    for (const sum of stretched(picked, choices, candidates)) found(sum);
    if (!reached.includes(undefined)) break;
  }
  const total = (pointOf: (choice: Choices) => Fraction | undefined): Fraction =>
    choices.reduce((sum, choice) => addFractions(sum, pointOf(choice) ?? ZERO), ZERO);
  const lowest = placeOf(total(({ points }) => points[0]));
  const highest = placeOf(total(({ points }) => points.at(-1)));
  const empty = bounds.flatMap((_, place) =>
    reached[place] === undefined && place >= lowest && place <= highest ? [place] : [],
  );
  if (empty.length > 0) {
    const halves = halvesOf(choices);
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
      for (const sum of stretched(picked, choices, [...candidates, furthest])) found(sum);
    }
  }
  return witnesses();
}

/** Values to try in each level: its beginning, its middle, and what rounding leads to it. */
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
  const choices = ruleSet.aspects
    .filter((aspect) => aspect.axis === axisKey)
    .flatMap((aspect) => {
      const sign: Fraction = { n: aspect.deducted === true ? -1 : 1, d: 1 };
      return aspect.indicators.flatMap((indicator) =>
        subIndicatorsOf(indicator).map(({ weight, measure }): Choices => {
          const scores = scoresOf(measure);
          const points = (scores ?? [ZERO, HUNDRED])
            .map((score) => multiplyFractions(pointsOf(score, readTrustedDecimal(weight)), sign))
            .sort(compareFractions);
          return { indicator: indicator.key, points, continuous: scores === undefined };
        }),
      );
    });
  const d = choices.flatMap(({ points }) => points.map((point) => point.d)).reduce(leastCommonMultiple, 1);
  // Over one denominator sums stay short.
  return choices.map((choice) => ({
    ...choice,
    points: choice.points.map((point) => ({ n: multiply(point.n, quotient(d, point.d)), d })),
  }));
}

/** The scores a measure can give; `undefined` = any from 0 to 100. */
function scoresOf(measure: Measure | undefined): readonly Fraction[] | undefined {
  if (measure === undefined) return undefined;
  const scores = [...scoresOfMissing(measure)];
  for (const { conversion } of measure.readings) {
    const rows = scoresOfRows(conversion);
    if (rows === undefined) return undefined;
    scores.push(...rows);
  }
  return scores;
}

/** Points picked of each choice, in their order. */
type Picked = readonly Fraction[];

/** From the least to the most of everything, one choice after the other, in some orders: finds what is usual, fast. */
function* climbs(choices: readonly Choices[]): Generator<Picked> {
  const order = choices.map((_choice, place) => place);
  for (const places of [order, [...order].reverse()]) {
    const picked = choices.map(({ points }) => points[0] ?? ZERO);
    yield [...picked];
    for (const place of places) {
      for (const points of choices[place]?.points ?? []) {
        picked[place] = points;
        yield [...picked];
      }
    }
  }
}

/** A sum of points, and how it came about: the last point, of the choice at its place, on top of a sum of others. */
interface PointSum {
  readonly sum: Fraction;
  readonly last?: { readonly place: number; readonly points: Fraction; readonly before: PointSum };
}

type Halves = readonly [readonly PointSum[], readonly PointSum[]];

/**
 * Every sum that each half of the choices can come to, each once, ascending: the proof where the climbs find nobody.
 * Choices of any points stand at their least, and are stretched later. `undefined`: too many to be tried.
 */
function halvesOf(choices: readonly Choices[]): Halves | undefined {
  const byLength = choices
    .map(({ points, continuous }, place) => ({ place, options: continuous ? points.slice(0, 1) : points }))
    .sort((a, b) => b.options.length - a.options.length);
  const some = sumsOf(byLength.filter((_, index) => index % 4 === 0 || index % 4 === 3));
  const others = sumsOf(byLength.filter((_, index) => index % 4 === 1 || index % 4 === 2));
  return some === undefined || others === undefined ? undefined : [some, others];
}

function sumsOf(
  choices: readonly { readonly place: number; readonly options: readonly Fraction[] }[],
): readonly PointSum[] | undefined {
  let reached: readonly PointSum[] = [{ sum: ZERO }];
  for (const { place, options } of choices) {
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

/** A sum of one of each half that is neither too low nor too high, by choice: the higher the one, the lower the other. */
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

/** Points that have been picked, and the value of the axis that they come to. */
interface Sum {
  readonly value: Fraction;
  readonly picked: Picked;
}

/** The sum itself, and the candidate values that the continuous choices can make of it. */
function* stretched(picked: Picked, choices: readonly Choices[], candidates: readonly Fraction[]): Generator<Sum> {
  const value = picked.reduce(addFractions, ZERO);
  yield { value, picked };
  if (!choices.some(({ continuous }) => continuous)) return;
  for (const candidate of candidates) {
    let open = subtractFractions(candidate, value);
    const moved = picked.map((points, place) => {
      const choice = choices[place];
      if (choice?.continuous !== true) return points;
      const least = choice.points[0] ?? ZERO;
      const most = choice.points.at(-1) ?? ZERO;
      const wanted = addFractions(points, open);
      const given = compareFractions(wanted, least) < 0 ? least : compareFractions(wanted, most) > 0 ? most : wanted;
      open = subtractFractions(wanted, given);
      return inLowestTerms(given);
    });
    if (compareFractions(open, ZERO) === 0) yield { value: candidate, picked: moved };
  }
}

function witnessOf(
  { value, picked }: Sum,
  choices: readonly Choices[],
  ruleSet: RuleSet<Grid>,
  axisKey: string,
): Witness {
  const sumFor = (key: IndicatorKey): Fraction =>
    picked.filter((_, place) => choices[place]?.indicator === key).reduce(addFractions, ZERO);
  const scores = new Map<IndicatorKey, Fraction>();
  for (const { axis, deducted, indicators } of ruleSet.aspects) {
    if (axis !== axisKey) continue;
    for (const { key, weight } of indicators) {
      const score = divideFractions(multiplyFractions(sumFor(key), HUNDRED), readTrustedDecimal(weight));
      scores.set(key, inLowestTerms(deducted === true ? subtractFractions(ZERO, score) : score));
    }
  }
  return { value: inLowestTerms(compareFractions(value, ZERO) < 0 ? ZERO : value), scores };
}
