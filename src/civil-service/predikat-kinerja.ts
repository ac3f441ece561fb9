import type { Bilingual } from '../problems/bilingual.js';

/** Predicates, best first. */
export const PREDIKAT_KINERJA = Object.freeze([
  'sangatBaik',
  'baik',
  'butuhPerbaikan',
  'kurang',
  'sangatKurang',
] as const);
/** Predicate of an annual performance appraisal (PermenPANRB 6/2022). */
export type PredikatKinerja = (typeof PREDIKAT_KINERJA)[number];

export const PREDIKAT_WORDS: Readonly<Record<PredikatKinerja, Bilingual>> = {
  sangatBaik: { id: 'Sangat Baik', en: 'Very good' },
  baik: { id: 'Baik', en: 'Good' },
  butuhPerbaikan: { id: 'Butuh Perbaikan', en: 'Needs improvement' },
  kurang: { id: 'Kurang', en: 'Poor' },
  sangatKurang: { id: 'Sangat Kurang', en: 'Very poor' },
};
