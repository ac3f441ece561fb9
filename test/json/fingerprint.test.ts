/** Canonical JSON against the examples of RFC 8785, and what it refuses. */
import fc from 'fast-check';
import { canonicalJson, fingerprintOf } from 'talenta-asn/procedure';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

const doubleOf = (hex: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const given = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(given))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units, RFC 8785, section 3.2.3', () => {
    const given = `{
      "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const values = canonicalJson(JSON.parse(given)).match(/:"[^"]+"/g);
    expect(values).toEqual([
      ':"Carriage Return"',
      ':"One"',
      ':"Control"',
      ':"Latin Small Letter O With Diaeresis"',
      ':"Euro Sign"',
      ':"Emoji: Grinning Face"',
      ':"Hebrew Letter Dalet With Dagesh"',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s, RFC 8785, appendix B', (hex, text) => {
    expect(canonicalJson(doubleOf(hex))).toBe(text);
  });

  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  const deep: unknown = JSON.parse('['.repeat(200) + ']'.repeat(200));

  it.each([
    ['NaN', { a: [Number.NaN] }, 'a[0]: found NaN'],
    ['infinity', { a: Infinity }, 'a: found Infinity'],
    ['-0, which canonical JSON writes as 0', { a: -0 }, 'a: found -0'],
    ['half a character', { a: '\ud800' }, 'a: found text with half a character'],
    ['undefined in a list', [undefined], '[0]: found undefined'],
    ['a function', { a: () => 1 }, 'a: found function'],
    ['a bigint', 1n, 'found bigint'],
    ['a Date', { a: new Date(0) }, 'a: found an instance of a class'],
    ['data that contains itself', circular, 'self: found data that contains itself'],
  ])('refuses %s', (_, value, message) => {
    for (const made of [canonicalJson, fingerprintOf])
      expect(() => made(value)).toThrow(expect.objectContaining({ code: 'invalidArgument' }) as Error);
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('refuses 200 levels', () => {
    for (const made of [canonicalJson, fingerprintOf])
      expect(() => made(deep)).toThrow(expect.objectContaining({ code: 'tooLarge' }) as Error);
  });

  it('reads back to the same data, and does not see the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__') && !text.includes('-0'));
        const parsed: unknown = JSON.parse(text);
        const canonical = canonicalJson(parsed);
        expect(JSON.parse(canonical)).toEqual(parsed);
        expect(canonicalJson(reversed(parsed))).toBe(canonical);
      }),
    );
  });
});

describe('the fingerprint', () => {
  it("is SHA-256 of it in UTF-8, by Node's own implementation", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer(), (text, number) => {
        const value = { text, number };
        expect(fingerprintOf(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'));
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
