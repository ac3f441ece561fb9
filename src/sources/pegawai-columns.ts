import { deepFreeze } from '../model/deep-freeze.js';
import { namesOf, PERSON_HEADERS, ROW_NUMBERS, type SheetHeaders } from './sheet-headers.js';

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
