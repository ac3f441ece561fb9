import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput, type DecimalText } from '../exact/read-decimal.js';
import { add, compare, leastCommonMultiple, multiply, quotient, type Whole } from '../exact/whole.js';
import { scaleOf, writeDecimal, type Scale } from '../exact/write-decimal.js';
import type {
  AspectKey,
  AxisKey,
  BoxNumber,
  IndicatorKey,
  KinerjaLevel,
  PotensialLevel,
} from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import { isObject } from '../model/is-object.js';
import { deepFreeze, isDeepFrozen } from '../model/deep-freeze.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { TalentaError } from '../model/talenta-error.js';
import { checkRuleSet } from './check-rule-set.js';
import { FACTS, type FactDescription, type FactKey } from './fact-keys.js';
import { fingerprintOf } from './fingerprint.js';
import type { Provenance } from './provenance.js';
import type {
  Aspect,
  Box,
  ClassEligibility,
  Indicator,
  Level,
  Measure,
  RuleSet,
  RuleSetReference,
} from './rule-set.js';

/**
 * A raw score of up to four decimal places fits the compiled denominator; a longer one widens it for that person alone.
 * Four keep every numerator of the shipped rule set within 31 bits, where engines compute fastest.
 */
const FOUR_PLACES = 10_000;

/** Scores somebody may still reach: a closed interval, or just these values. */
export interface PossibleScores {
  readonly min: Fraction;
  readonly max: Fraction;
  readonly values?: readonly Fraction[];
}

export interface CompiledRow {
  readonly key?: string;
  readonly from?: Fraction;
  readonly score: Fraction;
  readonly label: Bilingual;
  /** The row as results show it; shared by all of them. */
  readonly shown: ShownRow;
}

/** A row or band of a conversion table as results show it. */
export interface ShownRow {
  readonly key?: string;
  readonly from?: DecimalText;
  readonly score: DecimalText;
  readonly label: Bilingual;
}

export interface CompiledItem {
  readonly key: string;
  readonly label: Bilingual;
  /** Weight as a whole number over the items' common denominator. */
  readonly units: Whole;
}

export type CompiledConversion =
  | { readonly kind: 'table'; readonly rows: ReadonlyMap<string, CompiledRow> }
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
  readonly units: Whole;
  readonly measure: Measure;
  readonly readings: readonly CompiledReading[];
  readonly none?: CompiledRow;
  readonly possible: PossibleScores;
  readonly dependsOnTarget: boolean;
  readonly provenance: Provenance;
}

export interface CompiledIndicator {
  readonly key: IndicatorKey;
  readonly aspect: AspectKey;
  readonly axis: AxisKey;
  readonly label: Bilingual;
  readonly weightText: DecimalText;
  readonly units: Whole;
  readonly provenance: Provenance;
  /** One leaf for an indicator measured as a whole, else one for each part. */
  readonly leaves: readonly CompiledLeaf[];
  readonly hasParts: boolean;
}

export interface CompiledAspect {
  readonly key: AspectKey;
  readonly axis: AxisKey;
  readonly label: Bilingual;
  readonly weightText: DecimalText;
  readonly units: Whole;
  readonly indicators: readonly CompiledIndicator[];
}

export interface CompiledLevel<Key extends string> {
  readonly key: Key;
  readonly from: Fraction;
  readonly label: Bilingual;
}

/** The denominators of one evaluation: scores, points of an axis, and weighted means of aspects and indicators. */
export interface Denominators {
  readonly score: Scale;
  readonly axis: Scale;
  /** By weight units: the scale of a weighted mean over that weight. */
  mean(units: Whole): Scale;
}

export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
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
  readonly levels: {
    readonly kinerja: readonly CompiledLevel<KinerjaLevel>[];
    readonly potensial: readonly CompiledLevel<PotensialLevel>[];
  };
  readonly boxes: Readonly<Record<KinerjaLevel, Readonly<Record<PotensialLevel, Box>>>>;
  readonly boxByNumber: ReadonlyMap<number, Box>;
  readonly talent: { readonly kinerja: Fraction; readonly potensial: Fraction };
  readonly technicalShares: ReadonlyMap<KelasJabatan, { readonly talent: Fraction; readonly technical: Fraction }>;
  readonly eligibility: ReadonlyMap<KelasJabatan, ClassEligibility>;
  /** Tier of a class, 0 = highest. */
  readonly tiers: ReadonlyMap<KelasJabatan, number>;
  readonly boxPreference: ReadonlyMap<KelasJabatan, ReadonlyMap<BoxNumber, number>>;
}

const compiledRuleSets = new WeakMap<RuleSet, CompiledRuleSet>();

