import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  EVIDENCE_KEYS,
  INDICATOR_KEYS,
  multiplyDecimals,
  normalizeAspects,
  parseAsn,
  POTENSI_KEYS,
  type Asn,
  type AspectProfile,
  type CompetencyLevel,
  type Evidence,
  type IndicatorKey,
  type IndicatorScore,
  type IsoDate,
  type JabatanTarget,
  type KelasJabatan,
  type KompetensiKey,
  type Missing,
  type Penugasan,
  type RiwayatJabatan,
  type StandarKompetensi,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';

const asOf = '2026-11-23' as const;
const nip = '198502282010011999';

type Rest = Partial<Pick<Asn, 'jabatan' | 'target'>>;

function profileOf(evidence: Evidence, rest: Rest = {}, target?: JabatanTarget): AspectProfile {
  const context = { ruleSet: bkn411, asOf };
  return normalizeAspects(
    parseAsn({ nip, jenis: 'PNS', evidence, ...rest }),
    target === undefined ? context : { ...context, target },
  );
}

function indicatorOf(profile: AspectProfile, key: IndicatorKey): IndicatorScore {
  const indicator = profile.indicators[key];
  if (indicator === undefined) throw new Error(`${key} is not there`);
  return indicator;
}

function partOf(profile: AspectProfile, key: IndicatorKey, part: string) {
  const found = indicatorOf(profile, key).parts?.find((one) => one.key === part);
  if (found === undefined) throw new Error(`${key}.${part} is not there`);
  return found;
}

function missingOf(profile: AspectProfile, key: IndicatorKey, part?: string): Missing | undefined {
  return profile.missing.find((one) => one.indicator === key && (part === undefined || one.part === part));
}

function codesAt(profile: AspectProfile, list: string): readonly string[] {
  return profile.findings.filter(({ path }) => path.startsWith(`evidence.${list}`)).map(({ code }) => code);
}

const levels = <Level extends CompetencyLevel>(level: Level): Record<KompetensiKey, Level> => ({
  integritas: level,
  kerjaSama: level,
  komunikasi: level,
  orientasiPadaHasil: level,
  pelayananPublik: level,
  pengembanganDiriDanOrangLain: level,
  mengelolaPerubahan: level,
  pengambilanKeputusan: level,
  perekatBangsa: level,
});

const spell = (kelas: KelasJabatan, mulai: IsoDate, change: Partial<RiwayatJabatan> = {}): RiwayatJabatan => ({
  kelas,
  nama: 'Jabatan',
  instansi: 'Kota',
  unit: 'Dinas',
  mulai,
  penugasan: 'definitif',
  ...change,
});

const post = (kelas: KelasJabatan, mulai: IsoDate = '2020-01-01') => ({
  kelas,
  nama: 'Jabatan',
  instansi: 'Kota',
  unit: 'Dinas',
  mulai,
});

describe('penilaianKinerja', () => {
  it.each([
    ['sangatBaik', '100', '60'],
    ['baik', '80', '48'],
    ['butuhPerbaikan', '60', '36'],
    ['kurang', '40', '24'],
    ['sangatKurang', '20', '12'],
  ] as const)('%s scores %s', (predikat, score, contribution) => {
    const profile = profileOf({ penilaianKinerja: [{ tahun: 2025, predikat }] });
    expect(indicatorOf(profile, 'penilaianKinerja')).toMatchObject({
      status: 'scored',
      score,
      contribution,
      weight: '60',
      evidence: {
        source: 'penilaianKinerja',
        fact: 'penilaianKinerja.predikat',
        used: [{ path: 'evidence.penilaianKinerja[0]', date: '2025-12-31', value: predikat }],
        setAside: [],
        row: { key: predikat, score },
      },
    });
  });

  it('takes the latest year and sets the others aside', () => {
    const profile = profileOf({
      penilaianKinerja: [
        { tahun: 2024, predikat: 'sangatBaik' },
        { tahun: 2025, predikat: 'baik' },
        { tahun: 2023, predikat: 'kurang' },
      ],
    });
    expect(indicatorOf(profile, 'penilaianKinerja')).toMatchObject({
      score: '80',
      evidence: {
        used: [{ path: 'evidence.penilaianKinerja[1]' }],
        setAside: [
          { path: 'evidence.penilaianKinerja[2]', value: 'kurang', why: 'outsideWindow' },
          { path: 'evidence.penilaianKinerja[0]', value: 'sangatBaik', why: 'otherCounts' },
        ],
      },
    });
    expect(codesAt(profile, 'penilaianKinerja')).toEqual(['evidenceOutsideWindow']);
  });

  it('decides nothing where two appraisals of one year contradict each other', () => {
    const profile = profileOf({
      penilaianKinerja: [
        { tahun: 2025, predikat: 'baik' },
        { tahun: 2025, predikat: 'kurang' },
        { tahun: 2024, predikat: 'baik' },
      ],
    });
    expect(indicatorOf(profile, 'penilaianKinerja')).toMatchObject({
      status: 'missing',
      evidence: {
        used: [],
        setAside: [
          { path: 'evidence.penilaianKinerja[2]', why: 'otherCounts' },
          { path: 'evidence.penilaianKinerja[0]', why: 'conflict' },
          { path: 'evidence.penilaianKinerja[1]', why: 'conflict' },
        ],
      },
    });
    expect(missingOf(profile, 'penilaianKinerja')).toMatchObject({
      reason: 'conflict',
      min: '40',
      max: '80',
      values: ['40', '80'],
    });
    expect(codesAt(profile, 'penilaianKinerja')).toEqual(['evidenceConflict']);
  });

  it('counts one appraisal that stands there twice once', () => {
    const profile = profileOf({
      penilaianKinerja: [
        { tahun: 2025, predikat: 'baik' },
        { tahun: 2025, predikat: 'baik' },
      ],
    });
    expect(indicatorOf(profile, 'penilaianKinerja')).toMatchObject({
      score: '80',
      evidence: { setAside: [{ path: 'evidence.penilaianKinerja[1]', why: 'duplicate' }] },
    });
    expect(codesAt(profile, 'penilaianKinerja')).toEqual(['evidenceDuplicate']);
  });
});

