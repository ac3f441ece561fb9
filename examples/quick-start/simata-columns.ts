import type { AxisKey, IndicatorKey } from 'talenta-asn';

/** Columns that say who a row is about, and where the sheet puts this person. */
export const COLUMNS = {
  nip: 'NIP',
  nama: 'Nama',
  unit: 'Unit Organisasi',
  jabatan: 'Jabatan',
  potensial: 'Nilai X',
  kinerja: 'Nilai Y',
  box: 'Box',
} as const;

/** The sheet calls the axes X and Y; only this table knows which is which. */
export const AXIS_COLUMNS: Readonly<Record<AxisKey, string>> = {
  kinerja: COLUMNS.kinerja,
  potensial: COLUMNS.potensial,
};

/** Columns of the indicators, in the order of the sheet. */
export const INDICATOR_COLUMNS: readonly (readonly [column: string, key: IndicatorKey])[] = [
  ['X - Penilaian Kompetensi', 'penilaianKompetensi'],
  ['X - Pengembangan Kompetensi', 'pengembanganKompetensi'],
  ['X - Pengalaman Jabatan', 'pengalamanJabatan'],
  ['X - Penilaian Potensi', 'penilaianPotensi'],
  ['X - Tingkat Pendidikan Formal', 'tingkatPendidikan'],
  ['X - Kesesuaian Bidang Ilmu', 'bidangIlmu'],
  ['X - Verifikasi Rekam Jejak Disiplin', 'rekamJejakDisiplin'],
  ['Y - Penilaian Kinerja', 'penilaianKinerja'],
  ['Y - Penghargaan', 'penghargaan'],
  ['Y - Penugasan dalam Tim Kerja', 'timKerja'],
  ['Y - Umpan Balik Kinerja 360', 'umpanBalik360'],
];

/** All columns, in the order of the sheet. */
export const ALL_COLUMNS: readonly string[] = [
  ...Object.values(COLUMNS),
  ...INDICATOR_COLUMNS.map(([column]) => column),
];
