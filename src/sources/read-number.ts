import { canonicalDecimal } from '../model/decimal-arithmetic.js';
import { textOf } from './folded.js';

/** A number as a source wrote it. `percent`: a percent sign stood there. */
export interface ReadNumber {
  readonly value: string;
  readonly percent: boolean;
}

const PLAIN = /^-?[0-9]{1,15}(?:[.,][0-9]{1,20})?$/;
const GROUPED_BY_POINTS = /^-?[0-9]{1,3}(?:\.[0-9]{3}){1,4},[0-9]{1,20}$/;
const GROUPED_BY_COMMAS = /^-?[0-9]{1,3}(?:,[0-9]{3}){1,4}\.[0-9]{1,20}$/;
const UNIT = /^(.{0,40}?) ?(%|JP|jp|Jp)$/;

/**
 * Reads a number: trimmed, without `%` or `JP`, with one comma or one point as decimal mark; both only where one of them
 * can only group thousands. `undefined` where nothing stands, `null` where what stands is no number.
 */
export function readNumber(value: unknown): ReadNumber | null | undefined {
  if (typeof value === 'number') return hasDrifted(value) ? null : fromText(String(value));
  const text = textOf(value);
  if (text === undefined) return value === undefined || value === null || typeof value === 'string' ? undefined : null;
  return fromText(text);
}

/** More than 15 significant digits are the mark of binary drift, as in 0.1 + 0.2. */
function hasDrifted(value: number): boolean {
  return !Number.isFinite(value) || String(value).replace(/^-?0?\.?0*|\./g, '').length > 15;
}

function fromText(text: string): ReadNumber | null {
  const unit = UNIT.exec(text);
  const digits = unit?.[1] ?? text;
  const plain = plainDecimal(digits);
  return plain === undefined ? null : { value: canonicalDecimal(plain), percent: unit?.[2] === '%' };
}

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
  const whole = Number(read.value);
  return Number.isInteger(whole) && whole >= least && whole <= most && !read.percent ? whole : null;
}
