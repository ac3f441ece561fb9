/** Canonical JSON is written piece by piece: against a model of its own, and at the sizes where pieces end. */
import { fc, test } from '@fast-check/vitest';
import { BOUNDS, isTalentaError } from 'talenta-asn';
import { canonicalJson, fingerprintOf } from 'talenta-asn/procedure';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalText, fingerprintOfPlain, fingerprintWithin, textWithin } from '../../src/json/canonical-text.js';
import { notPlainJson } from '../../src/json/plain-json.js';
import { writeCanonical } from '../../src/json/write-canonical.js';
import { fewRuns, runs } from '../runs.js';

/** RFC 8785 in its own words: members sorted by their names as UTF-16 code units, everything else as ECMAScript writes it. */
function model(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(model).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries<unknown>({ ...value }).map(([key, member]) => ({
    key,
    units: [...unitsOf(key)],
    member,
  }));
  members.sort((a, b) => {
    const place = a.units.findIndex((unit, index) => unit !== b.units[index]);
    return place < 0 ? a.units.length - b.units.length : (a.units[place] ?? 0) - (b.units[place] ?? -1);
  });
  return `{${members.map(({ key, member }) => `${JSON.stringify(key)}:${model(member)}`).join(',')}}`;
}

function* unitsOf(text: string): Iterable<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return isTalentaError(error) ? error.code : String(error);
  }
  return undefined;
};

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.integer({ min: 0, max: 30 }).map(String),
  fc.constantFrom('nip', 'nama', 'nilai', '', '"', '\\', '\u0000', 'é', '\u{1f600}', '\ufb33', 'constructor'),
);
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u001f', '\u007f', 'a', 'é', '\u2028', '\u{1f600}') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.constantFrom(null, true, false, 1e21, 1e-7, 0),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('data'), { maxLength: 6 }),
    fc
      .uniqueArray(key, { maxLength: 24 })
      .chain((keys) =>
        fc
          .tuple(...keys.map(() => tie('data')))
          .map((members) => Object.fromEntries(keys.map((name, index) => [name, members[index]]))),
      ),
  ),
}));
const plain = data.filter((value) => !JSON.stringify(value).includes('"__proto__"'));

describe('canonical JSON', () => {
  test.prop([plain], { numRuns: runs(20_000) })(
    'is what the model writes, and the fingerprint is its SHA-256',
    (value) => {
      const text = model(value);
      expect(canonicalText(value)).toBe(text);
      expect(fingerprintOfPlain(value)).toBe(sha256(text));
      if (notPlainJson(value) === undefined) {
        expect(canonicalJson(value)).toBe(text);
        expect(fingerprintOf(value)).toBe(sha256(text));
      }
    },
  );

  test.prop(
    [
      fc.constantFrom(8_192, 65_536, 131_072),
      fc.integer({ min: -4, max: 4 }),
      fc.constantFrom('x', 'é', '€', '\u{1f600}', '"'),
      fc.boolean(),
    ],
    { numRuns: fewRuns(2_000) },
  )('is the same where its pieces end, within a text and between two', (size, more, character, isKey) => {
    const long = `${'x'.repeat(size + more - 4)}${character.repeat(8)}${'y'.repeat(size)}${character}`;
    const value = isKey ? { [long]: [long, 'z'], a: long } : [long, { a: long }, 'z'];
    expect(fingerprintOf(value)).toBe(sha256(model(value)));
  });

  it('no text of the whole is made: more than one text can hold goes through in pieces', () => {
    const row = { nip: '1'.repeat(18), text: 'x'.repeat(5_000) };
    const written = JSON.stringify(row).length + 1;
    const count = Math.ceil(2 ** 29 / written);
    let [characters, longest] = [0, 0];
    const unwritten = writeCanonical(
      Array.from({ length: count }, () => row),
      (piece) => {
        characters += piece.length;
        longest = Math.max(longest, piece.length);
      },
      { values: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY },
    );
    expect([unwritten, characters]).toEqual([undefined, count * written + 1]);
    expect(longest).toBeLessThan(15_000);
  });

  it('leaves out what is undefined, and tells apart what is no JSON, in data that were not checked', () => {
    expect(canonicalText({ b: undefined, a: [undefined, 1n, Number.NaN], c: {} })).toBe('{"a":[,1n,null],"c":{}}');
    expect(canonicalText(new Map())).toBe('{}');
    expect(canonicalText('\ud800')).toBe(String.raw`"\ud800"`);
  });
});

describe('what has a fingerprint', () => {
  test.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })], {
    numRuns: runs(20_000),
  })('is plain JSON, and nothing else', (value) => {
    const expected = notPlainJson(value) === undefined ? undefined : 'invalidArgument';
    expect([canonicalJson, fingerprintOf].map((made) => codeOf(() => made(value)))).toEqual([expected, expected]);
  });

  it('may be larger than what is written as one text', () => {
    const many = Array.from({ length: BOUNDS.jsonValues }, () => 1);
    const long = Array.from({ length: BOUNDS.jsonCharacters / 10_000 + 1 }, () => 'x'.repeat(10_000));
    expect(codeOf(() => canonicalJson(long))).toBe('tooLarge');
    for (const value of [many, long]) expect(fingerprintOf(value)).toMatch(/^[\da-f]{64}$/);
  });

  it('ends at each bound: what is as large is written, what is larger by one is not', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : { ab: nested(levels - 1) });
    const within = (value: unknown, values: number, characters: number): unknown[] =>
      [textWithin, fingerprintWithin].map((made) => {
        const written = made(value, { values, characters });
        return typeof written === 'string' ? 'written' : written.unwritten;
      });
    const both = (answer: string): string[] => [answer, answer];
    expect(within([1, 2, { a: 3 }], 5, 1)).toEqual(both('written'));
    expect(within([1, 2, { a: 3 }], 4, 1)).toEqual(both('values'));
    expect(within({ ab: ['c', 'd'] }, 9, 4)).toEqual(both('written'));
    expect(within({ ab: ['c', 'd'] }, 9, 3)).toEqual(both('characters'));
    expect(within({ abcd: 1 }, 9, 3)).toEqual(both('characters'));
    expect(within(nested(BOUNDS.depth), 99, 999)).toEqual(both('written'));
    expect(within(nested(BOUNDS.depth + 1), 99, 999)).toEqual(both('levels'));
    expect(codeOf(() => canonicalText([1, 2], 2))).toBe('tooLarge');
    expect(codeOf(() => fingerprintOfPlain([1, 2], 2))).toBe('tooLarge');
    expect(codeOf(() => fingerprintOfPlain(nested(BOUNDS.depth + 1)))).toBe('tooLarge');
  });

  it('says the same each time it is read: data that change are refused', () => {
    let reads = 0;
    const changing = { nilai: 1 };
    Object.defineProperty(changing, 'nilai', { enumerable: true, get: () => (reads++ === 0 ? () => 1 : 1) });
    expect(() => fingerprintOf(changing)).toThrow('change while they are read');
  });
});
