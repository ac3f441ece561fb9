import { deepFreeze } from '../model/deep-freeze.js';
import { namesOf, PERSON_HEADERS, ROW_NUMBERS, type SheetHeaders } from './sheet-headers.js';

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
