import type { Bilingual } from '../model/bilingual.js';
import type { Basis, Citation, Knowledge, Provenance } from './provenance.js';

const CHECKED_ON = '2026-11-23';

export function from(basis: Basis, known: Knowledge, citations: readonly Citation[], note?: Bilingual): Provenance {
  return { basis, known, citations, checkedOn: CHECKED_ON, ...(note === undefined ? {} : { note }) };
}

export const BKN = (provision: string): Citation => ({ source: 'kepkaBkn411', provision });
/** Programs and papers that carry the weights of the decree; they differ in some tables. */
export const WEIGHTS: readonly Implementer[] = ['simantap', 'djki', 'kaden', 'lgi'];

type Implementer = 'simantap' | 'djki' | 'djbk' | 'kaden' | 'lgi' | 'kanreg5';

/** A value of Kepka BKN 411/2025 as these tell it; its own text was not reachable. */
export function implemented(provision: string, told: readonly Implementer[] = WEIGHTS, note?: Bilingual): Provenance {
  return from('implementingRule', 'secondarySources', [BKN(provision), ...told.map((source) => ({ source }))], note);
}

export function assumed(note: Bilingual, citations: readonly Citation[] = []): Provenance {
  return from('libraryAssumption', 'ownDecision', citations, note);
}

export function text(id: string, en: string): Bilingual {
  return { id, en };
}