describe('penghargaan', () => {
  it.each([
    ['internasional', '100', '15'],
    ['nasional', '75', '11.25'],
    ['lintasInstansi', '50', '7.5'],
    ['instansi', '25', '3.75'],
  ] as const)('%s scores %s', (lingkup, score, contribution) => {
    const profile = profileOf({ penghargaan: [{ tanggal: '2024-05-01', lingkup }] });
    expect(indicatorOf(profile, 'penghargaan')).toMatchObject({
      score,
      contribution,
      weight: '15',
      evidence: {
        used: [{ path: 'evidence.penghargaan[0]', date: '2024-05-01', value: lingkup }],
        row: { key: lingkup, score },
        window: { from: '2021-11-23', until: asOf, firstDay: 'inside' },
      },
    });
  });

  it.each([
    ['2021-11-23', '100', []],
    ['2021-11-22', '0', ['evidenceOutsideWindow']],
    [asOf, '100', []],
    ['2026-11-24', '0', ['evidenceAfterReferenceDate']],
  ] as const)('an award of %s gives %s', (tanggal, score, codes) => {
    const profile = profileOf({ penghargaan: [{ tanggal, lingkup: 'internasional' }] });
    expect(indicatorOf(profile, 'penghargaan')).toMatchObject({ score });
    expect(indicatorOf(profile, 'penghargaan').evidence?.setAside.map(({ why }) => why)).toEqual(
      codes.map((code) => (code === 'evidenceOutsideWindow' ? 'outsideWindow' : 'afterReferenceDate')),
    );
    expect(codesAt(profile, 'penghargaan')).toEqual(codes);
  });

  it('takes the highest, and none where the list is empty', () => {
    const several = profileOf({
      penghargaan: [
        { tanggal: '2025-01-01', lingkup: 'instansi' },
        { tanggal: '2023-01-01', lingkup: 'nasional' },
      ],
    });
    expect(indicatorOf(several, 'penghargaan')).toMatchObject({
      score: '75',
      evidence: { used: [{ value: 'nasional' }], setAside: [{ value: 'instansi', why: 'otherCounts' }] },
    });
    expect(indicatorOf(profileOf({ penghargaan: [] }), 'penghargaan')).toMatchObject({
      score: '0',
      evidence: { used: [], row: { score: '0' } },
    });
    expect(missingOf(profileOf({}), 'penghargaan')).toMatchObject({ reason: 'unknown', min: '0', max: '100' });
  });

  it('refuses one number on two different awards', () => {
    const profile = profileOf({
      penghargaan: [
        { tanggal: '2025-01-01', lingkup: 'instansi', nomor: 'SK-1' },
        { tanggal: '2024-01-01', lingkup: 'nasional', nomor: 'SK-1' },
      ],
    });
    expect(indicatorOf(profile, 'penghargaan')).toMatchObject({
      status: 'missing',
      evidence: { setAside: [{ path: 'evidence.penghargaan[1]', why: 'conflict' }] },
    });
    expect(missingOf(profile, 'penghargaan')).toMatchObject({ reason: 'conflict', evidence: 'penghargaan' });
    expect(codesAt(profile, 'penghargaan')).toEqual(['evidenceConflict']);
  });

  it('counts one number on the same award once', () => {
    const award = { tanggal: '2025-01-01', lingkup: 'instansi', nomor: 'SK-1' } as const;
    const profile = profileOf({ penghargaan: [award, award] });
    expect(indicatorOf(profile, 'penghargaan')).toMatchObject({
      score: '25',
      evidence: { used: [{ path: 'evidence.penghargaan[0]' }], setAside: [{ why: 'duplicate' }] },
    });
  });
});

describe('timKerja', () => {
  it.each([
    ['ketua', 'lintasInstansi', '100', 'ketuaLintasInstansi'],
    ['ketua', 'internal', '75', 'ketuaInternal'],
    ['anggota', 'lintasInstansi', '50', 'anggotaLintasInstansi'],
    ['anggota', 'internal', '25', 'anggotaInternal'],
  ] as const)('%s, %s scores %s', (peran, lingkup, score, key) => {
    const profile = profileOf({ timKerja: [{ tanggal: '2025-05-01', peran, lingkup }] });
    expect(indicatorOf(profile, 'timKerja')).toMatchObject({
      score,
      weight: '15',
      evidence: { used: [{ date: '2025-05-01', value: key }], row: { key, score } },
    });
  });

  it.each([
    ['2019-01-01', '2024-11-23', '75', []],
    ['2019-01-01', '2024-11-22', '0', ['outsideWindow']],
    ['2024-11-23', undefined, '75', []],
    ['2024-11-22', undefined, '0', ['outsideWindow']],
    ['2026-01-01', '2027-12-31', '75', []],
    ['2026-11-24', '2027-12-31', '0', ['afterReferenceDate']],
  ] as const)('a team from %s to %s gives %s', (tanggal, selesai, score, why) => {
    const team = { tanggal, peran: 'ketua', lingkup: 'internal' } as const;
    const profile = profileOf({ timKerja: [selesai === undefined ? team : { ...team, selesai }] });
    expect(indicatorOf(profile, 'timKerja')).toMatchObject({ score });
    expect(indicatorOf(profile, 'timKerja').evidence?.setAside.map((one) => one.why)).toEqual(why);
  });

  it('takes the highest role, not the latest', () => {
    const profile = profileOf({
      timKerja: [
        { tanggal: '2025-01-01', peran: 'ketua', lingkup: 'lintasInstansi' },
        { tanggal: '2026-01-01', peran: 'anggota', lingkup: 'internal' },
      ],
    });
    expect(indicatorOf(profile, 'timKerja')).toMatchObject({ score: '100' });
    expect(indicatorOf(profileOf({ timKerja: [] }), 'timKerja')).toMatchObject({ score: '0' });
  });
});

