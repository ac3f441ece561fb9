import { INDICATOR_KEYS, type IndicatorKey } from '../civil-service/aspect-keys.js';
import { compareText } from '../json/canonical-text.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { isList, isRecord } from '../problems/is-object.js';
import { misuse } from '../problems/misuse.js';
import { ownData } from '../json/own-data.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { AspectProfile } from './aspect-profile.js';
import { isMadeHere } from './assemble-profile.js';
import { isTrail } from './profile-parts.js';

/** A piece of evidence that counts, and the last day on which it does. */
export interface Expiry {
  /** Indicator whose score it makes. */
  readonly indicator: IndicatorKey;
  /** Key of the part, where the indicator has parts. */
  readonly part?: string;
  /** `evidence.penghargaan[2]` */
  readonly path: string;
  /** Last day on which it counts: on the day after, the score may be another one, or missing. */
  readonly validUntil: IsoDate;
}

/**
 * When the evidence of a profile expires: every piece that makes a score and lies in a window of time, the first to expire
 * first. What counts without a window does not expire. A certificate among several is listed alone, though the score may
 * stay what it is without it.
 *
 * @param profile - from `normalizeAspects`; also after a trip through JSON
 * @returns plain, deep-frozen data; empty for ready scores
 * @throws TalentaError `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { expiriesOf, normalizeAspects, parseAsn } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({
 *   nip: '198502282010011999',
 *   jenis: 'PNS',
 *   evidence: { penghargaan: [{ tanggal: '2022-03-01', lingkup: 'nasional' }] },
 * });
 * const [first] = expiriesOf(normalizeAspects(asn, { ruleSet: bkn411, asOf: '2026-11-23' }));
 * console.log(first?.indicator, first?.path, first?.validUntil); // => penghargaan evidence.penghargaan[0] 2027-03-01
 * ```
 */
export function expiriesOf(profile: AspectProfile<Grid>): readonly Expiry[] {
  const given: unknown = isMadeHere(profile) ? profile : ownData(profile, 'profile');
  if (!isRecord(given) || !isRecord(given['indicators']))
    throw misuse('profile', 'a profile from normalizeAspects', profile);
  const expiries: Expiry[] = [];
  for (const indicator of INDICATOR_KEYS) {
    const score = given['indicators'][indicator];
    if (!isRecord(score)) continue;
    const parts = isList(score['parts']) ? score['parts'] : [];
    for (const node of [score, ...parts.filter(isRecord)]) {
      const { evidence, key } = node;
      if (!isTrail(evidence)) continue;
      for (const { path, validUntil } of evidence.used) {
        if (validUntil === undefined) continue;
        expiries.push({ indicator, ...(typeof key === 'string' ? { part: key } : {}), path, validUntil });
      }
    }
  }
  return deepFreeze(expiries.sort((a, b) => compareText(a.validUntil, b.validUntil)));
}
