import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  parseRuleSet,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type AxisValues,
  type Candidate,
  type CandidateFacts,
  type ConditionVerdict,
  type Evidence,
  type IndicatorKey,
  type IsoDate,
  type KelasJabatan,
  type RiwayatJabatan,
  type RuleSet,
  type Succession,
  type Verdict,
  textOf,
} from 'talenta-asn';
import { type TieKey, bkn411, bkn411Revision1 } from 'talenta-asn/rules';

const asOf = '2026-11-23' as const;
const nip = '198502282010011001';
const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;

const spell = (kelas: KelasJabatan, mulai: IsoDate, change: Partial<RiwayatJabatan> = {}): RiwayatJabatan => ({
  kelas,
  nama: 'Jabatan',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'keuangan',
  mulai,
  penugasan: 'definitif',
  ...change,
});

/** Meets every condition of an administrator vacancy and of a JPT Pratama vacancy in the family `keuangan`. */
const EVIDENCE: Evidence = {
  riwayatJabatan: [
    spell('pengawas', '2012-01-01', { selesai: '2018-12-31' }),
    spell('administrator', '2019-01-01', { selesai: '2022-12-31' }),
  ],
  riwayatPendidikan: [{ jenjang: 'S1', bidang: 'Akuntansi', lulus: '2007-08-01' }],
  penilaianKinerja: [
    { tahun: 2025, predikat: 'baik' },
    { tahun: 2024, predikat: 'sangatBaik' },
  ],
  hukumanDisiplin: [],
  lhkpn: [{ tahun: 2025, status: 'sudahLapor' }],
};
const FACTS: CandidateFacts = {
  nip,
  jenis: 'PNS',
  golongan: 'IV/a',
  kedudukanHukum: 'aktif',
  jabatan: { kelas: 'pengawas', nama: 'Kepala Seksi', instansi: 'Kota', unit: 'Dinas', mulai: '2023-01-01' },
  evidence: EVIDENCE,
};

function candidate(
  change: Partial<CandidateFacts> = {},
  axes: AxisValues = { kinerja: '85', potensial: '82' },
): Candidate {
  return { ...FACTS, ...change, axes };
}

const withEvidence = (change: Evidence): Partial<CandidateFacts> => ({ evidence: { ...EVIDENCE, ...change } });

function withoutEvidence(key: keyof Evidence): Partial<CandidateFacts> {
  const evidence = { ...EVIDENCE };
  Reflect.deleteProperty(evidence, key);
  return { evidence };
}

function without(key: keyof CandidateFacts): Candidate {
  const person = candidate();
  Reflect.deleteProperty(person, key);
  return person;
}

const vacancyOf = (kelas: KelasJabatan, change: object = {}) =>
  parseVacancy({ id: 'V1', nama: 'Jabatan', kelas, instansi: 'Kota', unit: 'Dinas', rumpun: 'keuangan', ...change });
const pratama = vacancyOf('jptPratama');
const administrator = vacancyOf('administrator');

interface Case {
  readonly vacancy?: typeof pratama;
  readonly ruleSet?: RuleSet;
  readonly asOf?: IsoDate;
}

function resultOf(person: Candidate, { vacancy = pratama, ruleSet = bkn411, asOf: day = asOf }: Case = {}): Succession {
  return rankSuccessors(vacancy, [person], { ruleSet, asOf: day });
}

/** The verdict on one condition, wherever the person came to stand, after what every verdict must have is checked. */
function verdictOn(id: string, person: Candidate, on: Case = {}): ConditionVerdict {
  const result = resultOf(person, on);
  const reasons = [
    ...result.shortlist.flatMap(({ conditions }) => conditions),
    ...result.ineligible.flatMap((entry) => entry.reasons),
    ...result.undetermined.flatMap((entry) => entry.reasons),
  ];
  const verdict = reasons.find((one) => one.id === id);
  if (verdict === undefined) throw new Error(`${id} is not there: ${reasons.map((one) => one.id).join(' ')}`);
  for (const text of [verdict.label, { id: textOf(verdict, 'id'), en: textOf(verdict, 'en') }]) {
    expect(text.id).not.toBe('');
    expect(text.en).not.toBe('');
    expect(text.id).not.toBe(text.en);
  }
  expect(verdict.basis).toBeDefined();
  // A person stands where the verdict says.
  expect(result.shortlist.length).toBe(verdict.verdict === 'met' ? 1 : 0);
  expect(result.ineligible.map((entry) => entry.nip)).toEqual(verdict.verdict === 'notMet' ? [person.nip] : []);
  expect(result.undetermined.map((entry) => entry.nip)).toEqual(verdict.verdict === 'undetermined' ? [person.nip] : []);
  return verdict;
}

function expectSaid(verdict: ConditionVerdict, expected: Verdict, ...found: readonly string[]): void {
  expect(verdict.verdict).toBe(expected);
  for (const text of found) {
    expect(textOf(verdict, 'id')).toContain(text);
    expect(textOf(verdict, 'en')).toContain(text);
  }
}

interface Draft {
  technicalMix: { shares: { kelas: string }[] };
  eligibility: { conditions: DraftCondition[]; ways: { conditions: DraftCondition[] }[] }[];
}

interface DraftCondition {
  kind: string;
  reading?: string;
}

function changed(change: (draft: Draft) => void): RuleSet {
  const draft: Draft = JSON.parse(JSON.stringify(bkn411)) as Draft;
  change(draft);
  return parseRuleSet(draft);
}

