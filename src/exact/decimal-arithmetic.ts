import { canonicalText, compareExactly, multiplyExactly, roundExactly } from './decimal.js';
import { addFractions, divideFractions, ZERO } from './fraction.js';
import { readDecimal, readTrustedDecimal, type DecimalInput, type DecimalText, refusalText } from './read-decimal.js';
import { ROUNDING_MODES, type RoundingRule } from './rounding.js';
import { endlessFraction, writeDecimal } from './write-decimal.js';
import { requireMembers, requireOneOf, misuse, refusal, foundText } from '../problems/misuse.js';

const MOST_PLACES = 12;

function checked(input: DecimalInput, path: string): DecimalInput {
  const value = readDecimal(input);
  if (typeof value !== 'string') return input;
  throw refusal(path, `${foundText(input, [])}: ${refusalText(value)}`, 'invalidDecimal');
}

/**
 * Rounds exactly and writes all `rule.places` decimals.
 *
 * @throws TalentaError `invalidDecimal`, `invalidArgument`
 * @example
 * ```ts
 * import { roundDecimal } from 'talenta-asn';
 * console.log(roundDecimal('1.005', { places: 2, mode: 'halfUp' })); // => 1.01
 * console.log(roundDecimal('561533/6000', { places: 2, mode: 'halfUp' })); // => 93.59
 * ```
 */
export function roundDecimal(value: DecimalInput, rule: RoundingRule): DecimalText {
  requireMembers(rule, ['places', 'mode'], 'rule');
  const { places } = rule;
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES)
    throw misuse('rule.places', `a whole number 0 to ${MOST_PLACES}`, places);
  const mode = requireOneOf(rule.mode, ROUNDING_MODES, 'rule.mode');
  return roundExactly(checked(value, 'value'), { places, mode });
}

/**
 * Compares two values exactly: -1, 0 or 1. Fractions are compared as fractions.
 *
 * @throws TalentaError `invalidDecimal`
 * @example
 * ```ts
 * import { compareDecimals } from 'talenta-asn';
 * console.log(compareDecimals('59.999999999999', 60), compareDecimals('180/3', '60.00')); // => -1 0
 * ```
 */
export function compareDecimals(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  return compareExactly(checked(a, 'a'), checked(b, 'b'));
}

/**
 * The product of two values, exact.
 *
 * @throws TalentaError `invalidDecimal`
 * @example
 * ```ts
 * import { multiplyDecimals, roundDecimal } from 'talenta-asn';
 * const weighted = multiplyDecimals('78.125', '0.2');
 * console.log(weighted, roundDecimal(weighted, { places: 2, mode: 'halfUp' })); // => 15.625 15.63
 * ```
 */
export function multiplyDecimals(a: DecimalInput, b: DecimalInput): DecimalText {
  return multiplyExactly(checked(a, 'a'), checked(b, 'b'));
}

/**
 * The canonical text of a value: no trailing zeros, no minus zero.
 *
 * @throws TalentaError `invalidDecimal`
 * @example
 * ```ts
 * import { canonicalDecimal } from 'talenta-asn';
 * console.log(canonicalDecimal('071.50'), canonicalDecimal('-0.0')); // => 71.5 0
 * ```
 */
export function canonicalDecimal(value: DecimalInput): DecimalText {
  return canonicalText(checked(value, 'value'));
}

/** The exact sum of decimals; 0 for none. */
export function sumDecimals(values: readonly DecimalInput[]): DecimalText {
  return writeDecimal(
    values.reduce((sum, value) => addFractions(sum, readTrustedDecimal(checked(value, 'values'))), ZERO),
  );
}

/** The exact quotient: decimal text, or fraction text where the decimals have no end. */
export function divideDecimals(a: DecimalInput, b: DecimalInput): DecimalText {
  const divisor = readTrustedDecimal(checked(b, 'b'));
  if (compareExactly(b, 0) === 0) throw misuse('b', 'a divisor other than 0', b, 'invalidDecimal');
  const value = divideFractions(readTrustedDecimal(checked(a, 'a')), divisor);
  return endlessFraction(value) ?? writeDecimal(value);
}
