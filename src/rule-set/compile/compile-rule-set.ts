import type { Fraction } from '../../exact/fraction.js';
import { compare, multiply, type Whole } from '../../exact/whole.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { fingerprintOfPlain } from '../../json/canonical-text.js';
import { MOST_VALUES } from '../../json/computing-bounds.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { misuse } from '../../problems/misuse.js';
import type { Grid } from '../model/grid.js';
import { weightsOf } from '../model/sub-indicator.js';
import { rankedIndicators } from '../model/ranking-key.js';
import type {
  Box,
  ClassEligibility,
  OutsideEligibility,
  ReadinessGroup,
  RuleSet,
  RuleSetReference,
  Stage,
} from '../model/rule-set.js';
import { isMade, statedFingerprint } from '../parse/made-rule-sets.js';
import {
  compileAspects,
  type CompiledAspect,
  type CompiledIndicator,
  type CompiledSubIndicator,
} from './compile-aspects.js';
import { boxesByLevels, compileAxes, type CompiledAxis } from './compile-axes.js';
import { rowsOf } from './compile-conversion.js';
import { compileWays, type CompiledWays } from './compile-ways.js';
import { sharedConditions } from './shared-conditions.js';
import { commonOf, denominatorOf, denominatorsFor, shareOf, type Denominators } from './denominators.js';

// What the plan is made of, for the rooms that compute by it.
export type { CompiledAspect, CompiledIndicator, CompiledSubIndicator, CompiledReading } from './compile-aspects.js';
export type { CompiledAxis, CompiledLevel } from './compile-axes.js';
export type { CompiledConversion, CompiledItem, CompiledRow, ShownRow } from './compile-conversion.js';
export { denominatorsFor, type Denominators } from './denominators.js';

export interface CompiledRuleSet {
  readonly ruleSet: RuleSet<Grid>;
  readonly reference: RuleSetReference;
  /** Denominator of weights in percent points. */
  readonly weightDenominator: Whole;
  readonly denominators: Denominators;
  /** Largest numerator of an axis value: proves the lane. */
  readonly bound: Whole;
  /** `number` while every axis value over the common denominator is a safe integer. */
  readonly lane: 'number' | 'bigint';
  readonly aspects: readonly CompiledAspect[];
  readonly indicators: readonly CompiledIndicator[];
  readonly indicatorByKey: ReadonlyMap<string, CompiledIndicator>;
  /** Places of the indicators whose scores people are ranked by. */
  readonly rankedIndicators: readonly number[];
  /** kinerja, potensial, then the others in the order of their keys. */
  readonly axes: readonly CompiledAxis[];
  /** By the places of their levels: the sum of place x stride over the axes. */
  readonly boxes: readonly Box<Grid>[];
  readonly boxByNumber: ReadonlyMap<number, Box<Grid>>;
  readonly technicalShares: ReadonlyMap<KelasJabatan, { readonly talent: Fraction; readonly technical: Fraction }>;
  readonly technicalStage: Stage | undefined;
  readonly eligibility: ReadonlyMap<KelasJabatan, ClassEligibility<Grid>>;
  readonly ways: ReadonlyMap<KelasJabatan, CompiledWays>;
  /** Tier of a class, 0 = highest. */
  readonly tiers: ReadonlyMap<KelasJabatan, number>;
  readonly outside: ReadonlyMap<KelasJabatan, OutsideEligibility>;
  /** Group of readiness by box, with its place: 0 = the most ready. */
  readonly readiness: ReadonlyMap<
    number,
    { readonly place: number; readonly group: Pick<ReadinessGroup<Grid>, 'key' | 'label'> }
  >;
  readonly boxPreference: ReadonlyMap<KelasJabatan, ReadonlyMap<number, number>>;
}

const compiledRuleSets = new WeakMap<RuleSet<Grid>, CompiledRuleSet>();

/**
 * The rule set as whole numbers over one common denominator. Compiled once per object; an object that was not made here has
 * passed through no check.
 *
 * @param path - what the argument is called by the caller
 * @throws TalentaError `ruleSetNotParsed`
 */
export function compileRuleSet(ruleSet: RuleSet<Grid>, path = 'ruleSet'): CompiledRuleSet {
  const known = compiledRuleSets.get(ruleSet);
  if (known !== undefined) return known;
  if (!isMade(ruleSet)) throw misuse(path, FROM_WHERE, ruleSet, 'ruleSetNotParsed');
  const compiled = compile(ruleSet);
  compiledRuleSets.set(ruleSet, compiled);
  return compiled;
}

