import { monthsLeft } from '../../src/civil-service/retirement.js';
/** The day before, the day, and the day after: of everything that begins, ends or is counted in days. */
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  type Candidate,
  type Evidence,
  type IsoDate,
  type RiwayatJabatan,
} from 'talenta-asn';
import { checkCompleteness, COMPLETENESS_RULE } from 'talenta-asn/procedure';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

const asOf = '2026-11-24' as const;
const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-23', asOf, '2026-11-25'] as const;
const NIP = '197111232000011001';

/** bkn411 without the conditions of classes, so that only those of the vacancy are judged. */
const ruleSet = parseRuleSet(withCitedSources(withoutConditions()));

function verdictOf(condition: object, evidence: Evidence, facts: object = {}): string {
  const label = { id: 'Syarat', en: 'Condition' };
  const vacancy = parseVacancy({
    id: 'V1',
    nama: 'Kepala',
    kelas: 'jptPratama',
    instansi: 'Kota',
    unit: 'Dinas',
    rumpun: 'keuangan',
    conditions: [{ id: 'own', label, basis: 'Pengumuman 1/2026', ...condition }],
  });
  const candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' }, evidence, ...facts } as Candidate;
  const { conditions } = checkEligibility(candidate, vacancy, { ruleSet, asOf });
  return conditions.find(({ id }) => id === 'own')?.verdict ?? 'not judged';
}

const spell = (mulai: IsoDate, selesai?: IsoDate, change: Partial<RiwayatJabatan> = {}): RiwayatJabatan => ({
  kelas: 'administrator',
  nama: 'Kepala Bidang',
  instansi: 'Kota',
  unit: 'Dinas',
  mulai,
  ...(selesai === undefined ? {} : { selesai }),
  penugasan: 'definitif',
  ...change,
});

describe('a punishment', () => {
  const running = (change: object): string =>
    verdictOf(
      { kind: 'noRunningPunishment' },
      {
        hukumanDisiplin: [{ tingkat: 'sedang', mulai: '2026-01-01', selesai: '2027-01-01', ...change }],
      },
    );
  const recent = (change: object): string =>
    verdictOf(
      { kind: 'noRecentPunishment', years: 2, anyOf: ['sedang'], countedFrom: 'end' },
      {
        hukumanDisiplin: [{ tingkat: 'sedang', mulai: '2023-11-24', selesai: '2025-11-24', ...change }],
      },
    );

  it.each([
    ['begins tomorrow', { mulai: TOMORROW }, 'met'],
    ['begins today', { mulai: TODAY }, 'notMet'],
    ['began yesterday', { mulai: YESTERDAY }, 'notMet'],
    ['ends tomorrow', { selesai: TOMORROW }, 'notMet'],
    ['ends today', { selesai: TODAY }, 'notMet'],
    ['ended yesterday', { selesai: YESTERDAY }, 'met'],
    ['is cancelled tomorrow', { dibatalkan: TOMORROW }, 'notMet'],
    ['is cancelled today', { dibatalkan: TODAY }, 'met'],
    ['was cancelled yesterday', { dibatalkan: YESTERDAY }, 'met'],
  ])('that %s: running', (_name, change, verdict) => {
    expect(running(change)).toBe(verdict);
  });

  it.each([
    ['begins tomorrow', { mulai: TOMORROW, selesai: '2027-11-24' }, 'met'],
    ['begins today', { mulai: TODAY, selesai: '2027-11-24' }, 'notMet'],
    ['ended two years ago and a day', { selesai: '2024-11-23' }, 'met'],
    ['ended two years ago', { selesai: '2024-11-24' }, 'met'],
    ['ended a day later', { selesai: '2024-11-25' }, 'notMet'],
    ['is cancelled tomorrow', { dibatalkan: TOMORROW }, 'notMet'],
    ['is cancelled today', { dibatalkan: TODAY }, 'met'],
    ['was cancelled yesterday', { dibatalkan: YESTERDAY }, 'met'],
  ])('that %s: recent', (_name, change, verdict) => {
    expect(recent(change)).toBe(verdict);
  });
});

