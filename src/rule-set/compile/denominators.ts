import type { Fraction } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { compare, leastCommonMultiple, multiply, powerOfTen, quotient, type Whole } from '../../exact/whole.js';
import { scaleOf, type Scale } from '../../exact/write-decimal.js';
import { MOST_RULE_DIGITS } from '../../json/computing-bounds.js';

/** The denominators of one evaluation: scores, points of an axis, and weighted means of aspects and indicators. */
export interface Denominators {
  readonly score: Scale;
  readonly axis: Scale;
  /** By weight units: the scale of a weighted mean over that weight. */
  mean(units: Whole): Scale;
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

const LONGEST_COMMON = powerOfTen(MOST_RULE_DIGITS);

/** The least common multiple of denominators, from `start` on; `checkDigits` tells where a rule set goes beyond its bound. */
export function commonOf(denominators: readonly Whole[], start: Whole = 1): Whole {
  return denominators.reduce((common, d) => {
    const next = leastCommonMultiple(common, d);
    if (compare(next, LONGEST_COMMON) > 0) throw new RangeError('a denominator that is too long');
    return next;
  }, start);
}

export function denominatorOf(value: DecimalInput): Whole {
  return readTrustedDecimal(value).d;
}

/** A value as a whole number over a denominator that its own divides. */
export function unitsOver(denominator: Whole, { n, d }: Fraction): Whole {
  return multiply(n, quotient(denominator, d));
}

/** A share of hundred as a fraction of one. */
export function shareOf(percent: DecimalInput): Fraction {
  const { n, d } = readTrustedDecimal(percent);
  return { n, d: multiply(d, 100) };
}
