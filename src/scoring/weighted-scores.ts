import type { Whole } from '../exact/whole.js';
import { endlessOver, writeOver, type Scale } from '../exact/write-decimal.js';
import type { UnderConstruction } from '../json/deep-freeze.js';
import type { CompiledAspect, CompiledIndicator, CompiledSubIndicator } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { AspectScore, EvidenceTrail, IndicatorScore, NotScored, PartScore, Scored } from './aspect-profile.js';

export const NOT_SCORED: NotScored = Object.freeze({ status: 'missing' });

/** A score over its scale and its contribution over that of the axis, as results show them. */
export function scoredFields(scoreUnits: Whole, scoreScale: Scale, contribution: Whole, axis: Scale): Scored {
  const scoreFraction = endlessOver(scoreUnits, scoreScale);
  const contributionFraction = endlessOver(contribution, axis);
  return {
    status: 'scored',
    score: writeOver(scoreUnits, scoreScale),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    contribution: writeOver(contribution, axis),
    ...(contributionFraction === undefined ? {} : { contributionFraction }),
  };
}

function addFractions(built: UnderConstruction<Scored>, { scoreFraction, contributionFraction }: Scored): void {
  if (scoreFraction !== undefined) built.scoreFraction = scoreFraction;
  if (contributionFraction !== undefined) built.contributionFraction = contributionFraction;
}

/*
 * The nodes of a profile. They are written member by member: engines do that several times faster than spreading.
 */

export function aspectScore(aspect: CompiledAspect, fields: Scored | NotScored): AspectScore<Grid> {
  const { axisKey: axis, label, weightText: weight } = aspect;
  if (fields.status === 'missing') return Object.freeze({ axis, label, weight, status: 'missing' });
  const { status, score, contribution } = fields;
  const built: UnderConstruction<Extract<AspectScore<Grid>, Scored>> = {
    axis,
    label,
    weight,
    status,
    score,
    contribution,
  };
  addFractions(built, fields);
  return Object.freeze(built);
}

export function indicatorScore(
  indicator: CompiledIndicator,
  fields: Scored | NotScored,
  trail?: EvidenceTrail,
  parts?: readonly PartScore[],
): IndicatorScore<Grid> {
  const { aspect, axisKey: axis, label, weightText: weight, provenance } = indicator;
  let built: UnderConstruction<IndicatorScore<Grid>>;
  if (fields.status === 'missing') built = { aspect, axis, label, weight, status: 'missing', provenance };
  else {
    const { status, score, contribution } = fields;
    built = { aspect, axis, label, weight, status, score, contribution, provenance };
    addFractions(built, fields);
  }
  if (trail !== undefined) built.evidence = trail;
  if (parts !== undefined) built.parts = Object.freeze(parts);
  return Object.freeze(built);
}

export function partScore(
  sub: CompiledSubIndicator,
  fields: Scored | NotScored,
  trail: EvidenceTrail | undefined,
): PartScore {
  const { label, weightText: weight, provenance, part: key = sub.indicator } = sub;
  let built: UnderConstruction<PartScore>;
  if (fields.status === 'missing') built = { key, label, weight, status: 'missing', provenance };
  else {
    const { status, score, contribution } = fields;
    built = { key, label, weight, status, score, contribution, provenance };
    addFractions(built, fields);
  }
  if (trail !== undefined) built.evidence = trail;
  return Object.freeze(built);
}
