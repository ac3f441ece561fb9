import { inLowestTerms, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput, type DecimalText, type FractionText } from '../exact/read-decimal.js';
import {
  add,
  compare,
  leastCommonMultiple,
  multiply,
  negate,
  powerOfTen,
  quotient,
  type Whole,
} from '../exact/whole.js';
import { endlessFraction, scaleOf, writeDecimal, type Scale } from '../exact/write-decimal.js';
import type { AspectKey, IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { EvidenceKey } from '../model/evidence.js';
import { MOST_RULE_DIGITS, MOST_VALUES } from '../model/computing-bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { misuse } from '../model/misuse.js';
import { lowerBoundOf, scoreOfPoints, type LowerBound } from './bound.js';
import { compileWays, type CompiledWays } from './compile-ways.js';
import { FACTS, type FactDescription, type FactKey } from './fact-keys.js';
import { foldedWord } from './folded-word.js';
import { fingerprintOf } from './fingerprint.js';
import type { Grid } from './grid.js';
import { isMade } from './made-rule-sets.js';
import {
  ANY_SCORE,
  bandsFrom,
  eitherOf,
  oneOfScores,
  uncoveredScores,
  type PossibleScores,
} from './possible-scores.js';
import type { Provenance } from './provenance.js';
import { rankedIndicators } from './ranking-key.js';
import type {
  Aspect,
  Axis,
  Band,
  Box,
  ClassEligibility,
  Indicator,
  Measure,
  OutsideEligibility,
  Reading,
  ReadinessGroup,
  RuleSet,
  RuleSetReference,
  Stage,
  TableRow,
} from './rule-set.js';
import { unreadEvidence } from './unread-evidence.js';

/**
 * A raw score of up to four decimal places fits the compiled denominator; a longer one widens it for that person alone.
 * Four keep every numerator of the shipped rule set within 31 bits, where engines compute fastest.
 */
const FOUR_PLACES = 10_000;

export interface CompiledRow {
  readonly key?: string;
  /** Where a band begins. */
  readonly bound?: LowerBound;
  /** 0 to 100. */
  readonly score: Fraction;
  readonly label: Bilingual;
  /** The row as results show it; shared by all of them. */
  readonly shown: ShownRow;
}

/** A row or band of a conversion table as results show it. */
export interface ShownRow {
  /** Category of the row; absent for a band. */
  readonly key?: string;
  /** The band begins here, the limit included. */
  readonly from?: DecimalText;
  /** The band begins here, the limit not included. */
  readonly above?: DecimalText;
  /** 0 to 100. */
  readonly score: DecimalText;
  /** The exact score, where it is no finite decimal. */
  readonly scoreFraction?: FractionText;
  /** Name of the row or band. */
  readonly label: Bilingual;
}

export interface CompiledItem {
  readonly key: string;
  readonly label: Bilingual;
  /** Weight as a whole number over the items' common denominator. */
  readonly units: Whole;
}

export type CompiledConversion =
  | {
      readonly kind: 'table';
      readonly rows: ReadonlyMap<string, CompiledRow>;
      /** What the categories without a row could come to. */
      readonly uncovered: ReadonlyMap<string, PossibleScores>;
    }
  | { readonly kind: 'bands'; readonly bands: readonly CompiledRow[]; readonly highest: number | undefined }
  | {
      readonly kind: 'levels';
      readonly items: readonly CompiledItem[];
      readonly highest: number | undefined;
      /** Highest level that can be reached. */
      readonly highestLevel: Fraction;
      /** What every standard divides. */
      readonly common: number;
      /** `common` times the sum of the items' units: the denominator of a full score. */
      readonly full: Whole;
    }
  | { readonly kind: 'score'; readonly above: 'clamp' | 'refuse' };

export interface CompiledReading {
  readonly fact: FactKey;
  readonly description: FactDescription;
  readonly conversion: CompiledConversion;
}

/** An indicator or a part of one: where evidence becomes a score. */
export interface CompiledLeaf {
  readonly indicator: IndicatorKey;
  readonly part?: string;
  readonly label: Bilingual;
  readonly weightText: DecimalText;
  /** Below zero where points are taken off. */
  readonly units: Whole;
  /** Absent where the score comes ready. */
  readonly measure: Measure | undefined;
  readonly readings: readonly CompiledReading[];
  readonly none?: CompiledRow;
  /** The stated value for what is not known. */
  readonly unknown?: CompiledRow;
  /** While nothing is known: what every answer could make it. */
  readonly possible: PossibleScores;
  readonly dependsOnTarget: boolean;
  /** The stage that has to be held first. */
  readonly stage: Stage | undefined;
  readonly provenance: Provenance;
}

export interface CompiledIndicator {
  readonly key: IndicatorKey;
  readonly aspect: AspectKey;
  /** Place of the axis. */
  readonly axis: number;
  readonly axisKey: string;
  readonly label: Bilingual;
  readonly weightText: DecimalText;
  readonly units: Whole;
  readonly provenance: Provenance;
  readonly leaves: readonly CompiledLeaf[];
  readonly hasParts: boolean;
}

export interface CompiledAspect {
  readonly key: AspectKey;
  readonly axis: number;
  readonly axisKey: string;
  readonly label: Bilingual;
  readonly weightText: DecimalText;
  readonly units: Whole;
  readonly indicators: readonly CompiledIndicator[];
}

export interface CompiledLevel {
  readonly key: string;
  readonly bound: LowerBound;
  readonly label: Bilingual;
  /** The value that stands for the level where words place people. */
  readonly standIn?: Fraction;
}

export interface CompiledAxis {
  readonly key: string;
  readonly levels: readonly CompiledLevel[];
  /** Place of the level by folded word; absent where words place nobody. */
  readonly byWords?: ReadonlyMap<string, number>;
  /** Share of the talent score. */
  readonly share: Fraction;
  /** How far one level of this axis moves in `boxes`. */
  readonly stride: number;
}

/** The denominators of one evaluation: scores, points of an axis, and weighted means of aspects and indicators. */
export interface Denominators {
  readonly score: Scale;
  readonly axis: Scale;
  /** By weight units: the scale of a weighted mean over that weight. */
  mean(units: Whole): Scale;
}

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
  /** Kinds of evidence that neither a score nor a condition reads. */
  readonly unread: readonly EvidenceKey[];
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

function allIndicators(ruleSet: RuleSet<Grid>): readonly Indicator[] {
  return ruleSet.aspects.flatMap((aspect) => aspect.indicators);
}

function allMeasures(ruleSet: RuleSet<Grid>): readonly Measure[] {
  return allIndicators(ruleSet).flatMap(measuresOf);
}

function measuresOf({ measure, parts }: Indicator): readonly Measure[] {
  if (measure !== undefined) return [measure];
  return parts === undefined ? [] : parts.map((part) => part.measure);
}

function allWeights(ruleSet: RuleSet<Grid>): readonly DecimalInput[] {
  return ruleSet.aspects.flatMap((aspect) => [
    aspect.weight,
    ...aspect.indicators.flatMap((indicator) => [
      indicator.weight,
      ...(indicator.parts ?? []).map((part) => part.weight),
    ]),
  ]);
}

function commonDenominator(values: readonly DecimalInput[], start: Whole = 1): Whole {
  return values.reduce((common, value) => commonOf(common, readTrustedDecimal(value).d), start);
}

const LONGEST_COMMON = powerOfTen(MOST_RULE_DIGITS);

/** `checkRuleSet` tells where a rule set goes beyond it. */
function commonOf(a: Whole, b: Whole): Whole {
  const common = leastCommonMultiple(a, b);
  if (compare(common, LONGEST_COMMON) > 0) throw new RangeError('a denominator that is too long');
  return common;
}

function unitsOver(value: DecimalInput, denominator: Whole): Whole {
  const { n, d } = readTrustedDecimal(value);
  return multiply(n, quotient(denominator, d));
}

/** Least common multiple of 1 to `highest`: what every standard divides. */
function commonOfStandards(highest: number): number {
  let common = 1;
  for (let level = 2; level <= highest; level++) common = Number(leastCommonMultiple(common, level));
  return common;
}

const HIGHEST_STANDARD = 5;

function compile(ruleSet: RuleSet<Grid>): CompiledRuleSet {
  const weightDenominator = commonDenominator(allWeights(ruleSet));
  const conversions = allMeasures(ruleSet).flatMap((measure) =>
    measure.readings.map((reading) => compileConversion(reading.conversion, FACTS[reading.fact], false)),
  );
  const scores = allMeasures(ruleSet).flatMap(scoresOf).map(inLowestTerms);
  const scoreDenominator = conversions.reduce<Whole>(
    (common, conversion) => (conversion.kind === 'levels' ? commonOf(common, conversion.full) : common),
    scores.reduce<Whole>((common, score) => commonOf(common, score.d), FOUR_PLACES),
  );
  const axes = compileAxes(ruleSet);
  const stages = new Map((ruleSet.stages ?? []).map((stage) => [stage.key, stage]));
  const aspects = ruleSet.aspects.map((aspect) => compileAspect(aspect, axes, stages, weightDenominator));
  const indicators = aspects.flatMap((aspect) => aspect.indicators);
  const bound = multiply(multiply(100, scoreDenominator), multiply(100, weightDenominator));
  return {
    ruleSet,
    reference: deepFreeze({
      id: ruleSet.id,
      revision: ruleSet.revision,
      fingerprint: fingerprintOf(ruleSet, MOST_VALUES),
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
      ruleSet.technicalMix.shares.map((share) => [
        share.kelas,
        { talent: percent(share.talent), technical: percent(share.technical) },
      ]),
    ),
    technicalStage: ruleSet.technicalMix.stage === undefined ? undefined : stages.get(ruleSet.technicalMix.stage),
    unread: unreadEvidence(ruleSet),
    eligibility: new Map(ruleSet.eligibility.map((entry) => [entry.kelas, entry])),
    ways: new Map(ruleSet.eligibility.map((entry) => [entry.kelas, compileWays(entry)])),
    tiers: new Map(ruleSet.tiers.ladder.flatMap((classes, tier) => classes.map((kelas) => [kelas, tier] as const))),
    outside: new Map((ruleSet.outsideCivilService ?? []).map((entry) => [entry.kelas, entry])),
    readiness: new Map(
      (ruleSet.readiness?.groups ?? []).flatMap((group, place) =>
        group.boxes.map((box) => [box, { place, group: deepFreeze({ key: group.key, label: group.label }) }] as const),
      ),
    ),
    boxPreference: new Map(
      ruleSet.eligibility.map(
        (entry) =>
          [entry.kelas, new Map<number, number>(entry.boxes.map((box, place) => [box, place] as const))] as const,
      ),
    ),
  };
}

/** A share of hundred as a fraction of one. */
function percent(share: DecimalInput): Fraction {
  const { n, d } = readTrustedDecimal(share);
  return { n, d: multiply(d, 100) };
}

export function denominatorsFor(scoreDenominator: Whole, weightDenominator: Whole): Denominators {
  const means = new Map<Whole, Scale>();
  return {
    score: scaleOf(scoreDenominator),
    axis: scaleOf(multiply(multiply(100, weightDenominator), scoreDenominator)),
    mean(units) {
      const known = means.get(units);
      if (known !== undefined) return known;
      const scale = scaleOf(multiply(units, scoreDenominator));
      means.set(units, scale);
      return scale;
    },
  };
}

function scoresOf(measure: Measure): readonly Fraction[] {
  return [
    ...[measure.none, measure.unknown].flatMap((row) => (row === undefined ? [] : [readTrustedDecimal(row.score)])),
    ...measure.readings.flatMap(({ conversion }) => {
      if (conversion.kind === 'table') return conversion.rows.map((row) => scoreOfPoints(row.score, conversion.outOf));
      if (conversion.kind === 'bands')
        return conversion.bands.map((band) => scoreOfPoints(band.score, conversion.outOf));
      return [];
    }),
  ];
}

function compileAspect(
  aspect: Aspect<Grid>,
  axes: readonly CompiledAxis[],
  stages: ReadonlyMap<string, Stage>,
  weightDenominator: Whole,
): CompiledAspect {
  const axis = axes.findIndex(({ key }) => key === aspect.axis);
  const face = { axis, axisKey: aspect.axis };
  const weigh = (weight: DecimalInput): Weighing => {
    const value = readTrustedDecimal(weight);
    const signed = aspect.deducted === true ? { n: negate(value.n), d: value.d } : value;
    return { weightText: writeDecimal(signed), units: multiply(signed.n, quotient(weightDenominator, signed.d)) };
  };
  return {
    key: aspect.key,
    ...face,
    label: aspect.label,
    ...weigh(aspect.weight),
    indicators: aspect.indicators.map((indicator) => ({
      key: indicator.key,
      aspect: aspect.key,
      ...face,
      label: indicator.label,
      ...weigh(indicator.weight),
      provenance: indicator.provenance,
      leaves: compileLeaves(indicator, stages, weigh, aspect.deducted === true),
      hasParts: indicator.parts !== undefined,
    })),
  };
}

/** A weight in percent points of the axis: its text, and its units over the common denominator. */
interface Weighing {
  readonly weightText: DecimalText;
  readonly units: Whole;
}

function compileLeaves(
  indicator: Indicator,
  stages: ReadonlyMap<string, Stage>,
  weigh: (weight: DecimalInput) => Weighing,
  deducted: boolean,
): readonly CompiledLeaf[] {
  const stageOf = (key: string | undefined): Stage | undefined => (key === undefined ? undefined : stages.get(key));
  const { key, label, weight, provenance, measure, parts } = indicator;
  if (parts === undefined) {
    return [
      {
        indicator: key,
        label,
        ...weigh(weight),
        ...compileMeasure(measure, deducted),
        stage: stageOf(indicator.stage),
        provenance,
      },
    ];
  }
  return parts.map((part) => ({
    indicator: key,
    part: part.key,
    label: part.label,
    ...weigh(part.weight),
    ...compileMeasure(part.measure, deducted),
    stage: stageOf(part.stage ?? indicator.stage),
    provenance: part.provenance,
  }));
}

function compileMeasure(
  measure: Measure | undefined,
  deducted: boolean,
): Pick<CompiledLeaf, 'measure' | 'readings' | 'none' | 'unknown' | 'possible' | 'dependsOnTarget'> {
  if (measure === undefined) return { measure, readings: [], possible: ANY_SCORE, dependsOnTarget: false };
  const readings = measure.readings.map((reading: Reading) => ({
    fact: reading.fact,
    description: FACTS[reading.fact],
    conversion: compileConversion(reading.conversion, FACTS[reading.fact], deducted),
  }));
  const none = measure.none === undefined ? undefined : row(measure.none);
  const unknown = measure.unknown === undefined ? undefined : row(measure.unknown);
  return {
    measure,
    readings,
    ...(none === undefined ? {} : { none }),
    ...(unknown === undefined ? {} : { unknown }),
    possible: possibleScores(readings, measure.combine === 'count' ? [unknown] : [none, unknown]),
    dependsOnTarget:
      measure.assessedFor !== undefined || readings.some((reading) => reading.description.dependsOnTarget),
  };
}

function row(
  source: { readonly score: DecimalInput; readonly label: Bilingual } | TableRow | Band,
  outOf?: DecimalInput,
): CompiledRow {
  const score = inLowestTerms(scoreOfPoints(source.score, outOf));
  const key = 'key' in source ? { key: source.key } : {};
  const bound = isBand(source) ? lowerBoundOf(source) : undefined;
  const scoreFraction = endlessFraction(score);
  const shown = {
    ...key,
    ...(bound === undefined ? {} : { [bound.strict ? 'above' : 'from']: writeDecimal(bound.value) }),
    score: writeDecimal(score),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    label: source.label,
  };
  return { ...key, ...(bound === undefined ? {} : { bound }), score, label: source.label, shown: deepFreeze(shown) };
}

function isBand(source: object): source is Band {
  return 'from' in source || 'above' in source;
}

function compileConversion(
  conversion: Measure['readings'][number]['conversion'],
  fact: FactDescription,
  deducted: boolean,
): CompiledConversion {
  switch (conversion.kind) {
    case 'table': {
      const rows = new Map(conversion.rows.map((source) => [source.key, row(source, conversion.outOf)]));
      return { kind: 'table', rows, uncovered: uncoveredScores(fact, rows, deducted) };
    }
    case 'bands':
      return {
        kind: 'bands',
        bands: conversion.bands.map((band) => row(band, conversion.outOf)),
        highest: fact.highest,
      };
    case 'levels': {
      const denominator = commonDenominator(conversion.items.map((item) => item.weight));
      const items = conversion.items.map((item) => ({
        key: item.key,
        label: item.label,
        units: unitsOver(item.weight, denominator),
      }));
      const highest = 'highest' in conversion.against ? conversion.against.highest : undefined;
      const common = highest ?? commonOfStandards(HIGHEST_STANDARD);
      const total = items.reduce<Whole>((sum, item) => add(sum, item.units), 0);
      return {
        kind: 'levels',
        items,
        highest,
        highestLevel: { n: highest ?? HIGHEST_STANDARD, d: 1 },
        common,
        full: multiply(common, total),
      };
    }
    case 'score':
      return { kind: 'score', above: conversion.above };
  }
}

/**
 * What a measure can give at all, whatever is found out: its rows and stated values, and what the categories without a row
 * could come to; the whole scale where a reading gives any score.
 */
function possibleScores(
  readings: readonly CompiledReading[],
  stated: readonly (CompiledRow | undefined)[],
): PossibleScores {
  const rows = stated.flatMap((entry) => entry ?? []);
  const beside: PossibleScores[] = [];
  for (const { conversion, description } of readings) {
    if (conversion.kind === 'levels' || conversion.kind === 'score') return ANY_SCORE;
    if (conversion.kind === 'bands') rows.push(...bandsFrom(conversion.bands, 0, isWhole(description)));
    else {
      rows.push(...conversion.rows.values());
      beside.push(...conversion.uncovered.values());
    }
  }
  return eitherOf([oneOfScores(rows.map(({ score }) => score)), ...beside]);
}

/** Whether a number is one of whole numbers: how many records, or years. */
export function isWhole({ value, from }: FactDescription): boolean {
  return value === 'each' || (value === 'number' && from === 'list');
}

/** The axes in their fixed order: kinerja, potensial, then the others by key. */
export function axisKeysOf(ruleSet: RuleSet<Grid>): readonly string[] {
  const others = Object.keys(ruleSet.axes).filter((key) => key !== 'kinerja' && key !== 'potensial');
  return ['kinerja', 'potensial', ...others.sort()];
}

function compileAxes(ruleSet: RuleSet<Grid>): readonly CompiledAxis[] {
  const axes: Readonly<Record<string, Axis<string>>> = ruleSet.axes;
  const shares: Readonly<Record<string, DecimalInput>> = ruleSet.talent.shares;
  let stride = 1;
  return axisKeysOf(ruleSet).map((key) => {
    const worded = axes[key]?.byWords?.levels;
    const levels = (axes[key]?.levels ?? []).map((level): CompiledLevel => {
      const value = worded?.find((each) => each.key === level.key)?.value;
      return {
        key: level.key,
        bound: lowerBoundOf(level),
        label: level.label,
        ...(value === undefined ? {} : { standIn: readTrustedDecimal(value) }),
      };
    });
    const words = worded?.flatMap((each) => {
      const place = levels.findIndex((level) => level.key === each.key);
      return each.words.map((word) => [foldedWord(word), place] as const);
    });
    const compiled = {
      key,
      levels,
      ...(words === undefined ? {} : { byWords: new Map(words) }),
      share: percent(shares[key] ?? 0),
      stride,
    };
    stride *= levels.length;
    return compiled;
  });
}

function boxesByLevels(boxes: readonly Box<Grid>[], axes: readonly CompiledAxis[]): readonly Box<Grid>[] {
  const placed: Box<Grid>[] = [];
  for (const box of boxes) {
    const levels: Readonly<Record<string, string>> = box.levels;
    const place = axes.reduce(
      (sum, axis) => sum + axis.stride * axis.levels.findIndex(({ key }) => key === levels[axis.key]),
      0,
    );
    placed[place] = box;
  }
  return placed;
}
