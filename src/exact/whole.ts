/**
 * A whole number that never loses a digit: a `number` while it is a safe integer, a `bigint` beyond.
 *
 * Every operation below checks its own result. IEEE 754 rounding is monotone and 2^53 is representable, so a sum or
 * product of safe integers that comes out safe is exact, and one that is not exact comes out unsafe and is done again
 * in `bigint`: widened, never wrapped.
 */
export type Whole = number | bigint;

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Back to `number` where that is safe, so that equal values have one representation. */
export function narrowed(value: bigint): Whole {
  return value <= LARGEST_SAFE && value >= -LARGEST_SAFE ? Number(value) : value;
}

export function add(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrowed(BigInt(a) + BigInt(b));
}

export function subtract(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return narrowed(BigInt(a) - BigInt(b));
}

export function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return narrowed(BigInt(a) * BigInt(b));
}

/**
 * Quotient cut towards zero. `b` must not be 0.
 *
 * For safe integers one floating division decides it: a quotient that is not whole lies at least `1 / b` from the next
 * whole number, and the rounding error is below that while `a` is under 2^53. (The remainder operator of doubles would be
 * several times slower.)
 */
export function quotient(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const cut = Math.trunc(a / b);
    return cut === 0 ? 0 : cut;
  }
  return narrowed(BigInt(a) / BigInt(b));
}

/** Remainder with the sign of `a`. `b` must not be 0. */
export function remainder(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') return a - Math.trunc(a / b) * b;
  return narrowed(BigInt(a) % BigInt(b));
}

export function negate(a: Whole): Whole {
  return a === 0 ? 0 : typeof a === 'number' ? -a : narrowed(-a);
}

/** -1, 0 or 1. Numbers and bigints compare by value in JavaScript, so no conversion is needed. */
export function compare(a: Whole, b: Whole): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function greatestCommonDivisor(a: Whole, b: Whole): Whole {
  let x = a < 0 ? negate(a) : a;
  let y = b < 0 ? negate(b) : b;
  while (compare(y, 0) !== 0) {
    const rest = remainder(x, y);
    x = y;
    y = rest;
  }
  return x;
}

export function leastCommonMultiple(a: Whole, b: Whole): Whole {
  return multiply(quotient(a, greatestCommonDivisor(a, b)), b);
}

const SAFE_POWERS_OF_TEN = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
] as const;

/** 10 to the power of `exponent` (0 or more). */
export function powerOfTen(exponent: number): Whole {
  return SAFE_POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}
