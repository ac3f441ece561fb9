import { addFractions, compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import type { Issue } from '../model/talenta-error.js';

/** Collects mistakes while a rule set is walked. */
export class Mistakes {
  readonly found: Issue[] = [];

  add(path: string, code: string, message: string): void {
    this.found.push({ path, code, message });
  }
}

export function sumOf(values: readonly DecimalInput[]): Fraction {
  return values.map(readTrustedDecimal).reduce(addFractions, ZERO);
}

export function checkPositive(weight: DecimalInput, path: string, mistakes: Mistakes): void {
  if (compareFractions(readTrustedDecimal(weight), ZERO) <= 0) {
    mistakes.add(
      path,
      'weightNotPositive',
      `found ${String(weight)}: a weight is above 0; leave out what does not count`,
    );
  }
}

export function checkUnique(keys: readonly string[], path: string, what: string, mistakes: Mistakes): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) (seen.has(key) ? repeated : seen).add(key);
  for (const key of repeated) {
    mistakes.add(
      path,
      'duplicate',
      `the ${what} ${key} stands there more than once, so that the order would decide: keep one`,
    );
  }
}

/** What is there of a list some of whose elements could not be read. */
export function readable<T>(list: readonly (T | undefined)[] | undefined): readonly { item: T; index: number }[] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [{ item, index }]));
}

/** Whether every element of a list could be read. */
export function isWhole<T>(list: readonly (T | undefined)[] | undefined): list is readonly T[] {
  return list?.every((item) => item !== undefined) === true;
}
