import { ESELON, KELAS_JABATAN, KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import type { KinerjaLevel, PotensialLevel } from '../model/aspect-keys.js';
import type {
  Lhkpn,
  LingkupTimKerja,
  Penugasan,
  PeranTimKerja,
  PredikatKinerja,
  RatingPerilaku,
  TingkatHukuman,
} from '../model/evidence.js';
import { GOLONGAN_LADDER, type Golongan } from '../model/golongan.js';
import { JENJANG_PENDIDIKAN_CODES, type JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM_CODES, type KedudukanHukum } from '../model/kedudukan-hukum.js';
import type { KompetensiKey, PotensiKey } from '../model/kompetensi.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { folded } from './folded.js';

/** Rating of result or behaviour, best first: SIASN writes 1, 2, 3. */
export type Rating = RatingPerilaku;

/** What one code of a punishment means. */
export interface PunishmentCode {
  readonly tingkat: TingkatHukuman;
  /** `instant`: it runs for no time. `reinstatement`: no punishment at all. */
  readonly kind: 'running' | 'instant' | 'reinstatement';
}

/** A list of codes or wordings: each is looked up without regard to capitals, blanks and signs, and to leading zeros. */
export type CodeList<Value> = Readonly<Record<string, Value>>;

/** What the codes of each list mean. */
export interface CodeMeanings {
  readonly predikat: PredikatKinerja;
  readonly rating: Rating;
  readonly hukuman: PunishmentCode;
  readonly tingkatHukuman: TingkatHukuman;
  readonly penugasan: Penugasan | 'tugasTambahan';
  readonly eselon: KelasJabatan;
  readonly golongan: Golongan;
  readonly jenjang: JenjangPendidikan;
  readonly kedudukan: KedudukanHukum;
  readonly jenjangFungsional: KelasJabatan;
  /** Kind of a course: training for a career level, another training, or no training with a certificate. */
  readonly jenisDiklat: 'sertifikasi' | 'pelatihan';
  readonly kompetensi: KompetensiKey;
  readonly potensi: PotensiKey;
  readonly peranTimKerja: PeranTimKerja;
  readonly lingkupTimKerja: LingkupTimKerja;
  readonly statusLhkpn: Lhkpn['status'];
  /** Levels as assessment centres write them. */
  readonly jenjangKompetensi: string;
  /** Class of the posts that an assessment was made for. */
  readonly jenjangAsesmen: KelasJabatan;
  /** Whether who carried out an assessment is accredited. */
  readonly akreditasi: boolean;
  /** Words for the levels of the two axes. */
  readonly levelKinerja: KinerjaLevel;
  readonly levelPotensial: PotensialLevel;
  /** Whether an appraisal of E-Kinerja is finished. */
  readonly statusSkp: 'selesai' | 'belumSelesai';
}

/** The lists of codes and wordings. Every one can be extended in the options of an adapter; nothing is dropped by that. */
export type CodeLists = { readonly [Name in keyof CodeMeanings]: CodeList<CodeMeanings[Name]> };

const instant = (tingkat: TingkatHukuman): PunishmentCode => ({ tingkat, kind: 'instant' });
const running = (tingkat: TingkatHukuman): PunishmentCode => ({ tingkat, kind: 'running' });

/** Three spellings of "ekspektasi" are met. */
function ratings(): CodeList<Rating> {
  const list: Record<string, Rating> = { '1': 'diAtas', '2': 'sesuai', '3': 'diBawah' };
  for (const word of ['', ' ekspektasi', ' espektasi', ' ekspetasi']) {
    list[`di atas${word}`] = 'diAtas';
    list[`sesuai${word}`] = 'sesuai';
    list[`di bawah${word}`] = 'diBawah';
  }
  return list;
}

/** Legal positions that SIASN has and the model does not tell apart: waiting money, conscript, village head, retired, ... */
const OTHER_POSITIONS = [
  ...['05', '06', '07', '08', '09', '11', '12', '14', '16', '51', '52', '67', '68', '69', '70'],
  ...['77', '88', '89', '90', '91', '92', '98'],
];

function listOf<Row, Value>(rows: readonly Row[], entry: (row: Row) => readonly [string, Value]): CodeList<Value> {
  return Object.fromEntries(rows.map(entry));
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
export const CODE_LISTS: CodeLists = deepFreeze({
  predikat: {
    '1': 'sangatBaik',
    '2': 'baik',
    '3': 'butuhPerbaikan',
    '4': 'kurang',
    '5': 'sangatKurang',
    'Sangat Baik': 'sangatBaik',
    Baik: 'baik',
    'Butuh Perbaikan': 'butuhPerbaikan',
    Kurang: 'kurang',
    'Kurang/Misconduct': 'kurang',
    'Sangat Kurang': 'sangatKurang',
  },
  rating: ratings(),
  hukuman: {
    '1': instant('ringan'),
    '2': instant('ringan'),
    '3': instant('ringan'),
    '4': running('sedang'),
    '5': running('sedang'),
    '6': running('sedang'),
    '7': running('sedang'),
    '8': running('sedang'),
    '9': running('berat'),
    '10': instant('berat'),
    '11': instant('berat'),
    '12': { tingkat: 'berat', kind: 'reinstatement' },
    '13': running('berat'),
    '14': running('berat'),
    '21': instant('ringan'),
    '22': instant('ringan'),
    '23': running('sedang'),
    '24': running('sedang'),
    '25': running('sedang'),
    '27': running('berat'),
    '28': running('berat'),
  },
  tingkatHukuman: { R: 'ringan', S: 'sedang', B: 'berat', Ringan: 'ringan', Sedang: 'sedang', Berat: 'berat' },
  penugasan: {
    D: 'definitif',
    Definitif: 'definitif',
    PLT: 'plt',
    'Pelaksana Tugas': 'plt',
    PLH: 'plh',
    'Pelaksana Harian': 'plh',
    TT: 'tugasTambahan',
    'Tugas Tambahan': 'tugasTambahan',
  },
  // `I.a` alone stands for two classes, so the text is not in the list.
  eselon: {
    ...listOf(ESELON, (row) => [row.id, row.kelas]),
    ...listOf(
      ESELON.filter(({ eselon }) => eselon !== 'I.a'),
      (row) => [row.eselon, row.kelas],
    ),
  },
  golongan: {
    ...listOf(GOLONGAN_LADDER, (row) => [row.kode, row.golongan]),
    ...listOf(GOLONGAN_LADDER, (row) => [row.golongan, row.golongan]),
  },
  jenjang: {
    ...listOf(JENJANG_PENDIDIKAN_CODES, (row) => [row.kode, row.jenjang]),
    SD: 'SD',
    'SD/MI': 'SD',
    'Sekolah Dasar': 'SD',
    SLTP: 'SLTP',
    SMP: 'SLTP',
    'SMP/MTs': 'SLTP',
    'SLTP Kejuruan': 'SLTP',
    SLTA: 'SLTA',
    SMA: 'SLTA',
    SMK: 'SLTA',
    'SMA/MA': 'SLTA',
    'SLTA Kejuruan': 'SLTA',
    'SLTA Keguruan': 'SLTA',
    'D-I': 'D1',
    D1: 'D1',
    'Diploma I': 'D1',
    'D-II': 'D2',
    D2: 'D2',
    'Diploma II': 'D2',
    'D-III': 'D3',
    D3: 'D3',
    'Diploma III': 'D3',
    'Diploma III/Sarjana Muda': 'D3',
    'D-III/Sarjana Muda': 'D3',
    'Sarjana Muda': 'D3',
    'D-IV': 'D4',
    D4: 'D4',
    'Diploma IV': 'D4',
    'S-1': 'S1',
    'S-1/Sarjana': 'S1',
    Sarjana: 'S1',
    'Strata I': 'S1',
    'Strata 1': 'S1',
    Profesi: 'Profesi',
    'S-2': 'S2',
    'S-2/Magister': 'S2',
    Magister: 'S2',
    'Strata II': 'S2',
    'Strata 2': 'S2',
    Spesialis: 'Spesialis',
    Subspesialis: 'Subspesialis',
    'S-3': 'S3',
    'S-3/Doktor': 'S3',
    Doktor: 'S3',
    'Strata III': 'S3',
    'Strata 3': 'S3',
  },
  kedudukan: {
    ...listOf(KEDUDUKAN_HUKUM_CODES, (row) => [row.kode, row.kedudukan]),
    ...listOf(OTHER_POSITIONS, (kode) => [kode, 'lainnya']),
    Aktif: 'aktif',
    CLTN: 'cutiDiLuarTanggunganNegara',
    'Tugas Belajar': 'tugasBelajar',
  },
  jenjangFungsional: {
    'Ahli Utama': 'jfAhliUtama',
    'Ahli Madya': 'jfAhliMadya',
    'Ahli Muda': 'jfAhliMuda',
    'Ahli Pertama': 'jfAhliPertama',
    Penyelia: 'jfPenyelia',
    Mahir: 'jfMahir',
    Terampil: 'jfTerampil',
    Pemula: 'jfPemula',
    UT: 'jfAhliUtama',
    MA: 'jfAhliMadya',
    MU: 'jfAhliMuda',
    PT: 'jfAhliPertama',
    PY: 'jfPenyelia',
    MH: 'jfMahir',
    TR: 'jfTerampil',
    PM: 'jfPemula',
  },
  jenisDiklat: {
    '1': 'sertifikasi',
    '2': 'sertifikasi',
    F: 'sertifikasi',
    'Diklat Struktural': 'sertifikasi',
    'Diklat Fungsional': 'sertifikasi',
    ...Object.fromEntries(Array.from({ length: 23 }, (_, index) => [String(index + 3), 'pelatihan' as const])),
    T: 'pelatihan',
    P: 'pelatihan',
    'Diklat Teknis': 'pelatihan',
    'Diklat Manajerial': 'pelatihan',
    'Diklat Sosial Kultural': 'pelatihan',
    Workshop: 'pelatihan',
    Seminar: 'pelatihan',
    Sosialisasi: 'pelatihan',
    'Bimbingan Teknis': 'pelatihan',
    Kursus: 'pelatihan',
    Penataran: 'pelatihan',
    Magang: 'pelatihan',
  },
  kompetensi: {
    integritas: 'integritas',
    kompetensi_integritas: 'integritas',
    kerjasama: 'kerjaSama',
    kompetensi_kerjasama: 'kerjaSama',
    komunikasi: 'komunikasi',
    kompetensi_komunikasi: 'komunikasi',
    orientasiPadaHasil: 'orientasiPadaHasil',
    kompetensi_orientasi_hasil: 'orientasiPadaHasil',
    pelayananPublik: 'pelayananPublik',
    kompetensi_pelayanan_publik: 'pelayananPublik',
    pengembanganDiriDanOrla: 'pengembanganDiriDanOrangLain',
    pengembanganDiriDanOrangLain: 'pengembanganDiriDanOrangLain',
    kompetensi_pengembangan_diri_orang_lain: 'pengembanganDiriDanOrangLain',
    mengelolaPerubahan: 'mengelolaPerubahan',
    kompetensi_mengelola_perubahan: 'mengelolaPerubahan',
    pengambilanKeputusan: 'pengambilanKeputusan',
    kompetensi_pengambilan_keputusan: 'pengambilanKeputusan',
    perekatBangsa: 'perekatBangsa',
    kompetensi_perekat_bangsa: 'perekatBangsa',
  },
  potensi: {
    intelektual: 'kemampuanIntelektual',
    kemampuan_intelektual: 'kemampuanIntelektual',
    potensi_kemampuan_intelektual: 'kemampuanIntelektual',
    interpersonal: 'kemampuanInterpersonal',
    kemampuan_interpersonal: 'kemampuanInterpersonal',
    potensi_kemampuan_interpersonal: 'kemampuanInterpersonal',
    potensi_keterampilan_interpersonal: 'kemampuanInterpersonal',
    berfikirKritis: 'berpikirKritisDanStrategis',
    berpikirKritis: 'berpikirKritisDanStrategis',
    berpikirKritisDanStrategis: 'berpikirKritisDanStrategis',
    potensi_kemampuan_berpikir_kritis: 'berpikirKritisDanStrategis',
    menyelesaikanMasalah: 'menyelesaikanPermasalahan',
    menyelesaikanPermasalahan: 'menyelesaikanPermasalahan',
    problemSolving: 'menyelesaikanPermasalahan',
    potensi_menyelesaikan_permasalahan: 'menyelesaikanPermasalahan',
    belajarCepat: 'belajarCepatDanMengembangkanDiri',
    belajarCepatDanMengembangkanDiri: 'belajarCepatDanMengembangkanDiri',
    'Kemampuan belajar cepat dan mengembangkan diri': 'belajarCepatDanMengembangkanDiri',
    'Belajar Cepat dan Pengembangan Diri': 'belajarCepatDanMengembangkanDiri',
    potensi_kemampuan_belajar_cepat: 'belajarCepatDanMengembangkanDiri',
    kecerdasanEmosional: 'kecerdasanEmosional',
    potensi_kecerdasan_emosional: 'kecerdasanEmosional',
    EQ: 'kecerdasanEmosional',
    kesadaranDiri: 'kesadaranDiri',
    potensi_kesadaran_diri: 'kesadaranDiri',
    motivasiKomitmen: 'motivasiDanKomitmen',
    motivasiDanKomitmen: 'motivasiDanKomitmen',
    potensi_motivasi_dan_komitmen: 'motivasiDanKomitmen',
  },
  peranTimKerja: {
    Ketua: 'ketua',
    'Ketua Tim': 'ketua',
    'Penanggung Jawab': 'ketua',
    Anggota: 'anggota',
    'Anggota Tim': 'anggota',
  },
  lingkupTimKerja: {
    'Lintas Instansi': 'lintasInstansi',
    Internal: 'internal',
    'Internal Instansi': 'internal',
    Instansi: 'internal',
  },
  statusLhkpn: {
    'Sudah Lapor': 'sudahLapor',
    Sudah: 'sudahLapor',
    'Belum Lapor': 'belumLapor',
    Belum: 'belumLapor',
    'Tidak Wajib': 'tidakWajib',
    'Bukan Wajib LHKPN': 'tidakWajib',
  },
  // As one assessment application counts them: a minus is one level less, never below 1.
  jenjangKompetensi: {
    '5+': '5',
    '5-': '4',
    '4+': '4',
    '4-': '3',
    '3+': '3',
    '3-': '2',
    '2+': '2',
    '2-': '1',
    '1+': '1',
    '1-': '1',
  },
  jenjangAsesmen: {
    ...listOf(KELAS_JABATAN, (kelas) => [kelas, kelas]),
    ...listOf(KELAS_JABATAN, (kelas) => [KELAS_JABATAN_LABELS[kelas].id, kelas]),
    'JPT Pertama': 'jptPratama',
    'Ahli Utama': 'jfAhliUtama',
    'Ahli Madya': 'jfAhliMadya',
    'Ahli Muda': 'jfAhliMuda',
    'Ahli Pertama': 'jfAhliPertama',
    'Eselon II': 'jptPratama',
    'Eselon III': 'administrator',
    'Eselon IV': 'pengawas',
  },
  akreditasi: {
    A: true,
    B: true,
    C: true,
    Ya: true,
    Y: true,
    '1': true,
    true: true,
    Sudah: true,
    Terakreditasi: true,
    Tidak: false,
    T: false,
    '0': false,
    false: false,
    Belum: false,
    'Belum Terakreditasi': false,
    'Tidak Terakreditasi': false,
  },
  levelKinerja: {
    'Di Atas Ekspektasi': 'diAtasEkspektasi',
    'Sesuai Ekspektasi': 'sesuaiEkspektasi',
    'Di Bawah Ekspektasi': 'diBawahEkspektasi',
  },
  levelPotensial: { Tinggi: 'tinggi', Menengah: 'menengah', Sedang: 'menengah', Rendah: 'rendah' },
  statusSkp: {
    Selesai: 'selesai',
    'Sudah Dinilai': 'selesai',
    'Penilaian Selesai': 'selesai',
    Draft: 'belumSelesai',
    'Belum Dinilai': 'belumSelesai',
    'Belum Selesai': 'belumSelesai',
    Diajukan: 'belumSelesai',
    Pengajuan: 'belumSelesai',
  },
});

/** Lists whose keys keep their signs. */
const LITERAL: ReadonlySet<keyof CodeLists> = new Set(['jenjangKompetensi']);

function keyOf(name: keyof CodeLists, text: string): string {
  if (LITERAL.has(name)) return text.replaceAll(' ', '');
  const key = folded(text);
  return key.startsWith('0') ? key.replace(/^0+(?=[0-9])/, '') : key;
}

function indexed<Value>(name: keyof CodeLists, list: CodeList<Value>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(list).map(([key, value]) => [keyOf(name, key), value]));
}

type Indexed = { readonly [Name in keyof CodeLists]: ReadonlyMap<string, CodeMeanings[Name]> };

/** The shipped lists, indexed once. */
const SHIPPED: Indexed = {
  predikat: indexed('predikat', CODE_LISTS.predikat),
  rating: indexed('rating', CODE_LISTS.rating),
  hukuman: indexed('hukuman', CODE_LISTS.hukuman),
  tingkatHukuman: indexed('tingkatHukuman', CODE_LISTS.tingkatHukuman),
  penugasan: indexed('penugasan', CODE_LISTS.penugasan),
  eselon: indexed('eselon', CODE_LISTS.eselon),
  golongan: indexed('golongan', CODE_LISTS.golongan),
  jenjang: indexed('jenjang', CODE_LISTS.jenjang),
  kedudukan: indexed('kedudukan', CODE_LISTS.kedudukan),
  jenjangFungsional: indexed('jenjangFungsional', CODE_LISTS.jenjangFungsional),
  jenisDiklat: indexed('jenisDiklat', CODE_LISTS.jenisDiklat),
  kompetensi: indexed('kompetensi', CODE_LISTS.kompetensi),
  potensi: indexed('potensi', CODE_LISTS.potensi),
  peranTimKerja: indexed('peranTimKerja', CODE_LISTS.peranTimKerja),
  lingkupTimKerja: indexed('lingkupTimKerja', CODE_LISTS.lingkupTimKerja),
  statusLhkpn: indexed('statusLhkpn', CODE_LISTS.statusLhkpn),
  jenjangKompetensi: indexed('jenjangKompetensi', CODE_LISTS.jenjangKompetensi),
  jenjangAsesmen: indexed('jenjangAsesmen', CODE_LISTS.jenjangAsesmen),
  akreditasi: indexed('akreditasi', CODE_LISTS.akreditasi),
  levelKinerja: indexed('levelKinerja', CODE_LISTS.levelKinerja),
  levelPotensial: indexed('levelPotensial', CODE_LISTS.levelPotensial),
  statusSkp: indexed('statusSkp', CODE_LISTS.statusSkp),
};

/** What a code or wording means: the caller's list first, then the shipped one. */
export function lookUp<Name extends keyof CodeLists>(
  name: Name,
  text: string,
  lists: Partial<CodeLists> = {},
): CodeMeanings[Name] | undefined {
  const key = keyOf(name, text);
  if (key === '') return undefined;
  const own: CodeList<CodeMeanings[Name]> | undefined = lists[name];
  if (own !== undefined) {
    for (const [wording, value] of Object.entries(own)) {
      if (keyOf(name, wording) === key) return value;
    }
  }
  return SHIPPED[name].get(key);
}
