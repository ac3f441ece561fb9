import { inLowestTerms, type Fraction } from '../exact/fraction.js';
import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Grid } from '../rules/grid.js';
import { compareText } from './contested-seats.js';
import { givenSuccessions } from './given-successions.js';
import type { Succession } from './succession.js';

/** How deep the bench of one vacancy is. */
export interface Bench {
  readonly vacancy: string;
  /** Eligible people. */
  readonly depth: number;
  /** Eligible people by box. */
  readonly byBox: Readonly<Record<string, number>>;
  /** Eligible people who are eligible for no other vacancy. */
  readonly ownAlone: number;
}

/** How well several vacancies can be filled with different people. Plain, deep-frozen, JSON-able. */
export interface BenchStrength {
  /** By id of the vacancy. */
  readonly benches: readonly Bench[];
  readonly vacancies: number;
  /** Different people eligible for at least one. */
  readonly people: number;
  /** Vacancies that can be filled at once, each by somebody else: one star does not fill five benches. */
  readonly fillableAtOnce: number;
  /** Different people for each vacancy; absent where there is no vacancy. */
  readonly peoplePerVacancy?: { readonly value: DecimalText; readonly fraction?: FractionText };
  /** Vacancies without anybody. */
  readonly empty: readonly string[];
  /** People on more than one bench, by NIP. */
  readonly shared: readonly { readonly nip: string; readonly vacancies: readonly string[] }[];
}

/**
 * The bench strength of several vacancies: people over posts, counted so that everybody counts once.
 *
 * @param successions - results of one run, from `rankVacancies`; people on shortlist and reserves are the bench
 * @throws TalentaError `invalidArgument`
 * @example
 * ```ts
 * import { benchStrength, parseVacancy, rankVacancies } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const { fillableAtOnce, empty } = benchStrength(rankVacancies([vacancy], [], { ruleSet: bkn411, asOf: '2026-11-23' }));
 * console.log(fillableAtOnce, empty); // => 0 [ 'V1' ]
 * ```
 */
export function benchStrength(successions: readonly Succession<Grid>[]): BenchStrength {
  const benches = [...givenSuccessions(successions)]
    .sort((a, b) => compareText(a.vacancy.id, b.vacancy.id))
    .map(({ vacancy, shortlist, reserves }) => ({ id: vacancy.id, rows: [...shortlist, ...reserves] }));
  const standing = new Map<string, string[]>();
  for (const { id, rows } of benches) {
    for (const { nip } of rows) standing.set(nip, [...(standing.get(nip) ?? []), id]);
  }
  const ratio: Fraction = inLowestTerms({ n: standing.size, d: Math.max(1, benches.length) });
  const fraction = endlessFraction(ratio);
  return deepFreeze({
    benches: benches.map(({ id, rows }) => ({
      vacancy: id,
      depth: rows.length,
      byBox: countsOf(rows.map(({ box }) => String(box))),
      ownAlone: rows.filter(({ nip }) => standing.get(nip)?.length === 1).length,
    })),
    vacancies: benches.length,
    people: standing.size,
    fillableAtOnce: largestMatching(benches.map(({ rows }) => rows.map(({ nip }) => nip))),
    ...(benches.length === 0
      ? {}
      : { peoplePerVacancy: { value: writeDecimal(ratio), ...(fraction === undefined ? {} : { fraction }) } }),
    empty: benches.filter(({ rows }) => rows.length === 0).map(({ id }) => id),
    shared: [...standing]
      .filter(([, ids]) => ids.length > 1)
      .map(([nip, vacancies]) => ({ nip, vacancies }))
      .sort((a, b) => compareText(a.nip, b.nip)),
  });
}

function countsOf(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** How many lists can each have somebody of their own (augmenting paths). */
function largestMatching(lists: readonly (readonly string[])[]): number {
  const holder = new Map<string, number>();
  const augment = (list: number, seen: Set<string>): boolean => {
    for (const nip of lists[list] ?? []) {
      if (seen.has(nip)) continue;
      seen.add(nip);
      const at = holder.get(nip);
      if (at === undefined || augment(at, seen)) {
        holder.set(nip, list);
        return true;
      }
    }
    return false;
  };
  return lists.filter((_, list) => augment(list, new Set())).length;
}
