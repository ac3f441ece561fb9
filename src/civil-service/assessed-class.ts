import { ZERO, type Fraction } from '../exact/fraction.js';
import type { KelasJabatan } from './kelas-jabatan.js';
import { KOMPETENSI_KEYS, type StandarKompetensi } from './kompetensi.js';

/**
 * How the class of posts that an assessment was made for stands to a post: its standard is the same or higher in
 * everything, or lower in something, or one of the two is not known.
 */
export type AssessedStanding = 'fits' | 'lower' | 'unknown';

/** Standing of one competency standard to that of a post. */
export function standingOfStandards(
  assessed: StandarKompetensi | undefined,
  post: StandarKompetensi | undefined,
): AssessedStanding {
  if (assessed === undefined || post === undefined) return 'unknown';
  return KOMPETENSI_KEYS.some((key) => assessed[key] < post[key]) ? 'lower' : 'fits';
}

/** Standing of the class that an assessment was made for to a class of post. */
export function standingOfClass(
  assessed: KelasJabatan | undefined,
  kelas: KelasJabatan,
  byClass: Readonly<Partial<Record<KelasJabatan, StandarKompetensi>>>,
): AssessedStanding {
  if (assessed === kelas) return 'fits';
  return assessed === undefined ? 'unknown' : standingOfStandards(byClass[assessed], byClass[kelas]);
}

/**
 * What is left at least of a job person match when it is taken against a higher standard: the smallest share of the two
 * standards of a competency, whichever mean of the levels it is. Where the lower standard is higher in something, nothing
 * can be said.
 */
export function leastShare(assessed: StandarKompetensi, post: StandarKompetensi): Fraction {
  let least: Fraction = { n: 1, d: 1 };
  for (const key of KOMPETENSI_KEYS) {
    const [own, asked] = [assessed[key], post[key]];
    if (own > asked) return ZERO;
    if (own * Number(least.d) < Number(least.n) * asked) least = { n: own, d: asked };
  }
  return least;
}
