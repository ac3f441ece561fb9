import { addFractions, compareFractions, divideFractions, inLowestTerms, type Fraction } from '../../exact/fraction.js';
import { endlessFraction, writeDecimal } from '../../exact/write-decimal.js';

/** A value as decimal text. */
export interface ExactValue {
  /** Decimal text; cut off where the decimals have no end. */
  readonly value: string;
  /** The exact fraction (`2600/27`), where the decimals have no end. */
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
  const sum = values.reduce((total, value) => inLowestTerms(addFractions(total, value)));
  return divideFractions(sum, { n: values.length, d: 1 });
}

/** The least and the greatest; `undefined` of none. */
export function exactRange(
  values: readonly Fraction[],
): Readonly<Record<'lowest' | 'highest', ExactValue>> | undefined {
  const sorted = [...values].sort(compareFractions);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most && { lowest: exactValue(least), highest: exactValue(most) };
}
