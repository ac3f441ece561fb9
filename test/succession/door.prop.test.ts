/** Nothing that was not checked decides: whoever cannot be read is listed with what is wrong, and the others go on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeAxes,
  rankSuccessors,
  safeParseAsn,
  safeParseCandidate,
  type Asn,
  type Candidate,
  type Succession,
} from 'talenta-asn';
import { comingVacancies, interimHolders, compareOnPeople } from 'talenta-asn/analysis';
import { checkCompleteness, mapPool } from 'talenta-asn/procedure';
import { bkn411, manado } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { asnArbitrary } from 'talenta-asn/testing';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-25' as const;
const context = { ruleSet: bkn411, asOf };
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
const [cityVacancy = vacancy] = sampleVacancies({ seed: 7, count: 1, asOf });
const city = samplePopulation({ size: 30, seed: 7, asOf });

const NIP = '199002282015011001';
const scored = (more: object): unknown => ({ nip: NIP, axes: { kinerja: '90', potensial: '90' }, ...more });
const evidence = (more: object): unknown => scored({ evidence: more });
const punished = (more: object): unknown => evidence({ hukumanDisiplin: [{ tingkat: 'berat', ...more }] });

/** As programs without types hand it over. */
function pool(...entries: readonly unknown[]): readonly (Asn | Candidate)[] {
  return entries as readonly (Asn | Candidate)[];
}

function everybodyIn(result: Succession): readonly string[] {
  return [...result.shortlist, ...result.reserves, ...result.ineligible, ...result.undetermined].map(({ nip }) => nip);
}

