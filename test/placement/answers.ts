/** Rich families of answers to a list of evidence that is not known, each readable by itself, written without the library. */
import type { Evidence, JabatanSekarang, RiwayatJabatan } from 'talenta-asn';

type Answers = { readonly [Key in keyof Evidence]-?: readonly NonNullable<Evidence[Key]>[] };

const combined = <T>(records: readonly T[]): readonly (readonly T[])[] => [
  [],
  ...records.map((record) => [record]),
  ...records.flatMap((a, index) => records.slice(index + 1).map((b) => [a, b])),
];

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_none, index) => make(index));

const LEVELS = [
  'integritas',
  'kerjaSama',
  'komunikasi',
  'orientasiPadaHasil',
  'pelayananPublik',
  'pengembanganDiriDanOrangLain',
  'mengelolaPerubahan',
  'pengambilanKeputusan',
  'perekatBangsa',
] as const;

const levels = (level: 0 | 1 | 2 | 3 | 4 | 5, left = 0) =>
  Object.fromEntries(LEVELS.slice(left).map((key) => [key, level]));

const spell = (kelas: RiwayatJabatan['kelas'], mulai: RiwayatJabatan['mulai'], more: Partial<RiwayatJabatan> = {}) => ({
  kelas,
  nama: `Kepala ${kelas}`,
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'umum',
  mulai,
  penugasan: 'definitif' as const,
  ...more,
});

/** The present post of the people in these tests; every list of posts that agrees with it has it. */
export const PRESENT: JabatanSekarang = {
  kelas: 'pengawas',
  nama: 'Kepala pengawas',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'umum',
  mulai: '2022-11-23',
};

const here = spell('pengawas', PRESENT.mulai);
/** Within the present post, however short it is. */
const acting = (kelas: RiwayatJabatan['kelas'], penugasan: RiwayatJabatan['penugasan']) =>
  spell(kelas, '2026-02-01', { nama: 'Acting', penugasan, selesai: '2026-06-30' });
const caretaker = acting('jptPratama', 'pjKepalaDaerah');
/** Before every present post: none, some and many years in its level, in the same unit, another one and another agency. */
const earlier: readonly RiwayatJabatan[] = [{}, { unit: 'Badan' }, { instansi: 'Provinsi' }].flatMap((place) => [
  spell('pelaksana', '2003-01-01', { ...place, nama: 'Awal', selesai: '2009-12-31' }),
  spell('pengawas', '2003-01-01', { ...place, nama: 'Awal', selesai: '2006-06-30' }),
  spell('pengawas', '2003-01-01', { ...place, nama: 'Awal', selesai: '2009-12-31' }),
]);
/** Every length in the level with every variety of posts and every kind of acting duty. */
const combinations: readonly (readonly RiwayatJabatan[])[] = earlier.flatMap((post) => [
  [post],
  [post, caretaker],
  ...(['plt', 'plh'] as const).flatMap((penugasan) =>
    (['administrator', 'pengawas'] as const).map((kelas) => [post, acting(kelas, penugasan)]),
  ),
]);
const before: readonly RiwayatJabatan[] = [
  spell('pengawas', '2021-01-01', { nama: 'Lain', selesai: '2022-11-22' }),
  spell('pengawas', '2012-01-01', { nama: 'Lain', unit: 'Badan', selesai: '2017-11-22' }),
  spell('pelaksana', '2010-01-01', { instansi: 'Provinsi', rumpun: 'keuangan', selesai: '2011-12-31' }),
  spell('pelaksana', '2003-01-01'),
  spell('jfAhliMuda', '2009-01-01', { rumpun: 'keuangan', selesai: '2022-11-22' }),
  ...(['plt', 'plh'] as const).flatMap((penugasan) =>
    (['administrator', 'pengawas', 'pelaksana'] as const).map((kelas) => acting(kelas, penugasan)),
  ),
  caretaker,
];

/** So many of the first answers to a list hold all of no or one record, and all combinations of posts. */
export const LEAST_ANSWERS = combinations.length + before.length + 1;

