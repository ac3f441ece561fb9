import type { AxisKey, IndicatorKey } from '../model/aspect-keys.js';
import { deepFreeze } from '../model/deep-freeze.js';

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
