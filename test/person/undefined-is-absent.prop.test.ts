import fc from 'fast-check';
import { safeParseAsn, safeParseCandidate, safeParseVacancy } from 'talenta-asn';
import { samplePeople, sampleVacancies } from 'talenta-asn/samples';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-24' as const;
const people = [...samplePeople({ size: 30, seed: 3, asOf })];
const vacancies = [...sampleVacancies({ count: 30, seed: 3, asOf })];
const candidates = people.map(({ nip, evidence }) => ({ nip, axes: { kinerja: '80', potensial: '80' }, evidence }));

/** The same with members that are undefined at the places that the numbers say. */
function withHoles(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => withHoles(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withHoles(member, next)] as const);
  const holes = ['nama', 'masaBulan', 'selesai', 'bidangIlmu', 'constructor'].filter(
    (key) => !Object.hasOwn(value, key) && next() % 2 === 0,
  );
  return Object.fromEntries([...members, ...holes.map((key) => [key, undefined] as const)]);
}

describe.each([
  ['an Asn', safeParseAsn, people],
  ['a vacancy', safeParseVacancy, vacancies],
  ['a candidate', safeParseCandidate, candidates],
] as const)('M22: members of %s that are undefined', (_name, parse, documents) => {
  it('are absent', () => {
    fc.assert(
      fc.property(fc.constantFrom<object>(...documents), fc.infiniteStream(fc.nat()), (document, numbers) => {
        const next = (): number => Number(numbers.next().value);
        const holed = withHoles(document, next);
        expect(parse(holed)).toEqual(parse(document));
        expect(JSON.stringify(parse(holed))).toBe(JSON.stringify(parse(document)));
      }),
      { numRuns: fewRuns(300) },
    );
  });

  it('M22: those that are inherited are no members', () => {
    const inheriting = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inheriting);
      if (typeof value !== 'object' || value === null) return value;
      const own = Object.entries(value).map(([key, member]) => [key, inheriting(member)] as const);
      return Object.setPrototypeOf(Object.fromEntries(own), {
        nama: 'x',
        hukumanDisiplin: [],
        masaBulan: 1,
        golongan: 'IV/e',
      });
    };
    for (const document of documents) expect(parse(inheriting(document))).toEqual(parse(document));
    for (const document of documents) expect(parse(Object.setPrototypeOf({}, document)).success).toBe(false);
  });

  it('make a list unknown, never empty', () => {
    const [document] = documents;
    const listed = { ...document, evidence: { penghargaan: undefined } };
    const result = parse(listed);
    if ('nip' in (document ?? {})) expect(result).not.toHaveProperty('data.evidence.penghargaan');
    else expect(result).toMatchObject({ success: false });
  });

  it('hide no other mistake, and a value that has to be there is still missed', () => {
    const [document] = documents;
    expect(parse({ ...document, tidakDikenal: 1, lain: undefined })).toMatchObject({
      error: { issues: [{ path: 'tidakDikenal', code: 'unknownKey' }] },
    });
    const key = 'nip' in (document ?? {}) ? 'nip' : 'kelas';
    expect(parse({ ...document, [key]: undefined })).toMatchObject({
      success: false,
      error: { issues: [{ path: key }] },
    });
  });
});
