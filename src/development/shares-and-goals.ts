import type { IndicatorKey, AspectKey } from '../civil-service/aspect-keys.js';
import {
  compareFractions,
  ZERO,
  type Fraction,
  inLowestTerms,
  addFractions,
  subtractFractions,
  divideFractions,
  multiplyFractions,
} from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalText, type FractionText } from '../exact/read-decimal.js';
import { type Whole, add, multiply, powerOfTen, remainder, subtract } from '../exact/whole.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { CompiledIndicator, CompiledRuleSet, CompiledAxis } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { AspectProfile, IndicatorScore, PartScore } from '../scoring/aspect-profile.js';
import { exactAmount } from '../exact/write-decimal.js';
import type { Placed, PlacedAxis } from '../placement/placement.js';
import { type LowerBound, isReached } from '../rule-set/model/sub-indicator.js';
import { roundedUnits, type RoundingRule } from '../exact/rounding.js';
import { DEVELOPMENT_PRESCRIPTIONS, type DevelopmentPrescription } from './development-prescriptions.js';

/** An exact amount: of points, of percent points of weight, or a score or an axis value. */
export interface ExactAmount {
  /** The amount; cut for reading where it is no finite decimal. */
  readonly value: DecimalText;
  /** The same as a fraction, where it is no finite decimal. */
  readonly fraction?: FractionText;
}

export function amountOf(value: Fraction): ExactAmount {
  return exactAmount(inLowestTerms(value));
}

export function fractionOf({ value, fraction }: ExactAmount): Fraction {
  return readTrustedDecimal(fraction ?? value);
}

/** Which indicator, or which part of it. */
export interface IndicatorOrPart {
  /** The indicator (indikator). */
  readonly indicator: IndicatorKey;
  /** Key of the part in the rule set; absent where it is the whole indicator. */
  readonly part?: string;
}

/** What an indicator, or a part of it, gives to its axis. */
export interface ScoreShare {
  readonly name: IndicatorOrPart;
  readonly indicator: CompiledIndicator;
  readonly label: Bilingual;
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly points: Fraction;
  /** The scores its table or bands can give, ascending. */
  readonly inTable: readonly Fraction[];
}

/** In the order of the rule set. The weights are its own: in a profile an endless one is cut for reading. */
export function sharesOf(profile: AspectProfile<Grid>, compiled: CompiledRuleSet): readonly ScoreShare[] {
  const scores: Readonly<Partial<Record<IndicatorKey, IndicatorScore<Grid>>>> = profile.indicators;
  return compiled.indicators.flatMap((indicator) => {
    const { key, subIndicators, units } = indicator;
    const share = (
      name: IndicatorOrPart,
      measured: IndicatorScore<Grid> | PartScore,
      weight: Whole,
      inTable: readonly Fraction[] = [],
    ): readonly ScoreShare[] => {
      if (measured.status !== 'scored') return [];
      const { label, score, scoreFraction, contribution, contributionFraction } = measured;
      return [
        {
          name,
          indicator,
          label,
          weight: { n: weight, d: compiled.weightDenominator },
          score: readTrustedDecimal(scoreFraction ?? score),
          points: readTrustedDecimal(contributionFraction ?? contribution),
          inTable,
        },
      ];
    };
    const score = scores[key];
    if (score === undefined) return [];
    if (score.parts === undefined) {
      const [sub, another] = subIndicators;
      return share({ indicator: key }, score, units, another === undefined ? sub?.possible.values : undefined);
    }
    return score.parts.flatMap((part) => {
      const sub = subIndicators.find((each) => each.part === part.key);
      return sub === undefined ? [] : share({ indicator: key, part: part.key }, part, sub.units, sub.possible.values);
    });
  });
}

/** Its points are taken off the axis. */
function isDeducted({ weight }: ScoreShare): boolean {
  return compareFractions(weight, ZERO) < 0;
}

/** The next level of an axis, and how far it is. */
export interface Goal {
  readonly axis: CompiledAxis;
  readonly now: ExactAmount;
  readonly level: CompiledAxis['levels'][number];
  /** Where the unrounded values begin that reach it. */
  readonly bound: LowerBound;
  readonly needed: Fraction;
  readonly box: number;
}

type PlacedAxes = Readonly<Record<string, PlacedAxis<string> | undefined>>;

export function placedAxesOf({ kinerja, potensial, furtherAxes }: Placed<Grid>): PlacedAxes {
  return { ...furtherAxes, kinerja, potensial };
}

