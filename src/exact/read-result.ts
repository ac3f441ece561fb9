import type { Fraction } from './fraction.js';
import { LONGEST_RESULT, readDecimal, type DecimalRefusal } from './read-decimal.js';
import { compare, powerOfTen } from './whole.js';
import { endlessFraction, writeDecimal } from './write-decimal.js';

/** Texts up to here are written back within the longest result, whatever they say. */
const SURELY_WRITTEN = 300;
/** Digits of the denominator of a result. */
const RESULT_DIGITS = 990;

/**
 * Reads the value of an axis: an input, or a result that is fed back. What could not be written back within the longest
 * result is refused, so that whatever is taken here can be taken again later.
 */
export function readResult(input: unknown): Fraction | DecimalRefusal {
  const value = readDecimal(input, LONGEST_RESULT);
  if (typeof value === 'string' || typeof input !== 'string' || input.length <= SURELY_WRITTEN) return value;
  if (compare(value.d, powerOfTen(RESULT_DIGITS)) > 0) return 'tooLong';
  return (endlessFraction(value) ?? writeDecimal(value)).length > LONGEST_RESULT ? 'tooLong' : value;
}
