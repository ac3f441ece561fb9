import { type Fraction, compareFractions, divideFractions, HUNDRED, multiplyFractions } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import type { Grid } from './grid.js';
import type { Aspect, Conversion, Indicator, Measure, Part, Bound } from './rule-set.js';

/** Where a level or band begins. */
export interface LowerBound {
  /** The limit. */
  readonly value: Fraction;
  /** The limit itself lies below. */
  readonly strict: boolean;
}

export function lowerBoundOf(bound: Bound): LowerBound {
  return bound.from === undefined
    ? { value: readTrustedDecimal(bound.above), strict: true }
    : { value: readTrustedDecimal(bound.from), strict: false };
}

/** Whether a value lies at or beyond the beginning. */
export function isReached(value: Fraction, bound: LowerBound): boolean {
  const difference = compareFractions(value, bound.value);
  return bound.strict ? difference > 0 : difference >= 0;
}

/** The score, 0 to 100, of points out of `outOf`. */
export function scoreOfPoints(points: DecimalInput, outOf: DecimalInput | undefined): Fraction {
  const value = readTrustedDecimal(points);
  return outOf === undefined ? value : divideFractions(multiplyFractions(value, HUNDRED), readTrustedDecimal(outOf));
}

/** Where evidence becomes a score, or a score comes ready: an indicator as a whole, or a part of one. */
export type SubIndicator = Indicator | Part;

export function subIndicatorsOf(indicator: Indicator): readonly SubIndicator[] {
  return indicator.parts ?? [indicator];
}

export function indicatorsOf(aspects: readonly Aspect<Grid>[]): readonly Indicator[] {
  return aspects.flatMap(({ indicators }) => indicators);
}

export function measuresOf(aspects: readonly Aspect<Grid>[]): readonly Measure[] {
  return indicatorsOf(aspects)
    .flatMap(subIndicatorsOf)
    .flatMap(({ measure }) => measure ?? []);
}

/** Every weight of the tree: aspects, indicators, parts. */
export function weightsOf(aspects: readonly Aspect<Grid>[]): readonly DecimalInput[] {
  const indicators = indicatorsOf(aspects);
  return [...aspects, ...indicators, ...indicators.flatMap(({ parts = [] }) => parts)].map(({ weight }) => weight);
}

/** The scores that a measure states for what is missing. */
export function scoresOfMissing({ none, unknown }: Measure): readonly Fraction[] {
  return [none, unknown].flatMap((row) => (row === undefined ? [] : [readTrustedDecimal(row.score)]));
}

/** The scores, 0 to 100, of rows or bands; `undefined` where a conversion computes them. */
export function scoresOfRows(conversion: Conversion): readonly Fraction[] | undefined {
  if (conversion.kind !== 'table' && conversion.kind !== 'bands') return undefined;
  const rows = conversion.kind === 'table' ? conversion.rows : conversion.bands;
  return rows.map(({ score }) => scoreOfPoints(score, conversion.outOf));
}