export function goalsOf(
  placement: Placed<Grid>,
  shares: readonly ScoreShare[],
  compiled: CompiledRuleSet,
): readonly Goal[] {
  const placed = placedAxesOf(placement);
  const cell = cellOf(placement, compiled);
  const rule = compiled.ruleSet.rounding.beforeLevels;
  return compiled.axes.flatMap((axis): readonly Goal[] => {
    const at = placed[axis.key];
    if (at === undefined) return [];
    const level = axis.levels[axis.levels.findIndex(({ key }) => key === at.level) + 1];
    const box = compiled.boxes[cell + axis.stride];
    if (level === undefined || box === undefined) return [];
    const bound = rule === null ? level.bound : roundingThreshold(level.bound, rule);
    // Not `now`: below 0 an axis counts as 0, but what is gained first has to make up for what was taken off.
    const sum = shares
      .filter(({ indicator }) => indicator.axisKey === axis.key)
      .reduce((total, { points }) => addFractions(total, points), ZERO);
    const needed = subtractFractions(bound.value, sum);
    return [{ axis, now: amountOf(fractionOf(at)), level, bound, needed, box: box.box }];
  });
}

/** The box when all goals are reached. */
export function boxOfAll(goals: readonly Goal[], placement: Placed<Grid>, compiled: CompiledRuleSet) {
  return compiled.boxes[goals.reduce((cell, { axis }) => cell + axis.stride, cellOf(placement, compiled))];
}

function cellOf({ box: number }: Placed<Grid>, { boxes }: CompiledRuleSet): number {
  return boxes.findIndex(({ box }) => box === number);
}

/** Where the unrounded values begin that reach a bound, 0 or more, once they are rounded. */
export function roundingThreshold(bound: LowerBound, rule: RoundingRule): LowerBound {
  const units = leastUnits(bound, rule.places);
  const before = (halves: Whole): Fraction => ({
    n: subtract(multiply(2, units), halves),
    d: multiply(2, powerOfTen(rule.places)),
  });
  switch (rule.mode) {
    case 'up':
    case 'ceiling':
      return { value: before(2), strict: true };
    case 'down':
    case 'floor':
      return { value: before(0), strict: false };
    case 'halfUp':
      return { value: before(1), strict: false };
    case 'halfDown':
      return { value: before(1), strict: true };
    case 'halfEven':
      return { value: before(1), strict: remainder(units, 2) !== 0 };
  }
}

/** The least rounded value that reaches the bound, as units of 10^-places. */
function leastUnits({ value, strict }: LowerBound, places: number): Whole {
  const units = roundedUnits(value, { places, mode: 'ceiling' });
  const isLimit = compareFractions({ n: units, d: powerOfTen(places) }, value) === 0;
  return strict && isLimit ? add(units, 1) : units;
}

/** An indicator, or a part, with points still to gain. */
export interface ScoreGap extends IndicatorOrPart {
  /** Key of the axis (sumbu) it counts on. */
  readonly axis: string;
  /** The aspect (aspek) it belongs to. */
  readonly aspect: AspectKey;
  /** Its name. */
  readonly label: Bilingual;
  /** Score (nilai), 0 to 100. */
  readonly score: ExactAmount;
  /** Weight (bobot) in percent points of the axis, -100 to 100; below 0 where points are taken off. */
  readonly weight: DecimalText;
  /** The exact weight, where it is no finite decimal. */
  readonly weightFraction?: FractionText;
  /** Points of the axis: weight x score / 100; below 0 where they are taken off. */
  readonly points: ExactAmount;
  /** Points of the axis that the best score would add, above 0: a score of 100, or of 0 where they are taken off. */
  readonly lost: ExactAmount;
  /** Its points are taken off the axis: a lower score is better. */
  readonly deducted?: true;
  /** Absent when even the best score alone does not lift the axis, or the axis has no higher level. */
  readonly liftsAlone?: LiftsAlone;
  /** What raises it. */
  readonly prescribed: DevelopmentPrescription;
}

/**
 * The score, 0 to 100, that alone lifts the axis to its next level, everything else unchanged: the lowest, or the highest
 * where points are taken off.
 */
export interface LiftsAlone extends ExactAmount {
  /** That score itself is not enough, the least step beyond is. */
  readonly more: boolean;
  /** The nearest score of its table or bands that is enough; absent where there are none, or none of theirs is enough. */
  readonly inTable?: ExactAmount;
}