describe('a person who meets everything', () => {
  it.each([
    [
      pratama,
      'caraPengisian jenisPegawai education legalPosition noRunningPunishment lhkpn relatedExperience previousPost maximumAge box',
    ],
    [
      administrator,
      'caraPengisian jenisPegawai education performance legalPosition noRunningPunishment lhkpn previousPost box',
    ],
  ])('is listed with every condition met', (vacancy, ids) => {
    const [first] = resultOf(candidate(), { vacancy }).shortlist;
    expect(first?.conditions.map(({ id }) => id).join(' ')).toBe(ids);
    expect(first?.conditions.every(({ verdict }) => verdict === 'met')).toBe(true);
  });

  it.each([
    [
      pratama,
      'education relatedExperience previousPost maximumAge lowerTier legalPosition noRunningPunishment lhkpn box',
    ],
    [administrator, 'education previousPost performance lowerTier legalPosition noRunningPunishment lhkpn box'],
  ])('revision 1: is listed with every condition met', (vacancy, ids) => {
    const [first] = resultOf(candidate(), { vacancy, ruleSet: bkn411Revision1 }).shortlist;
    expect(first?.conditions.map(({ id }) => id).join(' ')).toBe(ids);
    expect(first?.conditions.every(({ verdict }) => verdict === 'met')).toBe(true);
  });

  it('collects every reason of somebody who fails several', () => {
    const result = resultOf(
      candidate({
        kedudukanHukum: 'pensiun',
        ...withEvidence({ riwayatPendidikan: [], lhkpn: [{ tahun: 2025, status: 'belumLapor' }], riwayatJabatan: [] }),
      }),
    );
    expect(result.ineligible[0]?.reasons.map(({ id }) => id)).toEqual([
      'education',
      'legalPosition',
      'lhkpn',
      'relatedExperience',
      'previousPost',
    ]);
  });

  it('what is unknown does not hide what is failed, and is not listed with it', () => {
    const result = resultOf(candidate({ ...withoutEvidence('lhkpn'), kedudukanHukum: 'pensiun' }));
    expect(result.ineligible[0]?.reasons.map(({ id }) => id)).toEqual(['legalPosition']);
    expect(result.undetermined).toEqual([]);
  });
});

describe('previousPost', () => {
  const related = spell('pengawas', '2008-01-01', { selesai: '2018-12-31' });
  const held = (...spells: readonly RiwayatJabatan[]) =>
    candidate(withEvidence({ riwayatJabatan: [related, ...spells] }));
  /** Somebody whose present post is that since a day. */
  const heldSince = (mulai: IsoDate): Candidate => {
    const present = spell('administrator', mulai);
    const { penugasan: _penugasan, ...jabatan } = present;
    return { ...held(present), jabatan };
  };

  it.each([
    ['2 years less one day', '2024-11-24', 'notMet', '1 '],
    ['exactly 2 years', '2024-11-23', 'met', '2 '],
    ['exactly 2 years, ended', [spell('administrator', '2021-01-01', { selesai: '2022-12-31' })], 'met', '730'],
    ['one day less, ended', [spell('administrator', '2021-01-01', { selesai: '2022-12-30' })], 'notMet', '729'],
    [
      'one day less, over a 29 February',
      [spell('administrator', '2023-03-01', { selesai: '2025-02-27' })],
      'notMet',
      '730',
    ],
    [
      'two spells summed',
      [
        spell('administrator', '2019-01-01', { selesai: '2019-12-31' }),
        spell('administrator', '2021-01-01', { selesai: '2021-12-31' }),
      ],
      'met',
      '730',
    ],
    [
      'overlapping spells counted once',
      [
        spell('administrator', '2020-01-01', { selesai: '2021-06-30' }),
        spell('administrator', '2020-06-01', { selesai: '2021-08-31' }),
      ],
      'notMet',
      '609',
    ],
    ['an equal functional level', [spell('jfAhliMadya', '2020-01-01', { selesai: '2022-12-31' })], 'met', '1096'],
    [
      'two classes summed',
      [
        spell('administrator', '2019-01-01', { selesai: '2019-12-31' }),
        spell('jfAhliMadya', '2021-01-01', { selesai: '2021-12-31' }),
      ],
      'met',
      '730',
    ],
    ['a Plt does not count', [spell('administrator', '2015-01-01', { penugasan: 'plt' })], 'notMet', '0 '],
    ['a Plh does not count', [spell('administrator', '2015-01-01', { penugasan: 'plh' })], 'notMet', '0 '],
    ['another class does not count', [spell('jfAhliMuda', '2015-01-01')], 'notMet', '0 '],
    ['a spell that starts later', [spell('administrator', '2026-12-01')], 'notMet', '0 '],
  ] as const)('%s', (_name, spells, expected, found) => {
    const person = typeof spells === 'string' ? heldSince(spells) : held(...spells);
    const verdict = verdictOn('previousPost', person);
    expect(verdict.kind).toBe('previousPost');
    expectSaid(verdict, expected, found);
  });

  it.each(['2025-01-01', '2025-06-01', '2026-02-28', '2026-11-23', '2027-01-01'] as const)(
    'two full calendar years are two years on %s as on any day',
    (day) => {
      const person = candidate({
        ...withEvidence({
          riwayatJabatan: [related, spell('administrator', '2021-01-01', { selesai: '2022-12-31' })],
          lhkpn: [
            { tahun: 2024, status: 'sudahLapor' },
            { tahun: 2025, status: 'sudahLapor' },
          ],
        }),
      });
      expectSaid(verdictOn('previousPost', person, { asOf: day }), 'met', '2 ');
    },
  );

  it('counts the stated present post', () => {
    const jabatan = {
      kelas: 'jfAhliMadya',
      nama: 'Auditor',
      instansi: 'Kota',
      unit: 'Dinas',
      mulai: '2024-11-23',
    } as const;
    const person = candidate({ jabatan, ...withEvidence({ riwayatJabatan: [related] }) });
    expectSaid(verdictOn('previousPost', person), 'met', '2 ');
    const short = candidate({
      jabatan: { ...jabatan, mulai: '2024-11-24' },
      ...withEvidence({ riwayatJabatan: [related] }),
    });
    expectSaid(verdictOn('previousPost', short), 'notMet', '1 ');
  });

  it('is undetermined while the posts held are unknown', () => {
    expectSaid(verdictOn('previousPost', candidate(withoutEvidence('riwayatJabatan'))), 'undetermined');
  });
});

