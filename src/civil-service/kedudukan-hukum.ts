import { deepFreeze } from '../json/deep-freeze.js';
import type { Bilingual } from '../problems/bilingual.js';

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

export const KEDUDUKAN_WORDS: Readonly<Record<KedudukanHukum, Bilingual>> = {
  aktif: { id: 'aktif', en: 'active' },
  cutiDiLuarTanggunganNegara: { id: 'cuti di luar tanggungan negara', en: 'leave without state pay' },
  tugasBelajar: { id: 'tugas belajar', en: 'study assignment' },
  pemberhentianSementara: { id: 'pemberhentian sementara', en: 'suspended' },
  kenaHukumanDisiplin: { id: 'kena hukuman disiplin', en: 'under disciplinary punishment' },
  masaPersiapanPensiun: { id: 'masa persiapan pensiun', en: 'before retirement' },
  diberhentikan: { id: 'diberhentikan', en: 'dismissed' },
  pensiun: { id: 'pensiun', en: 'retired' },
  lainnya: { id: 'lainnya', en: 'other' },
};