/** A gap with what is still computed with. */
export interface MeasuredGap {
  readonly gap: ScoreGap;
  readonly name: IndicatorOrPart;
  readonly lost: Fraction;
}

const HUNDRED: Fraction = { n: 100, d: 1 };

/** Most points to gain first; equals in the order of the rule set. */
export function gapsOf(shares: readonly ScoreShare[], goals: readonly Goal[]): readonly MeasuredGap[] {
  return shares
    .flatMap((share): readonly MeasuredGap[] => {
      const { name, points, weight } = share;
      const lost = subtractFractions(isDeducted(share) ? ZERO : weight, points);
      const goal = goals.find(({ axis }) => axis.key === share.indicator.axisKey);
      return compareFractions(lost, ZERO) > 0 ? [{ name, lost, gap: gapOf(share, lost, goal) }] : [];
    })
    .sort((a, b) => compareFractions(b.lost, a.lost));
}

function gapOf(share: ScoreShare, lost: Fraction, goal: Goal | undefined): ScoreGap {
  const { name, indicator, label, weight, score, points } = share;
  const weighed = amountOf(weight);
  const alone = goal === undefined ? undefined : liftsAlone(share, lost, goal);
  return {
    ...name,
    axis: indicator.axisKey,
    aspect: indicator.aspect,
    label,
    score: amountOf(score),
    weight: weighed.value,
    ...(weighed.fraction === undefined ? {} : { weightFraction: weighed.fraction }),
    points: amountOf(points),
    lost: amountOf(lost),
    ...(isDeducted(share) ? { deducted: true } : {}),
    ...(alone === undefined ? {} : { liftsAlone: alone }),
    prescribed: DEVELOPMENT_PRESCRIPTIONS[name.indicator],
  };
}

function liftsAlone(share: ScoreShare, lost: Fraction, { needed, bound: { strict } }: Goal): LiftsAlone | undefined {
  const { weight, score, inTable } = share;
  const isEnough = (gained: Fraction): boolean => isReached(gained, { value: needed, strict });
  if (!isEnough(lost)) return undefined;
  const alone = addFractions(score, divideFractions(multiplyFractions(needed, HUNDRED), weight));
  const gainOf = (other: Fraction): Fraction =>
    divideFractions(multiplyFractions(weight, subtractFractions(other, score)), HUNDRED);
  const enough = inTable.filter((other) => isEnough(gainOf(other)));
  // The nearest is the first, or the last where a lower score is better.
  const nearest = isDeducted(share) ? enough.at(-1) : enough[0];
  return { ...amountOf(alone), more: strict, ...(nearest === undefined ? {} : { inTable: amountOf(nearest) }) };
}

/** An indicator, or a part, whose score is not known. */
export interface UnknownScore extends IndicatorOrPart {
  /** Key of the axis (sumbu) it counts on. */
  readonly axis: string;
  /** Its name. */
  readonly label: Bilingual;
  /** Weight (bobot) in percent points of the axis, -100 to 100; cut for reading where it is no finite decimal. */
  readonly weight: DecimalText;
  /** Points of the axis between the worst and the best score it can have, 0 or more. */
  readonly atStake: ExactAmount;
}

export function unknownScoresOf(
  { missing }: AspectProfile<Grid>,
  { indicatorByKey, weightDenominator }: CompiledRuleSet,
): readonly UnknownScore[] {
  const unitsOf = ({ indicator: key, part }: (typeof missing)[number]): Whole => {
    const indicator = indicatorByKey.get(key);
    const weighed = part === undefined ? indicator : indicator?.subIndicators.find((sub) => sub.part === part);
    return weighed?.units ?? 0;
  };
  return missing.map((item) => {
    const { axis, indicator, part, label, weight, min, minFraction, max, maxFraction } = item;
    const range = subtractFractions(readTrustedDecimal(maxFraction ?? max), readTrustedDecimal(minFraction ?? min));
    const weighed = multiplyFractions(range, { n: unitsOf(item), d: weightDenominator });
    const points = divideFractions(weighed, HUNDRED);
    return {
      indicator,
      ...(part === undefined ? {} : { part }),
      axis,
      label,
      weight,
      atStake: amountOf(compareFractions(points, ZERO) < 0 ? subtractFractions(ZERO, points) : points),
    };
  });
}
