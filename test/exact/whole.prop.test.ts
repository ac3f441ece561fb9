import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  add,
  compare,
  greatestCommonDivisor,
  leastCommonMultiple,
  multiply,
  narrowed,
  negate,
  powerOfTen,
  quotient,
  remainder,
  subtract,
  type Whole,
} from '../../src/exact/whole.js';
import { runs } from '../runs.js';

const EDGE = 2n ** 53n;

/** Values at which wrapping or rounding would show: around 2^53, around its square root, small, and far beyond. */
const value = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: EDGE - 40n, max: EDGE + 40n }),
  fc.bigInt({ min: -EDGE - 40n, max: -EDGE + 40n }),
  fc.bigInt({ min: 94_906_260n, max: 94_906_270n }),
  fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const divisor = value.filter((b) => b !== 0n);

function abs(a: bigint): bigint {
  return a < 0n ? -a : a;
}

function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? abs(a) : euclid(b, a % b);
}

/** The exact value, in the one representation it has. */
function expectWhole(found: Whole, exact: bigint): void {
  const safe = abs(exact) < EDGE;
  expect(typeof found).toBe(safe ? 'number' : 'bigint');
  if (typeof found === 'number') expect(Number.isSafeInteger(found)).toBe(true);
  expect(BigInt(found)).toBe(exact);
}

function expectNoMinusZero(found: Whole): void {
  expect(Object.is(found, -0)).toBe(false);
}

const RUNS = { numRuns: runs(2_000) };

describe('never wraps, never rounds', () => {
  it.prop([value, value], RUNS)('add', (a, b) => {
    const found = add(narrowed(a), narrowed(b));
    expectWhole(found, a + b);
    expectNoMinusZero(found);
  });

  it.prop([value, value], RUNS)('subtract', (a, b) => {
    const found = subtract(narrowed(a), narrowed(b));
    expectWhole(found, a - b);
    expectNoMinusZero(found);
  });

  it.prop([value, value], RUNS)('multiply', (a, b) => {
    const found = multiply(narrowed(a), narrowed(b));
    expectWhole(found, a * b);
    expectNoMinusZero(found);
  });

  it.prop([value, divisor], RUNS)('quotient and remainder', (a, b) => {
    const cut = quotient(narrowed(a), narrowed(b));
    const rest = remainder(narrowed(a), narrowed(b));
    expectWhole(cut, a / b);
    expectWhole(rest, a % b);
    expectNoMinusZero(rest);
    if (b > 0n) expectNoMinusZero(cut);
  });

  it.prop([value], RUNS)('negate', (a) => {
    const found = negate(narrowed(a));
    expectWhole(found, -a);
    expectNoMinusZero(found);
  });

  it.prop([value, value], RUNS)('compare', (a, b) => {
    expect(compare(narrowed(a), narrowed(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    expect(compare(narrowed(a), narrowed(a))).toBe(0);
  });

  it.prop([value, divisor], RUNS)('greatest common divisor', (a, b) => {
    expectWhole(greatestCommonDivisor(narrowed(a), narrowed(b)), euclid(a, b));
  });

  it.prop([divisor, divisor], RUNS)('least common multiple of positive values', (a, b) => {
    const [x, y] = [abs(a), abs(b)];
    expectWhole(leastCommonMultiple(narrowed(x), narrowed(y)), (x / euclid(x, y)) * y);
  });
});

describe('powers of ten', () => {
  it('are exact on both sides of the largest safe integer', () => {
    for (let exponent = 0; exponent <= 60; exponent++) expectWhole(powerOfTen(exponent), 10n ** BigInt(exponent));
  });
});

describe('at the edge', () => {
  it('2^53 - 1 stays a number and one more becomes a bigint', () => {
    expect(add(Number.MAX_SAFE_INTEGER, 0)).toBe(9007199254740991);
    expect(add(Number.MAX_SAFE_INTEGER, 1)).toBe(9007199254740992n);
    expect(add(Number.MAX_SAFE_INTEGER, 2)).toBe(9007199254740993n);
    expect(subtract(9007199254740992n, 1)).toBe(9007199254740991);
    expect(multiply(94906267, 94906267)).toBe(9007199515875289n);
    expect(multiply(3037000500, 3037000500)).toBe(9223372037000250000n);
  });
});
