import type { Bilingual } from '../problems/bilingual.js';

/** What a verdict rests on: a record of the person, or a step of the arithmetic of dates. */
export interface Ground {
  /** Where in the person's data: `evidence.riwayatJabatan[2]`; absent for a step of reasoning. */
  readonly path?: string;
  /** What is there, or what follows. */
  readonly text: Bilingual;
}
