import { monthsLeft, retirementDate } from '../../src/civil-service/retirement.js';
/** One convention for every term of years: it ends on the same day so many years later, one of 29 February on 28 February. */
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  type Candidate,
  type Evidence,
  type IsoDate,
  type RuleSet,
  parseRuleSet,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../src/person/service.js';
import { appliedWindow, lastDayInside } from '../../src/scoring/evidence-window.js';
import {
  addYears,
  calendarLength,
  completedYears,
  dateOfDayNumber,
  dayNumber,
  earliestReaching,
  latestOver,
} from '../../src/civil-service/iso-date.js';
import { withCitedSources } from '../rule-set/sample-grids.js';

/** First day, years, and the day on which they are complete. */
const TERMS = [
  ['2020-02-28', 3, '2023-02-28'],
  ['2020-02-29', 3, '2023-02-28'],
  ['2020-03-01', 3, '2023-03-01'],
  ['2020-02-28', 4, '2024-02-28'],
  ['2020-02-29', 4, '2024-02-29'],
  ['2020-03-01', 4, '2024-03-01'],
  ['2021-02-28', 3, '2024-02-28'],
  ['2021-03-01', 3, '2024-03-01'],
  ['2021-02-28', 2, '2023-02-28'],
  ['2021-03-01', 2, '2023-03-01'],
  ['2019-03-01', 1, '2020-03-01'],
  ['2019-02-28', 1, '2020-02-28'],
  ['2019-06-01', 1, '2020-06-01'],
] as const satisfies readonly (readonly [IsoDate, number, IsoDate])[];

const near = (day: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(day) + days);

const withoutConditions = structuredClone(bkn411) as unknown as {
  inForce: { from: string };
  eligibility: { conditions: unknown[] }[];
  retirement: object;
};
withoutConditions.inForce.from = '2000-01-01';
for (const entry of withoutConditions.eligibility) entry.conditions = [];
const ruleSet: RuleSet = parseRuleSet(withCitedSources({ ...withoutConditions, id: 'tanpa-syarat' }));

function verdictOn(asOf: IsoDate, condition: object, evidence: Evidence, born: IsoDate = '1990-01-01'): string {
  const label = { id: 'Syarat', en: 'Condition' };
  const vacancy = parseVacancy({
    id: 'V1',
    nama: 'Kepala',
    kelas: 'jptPratama',
    instansi: 'Kota',
    unit: 'Dinas',
    conditions: [{ id: 'own', label, basis: 'Pengumuman 1/2026', ...condition }],
  });
  const nip = `${born.replaceAll('-', '')}2015011001`;
  const candidate = { nip, axes: { kinerja: '90', potensial: '90' }, evidence, tanggalLahir: born } as Candidate;
  const { conditions } = checkEligibility(candidate, vacancy, { ruleSet, asOf });
  return conditions.find(({ id }) => id === 'own')?.verdict ?? 'not judged';
}

describe('M21: a term that begins on', () => {
  describe.each(TERMS)('%s, of %i years', (from, years, end) => {
    const before = near(end, -1);

    it(`is complete on ${end}: dates, age and length`, () => {
      expect(addYears(from, years)).toBe(end);
      expect([before, end].map((day) => completedYears(from, day))).toEqual([years - 1, years]);
      expect(calendarLength(dayNumber(from), dayNumber(end))).toEqual({ years, days: 0 });
      expect(calendarLength(dayNumber(from), dayNumber(before)).years).toBe(years - 1);
    });

    it(`is complete on ${end}: service`, () => {
      const served = (to: IsoDate) => serviceOf([{ from: dayNumber(from), to: dayNumber(to) }]).years;
      expect([before, end].map(served)).toEqual([years - 1, years]);
      const post = (asOf: IsoDate): string =>
        verdictOn(
          asOf,
          { kind: 'previousPost', anyOf: [{ kelas: ['administrator'], years }] },
          {
            riwayatJabatan: [
              { kelas: 'administrator', nama: 'N', instansi: 'I', unit: 'U', mulai: from, penugasan: 'definitif' },
            ],
          },
        );
      expect([before, end].map(post)).toEqual(['notMet', 'met']);
    });

    it(`counts to ${end}: an assessment, and evidence in a window of which the first day is inside`, () => {
      const assessed = (asOf: IsoDate): string =>
        verdictOn(asOf, { kind: 'validAssessment', years }, { penilaianKompetensi: [{ tanggal: from, jpm: '80' }] });
      expect([end, near(end, 1)].map(assessed)).toEqual(['met', 'notMet']);
      const window = { years, counting: 'rolling', firstDay: 'inside' } as const;
      expect(lastDayInside(from, window)).toBe(end);
      expect([end, near(end, 1)].map((day) => appliedWindow(window, day).from <= from)).toEqual([true, false]);
      expect([before, end, near(end, 1)].map((day) => earliestReaching(day, years) <= from)).toEqual([
        true,
        true,
        false,
      ]);
    });

    it(`no longer counts on ${end}: a punishment, a violation, evidence in a window of which the first day is outside`, () => {
      const punished = (asOf: IsoDate): string =>
        verdictOn(
          asOf,
          { kind: 'noRecentPunishment', years, anyOf: ['ringan'], countedFrom: 'start' },
          {
            hukumanDisiplin: [{ tingkat: 'ringan', mulai: from, selesai: from }],
          },
        );
      expect([before, end].map(punished)).toEqual(['notMet', 'met']);
      const violated = (asOf: IsoDate): string =>
        verdictOn(asOf, { kind: 'noEthicsViolation', years }, { pelanggaranEtik: [{ tanggal: from }] });
      expect([before, end].map(violated)).toEqual(['notMet', 'met']);
      const window = { years, counting: 'rolling', firstDay: 'outside' } as const;
      expect(lastDayInside(from, window)).toBe(before);
      expect([before, end].map((day) => from > appliedWindow(window, day).from)).toEqual([true, false]);
      expect([before, end].map((day) => latestOver(day, years) >= from)).toEqual([false, true]);
    });
  });
});

