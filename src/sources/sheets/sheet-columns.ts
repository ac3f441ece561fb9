import type { AxisKey, IndicatorKey } from '../../civil-service/aspect-keys.js';
import type { KompetensiKey, PotensiKey } from '../../civil-service/kompetensi.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { DAY_FIELDS } from '../siasn/assessment-row.js';

/** The columns of a form, each with further headers under which it is met. */
export type SheetHeaders = Readonly<Record<string, readonly string[]>>;

/** The column of the NIP, in every sheet. Headers are compared without regard to capitals, blanks and signs: `N.I.P` is `NIP`. */
export const NIP_COLUMN = 'NIP';
/** Its search key. */
export const NIP_NAME = 'nip';

/** Further headers of the columns that every sheet has. */
export const PERSON_HEADERS = deepFreeze({
  NIP: ['nip_baru', 'NIP/NIK', 'NIP Pegawai', 'NIP PNS', 'NIP ASN', 'NIP Lengkap', 'peg_nip', 'Nomor Induk Pegawai'],
  Nama: ['Nama Lengkap', 'Nama Pegawai', 'Nama Peserta', 'Nama PNS', 'Nama ASN', 'Nama dan Gelar', 'peg_nama'],
}) satisfies SheetHeaders;

/** Columns that number the rows, in every sheet. */
export const ROW_NUMBERS: readonly string[] = deepFreeze(['No', 'No Urut', 'Nomor', '_rowIndex']);

/** The names of the columns of a form. */
export function namesOf<Headers extends SheetHeaders>(headers: Headers): readonly (keyof Headers & string)[] {
  const isName = (name: string): name is keyof Headers & string => Object.hasOwn(headers, name);
  return deepFreeze(Object.keys(headers).filter(isName));
}

/** The sheet calls the axes X and Y; only this table knows which is which. */
export const SIMATA_AXES: Readonly<Record<AxisKey, string>> = deepFreeze({ kinerja: 'Nilai Y', potensial: 'Nilai X' });

/** A column of an indicator. */
export interface SimataColumn {
  /** Its header. */
  readonly column: string;
  /** The indicator (subindikator) whose score or points it holds. */
  readonly indicator: IndicatorKey;
  /** The axis (sumbu) that it counts for. */
  readonly axis: AxisKey;
  /** Weight in percent of the axis, decimal text. */
  readonly weight: string;
}

const columnOf =
  (axis: AxisKey, letter: string) =>
  (name: string, indicator: IndicatorKey, weight: string): SimataColumn => ({
    column: `${letter} - ${name}`,
    indicator,
    axis,
    weight,
  });

const potensial = columnOf('potensial', 'X');
const kinerja = columnOf('kinerja', 'Y');

/** The indicator columns of a SIMATA sheet, in its order, with the weights that come with it. */
export const SIMATA_COLUMNS: readonly SimataColumn[] = deepFreeze([
  potensial('Penilaian Kompetensi', 'penilaianKompetensi', '20'),
  potensial('Pengembangan Kompetensi', 'pengembanganKompetensi', '10'),
  potensial('Pengalaman Jabatan', 'pengalamanJabatan', '10'),
  potensial('Penilaian Potensi', 'penilaianPotensi', '25'),
  potensial('Tingkat Pendidikan Formal', 'tingkatPendidikan', '10'),
  potensial('Kesesuaian Bidang Ilmu', 'bidangIlmu', '10'),
  potensial('Verifikasi Rekam Jejak Disiplin', 'rekamJejakDisiplin', '15'),
  kinerja('Penilaian Kinerja', 'penilaianKinerja', '60'),
  kinerja('Penghargaan', 'penghargaan', '15'),
  kinerja('Penugasan dalam Tim Kerja', 'timKerja', '15'),
  kinerja('Umpan Balik Kinerja 360', 'umpanBalik360', '10'),
]);

