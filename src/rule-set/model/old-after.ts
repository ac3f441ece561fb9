import { EVIDENCE_KINDS } from '../../person/evidence.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../../civil-service/evidence-keys.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { EvidenceWindow } from './rule-set.js';

/**
 * From when on evidence that counts is told to be old (`evidenceOld`), by kind of evidence, where a measure has neither a
 * `window` nor an `oldAfter` of its own. It changes no score. The third year of an assessment follows Peraturan BKN 26/2019
 * Art. 29(4) as the help desk of BKN quotes it; the others are assumptions of this library.
 */
export const OLD_AFTER: Readonly<Partial<Record<EvidenceKey, EvidenceWindow>>> = deepFreeze(
  Object.fromEntries(
    EVIDENCE_KEYS.flatMap((list) => {
      const { oldAfter } = EVIDENCE_KINDS[list];
      return oldAfter === undefined ? [] : [[list, oldAfter]];
    }),
  ),
);