describe('M21: somebody born on', () => {
  it.each([
    ['1968-02-28', '2026-02-28', '2026-03-01'],
    ['1968-02-29', '2026-02-28', '2026-03-01'],
    ['1968-03-01', '2026-03-01', '2026-04-01'],
    ['1970-02-28', '2028-02-28', '2028-03-01'],
    ['1970-03-01', '2028-03-01', '2028-04-01'],
  ] as const)('%s is 58 on %s and leaves on %s; the age limits change on that birthday', (born, birthday, leaves) => {
    const retirement = { byClass: { jptPratama: 58 }, leaves: 'birthday', provenance: bkn411.provenance } as const;
    expect(retirementDate(born, 'jptPratama', retirement)).toBe(birthday);
    expect(retirementDate(born, 'jptPratama', { ...retirement, leaves: 'firstOfNextMonth' })).toBe(leaves);
    expect(completedYears(born, birthday)).toBe(58);
    expect(completedYears(born, near(birthday, -1))).toBe(57);
    const limit = (reading: string, years: number) => (asOf: IsoDate) =>
      verdictOn(asOf, { kind: 'maximumAge', years, reading }, {}, born);
    // A limit of 57 completed years admits until the day before the 58th birthday; one of 58 to the birthday, on it as well.
    expect([near(birthday, -1), birthday].map(limit('completedYears', 57))).toEqual(['met', 'notMet']);
    expect([birthday, near(birthday, 1)].map(limit('birthday', 58))).toEqual(['met', 'notMet']);
  });

  it.each([
    ['2026-02-28', '2026-03-28', 1],
    ['2026-02-28', '2026-03-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2023-01-31', '2023-02-28', 1],
    ['2023-01-29', '2023-02-28', 1],
    ['2023-02-28', '2024-02-28', 12],
    ['2023-03-01', '2024-02-29', 11],
  ] as const)('from %s to %s: %i whole months', (from, to, months) => {
    expect(monthsLeft(from, to)).toBe(months);
  });
});

describe('M21: several stretches of service', () => {
  const served = (...spells: readonly (readonly [IsoDate, IsoDate])[]) =>
    serviceOf(spells.map(([from, to]) => ({ from: dayNumber(from), to: dayNumber(to) }))).years;

  it('make a year of 365 days beyond their anniversaries, and each alone only on its anniversary', () => {
    expect(served(['2020-01-01', '2020-12-31'])).toBe(0);
    expect(served(['2020-01-01', '2020-12-31'], ['2022-01-01', '2022-01-02'])).toBe(1);
    expect(served(['2021-01-01', '2021-12-31'], ['2023-01-01', '2023-01-02'])).toBe(1);
    expect(served(['2021-01-01', '2021-12-31'], ['2023-01-01', '2023-01-01'])).toBe(0);
  });

  it('never lose a year as a day is added', () => {
    for (const from of ['2019-03-01', '2020-02-28', '2020-02-29', '2020-03-01', '2019-12-31'] as const) {
      let before = 0;
      for (let days = 0; days < 1500; days++) {
        const years = served([from, near(from, days)], ['2010-01-01', '2010-07-05']);
        expect(years).toBeGreaterThanOrEqual(before);
        before = years;
      }
    }
  });
});

