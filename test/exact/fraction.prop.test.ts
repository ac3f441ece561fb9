import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fractionText,
  inLowestTerms,
  multiplyFractions,
  subtractFractions,
  type Fraction,
} from '../../src/exact/fraction.js';
import { narrowed } from '../../src/exact/whole.js';
import { runs } from '../runs.js';

/** A rational number in plain bigints: the model the library is held against. */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const EDGE = 2n ** 53n;

const numerator = fc.oneof(
  fc.bigInt({ min: -1_000n, max: 1_000n }),
  fc.bigInt({ min: EDGE - 20n, max: EDGE + 20n }),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
);
const denominator = fc.oneof(
  fc.bigInt({ min: 1n, max: 1_000n }),
  fc.bigInt({ min: EDGE - 20n, max: EDGE + 20n }),
  fc.constantFrom(10n, 100n, 3_000_000n, 10n ** 12n, 10n ** 20n),
);
const rational = fc.record({ n: numerator, d: denominator });

function fractionOf({ n, d }: Rational): Fraction {
  return { n: narrowed(n), d: narrowed(d) };
}

function expectEqual(found: Fraction, { n, d }: Rational): void {
  const [fn, fd] = [BigInt(found.n), BigInt(found.d)];
  expect(fd > 0n).toBe(true);
  expect(fn * d).toBe(n * fd);
}

const RUNS = { numRuns: runs(1_000) };

describe('fractions', () => {
  it.prop([rational, rational], RUNS)('add and subtract', (a, b) => {
    expectEqual(addFractions(fractionOf(a), fractionOf(b)), { n: a.n * b.d + b.n * a.d, d: a.d * b.d });
    expectEqual(subtractFractions(fractionOf(a), fractionOf(b)), { n: a.n * b.d - b.n * a.d, d: a.d * b.d });
  });

  it.prop([rational, rational], RUNS)('multiply', (a, b) => {
    expectEqual(multiplyFractions(fractionOf(a), fractionOf(b)), { n: a.n * b.n, d: a.d * b.d });
  });

  it.prop([rational, rational.filter(({ n }) => n !== 0n)], RUNS)('divide, with a positive denominator', (a, b) => {
    const sign = b.n < 0n ? -1n : 1n;
    expectEqual(divideFractions(fractionOf(a), fractionOf(b)), { n: a.n * b.d * sign, d: a.d * b.n * sign });
  });

  it.prop([rational, rational], RUNS)('compare by cross multiplication', (a, b) => {
    const difference = a.n * b.d - b.n * a.d;
    const order = difference < 0n ? -1 : difference > 0n ? 1 : 0;
    expect(compareFractions(fractionOf(a), fractionOf(b))).toBe(order);
    expect(compareFractions(fractionOf(b), fractionOf(a))).toBe(order === 0 ? 0 : -order);
  });

  it.prop([rational, fc.bigInt({ min: 1n, max: 10n ** 18n })], RUNS)(
    'the same value over another denominator is equal',
    (a, factor) => {
      expect(compareFractions(fractionOf(a), fractionOf({ n: a.n * factor, d: a.d * factor }))).toBe(0);
    },
  );

  it.prop([rational, denominator], RUNS)('neighbours a hair apart differ', (a, d) => {
    const hair = { n: a.n * d + 1n, d: a.d * d };
    expect(compareFractions(fractionOf(a), fractionOf(hair))).toBe(-1);
    expect(compareFractions(fractionOf(hair), fractionOf(a))).toBe(1);
  });

  it.prop([rational], RUNS)('lowest terms and their text', (a) => {
    const lowest = inLowestTerms(fractionOf(a));
    expectEqual(lowest, a);
    let [x, y] = [BigInt(lowest.n), BigInt(lowest.d)];
    while (y !== 0n) [x, y] = [y, x % y];
    expect(x === 1n || x === -1n).toBe(true);
    expect(fractionText(fractionOf(a))).toBe(`${String(BigInt(lowest.n))}/${String(BigInt(lowest.d))}`);
  });
});
