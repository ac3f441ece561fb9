/** Parsers are Standard Schemas: other libraries take them as they are. */
import fc from 'fast-check';
import {
  isTalentaError,
  parseAsn,
  parseAspectProfile,
  parseCandidate,
  parsePlacement,
  parseSuccession,
  parseVacancy,
  safeParseAsn,
  type Asn,
  type Parser,
} from 'talenta-asn';
import { parseResolution } from 'talenta-asn/procedure';
import * as schemas from 'talenta-asn/schemas';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

/** The interface of the specification (standardschema.dev, version 1), as another library would state it. */
interface Specified<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Output; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] | undefined }[] }
      | Promise<never>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What such a library does with a schema. */
async function checked<Output>(
  schema: Specified<unknown, Output>,
  value: unknown,
): Promise<{ readonly value: Output } | { readonly paths: readonly (readonly PropertyKey[])[] }> {
  const result = await schema['~standard'].validate(value);
  if (result.issues === undefined) return { value: result.value };
  return { paths: result.issues.map(({ path = [] }) => path) };
}

const person = {
  nip: '198502282010011999',
  jenis: 'PNS',
  evidence: {
    penghargaan: [{ lingkup: 'nasional', tanggal: '2024-05-01' }],
    riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Akuntansi', lulus: '2009-08-01' }],
  },
};

const PARSERS = {
  parseAsn,
  parseVacancy,
  parseCandidate,
  parseAspectProfile,
  parsePlacement,
  parseSuccession,
  parseResolution,
};

describe('a parser as a Standard Schema', () => {
  it('gives the data that it parses', async () => {
    const schema: Specified<unknown, Asn> = parseAsn;
    expect(await checked(schema, person)).toEqual({ value: parseAsn(person) });
  });

  it('tells every mistake by its keys, one by one', async () => {
    const wrong = {
      ...person,
      nip: 1,
      evidence: { ...person.evidence, penghargaan: [{ lingkup: 'nasional' }, { lingkup: 'desa', tanggal: 'x' }] },
    };
    expect(await checked(parseAsn as Parser<Asn>, wrong)).toEqual({
      paths: [
        ['nip'],
        ['evidence', 'penghargaan', 0, 'tanggal'],
        ['evidence', 'penghargaan', 1, 'tanggal'],
        ['evidence', 'penghargaan', 1, 'lingkup'],
      ],
    });
  });

  it('leads into keys that hold dots and brackets', async () => {
    const wrong = { ...person, evidence: { ...person.evidence, 'a.b[1]': [], a: [] } };
    expect(await checked(parseAsn as Parser<Asn>, wrong)).toEqual({
      paths: [
        ['evidence', 'a.b[1]'],
        ['evidence', 'a'],
      ],
    });
  });

  it.each(Object.entries(PARSERS))('%s never throws there, whatever it is given', (_name, parse) => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (value) => {
        const result = parse['~standard'].validate(value);
        expect('value' in result || result.issues.length > 0).toBe(true);
      }),
      { numRuns: fewRuns(500) },
    );
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(parse['~standard'].validate(revoked.proxy)).toHaveProperty('issues');
  });

  it.each(Object.entries(PARSERS))('%s cannot be changed, and has the version and the vendor', (_name, parse) => {
    expect(Object.isFrozen(parse)).toBe(true);
    expect(Object.isFrozen(parse['~standard'])).toBe(true);
    expect(parse['~standard']).toMatchObject({ version: 1, vendor: 'talenta-asn' });
  });

  it('leads to where the mistake is, for damage anywhere', () => {
    const places = [
      ['nip'],
      ['jenis'],
      ['evidence', 'penghargaan'],
      ['evidence', 'penghargaan', 0, 'lingkup'],
      ['evidence', 'riwayatPendidikan', 0, 'jenjang'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(7, null, 'x', []), (place, bad) => {
        const damaged: unknown = structuredClone(person);
        const parent = place.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(node as object, key), damaged);
        Reflect.set(parent as object, place.at(-1) ?? '', bad);
        const result = parseAsn['~standard'].validate(damaged);
        const strict = safeParseAsn(damaged);
        if ('value' in result) expect(strict.success).toBe(true);
        else {
          expect(result.issues).toHaveLength(strict.success ? 0 : strict.error.issues.length);
          expect(result.issues.map(({ path = [] }) => path.slice(0, place.length))).toContainEqual([...place]);
        }
      }),
      { numRuns: fewRuns(300) },
    );
  });
});

describe('the zod schemas', () => {
  it('are Standard Schemas too, and take what the parsers take', async () => {
    expect(Object.keys(schemas).sort()).toEqual([
      'asnSchema',
      'aspectProfileSchema',
      'candidateSchema',
      'evidenceSchema',
      'gridAspectProfileSchema',
      'gridPlacementSchema',
      'gridRuleSetSchema',
      'gridRunResultSchema',
      'gridSuccessionSchema',
      'placementSchema',
      'resolutionSchema',
      'ruleSetSchema',
      'runResultSchema',
      'successionSchema',
      'vacancySchema',
    ]);
    expect(schemas.asnSchema.parse(person)).toEqual(parseAsn(person));
    expect(await schemas.asnSchema['~standard'].validate(person)).toEqual({ value: parseAsn(person) });
    expect(schemas.asnSchema.safeParse({ ...person, nip: 'x' }).success).toBe(false);
  });
});

describe('parsers as functions', () => {
  it('throw what safeParse tells', () => {
    const result = safeParseAsn({ nip: 'x' });
    try {
      parseAsn({ nip: 'x' });
      expect.unreachable();
    } catch (error) {
      if (!isTalentaError(error, 'invalidAsn') || result.success) throw error;
      expect(error.issues).toEqual(result.error.issues);
    }
  });
});