/** Every column of a SIMATA sheet, with further headers under which it is met. */
export const SIMATA_HEADERS = deepFreeze({
  ...PERSON_HEADERS,
  Jabatan: ['Nama Jabatan', 'Jabatan Saat Ini'],
  'Unit Organisasi': ['Unit Kerja', 'OPD', 'Nama Unit Organisasi', 'Perangkat Daerah', 'satuan_kerja_nama'],
  'Nilai X': [
    ...['Nilai X (Potensial)', 'Nilai Potensial (X)', 'Nilai Potensial', 'Nilai Sumbu X'],
    ...['Sumbu X', 'Sumbu X (Potensial)'],
  ],
  'Nilai Y': [
    ...['Nilai Y (Kinerja)', 'Nilai Kinerja (Y)', 'Nilai Kinerja', 'Nilai Sumbu Y', 'Sumbu Y', 'Sumbu Y (Kinerja)'],
  ],
  Box: ['Kotak', 'Kotak Talenta', 'Nomor Kotak', 'Kotak 9', '9 Box', 'Nine Box', 'Box Talenta'],
  'Nilai Total': ['nilai_tb', 'Total Sumbu', 'Nilai Talenta'],
  'Kategori Kinerja': ['Kategori Nilai Kinerja', 'Kategori Sumbu Y'],
  'Kategori Potensial': ['Kategori Potensi', 'Kategori Nilai Potensial', 'Kategori Sumbu X'],
  'X - Penilaian Kompetensi': [],
  'X - Pengembangan Kompetensi': [],
  'X - Pengalaman Jabatan': [],
  'X - Penilaian Potensi': [],
  'X - Tingkat Pendidikan Formal': [],
  'X - Kesesuaian Bidang Ilmu': [],
  'X - Verifikasi Rekam Jejak Disiplin': [],
  'Y - Penilaian Kinerja': [],
  'Y - Penghargaan': [],
  'Y - Penugasan dalam Tim Kerja': [],
  'Y - Umpan Balik Kinerja 360': [],
}) satisfies SheetHeaders;
/** The columns of a SIMATA sheet by name. */
export const SIMATA_COLUMN_NAMES = namesOf(SIMATA_HEADERS);
/** Name of a column of a SIMATA sheet. */
export type SimataColumnName = keyof typeof SIMATA_HEADERS;

/** Columns of the agency export that are kept as the source wrote them. */
export const PEGAWAI_STATED = deepFreeze([
  ...(['status_cpns_pns', 'jenis_pegawai_id', 'jenis_pegawai_nama', 'kedudukan_hukum_id'] as const),
  ...(['kedudukan_hukum_nama', 'gol_akhir_id', 'gol_akhir_nama', 'jenis_jabatan_id', 'jenis_jabatan_nama'] as const),
  ...(['jabatan_id', 'eselon_id', 'eselon_level', 'unor_id', 'unor_nama', 'instansi_kerja_id'] as const),
  ...(['instansi_kerja_nama', 'instansi_induk_id', 'instansi_induk_nama', 'tingkat_pendidikan_id'] as const),
  ...(['tingkat_pendidikan_nama', 'pendidikan_id', 'pendidikan_nama'] as const),
]);

const PEGAWAI_READ = [
  ...(['pns_id', 'tanggal_lahir', 'jenis_kelamin', 'tmt_cpns', 'tmt_pns', 'jabatan_nama', 'tmt_jabatan'] as const),
  ...(['tahun_lulus', 'tmt_golongan'] as const),
  ...PEGAWAI_STATED,
];

/** The columns of the agency export by name. */
export const PEGAWAI_COLUMNS = deepFreeze([...namesOf(PERSON_HEADERS), ...PEGAWAI_READ]);
/** Name of a column of the agency export. */
export type PegawaiColumnName = (typeof PEGAWAI_COLUMNS)[number];

/** Every column of the agency export that is read, with further headers under which it is met. */
export const PEGAWAI_HEADERS: SheetHeaders = deepFreeze({
  ...PERSON_HEADERS,
  ...Object.fromEntries(PEGAWAI_READ.map((column) => [column, []])),
});

/** Columns of the agency export that are known and not needed. */
export const PEGAWAI_LEFT: readonly string[] = deepFreeze([
  ...ROW_NUMBERS,
  ...['nip_lama', 'gelar_depan', 'gelar_belakang', 'tempat_lahir_id', 'tempat_lahir_nama', 'agama_id'],
  ...['agama_nama', 'jenis_kawin_id', 'jenis_kawin_nama', 'nik', 'nomor_hp', 'email', 'email_gov', 'alamat'],
  ...['npwp_nomor', 'bpjs', 'kartu_asn_virtual', 'nomor_sk_cpns', 'tanggal_sk_cpns', 'nomor_sk_pns'],
  ...['tanggal_sk_pns', 'gol_awal_id', 'gol_awal_nama', 'mk_tahun', 'mk_bulan', 'nama_sekolah'],
  ...['kpkn_id', 'kpkn_nama', 'lokasi_kerja_id', 'lokasi_kerja_nama', 'satuan_kerja_induk_id'],
  ...['satuan_kerja_induk_nama', 'satuan_kerja_kerja_id', 'satuan_kerja_kerja_nama', 'is_valid_nik', 'flag_ikd'],
]);

