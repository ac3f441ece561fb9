import type { AxisKey, IndicatorKey } from '../model/aspect-keys.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { namesOf, PERSON_HEADERS, type SheetHeaders } from './sheet-headers.js';

/** The sheet calls the axes X and Y; only this table knows which is which. */
export const SIMATA_AXES: Readonly<Record<AxisKey, string>> = deepFreeze({ kinerja: 'Nilai Y', potensial: 'Nilai X' });

/** A column of an indicator. */
export interface SimataColumn {
  readonly column: string;
  readonly indicator: IndicatorKey;
  readonly axis: AxisKey;
  /** Percent of the axis. */
  readonly weight: string;
}

const potensial = (name: string, indicator: IndicatorKey, weight: string): SimataColumn => ({
  column: `X - ${name}`,
  indicator,
  axis: 'potensial',
  weight,
});

const kinerja = (name: string, indicator: IndicatorKey, weight: string): SimataColumn => ({
  column: `Y - ${name}`,
  indicator,
  axis: 'kinerja',
  weight,
});

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
    ...[
      'Nilai X (Potensial)',
      'Nilai Potensial (X)',
      'Nilai Potensial',
      'Nilai Sumbu X',
      'Sumbu X',
      'Sumbu X (Potensial)',
    ],
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
