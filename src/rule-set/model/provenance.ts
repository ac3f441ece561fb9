import type { Bilingual } from '../../problems/bilingual.js';
import type { IsoDate } from '../../civil-service/iso-date.js';

/**
 * What a value rests on: a statute or government regulation, a rule that implements one, an agency's own choice, or an
 * assumption of this library where the sources are silent or differ.
 */
export const BASES = Object.freeze(['statute', 'implementingRule', 'agencyChoice', 'libraryAssumption'] as const);
/** What a value rests on. */
export type Basis = (typeof BASES)[number];

/**
 * How well it is known: read in the primary text; read in secondary sources (slides, press, implementers' programs);
 * recalled without a text in hand; or our own decision, which nothing could confirm.
 */
export const KNOWLEDGE = Object.freeze(['primaryText', 'secondarySources', 'recalled', 'ownDecision'] as const);
/** How well a value is known. */
export type Knowledge = (typeof KNOWLEDGE)[number];

/** A place in a source of the rule set. */
export interface Citation {
  /** Key in `RuleSet.sources` (sumber). */
  readonly source: string;
  /** Article (pasal), paragraph (ayat), table or row; absent where the provision could not be read. */
  readonly provision?: string;
}

/** Where a node of a rule set comes from (asal aturan). */
export interface Provenance {
  /** What the value rests on (dasar). */
  readonly basis: Basis;
  /** How well it is known. */
  readonly known: Knowledge;
  /** Where it stands (rujukan): at least one for `statute` and `implementingRule`. */
  readonly citations: readonly Citation[];
  /** Day, `YYYY-MM-DD`, on which somebody last checked that it still holds. */
  readonly checkedOn: IsoDate;
  /** What should be known of it besides (catatan); an assumption has one. */
  readonly note?: Bilingual;
}

/** Of what the sources are silent on: this library's own decision, with what should be known of it. */
export function ownAssumption(checkedOn: IsoDate, note: Bilingual): Provenance {
  return { basis: 'libraryAssumption', known: 'ownDecision', citations: [], checkedOn, note };
}

/** A regulation, or a secondary source that tells of one. */
export interface Source {
  /** What sort of text it is. */
  readonly kind: 'statute' | 'governmentRegulation' | 'ministerialRegulation' | 'decree' | 'secondary';
  /** Title as it is cited (judul). */
  readonly title: Bilingual;
  /** Address where it can be read. */
  readonly url?: string;
}
