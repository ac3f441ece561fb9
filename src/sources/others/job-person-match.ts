import type { Bilingual } from '../../problems/bilingual.js';
import { compareDecimals } from '../../exact/decimal-arithmetic.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { KOMPETENSI_KEYS } from '../../civil-service/kompetensi.js';
import type { CompetencyLevel, KompetensiKey, StandarKompetensi } from '../../civil-service/kompetensi.js';
import { misuse } from '../../problems/misuse.js';
import { exactValue, type ExactValue } from '../wire/exact-value.js';
import {
  cappedArgument,
  jpmArgument,
  jpmSchemeArgument,
  levelsArgument,
  standardArgument,
} from './job-person-match.schema.js';

/**
 * Job person match: the sum of the levels reached over the sum of the standards, times 100; plain, it can lie above 100. `capped` counts a level above its standard as the
 * standard, so that one competency cannot stand in for another; agencies differ in this.
 *
 * @param levels - a level 0-5 for each of the nine competencies
 * @param standard - the standard of the post, 1-5 for each
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no level, standard or option, and if a level is missing: an
 * unknown level is not 0
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
  options: { readonly capped: boolean },
): ExactValue {
  const own = levelsArgument.from(levels, 'levels');
  const standards = standardArgument.from(standard, 'standard');
  const { capped } = cappedArgument.from(options, 'options');
  let reached = 0;
  let asked = 0;
  for (const key of KOMPETENSI_KEYS) {
    const level = own[key];
    const needed = standards[key];
    reached += capped ? Math.min(level, needed) : level;
    asked += needed;
  }
  return deepFreeze(exactValue({ n: reached * 100, d: asked }));
}

/** A category of a job person match, from a value on. */
export interface JpmCategory {
  /** The lowest job person match of the category, in percent, inside; decimal text. */
  readonly from: string;
  /** Key of the category in its scheme. */
  readonly key: string;
  /** Name of the category (kategori). */
  readonly label: Bilingual;
}

/** Categories of one source, best first. */
export interface JpmScheme {
  /** Where the limits were read; none of them in a primary text. */
  readonly source: string;
  /** The categories; the first limit that is reached counts. */
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
 * @throws TalentaError `invalidDecimal`; `invalidArgument` below the lowest limit, and for what is no scheme; `tooLarge`
 * @example
 * ```ts
 * import { JPM_SCHEMES, kategoriJpm } from 'talenta-asn/sources';
 * console.log(kategoriJpm('79.999', JPM_SCHEMES.memenuhiSyarat).key, kategoriJpm('79.999', JPM_SCHEMES.optimal).key); // => MMS cukupOptimal
 * ```
 */
export function kategoriJpm(jpm: string | number, scheme: JpmScheme): JpmCategory {
  const percentage = jpmArgument.from(jpm, 'jpm');
  const { categories } = jpmSchemeArgument.from(scheme, 'scheme');
  const found = categories.find(({ from }) => compareDecimals(percentage, from) >= 0);
  if (found === undefined) throw misuse('jpm', 'a percentage not below 0', percentage);
  return found;
}
