import { deepFreeze } from './deep-freeze.js';

/**
 * Legal position of a civil servant, with SIASN's code. Positions not listed here are read as `lainnya`.
 */
export const KEDUDUKAN_HUKUM_CODES = deepFreeze([
  { kode: '01', kedudukan: 'aktif' },
  { kode: '02', kedudukan: 'cutiDiLuarTanggunganNegara' },
  { kode: '03', kedudukan: 'tugasBelajar' },
  { kode: '04', kedudukan: 'pemberhentianSementara' },
  { kode: '13', kedudukan: 'cutiDiLuarTanggunganNegara' },
  { kode: '15', kedudukan: 'kenaHukumanDisiplin' },
  { kode: '20', kedudukan: 'masaPersiapanPensiun' },
  { kode: '66', kedudukan: 'diberhentikan' },
  { kode: '99', kedudukan: 'pensiun' },
] as const);

/** Legal position of a civil servant. */
export type KedudukanHukum = (typeof KEDUDUKAN_HUKUM_CODES)[number]['kedudukan'] | 'lainnya';

/** The legal positions. */
export const KEDUDUKAN_HUKUM: readonly KedudukanHukum[] = Object.freeze([
  ...new Set(KEDUDUKAN_HUKUM_CODES.map((row) => row.kedudukan)),
  'lainnya' as const,
]);
