import { inLowestTerms, type Fraction } from '../../exact/fraction.js';
import type { DecimalText, FractionText } from '../../exact/read-decimal.js';
import { endlessFraction, writeDecimal } from '../../exact/write-decimal.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { Grid } from '../../rule-set/model/grid.js';
import { compareText } from '../../json/canonical-text.js';
import { givenSuccessions } from '../parse-succession.js';
import type { Succession } from '../succession.js';

/** How deep the bench of one vacancy is. */
export interface Bench {
  /** Id of the vacancy. */
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
  /** The bench of each vacancy, in the order of the results. */
  readonly vacancies: number;
  /** Different people eligible for at least one. */
  readonly people: number;
  /** Vacancies that can be filled at once, each by somebody else: one star does not fill five benches. */
  readonly fillableAtOnce: number;
  /** Different people for each vacancy; absent where there is no vacancy. */
  readonly peoplePerVacancy?: {
    /** Decimal text, 0 and up. */
    readonly value: DecimalText;
    /** The exact mean, where it is no finite decimal. */
    readonly fraction?: FractionText;
  };
  /** Vacancies without anybody. */
  readonly empty: readonly string[];
  /** People on more than one bench, by NIP, for looking up: the order tells nothing. */
  readonly shared: readonly {
    /** Number of the person. Personal data. */
    readonly nip: string;
    /** Ids of the vacancies. */
    readonly vacancies: readonly string[];
  }[];
}

/**
 * The bench strength of several vacancies: people over posts, counted so that everybody counts once.
 *
 * @param successions - results of one run, from `successionsOf`; people on shortlist and reserves are the bench
 * @throws TalentaError `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, successionsOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { benchStrength } from 'talenta-asn/analysis';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const run = { vacancies: [vacancy], pool: [], context: { ruleSet: bkn411, asOf: '2026-11-23' } } as const;
 * const { fillableAtOnce, empty } = benchStrength(successionsOf(rankVacancies(run)));
 * console.log(fillableAtOnce, empty); // => 0 [ 'V1' ]
 * ```
 */
export function benchStrength(successions: readonly Succession<Grid>[]): BenchStrength {
  const benches = [...givenSuccessions(successions)]
    .sort((a, b) => compareText(a.vacancy.id, b.vacancy.id))
    .map(({ vacancy, shortlist, reserves }) => ({ id: vacancy.id, rows: [...shortlist, ...reserves] }));
  const standing = new Map<string, string[]>();
  for (const { id, rows } of benches) {
    for (const { nip } of rows) {
      const lists = standing.get(nip);
      if (lists === undefined) standing.set(nip, [id]);
      else lists.push(id);
    }
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

/**
 * How many lists can each have somebody of their own (augmenting paths). A list with as many people as there are lists
 * always has somebody left, whatever the others take: only shorter ones have to be tried.
 */
function largestMatching(lists: readonly (readonly string[])[]): number {
  const short = lists.filter((list) => list.length < lists.length);
  const matching: Matching = { holder: new Map(), held: new Map() };
  return lists.length - short.length + short.filter((_, list) => isServed(list, short, matching)).length;
}

/** Who has whom, both ways. */
interface Matching {
  readonly holder: Map<string, number>;
  readonly held: Map<number, string>;
}

/** Whether one list more can have somebody, perhaps by others going over to somebody else; the matching is brought up to date. */
function isServed(list: number, lists: readonly (readonly string[])[], matching: Matching): boolean {
  const askedBy = new Map<string, number>();
  const waiting = [list];
  for (const from of waiting) {
    for (const nip of lists[from] ?? []) {
      if (askedBy.has(nip)) continue;
      askedBy.set(nip, from);
      const at = matching.holder.get(nip);
      if (at !== undefined) {
        waiting.push(at);
        continue;
      }
      goOver(nip, askedBy, matching);
      return true;
    }
  }
  return false;
}

/** Somebody free goes to the list that asked, who that list had to the one that asked before, up to the first. */
function goOver(free: string, askedBy: ReadonlyMap<string, number>, { holder, held }: Matching): void {
  for (let nip: string | undefined = free; nip !== undefined;) {
    const list = askedBy.get(nip);
    if (list === undefined) return;
    const before = held.get(list);
    holder.set(nip, list);
    held.set(list, nip);
    nip = before;
  }
}
