import { describe, expect, it } from 'vitest';
import { canonicalDecimal, compareDecimals, isTalentaError, multiplyDecimals, roundDecimal } from 'talenta-asn';
import { ROUNDING_MODES, type RoundingMode } from 'talenta-asn/rules';

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('canonicalDecimal', () => {
  it.each([
    ['071.50', '71.5'],
    ['-0.0', '0'],
    ['100', '100'],
    ['1.10', '1.1'],
    ['-12.3400', '-12.34'],
    [0.1, '0.1'],
    ['1041533/12000', '86.794416666667'],
    ['-2/3', '-0.666666666667'],
    ['1/1000000000000000', '0.000000000000001'],
    ['1/3000000000000000', '0'],
    ['-1/3000000000000000', '0'],
  ])('%s is %s', (input, canonical) => {
    expect(canonicalDecimal(input)).toBe(canonical);
  });
});

describe('compareDecimals', () => {
  it.each([
    ['59.999999999999', 60, -1],
    ['180/3', '60.00', 0],
    ['80', '79.99', 1],
    ['-1', '0', -1],
    ['-0', 0, 0],
    ['1/3', '0.333333333333', 1],
    ['1/3', '0.333333333334', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1', 0.1, 0],
    [
      '0.1000000000000000000000000000000000000000000000000000000001',
      '0.1000000000000000000000000000000000000000000000000000000002',
      -1,
    ],
  ] as const)('%s and %s: %i', (a, b, order) => {
    expect(compareDecimals(a, b)).toBe(order);
    expect(compareDecimals(b, a)).toBe(order === 0 ? 0 : -order);
  });
});

describe('multiplyDecimals', () => {
  it.each([
    ['88.07', '0.2', '17.614'],
    ['78.125', '0.2', '15.625'],
    ['-3', '0.1', '-0.3'],
    ['0', '-5', '0'],
    ['99999999999999.9', '99999999999999.9', '9999999999999980000000000000.01'],
    ['1/3', '3', '1'],
    ['200/3', '0.05', '3.333333333333'],
  ])('%s times %s is %s', (a, b, product) => {
    expect(multiplyDecimals(a, b)).toBe(product);
    expect(multiplyDecimals(b, a)).toBe(product);
  });
});

describe('roundDecimal', () => {
  const VALUES = ['2.5', '3.5', '-2.5', '-3.5', '2.4', '2.6', '-2.4', '-2.6', '2', '0', '7/3', '-7/3', '5/2'];
  const EXPECTED: Readonly<Record<RoundingMode, readonly string[]>> = {
    halfUp: ['3', '4', '-3', '-4', '2', '3', '-2', '-3', '2', '0', '2', '-2', '3'],
    halfDown: ['2', '3', '-2', '-3', '2', '3', '-2', '-3', '2', '0', '2', '-2', '2'],
    halfEven: ['2', '4', '-2', '-4', '2', '3', '-2', '-3', '2', '0', '2', '-2', '2'],
    up: ['3', '4', '-3', '-4', '3', '3', '-3', '-3', '2', '0', '3', '-3', '3'],
    down: ['2', '3', '-2', '-3', '2', '2', '-2', '-2', '2', '0', '2', '-2', '2'],
    ceiling: ['3', '4', '-2', '-3', '3', '3', '-2', '-2', '2', '0', '3', '-2', '3'],
    floor: ['2', '3', '-3', '-4', '2', '2', '-3', '-3', '2', '0', '2', '-3', '2'],
  };

  it.each(ROUNDING_MODES)('mode %s on whole numbers', (mode) => {
    expect(VALUES.map((value) => roundDecimal(value, { places: 0, mode }))).toEqual(EXPECTED[mode]);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['71', 2, '71.00'],
    ['79.995', 2, '80.00'],
    ['79.994999999999', 2, '79.99'],
    ['0.005', 2, '0.01'],
    ['-0.004', 2, '0.00'],
    ['-1/300', 2, '0.00'],
    ['561533/6000', 7, '93.5888333'],
    ['1/3', 12, '0.333333333333'],
    ['99999999999999999999.995', 2, '100000000000000000000.00'],
  ])('%s to %i places, half up: %s', (value, places, text) => {
    expect(roundDecimal(value, { places, mode: 'halfUp' })).toBe(text);
  });
});

describe('refusals', () => {
  const calls = (input: string | number): (() => unknown)[] => [
    () => canonicalDecimal(input),
    () => compareDecimals(input, '1'),
    () => compareDecimals('1', input),
    () => multiplyDecimals(input, '1'),
    () => multiplyDecimals('1', input),
    () => roundDecimal(input, { places: 2, mode: 'halfUp' }),
  ];

  it.each(['', '1,5', '0x10', '1e4', '1/0', 'delapan', '1'.repeat(61), Number.NaN, 0.1 + 0.2, 1e21])(
    'every function refuses %s with the same code',
    (input) => {
      for (const call of calls(input)) expect(isTalentaError(thrownBy(call), 'invalidDecimal')).toBe(true);
    },
  );

  it('says what was expected', () => {
    expect(() => canonicalDecimal('82,5')).toThrow(/"82,5".*expected decimal text.*comma/);
    expect(() => canonicalDecimal(0.1 + 0.2)).toThrow(/15 significant digits.*pass the decimal as text/);
    expect(() => canonicalDecimal('1/0')).toThrow(/denominator is not 0/);
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an object', { nilai: '5' }],
    ['a bigint', 5n],
    ['a symbol', Symbol('5')],
  ])('refuses %s with an error of the library', (_name, input: unknown) => {
    // @ts-expect-error -- a caller without types may pass anything
    const error = thrownBy(() => canonicalDecimal(input));
    expect(isTalentaError(error, 'invalidDecimal')).toBe(true);
  });

  it('does not repeat a huge text', () => {
    const error = thrownBy(() => canonicalDecimal('9'.repeat(1_000_000)));
    expect(isTalentaError(error, 'invalidDecimal')).toBe(true);
    expect(error instanceof Error ? error.message.length : 0).toBeLessThan(1_000);
  });
});
