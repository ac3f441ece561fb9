import { Decimal } from 'decimal.js';
import { compareFractions, multiplyFractions } from './fraction.js';
import { readTrustedDecimal, type DecimalInput, type DecimalText } from './read-decimal.js';
import { roundedText, type RoundingMode, type RoundingRule } from './rounding.js';
import { writeDecimal } from './write-decimal.js';

/**
 * A private copy: the host may set the precision or rounding of its own Decimal without moving a digit here.
 * The precision covers the product of two inputs of the greatest length accepted.
 */
const ExactDecimal = Decimal.clone({ defaults: true, precision: 160, toExpNeg: -1000, toExpPos: 1000 });

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  halfUp: Decimal.ROUND_HALF_UP,
  halfDown: Decimal.ROUND_HALF_DOWN,
  halfEven: Decimal.ROUND_HALF_EVEN,
};

/**
 * Rounds, and writes exactly `rule.places` decimals. A finite decimal is rounded by decimal.js; a fraction, which
 * decimal.js could only round twice, by whole numbers.
 */
export function roundExactly(input: DecimalInput, rule: RoundingRule): DecimalText {
  const value = readTrustedDecimal(input);
  const text = String(input);
  if (text.includes('/')) return roundedText(value, rule);
  const rounded = new ExactDecimal(text).toDecimalPlaces(rule.places, MODES[rule.mode]);
  return (rounded.isZero() ? new ExactDecimal(0) : rounded).toFixed(rule.places);
}

/** -1, 0 or 1. */
export function compareExactly(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  return compareFractions(readTrustedDecimal(a), readTrustedDecimal(b));
}

/** The one canonical text of a value. */
export function canonicalText(input: DecimalInput): DecimalText {
  return writeDecimal(readTrustedDecimal(input));
}

/** The product, in full: `'88.07' * '0.2' = '17.614'`. */
export function multiplyExactly(a: DecimalInput, b: DecimalInput): DecimalText {
  return writeDecimal(multiplyFractions(readTrustedDecimal(a), readTrustedDecimal(b)));
}