describe('relatedExperience', () => {
  const admin = spell('administrator', '2019-01-01', { selesai: '2020-12-31', rumpun: 'umum' });
  const with5 = (...spells: readonly RiwayatJabatan[]) =>
    candidate(withEvidence({ riwayatJabatan: [admin, ...spells] }));
  const nowhere: RiwayatJabatan = {
    kelas: 'pengawas',
    nama: 'Jabatan',
    instansi: 'Kota',
    unit: 'Dinas',
    mulai: '2010-01-01',
    selesai: '2018-12-31',
    penugasan: 'definitif',
  };

  it.each([
    ['exactly 5 years', [spell('pengawas', '2011-01-01', { selesai: '2015-12-31' })], 'met', ['5 ', 'keuangan']],
    ['a day less', [spell('pengawas', '2011-01-01', { selesai: '2015-12-30' })], 'notMet', ['4 ', 'keuangan']],
    ['another family', [spell('pengawas', '2010-01-01', { rumpun: 'hukum' })], 'notMet', ['0 ', 'keuangan']],
    ['spells without a family that could decide', [nowhere], 'undetermined', ['0 ', 'keuangan']],
    ['spells without a family that are too short', [{ ...nowhere, mulai: '2018-01-01' }], 'notMet', ['0 ']],
    [
      'spells without a family beside enough',
      [nowhere, spell('pengawas', '2012-01-01', { selesai: '2016-12-31' })],
      'met',
      ['5 '],
    ],
  ] as const)('%s', (_name, spells, expected, found) => {
    const seksi = { kelas: 'pengawas', nama: 'Seksi', instansi: 'Kota', unit: 'Dinas', mulai: '2023-01-01' } as const;
    const person = { ...with5(...spells), jabatan: { ...seksi, rumpun: 'umum' } };
    expectSaid(verdictOn('relatedExperience', person), expected, ...found);
  });

  it('is undetermined where the vacancy states no family, or the posts held are unknown', () => {
    const vacancy = parseVacancy({ id: 'V2', nama: 'Jabatan', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    expectSaid(verdictOn('relatedExperience', candidate(), { vacancy }), 'undetermined');
    expectSaid(verdictOn('relatedExperience', candidate(withoutEvidence('riwayatJabatan'))), 'undetermined');
  });
});

describe('education, field of study and rank', () => {
  const studied = (
    jenjang: 'D3' | 'D4' | 'S1' | 'S2' | 'Profesi',
    lulus: IsoDate = '2007-08-01',
    bidang = 'Akuntansi',
  ) => candidate(withEvidence({ riwayatPendidikan: [{ jenjang, bidang, lulus }] }));

  it.each([
    ['S1', '2007-08-01', 'met', 'S1'],
    ['D4', '2007-08-01', 'met', 'D4'],
    ['Profesi', '2007-08-01', 'met', 'Profesi'],
    ['D3', '2007-08-01', 'notMet', 'D3'],
    ['S1', '2026-11-24', 'notMet', '-'],
  ] as const)('%s of %s', (jenjang, lulus, expected, found) => {
    expectSaid(verdictOn('education', studied(jenjang, lulus)), expected, found);
  });

  it('is undetermined while unknown, notMet where there is none', () => {
    expectSaid(verdictOn('education', candidate(withoutEvidence('riwayatPendidikan'))), 'undetermined');
    expectSaid(verdictOn('education', candidate(withEvidence({ riwayatPendidikan: [] }))), 'notMet', '-');
  });

  it.each([
    ['vacancy.education', { jenjangPendidikan: ['S2', 'S3'] }, studied('S1'), 'notMet', 'S1'],
    ['vacancy.education', { jenjangPendidikan: ['S2', 'S3'] }, studied('S2'), 'met', 'S2'],
    ['vacancy.fieldOfStudy', { bidangIlmu: { wajib: ['Hukum'] } }, candidate(), 'notMet', 'Akuntansi'],
    ['vacancy.fieldOfStudy', { bidangIlmu: { wajib: [' AKUNTANSI '] } }, candidate(), 'met', 'Akuntansi'],
    ['vacancy.golongan', { golonganMinimum: 'IV/b' }, candidate(), 'notMet', 'IV/a'],
    ['vacancy.golongan', { golonganMinimum: 'IV/a' }, candidate(), 'met', 'IV/a'],
    ['vacancy.golongan', { golonganMinimum: 'III/d' }, candidate(), 'met', 'IV/a'],
    ['vacancy.golongan', { golonganMinimum: 'III/d' }, without('golongan'), 'undetermined', ''],
  ] as const)('%s of the vacancy %o', (id, change, person, expected, found) => {
    const verdict = verdictOn(id, person, { vacancy: vacancyOf('jptPratama', change) });
    expectSaid(verdict, expected, found);
    expect(verdict.basis).toBe('vacancy V1');
  });

  it('a preferred field is no condition', () => {
    const vacancy = vacancyOf('jptPratama', { bidangIlmu: { diutamakan: ['Hukum'] } });
    expect(resultOf(candidate(), { vacancy }).shortlist).toHaveLength(1);
  });

  it.each([
    ['S2', 'notMet'],
    ['S1', 'met'],
  ] as const)('a condition of its own (%s) carries its own text', (jenjang, expected) => {
    const label = { id: 'Syarat khusus', en: 'Special condition' };
    const conditions = [{ kind: 'education', id: 'khusus', anyOf: [jenjang], label, basis: 'Perbup 1/2026 Pasal 3' }];
    const verdict = verdictOn('khusus', candidate(), { vacancy: vacancyOf('jptPratama', { conditions }) });
    expectSaid(verdict, expected, 'S1');
    expect(verdict).toMatchObject({ label, basis: 'Perbup 1/2026 Pasal 3' });
  });
});

describe('maximumAge', () => {
  const birthday = changed((draft) => {
    for (const { ways } of draft.eligibility)
      for (const condition of ways.flatMap(({ conditions }) => conditions))
        if (condition.kind === 'maximumAge') condition.reading = 'birthday';
  });

  it.each([
    ['the day before the 56th birthday', '1970-11-24', 'met', 'met', '55', false],
    ['the 56th birthday', '1970-11-23', 'met', 'met', '56', false],
    ['the day after', '1970-11-22', 'met', 'notMet', '56', true],
    ['the day before the 57th', '1969-11-24', 'met', 'notMet', '56', true],
    ['the 57th birthday', '1969-11-23', 'notMet', 'notMet', '57', false],
  ] as const)('%s', (_name, tanggalLahir, byYears, byBirthday, age, contested) => {
    for (const [ruleSet, expected] of [
      [bkn411, byYears],
      [birthday, byBirthday],
    ] as const) {
      const verdict = verdictOn('maximumAge', candidate({ tanggalLahir }), { ruleSet });
      expectSaid(verdict, expected, age, '56');
      expect(verdict.contested).toBe(contested ? true : undefined);
    }
  });

  it('takes the birth date of the NIP where none is stated', () => {
    const verdict = verdictOn('maximumAge', { ...candidate(), nip: '197011221995011001' });
    expect(verdict).toMatchObject({ verdict: 'met', contested: true });
    const old = { ...candidate(), nip: '196911231995011001' };
    expect(verdictOn('maximumAge', old)).toMatchObject({ verdict: 'notMet' });
  });
});

describe('performance', () => {
  const rated = (...years: readonly (readonly [number, 'sangatBaik' | 'baik' | 'butuhPerbaikan'])[]) =>
    candidate(withEvidence({ penilaianKinerja: years.map(([tahun, predikat]) => ({ tahun, predikat })) }));

  it.each([
    ['two good years', rated([2025, 'baik'], [2024, 'sangatBaik']), 'met', 'baik'],
    [
      'the running year does not count, be it good or low',
      rated([2026, 'butuhPerbaikan'], [2025, 'baik'], [2024, 'baik']),
      'met',
      'baik',
    ],
    ['one year too low', rated([2025, 'baik'], [2024, 'butuhPerbaikan']), 'notMet', 'butuhPerbaikan'],
    ['the year of the low one is named', rated([2025, 'baik'], [2024, 'butuhPerbaikan']), 'notMet', '2024'],
    ['an older low one', rated([2025, 'baik'], [2024, 'baik'], [2023, 'butuhPerbaikan']), 'met', 'baik'],
    ['a missing year', rated([2025, 'baik'], [2023, 'baik']), 'undetermined', '2024'],
    ['last year missing', rated([2024, 'baik'], [2023, 'baik']), 'undetermined', '2025'],
    ['a year after the reference date', rated([2027, 'baik'], [2025, 'baik']), 'undetermined', '2024'],
    ['a conflict', rated([2025, 'baik'], [2025, 'butuhPerbaikan'], [2024, 'baik']), 'undetermined', '2025'],
    ['the same twice', rated([2025, 'baik'], [2025, 'baik'], [2024, 'baik']), 'met', 'baik'],
    ['a low year beside a missing one', rated([2025, 'butuhPerbaikan']), 'notMet', '2025'],
    ['nothing known', candidate(withoutEvidence('penilaianKinerja')), 'undetermined', ''],
  ] as const)('%s', (_name, person, expected, found) => {
    expectSaid(verdictOn('performance', person, { vacancy: administrator }), expected, found);
  });

  it('a low year decides though an earlier looked-at year is missing', () => {
    const person = rated([2024, 'butuhPerbaikan']);
    expectSaid(verdictOn('performance', person, { vacancy: administrator }), 'notMet', 'butuhPerbaikan');
  });

  it('is not asked for JPT Pratama', () => {
    const [first] = resultOf(rated([2025, 'butuhPerbaikan'])).shortlist;
    expect(first?.conditions.some(({ kind }) => kind === 'performance')).toBe(false);
  });
});

describe('legalPosition', () => {
  it.each([
    ['aktif', 'met'],
    ['tugasBelajar', 'met'],
    ['cutiDiLuarTanggunganNegara', 'notMet'],
    ['pemberhentianSementara', 'notMet'],
    ['pensiun', 'notMet'],
    ['lainnya', 'notMet'],
  ] as const)('%s is %s', (kedudukanHukum, expected) => {
    expectSaid(verdictOn('legalPosition', candidate({ kedudukanHukum })), expected, kedudukanHukum);
  });

  it('is undetermined while unknown', () => {
    expectSaid(verdictOn('legalPosition', without('kedudukanHukum')), 'undetermined');
  });
});

describe('noRunningPunishment', () => {
  it.each([
    ['running', { mulai: '2026-01-01', masaBulan: 12 }, 'notMet', '2027-01-01'],
    ['ended yesterday', { mulai: '2026-01-01', selesai: '2026-11-22' }, 'met', ''],
    ['ends today', { mulai: '2026-01-01', selesai: '2026-11-23' }, 'notMet', '2026-11-23'],
    ['starts tomorrow', { mulai: '2026-11-24', masaBulan: 6 }, 'met', ''],
    ['cancelled', { mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-05-01' }, 'met', ''],
    ['cancelled today', { mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-11-23' }, 'met', ''],
    ['to be cancelled tomorrow', { mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-11-24' }, 'notMet', 'sedang'],
  ] as const)('%s', (_name, hukuman, expected, found) => {
    const person = candidate(withEvidence({ hukumanDisiplin: [{ tingkat: 'sedang', ...hukuman }] }));
    expectSaid(verdictOn('noRunningPunishment', person), expected, found);
  });

  it('is failed by the legal position while the list is unknown, and undetermined where the list contradicts it', () => {
    const kedudukanHukum = 'kenaHukumanDisiplin';
    const { evidence } = withoutEvidence('hukumanDisiplin');
    expectSaid(
      verdictOn('noRunningPunishment', candidate({ kedudukanHukum, ...(evidence && { evidence }) })),
      'notMet',
    );
    expectSaid(verdictOn('noRunningPunishment', candidate({ kedudukanHukum })), 'undetermined');
  });

  it('is undetermined while unknown', () => {
    expectSaid(verdictOn('noRunningPunishment', candidate(withoutEvidence('hukumanDisiplin'))), 'undetermined');
  });
});

describe('lhkpn', () => {
  it.each([
    ['sudahLapor', [{ tahun: 2025, status: 'sudahLapor' }], 'met', ['2025', 'sudahLapor']],
    ['tidakWajib', [{ tahun: 2025, status: 'tidakWajib' }], 'met', ['2025', 'tidakWajib']],
    ['belumLapor', [{ tahun: 2025, status: 'belumLapor' }], 'notMet', ['2025', 'belumLapor']],
    ['two years back', [{ tahun: 2024, status: 'sudahLapor' }], 'met', ['2024']],
    ['too old', [{ tahun: 2023, status: 'sudahLapor' }], 'undetermined', ['2024']],
    ['none', [], 'undetermined', ['2024']],
    [
      'the latest decides',
      [
        { tahun: 2025, status: 'belumLapor' },
        { tahun: 2024, status: 'sudahLapor' },
      ],
      'notMet',
      ['2025'],
    ],
    [
      'conflicting',
      [
        { tahun: 2025, status: 'sudahLapor' },
        { tahun: 2025, status: 'belumLapor' },
      ],
      'undetermined',
      ['2025'],
    ],
    [
      'the same twice',
      [
        { tahun: 2025, status: 'sudahLapor' },
        { tahun: 2025, status: 'sudahLapor', tanggal: '2026-03-01' },
      ],
      'met',
      ['2025'],
    ],
    [
      'an old conflict',
      [
        { tahun: 2024, status: 'sudahLapor' },
        { tahun: 2024, status: 'belumLapor' },
        { tahun: 2025, status: 'sudahLapor' },
      ],
      'met',
      ['2025'],
    ],
    [
      'filed after the reference date',
      [
        { tahun: 2025, status: 'belumLapor' },
        { tahun: 2025, status: 'sudahLapor', tanggal: '2026-12-01' },
      ],
      'notMet',
      ['belumLapor'],
    ],
  ] as const)('%s', (_name, lhkpn, expected, found) => {
    expectSaid(verdictOn('lhkpn', candidate(withEvidence({ lhkpn }))), expected, ...found);
  });

  it('is undetermined while unknown', () => {
    expectSaid(verdictOn('lhkpn', candidate(withoutEvidence('lhkpn'))), 'undetermined');
  });
});

describe('lowerTier', () => {
  const holding = (kelas: KelasJabatan) =>
    candidate({ jabatan: { kelas, nama: 'Jabatan', instansi: 'Kota', unit: 'Dinas', mulai: '2023-01-01' } });

  it.each([
    ['administrator', 'met'],
    ['jfAhliMadya', 'met'],
    ['pengawas', 'met'],
    ['jptPratama', 'notMet'],
    ['jfAhliUtama', 'notMet'],
    ['jptMadya', 'notMet'],
  ] as const)('from %s to JPT Pratama: %s', (kelas, expected) => {
    expectSaid(verdictOn('lowerTier', holding(kelas), { ruleSet: bkn411Revision1 }), expected);
  });

  it('takes the running spell where no present post is stated; without one it is undetermined', () => {
    const on = { ruleSet: bkn411Revision1 };
    expectSaid(verdictOn('lowerTier', without('jabatan'), on), 'undetermined');
    const person = without('jabatan');
    const running = { ...person, evidence: { ...EVIDENCE, riwayatJabatan: [spell('administrator', '2015-01-01')] } };
    expectSaid(verdictOn('lowerTier', running, on), 'met');
  });
});

describe('byHand', () => {
  it('is listed for people to check and decides nothing', () => {
    const label = { id: 'Wawancara', en: 'Interview' };
    const conditions = [{ kind: 'byHand', id: 'interview', label, basis: 'Perbup 1/2026' }];
    const result = resultOf(candidate(), { vacancy: vacancyOf('jptPratama', { conditions }) });
    expect(result.byHand.map(({ id }) => id)).toEqual([
      'competencyToStandard',
      'trackRecord',
      'health',
      'interview',
      'competencyTest',
    ]);
    expect(result.byHand.every(({ basis }) => basis !== undefined)).toBe(true);
    expect(result.byHand[3]).toEqual({ id: 'interview', label, basis: 'Perbup 1/2026' });
    expect(result.shortlist[0]?.conditions.some(({ kind }) => kind === 'byHand')).toBe(false);
    expect(result.shortlist).toHaveLength(1);
  });
});

describe('technical competency', () => {
  const vacancy = vacancyOf('jptPratama', { kompetensiTeknis: true });
  const test = (nilai: string, tanggal: IsoDate = '2026-06-01', lowongan = 'V1') => ({ lowongan, tanggal, nilai });

  it.each([
    [[test('90.5')], '90.5', '85.6'],
    [[test('77.77')], '77.77', '81.781'],
    [[test('0')], '0', '58.45'],
    [[test('100')], '100', '88.45'],
    [[test('10', '2026-11-22'), test('90.5', '2026-11-23')], '90.5', '85.6'],
    [[test('10', '2026-05-01'), test('90.5')], '90.5', '85.6'],
    [[test('90.5'), test('90.50')], '90.5', '85.6'],
    [[test('90.5'), test('10', '2026-11-24'), test('20', '2026-10-01', 'V9')], '90.5', '85.6'],
  ])('mixes 70/30: %j', (kompetensiTeknis, technical, score) => {
    const [first] = resultOf(candidate(withEvidence({ kompetensiTeknis })), { vacancy }).shortlist;
    expect(first).toMatchObject({ technical, score });
  });

  it.each([
    ['no list', withoutEvidence('kompetensiTeknis')],
    ['no test', withEvidence({ kompetensiTeknis: [] })],
    ['another vacancy', withEvidence({ kompetensiTeknis: [test('90', '2026-06-01', 'V9')] })],
    ['a later test', withEvidence({ kompetensiTeknis: [test('90', '2026-11-24')] })],
    ['a conflict', withEvidence({ kompetensiTeknis: [test('90'), test('80')] })],
    ['beyond 100', withEvidence({ kompetensiTeknis: [test('100.01')] })],
    ['not readable', withEvidence({ kompetensiTeknis: [test('x')] })],
  ])('%s: undetermined', (_name, change) => {
    expectSaid(verdictOn('technicalCompetency', candidate(change), { vacancy }), 'undetermined');
  });

  it('does not count where the vacancy does not ask for it', () => {
    const [first] = resultOf(candidate(withEvidence({ kompetensiTeknis: [test('0')] }))).shortlist;
    expect(first?.score).toBe('83.5');
    expect(first?.technical).toBeUndefined();
  });

  it('is blocked for a class without a share', () => {
    const ruleSet = changed((draft) => {
      draft.technicalMix.shares = draft.technicalMix.shares.filter(({ kelas }) => kelas !== 'jptPratama');
    });
    const result = resultOf(candidate(), { vacancy, ruleSet });
    expect(result).toMatchObject({ outcome: 'blocked', shortlist: [], undetermined: [], ineligible: [] });
    expect(result.blockedBy?.id).toContain('jptPratama');
    expect(result.blockedBy?.en).toContain('jptPratama');
    expect(resultOf(candidate(), { ruleSet }).outcome).toBe('short');
  });
});

/** Every indicator at one score, but for some that are missing. */
function open(score: number, ...missing: readonly IndicatorKey[]): Candidate {
  const scores = Object.fromEntries(INDICATOR_KEYS.filter((key) => !missing.includes(key)).map((key) => [key, score]));
  return {
    ...FACTS,
    nip: nipOf(9),
    placement: placeInBox(aspectsFromScores(scores, { ruleSet: bkn411, asOf }), bkn411),
  };
}

describe('the box', () => {
  it.each([
    ['80', '59.99', 4],
    ['60', '79.99', 5],
    ['59.99', '80', 6],
    ['10', '10', 1],
  ] as const)('%s and %s: box %s is not eligible', (kinerja, potensial, box) => {
    const verdict = verdictOn('box', candidate({}, { kinerja, potensial }));
    expectSaid(verdict, 'notMet', String(box), '9, 8, 7');
  });

  it.each([
    ['80', '80', 9],
    ['60', '80', 8],
    ['80', '60', 7],
  ] as const)('%s and %s: box %s is eligible', (kinerja, potensial, box) => {
    expectSaid(verdictOn('box', candidate({}, { kinerja, potensial })), 'met', String(box));
  });

  it('somebody incomplete who cannot reach boxes 7 to 9 is not eligible', () => {
    expectSaid(verdictOn('box', open(40, 'penghargaan')), 'notMet', '9, 8, 7');
  });

  it('somebody incomplete who still can is undetermined', () => {
    const verdict = verdictOn('box', open(85, 'rekamJejakDisiplin'));
    expectSaid(verdict, 'undetermined', '7', '9', '9, 8, 7');
  });

  it('somebody incomplete, of whom only allowed boxes are possible, is undetermined too', () => {
    const result = resultOf(open(95, 'penghargaan', 'bidangIlmu'));
    expect(result.undetermined).toMatchObject([{ nip: nipOf(9), reasons: [{ kind: 'box', code: 'open' }] }]);
    expect(result.undetermined[0]?.possibleBoxes?.length).toBeGreaterThan(0);
  });
});

describe('couldReachShortlist', () => {
  const chosen = [1, 2, 3].map((serial) => candidate({ nip: nipOf(serial) }, { kinerja: '90', potensial: '90' }));
  const could = (person: Candidate) => {
    const result = rankSuccessors(pratama, [...chosen, person], { ruleSet: bkn411, asOf });
    expect(result.shortlist.length).toBeGreaterThanOrEqual(3);
    return result.undetermined.map((one) => one.couldReachShortlist);
  };
  const unknown = (kinerja: string, potensial: string): Candidate => ({
    ...candidate(withoutEvidence('lhkpn'), { kinerja, potensial }),
    nip: nipOf(9),
  });

  it.each([
    // Potential 95 x 0.85 + 15 = 95.75 at best; talent 95.375.
    ['scores open, best case ahead', open(95, 'rekamJejakDisiplin'), true],
    // 85 x 0.85 + 15 = 87.25 at best; talent 86.125.
    ['scores open, best case behind', open(85, 'rekamJejakDisiplin'), false],
    ['a condition open, score ahead', unknown('95', '95'), true],
    ['a condition open, score equal', unknown('90', '90'), true],
    ['a condition open, score just behind', unknown('90', '89.99'), false],
    ['a condition open, a higher score in a lower box', unknown('100', '79.99'), false],
  ])('%s', (_name, person, expected) => {
    expect(could(person)).toEqual([expected]);
  });

  it('is true for everybody while the shortlist has room', () => {
    const result = rankSuccessors(pratama, [...chosen.slice(1), unknown('60', '80')], { ruleSet: bkn411, asOf });
    expect(result.outcome).toBe('short');
    expect(result.undetermined).toMatchObject([{ couldReachShortlist: true }]);
  });

  it('takes a missing technical score at its best', () => {
    const vacancy = vacancyOf('jptPratama', { kompetensiTeknis: true });
    const tested = chosen.map((person) => ({
      ...person,
      evidence: { ...EVIDENCE, kompetensiTeknis: [{ lowongan: 'V1', tanggal: '2026-06-01', nilai: '80' }] },
    })) satisfies readonly Candidate[];
    // 90 x 0.7 + 80 x 0.3 = 87; at best 82 x 0.7 + 100 x 0.3 = 87.4, and 81 x 0.7 + 30 = 86.7.
    for (const [axis, expected] of [
      ['82', true],
      ['81', false],
    ] as const) {
      const person = candidate({ nip: nipOf(9) }, { kinerja: axis, potensial: axis });
      const result = rankSuccessors(vacancy, [...tested, person], { ruleSet: bkn411, asOf });
      expect(result.undetermined).toMatchObject([{ nip: nipOf(9), couldReachShortlist: expected }]);
    }
  });
});

/** By SHA-256 of the vacancy V1, a line feed and the number. */
function inListingOrder(nips: readonly string[]): readonly string[] {
  const hash = (number: string): string => createHash('sha256').update(`V1\n${number}`).digest('hex');
  return [...nips].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
}

describe('ties', () => {
  const context = { ruleSet: bkn411, asOf };
  type Tied = Partial<CandidateFacts>;
  const known: Tied = { penilaianKompetensi: '80' };
  const at = (serial: number, change: Tied = {}, kinerja = '86', potensial = '86') =>
    candidate({ ...known, ...change, nip: nipOf(serial) }, { kinerja, potensial });

  it('lists all four who are equal, and says that they share the cut', () => {
    const result = rankSuccessors(pratama, [at(4), at(2), at(3), at(1)], context);
    expect(result.outcome).toBe('tiedAtCut');
    expect(result.shortlist.map(({ place }) => place)).toEqual([1, 1, 1, 1]);
    expect(result.shortlist.map((one) => one.nip)).toEqual(inListingOrder([1, 2, 3, 4].map(nipOf)));
    expect(result.shortlist.map(({ behind }) => behind?.by)).toEqual([undefined, 'shared', 'shared', 'shared']);
    expect(result.shortlist.every(({ tieBrokenBy }) => tieBrokenBy === undefined)).toBe(true);
    expect(result.reserves).toEqual([]);
    expect(result.findings).toEqual([]);
  });

  const technical = (nilai: string) =>
    withEvidence({ kompetensiTeknis: [{ lowongan: 'V1', tanggal: '2026-06-01', nilai }] });
  const longer = (mulai: IsoDate): Tied => ({
    ...withEvidence({
      riwayatJabatan: [
        spell('pengawas', mulai, { selesai: '2018-12-31' }),
        ...(EVIDENCE.riwayatJabatan ?? []).slice(1),
      ],
    }),
  });

  it.each([
    ['kinerja', at(1, {}, '86', '86'), at(2, {}, '90', '82'), '90', '86', false],
    // 85 x 0.7 + 87 x 0.3 = 88 x 0.7 + 80 x 0.3.
    ['potensial', at(1, technical('87'), '86', '84'), at(2, technical('80'), '86', '90'), '90', '84', true],
    ['penilaianKompetensi', at(1), at(2, { penilaianKompetensi: '80.5' }), '80.5', '80', false],
    ['golongan', at(1), at(2, { golongan: 'IV/b' }), '14', '13', false],
    ['timeInLevel', at(1, longer('2012-11-23')), at(2, longer('2012-11-22')), '3653', '3652', false],
  ] satisfies readonly (readonly [TieKey, Candidate, Candidate, string, string, boolean])[])(
    'are broken by %s',
    (key, behind, ahead, theirs, own, withTest) => {
      const vacancy = withTest ? vacancyOf('jptPratama', { kompetensiTeknis: true }) : pratama;
      const result = rankSuccessors(vacancy, [behind, ahead], context);
      expect(result.shortlist).toMatchObject([
        { nip: ahead.nip, place: 1, tieBrokenBy: key },
        { nip: behind.nip, place: 2, tieBrokenBy: key, behind: { nip: ahead.nip, by: key, theirs, own } },
      ]);
      expect(result.shortlist[0]?.score).toBe(result.shortlist[1]?.score);
      expect(result.findings).toEqual([]);
    },
  );

  it('an earlier key decides before a later one', () => {
    const result = rankSuccessors(
      pratama,
      [at(1, { golongan: 'IV/e' }), at(2, { penilaianKompetensi: '81' })],
      context,
    );
    expect(result.shortlist.map((one) => [one.nip, one.tieBrokenBy])).toEqual([
      [nipOf(2), 'penilaianKompetensi'],
      [nipOf(1), 'penilaianKompetensi'],
    ]);
  });

  it('a different score is no tie', () => {
    const result = rankSuccessors(pratama, [at(1), at(2, {}, '86', '86.01')], context);
    expect(result.shortlist[0]?.tieBrokenBy).toBeUndefined();
    expect(result.shortlist[1]?.behind).toEqual({ nip: nipOf(2), by: 'score', theirs: '86.005', own: '86' });
  });

  it('passes over what is known for nobody, and says so', () => {
    const bare = (serial: number, change: Tied): Candidate => {
      const person = at(serial, change);
      Reflect.deleteProperty(person, 'penilaianKompetensi');
      return person;
    };
    const result = rankSuccessors(pratama, [bare(1, {}), bare(2, { golongan: 'IV/b' })], context);
    expect(result.shortlist.map((one) => [one.nip, one.place, one.tieBrokenBy])).toEqual([
      [nipOf(2), 1, 'golongan'],
      [nipOf(1), 2, 'golongan'],
    ]);
    expect(result.findings).toMatchObject([
      { code: 'tieCriterionUnknown', path: 'ranking.tieChain.penilaianKompetensi' },
    ]);
  });

  it('what is known for some only leaves those undecided with the others, and says so', () => {
    const bare = at(3, { golongan: 'IV/e' });
    Reflect.deleteProperty(bare, 'penilaianKompetensi');
    const result = rankSuccessors(pratama, [at(1), at(2, { penilaianKompetensi: '99' }), bare], context);
    expect(result.shortlist.map((one) => [one.nip, one.place, one.behind?.by])).toEqual([
      [nipOf(2), { best: 1, worst: 2 }, undefined],
      [nipOf(3), { best: 1, worst: 3 }, 'undecided'],
      [nipOf(1), { best: 2, worst: 3 }, 'undecided'],
    ]);
    const [finding] = result.findings;
    expect(result.findings).toHaveLength(1);
    expect(finding).toMatchObject({
      code: 'tieCriterionUnknown',
      path: 'ranking.tieChain.penilaianKompetensi',
      found: '***************002, ***************003, ***************001',
    });
    expect(finding?.message.id).not.toBe(finding?.message.en);
  });
});

describe('the other order', () => {
  const inBox9 = [1, 2, 3].map((serial) =>
    candidate({ nip: nipOf(serial) }, { kinerja: `8${String(serial)}`, potensial: '80' }),
  );
  const rank = (...people: readonly Candidate[]) => rankSuccessors(pratama, people, { ruleSet: bkn411, asOf });

  it('differs where score first names somebody else', () => {
    const box7 = candidate({ nip: nipOf(7) }, { kinerja: '100', potensial: '79' });
    const result = rank(...inBox9, box7);
    expect(result.order).toEqual(['box', 'score']);
    expect(result.shortlist.map((one) => one.nip)).toEqual([3, 2, 1].map(nipOf));
    expect(result.reserves).toMatchObject([{ nip: nipOf(7), behind: { by: 'box', theirs: '9', own: '7' } }]);
    expect(result.otherOrder).toEqual({
      order: ['score', 'box'],
      shortlist: [7, 3, 2].map(nipOf),
      differs: true,
    });
  });

  it('does not differ where the same people come in another order', () => {
    const box7 = candidate({ nip: nipOf(7) }, { kinerja: '100', potensial: '79' });
    const result = rank(...inBox9.slice(1), box7);
    expect(result.shortlist.map((one) => one.nip)).toEqual([3, 2, 7].map(nipOf));
    expect(result.otherOrder).toMatchObject({ shortlist: [7, 3, 2].map(nipOf), differs: false });
  });
});
