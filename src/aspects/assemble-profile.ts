import type { Fraction } from '../exact/fraction.js';
import type { DecimalText } from '../exact/read-decimal.js';
import {
  add,
  compare,
  leastCommonMultiple,
  multiply,
  powerOfTen,
  quotient,
  remainder,
  type Whole,
} from '../exact/whole.js';
import { endlessFraction, endlessOver, writeDecimal, writeOver, type Scale } from '../exact/write-decimal.js';
import type { AspectKey, IndicatorKey } from '../model/aspect-keys.js';
import { BOUNDS } from '../model/bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { TalentaError } from '../model/talenta-error.js';
import type { UnderConstruction } from '../model/under-construction.js';
import type { Finding } from '../model/finding.js';
import { addYears, type IsoDate } from '../model/iso-date.js';
import type { Nip } from '../model/nip.js';
import {
  denominatorsFor,
  type CompiledAspect,
  type CompiledIndicator,
  type CompiledLeaf,
  type CompiledRuleSet,
  type Denominators,
} from '../rules/compile-rule-set.js';
import type { ByAxis, Grid } from '../rules/grid.js';
import type { PossibleScores } from '../rules/possible-scores.js';
import type {
  AspectProfile,
  AspectScore,
  EvidenceTrail,
  IndicatorScore,
  KnownAxis,
  Missing,
  NotScored,
  PartScore,
  Scored,
} from './aspect-profile.js';
import { MISSING_MESSAGES } from './finding-messages.js';
import type { LeafOutcome } from './measure-leaf.js';

/**
 * Outcomes of an indicator: `parts` has one for each leaf of the rule set; `whole` is one for the indicator itself,
 * where its ready score was given.
 */
export type IndicatorOutcome =
  | { readonly whole: LeafOutcome; readonly parts?: never }
  | { readonly parts: readonly LeafOutcome[]; readonly whole?: never };

/** Numerators of an axis over the denominators of one evaluation. */
export interface AxisUnits {
  /** Points already certain. */
  known: Whole;
  /** Least and most that the open scores add. */
  least: Whole;
  most: Whole;
}

function denominatorOf(outcome: LeafOutcome, common: Whole): Whole {
  if (outcome.status === 'scored') return widened(common, outcome.score.d);
  return widened(widened(common, outcome.possible.min.d), outcome.possible.max.d);
}

function widened(common: Whole, d: Whole): Whole {
  return d === 1 || remainder(common, d) === 0 ? common : leastCommonMultiple(common, d);
}

const MOST_COMMON = powerOfTen(BOUNDS.personDigits);

/** The compiled denominators where every score fits them, else wider ones for this evaluation. */
export function denominatorsOf(compiled: CompiledRuleSet, outcomes: readonly IndicatorOutcome[]): Denominators {
  const standing = compiled.denominators.score.d;
  let common = standing;
  for (const outcome of outcomes) {
    if (outcome.whole !== undefined) common = denominatorOf(outcome.whole, common);
    else for (const part of outcome.parts) common = denominatorOf(part, common);
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

function unitsOver(value: Fraction, scale: Scale): Whole {
  if (value.d === scale.d) return value.n;
  return multiply(value.n, quotient(scale.d, value.d));
}

/** Adds an outcome to its axis and gives its contribution, if it is known. */
function contribute(outcome: LeafOutcome, weight: Whole, axis: AxisUnits, scale: Scale): Whole | undefined {
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

function emptyAxis(): AxisUnits {
  return { known: 0, least: 0, most: 0 };
}

/** What is taken off an axis does not bring it below 0. */
function atLeast0(units: Whole): Whole {
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
      indicator.leaves.forEach((leaf, position) => {
        const part = outcome.parts[position];
        if (part !== undefined) contribute(part, leaf.units, axis, denominators.score);
      });
    }
  });
  for (const axis of axes) axis.known = atLeast0(axis.known);
  return axes;
}

const NOT_SCORED: NotScored = Object.freeze({ status: 'missing' });

