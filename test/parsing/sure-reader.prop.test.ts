import { fc, it } from '@fast-check/vitest';
import { asnArbitrary } from 'talenta-asn/testing';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../src/json/bounds.js';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';
import { DOCUMENT_LIMITS } from '../../src/parsing/document-bounds.js';
import { parseWith } from '../../src/parsing/parse.schema.js';
import { sureReader } from '../../src/parsing/sure-reader.schema.js';
import { asnSchema } from '../../src/person/asn.schema.js';
import { parseAsnData } from '../../src/person/parse-asn.js';
import { runs } from '../runs.js';
import { spoilt } from './spoilt.js';

const read = sureReader(asnSchema, DOCUMENT_LIMITS);

/** What the schema alone makes of it, and every mistake. */
const bySchema = (input: unknown): unknown => parseWith(asnSchema, input, 'invalidAsn', 'ASN');

const PERSON = {
  nip: '198502282010011999',
  jenis: 'PNS',
  evidence: { penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }] },
};

/** A person with these records of post-graduate years. */
const withEvidence = (evidence: object): object => ({ ...PERSON, evidence });

describe('what is read in one walk', () => {
  it.prop([asnArbitrary()], { numRuns: runs(5000) })(
    'is sure of everybody, and the same as by the schema, member by member in its order',
    (person) => {
      const sure = read(person);
      expect(sure).toBeDefined();
      expect(bySchema(person)).toStrictEqual({ success: true, data: sure });
      expect(JSON.stringify(sure)).toBe(JSON.stringify(asnSchema.parse(person)));
      expect(isDeepFrozen(sure)).toBe(true);
      expect(parseAsnData(person)).toStrictEqual(bySchema(person));
    },
  );

  const path = fc.array(fc.nat({ max: 20 }), { maxLength: 6 });
  const other = fc.oneof(
    fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
    fc.constantFrom(-0, '2026-02-30', 'baik', [], {}),
  );

  it.prop([asnArbitrary(), path, other], { numRuns: runs(10_000) })(
    'is refused, with the same mistakes, or taken, with the same data, whatever stands at any place',
    (person, at, value) => {
      const input = spoilt(person, at, value);
      expect(parseAsnData(input)).toStrictEqual(bySchema(input));
    },
  );

  test.each<readonly [string, unknown]>([
    ['null', null],
    ['a list', []],
    [
      'a key of the prototype',
      JSON.parse('{"nip":"198502282010011999","jenis":"PNS","evidence":{},"__proto__":{"nama":"x"}}'),
    ],
    ['inherited members', Object.create(PERSON)],
    ['members of which one is inherited', Object.assign(Object.create({ nama: 'x' }), PERSON)],
    ['a member that is undefined', { ...PERSON, nama: undefined }],
    ['a required member that is undefined', { ...PERSON, jenis: undefined }],
    ['an error that looks like an object', withEvidence(plainlyPrototyped(new Error('x')))],
    ['a map', withEvidence(new Map())],
    ['a date', withEvidence(new Date(0))],
    ['a date that looks like an object', withEvidence(plainlyPrototyped(new Date(0)))],
    ['an object that says it is none', { ...PERSON, [Symbol.toStringTag]: 'Person' }],
    ['a list with a hole', withEvidence({ penghargaan: new Array(1) })],
    ['a text beyond its bound', { ...PERSON, nama: 'x'.repeat(BOUNDS.text + 1) }],
    ['a text at its bound', { ...PERSON, nama: 'x'.repeat(BOUNDS.text) }],
    [
      'too many records',
      withEvidence({ penilaianKinerja: new Array(BOUNDS.records + 1).fill(PERSON.evidence.penilaianKinerja[0]) }),
    ],
    [
      'as many records as are taken',
      withEvidence({ penilaianKinerja: new Array(BOUNDS.records).fill(PERSON.evidence.penilaianKinerja[0]) }),
    ],
    [
      'too many characters',
      withEvidence({ penghargaan: new Array(BOUNDS.records).fill({ tanggal: '2025-01-01', nomor: 'x'.repeat(1100) }) }),
    ],
    [
      'a symbol in a table of levels',
      withEvidence({ penilaianKompetensi: [{ tanggal: '2025-01-01', capaian: { integritas: 3, [Symbol('x')]: 1 } }] }),
    ],
    [
      'levels in another order',
      withEvidence({ penilaianKompetensi: [{ tanggal: '2025-01-01', capaian: { kerjaSama: -0, integritas: 3 } }] }),
    ],
    ['a revoked proxy', withEvidence(revoked())],
    ['a frozen person', Object.freeze({ ...PERSON })],
    ['a zero with a sign', withEvidence({ penilaianPerilaku: [{ tahun: 2015, nilai: -0 }] })],
    ['a zero without', withEvidence({ penilaianPerilaku: [{ tahun: 2015, nilai: 0 }] })],
  ])('%s: as the schema alone says', (_name, input) => {
    expect(parseAsnData(input)).toStrictEqual(bySchema(input));
    const [mine, theirs] = [parseAsnData(input), bySchema(input)].map((result) => JSON.stringify(result));
    expect(mine).toBe(theirs);
  });

  test('a getter that throws is told as it is', () => {
    const input = {
      ...PERSON,
      get nama(): string {
        throw new RangeError('mine');
      },
    };
    expect(() => parseAsnData(input)).toThrow('mine');
  });

  test('leaves what was given as it was', () => {
    const given = structuredClone(PERSON);
    parseAsnData(given);
    expect(given).toStrictEqual(PERSON);
    expect(Object.isFrozen(given) || Object.isFrozen(given.evidence)).toBe(false);
  });

  test('records of one list that say the same are two', () => {
    const [record] = PERSON.evidence.penilaianKinerja;
    for (let person = 0; person < 3; person++) {
      const sure = read(withEvidence({ penilaianKinerja: [record, { tahun: 2024, predikat: 'baik' }, { ...record }] }));
      expect(new Set(sure?.evidence.penilaianKinerja).size).toBe(3);
    }
  });

  test('what many people say is held once', () => {
    // A reader of its own, that has seen nobody else yet.
    const fresh = sureReader(asnSchema, DOCUMENT_LIMITS);
    const [first, second] = [1, 2].map(() => fresh(structuredClone(PERSON)));
    expect(first?.evidence.penilaianKinerja).toBe(second?.evidence.penilaianKinerja);
    expect(first).not.toBe(second);
  });
});

test('a schema of parts that are not read so is sure of nothing', () => {
  for (const part of [
    z.date(),
    z.looseObject({}),
    z.map(z.string(), z.string()),
    z.string().transform(Number).array().default([]),
  ]) {
    const schema = z.strictObject({ part: z.array(part) });
    expect(sureReader(schema, DOCUMENT_LIMITS)({ part: [] })).toBeUndefined();
  }
  expect(sureReader(z.array(z.string()), DOCUMENT_LIMITS)([])).toBeUndefined();
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function plainlyPrototyped(value: object): object {
  Object.setPrototypeOf(value, Object.prototype);
  return value;
}
