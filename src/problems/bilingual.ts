/** A text a person reads, in Indonesian and English. */
export interface Bilingual {
  /** In Indonesian. */
  readonly id: string;
  /** In English. */
  readonly en: string;
}

/** Language of a text. */
export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['id', 'en'];
