import { fc, it } from '@fast-check/vitest';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import { roundExactly } from '../../src/exact/decimal.js';
import { readTrustedDecimal } from '../../src/exact/read-decimal.js';
import { ROUNDING_MODES, roundedFraction, roundedText, type RoundingMode } from '../../src/exact/rounding.js';
import { narrowed } from '../../src/exact/whole.js';
import { runs } from '../runs.js';

// ---------------------------------------------------------------------------------------------------------------------
// The model: a rational number lies between two neighbours; a mode chooses one of them.
// ---------------------------------------------------------------------------------------------------------------------

interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function floored(n: bigint, d: bigint): bigint {
  const cut = n / d;
  return n % d < 0n ? cut - 1n : cut;
}

function modelUnits({ n, d }: Rational, places: number, mode: RoundingMode): bigint {
  const scaled = n * 10n ** BigInt(places);
  const below = floored(scaled, d);
  const rest = scaled - below * d;
  if (rest === 0n) return below;
  const above = below + 1n;
  const [nearZero, farFromZero] = n < 0n ? [above, below] : [below, above];
  const toNearest = (onTie: bigint): bigint => (2n * rest > d ? above : 2n * rest < d ? below : onTie);
  const model: Readonly<Record<RoundingMode, () => bigint>> = {
    floor: () => below,
    ceiling: () => above,
    down: () => nearZero,
    up: () => farFromZero,
    halfUp: () => toNearest(farFromZero),
    halfDown: () => toNearest(nearZero),
    halfEven: () => toNearest(below % 2n === 0n ? below : above),
  };
  return model[mode]();
}

function modelText(value: Rational, places: number, mode: RoundingMode): string {
  const units = modelUnits(value, places, mode);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function rationalOf(text: string): Rational {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const n = BigInt(whole + decimals);
  return { n: text.startsWith('-') ? -n : n, d: 10n ** BigInt(decimals.length) };
}

// ---------------------------------------------------------------------------------------------------------------------
// A second judge: decimal.js, for finite decimals.
// ---------------------------------------------------------------------------------------------------------------------

const Judge = Decimal.clone({ defaults: true, precision: 300, toExpNeg: -500, toExpPos: 500 });
const JUDGE_MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfDown: Decimal.ROUND_HALF_DOWN,
  halfEven: Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
};

function judged(text: string, places: number, mode: RoundingMode): string {
  const rounded = new Judge(text).toDecimalPlaces(places, JUDGE_MODES[mode]);
  return rounded.isZero() ? new Judge(0).toFixed(places) : rounded.toFixed(places);
}

// ---------------------------------------------------------------------------------------------------------------------
// Values that stand on, just below and just above a half, and any others.
// ---------------------------------------------------------------------------------------------------------------------

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), minLength, maxLength });
const tail = fc.oneof(
  digits(0, 12),
  fc.constantFrom('5', '50', '500', '49', '4999999999', '51', '5000000001', '05', '95', '995', '9995', '45', '445'),
);
const decimalText = fc
  .tuple(fc.constantFrom('', '-'), fc.oneof(digits(1, 3), digits(1, 22)), digits(0, 12), tail)
  .map(([sign, whole, kept, rest]) => {
    const decimals = kept + rest;
    return decimals === '' ? sign + whole : `${sign}${whole}.${decimals}`;
  });
const places = fc.integer({ min: 0, max: 12 });
const fraction = fc.oneof(
  fc.record({ n: fc.bigInt({ min: -100_000n, max: 100_000n }), d: fc.bigInt({ min: 1n, max: 2_000n }) }),
  fc.record({ n: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), d: fc.bigInt({ min: 1n, max: 10n ** 25n }) }),
);

const RUNS = { numRuns: runs(1_000) };

describe.each(ROUNDING_MODES)('mode %s', (mode) => {
  it.prop([decimalText, places], RUNS)('a finite decimal: as the model and as decimal.js', (text, kept) => {
    const expected = modelText(rationalOf(text), kept, mode);
    expect(judged(text, kept, mode)).toBe(expected);
    expect(roundExactly(text, { places: kept, mode })).toBe(expected);
    expect(roundedText(readTrustedDecimal(text), { places: kept, mode })).toBe(expected);
  });

  it.prop([fraction, places], RUNS)('a fraction: as the model', (value, kept) => {
    const rule = { places: kept, mode };
    const expected = modelText(value, kept, mode);
    expect(roundedText({ n: narrowed(value.n), d: narrowed(value.d) }, rule)).toBe(expected);
    const text = `${String(value.n)}/${String(value.d)}`;
    expect(roundExactly(text, rule)).toBe(expected);
  });

  it.prop([fraction, places], RUNS)('the rounded fraction is the rounded text', (value, kept) => {
    const rounded = roundedFraction({ n: narrowed(value.n), d: narrowed(value.d) }, { places: kept, mode });
    const { n, d } = rationalOf(modelText(value, kept, mode));
    expect(BigInt(rounded.n) * d).toBe(n * BigInt(rounded.d));
  });

  it.prop([decimalText, places], RUNS)('rounding twice changes nothing', (text, kept) => {
    const rule = { places: kept, mode };
    const once = roundExactly(text, rule);
    expect(roundExactly(once, rule)).toBe(once);
  });
});
