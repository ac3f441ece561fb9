import {
  add,
  type Whole,
  compare,
  leastCommonMultiple,
  multiply,
  powerOfTen,
  quotient,
  remainder,
} from '../exact/whole.js';
import type { AspectKey, IndicatorKey } from '../civil-service/aspect-keys.js';
import { addYears, type IsoDate } from '../civil-service/iso-date.js';
import type { Nip } from '../civil-service/nip.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding } from '../problems/finding.js';
import {
  type CompiledIndicator,
  type CompiledSubIndicator,
  type CompiledRuleSet,
  type Denominators,
  denominatorsFor,
} from '../rule-set/compile/compile-rule-set.js';
import type { ByAxis, Grid } from '../rule-set/model/grid.js';
import type {
  AspectProfile,
  AspectScore,
  IndicatorScore,
  Missing,
  NotScored,
  PartScore,
  Scored,
  KnownAxis,
  OpenProfileAxis,
} from './aspect-profile.js';
import type { SubIndicatorOutcome } from './trail.js';
import { aspectScore, indicatorScore, NOT_SCORED, partScore, scoredFields } from './weighted-scores.js';
import type { Fraction } from '../exact/fraction.js';
import {
  endlessOver,
  writeOver,
  type Scale,
  endlessFraction,
  writeDecimal,
  exactText,
} from '../exact/write-decimal.js';
import { BOUNDS } from '../json/bounds.js';
import { TalentaError } from '../problems/talenta-error.js';
import type { PossibleScores } from '../rule-set/compile/possible-scores.js';
import { MISSING_MESSAGES } from './finding-messages.js';

/**
 * What an indicator came to: `parts` has one outcome for each of its sub-indicators; `whole` is one for the indicator itself,
 * where its ready score was given.
 */
export type IndicatorOutcome =
  | { readonly whole: SubIndicatorOutcome; readonly parts?: never }
  | { readonly parts: readonly SubIndicatorOutcome[]; readonly whole?: never };

/** Whether the score of an indicator, or of each of its parts, is known. */
export function isKnown({ whole, parts }: IndicatorOutcome): boolean {
  return whole === undefined ? parts.every(({ status }) => status === 'scored') : whole.status === 'scored';
}

/** Numerators of an axis over the denominators of one evaluation. */
export interface AxisUnits {
  /** Points already certain. */
  known: Whole;
  /** Least and most that the open scores add. */
  least: Whole;
  most: Whole;
}

function widened(common: Whole, d: Whole): Whole {
  return d === 1 || remainder(common, d) === 0 ? common : leastCommonMultiple(common, d);
}

const MOST_COMMON = powerOfTen(BOUNDS.personDigits);

/** The compiled denominators where every score fits them, else wider ones for this evaluation. */
export function denominatorsOf(compiled: CompiledRuleSet, outcomes: readonly IndicatorOutcome[]): Denominators {
  const standing = compiled.denominators.score.d;
  let common = standing;
  const widen = (outcome: SubIndicatorOutcome): void => {
    if (outcome.status === 'scored') common = widened(common, outcome.score.d);
    else common = widened(widened(common, outcome.possible.min.d), outcome.possible.max.d);
  };
  for (const { whole, parts } of outcomes) {
    if (whole !== undefined) widen(whole);
    else parts.forEach(widen);
  }
  if (common === standing) return compiled.denominators;
  if (compare(common, MOST_COMMON) > 0) {
    const message = `the scores have no common denominator of at most ${String(BOUNDS.personDigits)} digits`;
    throw new TalentaError('tooLarge', 'The scores of this person are too long to be added.', [
      { path: 'evidence', code: 'tooLarge', message },
    ]);
  }
  return denominatorsFor(common, compiled.weightDenominator);
}

export function unitsOver(value: Fraction, scale: Scale): Whole {
  if (value.d === scale.d) return value.n;
  return multiply(value.n, quotient(scale.d, value.d));
}

/** Adds an outcome to its axis and gives its contribution, if it is known. */
export function contribute(
  outcome: SubIndicatorOutcome,
  weight: Whole,
  axis: AxisUnits,
  scale: Scale,
): Whole | undefined {
  if (outcome.status === 'scored') {
    const contribution = multiply(weight, unitsOver(outcome.score, scale));
    axis.known = add(axis.known, contribution);
    return contribution;
  }
  const atMin = multiply(weight, unitsOver(outcome.possible.min, scale));
  const atMax = multiply(weight, unitsOver(outcome.possible.max, scale));
  // Points that are taken off weigh below 0: the highest score leaves the least.
  const takenOff = compare(weight, 0) < 0;
  axis.least = add(axis.least, takenOff ? atMax : atMin);
  axis.most = add(axis.most, takenOff ? atMin : atMax);
  return undefined;
}

export function emptyAxis(): AxisUnits {
  return { known: 0, least: 0, most: 0 };
}