function scoredFields(scoreUnits: Whole, scoreScale: Scale, contribution: Whole, axis: Scale): Scored {
  const score = writeOver(scoreUnits, scoreScale);
  const points = writeOver(contribution, axis);
  const scoreFraction = endlessOver(scoreUnits, scoreScale);
  const contributionFraction = endlessOver(contribution, axis);
  if (scoreFraction === undefined && contributionFraction === undefined)
    return { status: 'scored', score, contribution: points };
  return {
    status: 'scored',
    score,
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    contribution: points,
    ...(contributionFraction === undefined ? {} : { contributionFraction }),
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
  face: Face,
): AspectProfile<Grid> {
  const denominators = denominatorsOf(compiled, outcomes);
  const axes = compiled.axes.map(emptyAxis);
  const indicators: Indicators = {};
  const aspects: Partial<Record<AspectKey, AspectScore<Grid>>> = {};
  const missing: Missing<Grid>[] = [];
  let position = 0;
  for (const aspect of compiled.aspects) {
    let total: Whole | undefined = 0;
    for (const indicator of aspect.indicators) {
      const outcome = outcomes[position++];
      const axis = axes[indicator.axis];
      if (outcome === undefined || axis === undefined) continue;
      const contribution =
        outcome.whole !== undefined
          ? wholeIndicator(indicator, outcome.whole, axis, denominators, indicators, missing)
          : indicator.hasParts
            ? indicatorOfParts(indicator, outcome.parts, axis, denominators, indicators, missing)
            : measuredIndicator(indicator, outcome.parts, axis, denominators, indicators, missing);
      total = total === undefined || contribution === undefined ? undefined : add(total, contribution);
    }
    const [only, another] = aspect.indicators;
    const alone = only !== undefined && another === undefined ? indicators[only.key] : undefined;
    const fields =
      alone ??
      (total === undefined
        ? NOT_SCORED
        : scoredFields(total, denominators.mean(aspect.units), total, denominators.axis));
    aspects[aspect.key] = aspectScore(aspect, fields);
  }
  const frozenAspects = Object.freeze(aspects);
  const frozenIndicators = Object.freeze(indicators);
  const ruleSet = compiled.reference;
  const nip = face.nip;
  const years = compiled.ruleSet.validity?.talentResults.years;
  const dated = years === undefined ? { asOf: face.asOf } : { asOf: face.asOf, validUntil: addYears(face.asOf, years) };
  const noted = deepFreeze(findings);
  if (missing.length === 0) {
    const known = byAxis(compiled, (place) => knownAxis(axes[place]?.known ?? 0, denominators.axis));
    const rest = {
      ...dated,
      ruleSet,
      axes: Object.freeze(known),
      aspects: frozenAspects,
      indicators: frozenIndicators,
      missing: NOTHING_MISSING,
      findings: noted,
    };
    return remembered(
      Object.freeze(nip === undefined ? { status: 'complete', ...rest } : { status: 'complete', nip, ...rest }),
    );
  }
  return remembered(
    Object.freeze({
      status: 'incomplete',
      ...(nip === undefined ? {} : { nip }),
      ...dated,
      ruleSet,
      axes: deepFreeze(byAxis(compiled, (place) => openAxis(axes[place] ?? emptyAxis(), denominators.axis))),
      aspects: frozenAspects,
      indicators: frozenIndicators,
      missing: deepFreeze(missing),
      findings: noted,
    }),
  );
}

/** Profiles put together here: they need no second check. */
const madeHere = new WeakSet<object>();

function remembered(profile: AspectProfile<Grid>): AspectProfile<Grid> {
  madeHere.add(profile);
  return profile;
}

/** Whether a profile was put together by this copy of the library. */
export function isMadeHere(profile: object): boolean {
  return madeHere.has(profile);
}

/** One value for each axis, by key. */
function byAxis<Value>(
  { axes: [kinerja, potensial, ...further] }: CompiledRuleSet,
  valueOf: (place: number, key: string) => Value,
): ByAxis<Grid, Value> {
  const values: Record<'kinerja' | 'potensial', Value> & Record<string, Value> = {
    kinerja: valueOf(0, kinerja?.key ?? 'kinerja'),
    potensial: valueOf(1, potensial?.key ?? 'potensial'),
  };
  further.forEach(({ key }, index) => {
    values[key] = valueOf(index + 2, key);
  });
  return values;
}

const NOTHING_MISSING: readonly [] = Object.freeze([]);

function knownAxis(sum: Whole, scale: Scale): KnownAxis {
  const units = atLeast0(sum);
  if (units !== sum) return Object.freeze({ value: '0', sum: writeOver(sum, scale) });
  const fraction = endlessOver(units, scale);
  return Object.freeze(
    fraction === undefined ? { value: writeOver(units, scale) } : { value: writeOver(units, scale), fraction },
  );
}

function openAxis(units: AxisUnits, scale: Scale) {
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

type Indicators = Partial<Record<IndicatorKey, IndicatorScore<Grid>>>;

type ScoredIndicator = Extract<IndicatorScore<Grid>, Scored>;
type ScoredPart = Extract<PartScore, Scored>;

/** Written member by member: engines do that several times faster than spreading. */
function indicatorScore(
  indicator: CompiledIndicator,
  fields: Scored | NotScored,
  trail?: EvidenceTrail,
  parts?: readonly PartScore[],
): IndicatorScore<Grid> {
  const { aspect, axisKey: axis, label, weightText: weight, provenance } = indicator;
  if (fields.status === 'missing') {
    const built: UnderConstruction<Exclude<IndicatorScore<Grid>, Scored>> = {
      aspect,
      axis,
      label,
      weight,
      status: 'missing',
      provenance,
    };
    if (trail !== undefined) built.evidence = trail;
    if (parts !== undefined) built.parts = Object.freeze(parts);
    return Object.freeze(built);
  }
  const { score, contribution, scoreFraction, contributionFraction } = fields;
  const built: UnderConstruction<ScoredIndicator> = {
    aspect,
    axis,
    label,
    weight,
    status: 'scored',
    score,
    contribution,
    provenance,
  };
  if (scoreFraction !== undefined) built.scoreFraction = scoreFraction;
  if (contributionFraction !== undefined) built.contributionFraction = contributionFraction;
  if (trail !== undefined) built.evidence = trail;
  if (parts !== undefined) built.parts = Object.freeze(parts);
  return Object.freeze(built);
}

function partScore(leaf: CompiledLeaf, fields: Scored | NotScored, trail: EvidenceTrail | undefined): PartScore {
  const { label, weightText: weight, provenance } = leaf;
  const key = leaf.part ?? leaf.indicator;
  if (fields.status === 'missing') {
    const built: UnderConstruction<Exclude<PartScore, Scored>> = { key, label, weight, status: 'missing', provenance };
    if (trail !== undefined) built.evidence = trail;
    return Object.freeze(built);
  }
  const { score, contribution, scoreFraction, contributionFraction } = fields;
  const built: UnderConstruction<ScoredPart> = {
    key,
    label,
    weight,
    status: 'scored',
    score,
    contribution,
    provenance,
  };
  if (scoreFraction !== undefined) built.scoreFraction = scoreFraction;
  if (contributionFraction !== undefined) built.contributionFraction = contributionFraction;
  if (trail !== undefined) built.evidence = trail;
  return Object.freeze(built);
}

function aspectScore(aspect: CompiledAspect, fields: Scored | NotScored): AspectScore<Grid> {
  const { axisKey: axis, label, weightText: weight } = aspect;
  if (fields.status === 'missing') return Object.freeze({ axis, label, weight, status: 'missing' });
  const { score, contribution, scoreFraction, contributionFraction } = fields;
  const built: UnderConstruction<Extract<AspectScore<Grid>, Scored>> = {
    axis,
    label,
    weight,
    status: 'scored',
    score,
    contribution,
  };
  if (scoreFraction !== undefined) built.scoreFraction = scoreFraction;
  if (contributionFraction !== undefined) built.contributionFraction = contributionFraction;
  return Object.freeze(built);
}

/** A ready score: nothing to trace. */
function wholeIndicator(
  indicator: CompiledIndicator,
  outcome: LeafOutcome,
  axis: AxisUnits,
  denominators: Denominators,
  indicators: Indicators,
  missing: Missing<Grid>[],
): Whole | undefined {
  const contribution = contribute(outcome, indicator.units, axis, denominators.score);
  if (outcome.status === 'open') missing.push(missingScore(indicator, outcome.reason, outcome.possible));
  indicators[indicator.key] = indicatorScore(indicator, fieldsOf(outcome, contribution, denominators));
  return contribution;
}

function fieldsOf(
  outcome: LeafOutcome,
  contribution: Whole | undefined,
  denominators: Denominators,
): Scored | NotScored {
  if (outcome.status === 'open' || contribution === undefined) return NOT_SCORED;
  return scoredFields(
    unitsOver(outcome.score, denominators.score),
    denominators.score,
    contribution,
    denominators.axis,
  );
}

/** An indicator measured as a whole from evidence. */
function measuredIndicator(
  indicator: CompiledIndicator,
  outcomes: readonly LeafOutcome[],
  axis: AxisUnits,
  denominators: Denominators,
  indicators: Indicators,
  missing: Missing<Grid>[],
): Whole | undefined {
  const [outcome] = outcomes;
  const [leaf] = indicator.leaves;
  if (outcome === undefined || leaf === undefined) return undefined;
  const contribution = contribute(outcome, indicator.units, axis, denominators.score);
  if (outcome.status === 'open') missing.push(missingEvidence(indicator, leaf, outcome.reason, outcome.possible));
  indicators[indicator.key] = indicatorScore(indicator, fieldsOf(outcome, contribution, denominators), outcome.trail);
  return contribution;
}

function indicatorOfParts(
  indicator: CompiledIndicator,
  outcomes: readonly LeafOutcome[],
  axis: AxisUnits,
  denominators: Denominators,
  indicators: Indicators,
  missing: Missing<Grid>[],
): Whole | undefined {
  let total: Whole | undefined = 0;
  const parts: PartScore[] = [];
  for (const [position, leaf] of indicator.leaves.entries()) {
    const outcome = outcomes[position];
    if (outcome === undefined) continue;
    const contribution = contribute(outcome, leaf.units, axis, denominators.score);
    if (outcome.status === 'open') missing.push(missingEvidence(indicator, leaf, outcome.reason, outcome.possible));
    total = total === undefined || contribution === undefined ? undefined : add(total, contribution);
    parts.push(partScore(leaf, fieldsOf(outcome, contribution, denominators), outcome.trail));
  }
  const fields =
    total === undefined
      ? NOT_SCORED
      : scoredFields(total, denominators.mean(indicator.units), total, denominators.axis);
  indicators[indicator.key] = indicatorScore(indicator, fields, undefined, parts);
  return total;
}

function missingScore(
  indicator: CompiledIndicator,
  reason: Missing['reason'],
  possible: PossibleScores,
): Missing<Grid> {
  return {
    axis: indicator.axisKey,
    indicator: indicator.key,
    reason,
    ...waitingFor(reason, indicator.leaves),
    label: indicator.label,
    weight: indicator.weightText,
    ...boundsOf(possible),
    message: MISSING_MESSAGES[reason],
  };
}

function missingEvidence(
  indicator: CompiledIndicator,
  leaf: CompiledLeaf,
  reason: Missing['reason'],
  possible: PossibleScores,
): Missing<Grid> {
  const source = leaf.readings[0]?.description.evidence;
  return {
    axis: indicator.axisKey,
    indicator: indicator.key,
    ...(leaf.part === undefined ? {} : { part: leaf.part }),
    ...(source === undefined ? {} : { evidence: source }),
    reason,
    ...waitingFor(reason, [leaf]),
    label: leaf.label,
    weight: leaf.weightText,
    ...boundsOf(possible),
    message: MISSING_MESSAGES[reason],
  };
}

function waitingFor(reason: Missing['reason'], leaves: readonly CompiledLeaf[]): { readonly stage?: string } {
  const stage = reason === 'pending' ? leaves.find((leaf) => leaf.stage !== undefined)?.stage : undefined;
  return stage === undefined ? {} : { stage: stage.key };
}

function boundsOf(possible: PossibleScores): Pick<Missing, 'min' | 'minFraction' | 'max' | 'maxFraction' | 'values'> {
  const minFraction = endlessFraction(possible.min);
  const maxFraction = endlessFraction(possible.max);
  return {
    min: writeDecimal(possible.min),
    ...(minFraction === undefined ? {} : { minFraction }),
    max: writeDecimal(possible.max),
    ...(maxFraction === undefined ? {} : { maxFraction }),
    ...(possible.values === undefined ? {} : { values: possible.values.map(exactText) }),
  };
}

/** Decimal text, or the fraction where there is no finite decimal. */
function exactText(value: Fraction): DecimalText {
  return endlessFraction(value) ?? writeDecimal(value);
}
