import { add, compare, greatestCommonDivisor, multiply, negate, quotient, subtract, type Whole } from './whole.js';

/** An exact rational number `n / d` with `d > 0`, not necessarily in lowest terms. */
export interface Fraction {
  readonly n: Whole;
  readonly d: Whole;
}

export const ZERO: Fraction = { n: 0, d: 1 };
export const HUNDRED: Fraction = { n: 100, d: 1 };

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: add(a.n, b.n), d: a.d };
  return { n: add(multiply(a.n, b.d), multiply(b.n, a.d)), d: multiply(a.d, b.d) };
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { n: negate(b.n), d: b.d });
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { n: multiply(a.n, b.n), d: multiply(a.d, b.d) };
}

/** `b` must not be zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  const n = multiply(a.n, b.d);
  const d = multiply(a.d, b.n);
  return compare(d, 0) < 0 ? { n: negate(n), d: negate(d) } : { n, d };
}

/** -1, 0 or 1, by cross multiplication: no division, so nothing is lost at a limit. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (a.d === b.d) return compare(a.n, b.n);
  return compare(subtract(multiply(a.n, b.d), multiply(b.n, a.d)), 0);
}

export function inLowestTerms(value: Fraction): Fraction {
  const divisor = greatestCommonDivisor(value.n, value.d);
  return divisor === 1 ? value : { n: quotient(value.n, divisor), d: quotient(value.d, divisor) };
}

/** `'561533/6000'`: lowest terms, positive denominator. */
export function fractionText(value: Fraction): string {
  const { n, d } = inLowestTerms(value);
  return `${n.toString()}/${d.toString()}`;
}
