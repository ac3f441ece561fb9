import type { Fraction } from './fraction.js';
import { narrowed, powerOfTen } from './whole.js';

/**
 * A number as it may come in: decimal text (`'71'`, `'93.58'`, `'-3'`), the exact fraction text that results carry for
 * values that are no finite decimal (`'561533/6000'`), or a finite JavaScript number with at most 15 significant digits.
 *
 * Refused, never repaired: blanks, a plus sign, exponents, hexadecimal, a decimal comma, `NaN`, `Infinity`, a point
 * without digits on both sides, more than 60 characters, and numbers whose shortest text has more than 15 significant
 * digits (the mark of binary drift, as in `0.1 + 0.2`).
 */
export type DecimalInput = string | number;

/**
 * Canonical decimal text: no exponent, no plus, no leading or trailing zeros, no minus zero. A value that is no finite
 * decimal is cut (half up) at twelve places and stands beside its exact {@link FractionText}.
 */
export type DecimalText = string;

/** Exact fraction in lowest terms, `'561533/6000'`. */
export type FractionText = string;

/** Why a text or number was refused. */
export type DecimalRefusal = 'notText' | 'notDecimal' | 'tooLong' | 'notFinite' | 'binaryDrift' | 'zeroDenominator';

export const LONGEST_INPUT = 60;
/** Values of axes that come of long inputs and long weights are longer; they can be fed back. */
export const LONGEST_RESULT = 2000;
/** Scores and prices are made of several such values: twice the digits of nine axes and their shares. */
export const LONGEST_AMOUNT = 20_100;
const MOST_SIGNIFICANT_DIGITS = 15;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const NINE = 57;

/** Reads strictly; a refusal comes back as its code, never as an exception. */
export function readDecimal(input: unknown, longest = LONGEST_INPUT): Fraction | DecimalRefusal {
  if (typeof input === 'string') return readText(input, longest);
  if (typeof input !== 'number') return 'notText';
  if (!Number.isFinite(input)) return 'notFinite';
  if (Number.isInteger(input) && Math.abs(input) < 1e15) return { n: input === 0 ? 0 : input, d: 1 };
  const text = String(input);
  const value = readText(text, longest);
  if (typeof value !== 'string' && text.replace(/^-?0?\.?0*|\./g, '').length > MOST_SIGNIFICANT_DIGITS) {
    return 'binaryDrift';
  }
  return value;
}

function readText(text: string, longest: number): Fraction | DecimalRefusal {
  const length = text.length;
  if (length > longest) return 'tooLong';
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let units = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > SLASH && code <= NINE) units = units * 10 + (code - 48);
    else if (code === POINT && point < 0) point = i;
    else if (code === SLASH && point < 0) return readFraction(text, i, longest);
    else return 'notDecimal';
  }
  if (length === start || point === start || point === length - 1) return 'notDecimal';
  let places = point < 0 ? 0 : length - 1 - point;
  if ((point < 0 ? length : length - 1) - start > MOST_SIGNIFICANT_DIGITS) return readWide(text, places);
  while (places > 0 && units % 10 === 0) {
    units /= 10;
    places--;
  }
  return { n: negative && units !== 0 ? -units : units, d: powerOfTen(places) };
}

function readWide(text: string, places: number): Fraction {
  let units = BigInt(text.replace('.', ''));
  let left = places;
  while (left > 0 && units % 10n === 0n) {
    units /= 10n;
    left--;
  }
  return { n: narrowed(units), d: powerOfTen(left) };
}

function readFraction(text: string, slash: number, longest: number): Fraction | DecimalRefusal {
  const above = readText(text.slice(0, slash), longest);
  const below = readText(text.slice(slash + 1), longest);
  if (typeof above === 'string' || typeof below === 'string' || text.includes('.')) return 'notDecimal';
  if (text.charCodeAt(slash + 1) === MINUS || text.includes('/', slash + 1)) return 'notDecimal';
  return below.n === 0 ? 'zeroDenominator' : { n: above.n, d: below.n };
}

/** Reads what the library itself wrote or has already checked. */
export function readTrustedDecimal(input: DecimalInput): Fraction {
  return trusted(readDecimal(input, LONGEST_RESULT));
}

/** Reads a score or price that the library itself wrote. */
export function readTrustedAmount(input: DecimalInput): Fraction {
  return trusted(readDecimal(input, LONGEST_AMOUNT));
}

function trusted(value: Fraction | DecimalRefusal): Fraction {
  if (typeof value === 'string') throw new RangeError(`not a decimal: ${value}`);
  return value;
}

const REASONS: Readonly<Record<DecimalRefusal, string>> = {
  notText: 'expected decimal text or a number',
  notDecimal: "expected decimal text such as '71' or '93.58': digits, at most one point, no blank, exponent or comma",
  tooLong: 'expected at most 60 characters',
  notFinite: 'expected a finite number',
  binaryDrift:
    'the number has more than 15 significant digits, the mark of binary arithmetic: pass the decimal as text',
  zeroDenominator: 'expected a fraction whose denominator is not 0',
};

/** What is wrong with a refused number, in words. */
export function refusalText(refusal: DecimalRefusal): string {
  return REASONS[refusal];
}
