import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  type Asn,
  type Evidence,
  type HukumanDisiplin,
  type JabatanSekarang,
  type RiwayatJabatan,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePeople } from 'talenta-asn/samples';
import { comingVacancies, interimHolders } from 'talenta-asn/analysis';

const asOf = '2026-11-23';
const context = { ruleSet: bkn411, asOf } as const;
const nip = '198502282010011999';

const OFFICE = {
  kelas: 'administrator',
  nama: 'Kepala Bidang',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'umum',
} as const;
const present = (mulai: JabatanSekarang['mulai'], change: Partial<JabatanSekarang> = {}): JabatanSekarang => ({
  ...OFFICE,
  mulai,
  ...change,
});
const spell = (mulai: RiwayatJabatan['mulai'], change: Partial<RiwayatJabatan> = {}): RiwayatJabatan => ({
  ...OFFICE,
  mulai,
  penugasan: 'definitif',
  ...change,
});
const other = (mulai: RiwayatJabatan['mulai'], change: Partial<RiwayatJabatan> = {}): RiwayatJabatan =>
  spell(mulai, { nama: 'Kepala Seksi', kelas: 'pengawas', ...change });

function person(jabatan: JabatanSekarang | undefined, evidence: Evidence, more: Partial<Asn> = {}): Asn {
  return parseAsn({ nip, jenis: 'PNS', evidence, ...(jabatan === undefined ? {} : { jabatan }), ...more });
}

const face = { label: { id: 'Syarat', en: 'Condition' }, basis: 'Perwali 1' };
const vacancy = parseVacancy({
  id: 'V1',
  nama: 'Kepala Dinas',
  kelas: 'jptPratama',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'umum',
  conditions: [
    { id: 'post', ...face, kind: 'previousPost', anyOf: [{ kelas: ['administrator'], years: 2 }] },
    { id: 'family', ...face, kind: 'relatedExperience', years: 5 },
    { id: 'tier', ...face, kind: 'lowerTier' },
    { id: 'agency', ...face, kind: 'agency', anyOf: ['Kota'] },
    { id: 'running', ...face, kind: 'noRunningPunishment' },
    { id: 'recent', ...face, kind: 'noRecentPunishment', years: 2, anyOf: ['berat'], countedFrom: 'end' },
    { id: 'year', ...face, kind: 'performance', anyOf: ['sangatBaik', 'baik'], years: 1 },
    { id: 'elsewhere', ...face, kind: 'notNominatedElsewhere' },
    { id: 'report', ...face, kind: 'lhkpn', yearsBack: 1 },
  ],
});

function verdicts(asn: Asn, ...ids: readonly string[]): readonly (string | undefined)[] {
  const { conditions } = checkEligibility(asn, vacancy, context);
  return ids.map((id) => conditions.find((each) => each.id === id)?.verdict);
}

const told = (asn: Asn) =>
  normalizeAspects(asn, context)
    .findings.filter(({ code }) => code === 'postConflict' || code === 'punishmentConflict')
    .map(({ code, path, found, expected }) => [code, path, found, expected]);

const valuesOf = (asn: Asn, part: string) => {
  const { missing, indicators } = normalizeAspects(asn, context);
  const open = missing.find((item) => item.part === part);
  const scored = indicators.pengalamanJabatan?.parts?.find(({ key }) => key === part);
  return open === undefined
    ? scored?.status === 'scored'
      ? scored.score
      : undefined
    : [open.reason, ...(open.values ?? [])];
};

