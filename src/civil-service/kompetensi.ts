/** The eight managerial competencies and the socio-cultural one of PermenPANRB 38/2017. */
export const KOMPETENSI_KEYS = Object.freeze([
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

/**
 * Key of a competency.
 *
 * | Key | Indonesian | English |
 * |---|---|---|
 * | `integritas` | Integritas | integrity |
 * | `kerjaSama` | Kerja sama | cooperation |
 * | `komunikasi` | Komunikasi | communication |
 * | `orientasiPadaHasil` | Orientasi pada hasil | orientation on results |
 * | `pelayananPublik` | Pelayanan publik | public service |
 * | `pengembanganDiriDanOrangLain` | Pengembangan diri dan orang lain | development of self and others |
 * | `mengelolaPerubahan` | Mengelola perubahan | managing change |
 * | `pengambilanKeputusan` | Pengambilan keputusan | decision making |
 * | `perekatBangsa` | Perekat bangsa | binding the nation |
 */
export type KompetensiKey = (typeof KOMPETENSI_KEYS)[number];

/** Level of a competency: 0 (below level 1) to 5. */
export type CompetencyLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Standard level a post asks for each competency, 1 to 5. */
export type StandarKompetensi = Readonly<Record<KompetensiKey, 1 | 2 | 3 | 4 | 5>>;

/** The same for each of the nine competencies. */
export function ofEachKompetensi<Value>(value: Value): Readonly<Record<KompetensiKey, Value>> {
  return {
    integritas: value,
    kerjaSama: value,
    komunikasi: value,
    orientasiPadaHasil: value,
    pelayananPublik: value,
    pengembanganDiriDanOrangLain: value,
    mengelolaPerubahan: value,
    pengambilanKeputusan: value,
    perekatBangsa: value,
  };
}

/** The eight dimensions of potential. */
export const POTENSI_KEYS = Object.freeze([
  'kemampuanIntelektual',
  'kemampuanInterpersonal',
  'kesadaranDiri',
  'berpikirKritisDanStrategis',
  'menyelesaikanPermasalahan',
  'kecerdasanEmosional',
  'belajarCepatDanMengembangkanDiri',
  'motivasiDanKomitmen',
] as const);

/**
 * Key of a dimension of potential.
 *
 * | Key | Indonesian | English |
 * |---|---|---|
 * | `kemampuanIntelektual` | Kemampuan intelektual | intellectual ability |
 * | `kemampuanInterpersonal` | Kemampuan interpersonal | interpersonal ability |
 * | `kesadaranDiri` | Kesadaran diri | self-awareness |
 * | `berpikirKritisDanStrategis` | Kemampuan berpikir kritis dan strategis | critical and strategic thinking |
 * | `menyelesaikanPermasalahan` | Kemampuan menyelesaikan permasalahan | problem solving |
 * | `kecerdasanEmosional` | Kecerdasan emosional | emotional intelligence |
 * | `belajarCepatDanMengembangkanDiri` | Kemampuan belajar cepat dan mengembangkan diri | fast learning and self-development |
 * | `motivasiDanKomitmen` | Motivasi dan komitmen | motivation and commitment |
 */
export type PotensiKey = (typeof POTENSI_KEYS)[number];
