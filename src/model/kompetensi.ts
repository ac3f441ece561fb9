/** The eight managerial competencies and the socio-cultural one of PermenPANRB 38/2017. */
export const KOMPETENSI_KEYS = /* @__PURE__ */ Object.freeze([
  'integritas',
  'kerjaSama',
  'komunikasi',
  'orientasiPadaHasil',
  'pelayananPublik',
  'pengembanganDiriDanOrangLain',
  'mengelolaPerubahan',
  'pengambilanKeputusan',
  'perekatBangsa',
] as const);

/** Key of a competency. */
export type KompetensiKey = (typeof KOMPETENSI_KEYS)[number];

/** Level of a competency: 0 (below level 1) to 5. */
export type CompetencyLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Standard level a post asks for each competency, 1 to 5. */
export type StandarKompetensi = Readonly<Record<KompetensiKey, 1 | 2 | 3 | 4 | 5>>;

/** The eight dimensions of potential. */
export const POTENSI_KEYS = /* @__PURE__ */ Object.freeze([
  'kemampuanIntelektual',
  'kemampuanInterpersonal',
  'kesadaranDiri',
  'berpikirKritisDanStrategis',
  'menyelesaikanPermasalahan',
  'kecerdasanEmosional',
  'belajarCepatDanMengembangkanDiri',
  'motivasiDanKomitmen',
] as const);

/** Key of a dimension of potential. */
export type PotensiKey = (typeof POTENSI_KEYS)[number];