describe('umpanBalik360', () => {
  it.each([
    ['0', '20'],
    ['39.99', '20'],
    ['40', '40'],
    ['59.99', '40'],
    ['60', '60'],
    ['79.99', '60'],
    ['80', '80'],
    ['90', '80'],
    ['90.99', '80'],
    ['91', '100'],
    ['100', '100'],
  ])('%s scores %s', (nilai, score) => {
    const profile = profileOf({ umpanBalik360: [{ tanggal: '2026-01-10', nilai }] });
    expect(indicatorOf(profile, 'umpanBalik360')).toMatchObject({
      score,
      weight: '10',
      evidence: { used: [{ date: '2026-01-10', value: nilai }], row: { score } },
    });
  });

  it.each(['101', '100.01', '-1'])('refuses %s', (nilai) => {
    const profile = profileOf({ umpanBalik360: [{ tanggal: '2026-01-10', nilai }] });
    expect(indicatorOf(profile, 'umpanBalik360')).toMatchObject({
      status: 'missing',
      evidence: { used: [], setAside: [{ value: nilai, why: 'outOfScale' }] },
    });
    expect(missingOf(profile, 'umpanBalik360')).toMatchObject({ reason: 'outOfScale', min: '20', max: '100' });
    expect(codesAt(profile, 'umpanBalik360')).toEqual(['valueOutOfScale']);
  });

  it('takes the latest; none on record is no score', () => {
    const profile = profileOf({
      umpanBalik360: [
        { tanggal: '2025-01-10', nilai: '95' },
        { tanggal: '2026-01-10', nilai: '85' },
        { tanggal: '2026-12-01', nilai: '100' },
      ],
    });
    expect(indicatorOf(profile, 'umpanBalik360')).toMatchObject({
      score: '80',
      evidence: {
        setAside: [
          { path: 'evidence.umpanBalik360[2]', why: 'afterReferenceDate' },
          { path: 'evidence.umpanBalik360[0]', why: 'otherCounts' },
        ],
      },
    });
    expect(missingOf(profileOf({ umpanBalik360: [] }), 'umpanBalik360')).toMatchObject({ reason: 'noRecord' });
  });
});

describe('penilaianKompetensi', () => {
  const target: JabatanTarget = { kelas: 'jptPratama' };
  const tanggal = '2026-03-01' as const;

  it.each([
    ['every level at the standard', levels(4), '100'],
    ['above the standard gives no more', levels(5), '100'],
    ['half of the standard', levels(2), '50'],
    ['nothing reached', levels(0), '0'],
    ['one of weight 2 at half', { ...levels(4), integritas: 2 } as const, '95'],
    ['one of weight 3 at half', { ...levels(4), mengelolaPerubahan: 2 } as const, '92.5'],
    ['one above does not make up for one below', { ...levels(5), pelayananPublik: 2 } as const, '92.5'],
  ])('%s', (_name, capaian, score) => {
    const profile = profileOf({ penilaianKompetensi: [{ tanggal, capaian }] }, {}, target);
    const indicator = indicatorOf(profile, 'penilaianKompetensi');
    expect(indicator).toMatchObject({
      score,
      weight: '20',
      evidence: {
        fact: 'penilaianKompetensi.capaian',
        used: [{ value: '9 levels', date: tanggal }],
        target: { from: 'context', standard: 'class' },
      },
    });
    expect(indicator.evidence?.items).toHaveLength(9);
    expect(indicator.evidence?.items?.every(({ standard }) => standard === 4)).toBe(true);
  });

  it.each([
    ['88.25', '88.25', ['assessmentClassNotStated']],
    ['100', '100', ['assessmentClassNotStated']],
    ['115.10', '100', ['valueClamped', 'assessmentClassNotStated']],
  ])('a job person match of %s gives %s', (jpm, score, codes) => {
    const profile = profileOf({ penilaianKompetensi: [{ tanggal, jpm }] });
    expect(indicatorOf(profile, 'penilaianKompetensi')).toMatchObject({
      score,
      evidence: { fact: 'penilaianKompetensi.jpm', used: [{ date: tanggal }] },
    });
    expect(codesAt(profile, 'penilaianKompetensi')).toEqual(codes);
  });

  it.each([
    ['integritas', '90'],
    ['mengelolaPerubahan', '85'],
  ] as const)('without a level for %s there are bounds', (key, min) => {
    const capaian: Partial<Record<typeof key, CompetencyLevel>> = levels(4);
    Reflect.deleteProperty(capaian, key);
    const profile = profileOf({ penilaianKompetensi: [{ tanggal, capaian }] }, {}, target);
    const missing = missingOf(profile, 'penilaianKompetensi');
    expect(missing).toMatchObject({ reason: 'partial', min, max: '100', weight: '20' });
    expect(missing?.values).toBeUndefined();
    const item = indicatorOf(profile, 'penilaianKompetensi').evidence?.items?.find((one) => one.key === key);
    expect(item).toMatchObject({ standard: 4 });
    expect(item?.level).toBeUndefined();
  });

  const own: StandarKompetensi = { ...levels(2), integritas: 5 };

  it.each([
    [
      'the post of the context',
      {},
      { kelas: 'jptPratama', standarKompetensi: own } as const,
      'context',
      'post',
      { score: '94' },
    ],
    [
      'the class of the context',
      { target: { kelas: 'pengawas' } },
      { kelas: 'jptPratama' },
      'context',
      'class',
      { score: '50' },
    ],
    [
      'the declared post',
      { target: { kelas: 'pengawas', standarKompetensi: own }, jabatan: post('jptPratama') },
      undefined,
      'target',
      'post',
      { score: '94' },
    ],
    [
      'the class of the declared post',
      { target: { kelas: 'administrator' }, jabatan: post('jptPratama') },
      undefined,
      'target',
      'class',
      { scoreFraction: '200/3' },
    ],
    ['the class of the present post', { jabatan: post('pengawas') }, undefined, 'jabatan', 'class', { score: '100' }],
  ] as const)('judges against %s', (_name, rest, context, from, standard, expected) => {
    const profile = profileOf({ penilaianKompetensi: [{ tanggal, capaian: levels(2) }] }, rest, context);
    const indicator = indicatorOf(profile, 'penilaianKompetensi');
    expect(indicator.evidence?.target).toMatchObject({ from, standard });
    // 2 of 5 in one competency of weight 2 costs 2/20 x 3/5 = 6 points.
    expect(indicator).toMatchObject(expected);
  });

  it('has no score where no post is in view', () => {
    const profile = profileOf({ penilaianKompetensi: [{ tanggal, capaian: levels(4) }] });
    expect(missingOf(profile, 'penilaianKompetensi')).toMatchObject({
      // 4 of at most 5 in each.
      reason: 'standardUnknown',
      min: '80',
      max: '100',
    });
  });

  it('has no score where two assessments of one day contradict each other', () => {
    const profile = profileOf(
      {
        penilaianKompetensi: [
          { tanggal, capaian: levels(4) },
          { tanggal, jpm: '70' },
        ],
      },
      {},
      target,
    );
    expect(missingOf(profile, 'penilaianKompetensi')).toMatchObject({ reason: 'conflict' });
  });
});