describe('M2: what belongs to a time that is not over', () => {
  const asOf = '2026-11-25' as const;
  const target = { kelas: 'jptPratama', bidangIlmu: { diutamakan: ['Ekonomi'] } } as const;
  const profile = (evidence: Evidence) =>
    normalizeAspects(parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence }), {
      ruleSet: bkn411,
      asOf,
      target,
    });

  it.each([
    ['penilaianKinerja', { penilaianKinerja: [{ tahun: 2026, predikat: 'sangatBaik' }] }],
    ['umpanBalik360', { umpanBalik360: [{ tanggal: '2026-11-26', nilai: '90' }] }],
    ['penghargaan', { penghargaan: [{ tanggal: '2026-11-26', lingkup: 'nasional' }] }],
    ['timKerja', { timKerja: [{ tanggal: '2026-11-26', peran: 'ketua', lingkup: 'internal' }] }],
    ['penilaianKompetensi', { penilaianKompetensi: [{ tanggal: '2026-11-26', jpm: '90' }] }],
    ['penilaianPotensi', { penilaianPotensi: [{ tanggal: '2026-11-26', nilai: '90' }] }],
    ['pengembanganKompetensi', { pelatihan: [{ selesai: '2026-11-26' }], sertifikasi: [{ selesai: '2026-11-26' }] }],
    ['tingkatPendidikan', { riwayatPendidikan: [{ jenjang: 'S3', bidang: 'Ekonomi', lulus: '2026-11-26' }] }],
    ['rekamJejakDisiplin', { hukumanDisiplin: [{ tingkat: 'berat', mulai: '2026-11-26', masaBulan: 12 }] }],
  ] as const)('%s: nothing of it is used, and that is told', (key, evidence) => {
    const { indicators, findings } = profile(evidence);
    const trails = [indicators[key]?.evidence, ...(indicators[key]?.parts ?? []).map((part) => part.evidence)];
    expect(trails.flatMap((trail) => trail?.used ?? [])).toEqual([]);
    expect(trails.flatMap((trail) => trail?.setAside ?? []).map(({ why }) => why)).toContain('afterReferenceDate');
    expect(findings.map(({ code }) => code)).toContain('evidenceAfterReferenceDate');
  });

  it('a team that was appointed counts while it works, up to its end and on', () => {
    const { indicators } = profile({
      timKerja: [{ tanggal: '2026-01-10', selesai: '2027-06-30', peran: 'ketua', lingkup: 'internal' }],
    });
    expect(indicators.timKerja).toMatchObject({ status: 'scored', evidence: { used: [{ validUntil: '2029-06-30' }] } });
  });

  it.each([
    ['not filed for the running year: not due yet', [{ tahun: 2026, status: 'belumLapor' }], 'undetermined'],
    [
      'the same beside last year',
      [
        { tahun: 2025, status: 'sudahLapor' },
        { tahun: 2026, status: 'belumLapor' },
      ],
      'met',
    ],
    [
      'the same, dated',
      [
        { tahun: 2025, status: 'sudahLapor' },
        { tahun: 2026, status: 'belumLapor', tanggal: '2026-03-01' },
      ],
      'met',
    ],
    ['filed for the running year, no day stated', [{ tahun: 2026, status: 'sudahLapor' }], 'undetermined'],
    ['filed for the running year, on a day', [{ tahun: 2026, status: 'sudahLapor', tanggal: '2026-11-25' }], 'met'],
    [
      'filed for the running year, tomorrow',
      [{ tahun: 2026, status: 'sudahLapor', tanggal: '2026-11-26' }],
      'undetermined',
    ],
    [
      'not filed last year, though for the running one without a day',
      [
        { tahun: 2025, status: 'belumLapor' },
        { tahun: 2026, status: 'sudahLapor' },
      ],
      'notMet',
    ],
    ['none due in the running year', [{ tahun: 2026, status: 'tidakWajib' }], 'met'],
    ['next year', [{ tahun: 2027, status: 'tidakWajib' }], 'undetermined'],
  ] as const)('wealth report, %s', (_name, lhkpn, verdict) => {
    for (const list of [lhkpn, [...lhkpn].reverse()])
      expect(verdictOn(asOf, { kind: 'lhkpn', yearsBack: 1 }, { lhkpn: list })).toBe(verdict);
  });

  it('wealth report: on 31 December the year is over', () => {
    const lhkpn = [{ tahun: 2026, status: 'belumLapor' }] as const;
    expect(verdictOn('2026-12-30', { kind: 'lhkpn', yearsBack: 0 }, { lhkpn })).toBe('undetermined');
    expect(verdictOn('2026-12-31', { kind: 'lhkpn', yearsBack: 0 }, { lhkpn })).toBe('notMet');
  });

  it.each([
    [
      'a nomination of tomorrow',
      { kind: 'notNominatedElsewhere' },
      { nominasi: [{ lowongan: 'V2', status: 'calon', tanggal: '2026-11-26' }] },
      'met',
    ],
    [
      'an assessment of tomorrow',
      { kind: 'validAssessment', years: 3 },
      { penilaianKompetensi: [{ tanggal: '2026-11-26', jpm: '90' }] },
      'notMet',
    ],
    [
      'a violation of tomorrow',
      { kind: 'noEthicsViolation', years: 3 },
      { pelanggaranEtik: [{ tanggal: '2026-11-26' }] },
      'met',
    ],
    [
      'a punishment of tomorrow',
      { kind: 'noRunningPunishment' },
      { hukumanDisiplin: [{ tingkat: 'berat', mulai: '2026-11-26' }] },
      'met',
    ],
    [
      'an appraisal of the running year',
      { kind: 'performance', anyOf: ['baik'], years: 1 },
      { penilaianKinerja: [{ tahun: 2026, predikat: 'baik' }] },
      'undetermined',
    ],
  ] as const)('%s is not there yet', (_name, condition, evidence, verdict) => {
    expect(verdictOn(asOf, condition, evidence)).toBe(verdict);
  });
});
