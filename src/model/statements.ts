import type { Asn } from './asn.js';
import type { Evidence } from './evidence.js';

/** What a person's data state that may contradict itself. */
export type Statements = Pick<Asn, 'jabatan' | 'kedudukanHukum'> & { readonly evidence?: Evidence };

/** Two statements that cannot both be right. */
export interface Contradiction {
  readonly code: 'postConflict' | 'punishmentConflict';
  /** The list in which one of them stands. */
  readonly list: 'riwayatJabatan' | 'hukumanDisiplin';
  /** Where the one stands. */
  readonly path: string;
  readonly found: string;
  /** Where the other stands, and what it says. */
  readonly expected: string;
}

/** The contradictions of some statements, and every way to read them without one. */
export interface Reconciled<Statement> {
  readonly told: readonly Contradiction[];
  readonly readings: readonly Statement[];
}
