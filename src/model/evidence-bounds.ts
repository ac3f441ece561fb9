import { BOUNDS } from './bounds.js';
import { EVIDENCE_KEYS, type Evidence } from './evidence.js';
import type { Issue } from './talenta-error.js';
import { tooLarge } from './walk-data.js';

/** The first list of evidence with more records than anybody has. */
export function tooManyRecords(evidence: Evidence): Issue | undefined {
  for (const key of EVIDENCE_KEYS) {
    const count = evidence[key]?.length ?? 0;
    if (count > BOUNDS.records) return tooLarge(`evidence.${key}`, `${String(count)} records`, String(BOUNDS.records));
  }
  return undefined;
}
