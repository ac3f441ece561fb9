import type { Bilingual } from '../model/bilingual.js';
import { compareDecimals } from '../model/decimal-arithmetic.js';
import { deepFreeze } from '../model/deep-freeze.js';
import {
  KOMPETENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type StandarKompetensi,
} from '../model/kompetensi.js';
import { TalentaError } from '../model/talenta-error.js';
import { exactValue, type ExactValue } from './exact-value.js';

/**
 * Job person match: the sum of the levels reached over the sum of the standards, times 100; plain, it can lie above 100. `capped` counts a level above its standard as the
 * standard, so that one competency cannot stand in for another; agencies differ in this.
 *
 * @param levels - a level 0-5 for each of the nine competencies
 * @param standard - the standard of the post, 1-5 for each
 * @throws TalentaError `invalidArgument` if a level is missing: an unknown level is not 0
 * @example
 * ```ts
 * import { jobPersonMatch } from 'talenta-asn/sources';
 * const of = <T>(level: T) => ({
 *   integritas: level, kerjaSama: level, komunikasi: level, orientasiPadaHasil: level, pelayananPublik: level,
 *   pengembanganDiriDanOrangLain: level, mengelolaPerubahan: level, pengambilanKeputusan: level, perekatBangsa: level,
 * });
 * const levels = { ...of(3 as const), integritas: 4 as const, perekatBangsa: 2 as const };
 * console.log(jobPersonMatch(levels, of(3 as const), { capped: false })); // => { value: '100' }
 * console.log(jobPersonMatch(levels, of(3 as const), { capped: true })); // => { value: '96.296296296296', fraction: '2600/27' }
 * ```
 */
export function jobPersonMatch(
  levels: Readonly<Record<KompetensiKey, CompetencyLevel>>,
  standard: StandarKompetensi,
  { capped }: { readonly capped: boolean },
): ExactValue {
  let reached = 0;
  let asked = 0;
  for (const key of KOMPETENSI_KEYS) {
    const level: unknown = levels[key];
    const needed: unknown = standard[key];
    if (!isLevel(level, 0) || !isLevel(needed, 1)) {
      throw new TalentaError('invalidArgument', `${key}: expected a level 0 to 5 and a standard 1 to 5.`);
    }
    reached += capped ? Math.min(level, needed) : level;
    asked += needed;
  }
  return exactValue({ n: reached * 100, d: asked });
}

function isLevel(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 5;
}

/** A category of a job person match, from a value on. */
export interface JpmCategory {
  /** Percent; the limit is inside. */
  readonly from: string;
  readonly key: string;
  readonly label: Bilingual;
}

/** Categories of one source, best first. */
export interface JpmScheme {
  /** Where the limits were read; none of them in a primary text. */
  readonly source: string;
  readonly categories: readonly JpmCategory[];
}

function category(from: string, key: string, id: string, en: string): JpmCategory {
  return { from, key, label: { id, en } };
}

/** Schemes met: they do not agree, so none of them is a default. */
export const JPM_SCHEMES = deepFreeze({
  /** Ministry of Public Works (DJBK); said to come from Peraturan BKN 26/2019, which was not read. */
  memenuhiSyarat: {
    source: 'DJBK, code of its program; said to follow Peraturan BKN 26/2019',
    categories: [
      category('80', 'MS', 'Memenuhi Syarat', 'Meets the standard'),
      category('68', 'MMS', 'Masih Memenuhi Syarat', 'Still meets the standard'),
      category('0', 'KMS', 'Kurang Memenuhi Syarat', 'Falls short of the standard'),
    ],
  },
  optimal: {
    source: 'BRIN, Art. 33 of its regulation as cited',
    categories: [
      category('90', 'optimal', 'Optimal', 'Optimal'),
      category('78', 'cukupOptimal', 'Cukup Optimal', 'Fairly optimal'),
      category('0', 'kurangOptimal', 'Kurang Optimal', 'Less than optimal'),
    ],
  },
  /** Functional exam of KKP for leadership posts and ahli utama. */
  kkpJpt: {
    source: 'KKP, Art. 52 of its regulation as cited: JPT and JF ahli utama',
    categories: [
      category('91', 'sangatBaik', 'Sangat Baik', 'Very good'),
      category('85', 'baik', 'Baik', 'Good'),
      category('0', 'kurang', 'Kurang', 'Less'),
    ],
  },
  kkpLain: {
    source: 'KKP, Art. 52 of its regulation as cited: other posts',
    categories: [
      category('85', 'sangatBaik', 'Sangat Baik', 'Very good'),
      category('75', 'baik', 'Baik', 'Good'),
      category('0', 'kurang', 'Kurang', 'Less'),
    ],
  },
} as const satisfies Readonly<Record<string, JpmScheme>>);

/**
 * Category of a job person match by a scheme: the first limit that it reaches, compared before any rounding.
 *
 * @throws TalentaError `invalidDecimal`; `invalidArgument` below 0
 * @example
 * ```ts
 * import { JPM_SCHEMES, kategoriJpm } from 'talenta-asn/sources';
 * console.log(kategoriJpm('79.999', JPM_SCHEMES.memenuhiSyarat).key, kategoriJpm('79.999', JPM_SCHEMES.optimal).key); // => MMS cukupOptimal
 * ```
 */
export function kategoriJpm(jpm: string | number, scheme: JpmScheme): JpmCategory {
  const found = scheme.categories.find(({ from }) => compareDecimals(jpm, from) >= 0);
  if (found === undefined) throw new TalentaError('invalidArgument', 'jpm: expected a percentage not below 0.');
  return found;
}