describe('pengembanganKompetensi', () => {
  const certificates = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ selesai: '2025-02-01' as const, nomor: `S-${String(index)}` }));

  it.each([
    [0, '0', '0'],
    [1, '25', '1.25'],
    [3, '25', '1.25'],
    [4, '50', '2.5'],
    [5, '50', '2.5'],
    [6, '75', '3.75'],
    [7, '75', '3.75'],
    [8, '100', '5'],
    [12, '100', '5'],
  ])('%i training certificates score %s', (count, score, contribution) => {
    const part = partOf(profileOf({ pelatihan: certificates(count) }), 'pengembanganKompetensi', 'pelatihan');
    expect(part).toMatchObject({ score, contribution, weight: '5', evidence: { row: { score } } });
    expect(part.evidence?.used).toHaveLength(count);
  });

  it.each([
    [0, '0'],
    [1, '50'],
    [2, '50'],
    [3, '100'],
    [5, '100'],
  ])('%i expertise certificates score %s', (count, score) => {
    const part = partOf(profileOf({ sertifikasi: certificates(count) }), 'pengembanganKompetensi', 'sertifikasi');
    expect(part).toMatchObject({ score, weight: '5' });
  });

  it.each([
    ['2023-11-23', '25', []],
    ['2023-11-22', '0', ['outsideWindow']],
    ['2026-11-24', '0', ['afterReferenceDate']],
  ] as const)('a certificate of %s gives %s', (selesai, score, why) => {
    const part = partOf(profileOf({ pelatihan: [{ selesai }] }), 'pengembanganKompetensi', 'pelatihan');
    expect(part).toMatchObject({ score });
    expect(part.evidence?.setAside.map((one) => one.why)).toEqual(why);
  });

  it('counts the same number once, and the same record without a number once', () => {
    const selesai = '2025-02-01' as const;
    const profile = profileOf({
      pelatihan: [
        { selesai, nomor: 'A', nama: 'Satu' },
        { selesai: '2025-03-01', nomor: 'A' },
        { selesai, nama: 'Dua' },
        { selesai, nama: 'Dua' },
        { selesai, nama: 'Tiga' },
        { selesai, nama: 'Empat' },
      ],
    });
    const { evidence } = partOf(profile, 'pengembanganKompetensi', 'pelatihan');
    expect(evidence?.used.map(({ path }) => path)).toEqual(
      [0, 2, 4, 5].map((at) => `evidence.pelatihan[${String(at)}]`),
    );
    expect(evidence?.setAside).toMatchObject([
      { path: 'evidence.pelatihan[1]', why: 'duplicate' },
      { path: 'evidence.pelatihan[3]', why: 'duplicate' },
    ]);
    expect(codesAt(profile, 'pelatihan')).toEqual(['evidenceDuplicate', 'evidenceDuplicate']);
  });

  it('counts a record once wherever its copies stand', () => {
    const a = { selesai: '2025-02-01', nama: 'A' } as const;
    const b = { selesai: '2025-02-01', nama: 'B' } as const;
    const { evidence } = partOf(profileOf({ pelatihan: [a, b, b, a] }), 'pengembanganKompetensi', 'pelatihan');
    expect(evidence?.used).toHaveLength(2);
  });

  it('is the sum of its parts, and missing while one of them is', () => {
    const both = profileOf({ pelatihan: certificates(4), sertifikasi: certificates(3) });
    expect(indicatorOf(both, 'pengembanganKompetensi')).toMatchObject({
      score: '75',
      contribution: '7.5',
      weight: '10',
    });
    const one = profileOf({ pelatihan: certificates(4) });
    expect(indicatorOf(one, 'pengembanganKompetensi')).toMatchObject({ status: 'missing' });
    expect(missingOf(one, 'pengembanganKompetensi')).toMatchObject({
      part: 'sertifikasi',
      reason: 'unknown',
      weight: '5',
    });
  });
});