const FROM_WHERE =
  'a rule set of talenta-asn/rules, or one that parseRuleSet or defineRuleSet made; pass this one, or its copy, through parseRuleSet';

/**
 * A raw score of up to four decimal places fits the compiled denominator; a longer one widens it for that person alone.
 * Four keep every numerator of the shipped rule set within 31 bits, where engines compute fastest.
 */
const FOUR_PLACES = 10_000;

function compile(ruleSet: RuleSet<Grid>): CompiledRuleSet {
  const shared = sharedConditions();
  const withShared = <Entry extends Pick<OutsideEligibility, 'conditions'>>(entry: Entry): Entry => ({
    ...entry,
    conditions: entry.conditions.map(shared),
  });
  const eligibility = ruleSet.eligibility.map(withShared);
  const weightDenominator = commonOf(weightsOf(ruleSet.aspects).map(denominatorOf));
  const axes = compileAxes(ruleSet);
  const stages = new Map((ruleSet.stages ?? []).map((stage) => [stage.key, stage]));
  const aspects = compileAspects(ruleSet.aspects, axes, stages, weightDenominator);
  const indicators = aspects.flatMap((aspect) => aspect.indicators);
  const scoreDenominator = commonOf(
    indicators.flatMap(({ subIndicators }) => subIndicators.flatMap(scoreDenominators)),
    FOUR_PLACES,
  );
  const bound = multiply(multiply(100, scoreDenominator), multiply(100, weightDenominator));
  return {
    ruleSet,
    reference: deepFreeze({
      id: ruleSet.id,
      revision: ruleSet.revision,
      fingerprint: statedFingerprint(ruleSet) ?? fingerprintOfPlain(ruleSet, MOST_VALUES),
    }),
    weightDenominator,
    denominators: denominatorsFor(scoreDenominator, weightDenominator),
    bound,
    lane: compare(bound, Number.MAX_SAFE_INTEGER) <= 0 ? 'number' : 'bigint',
    aspects,
    indicators,
    indicatorByKey: new Map(indicators.map((indicator) => [indicator.key, indicator])),
    rankedIndicators: rankedIndicators(ruleSet.ranking).map((key) =>
      indicators.findIndex((indicator) => indicator.key === key),
    ),
    axes,
    boxes: boxesByLevels(ruleSet.boxes, axes),
    boxByNumber: new Map(ruleSet.boxes.map((box) => [box.box, box])),
    technicalShares: new Map(
      ruleSet.technicalMix.shares.map(({ kelas, talent, technical }) => [
        kelas,
        { talent: shareOf(talent), technical: shareOf(technical) },
      ]),
    ),
    technicalStage: ruleSet.technicalMix.stage === undefined ? undefined : stages.get(ruleSet.technicalMix.stage),
    eligibility: new Map(eligibility.map((entry) => [entry.kelas, entry])),
    ways: new Map(eligibility.map((entry) => [entry.kelas, compileWays(entry, shared)])),
    tiers: new Map(ruleSet.tiers.ladder.flatMap((classes, tier) => classes.map((kelas) => [kelas, tier] as const))),
    outside: new Map((ruleSet.outsideCivilService ?? []).map((entry) => [entry.kelas, withShared(entry)])),
    readiness: new Map(
      (ruleSet.readiness?.groups ?? []).flatMap(({ key, label, boxes }, place) =>
        boxes.map((box) => [box, { place, group: deepFreeze({ key, label }) }] as const),
      ),
    ),
    boxPreference: new Map(
      eligibility.map(({ kelas, boxes }) => [kelas, new Map(boxes.map((box, place) => [box, place]))]),
    ),
  };
}

/** The denominators of every score that a sub-indicator can have without a raw score of its own. */
function scoreDenominators({ readings, none, unknown }: CompiledSubIndicator): readonly Whole[] {
  const rows = readings.flatMap(({ conversion }) => rowsOf(conversion) ?? []);
  return [
    ...[none, unknown, ...rows].flatMap((row) => row?.score.d ?? []),
    ...readings.flatMap(({ conversion }) => (conversion.kind === 'levels' ? [conversion.full] : [])),
  ];
}
