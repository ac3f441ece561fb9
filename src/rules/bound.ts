import { compareFractions, divideFractions, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import type { Bound } from './rule-set.js';

/** Where a level or band begins. */
export interface LowerBound {
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

const HUNDRED: Fraction = { n: 100, d: 1 };

/** The score, 0 to 100, of points out of `outOf`. */
export function scoreOfPoints(points: DecimalInput, outOf: DecimalInput | undefined): Fraction {
  const value = readTrustedDecimal(points);
  return outOf === undefined ? value : divideFractions(multiplyFractions(value, HUNDRED), readTrustedDecimal(outOf));
}