describe('other dated facts', () => {
  const assessed = (tanggal: IsoDate): string =>
    verdictOf({ kind: 'validAssessment', years: 3 }, { penilaianKompetensi: [{ tanggal, jpm: '80' }] });
  const educated = (lulus: IsoDate): string =>
    verdictOf(
      { kind: 'education', anyOf: ['S2'] },
      { riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Ekonomi', lulus }] },
    );
  const studied = (lulus: IsoDate): string =>
    verdictOf(
      { kind: 'fieldOfStudy', anyOf: ['Ekonomi'] },
      { riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Ekonomi', lulus }] },
    );
  const nominated = (tanggal: IsoDate, berakhir?: IsoDate): string =>
    verdictOf({ kind: 'notNominatedElsewhere' }, {
      nominasi: [{ lowongan: 'V2', status: 'calon', tanggal, ...(berakhir === undefined ? {} : { berakhir }) }],
    } as unknown as Evidence);
  const reported = (tanggal: IsoDate): string =>
    verdictOf({ kind: 'lhkpn', yearsBack: 1 }, { lhkpn: [{ tahun: 2026, status: 'sudahLapor', tanggal }] });

  it('an assessment of today counts, one of tomorrow does not, and it is valid up to its last day', () => {
    expect([YESTERDAY, TODAY, TOMORROW].map(assessed)).toEqual(['met', 'met', 'notMet']);
    expect((['2023-11-23', '2023-11-24', '2023-11-25'] as const).map(assessed)).toEqual(['notMet', 'met', 'met']);
  });

  it('a degree of today counts, one of tomorrow does not', () => {
    expect([YESTERDAY, TODAY, TOMORROW].map(educated)).toEqual(['met', 'met', 'notMet']);
    expect([YESTERDAY, TODAY, TOMORROW].map(studied)).toEqual(['met', 'met', 'notMet']);
  });

  it('a nomination stands from its day up to the day before its end', () => {
    expect([YESTERDAY, TODAY, TOMORROW].map((day) => nominated(day))).toEqual(['notMet', 'notMet', 'met']);
    expect([YESTERDAY, TODAY, TOMORROW].map((day) => nominated('2026-01-01', day))).toEqual(['met', 'met', 'notMet']);
  });

  it('a wealth report of today counts, one of tomorrow does not', () => {
    expect([YESTERDAY, TODAY, TOMORROW].map(reported)).toEqual(['met', 'met', 'undetermined']);
  });

  it('wealth reports of one year that say different things decide nothing, in either order', () => {
    const two = [
      { tahun: 2026, status: 'sudahLapor' },
      { tahun: 2026, status: 'belumLapor' },
    ] as const;
    for (const lhkpn of [two, [...two].reverse()])
      expect(verdictOf({ kind: 'lhkpn', yearsBack: 1 }, { lhkpn })).toBe('undetermined');
  });
});

describe('the time in posts', () => {
  const served = (years: number, ...riwayatJabatan: RiwayatJabatan[]): string =>
    verdictOf({ kind: 'previousPost', anyOf: [{ kelas: ['administrator'], years }] }, { riwayatJabatan });

  it('counts the first and the last day of a post that has ended', () => {
    expect(served(1, spell('2020-03-01', '2021-02-27'))).toBe('notMet');
    expect(served(1, spell('2020-03-01', '2021-02-28'))).toBe('met');
    expect(served(1, spell('2020-03-01', '2021-03-01'))).toBe('met');
  });

  it('runs up to the reference date in a post that is still held', () => {
    expect(served(1, spell('2025-11-25'))).toBe('notMet');
    expect(served(1, spell('2025-11-24'))).toBe('met');
    expect(served(1, spell('2025-11-23'))).toBe('met');
  });

  it('joins posts of which one begins the day after the other ends, not those with a day between', () => {
    // The 365 days of the leap year are a day short of its anniversary, apart as joined.
    const first = spell('2020-01-01', '2020-12-30');
    expect(served(2, first, spell('2020-12-31', '2021-12-30'))).toBe('notMet');
    expect(served(2, first, spell('2020-12-31', '2021-12-31'))).toBe('met');
    expect(served(2, first, spell('2021-01-01', '2021-12-31'))).toBe('notMet');
    expect(served(2, first, spell('2021-01-01', '2022-01-01'))).toBe('met');
  });

  it('makes a year of 365 days in parts', () => {
    const first = spell('2021-01-01', '2021-07-19'); // 200 days
    expect(served(1, first, spell('2022-01-01', '2022-06-13'))).toBe('notMet');
    expect(served(1, first, spell('2022-01-01', '2022-06-14'))).toBe('met');
    expect(served(1, first, spell('2022-01-01', '2022-06-15'))).toBe('met');
  });

  it('counts a year with a leap day once, whatever days of other posts are added', () => {
    const leapYear = spell('2020-01-01', '2020-12-31');
    expect(served(2, leapYear, spell('2022-01-01', '2022-12-30'))).toBe('notMet');
    expect(served(2, leapYear, spell('2022-01-01', '2022-12-31'))).toBe('met');
  });

  it('is not shortened by a shorter post inside a longer one', () => {
    expect(served(5, spell('2015-01-01', '2019-12-31'), spell('2016-01-01', '2016-06-30'))).toBe('met');
  });
});

describe('the present post', () => {
  const lower = (...riwayatJabatan: RiwayatJabatan[]): string => verdictOf({ kind: 'lowerTier' }, { riwayatJabatan });

  it('is the one held on the reference date', () => {
    expect(lower(spell('2020-01-01', YESTERDAY))).toBe('undetermined');
    expect(lower(spell('2020-01-01', TODAY))).toBe('met');
    expect(lower(spell(TODAY))).toBe('met');
    expect(lower(spell(TOMORROW))).toBe('undetermined');
  });

  it('is the later of two, in either order', () => {
    const [below, equal] = [spell('2020-01-01'), spell('2024-01-01', undefined, { kelas: 'jptPratama' })];
    expect(lower(below, equal)).toBe('notMet');
    expect(lower(equal, below)).toBe('notMet');
  });
});

describe('the months left', () => {
  it.each([
    ['2026-11-24', '2027-02-23', 2],
    ['2026-11-24', '2027-02-24', 3],
    ['2026-11-24', '2027-02-25', 3],
    ['2026-11-30', '2027-02-27', 2],
    ['2026-11-30', '2027-02-28', 3],
    ['2026-11-30', '2027-03-01', 3],
  ] as const)('from %s to %s', (from, to, months) => {
    expect(monthsLeft(from, to)).toBe(months);
  });
});

describe('evidence of the reference date', () => {
  const profileOf = (evidence: Evidence) =>
    normalizeAspects(parseAsn({ nip: NIP, jenis: 'PNS', evidence }), { ruleSet: bkn411, asOf });

  it.each([
    [YESTERDAY, 1],
    [TODAY, 1],
    [TOMORROW, 0],
  ] as const)('%s', (tanggal, used) => {
    const { indicators, findings } = profileOf({ penghargaan: [{ tanggal, lingkup: 'nasional' }] });
    expect(indicators.penghargaan).toMatchObject({ evidence: { used: { length: used } } });
    expect(findings.filter(({ code }) => code === 'evidenceAfterReferenceDate')).toHaveLength(1 - used);
  });

  it.each([
    [YESTERDAY, 'sesuai'],
    [TODAY, 'sesuai'],
    [TOMORROW, 'tidakSesuai'],
  ] as const)('a degree of %s in the field of the post', (lulus, key) => {
    const target = { kelas: 'jptPratama', bidangIlmu: { diutamakan: ['Ekonomi'] } } as const;
    const riwayatPendidikan = [
      { jenjang: 'S1', bidang: 'Hukum', lulus: '2000-01-01' },
      { jenjang: 'S2', bidang: 'Ekonomi', lulus },
    ] as const;
    const person = parseAsn({ nip: NIP, jenis: 'PNS', evidence: { riwayatPendidikan } });
    const { indicators } = normalizeAspects(person, { ruleSet: bkn411, asOf, target });
    expect(JSON.stringify(indicators)).toContain(`"key":"${key}"`);
  });
});

describe('M2: the appraisal of a year', () => {
  const of = (predikat: 'sangatBaik' | 'kurang') =>
    [
      { tahun: 2024, predikat: 'baik' },
      { tahun: 2025, predikat: 'baik' },
      { tahun: 2026, predikat },
    ] as const;
  const person = (predikat: 'sangatBaik' | 'kurang') =>
    parseAsn({ nip: NIP, jenis: 'PNS', evidence: { penilaianKinerja: of(predikat) } });

  it.each([
    ['2026-12-30', '80', ['evidenceAfterReferenceDate']],
    ['2026-12-31', '100', []],
    ['2027-01-01', '100', []],
  ] as const)('counts for the score on %s only if the year is over', (day, score, told) => {
    const profile = normalizeAspects(person('sangatBaik'), { ruleSet: bkn411, asOf: day });
    expect(profile.indicators.penilaianKinerja).toMatchObject({ score });
    expect(profile.findings.filter(({ path }) => path === 'evidence.penilaianKinerja[2]')).toMatchObject(
      told.map((code) => ({ code, path: 'evidence.penilaianKinerja[2]', found: '2026-12-31' })),
    );
  });

  it.each([
    ['2026-12-30', 'met'],
    ['2026-12-31', 'notMet'],
    ['2027-01-01', 'notMet'],
  ] as const)('counts for the condition on %s only if the year is over', (day, verdict) => {
    const vacancy = parseVacancy({
      ...{ id: 'V1', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas', rumpun: 'keuangan' },
      conditions: [
        {
          ...{ id: 'own', kind: 'performance', anyOf: ['baik', 'sangatBaik'], years: 2, basis: 'Pengumuman 1/2026' },
          label: { id: 'Syarat', en: 'Condition' },
        },
      ],
    });
    const candidate = {
      nip: NIP,
      axes: { kinerja: '90', potensial: '90' },
      evidence: { penilaianKinerja: of('kurang') },
    };
    const { conditions } = checkEligibility(candidate, vacancy, { ruleSet, asOf: day });
    expect(conditions.find(({ id }) => id === 'own')?.verdict).toBe(verdict);
  });

  it.each([
    ['2026-12-30', false],
    ['2026-12-31', true],
    ['2027-01-01', true],
  ] as const)('makes a record of it complete on %s: %s', (day, isComplete) => {
    const only = parseAsn({
      ...{ nip: NIP, jenis: 'PNS' },
      evidence: { penilaianKinerja: [{ tahun: 2026, predikat: 'baik' }] },
    });
    const { missing } = checkCompleteness([only], day);
    expect(missing.some(({ source }) => source === 'skp')).toBe(!isComplete);
  });

  it.each([
    ['2026-12-30', false],
    ['2026-12-31', true],
    ['2027-01-01', true],
  ] as const)('makes a record of behaviour complete on %s: %s', (day, isComplete) => {
    const only = parseAsn({
      ...{ nip: NIP, jenis: 'PNS' },
      evidence: { penilaianPerilaku: [{ tahun: 2026, nilai: '90' }] },
    });
    const [source] = COMPLETENESS_RULE.sources;
    if (source === undefined) throw new RangeError('no source');
    const rule = {
      ...COMPLETENESS_RULE,
      sources: [{ ...source, key: 'perilaku', needs: [{ evidence: 'penilaianPerilaku', yearsBack: 1 }] as const }],
    };
    expect(checkCompleteness([only], day, rule).complete).toBe(isComplete);
  });
});
