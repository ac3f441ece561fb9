import { canonicalDecimal, compareDecimals } from '../../exact/decimal-arithmetic.js';
import { textOf } from './text-of.js';

/** A number as a source wrote it. */
export interface ReadNumber {
  readonly value: string;
  /** The value as a double: which it is exactly told by `value`. */
  readonly size: number;
  /** A percent sign stood there. */
  readonly percent: boolean;
  /** Decimals that were written. */
  readonly decimals: number;
  /** More significant digits stood there than a spreadsheet keeps. */
  readonly drifted: boolean;
}

const PLAIN = /^-?[0-9]{1,15}(?:[.,][0-9]{1,20})?$/;
const GROUPED_BY_POINTS = /^-?[0-9]{1,3}(?:\.[0-9]{3}){1,4},[0-9]{1,20}$/;
const GROUPED_BY_COMMAS = /^-?[0-9]{1,3}(?:,[0-9]{3}){1,4}\.[0-9]{1,20}$/;
/** The usual case: no sign, no unit, no zero in front. */
const PLAINEST = /^(?:0|[1-9][0-9]{0,14})(?:[.,][0-9]{1,20})?$/;
const UNIT = /^(.{0,40}?) ?(%|JP|jp|Jp)$/;

const ZERO = 48;
const POINT = 46;
/** What Excel keeps and shows; what is beyond them comes of binary arithmetic, as in 0.1 + 0.2. */
const SIGNIFICANT_DIGITS = 15;

/**
 * Reads a number: trimmed, without `%` or `JP`, with one comma or one point as decimal mark; both only where one of them
 * can only group thousands. A number is read at 15 significant digits, text as it stands. `undefined` where nothing
 * stands, `null` where what stands is no number.
 */
export function readNumber(value: unknown): ReadNumber | null | undefined {
  if (typeof value === 'number') return fromNumber(value);
  const text = textOf(value);
  if (text === undefined) return value === undefined || value === null || typeof value === 'string' ? undefined : null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = fromText(text);
  if (read !== null && text.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(text, read);
  return read;
}

function fromNumber(value: number): ReadNumber | null {
  if (!Number.isFinite(value)) return null;
  const written = fromText(String(value));
  if (written?.drifted !== true) return written;
  const rounded = fromText(String(Number(value.toPrecision(SIGNIFICANT_DIGITS))));
  return rounded === null ? null : { ...rounded, drifted: true };
}

const LONGEST_KNOWN = 6;
const MOST_KNOWN = 12_000;
/** What was read of short texts: a sheet has many cells and few scores. */
const known = new Map<string, ReadNumber>();

function fromText(text: string): ReadNumber | null {
  if (PLAINEST.test(text)) {
    const plain = text.replace(',', '.');
    return numberOf(withoutLastZeros(plain), plain, false);
  }
  const unit = UNIT.exec(text);
  const plain = plainDecimal(unit?.[1] ?? text);
  return plain === undefined ? null : numberOf(canonicalDecimal(plain), plain, unit?.[2] === '%');
}

function withoutLastZeros(plain: string): string {
  if (!plain.includes('.')) return plain;
  let end = plain.length;
  while (plain.charCodeAt(end - 1) === ZERO) end--;
  return plain.slice(0, plain.charCodeAt(end - 1) === POINT ? end - 1 : end);
}

/** The decimals of a plain decimal text. */
export function placesOf(plain: string): number {
  const point = plain.indexOf('.');
  return point < 0 ? 0 : plain.length - point - 1;
}

function numberOf(value: string, plain: string, percent: boolean): ReadNumber {
  const drifted = value.length > SIGNIFICANT_DIGITS && significantDigits(value) > SIGNIFICANT_DIGITS;
  return { value, size: Number(value), percent, decimals: placesOf(plain), drifted };
}

const significantDigits = (value: string): number => value.replace(/^-?(?:0\.)?0*|\./g, '').length;

function plainDecimal(text: string): string | undefined {
  if (PLAIN.test(text)) return text.replace(',', '.');
  if (GROUPED_BY_POINTS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (GROUPED_BY_COMMAS.test(text)) return text.replaceAll(',', '');
  return undefined;
}

/** A whole number in its range; `null` where something else stands. `"1.00"` is 1. */
export function readWhole(value: unknown, least: number, most: number): number | null | undefined {
  const read = readNumber(value);
  if (read === undefined || read === null) return read;
  const whole = read.size;
  const isWhole = Number.isInteger(whole) && !read.percent && !read.drifted;
  return isWhole && whole >= least && whole <= most ? whole : null;
}

/** Whether a number lies between two whole numbers; a double tells it of all that are short enough. */
export function isBetween({ value, size }: ReadNumber, least: number, most: number): boolean {
  if (value.length > SIGNIFICANT_DIGITS) return compareDecimals(value, least) >= 0 && compareDecimals(value, most) <= 0;
  return size >= least && size <= most;
}