describe('M29: who was not parsed is parsed at the door', () => {
  it.each<[string, unknown, string]>([
    ...['2026/05/01', '01-05-2026', '2026-5-1', '2026-02-30', '', new Date(0), null, 20260501].map(
      (mulai): [string, unknown, string] => [
        `a punishment from ${String(mulai)}`,
        punished({ mulai, masaBulan: 12 }),
        'evidence.hukumanDisiplin[0].mulai',
      ],
    ),
    ['a punishment without a beginning', punished({ masaBulan: 12 }), 'evidence.hukumanDisiplin[0].mulai'],
    [
      'cancelled by an empty text',
      punished({ mulai: '2026-05-01', masaBulan: 12, dibatalkan: '' }),
      'evidence.hukumanDisiplin[0].dibatalkan',
    ],
    [
      'a length below nothing',
      punished({ mulai: '2026-05-01', masaBulan: -9 }),
      'evidence.hukumanDisiplin[0].masaBulan',
    ],
    [
      'a level of punishment nobody knows',
      punished({ tingkat: 'Berat', mulai: '2026-05-01' }),
      'evidence.hukumanDisiplin[0].tingkat',
    ],
    [
      'a state of the wealth report',
      evidence({ lhkpn: [{ tahun: 2026, status: 'Belum Lapor' }] }),
      'evidence.lhkpn[0].status',
    ],
    ['a year as text', evidence({ lhkpn: [{ tahun: '2026', status: 'sudahLapor' }] }), 'evidence.lhkpn[0].tahun'],
    ['a rank nobody has', scored({ golongan: 'IV/z' }), 'golongan'],
    ['a birth date that is none', scored({ tanggalLahir: '' }), 'tanggalLahir'],
    [
      'a post since a day written the other way',
      scored({ jabatan: { kelas: 'administrator', nama: 'K', instansi: 'Kota', unit: 'Dinas', mulai: '01-03-2018' } }),
      'jabatan.mulai',
    ],
    ['a legal position in words', scored({ kedudukanHukum: 'Aktif' }), 'kedudukanHukum'],
    ['a misspelt list', evidence({ hukumanDisplin: [] }), 'evidence.hukumanDisplin'],
    ['a list that is a map', evidence({ hukumanDisiplin: new Map() }), 'evidence.hukumanDisiplin'],
    ['inherited lists', evidence({ hukumanDisiplin: null }), 'evidence.hukumanDisiplin'],
    ['axes and a placement', scored({ placement: placeAxes({ kinerja: '90' }, bkn411) }), 'axes'],
    ['neither evidence nor axes', { nip: NIP }, ''],
    ['a misspelt axis', { nip: NIP, axes: { kinerj: '90', potensial: '90' } }, 'axes.kinerj'],
    ['no number', { axes: { kinerja: '90', potensial: '90' } }, 'nip'],
    ['a number that is no NIP', { nip: '123', axes: { kinerja: '90', potensial: '90' } }, 'nip'],
    ['nothing', null, ''],
    ['a text', 'abc', ''],
  ])('%s: listed with the place, ranked nowhere', (_name, entry, path) => {
    const alone = rankSuccessors(cityVacancy, city, context);
    const result = rankSuccessors(cityVacancy, pool(...city, entry), context);
    expect(result.unreadable).toHaveLength(1);
    const [{ nip, issues } = { issues: [] }] = result.unreadable;
    expect(issues.map((issue) => issue.path)).toContain(path);
    if (nip !== undefined) expect(nip).toBe(NIP);
    expect(everybodyIn(result)).not.toContain(NIP);
    expect(result.findings.map(({ code }) => code)).toContain('entryNotReadable');
    const { unreadable: _, findings: __, outcome, ...others } = result;
    expect(outcome).toBe(alone.outcome === 'empty' ? 'undetermined' : alone.outcome);
    expect(alone).toMatchObject(others);
  });

  it('the others go on, at every function that takes people', () => {
    const broken = pool(...city, punished({ mulai: '01-05-2026' }));
    const people = broken as readonly Asn[];
    expect(interimHolders(cityVacancy, broken, context).unreadable).toHaveLength(1);
    expect(comingVacancies(people, context, { until: '2030-01-01' }).unreadable).toHaveLength(1);
    expect(checkCompleteness(people, asOf)).toMatchObject({ complete: false, people: 31, unreadable: [{ nip: NIP }] });
    expect(mapPool(broken, context)).toMatchObject({ people: 30, unreadable: 1 });
    expect(compareOnPeople({ vacancies: [], pool: people, context: { ruleSet: bkn411, asOf } }, bkn411)).toMatchObject({
      unchanged: 30,
      unreadable: [{ nip: NIP }],
    });
  });

  it('one person alone is refused with every mistake and its place', () => {
    const [entry] = pool(punished({ mulai: '01-05-2026', masaBulan: -9 }));
    if (entry === undefined) throw new RangeError('nobody');
    expect(() => checkEligibility(entry, vacancy, context)).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        issues: [
          expect.objectContaining({ path: 'person.evidence.hukumanDisiplin[0].mulai' }),
          expect.objectContaining({ path: 'person.evidence.hukumanDisiplin[0].masaBulan' }),
        ],
      }),
    );
  });

  it('a person of whom one entry can be read and one cannot is not ranked', () => {
    const good = { nip: NIP, axes: { kinerja: '90', potensial: '90' } };
    const result = rankSuccessors(vacancy, pool(good, punished({ mulai: '01-05-2026' })), context);
    expect(result.undetermined).toMatchObject([{ nip: NIP, reasons: [{ id: 'identity' }] }]);
    expect(result.findings.map(({ code }) => code)).toContain('nipConflict');
  });

  it('property: a value of another kind anywhere is listed, or changes nothing but what it says', () => {
    const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, member]) => [[...path, key], ...places(member, [...path, key])])
        : [];
    const junk = fc.constantFrom<unknown>(
      null,
      '',
      'x',
      -1,
      0,
      1e9,
      '2026-5-1',
      '01-03-2018',
      [],
      {},
      true,
      Number.NaN,
    );
    fc.assert(
      fc.property(asnArbitrary(), fc.nat(), junk, (person, at, value) => {
        const copy = structuredClone(person) as unknown as Record<string, unknown>;
        const found = places(copy);
        const path = found[at % found.length] ?? [];
        const last = path.at(-1) ?? 'nip';
        const holder = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(node as object, key), copy);
        Reflect.set(holder as object, last, value);
        const parsed = safeParseAsn(structuredClone(copy));
        const result = rankSuccessors(vacancy, pool(copy), context);
        if (parsed.success) expect(result).toEqual(rankSuccessors(vacancy, [parsed.data], context));
        else if (result.unreadable.length === 0) {
          // A score that cannot be read leaves what rests on it unknown, and no more.
          expect(
            parsed.error.issues.every(
              (issue) => /\.(?:nilai|jpm|dimensi\.\w+)$/.test(issue.path) || issue.path === 'jenis',
            ),
          ).toBe(true);
          expect(result.shortlist).toEqual([]);
        } else expect(everybodyIn(result)).toEqual([]);
      }),
      { numRuns: fewRuns(5_000) },
    );
  });
});

