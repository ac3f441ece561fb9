import { fractionText, type Fraction } from './fraction.js';
import type { DecimalText, FractionText } from './read-decimal.js';
import { roundedUnits, unitsText } from './rounding.js';
import { multiply, powerOfTen, quotient, remainder, type Whole } from './whole.js';

/** Places at which a value that is no finite decimal is cut for reading; its exact value stands in the fraction. */
const PLACES_OF_ENDLESS = 12;
const MOST_IN_31_BITS = 1_000_000_000;

/**
 * A denominator, taken apart once so that many numerators over it are written fast: `d = odd * r`, where `r` holds the
 * factors 2 and 5 and divides `10^places`.
 */
export interface Scale {
  readonly d: Whole;
  readonly odd: Whole;
  readonly places: number;
  /** `10^places / r` */
  readonly lift: Whole;
  readonly power: Whole;
}

const knownScales = new Map<Whole, Scale>();
const MOST_KNOWN_SCALES = 1000;

/** Takes a denominator apart. The same few denominators come again and again, so they are remembered. */
export function scaleOf(d: Whole): Scale {
  const known = knownScales.get(d);
  if (known !== undefined) return known;
  const scale = takenApart(d);
  if (knownScales.size < MOST_KNOWN_SCALES) knownScales.set(d, scale);
  return scale;
}

function takenApart(d: Whole): Scale {
  let odd = d;
  let twos = 0;
  let fives = 0;
  while (remainder(odd, 2) === 0) {
    odd = quotient(odd, 2);
    twos++;
  }
  while (remainder(odd, 5) === 0) {
    odd = quotient(odd, 5);
    fives++;
  }
  const places = Math.max(twos, fives);
  const power = powerOfTen(places);
  return { d, odd, places, lift: quotient(power, quotient(d, odd)), power };
}

/** Canonical text of `n / scale.d`. */
export function writeOver(n: Whole, scale: Scale): DecimalText {
  const { odd, places, power } = scale;
  if (odd !== 1 && remainder(n, odd) !== 0) {
    const units = roundedUnits({ n, d: scale.d }, { places: PLACES_OF_ENDLESS, mode: 'halfUp' });
    return stripped(unitsText(units, PLACES_OF_ENDLESS));
  }
  const whole = odd === 1 ? n : quotient(n, odd);
  const units = scale.lift === 1 ? whole : multiply(whole, scale.lift);
  if (typeof units === 'number' && typeof power === 'number' && power <= MOST_IN_31_BITS && units >= 0) {
    let integer = Math.floor(units / power);
    let rest = units - integer * power;
    // The division above is rounded: near a whole number it may land one too high.
    if (rest < 0) {
      integer--;
      rest += power;
    }
    return rest === 0 ? String(integer) : `${String(integer)}.${decimalsOf(rest, places)}`;
  }
  return stripped(unitsText(units, places));
}

/** The exact fraction text, only where `n / scale.d` is no finite decimal. */
export function endlessOver(n: Whole, scale: Scale): FractionText | undefined {
  return scale.odd === 1 || remainder(n, scale.odd) === 0 ? undefined : fractionText({ n, d: scale.d });
}

/** `rest / 10^places` without the leading `0.` and without trailing zeros; `rest` is above 0 and has at most 31 bits. */
function decimalsOf(rest: number, places: number): string {
  let digits = rest | 0;
  let left = places;
  if (digits % 10_000 === 0) {
    digits = (digits / 10_000) | 0;
    left -= 4;
  }
  while (digits % 10 === 0) {
    digits = (digits / 10) | 0;
    left--;
  }
  const text = String(digits);
  return text.length === left ? text : text.padStart(left, '0');
}

export function writeDecimal(value: Fraction): DecimalText {
  return writeOver(value.n, scaleOf(value.d));
}

/** The exact fraction text, only where the value is no finite decimal. */
export function endlessFraction(value: Fraction): FractionText | undefined {
  return endlessOver(value.n, scaleOf(value.d));
}

/** A value for reading, and the exact fraction where it is no finite decimal. */
export function exactAmount(value: Fraction): { readonly value: DecimalText; readonly fraction?: FractionText } {
  const fraction = endlessFraction(value);
  return fraction === undefined ? { value: writeDecimal(value) } : { value: writeDecimal(value), fraction };
}

/** The exact value: decimal text, or the fraction where there is no finite decimal. */
export function exactText(value: Fraction): DecimalText {
  return endlessFraction(value) ?? writeDecimal(value);
}

function stripped(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end--;
  if (text.charCodeAt(end - 1) === 46) end--;
  const kept = text.slice(0, end);
  return kept === '-0' ? '0' : kept;
}