describe('pengalamanJabatan', () => {
  it.each([
    ['2026-11-23', '60'],
    ['2023-11-24', '60'],
    ['2023-11-23', '80'],
    ['2021-11-24', '80'],
    ['2021-11-23', '100'],
  ] as const)('in the level since %s: %s', (mulai, score) => {
    const part = partOf(
      profileOf({ riwayatJabatan: [spell('administrator', mulai)] }),
      'pengalamanJabatan',
      'lamaDiTingkat',
    );
    expect(part).toMatchObject({
      score,
      weight: '4',
      evidence: { used: [{ path: 'evidence.riwayatJabatan[0]' }], row: { score } },
    });
  });

  it('sums spells of the level, days in two posts at once only once, and no other level', () => {
    const part = (spells: readonly RiwayatJabatan[]) =>
      partOf(profileOf({ riwayatJabatan: spells }), 'pengalamanJabatan', 'lamaDiTingkat');
    const now = spell('administrator', '2025-11-23');
    expect(part([now, spell('administrator', '2020-01-01', { selesai: '2021-12-31' })])).toMatchObject({ score: '80' });
    expect(part([now, spell('administrator', '2025-01-01', { selesai: '2026-11-01' })])).toMatchObject({ score: '60' });
    expect(part([now, spell('pengawas', '2010-01-01', { selesai: '2025-11-22' })])).toMatchObject({ score: '60' });
    expect(part([now, spell('administrator', '2015-01-01', { penugasan: 'plt' })])).toMatchObject({ score: '60' });
  });

  it('takes the stated present post in, and names it', () => {
    const profile = profileOf({ riwayatJabatan: [] }, { jabatan: post('administrator', '2021-11-23') });
    expect(partOf(profile, 'pengalamanJabatan', 'lamaDiTingkat')).toMatchObject({
      score: '100',
      evidence: { used: [{ path: 'jabatan', value: '5' }] },
    });
    expect(missingOf(profileOf({ riwayatJabatan: [] }), 'pengalamanJabatan', 'lamaDiTingkat')).toMatchObject({
      reason: 'noRecord',
    });
  });

  it.each([
    ['one unit', {}, '60', 'satuUnit'],
    ['another unit', { unit: 'Badan' }, '80', 'lintasUnit'],
    ['another agency', { instansi: 'Provinsi' }, '100', 'lintasInstansi'],
    ['another agency while acting', { instansi: 'Provinsi', penugasan: 'plt' }, '60', 'satuUnit'],
  ] as const)('variety: %s', (_name, change, score, key) => {
    const profile = profileOf({
      riwayatJabatan: [spell('administrator', '2020-01-01'), spell('pengawas', '2015-01-01', change)],
    });
    expect(partOf(profile, 'pengalamanJabatan', 'keragaman')).toMatchObject({
      score,
      weight: '3',
      evidence: { row: { key } },
    });
  });

  it.each([
    ['KOTA ', 'dinas.', '60', []],
    ['Pemkot Bogor', 'Dinas', '60', [['officeAbbreviated', 'evidence.riwayatJabatan[1].instansi']]],
    ['Pemerintah Kota Bogr', 'Dinas', '100', [['officeDoubtful', 'evidence.riwayatJabatan[1].instansi']]],
    ['Pemerintah Kota Bogor', 'Din', '60', [['officeAbbreviated', 'evidence.riwayatJabatan[1].unit']]],
  ] as const)('variety: %s, %s is what it was but for how it is written', (instansi, unit, score, told) => {
    const own = instansi === 'KOTA ' ? 'Kota' : 'Pemerintah Kota Bogor';
    const first = spell('administrator', '2020-01-01', { instansi: own });
    const profile = profileOf({ riwayatJabatan: [first, spell('pengawas', '2015-01-01', { instansi, unit })] });
    expect(partOf(profile, 'pengalamanJabatan', 'keragaman')).toMatchObject({ score });
    const alike = profile.findings.filter(({ code }) => code.startsWith('office'));
    expect(alike.map(({ code, path }) => [code, path])).toEqual(told);
  });

  it('variety: the stated present post is compared as the others are', () => {
    const unit = 'Din. Kesehatan';
    const profile = profileOf(
      { riwayatJabatan: [spell('administrator', '2020-01-01', { unit: 'Dinas Kesehatan' })] },
      { jabatan: { ...post('administrator'), unit } },
    );
    expect(partOf(profile, 'pengalamanJabatan', 'keragaman')).toMatchObject({ score: '60' });
    expect(profile.findings).toContainEqual(
      expect.objectContaining({
        code: 'officeAbbreviated',
        path: 'jabatan.unit',
        found: unit,
        expected: 'Dinas Kesehatan',
      }),
    );
  });

  it.each([
    ['plt', 'jptPratama', '80', 'pltLebihTinggi'],
    ['plt', 'administrator', '60', 'pltSetingkat'],
    ['plt', 'jfAhliMadya', '60', 'pltSetingkat'],
    ['plh', 'jptPratama', '40', 'plhLebihTinggi'],
    ['plh', 'administrator', '20', 'plhSetingkat'],
    ['plt', 'pengawas', '0', 'lebihRendah'],
    ['plh', 'pengawas', '0', 'lebihRendah'],
    ['pjKepalaDaerah', 'jptPratama', '100', 'pjKepalaDaerah'],
  ] satisfies readonly (readonly [Penugasan, KelasJabatan, string, string])[])(
    'an administrator as %s %s: %s',
    (penugasan, kelas, score, key) => {
      const profile = profileOf({
        riwayatJabatan: [
          spell('administrator', '2020-01-01'),
          spell(kelas, '2024-01-01', { nama: 'Jabatan lain', penugasan }),
        ],
      });
      expect(partOf(profile, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({
        score,
        weight: '3',
        evidence: { used: [{ path: 'evidence.riwayatJabatan[1]', value: key }], row: { key } },
      });
    },
  );

  it('judges acting duty by the level held at the time, not the present one', () => {
    const profile = profileOf({
      riwayatJabatan: [
        spell('jptPratama', '2024-01-01'),
        spell('administrator', '2018-01-01', { selesai: '2023-12-31' }),
        spell('jptPratama', '2022-01-01', { penugasan: 'plt', selesai: '2022-06-30' }),
      ],
    });
    expect(partOf(profile, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({ score: '80' });
  });

  it.each([
    ['2024-01-01', 'pltLebihTinggi'],
    ['2023-12-31', 'pltLebihTinggi'],
    ['2023-12-30', undefined],
  ] as const)('of the post held on the day it began: held until %s', (selesai, value) => {
    const profile = profileOf({
      riwayatJabatan: [
        spell('administrator', '2018-01-01', { selesai }),
        spell('jptPratama', '2023-12-31', { penugasan: 'plt' }),
      ],
    });
    const { evidence } = partOf(profile, 'pengalamanJabatan', 'nonDefinitif');
    expect(evidence?.used.map((use) => use.value)).toEqual(value === undefined ? [] : [value]);
  });

  it('of the later of two posts held at the time, in either order', () => {
    const two = [spell('pengawas', '2015-01-01'), spell('administrator', '2020-01-01')];
    for (const held of [two, [...two].reverse()]) {
      const profile = profileOf({
        riwayatJabatan: [...held, spell('administrator', '2024-01-01', { nama: 'Jabatan lain', penugasan: 'plt' })],
      });
      expect(partOf(profile, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({
        evidence: { row: { key: 'pltSetingkat' } },
      });
    }
  });

  it('leaves bounds where the level at the time is unknown, and none where nothing better can come', () => {
    const acting = spell('jptPratama', '2024-01-01', { penugasan: 'plt' });
    const unknown = profileOf({ riwayatJabatan: [acting] });
    expect(partOf(unknown, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({
      status: 'missing',
      evidence: { setAside: [{ why: 'levelUnknown' }] },
    });
    expect(missingOf(unknown, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({
      reason: 'levelUnknown',
      values: ['0', '60', '80'],
    });
    const certain = profileOf({
      riwayatJabatan: [acting, spell('jptPratama', '2025-01-01', { penugasan: 'pjKepalaDaerah' })],
    });
    expect(partOf(certain, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({ status: 'scored', score: '100' });
    const bounded = profileOf({
      riwayatJabatan: [
        acting,
        spell('administrator', '2025-01-01'),
        spell('administrator', '2025-06-01', { nama: 'Jabatan lain', penugasan: 'plt' }),
      ],
    });
    expect(missingOf(bounded, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({
      min: '60',
      max: '80',
      values: ['60', '80'],
    });
  });

  it('without acting duty it is 0', () => {
    const profile = profileOf({ riwayatJabatan: [spell('administrator', '2020-01-01')] });
    expect(partOf(profile, 'pengalamanJabatan', 'nonDefinitif')).toMatchObject({ score: '0' });
    // 100 x 4 + 60 x 3 + 0 x 3, over 10.
    expect(indicatorOf(profile, 'pengalamanJabatan')).toMatchObject({ score: '58', contribution: '5.8', weight: '10' });
  });
});

describe('penilaianPotensi', () => {
  const tanggal = '2026-02-01' as const;
  const dimensions = (level: string, learning = level) => ({
    kemampuanIntelektual: level,
    kemampuanInterpersonal: level,
    kesadaranDiri: level,
    berpikirKritisDanStrategis: level,
    menyelesaikanPermasalahan: level,
    kecerdasanEmosional: level,
    belajarCepatDanMengembangkanDiri: learning,
    motivasiDanKomitmen: level,
  });

  it.each([
    ['5', '5', '100', '25'],
    ['3.5', '3.5', '70', '17.5'],
    ['2.5', '5', '58', '14.5'],
    ['5', '2.5', '92', '23'],
    ['4.25', '4.25', '85', '21.25'],
  ])('dimensions %s, learning %s: %s', (level, learning, score, contribution) => {
    const profile = profileOf({ penilaianPotensi: [{ tanggal, dimensi: dimensions(level, learning) }] });
    const indicator = indicatorOf(profile, 'penilaianPotensi');
    expect(indicator).toMatchObject({
      score,
      contribution,
      weight: '25',
      evidence: { fact: 'penilaianPotensi.dimensi', used: [{ value: '8 levels' }] },
    });
    expect(indicator.evidence?.items?.map(({ key }) => key)).toEqual([...POTENSI_KEYS]);
  });

  it('takes one value as it is, and leaves bounds for a missing dimension', () => {
    const one = profileOf({ penilaianPotensi: [{ tanggal, nilai: '77.123' }] });
    expect(indicatorOf(one, 'penilaianPotensi')).toMatchObject({ score: '77.123', contribution: '19.28075' });
    const dimensi: Partial<ReturnType<typeof dimensions>> = dimensions('5');
    Reflect.deleteProperty(dimensi, 'belajarCepatDanMengembangkanDiri');
    const partial = profileOf({ penilaianPotensi: [{ tanggal, dimensi }] });
    expect(missingOf(partial, 'penilaianPotensi')).toMatchObject({ reason: 'partial', max: '100' });
    expect(compareDecimals(missingOf(partial, 'penilaianPotensi')?.min ?? '', '84')).toBeGreaterThanOrEqual(0);
  });

  it('refuses a dimension beyond 5', () => {
    const profile = profileOf({ penilaianPotensi: [{ tanggal, dimensi: dimensions('5', '5.5') }] });
    expect(missingOf(profile, 'penilaianPotensi')).toMatchObject({ reason: 'outOfScale' });
    expect(codesAt(profile, 'penilaianPotensi')).toEqual(['valueOutOfScale']);
  });
});

describe('tingkatPendidikan', () => {
  const lulus = '2010-08-01' as const;
  const bidang = 'Akuntansi';

  it.each([
    ['S3', '100'],
    ['S2', '90'],
    ['S1', '80'],
    ['D4', '80'],
    ['D3', '70'],
    ['SLTA', '60'],
  ] as const)('%s scores %s', (jenjang, score) => {
    const profile = profileOf({ riwayatPendidikan: [{ jenjang, bidang, lulus }] });
    expect(indicatorOf(profile, 'tingkatPendidikan')).toMatchObject({
      score,
      weight: '10',
      evidence: { used: [{ value: jenjang, date: lulus }], row: { score } },
    });
  });

  it('takes S1 beside a Profesi that the table does not cover, and says so', () => {
    const profile = profileOf({
      riwayatPendidikan: [
        { jenjang: 'S1', bidang, lulus },
        { jenjang: 'Profesi', bidang, lulus: '2012-01-01' },
      ],
    });
    expect(indicatorOf(profile, 'tingkatPendidikan')).toMatchObject({
      score: '80',
      evidence: { setAside: [{ value: 'Profesi', why: 'notCovered' }] },
    });
    expect(codesAt(profile, 'riwayatPendidikan')).toEqual(['categoryNotCovered']);
  });

  it.each([
    ['SD', '0', '60'],
    ['SLTP', '0', '60'],
    ['D1', '60', '70'],
    ['D2', '60', '70'],
    ['Profesi', '0', '100'],
    ['Spesialis', '0', '100'],
    ['Subspesialis', '0', '100'],
  ] as const)('has no score for %s alone', (jenjang, min, max) => {
    const profile = profileOf({ riwayatPendidikan: [{ jenjang, bidang, lulus }] });
    expect(indicatorOf(profile, 'tingkatPendidikan')).toMatchObject({ status: 'missing', evidence: { used: [] } });
    const missing = missingOf(profile, 'tingkatPendidikan');
    expect(missing).toMatchObject({ reason: 'notCovered', min, max });
    expect(missing?.values).toBeUndefined();
  });

  it('does not count a degree after the reference date, and none is no record', () => {
    const profile = profileOf({
      riwayatPendidikan: [
        { jenjang: 'S1', bidang, lulus },
        { jenjang: 'S2', bidang, lulus: '2026-11-24' },
      ],
    });
    expect(indicatorOf(profile, 'tingkatPendidikan')).toMatchObject({
      score: '80',
      evidence: { setAside: [{ value: 'S2', why: 'afterReferenceDate' }] },
    });
    expect(codesAt(profile, 'riwayatPendidikan')).toEqual(['evidenceAfterReferenceDate']);
    expect(missingOf(profileOf({ riwayatPendidikan: [] }), 'tingkatPendidikan')).toMatchObject({ reason: 'noRecord' });
  });
});

describe('bidangIlmu', () => {
  const evidence: Evidence = {
    riwayatPendidikan: [
      { jenjang: 'S1', bidang: ' Ilmu Hukum ', lulus: '2008-01-01' },
      { jenjang: 'S2', bidang: 'Manajemen', lulus: '2014-01-01' },
    ],
  };
  const fields = (...diutamakan: readonly string[]): JabatanTarget => ({
    kelas: 'jptPratama',
    nama: 'Sasaran',
    bidangIlmu: { diutamakan },
  });

  it.each([
    ['the post of the context', {}, fields('ilmu hukum'), '100', 'sesuai', 'context', [0]],
    [
      'a required field',
      {},
      { kelas: 'jptPratama', bidangIlmu: { wajib: ['MANAJEMEN'] } },
      '100',
      'sesuai',
      'context',
      [1],
    ],
    ['another field', {}, fields('Teknik'), '50', 'tidakSesuai', 'context', [0, 1]],
    [
      'the context before the goal',
      { target: fields('Manajemen') },
      fields('Teknik'),
      '50',
      'tidakSesuai',
      'context',
      [0, 1],
    ],
    ['the declared goal', { target: fields('Manajemen') }, undefined, '100', 'sesuai', 'target', [1]],
    [
      'the present post',
      { jabatan: { ...post('administrator'), bidangIlmu: { diutamakan: ['Teknik'] } } },
      undefined,
      '50',
      'tidakSesuai',
      'jabatan',
      [0, 1],
    ],
  ] satisfies readonly (readonly [
    string,
    Rest,
    JabatanTarget | undefined,
    string,
    string,
    string,
    readonly number[],
  ])[])('judges against %s', (_name, rest, target, score, key, from, used) => {
    const indicator = indicatorOf(profileOf(evidence, rest, target), 'bidangIlmu');
    expect(indicator).toMatchObject({ score, weight: '10', evidence: { row: { key }, target: { from } } });
    expect(indicator.evidence?.used.map(({ path }) => path)).toEqual(
      used.map((at) => `evidence.riwayatPendidikan[${String(at)}]`),
    );
  });

  it.each([
    ['no post', {}, undefined],
    ['a post that states no fields', { jabatan: post('administrator') }, undefined],
    ['a context without fields, though the goal has some', { target: fields('Manajemen') }, { kelas: 'jptPratama' }],
    ['M3: an empty statement of fields', {}, { kelas: 'jptPratama', bidangIlmu: {} }],
    ['an empty list of preferred fields', {}, { kelas: 'jptPratama', bidangIlmu: { diutamakan: [] } }],
    ['a goal with an empty statement', { target: { kelas: 'jptPratama', bidangIlmu: {} } }, undefined],
    [
      'a present post with an empty list',
      { jabatan: { ...post('administrator'), bidangIlmu: { diutamakan: [] } } },
      undefined,
    ],
  ] satisfies readonly (readonly [string, Rest, JabatanTarget | undefined])[])(
    'has no score against %s',
    (_name, rest, target) => {
      expect(missingOf(profileOf(evidence, rest, target), 'bidangIlmu')).toMatchObject({
        reason: 'targetUnknown',
        min: '50',
        max: '100',
        values: ['50', '100'],
      });
    },
  );

  it('does not count a degree that comes later', () => {
    const profile = profileOf(
      {
        riwayatPendidikan: [
          { jenjang: 'S1', bidang: 'Manajemen', lulus: '2008-01-01' },
          { jenjang: 'S2', bidang: 'Teknik', lulus: '2027-01-01' },
        ],
      },
      {},
      fields('Teknik'),
    );
    expect(indicatorOf(profile, 'bidangIlmu')).toMatchObject({
      score: '50',
      evidence: { setAside: [{ path: 'evidence.riwayatPendidikan[1]', why: 'afterReferenceDate' }] },
    });
    // Level and field read the same list: one finding tells it.
    expect(codesAt(profile, 'riwayatPendidikan')).toEqual(['evidenceAfterReferenceDate']);
  });
});

describe('rekamJejakDisiplin', () => {
  it.each([
    ['ringan', '75'],
    ['sedang', '50'],
    ['berat', '25'],
  ] as const)('%s, served, scores %s', (tingkat, score) => {
    const profile = profileOf({ hukumanDisiplin: [{ tingkat, mulai: '2023-01-01', masaBulan: 12 }] });
    expect(indicatorOf(profile, 'rekamJejakDisiplin')).toMatchObject({
      score,
      weight: '15',
      evidence: {
        used: [{ date: '2024-01-01', value: tingkat }],
        row: { key: tingkat },
        window: { from: '2021-11-23', until: asOf, firstDay: 'outside' },
      },
    });
  });

  it.each([
    ['ended on the first day', { selesai: '2021-11-23' }, '100', ['outsideWindow']],
    ['ended a day later', { selesai: '2021-11-24' }, '25', []],
    ['ended yesterday', { selesai: '2026-11-22' }, '25', []],
    ['ends today', { selesai: asOf }, '0', []],
    ['still runs', { selesai: '2027-01-01' }, '0', []],
    ['cancelled', { selesai: '2027-01-01', dibatalkan: '2026-11-23' }, '100', ['cancelled']],
    ['cancelled tomorrow', { selesai: '2027-01-01', dibatalkan: '2026-11-24' }, '0', []],
  ] as const)('a heavy one: %s', (_name, change, score, why) => {
    const profile = profileOf({ hukumanDisiplin: [{ tingkat: 'berat', mulai: '2020-01-01', ...change }] });
    const indicator = indicatorOf(profile, 'rekamJejakDisiplin');
    expect(indicator).toMatchObject({ score });
    expect(indicator.evidence?.setAside.map((one) => one.why)).toEqual(why);
  });

  it('takes the heaviest; one that starts later does not count; never punished is 100', () => {
    const profile = profileOf({
      hukumanDisiplin: [
        { tingkat: 'ringan', mulai: '2025-01-01' },
        { tingkat: 'sedang', mulai: '2023-01-01', masaBulan: 6 },
        { tingkat: 'berat', mulai: '2026-12-01', masaBulan: 12 },
      ],
    });
    expect(indicatorOf(profile, 'rekamJejakDisiplin')).toMatchObject({
      score: '50',
      evidence: {
        used: [{ value: 'sedang' }],
        setAside: [
          { path: 'evidence.hukumanDisiplin[2]', why: 'afterReferenceDate' },
          { path: 'evidence.hukumanDisiplin[0]', why: 'otherCounts' },
        ],
      },
    });
    expect(indicatorOf(profileOf({ hukumanDisiplin: [] }), 'rekamJejakDisiplin')).toMatchObject({ score: '100' });
    expect(missingOf(profileOf({}), 'rekamJejakDisiplin')).toMatchObject({ reason: 'unknown', min: '0', max: '100' });
  });
});

const FULL: Evidence = {
  penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }],
  penghargaan: [{ tanggal: '2024-01-01', lingkup: 'nasional' }],
  timKerja: [{ tanggal: '2026-01-01', peran: 'ketua', lingkup: 'internal' }],
  umpanBalik360: [{ tanggal: '2026-01-01', nilai: '92' }],
  penilaianKompetensi: [{ tanggal: '2026-01-01', capaian: levels(4) }],
  pelatihan: [{ selesai: '2025-01-01', nomor: '1' }],
  sertifikasi: [{ selesai: '2025-01-01', nomor: '1' }],
  riwayatJabatan: [spell('administrator', '2020-01-01')],
  penilaianPotensi: [{ tanggal: '2026-01-01', nilai: '75' }],
  riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Manajemen', lulus: '2012-01-01' }],
  hukumanDisiplin: [],
};
const TARGET: JabatanTarget = { kelas: 'jptPratama', bidangIlmu: { wajib: ['Manajemen'] } };

describe('every score', () => {
  const profile = profileOf(FULL, {}, TARGET);

  it('is there for full evidence, and the axes are the sums', () => {
    expect(profile.status).toBe('complete');
    // 80 x 60 + 75 x 15 + 75 x 15 + 100 x 10; 100 x 20 + 37.5 x 10 + 58 x 10 + 75 x 25 + 90 x 10 + 100 x 10 + 100 x 15.
    expect(profile.axes).toEqual({ kinerja: { value: '80.5' }, potensial: { value: '82.3' } });
  });

  it.each([...INDICATOR_KEYS])('%s carries weight, contribution and a source', (key) => {
    const indicator = indicatorOf(profile, key);
    for (const node of [indicator, ...(indicator.parts ?? [])]) {
      if (node.status !== 'scored') throw new Error('not scored');
      expect(node.contribution).toBe(multiplyDecimals(multiplyDecimals(node.score, node.weight), '0.01'));
      expect(node.label.id).not.toBe('');
      expect(node.label.en).not.toBe('');
      expect(node.provenance.citations.length).toBeGreaterThan(0);
      for (const { source } of node.provenance.citations) expect(bkn411.sources).toHaveProperty(source);
      for (const { source } of node.evidence?.provenance?.citations ?? [])
        expect(bkn411.sources).toHaveProperty(source);
    }
    // Either the indicator or each of its parts says what it rests on.
    const measured = indicator.parts ?? [indicator];
    for (const { evidence } of measured) expect(evidence?.fact).toMatch(/^[a-zA-Z0-9]+\.[a-zA-Z]+$/);
  });
});

describe('evidence that is no list', () => {
  const UNSCORED: readonly (keyof Evidence)[] = [
    ...(['lhkpn', 'kompetensiTeknis', 'nominasi', 'pengalamanLuarPns'] as const),
    ...(['penilaianPerilaku', 'pelanggaranEtik'] as const),
  ];

  it.each([...EVIDENCE_KEYS])('%s: nothing is read, nothing thrown', (key) => {
    for (const odd of ['none', 7, true, null, {}, { length: 1 }]) {
      const evidence: Evidence = { ...FULL };
      Reflect.set(evidence, key, odd);
      const profile = normalizeAspects(
        { ...parseAsn({ nip, jenis: 'PNS', evidence: {} }), evidence },
        { ruleSet: bkn411, asOf, target: TARGET },
      );
      const reasons = profile.missing.filter((one) => one.evidence === key).map(({ reason }) => reason);
      expect(new Set(reasons)).toEqual(new Set(UNSCORED.includes(key) ? [] : ['notReadable']));
    }
  });
});
