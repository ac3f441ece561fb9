import { countOperations } from './count-operations.js';

/** A function, the size that grows, its first value, how the work is made, and what is allowed for twice the size. */
export interface Growing {
  readonly what: string;
  readonly from: number;
  readonly make: (size: number) => () => unknown;
  /** Absent: 2.2, which n log n stays below. */
  readonly most?: number;
}

/** By how much the operations grow for twice the size: the mean of two steps, since one of them may be uneven. */
export function growthOf({ from, make }: Growing): number {
  make(from)();
  const [first, last] = [from, 4 * from].map((size) => countOperations(make(size)));
  return Math.sqrt((last ?? NaN) / (first ?? NaN));
}

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