describe('M5: the present post against the posts held', () => {
  it('the same post, as acting since the same day', () => {
    const asn = person(present('2019-11-24'), { riwayatJabatan: [spell('2019-11-24', { penugasan: 'plt' })] });
    expect(told(asn)).toEqual([
      [
        'postConflict',
        'evidence.riwayatJabatan[0]',
        'plt administrator since 2019-11-24',
        'jabatan: administrator since 2019-11-24',
      ],
    ]);
    expect(verdicts(asn, 'post', 'family', 'tier', 'agency')).toEqual(Array(4).fill('undetermined'));
    expect(valuesOf(asn, 'lamaDiTingkat')).toEqual(['conflict', '60', '80', '100']);
    const [post] = checkEligibility(asn, vacancy, context).conditions.filter(({ id }) => id === 'post');
    expect(post?.message.id).toContain('saling bertentangan');
    expect(post?.grounds).toMatchObject([{ path: 'evidence.riwayatJabatan[0]' }]);
  });

  it('the same post, definitively since another day: what both come to stands', () => {
    const asn = person(present('2019-11-24'), { riwayatJabatan: [spell('2025-02-01')] });
    expect(told(asn)).toHaveLength(1);
    expect(verdicts(asn, 'post', 'family', 'tier', 'agency')).toEqual(['undetermined', 'undetermined', 'met', 'met']);
    expect(valuesOf(asn, 'lamaDiTingkat')).toEqual(['conflict', '60', '100']);
    expect(valuesOf(asn, 'keragaman')).toBe('60');
    const both = person(present('2015-01-01'), { riwayatJabatan: [spell('2016-01-01')] });
    expect(told(both)).toHaveLength(1);
    expect(verdicts(both, 'post', 'family')).toEqual(['met', 'met']);
    expect(valuesOf(both, 'lamaDiTingkat')).toBe('100');
  });

  it.each([
    ['agrees', [spell('2019-11-24')], false],
    ['begins a day later', [spell('2019-11-25')], true],
    ['begins a day earlier', [spell('2019-11-23')], true],
    ['is of another class', [spell('2019-11-24', { kelas: 'pengawas' })], true],
    ['is of another family', [spell('2019-11-24', { rumpun: 'lain' })], true],
    ['has ended', [spell('2019-11-24', { selesai: '2026-11-22' })], true],
    ['ends today', [spell('2019-11-24', { selesai: asOf })], false],
    ['is written in a short form', [spell('2019-11-24', { nama: 'Kabid', unit: 'Din.' })], false],
    [
      'was acted in before',
      [spell('2019-06-01', { penugasan: 'plt', selesai: '2020-05-31' }), spell('2019-11-24')],
      false,
    ],
    ['was acted in before, and is not on record yet', [spell('2019-11-23', { penugasan: 'plt' })], false],
    ['is acted in while it is held', [spell('2019-11-24'), spell('2021-01-01', { penugasan: 'plt' })], true],
    ['is not on record yet', [], false],
    ['follows one without an end', [other('2010-01-01')], false],
    ['follows one that ended the day before', [other('2010-01-01', { selesai: '2019-11-23' })], false],
    ['follows one that ended the same day', [other('2010-01-01', { selesai: '2019-11-24' })], false],
    ['began before another had ended', [other('2010-01-01', { selesai: '2019-11-25' })], true],
    ['began before another on record', [other('2020-01-01')], true],
    ['began before another that has ended', [other('2020-01-01', { selesai: '2020-12-31' })], true],
    ['began with another', [other('2019-11-24')], true],
    ['began before another that has not begun', [other('2026-11-24')], false],
    ['stands beside acting in another', [spell('2019-11-24'), other('2021-01-01', { penugasan: 'plt' })], false],
  ] as const)('the present post %s', (_what, riwayatJabatan, expected) => {
    expect(told(person(present('2019-11-24'), { riwayatJabatan })).length > 0).toBe(expected);
  });

  it('an older post without an end ends where the next begins', () => {
    const asn = person(present('2025-01-01', { rumpun: 'lain' }), { riwayatJabatan: [other('2020-01-03')] });
    expect(verdicts(asn, 'family')).toEqual(['notMet']);
    const full = person(present('2025-01-01', { rumpun: 'lain' }), { riwayatJabatan: [other('2020-01-01')] });
    expect(verdicts(full, 'family')).toEqual(['met']);
  });

  it('a stale present post leaves all three readings', () => {
    const asn = person(present('2023-01-01'), { riwayatJabatan: [other('2025-01-01')] });
    expect(verdicts(asn, 'post', 'tier', 'agency')).toEqual(['undetermined', 'met', 'met']);
    expect(verdicts(person(present('2015-01-01'), { riwayatJabatan: [other('2025-01-01')] }), 'post')).toEqual([
      'undetermined',
    ]);
  });

  it('records contradict each other', () => {
    const twice = person(undefined, {
      riwayatJabatan: [spell('2020-01-01'), spell('2020-01-01', { kelas: 'pengawas' })],
    });
    expect(told(twice)).toMatchObject([
      ['postConflict', 'evidence.riwayatJabatan[1]', expect.anything(), expect.stringContaining('riwayatJabatan[0]')],
    ]);
    expect(verdicts(twice, 'tier', 'post')).toEqual(['met', 'undetermined']);
    const many = Array.from({ length: 8 }, (_none, index) =>
      spell('2020-01-01', { kelas: index % 2 === 0 ? 'administrator' : 'pengawas', unit: `U${String(index)}` }),
    );
    expect(verdicts(person(present('2020-01-01'), { riwayatJabatan: many }), 'tier', 'post')).toEqual([
      'undetermined',
      'undetermined',
    ]);
  });

  it('interim holders and vacancies to come', () => {
    const head = parseVacancy({ id: 'V2', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    const stated = { kedudukanHukum: 'aktif' } as const;
    const conflicting = person(
      present('2019-11-24'),
      { riwayatJabatan: [spell('2019-11-24', { penugasan: 'plt' })], hukumanDisiplin: [] },
      stated,
    );
    const clear = person(present('2019-11-24'), { riwayatJabatan: [spell('2019-11-24')], hukumanDisiplin: [] }, stated);
    expect(interimHolders(head, [clear], context).holders).toHaveLength(1);
    expect(interimHolders(head, [conflicting], context).undetermined).toHaveLength(1);
    const until = '2050-01-01';
    expect(comingVacancies([clear], context, { until }).unknown).toEqual([]);
    expect(comingVacancies([conflicting], context, { until }).unknown).toMatchObject([{ nip }]);
  });

  it('contradicts nobody of the sample population', () => {
    for (const asn of samplePeople({ seed: 3, size: 150, asOf })) expect(told(asn)).toEqual([]);
  });
});

describe('M5: other statements that contradict each other', () => {
  const berat = (change: Partial<HukumanDisiplin>): HukumanDisiplin => ({
    tingkat: 'berat',
    mulai: '2026-01-01',
    ...change,
  });
  const punished = (hukumanDisiplin: readonly HukumanDisiplin[], more: Partial<Asn> = {}) => {
    const asn = person(undefined, { hukumanDisiplin }, more);
    return [told(asn).length, ...verdicts(asn, 'running', 'recent')];
  };

  it.each([
    ['none, though the legal position tells of one', [], 'kenaHukumanDisiplin', [1, 'undetermined', 'undetermined']],
    [
      'the one that the legal position tells of',
      [berat({ masaBulan: 12 })],
      'kenaHukumanDisiplin',
      [0, 'notMet', 'notMet'],
    ],
    ['one, and an active position', [berat({ masaBulan: 12 })], 'aktif', [0, 'notMet', 'notMet']],
    [
      'one that was cancelled in one record only',
      [berat({ masaBulan: 12 }), berat({ masaBulan: 12, dibatalkan: '2026-02-01' })],
      'aktif',
      [1, 'undetermined', 'undetermined'],
    ],
    [
      'one with two ends, of which one is over',
      [berat({ masaBulan: 12 }), berat({ masaBulan: 1 })],
      'aktif',
      [1, 'undetermined', 'notMet'],
    ],
    [
      'one with two ends that are both to come',
      [berat({ masaBulan: 12 }), berat({ masaBulan: 24 })],
      'aktif',
      [1, 'notMet', 'notMet'],
    ],
    [
      'one stated twice alike',
      [berat({ masaBulan: 12 }), berat({ selesai: '2027-01-01' })],
      'aktif',
      [0, 'notMet', 'notMet'],
    ],
  ] as const)('%s', (_what, list, kedudukanHukum, expected) => {
    expect(punished(list, { kedudukanHukum })).toEqual(expected);
  });

  it('the record of discipline is what either says', () => {
    const asn = person(undefined, { hukumanDisiplin: [] }, { kedudukanHukum: 'kenaHukumanDisiplin' });
    const missing = normalizeAspects(asn, context).missing.find(({ indicator }) => indicator === 'rekamJejakDisiplin');
    expect(missing).toMatchObject({ reason: 'conflict', values: ['0', '100'] });
  });

  it('two that differ contradict each other only where one is enough and the other is not', () => {
    const year = (...predikat: readonly ('sangatBaik' | 'baik' | 'kurang' | 'butuhPerbaikan')[]) =>
      verdicts(
        person(undefined, { penilaianKinerja: predikat.map((each) => ({ tahun: 2025, predikat: each })) }),
        'year',
      );
    expect(year('sangatBaik', 'baik')).toEqual(['met']);
    expect(year('kurang', 'butuhPerbaikan')).toEqual(['notMet']);
    expect(year('baik', 'kurang')).toEqual(['undetermined']);
    const report = (...status: readonly ('sudahLapor' | 'tidakWajib' | 'belumLapor')[]) =>
      verdicts(person(undefined, { lhkpn: status.map((each) => ({ tahun: 2025, status: each })) }), 'report');
    expect(report('sudahLapor', 'tidakWajib')).toEqual(['met']);
    expect(report('sudahLapor', 'belumLapor')).toEqual(['undetermined']);
    const nominated = (...ends: readonly { readonly berakhir?: '2026-02-01' }[]) =>
      verdicts(
        person(undefined, {
          nominasi: ends.map((end) => ({
            lowongan: 'V9',
            status: 'calon' as const,
            tanggal: '2026-01-01' as const,
            ...end,
          })),
        }),
        'elsewhere',
      );
    expect(nominated({})).toEqual(['notMet']);
    expect(nominated({ berakhir: '2026-02-01' })).toEqual(['met']);
    expect(nominated({}, { berakhir: '2026-02-01' })).toEqual(['undetermined']);
  });
});
