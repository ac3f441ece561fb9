import { describe, expect, it } from 'vitest';
import { readDecimal, readTrustedDecimal } from '../../src/exact/read-decimal.js';
import { writeDecimal } from '../../src/exact/write-decimal.js';

/** The canonical text of what was read, or the refusal. */
function read(input: unknown): string {
  const value = readDecimal(input);
  return typeof value === 'string' ? `refused: ${value}` : writeDecimal(value);
}

describe('refused, never repaired', () => {
  it.each([
    ['', 'notDecimal'],
    [' ', 'notDecimal'],
    ['-', 'notDecimal'],
    ['.', 'notDecimal'],
    ['-.', 'notDecimal'],
    ['0x10', 'notDecimal'],
    ['0b1', 'notDecimal'],
    ['1e4', 'notDecimal'],
    ['1E4', 'notDecimal'],
    ['1e400', 'notDecimal'],
    [' 5', 'notDecimal'],
    ['5 ', 'notDecimal'],
    ['5\n', 'notDecimal'],
    ['1 000', 'notDecimal'],
    ['1_000', 'notDecimal'],
    ['NaN', 'notDecimal'],
    ['Infinity', 'notDecimal'],
    ['-Infinity', 'notDecimal'],
    ['+5', 'notDecimal'],
    ['--1', 'notDecimal'],
    ['-+1', 'notDecimal'],
    ['1-', 'notDecimal'],
    ['.5', 'notDecimal'],
    ['-.5', 'notDecimal'],
    ['5.', 'notDecimal'],
    ['-5.', 'notDecimal'],
    ['1,5', 'notDecimal'],
    ['101,25', 'notDecimal'],
    ['1.234,5', 'notDecimal'],
    ['1.2.3', 'notDecimal'],
    ['1..2', 'notDecimal'],
    ['80%', 'notDecimal'],
    ['delapan', 'notDecimal'],
    ['٥', 'notDecimal'],
    ['５', 'notDecimal'],
    ['−5', 'notDecimal'],
    ['1n', 'notDecimal'],
  ])('the text %j', (text, refusal) => {
    expect(readDecimal(text)).toBe(refusal);
  });

  it.each([
    ['1/0', 'zeroDenominator'],
    ['0/0', 'zeroDenominator'],
    ['-1/0', 'zeroDenominator'],
    ['1/2/3', 'notDecimal'],
    ['1/', 'notDecimal'],
    ['/2', 'notDecimal'],
    ['/', 'notDecimal'],
    ['1/-2', 'notDecimal'],
    ['1/+2', 'notDecimal'],
    ['1 / 2', 'notDecimal'],
    ['1/x', 'notDecimal'],
    ['1//2', 'notDecimal'],
    ['1/.5', 'notDecimal'],
    ['1.5/2', 'notDecimal'],
    ['1/2.5', 'notDecimal'],
  ])('the fraction %j', (text, refusal) => {
    expect(readDecimal(text)).toBe(refusal);
  });

  it('text of more than 60 characters, whatever it holds', () => {
    expect(readDecimal('1'.repeat(60))).not.toBe('tooLong');
    expect(readDecimal('1'.repeat(61))).toBe('tooLong');
    expect(readDecimal(`0.${'0'.repeat(58)}1`)).toBe('tooLong');
    expect(readDecimal(`${'1'.repeat(30)}/${'2'.repeat(30)}`)).toBe('tooLong');
    expect(readDecimal('9'.repeat(1_000_000))).toBe('tooLong');
    expect(readDecimal(' '.repeat(61))).toBe('tooLong');
  });

  it.each([
    [Number.NaN, 'notFinite'],
    [Number.POSITIVE_INFINITY, 'notFinite'],
    [Number.NEGATIVE_INFINITY, 'notFinite'],
    [0.1 + 0.2, 'binaryDrift'],
    [-(0.1 + 0.2), 'binaryDrift'],
    [1.1 * 1.1, 'binaryDrift'],
    [100 / 3, 'binaryDrift'],
    [59.99999999999999, 'binaryDrift'],
    [Number.MAX_SAFE_INTEGER + 2, 'binaryDrift'],
    [1e21, 'notDecimal'],
    [1e-7, 'notDecimal'],
    [Number.MIN_VALUE, 'notDecimal'],
    [Number.MAX_VALUE, 'notDecimal'],
  ])('the number %d', (value, refusal) => {
    expect(readDecimal(value)).toBe(refusal);
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['a bigint', 5n],
    ['a symbol', Symbol('5')],
    ['an object', {}],
    ['a list', []],
    ['a list of one number', ['5']],
    ['a boxed number', Object(5)],
    ['a boxed text', Object('5')],
    ['an object that calls itself 5', { toString: () => '5', valueOf: () => 5 }],
    ['a function', () => '5'],
  ])('%s', (_name, input) => {
    expect(readDecimal(input)).toBe('notText');
  });
});

describe('read', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.0', '0'],
    ['-0.000', '0'],
    ['71', '71'],
    ['007', '7'],
    ['071.50', '71.5'],
    ['93.58', '93.58'],
    ['-3', '-3'],
    ['-0.5', '-0.5'],
    ['100.000', '100'],
    ['0.000000000001', '0.000000000001'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993.0000000000000001', '-9007199254740993.0000000000000001'],
    [`${'9'.repeat(29)}.${'9'.repeat(30)}`, `${'9'.repeat(29)}.${'9'.repeat(30)}`],
    ['1/2', '0.5'],
    ['-1/8', '-0.125'],
    ['180/3', '60'],
    ['0/7', '0'],
    ['200/3', '66.666666666667'],
  ])('the text %j as %s', (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [71, '71'],
    [-3, '-3'],
    [0.1, '0.1'],
    [93.58, '93.58'],
    [0.000001, '0.000001'],
    [66.6666666666667, '66.6666666666667'],
    [123456789.012345, '123456789.012345'],
    [100, '100'],
  ])('the number %d as %s', (value, canonical) => {
    expect(read(value)).toBe(canonical);
  });

  it('a fraction without loss', () => {
    expect(readDecimal('561533/6000')).toEqual({ n: 561533, d: 6000 });
  });

  it('minus zero as zero', () => {
    for (const zero of ['-0', '-0.00', -0, '-0/5']) {
      const value = readTrustedDecimal(zero);
      expect(Object.is(value.n, 0)).toBe(true);
    }
  });

  it('trusted text by the same rules: what is refused is an error', () => {
    expect(() => readTrustedDecimal('1,5')).toThrow(RangeError);
  });
});