/** Columns of an E-Kinerja report, with further headers under which they are met. */
export const LAPORAN_SKP_HEADERS = deepFreeze({
  ...PERSON_HEADERS,
  is_plt_plh: ['PLT/PLH', 'Plt Plh'],
  periode_akhir: ['Periode Akhir', 'Akhir Periode'],
  skp_status: ['Status SKP', 'Status'],
  skp_unor: ['Unit Organisasi SKP', 'Unor SKP'],
  hasil_akhir: ['Hasil Akhir', 'Predikat', 'Predikat Kinerja', 'Predikat Kinerja Pegawai'],
}) satisfies SheetHeaders;
/** The columns of an E-Kinerja report by name. */
export const LAPORAN_SKP_COLUMNS = namesOf(LAPORAN_SKP_HEADERS);
/** Name of a column of an E-Kinerja report. */
export type LaporanSkpColumnName = keyof typeof LAPORAN_SKP_HEADERS;

/** Columns of an E-Kinerja report that are known and not needed. */
export const LAPORAN_SKP_LEFT: readonly string[] = deepFreeze([
  ...ROW_NUMBERS,
  ...['id', 'skp_id', 'jabatan', 'unit', 'jenis_pegawai', 'skp_model', 'skp_unor_atasan', 'skp_unor_induk'],
  ...['skp_jabatan', 'skp_jenis_jabatan', 'periode_awal', 'created_at', 'updated_at'],
]);

/** Columns of a CAT export with further headers under which they are met; the dimensions are found by the list `potensi`. */
export const CAT_HEADERS = deepFreeze({
  ...PERSON_HEADERS,
  'Tanggal Tes': [...DAY_FIELDS],
  'JPM Potensi': ['JPM'],
  Kesimpulan: [],
}) satisfies SheetHeaders;
/** The columns of a CAT export by name. */
export const CAT_COLUMNS = namesOf(CAT_HEADERS);
/** Name of a column of a CAT export. */
export type CatColumnName = keyof typeof CAT_HEADERS;

/** Columns of a CAT export that are known and not needed. */
export const CAT_LEFT: readonly string[] = deepFreeze([...ROW_NUMBERS, 'Jabatan Saat Ini', 'OPD', 'Deskripsi']);

/** Parts of an indicator that such a sheet scores by themselves. */
export const TALENT_SHEET_PARTS = Object.freeze([
  'pelatihan',
  'sertifikasi',
  'lamaDiTingkat',
  'keragaman',
  'nonDefinitif',
] as const);

/** Part of an indicator, by its key in rule sets: training and certificates, length, variety and acting duty. */
export type TalentSheetPart = (typeof TALENT_SHEET_PARTS)[number];

/** What a column of the sheet holds: the level of a competency, the level of a dimension of potential, or a ready score. */
export type TalentSheetColumn =
  | {
      /** Competency (kompetensi) whose level 1 to 5 it holds. */
      readonly kompetensi: KompetensiKey;
    }
  | {
      /** Dimension of potential (potensi) whose level 1 to 5 it holds. */
      readonly potensi: PotensiKey;
    }
  | {
      /** Indicator (subindikator) whose ready score 0 to 100 it holds. */
      readonly indicator: IndicatorKey;
    }
  | {
      /** Part of an indicator whose ready score 0 to 100 it holds. */
      readonly part: TalentSheetPart;
    };

/**
 * Columns of ready scores, by the name of the sub-indicator. The nine competencies and the eight dimensions of potential
 * are found by the lists `kompetensi` and `potensi` of {@link CODE_LISTS}.
 */
export const TALENT_SHEET_COLUMNS: Readonly<Record<string, TalentSheetColumn>> = deepFreeze({
  'Penilaian Kerja (SKP)': { indicator: 'penilaianKinerja' },
  'Penghargaan atas Capaian Kinerja': { indicator: 'penghargaan' },
  'Penugasan dalam Tim Kerja': { indicator: 'timKerja' },
  'Umpan Balik 360 Derajat': { indicator: 'umpanBalik360' },
  'Integritas/Moralitas': { indicator: 'rekamJejakDisiplin' },
  'Tingkat Pendidikan Formal': { indicator: 'tingkatPendidikan' },
  'Kesesuaian Pendidikan dengan Jabatan Target': { indicator: 'bidangIlmu' },
  'Diklat Kepemimpinan/Keahlian/Penjenjangan': { part: 'sertifikasi' },
  'Pengembangan Kompetensi': { part: 'pelatihan' },
  'Lama Jabatan': { part: 'lamaDiTingkat' },
  'Keragaman Riwayat Jabatan': { part: 'keragaman' },
  'Penugasan Dalam Jabatan Nondefinitif': { part: 'nonDefinitif' },
});

/** Columns of the person in such a sheet, with further headers under which they are met. */
export const TALENT_SHEET_HEADERS: SheetHeaders = PERSON_HEADERS;
