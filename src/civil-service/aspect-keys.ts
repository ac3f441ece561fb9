/** The two axes. Always by name, never x and y: agencies draw them either way round. */
export const AXIS_KEYS = Object.freeze(['kinerja', 'potensial'] as const);
/**
 * Key of an axis.
 *
 * | Key | English |
 * |---|---|
 * | `kinerja` | performance |
 * | `potensial` | potential |
 */
export type AxisKey = (typeof AXIS_KEYS)[number];

/** The six aspects a civil servant is measured on. */
export const ASPECT_KEYS = Object.freeze([
  'kinerjaUtama',
  'kinerjaPenguat',
  'kompetensi',
  'potensi',
  'kualifikasi',
  'integritas',
] as const);
/**
 * Key of an aspect.
 *
 * | Key | Indonesian | English |
 * |---|---|---|
 * | `kinerjaUtama` | Kinerja utama | main performance |
 * | `kinerjaPenguat` | Kinerja penguat | supporting performance |
 * | `kompetensi` | Kompetensi | competency |
 * | `potensi` | Potensi | potential |
 * | `kualifikasi` | Kualifikasi pendidikan | educational qualification |
 * | `integritas` | Integritas dan moralitas | integrity and morality |
 */
export type AspectKey = (typeof ASPECT_KEYS)[number];

/** The eleven indicators under the aspects. */
export const INDICATOR_KEYS = Object.freeze([
  'penilaianKinerja',
  'penghargaan',
  'timKerja',
  'umpanBalik360',
  'penilaianKompetensi',
  'pengembanganKompetensi',
  'pengalamanJabatan',
  'penilaianPotensi',
  'tingkatPendidikan',
  'bidangIlmu',
  'rekamJejakDisiplin',
] as const);
/**
 * Key of an indicator.
 *
 * | Key | Indonesian | English |
 * |---|---|---|
 * | `penilaianKinerja` | Penilaian kinerja | performance appraisal |
 * | `penghargaan` | Penghargaan | awards |
 * | `timKerja` | Penugasan dalam tim kerja | assignment in work teams |
 * | `umpanBalik360` | Umpan balik perilaku 360 | 360-degree feedback on behaviour |
 * | `penilaianKompetensi` | Penilaian kompetensi | competency assessment |
 * | `pengembanganKompetensi` | Pengembangan kompetensi | competency development |
 * | `pengalamanJabatan` | Pengalaman jabatan | experience in posts |
 * | `penilaianPotensi` | Penilaian potensi | potential assessment |
 * | `tingkatPendidikan` | Tingkat pendidikan formal | level of formal education |
 * | `bidangIlmu` | Kesesuaian bidang ilmu | fit of the field of study |
 * | `rekamJejakDisiplin` | Verifikasi rekam jejak disiplin | verification of the disciplinary record |
 */
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];

/** Levels of kinerja, lowest first. */
export const KINERJA_LEVELS = Object.freeze(['diBawahEkspektasi', 'sesuaiEkspektasi', 'diAtasEkspektasi'] as const);
/** Level of kinerja. */
export type KinerjaLevel = (typeof KINERJA_LEVELS)[number];

/** Levels of potensial, lowest first. */
export const POTENSIAL_LEVELS = Object.freeze(['rendah', 'menengah', 'tinggi'] as const);
/** Level of potensial. */
export type PotensialLevel = (typeof POTENSIAL_LEVELS)[number];

/** Number of a box, 1 to 9, in the numbering of the rule set. */
export type BoxNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** The nine box numbers, ascending. */
export const BOX_NUMBERS: readonly BoxNumber[] = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9] as const);