describe('M29: what was parsed is recognised, and a copy comes to the same', () => {
  it('from a worker, from a database', () => {
    const result = rankSuccessors(cityVacancy, city, context);
    expect(rankSuccessors(structuredClone(cityVacancy), structuredClone(city), context)).toEqual(result);
    expect(rankSuccessors(cityVacancy, JSON.parse(JSON.stringify(city)) as Asn[], context)).toEqual(result);
    expect(normalizeAspects(structuredClone(city[0] ?? parseAsn({})), context)).toEqual(
      normalizeAspects(city[0] ?? parseAsn({}), context),
    );
  });

  it('a copy that changes between two calls is read again', () => {
    const entry = structuredClone(scored({ golongan: 'IV/a' })) as { golongan: string };
    expect(rankSuccessors(vacancy, pool(entry), context).unreadable).toEqual([]);
    entry.golongan = 'IV/z';
    expect(rankSuccessors(vacancy, pool(entry), context).unreadable).toHaveLength(1);
  });
});

describe('M15: what is told of an entry says of whom', () => {
  it.each<[string, unknown]>([
    ['without axes', { nip: NIP }],
    ['with a misspelt axis', { nip: NIP, axes: { kinerj: '90' } }],
    ['with a broken date', punished({ mulai: '01-05-2026' })],
  ])('%s', (_name, entry) => {
    const { findings, unreadable } = rankSuccessors(vacancy, pool(entry), context);
    expect(findings[0]).toMatchObject({
      code: 'entryNotReadable',
      found: expect.stringContaining('***************001') as string,
    });
    expect(unreadable[0]?.nip).toBe(NIP);
    expect(JSON.stringify(findings)).not.toMatch(/\d{18}/);
  });
});

describe('M16: nobody is eligible, and nobody could be judged, are two pieces of news', () => {
  const failing = { nip: '198502282010011999', axes: { kinerja: '10', potensial: '10' } };
  const unknown = { nip: '198502282010012998', axes: { kinerja: '90' } };

  it.each<[string, readonly unknown[], string]>([
    ['an empty pool', [], 'empty'],
    ['everybody fails', [failing], 'empty'],
    ['somebody is not known', [failing, unknown], 'undetermined'],
    ['somebody cannot be read', [failing, null], 'undetermined'],
  ])('%s', (_name, entries, outcome) => {
    const result = rankSuccessors(vacancy, pool(...entries), context);
    expect(result.outcome).toBe(outcome);
    const told = result.findings.find(({ code }) => code === 'shortlistNotFilled');
    expect(told === undefined).toBe(result.ineligible.length + result.undetermined.length === 0);
  });

  it('the commonest reasons are told with their numbers', () => {
    const told = rankSuccessors(vacancy, pool(failing, unknown), context).findings;
    expect(told.find(({ code }) => code === 'shortlistNotFilled')?.found).toMatch(
      /^notMet box 1; undetermined \w+ 1, \w+ 1/,
    );
  });
});

describe('parseCandidate reads what the type allows', () => {
  it.each<[string, object]>([
    ['one axis', { axes: { kinerja: '85' } }],
    ['no axis yet', { axes: {} }],
  ])('%s', (_name, more) => {
    const parsed = safeParseCandidate({ nip: NIP, ...more });
    expect(parsed.success).toBe(true);
    if (parsed.success) expect(rankSuccessors(vacancy, [parsed.data], context).undetermined).toHaveLength(1);
  });

  it('both kinds of values, or none, are refused', () => {
    expect(safeParseCandidate({ nip: NIP }).success).toBe(false);
    expect(safeParseCandidate({ nip: NIP, axes: {}, placement: {} }).success).toBe(false);
  });
});

describe('M32: input is never changed', () => {
  const isLoose = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (!Object.isFrozen(value) && Object.values(value).every(isLoose));

  it.each<[string, (people: Asn[], vacancies: (typeof vacancy)[]) => unknown]>([
    ['rankSuccessors', (people, [first = vacancy]) => rankSuccessors(first, people, context)],
    ['interimHolders', (people, [first = vacancy]) => interimHolders(first, people, context)],
    ['comingVacancies', (people) => comingVacancies(people, context, { until: '2030-01-01' })],
    [
      'compareOnPeople',
      (people, vacancies) =>
        compareOnPeople({ vacancies, pool: people.slice(0, 0), context: { ruleSet: bkn411, asOf } }, manado),
    ],
    ['checkCompleteness', (people) => checkCompleteness(people, asOf)],
    ['mapPool', (people) => mapPool(people, context)],
    ['normalizeAspects', (people) => people.map((person) => normalizeAspects(person, context))],
  ])('%s', (_name, call) => {
    const people = structuredClone(city) as Asn[];
    const vacancies = structuredClone([cityVacancy]);
    const before = JSON.stringify([people, vacancies]);
    call(people, vacancies);
    expect(JSON.stringify([people, vacancies])).toBe(before);
    expect(people.every(isLoose) && vacancies.every(isLoose)).toBe(true);
  });
});