/** What is taken off an axis does not bring it below 0. */
export function atLeast0(units: Whole): Whole {
  return compare(units, 0) < 0 ? 0 : units;
}

/** The axes alone, in their order, for ranking: no texts are written. */
export function axisUnits(
  compiled: CompiledRuleSet,
  outcomes: readonly IndicatorOutcome[],
  denominators: Denominators,
): readonly AxisUnits[] {
  const axes = compiled.axes.map(emptyAxis);
  compiled.indicators.forEach((indicator, index) => {
    const outcome = outcomes[index];
    const axis = axes[indicator.axis];
    if (outcome === undefined || axis === undefined) return;
    if (outcome.whole !== undefined) contribute(outcome.whole, indicator.units, axis, denominators.score);
    else {
      indicator.subIndicators.forEach((sub, position) => {
        const part = outcome.parts[position];
        if (part !== undefined) contribute(part, sub.units, axis, denominators.score);
      });
    }
  });
  for (const axis of axes) axis.known = atLeast0(axis.known);
  return axes;
}

/** An axis of which everything is known, as results show it. */
export function knownAxis({ known }: AxisUnits, scale: Scale): KnownAxis {
  if (compare(known, 0) < 0) return Object.freeze({ value: '0', sum: writeOver(known, scale) });
  const fraction = endlessOver(known, scale);
  return Object.freeze(
    fraction === undefined ? { value: writeOver(known, scale) } : { value: writeOver(known, scale), fraction },
  );
}

/** An axis of which something is missing, as results show it. */
function openAxis(units: AxisUnits, scale: Scale): OpenProfileAxis {
  const min = atLeast0(add(units.known, units.least));
  const max = atLeast0(add(units.known, units.most));
  const minFraction = endlessOver(min, scale);
  const maxFraction = endlessOver(max, scale);
  const knownFraction = endlessOver(units.known, scale);
  return {
    min: writeOver(min, scale),
    ...(minFraction === undefined ? {} : { minFraction }),
    max: writeOver(max, scale),
    ...(maxFraction === undefined ? {} : { maxFraction }),
    known: writeOver(units.known, scale),
    ...(knownFraction === undefined ? {} : { knownFraction }),
  };
}

interface Face {
  readonly nip: Nip | undefined;
  readonly asOf: IsoDate;
}

/** Puts the profile together: texts, sums, and what is missing. */
export function assembleProfile(
  compiled: CompiledRuleSet,
  outcomes: readonly IndicatorOutcome[],
  findings: readonly Finding[],
  { nip, asOf }: Face,
): AspectProfile<Grid> {
  const denominators = denominatorsOf(compiled, outcomes);
  const axes = compiled.axes.map(emptyAxis);
  const missing: Missing<Grid>[] = [];
  const indicators: Partial<Record<IndicatorKey, IndicatorScore<Grid>>> = {};
  const aspects: Partial<Record<AspectKey, AspectScore<Grid>>> = {};
  let position = 0;
  for (const aspect of compiled.aspects) {
    let total: Whole | undefined = 0;
    for (const indicator of aspect.indicators) {
      const outcome = outcomes[position++];
      const axis = axes[indicator.axis];
      if (outcome === undefined || axis === undefined) continue;
      const { score, contribution } = summedIndicator(indicator, outcome, { axis, denominators, missing });
      indicators[indicator.key] = score;
      total = sumOf(total, contribution);
    }
    const [only, another] = aspect.indicators;
    const alone = only !== undefined && another === undefined ? indicators[only.key] : undefined;
    aspects[aspect.key] = aspectScore(aspect, alone ?? meanFields(total, aspect.units, denominators));
  }
  const years = compiled.ruleSet.validity?.talentResults.years;
  const face = {
    ...(nip === undefined ? {} : { nip }),
    asOf,
    ...(years === undefined ? {} : { validUntil: addYears(asOf, years) }),
    ruleSet: compiled.reference,
  };
  const scores = { aspects: Object.freeze(aspects), indicators: Object.freeze(indicators) };
  const noted = deepFreeze(findings);
  const { axis: scale } = denominators;
  if (missing.length === 0) {
    return remembered({
      status: 'complete',
      ...face,
      axes: byAxis(compiled, axes, (units) => knownAxis(units, scale)),
      ...scores,
      missing: NOTHING_MISSING,
      findings: noted,
    });
  }
  return remembered({
    status: 'incomplete',
    ...face,
    axes: byAxis(compiled, axes, (units) => openAxis(units, scale)),
    ...scores,
    missing: deepFreeze(missing),
    findings: noted,
  });
}

const NOTHING_MISSING: readonly [] = Object.freeze([]);

/** Profiles put together here: they need no second check. */
const madeHere = new WeakSet<object>();

function remembered(profile: AspectProfile<Grid>): AspectProfile<Grid> {
  madeHere.add(profile);
  return Object.freeze(profile);
}

/** Whether a profile was put together by this copy of the library. */
export function isMadeHere(profile: object): boolean {
  return madeHere.has(profile);
}

