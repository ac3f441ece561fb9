import type { Bilingual } from '../../problems/bilingual.js';
import type { Citation, Provenance } from '../../rule-set/model/provenance.js';
import { resting } from '../shorthands.js';

type Implementer = 'simantap' | 'djki' | 'djbk' | 'kaden' | 'lgi' | 'kanreg5';

/** Programs and papers that carry the weights of the decree; they differ in some tables. */
export const WEIGHTS: readonly Implementer[] = ['simantap', 'djki', 'kaden', 'lgi'];

export const DECREE = (provision: string): Citation => ({ source: 'kepkaBkn411', provision });

/** A value of Kepka BKN 411/2025 as these tell it; its own text was not reachable. */
export function implemented(provision: string, told: readonly Implementer[] = WEIGHTS, note?: Bilingual): Provenance {
  const citations = [DECREE(provision), ...told.map((source) => ({ source }))];
  return resting('implementingRule', 'secondarySources', citations, note);
}
