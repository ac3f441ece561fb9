import { readTrustedDecimal, type DecimalInput, type DecimalText } from '../../exact/read-decimal.js';
import { negate, type Whole } from '../../exact/whole.js';
import { writeDecimal } from '../../exact/write-decimal.js';
import type { AspectKey, IndicatorKey } from '../../civil-service/aspect-keys.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { FACTS, type FactDescription, type FactKey } from '../model/fact-keys.js';
import type { Grid } from '../model/grid.js';
import { subIndicatorsOf } from '../model/sub-indicator.js';
import type { Provenance } from '../model/provenance.js';
import type { Aspect, Measure, Stage } from '../model/rule-set.js';
import type { CompiledAxis } from './compile-axes.js';
import { compileConversion, compileRow, type CompiledConversion, type CompiledRow } from './compile-conversion.js';
import { unitsOver } from './denominators.js';
import { ANY_SCORE, bandsFrom, eitherOf, oneOfScores, type PossibleScores } from './possible-scores.js';

export interface CompiledReading {
  readonly fact: FactKey;
  readonly description: FactDescription;
  readonly conversion: CompiledConversion;
}

/** A weight in percent points of the axis. */
interface Weighed {
  readonly weightText: DecimalText;
  /** Over the common denominator of weights; below zero where points are taken off. */
  readonly units: Whole;
}

/** An indicator or a part of one: where evidence becomes a score. */
export interface CompiledSubIndicator extends Weighed {
  readonly indicator: IndicatorKey;
  readonly part?: string;
  readonly label: Bilingual;
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

export interface CompiledIndicator extends Weighed {
  readonly key: IndicatorKey;
  readonly aspect: AspectKey;
  /** Place of the axis. */
  readonly axis: number;
  readonly axisKey: string;
  readonly label: Bilingual;
  readonly provenance: Provenance;
  readonly subIndicators: readonly CompiledSubIndicator[];
  readonly hasParts: boolean;
}

export interface CompiledAspect extends Weighed {
  readonly key: AspectKey;
  readonly axis: number;
  readonly axisKey: string;
  readonly label: Bilingual;
  readonly indicators: readonly CompiledIndicator[];
}

/** The aspects with their weights as whole numbers over one denominator. */
export function compileAspects(
  aspects: readonly Aspect<Grid>[],
  axes: readonly CompiledAxis[],
  stages: ReadonlyMap<string, Stage>,
  weightDenominator: Whole,
): readonly CompiledAspect[] {
  return aspects.map((aspect) => {
    const deducted = aspect.deducted === true;
    const weigh = (weight: DecimalInput): Weighed => {
      const { n, d } = readTrustedDecimal(weight);
      const signed = deducted ? { n: negate(n), d } : { n, d };
      return { weightText: writeDecimal(signed), units: unitsOver(weightDenominator, signed) };
    };
    const face = { axis: axes.findIndex(({ key }) => key === aspect.axis), axisKey: aspect.axis };
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
        subIndicators: subIndicatorsOf(indicator).map((subIndicator): CompiledSubIndicator => {
          const stage = subIndicator.stage ?? indicator.stage;
          return {
            indicator: indicator.key,
            ...(indicator.parts === undefined ? {} : { part: subIndicator.key }),
            label: subIndicator.label,
            ...weigh(subIndicator.weight),
            ...compileMeasure(subIndicator.measure, deducted),
            stage: stage === undefined ? undefined : stages.get(stage),
            provenance: subIndicator.provenance,
          };
        }),
        hasParts: indicator.parts !== undefined,
      })),
    };
  });
}

function compileMeasure(
  measure: Measure | undefined,
  deducted: boolean,
): Pick<CompiledSubIndicator, 'measure' | 'readings' | 'none' | 'unknown' | 'possible' | 'dependsOnTarget'> {
  if (measure === undefined) return { measure, readings: [], possible: ANY_SCORE, dependsOnTarget: false };
  const readings = measure.readings.map(({ fact, conversion }) => ({
    fact,
    description: FACTS[fact],
    conversion: compileConversion(conversion, FACTS[fact], deducted),
  }));
  const none = measure.none === undefined ? undefined : compileRow(measure.none);
  const unknown = measure.unknown === undefined ? undefined : compileRow(measure.unknown);
  return {
    measure,
    readings,
    ...(none === undefined ? {} : { none }),
    ...(unknown === undefined ? {} : { unknown }),
    possible: possibleScores(readings, measure.combine === 'count' ? [unknown] : [none, unknown]),
    dependsOnTarget:
      measure.assessedFor !== undefined || readings.some(({ description }) => description.dependsOnTarget),
  };
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
function isWhole({ value, from }: FactDescription): boolean {
  return value === 'each' || (value === 'number' && from === 'list');
}
