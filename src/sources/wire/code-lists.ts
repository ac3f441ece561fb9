import type { PredikatKinerja } from '../../civil-service/predikat-kinerja.js';
import type { TingkatHukuman } from '../../civil-service/tingkat-hukuman.js';
import { ESELON, KELAS_JABATAN, KELAS_JABATAN_LABELS, type KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type { KinerjaLevel, PotensialLevel } from '../../civil-service/aspect-keys.js';
import type { Lhkpn, LingkupTimKerja, Penugasan, PeranTimKerja, RatingPerilaku } from '../../person/evidence.js';
import { GOLONGAN_LADDER, type Golongan } from '../../civil-service/golongan.js';
import { JENJANG_PENDIDIKAN_CODES, type JenjangPendidikan } from '../../civil-service/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM_CODES, type KedudukanHukum } from '../../civil-service/kedudukan-hukum.js';
import type { KompetensiKey, PotensiKey } from '../../civil-service/kompetensi.js';
import { deepFreeze } from '../../json/deep-freeze.js';

/** What one code of a punishment (hukuman disiplin) means. */
export interface PunishmentCode {
  /** Level of the punishment (tingkat hukuman disiplin). */
  readonly tingkat: TingkatHukuman;
  /** `running`: it runs for a time. `instant`: it runs for no time. `reinstatement` (pengaktifan kembali): no punishment at all. */
  readonly kind: 'running' | 'instant' | 'reinstatement';
}

/** A list of codes or wordings: each is looked up without regard to capitals, blanks and signs, and to leading zeros. */
export type CodeList<Value> = Readonly<Record<string, Value>>;

/** What the codes of each list mean. */
export interface CodeMeanings {
  /** Predicate of an appraisal (predikat kinerja). */
  readonly predikat: PredikatKinerja;
  /** Rating of result or of behaviour (rating hasil kerja, rating perilaku). */
  readonly rating: RatingPerilaku;
  /** Kind of a punishment (jenis hukuman disiplin). */
  readonly hukuman: PunishmentCode;
  /** Level of a punishment (tingkat hukuman disiplin). */
  readonly tingkatHukuman: TingkatHukuman;
  /** How a post is held (jenis penugasan); `tugasTambahan` is an additional duty and no post. */
  readonly penugasan: Penugasan | 'tugasTambahan';
  /** Class of a leadership post, by its echelon (eselon). */
  readonly eselon: KelasJabatan;
  /** Rank (golongan ruang). */
  readonly golongan: Golongan;
  /** Level of education (tingkat pendidikan). */
  readonly jenjang: JenjangPendidikan;
  /** Legal position (kedudukan hukum). */
  readonly kedudukan: KedudukanHukum;
  /** Class of a functional post, by its level (jenjang jabatan fungsional). */
  readonly jenjangFungsional: KelasJabatan;
  /** Kind of a course (jenis diklat): training for a career level, or another training. */
  readonly jenisDiklat: 'sertifikasi' | 'pelatihan';
  /** Competency (kompetensi manajerial, sosial kultural), by the name of its field. */
  readonly kompetensi: KompetensiKey;
  /** Dimension of potential (potensi), by the name of its field. */
  readonly potensi: PotensiKey;
  /** Role in a work team (peran dalam tim kerja). */
  readonly peranTimKerja: PeranTimKerja;
  /** Reach of a work team (lingkup tim kerja). */
  readonly lingkupTimKerja: LingkupTimKerja;
  /** Whether a wealth report was filed (status LHKPN). */
  readonly statusLhkpn: Lhkpn['status'];
  /** Level 1 to 5, decimal text, for levels as assessment centres write them (`4-`). */
  readonly jenjangKompetensi: string;
  /** Class of the posts that an assessment was made for (jenjang jabatan asesmen). */
  readonly jenjangAsesmen: KelasJabatan;
  /** Whether who carried out an assessment is accredited (terakreditasi). */
  readonly akreditasi: boolean;
  /** Level on the axis of performance (kinerja), by its words. */
  readonly levelKinerja: KinerjaLevel;
  /** Level on the axis of potential (potensial), by its words. */
  readonly levelPotensial: PotensialLevel;
  /** Whether an appraisal of E-Kinerja is finished (status SKP). */
  readonly statusSkp: 'selesai' | 'belumSelesai';
}

/** The lists of codes and wordings. Every one can be extended in the options of an adapter; nothing is dropped by that. */
export type CodeLists = { readonly [Name in keyof CodeMeanings]: CodeList<CodeMeanings[Name]> };

const instant = (tingkat: TingkatHukuman): PunishmentCode => ({ tingkat, kind: 'instant' });
const running = (tingkat: TingkatHukuman): PunishmentCode => ({ tingkat, kind: 'running' });

/** Ratings in words; three spellings of "ekspektasi" are met. */
const RATING_WORDS = ['', ' ekspektasi', ' espektasi', ' ekspetasi'].flatMap((word) => [
  ['diAtas', `di atas${word}`] as const,
  ['sesuai', `sesuai${word}`] as const,
  ['diBawah', `di bawah${word}`] as const,
]);

/** Legal positions that SIASN has and the model does not tell apart: waiting money, conscript, village head, retired, ... */
const OTHER_POSITIONS = [
  ...['05', '06', '07', '08', '09', '11', '12', '14', '16', '51', '52', '67', '68', '69', '70'],
  ...['77', '88', '89', '90', '91', '92', '98'],
];

/** Levels of functional posts, with the short form that SIASN has for each. */
const FUNCTIONAL_LEVELS = [
  ['jfAhliUtama', 'Ahli Utama', 'UT'],
  ['jfAhliMadya', 'Ahli Madya', 'MA'],
  ['jfAhliMuda', 'Ahli Muda', 'MU'],
  ['jfAhliPertama', 'Ahli Pertama', 'PT'],
  ['jfPenyelia', 'Penyelia', 'PY'],
  ['jfMahir', 'Mahir', 'MH'],
  ['jfTerampil', 'Terampil', 'TR'],
  ['jfPemula', 'Pemula', 'PM'],
] as const satisfies readonly (readonly [KelasJabatan, string, string])[];

/** Kinds of courses that are no training for a career level, by their number. */
const OTHER_COURSES = Array.from({ length: 23 }, (_, index) => String(index + 3));

/** As one assessment application counts them: a minus is one level less, never below 1. */
const LEVELS_WITH_SIGN = [5, 4, 3, 2, 1].flatMap((level) => [
  [String(level), `${level}+`] as const,
  [String(Math.max(1, level - 1)), `${level}-`] as const,
]);

/** Each meaning with the codes and wordings that have it. */
function worded<Value>(rows: readonly (readonly [meaning: Value, ...codes: readonly string[]])[]): CodeList<Value> {
  return Object.fromEntries(rows.flatMap(([meaning, ...codes]) => codes.map((code) => [code, meaning] as const)));
}

/**
 * The shipped lists: SIASN's codes with the wordings met beside them. Codes that are not here are reported, never guessed.
 *
 * @example
 * ```ts
 * import { CODE_LISTS } from 'talenta-asn/sources';
 * console.log(CODE_LISTS.hukuman['12']?.kind, CODE_LISTS.kedudukan['01']); // => reinstatement aktif
 * ```
 */
export const CODE_LISTS: CodeLists = deepFreeze<CodeLists>({
  predikat: worded([
    ['sangatBaik', '1', 'Sangat Baik'],
    ['baik', '2', 'Baik'],
    ['butuhPerbaikan', '3', 'Butuh Perbaikan'],
    ['kurang', '4', 'Kurang', 'Kurang/Misconduct'],
    ['sangatKurang', '5', 'Sangat Kurang'],
  ]),
  // SIASN writes 1, 2, 3, best first.
  rating: worded([['diAtas', '1'], ['sesuai', '2'], ['diBawah', '3'], ...RATING_WORDS]),
  hukuman: worded([
    [instant('ringan'), '1', '2', '3', '21', '22'],
    [running('sedang'), '4', '5', '6', '7', '8', '23', '24', '25'],
    [running('berat'), '9', '13', '14', '27', '28'],
    [instant('berat'), '10', '11'],
    [{ tingkat: 'berat', kind: 'reinstatement' }, '12'],
  ]),
  tingkatHukuman: { R: 'ringan', S: 'sedang', B: 'berat', Ringan: 'ringan', Sedang: 'sedang', Berat: 'berat' },
  penugasan: worded([
    ['definitif', 'D', 'Definitif'],
    ['plt', 'PLT', 'Pelaksana Tugas'],
    ['plh', 'PLH', 'Pelaksana Harian'],
    ['tugasTambahan', 'TT', 'Tugas Tambahan'],
  ]),
  // `I.a` alone stands for two classes, so the text is not in the list.
  eselon: worded(ESELON.map(({ id, eselon, kelas }) => (eselon === 'I.a' ? [kelas, id] : [kelas, id, eselon]))),
  golongan: worded(GOLONGAN_LADDER.map(({ kode, golongan }) => [golongan, kode, golongan])),
  jenjang: {
    ...worded(JENJANG_PENDIDIKAN_CODES.map(({ kode, jenjang }) => [jenjang, kode])),
    ...worded<JenjangPendidikan>([
      ['SD', 'SD', 'SD/MI', 'Sekolah Dasar'],
      ['SLTP', 'SLTP', 'SMP', 'SMP/MTs', 'SLTP Kejuruan'],
      ['SLTA', 'SLTA', 'SMA', 'SMK', 'SMA/MA', 'SLTA Kejuruan', 'SLTA Keguruan'],
      ['D1', 'D-I', 'D1', 'Diploma I'],
      ['D2', 'D-II', 'D2', 'Diploma II'],
      ['D3', 'D-III', 'D3', 'Diploma III', 'Diploma III/Sarjana Muda', 'D-III/Sarjana Muda', 'Sarjana Muda'],
      ['D4', 'D-IV', 'D4', 'Diploma IV'],
      ['S1', 'S-1', 'S-1/Sarjana', 'Sarjana', 'Strata I', 'Strata 1'],
      ['Profesi', 'Profesi'],
      ['S2', 'S-2', 'S-2/Magister', 'Magister', 'Strata II', 'Strata 2'],
      ['Spesialis', 'Spesialis'],
      ['Subspesialis', 'Subspesialis'],
      ['S3', 'S-3', 'S-3/Doktor', 'Doktor', 'Strata III', 'Strata 3'],
    ]),
  },
  kedudukan: {
    ...worded(KEDUDUKAN_HUKUM_CODES.map(({ kode, kedudukan }) => [kedudukan, kode])),
    ...worded([['lainnya', ...OTHER_POSITIONS]]),
    Aktif: 'aktif',
    CLTN: 'cutiDiLuarTanggunganNegara',
    'Tugas Belajar': 'tugasBelajar',
  },
  jenjangFungsional: {
    ...worded(FUNCTIONAL_LEVELS.map(([kelas, level]) => [kelas, level])),
    ...worded(FUNCTIONAL_LEVELS.map(([kelas, , short]) => [kelas, short])),
  },
  jenisDiklat: worded([
    ['sertifikasi', '1', '2', 'F', 'Diklat Struktural', 'Diklat Fungsional'],
    ['pelatihan', ...OTHER_COURSES, 'T', 'P', 'Diklat Teknis', 'Diklat Manajerial', 'Diklat Sosial Kultural'],
    ['pelatihan', 'Workshop', 'Seminar', 'Sosialisasi', 'Bimbingan Teknis', 'Kursus', 'Penataran', 'Magang'],
  ]),
  kompetensi: worded([
    ['integritas', 'integritas', 'kompetensi_integritas'],
    ['kerjaSama', 'kerjasama', 'kompetensi_kerjasama'],
    ['komunikasi', 'komunikasi', 'kompetensi_komunikasi'],
    ['orientasiPadaHasil', 'orientasiPadaHasil', 'kompetensi_orientasi_hasil'],
    ['pelayananPublik', 'pelayananPublik', 'kompetensi_pelayanan_publik'],
    ['pengembanganDiriDanOrangLain', 'pengembanganDiriDanOrla', 'pengembanganDiriDanOrangLain'],
    ['pengembanganDiriDanOrangLain', 'kompetensi_pengembangan_diri_orang_lain'],
    ['mengelolaPerubahan', 'mengelolaPerubahan', 'kompetensi_mengelola_perubahan'],
    ['pengambilanKeputusan', 'pengambilanKeputusan', 'kompetensi_pengambilan_keputusan'],
    ['perekatBangsa', 'perekatBangsa', 'kompetensi_perekat_bangsa'],
  ]),
  potensi: worded([
    ['kemampuanIntelektual', 'intelektual', 'kemampuan_intelektual', 'potensi_kemampuan_intelektual'],
    ['kemampuanInterpersonal', 'interpersonal', 'kemampuan_interpersonal', 'potensi_kemampuan_interpersonal'],
    ['kemampuanInterpersonal', 'potensi_keterampilan_interpersonal'],
    ['berpikirKritisDanStrategis', 'berfikirKritis', 'berpikirKritis', 'berpikirKritisDanStrategis'],
    ['berpikirKritisDanStrategis', 'potensi_kemampuan_berpikir_kritis'],
    ['menyelesaikanPermasalahan', 'menyelesaikanMasalah', 'menyelesaikanPermasalahan', 'problemSolving'],
    ['menyelesaikanPermasalahan', 'potensi_menyelesaikan_permasalahan'],
    ['belajarCepatDanMengembangkanDiri', 'belajarCepat', 'belajarCepatDanMengembangkanDiri'],
    ['belajarCepatDanMengembangkanDiri', 'Kemampuan belajar cepat dan mengembangkan diri'],
    ['belajarCepatDanMengembangkanDiri', 'Belajar Cepat dan Pengembangan Diri', 'potensi_kemampuan_belajar_cepat'],
    ['kecerdasanEmosional', 'kecerdasanEmosional', 'potensi_kecerdasan_emosional', 'EQ'],
    ['kesadaranDiri', 'kesadaranDiri', 'potensi_kesadaran_diri'],
    ['motivasiDanKomitmen', 'motivasiKomitmen', 'motivasiDanKomitmen', 'potensi_motivasi_dan_komitmen'],
  ]),
  peranTimKerja: worded([
    ['ketua', 'Ketua', 'Ketua Tim', 'Penanggung Jawab'],
    ['anggota', 'Anggota', 'Anggota Tim'],
  ]),
  lingkupTimKerja: worded([
    ['lintasInstansi', 'Lintas Instansi'],
    ['internal', 'Internal', 'Internal Instansi', 'Instansi'],
  ]),
  statusLhkpn: worded([
    ['sudahLapor', 'Sudah Lapor', 'Sudah'],
    ['belumLapor', 'Belum Lapor', 'Belum'],
    ['tidakWajib', 'Tidak Wajib', 'Bukan Wajib LHKPN'],
  ]),
  jenjangKompetensi: worded(LEVELS_WITH_SIGN),
  jenjangAsesmen: {
    ...worded(KELAS_JABATAN.map((kelas) => [kelas, kelas])),
    ...worded(KELAS_JABATAN.map((kelas) => [kelas, KELAS_JABATAN_LABELS[kelas].id])),
    'JPT Pertama': 'jptPratama',
    ...worded(FUNCTIONAL_LEVELS.slice(0, 4).map(([kelas, level]) => [kelas, level])),
    'Eselon II': 'jptPratama',
    'Eselon III': 'administrator',
    'Eselon IV': 'pengawas',
  },
  akreditasi: worded([
    [true, 'A', 'B', 'C', 'Ya', 'Y', '1', 'true', 'Sudah', 'Terakreditasi'],
    [false, 'Tidak', 'T', '0', 'false', 'Belum', 'Belum Terakreditasi', 'Tidak Terakreditasi'],
  ]),
  levelKinerja: {
    'Di Atas Ekspektasi': 'diAtasEkspektasi',
    'Sesuai Ekspektasi': 'sesuaiEkspektasi',
    'Di Bawah Ekspektasi': 'diBawahEkspektasi',
  },
  levelPotensial: { Tinggi: 'tinggi', Menengah: 'menengah', Sedang: 'menengah', Rendah: 'rendah' },
  statusSkp: worded([
    ['selesai', 'Selesai', 'Sudah Dinilai', 'Penilaian Selesai'],
    ['belumSelesai', 'Draft', 'Belum Dinilai', 'Belum Selesai', 'Diajukan', 'Pengajuan'],
  ]),
});
