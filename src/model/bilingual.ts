/** A text a person reads, in Indonesian and English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
