import type { Fraction } from './fraction.js';
import { add, compare, multiply, negate, powerOfTen, quotient, remainder, type Whole } from './whole.js';

/**
 * How a digit is decided where a value is cut:
 * `halfUp` and `halfDown` away from and towards zero at exactly half, `halfEven` to the even neighbour,
 * `up` away from zero, `down` towards zero, `ceiling` and `floor` towards plus and minus infinity.
 */
export const ROUNDING_MODES = Object.freeze([
  'halfUp',
  'halfDown',
  'halfEven',
  'up',
  'down',
  'ceiling',
  'floor',
] as const);

/** How a digit is decided where a value is cut. */
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** A rounding as data of a rule set. */
export interface RoundingRule {
  /** Decimal places kept, 0 to 12. */
  readonly places: number;
  /** How the last digit is decided. */
  readonly mode: RoundingMode;
}

/** The fraction rounded to `rule.places`, as units of 10^-places. Exact: only whole numbers are compared. */
export function roundedUnits(value: Fraction, rule: RoundingRule): Whole {
  const scaled = multiply(value.n, powerOfTen(rule.places));
  const towardsZero = quotient(scaled, value.d);
  const rest = remainder(scaled, value.d);
  if (rest === 0) return towardsZero;
  const negative = compare(scaled, 0) < 0;
  const twice = multiply(negative ? negate(rest) : rest, 2);
  const half = compare(twice, value.d);
  return away(rule.mode, half, negative, towardsZero) ? add(towardsZero, negative ? -1 : 1) : towardsZero;
}

function away(mode: RoundingMode, half: -1 | 0 | 1, negative: boolean, towardsZero: Whole): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
    case 'halfUp':
      return half >= 0;
    case 'halfDown':
      return half > 0;
    case 'halfEven':
      return half > 0 || (half === 0 && remainder(towardsZero, 2) !== 0);
  }
}

/** The value after rounding, for rule sets that round before they compare. */
export function roundedFraction(value: Fraction, rule: RoundingRule): Fraction {
  return { n: roundedUnits(value, rule), d: powerOfTen(rule.places) };
}

/** Rounded and written with exactly `rule.places` decimals: `'71.00'`. */
export function roundedText(value: Fraction, rule: RoundingRule): string {
  return unitsText(roundedUnits(value, rule), rule.places);
}

/** `units / 10^places` with all places written. */
export function unitsText(units: Whole, places: number): string {
  const negative = compare(units, 0) < 0;
  const digits = (negative ? negate(units) : units).toString();
  const sign = negative ? '-' : '';
  if (places === 0) return sign + digits;
  const padded = digits.length > places ? digits : digits.padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
