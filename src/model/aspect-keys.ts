/** The two axes. Always by name, never x and y: agencies draw them either way round. */
export const AXIS_KEYS = /* @__PURE__ */ Object.freeze(['kinerja', 'potensial'] as const);
/** Key of an axis. */
export type AxisKey = (typeof AXIS_KEYS)[number];

/** The six aspects a civil servant is measured on. */
export const ASPECT_KEYS = /* @__PURE__ */ Object.freeze([
  'kinerjaUtama',
  'kinerjaPenguat',
  'kompetensi',
  'potensi',
  'kualifikasi',
  'integritas',
] as const);
/** Key of an aspect. */
export type AspectKey = (typeof ASPECT_KEYS)[number];

/** The eleven indicators under the aspects. */
export const INDICATOR_KEYS = /* @__PURE__ */ Object.freeze([
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
/** Key of an indicator. */
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];

/** Levels of kinerja, lowest first. */
export const KINERJA_LEVELS = /* @__PURE__ */ Object.freeze([
  'diBawahEkspektasi',
  'sesuaiEkspektasi',
  'diAtasEkspektasi',
] as const);
/** Level of kinerja. */
export type KinerjaLevel = (typeof KINERJA_LEVELS)[number];

/** Levels of potensial, lowest first. */
export const POTENSIAL_LEVELS = /* @__PURE__ */ Object.freeze(['rendah', 'menengah', 'tinggi'] as const);
/** Level of potensial. */
export type PotensialLevel = (typeof POTENSIAL_LEVELS)[number];

/** Number of a box, 1 to 9, in the numbering of the rule set. */
export type BoxNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** The nine box numbers, ascending. */
export const BOX_NUMBERS: readonly BoxNumber[] = /* @__PURE__ */ Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9] as const);
