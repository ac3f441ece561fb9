import { deepFreeze } from '../model/deep-freeze.js';
import type { EvidenceKey } from '../model/evidence.js';
import type { EvidenceWindow } from './rule-set.js';

/** Appraisals of the last two years that are over: each is dated on its last day. */
const LAST_TWO_YEARS: EvidenceWindow = { years: 2, counting: 'rolling', firstDay: 'outside' };
const THREE_YEARS: EvidenceWindow = { years: 3, counting: 'rolling', firstDay: 'inside' };

/**
 * From when on evidence that counts is told to be old (`evidenceOld`), by kind of evidence, where a measure has neither a
 * `window` nor an `oldAfter` of its own. It changes no score. The third year of an assessment follows Peraturan BKN 26/2019
 * Art. 29(4) as the help desk of BKN quotes it; the others are assumptions of this library.
 */
export const OLD_AFTER: Readonly<Partial<Record<EvidenceKey, EvidenceWindow>>> = deepFreeze({
  penilaianKinerja: LAST_TWO_YEARS,
  penilaianPerilaku: LAST_TWO_YEARS,
  umpanBalik360: THREE_YEARS,
  penilaianKompetensi: THREE_YEARS,
  penilaianPotensi: THREE_YEARS,
});