/** Dates lie within the shortest window by which anybody is complete, but for a few that are meant to lie outside. */
export const ANSWERS: Pick<
  Answers,
  | 'penilaianKinerja'
  | 'penghargaan'
  | 'timKerja'
  | 'umpanBalik360'
  | 'penilaianKompetensi'
  | 'pelatihan'
  | 'sertifikasi'
  | 'riwayatJabatan'
  | 'penilaianPotensi'
  | 'riwayatPendidikan'
  | 'hukumanDisiplin'
> = {
  penilaianKinerja: combined(
    (['sangatBaik', 'baik', 'butuhPerbaikan', 'kurang', 'sangatKurang'] as const).flatMap((predikat) => [
      { tahun: 2025, predikat },
      { tahun: 2024, predikat },
    ]),
  ),
  penghargaan: combined([
    ...(['internasional', 'nasional', 'lintasInstansi', 'instansi'] as const).map((lingkup) => ({
      tanggal: '2026-02-01' as const,
      lingkup,
      nomor: 'SK-1',
    })),
    { tanggal: '2024-01-01', lingkup: 'nasional' },
    { tanggal: '2010-01-01', lingkup: 'internasional' },
  ]),
  timKerja: combined(
    (['ketua', 'anggota'] as const).flatMap((peran) =>
      (['lintasInstansi', 'internal'] as const).map((lingkup) => ({ tanggal: '2026-02-01' as const, peran, lingkup })),
    ),
  ),
  umpanBalik360: combined(
    ['0', '39.999', '40', '60', '79', '80', '90.5', '91', '100', '101'].map((nilai) => ({
      tanggal: '2026-02-01' as const,
      nilai,
    })),
  ),
  penilaianKompetensi: combined([
    ...['0', '50', '77.7', '100', '115'].map((jpm) => ({ tanggal: '2026-02-01' as const, jpm })),
    { tanggal: '2026-02-02', capaian: levels(2) },
    { tanggal: '2026-02-02', capaian: levels(3, 2) },
    { tanggal: '2026-02-02', capaian: {} },
    { tanggal: '2026-02-02', capaian: levels(5) },
  ]),
  pelatihan: many(11, (count) => many(count, (index) => ({ selesai: '2026-02-01' as const, nomor: String(index) }))),
  sertifikasi: many(6, (count) => many(count, (index) => ({ selesai: '2026-02-01' as const, nomor: String(index) }))),
  riwayatJabatan: [...combinations, ...combined(before)].map((spells) => [...spells, here]),
  penilaianPotensi: combined([
    ...['0', '61.25', '80', '100', '101'].map((nilai) => ({ tanggal: '2026-02-01' as const, nilai })),
    { tanggal: '2026-02-02', dimensi: { kemampuanIntelektual: '3.5' } },
  ]),
  riwayatPendidikan: combined(
    (
      ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3', 'Profesi', 'Spesialis', 'Subspesialis'] as const
    ).flatMap((jenjang) =>
      (['Hukum', 'Teknik'] as const).map((bidang) => ({ jenjang, bidang, lulus: '2010-01-01' as const })),
    ),
  ),
  hukumanDisiplin: combined([
    ...(['ringan', 'sedang', 'berat'] as const).flatMap((tingkat) => [
      { tingkat, mulai: '2025-06-01' as const, selesai: '2026-02-01' as const },
      { tingkat, mulai: '2026-06-01' as const, masaBulan: 12 },
    ]),
    { tingkat: 'berat', mulai: '2026-06-01', masaBulan: 12, dibatalkan: '2026-07-01' },
    { tingkat: 'berat', mulai: '2010-01-01' },
  ]),
};

/** Everything is known. */
export const COMPLETE = {
  penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }],
  penghargaan: [],
  timKerja: [],
  umpanBalik360: [{ tanggal: '2026-02-01', nilai: '85' }],
  penilaianKompetensi: [{ tanggal: '2026-02-01', jpm: '81' }],
  pelatihan: [{ selesai: '2026-02-01' }],
  sertifikasi: [],
  riwayatJabatan: [here],
  penilaianPotensi: [{ tanggal: '2026-02-01', nilai: '77' }],
  riwayatPendidikan: [{ jenjang: 'S1', bidang: 'Hukum', lulus: '2010-01-01' }],
  hukumanDisiplin: [],
} as const satisfies Evidence;

export type AnsweredList = keyof typeof ANSWERS;
export const ANSWERED_LISTS = Object.keys(ANSWERS) as readonly AnsweredList[];
