import type { Bilingual } from '../problems/bilingual.js';

/** Levels of punishment (PP 94/2021), lightest first. */
export const TINGKAT_HUKUMAN = Object.freeze(['ringan', 'sedang', 'berat'] as const);
/** Level of a punishment. */
export type TingkatHukuman = (typeof TINGKAT_HUKUMAN)[number];

export const TINGKAT_WORDS: Readonly<Record<TingkatHukuman, Bilingual>> = {
  ringan: { id: 'ringan', en: 'light' },
  sedang: { id: 'sedang', en: 'medium' },
  berat: { id: 'berat', en: 'heavy' },
};
