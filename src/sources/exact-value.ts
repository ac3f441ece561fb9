import {
  addFractions,
  inLowestTerms,
  compareFractions,
  divideFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';

/** A value as decimal text. */
export interface ExactValue {
  readonly value: string;
  /** The exact fraction, where the decimals have no end. */
  readonly fraction?: string;
}

/** Decimal text, and the fraction where the decimals have no end. */
export function exactValue(value: Fraction): ExactValue {
  const fraction = endlessFraction(value);
  return fraction === undefined ? { value: writeDecimal(value) } : { value: writeDecimal(value), fraction };
}

/** The mean of fractions; `undefined` of none. */
export function meanOf(values: readonly Fraction[]): Fraction | undefined {
  if (values.length === 0) return undefined;
  // In lowest terms the sum stays as short as the common denominator of its parts.
  const sum = values.reduce((total, value) => inLowestTerms(addFractions(total, value)), ZERO);
  return divideFractions(sum, { n: values.length, d: 1 });
}

/** The least and the greatest; `undefined` of none. */
export function rangeOf(
  values: readonly Fraction[],
): { readonly least: Fraction; readonly most: Fraction } | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  let least = first;
  let most = first;
  for (const value of values) {
    if (compareFractions(value, least) < 0) least = value;
    if (compareFractions(value, most) > 0) most = value;
  }
  return { least, most };
}