/** One value for each axis, by key. */
function byAxis<Value>(
  { axes }: CompiledRuleSet,
  units: readonly AxisUnits[],
  valueOf: (units: AxisUnits) => Value,
): ByAxis<Grid, Value> {
  const [kinerja = emptyAxis(), potensial = emptyAxis()] = units;
  const values: Record<'kinerja' | 'potensial', Value> & Record<string, Value> = {
    kinerja: valueOf(kinerja),
    potensial: valueOf(potensial),
  };
  for (const [place, { key }] of axes.entries()) if (place > 1) values[key] = valueOf(units[place] ?? emptyAxis());
  return deepFreeze(values);
}

function sumOf(total: Whole | undefined, contribution: Whole | undefined): Whole | undefined {
  return total === undefined || contribution === undefined ? undefined : add(total, contribution);
}

/** The weighted mean of what contributed so much, over its weight. */
function meanFields(total: Whole | undefined, weight: Whole, denominators: Denominators): Scored | NotScored {
  return total === undefined ? NOT_SCORED : scoredFields(total, denominators.mean(weight), total, denominators.axis);
}

/** Where an indicator is added: its axis, over which denominators, and what is missing so far. */
interface Sum {
  readonly axis: AxisUnits;
  readonly denominators: Denominators;
  readonly missing: Missing<Grid>[];
}

/** An indicator as results show it, and its points of the axis where they are known. */
interface SummedIndicator {
  readonly score: IndicatorScore<Grid>;
  readonly contribution: Whole | undefined;
}

function summedIndicator(indicator: CompiledIndicator, outcome: IndicatorOutcome, sum: Sum): SummedIndicator {
  const { whole, parts: outcomes = [] } = outcome;
  const { subIndicators: subs, units, hasParts } = indicator;
  const single = whole ?? (hasParts ? undefined : outcomes[0]);
  if (single !== undefined) {
    const sub = whole === undefined ? subs[0] : undefined;
    const { fields, contribution } = added(indicator, sub, single, units, sum);
    return { score: indicatorScore(indicator, fields, single.trail), contribution };
  }
  let total: Whole | undefined = 0;
  const parts: PartScore[] = [];
  for (const [position, part] of outcomes.entries()) {
    const sub = subs[position];
    if (sub === undefined) continue;
    const { fields, contribution } = added(indicator, sub, part, sub.units, sum);
    total = sumOf(total, contribution);
    parts.push(partScore(sub, fields, part.trail));
  }
  return {
    score: indicatorScore(indicator, meanFields(total, units, sum.denominators), undefined, parts),
    contribution: total,
  };
}

/** Adds an outcome to its axis, or to what is missing. */
function added(
  indicator: CompiledIndicator,
  sub: CompiledSubIndicator | undefined,
  outcome: SubIndicatorOutcome,
  units: Whole,
  { axis, denominators, missing }: Sum,
): { readonly fields: Scored | NotScored; readonly contribution: Whole | undefined } {
  const { score: scale, axis: axisScale } = denominators;
  const contribution = contribute(outcome, units, axis, scale);
  if (outcome.status === 'open') missing.push(missingScore(indicator, sub, outcome));
  const fields =
    outcome.status === 'open' || contribution === undefined
      ? NOT_SCORED
      : scoredFields(unitsOver(outcome.score, scale), scale, contribution, axisScale);
  return { fields, contribution };
}

/** A score that is not known, as results show it: of a sub-indicator, or without one of an indicator whose score comes ready. */
function missingScore(
  indicator: CompiledIndicator,
  sub: CompiledSubIndicator | undefined,
  { reason, possible }: Extract<SubIndicatorOutcome, { readonly status: 'open' }>,
): Missing<Grid> {
  const { label, weightText } = sub ?? indicator;
  const evidence = sub?.readings[0]?.description.evidence;
  const waiting = (sub === undefined ? indicator.subIndicators : [sub]).find(({ stage }) => stage !== undefined);
  const stage = reason === 'pending' ? waiting?.stage?.key : undefined;
  return {
    axis: indicator.axisKey,
    indicator: indicator.key,
    ...(sub?.part === undefined ? {} : { part: sub.part }),
    ...(evidence === undefined ? {} : { evidence }),
    reason,
    ...(stage === undefined ? {} : { stage }),
    label,
    weight: weightText,
    ...boundsOf(possible),
    message: MISSING_MESSAGES[reason],
  };
}

function boundsOf({
  min,
  max,
  values,
}: PossibleScores): Pick<Missing, 'min' | 'minFraction' | 'max' | 'maxFraction' | 'values'> {
  const minFraction = endlessFraction(min);
  const maxFraction = endlessFraction(max);
  return {
    min: writeDecimal(min),
    ...(minFraction === undefined ? {} : { minFraction }),
    max: writeDecimal(max),
    ...(maxFraction === undefined ? {} : { maxFraction }),
    ...(values === undefined ? {} : { values: values.map(exactText) }),
  };
}
