import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { canonicalText } from '../../src/exact/decimal.js';
import { readDecimal } from '../../src/exact/read-decimal.js';
import { narrowed } from '../../src/exact/whole.js';
import { endlessFraction, endlessOver, scaleOf, writeDecimal, writeOver } from '../../src/exact/write-decimal.js';
import { runs } from '../runs.js';

const CANONICAL = /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/;
const FRACTION = /^-?[1-9]\d*\/[1-9]\d*$/;

function withoutTwosAndFives(d: bigint): bigint {
  let odd = d;
  while (odd % 2n === 0n) odd /= 2n;
  while (odd % 5n === 0n) odd /= 5n;
  return odd;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Denominators built from twos, fives and other factors, as common denominators of rule sets are. */
const denominator = fc
  .tuple(
    fc.integer({ min: 0, max: 18 }),
    fc.integer({ min: 0, max: 12 }),
    fc.constantFrom(1n, 3n, 7n, 9n, 27n, 33n, 1_200n, 3_000_000n, 9_973n),
  )
  .map(([twos, fives, other]) => 2n ** BigInt(twos) * 5n ** BigInt(fives) * other);
const numerator = fc.oneof(
  fc.bigInt({ min: -200n, max: 200n }),
  fc.bigInt({ min: 2n ** 53n - 50n, max: 2n ** 53n + 50n }),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
);

/** Whether the text, read back, is n / d. */
function expectReadsAs(text: string, n: bigint, d: bigint): void {
  const read = readDecimal(text);
  expect(typeof read).toBe('object');
  if (typeof read === 'string') return;
  expect(BigInt(read.n) * d).toBe(n * BigInt(read.d));
}

const RUNS = { numRuns: runs(3_000) };

describe('a written value', () => {
  it.prop([numerator, denominator], RUNS)('reads back as itself: by its text, else by its fraction', (n, d) => {
    const scale = scaleOf(narrowed(d));
    const text = writeOver(narrowed(n), scale);
    const fraction = endlessOver(narrowed(n), scale);
    const lowest = d / commonDivisor(n, d);
    const finite = withoutTwosAndFives(lowest) === 1n;
    expect(text).toMatch(CANONICAL);
    expect(fraction === undefined).toBe(finite);
    if (fraction === undefined) {
      expectReadsAs(text, n, d);
      return;
    }
    expect(fraction).toMatch(FRACTION);
    expectReadsAs(fraction, n, d);
    const [above = '', below = ''] = fraction.split('/');
    expect(commonDivisor(BigInt(above), BigInt(below))).toBe(1n);
    // The text beside a fraction is cut half up at twelve places: at most half a unit away.
    const decimals = text.split('.')[1] ?? '';
    expect(decimals.length).toBeLessThanOrEqual(12);
    const units = BigInt(text.replace('.', '') + '0'.repeat(12 - decimals.length));
    const away = units * d - n * 10n ** 12n;
    expect(2n * (away < 0n ? -away : away) < d).toBe(true);
  });

  it.prop([numerator, denominator, fc.bigInt({ min: 1n, max: 1_000n })], RUNS)(
    'is the same text over any denominator',
    (n, d, factor) => {
      const text = writeOver(narrowed(n), scaleOf(narrowed(d)));
      const fraction = endlessOver(narrowed(n), scaleOf(narrowed(d)));
      const wider = { n: narrowed(n * factor), d: narrowed(d * factor) };
      expect(writeDecimal(wider)).toBe(text);
      expect(endlessFraction(wider)).toBe(fraction);
      expect(writeOver(wider.n, scaleOf(wider.d))).toBe(text);
      expect(endlessOver(wider.n, scaleOf(wider.d))).toBe(fraction);
    },
  );

  it.prop([numerator, denominator], RUNS)('is canonical already', (n, d) => {
    const text = writeDecimal({ n: narrowed(n), d: narrowed(d) });
    expect(canonicalText(text)).toBe(text);
  });

  it.prop([numerator, denominator], RUNS)('has a scale that is its denominator taken apart', (_n, d) => {
    const { odd, places, lift, power } = scaleOf(narrowed(d));
    expect(BigInt(odd)).toBe(withoutTwosAndFives(d));
    expect(BigInt(power)).toBe(10n ** BigInt(places));
    expect(BigInt(lift) * d).toBe(BigInt(power) * BigInt(odd));
  });
});

describe('decimal text', () => {
  const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), minLength, maxLength });
  const decimal = fc.tuple(fc.constantFrom('', '-'), digits(1, 28), fc.option(digits(1, 28), { nil: '' }));

  it.prop([decimal], RUNS)('written canonically loses zeros only', ([sign, whole, decimals]) => {
    const text = decimals === '' ? sign + whole : `${sign}${whole}.${decimals}`;
    const kept = decimals.replace(/0+$/, '');
    const unsigned = whole.replace(/^0+(?=\d)/, '') + (kept === '' ? '' : `.${kept}`);
    expect(canonicalText(text)).toBe(unsigned === '0' ? '0' : sign + unsigned);
  });

  it.prop([fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 })], RUNS)(
    'and the number with that text are the same',
    (units, places) => {
      const number = units / 10 ** places;
      const text = String(number);
      fc.pre(!text.includes('e'));
      expect(readDecimal(number)).toEqual(readDecimal(text === '-0' ? '0' : text));
      expect(canonicalText(number)).toBe(Object.is(number, -0) ? '0' : text);
    },
  );
});