/**
 * The rule set as whole numbers over one common denominator. Compiled once per object; the object must be deep-frozen,
 * so that what was checked is what decides.
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const known = compiledRuleSets.get(ruleSet);
  if (known !== undefined) return known;
  const compiled = compile(checked(ruleSet));
  compiledRuleSets.set(ruleSet, compiled);
  return compiled;
}

function checked(ruleSet: RuleSet): RuleSet {
  if (!isObject(ruleSet) || !isDeepFrozen(ruleSet)) {
    throw new TalentaError(
      'ruleSetNotFrozen',
      'Expected a rule set from parseRuleSet or from talenta-asn/rules; found an object that can still be changed. Pass it through parseRuleSet first.',
    );
  }
  let issues;
  try {
    issues = checkRuleSet(ruleSet);
  } catch (cause) {
    throw new TalentaError(
      'invalidRuleSet',
      'This is not a rule set. Pass it through parseRuleSet to see what is wrong.',
      [],
      { cause },
    );
  }
  if (issues.length > 0) throw new TalentaError('invalidRuleSet', 'This rule set does not hold together.', issues);
  return ruleSet;
}

function allIndicators(ruleSet: RuleSet): readonly Indicator[] {
  return ruleSet.aspects.flatMap((aspect) => aspect.indicators);
}

function allMeasures(ruleSet: RuleSet): readonly Measure[] {
  return allIndicators(ruleSet).flatMap((indicator) =>
    indicator.parts === undefined ? [indicator.measure] : indicator.parts.map((part) => part.measure),
  );
}

function allWeights(ruleSet: RuleSet): readonly DecimalInput[] {
  return ruleSet.aspects.flatMap((aspect) => [
    aspect.weight,
    ...aspect.indicators.flatMap((indicator) => [
      indicator.weight,
      ...(indicator.parts ?? []).map((part) => part.weight),
    ]),
  ]);
}

function commonDenominator(values: readonly DecimalInput[], start: Whole = 1): Whole {
  return values.reduce((common, value) => leastCommonMultiple(common, readTrustedDecimal(value).d), start);
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

function compile(ruleSet: RuleSet): CompiledRuleSet {
  const weightDenominator = commonDenominator(allWeights(ruleSet));
  const conversions = allMeasures(ruleSet).flatMap((measure) =>
    measure.readings.map((reading) => compileConversion(reading.conversion, FACTS[reading.fact])),
  );
  const scores = allMeasures(ruleSet).flatMap(scoresOf);
  const scoreDenominator = conversions.reduce<Whole>(
    (common, conversion) => (conversion.kind === 'levels' ? leastCommonMultiple(common, conversion.full) : common),
    commonDenominator(scores, FOUR_PLACES),
  );
  const aspects = ruleSet.aspects.map((aspect) => compileAspect(aspect, weightDenominator));
  const indicators = aspects.flatMap((aspect) => aspect.indicators);
  const bound = multiply(multiply(100, scoreDenominator), multiply(100, weightDenominator));
  return {
    ruleSet,
    reference: deepFreeze({ id: ruleSet.id, revision: ruleSet.revision, fingerprint: fingerprintOf(ruleSet) }),
    weightDenominator,
    denominators: denominatorsFor(scoreDenominator, weightDenominator),
    bound,
    lane: compare(bound, Number.MAX_SAFE_INTEGER) <= 0 ? 'number' : 'bigint',
    aspects,
    indicators,
    indicatorByKey: new Map(indicators.map((indicator) => [indicator.key, indicator])),
    levels: {
      kinerja: compileLevels(ruleSet.axes.kinerja.levels),
      potensial: compileLevels(ruleSet.axes.potensial.levels),
    },
    boxes: boxesByLevels(ruleSet.boxes),
    boxByNumber: new Map(ruleSet.boxes.map((box) => [box.box, box])),
    talent: { kinerja: percent(ruleSet.talent.kinerja), potensial: percent(ruleSet.talent.potensial) },
    technicalShares: new Map(
      ruleSet.technicalMix.shares.map((share) => [
        share.kelas,
        { talent: percent(share.talent), technical: percent(share.technical) },
      ]),
    ),
    eligibility: new Map(ruleSet.eligibility.map((entry) => [entry.kelas, entry])),
    tiers: new Map(ruleSet.tiers.ladder.flatMap((classes, tier) => classes.map((kelas) => [kelas, tier] as const))),
    boxPreference: new Map(
      ruleSet.eligibility.map(
        (entry) => [entry.kelas, new Map(entry.boxes.map((box, place) => [box, place] as const))] as const,
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

function scoresOf(measure: Measure): readonly DecimalInput[] {
  return [
    ...(measure.none === undefined ? [] : [measure.none.score]),
    ...measure.readings.flatMap(({ conversion }) =>
      conversion.kind === 'table'
        ? conversion.rows.map((row) => row.score)
        : conversion.kind === 'bands'
          ? conversion.bands.map((band) => band.score)
          : [],
    ),
  ];
}

function compileAspect(aspect: Aspect, weightDenominator: Whole): CompiledAspect {
  return {
    key: aspect.key,
    axis: aspect.axis,
    label: aspect.label,
    weightText: writeDecimal(readTrustedDecimal(aspect.weight)),
    units: unitsOver(aspect.weight, weightDenominator),
    indicators: aspect.indicators.map((indicator) => compileIndicator(indicator, aspect, weightDenominator)),
  };
}

function compileIndicator(indicator: Indicator, aspect: Aspect, weightDenominator: Whole): CompiledIndicator {
  const leaves =
    indicator.parts === undefined
      ? [compileLeaf(indicator.key, undefined, indicator, indicator.measure, weightDenominator)]
      : indicator.parts.map((part) => compileLeaf(indicator.key, part.key, part, part.measure, weightDenominator));
  return {
    key: indicator.key,
    aspect: aspect.key,
    axis: aspect.axis,
    label: indicator.label,
    weightText: writeDecimal(readTrustedDecimal(indicator.weight)),
    units: unitsOver(indicator.weight, weightDenominator),
    provenance: indicator.provenance,
    leaves,
    hasParts: indicator.parts !== undefined,
  };
}

function compileLeaf(
  indicator: IndicatorKey,
  part: string | undefined,
  node: { readonly label: Bilingual; readonly weight: DecimalInput; readonly provenance: Provenance },
  measure: Measure,
  weightDenominator: Whole,
): CompiledLeaf {
  const readings = measure.readings.map((reading) => ({
    fact: reading.fact,
    description: FACTS[reading.fact],
    conversion: compileConversion(reading.conversion, FACTS[reading.fact]),
  }));
  const none = measure.none === undefined ? undefined : row(measure.none);
  return {
    indicator,
    ...(part === undefined ? {} : { part }),
    label: node.label,
    weightText: writeDecimal(readTrustedDecimal(node.weight)),
    units: unitsOver(node.weight, weightDenominator),
    measure,
    readings,
    ...(none === undefined ? {} : { none }),
    possible: possibleScores(readings, none),
    dependsOnTarget: readings.some((reading) => reading.description.dependsOnTarget),
    provenance: node.provenance,
  };
}

function row(source: {
  readonly key?: string;
  readonly from?: DecimalInput;
  readonly score: DecimalInput;
  readonly label: Bilingual;
}): CompiledRow {
  const score = readTrustedDecimal(source.score);
  const key = source.key === undefined ? {} : { key: source.key };
  const from = source.from === undefined ? undefined : readTrustedDecimal(source.from);
  const shown = {
    ...key,
    ...(from === undefined ? {} : { from: writeDecimal(from) }),
    score: writeDecimal(score),
    label: source.label,
  };
  return { ...key, ...(from === undefined ? {} : { from }), score, label: source.label, shown: deepFreeze(shown) };
}

function compileConversion(
  conversion: Measure['readings'][number]['conversion'],
  fact: FactDescription,
): CompiledConversion {
  switch (conversion.kind) {
    case 'table':
      return { kind: 'table', rows: new Map(conversion.rows.map((source) => [source.key, row(source)])) };
    case 'bands':
      return { kind: 'bands', bands: conversion.bands.map(row), highest: fact.highest };
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

const WHOLE_SCALE: PossibleScores = { min: { n: 0, d: 1 }, max: { n: 100, d: 1 } };

/** What a measure can give at all: a list of scores where all readings are tables or bands, else the whole scale. */
function possibleScores(readings: readonly CompiledReading[], none: CompiledRow | undefined): PossibleScores {
  const rows: CompiledRow[] = none === undefined ? [] : [none];
  for (const { conversion } of readings) {
    if (conversion.kind === 'levels' || conversion.kind === 'score') return WHOLE_SCALE;
    rows.push(...(conversion.kind === 'table' ? conversion.rows.values() : conversion.bands));
  }
  const values = rows.map((entry) => entry.score).sort(compareFractions);
  const distinct = values.filter((value, index) => {
    const before = values[index - 1];
    return before === undefined || compareFractions(before, value) !== 0;
  });
  const [min] = distinct;
  const max = distinct.at(-1);
  return min === undefined || max === undefined ? WHOLE_SCALE : { min, max, values: distinct };
}

function compileLevels<Key extends string>(levels: readonly Level<Key>[]): readonly CompiledLevel<Key>[] {
  return levels.map((level) => ({ key: level.key, from: readTrustedDecimal(level.from), label: level.label }));
}

function boxesByLevels(boxes: readonly Box[]): CompiledRuleSet['boxes'] {
  const at = (kinerja: KinerjaLevel, potensial: PotensialLevel): Box => {
    const found = boxes.find((box) => box.kinerja === kinerja && box.potensial === potensial);
    if (found === undefined) throw new TalentaError('invalidRuleSet', `no box for ${kinerja} x ${potensial}`);
    return found;
  };
  const across = (kinerja: KinerjaLevel) => ({
    rendah: at(kinerja, 'rendah'),
    menengah: at(kinerja, 'menengah'),
    tinggi: at(kinerja, 'tinggi'),
  });
  return {
    diBawahEkspektasi: across('diBawahEkspektasi'),
    sesuaiEkspektasi: across('sesuaiEkspektasi'),
    diAtasEkspektasi: across('diAtasEkspektasi'),
  };
}
