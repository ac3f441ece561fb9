import type { Asn } from '../person/asn.js';
import { BOUNDS } from '../json/bounds.js';
import { requireList } from '../json/given-list.js';
import { requireMembers } from '../problems/misuse.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { OpenContext } from '../scoring/context.js';
import { readProvedContext } from '../scoring/proved-context.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { givenVacancy } from '../vacancy/parse-vacancy.js';
import type { Candidate } from './candidate.js';
import { rememberResult } from './made-results.js';
import { openVacancy } from './open-vacancy.js';
import { readPool, type PoolMember } from './pool.js';
import { openTables } from './result-tables.js';
import { RUN_MEMBERS, type Run } from './run.js';
import { isFromOutside } from './run-people.js';
import type { RunResult } from './run-result.js';
import { blockedResult, vacancyResult } from './vacancy-result.js';
import { emptyRunCache } from './vacancy-run.js';

/**
 * {@link rankSuccessors} for several vacancies over one pool, each on its own: the same results in one, in which everything
 * stands once. `successionOf` tells one vacancy in full, `verdictOf` one person, `explain` the whole story of one.
 *
 * @throws TalentaError as {@link rankSuccessors}
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, successionOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancies = ['V1', 'V2'].map((id) =>
 *   parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' }),
 * );
 * const result = rankVacancies({ vacancies, pool: [], context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * console.log(result.vacancies.map(({ vacancy, outcome }) => `${vacancy.id} ${outcome}`).join(', ')); // => V1 empty, V2 empty
 * console.log(successionOf(result, 'V2').shortlist.length); // => 0
 * ```
 */
export function rankVacancies<G extends Grid = NineBoxGrid>(run: Run<G>): RunResult<G>;
export function rankVacancies(run: Run<Grid>): RunResult<Grid> {
  return rankWithMoves(run, NOBODY_MOVED);
}

export const NOBODY_MOVED: ReadonlyMap<string, number> = new Map();

/**
 * {@link rankVacancies} with people in the boxes a committee has moved them to, by NIP. Whose placement is incomplete
 * cannot be moved.
 *
 * @internal
 */
export function rankWithMoves(run: Run<Grid>, movedBoxes: ReadonlyMap<string, number>): RunResult<Grid> {
  requireMembers(run, RUN_MEMBERS, 'run');
  const { vacancies, pool, context } = run;
  const open = readProvedContext(context);
  const given = requireList(vacancies, 'vacancies', 'vacancies from parseVacancy', BOUNDS.vacancies).map(
    (vacancy, index) => givenVacancy(vacancy, `vacancies[${index}]`),
  );
  return resultOf(given, pool, open, movedBoxes);
}

/** The result for vacancies that were checked. */
export function resultOf(
  vacancies: readonly Vacancy[],
  people: Iterable<Asn | Candidate<Grid>>,
  open: OpenContext,
  movedBoxes: ReadonlyMap<string, number>,
): RunResult<Grid> {
  const { compiled, asOf, stagesHeld } = open;
  const pool = readPool(people, open);
  const { members, unreadable, findings } = pool;
  const placesOf = (fits: (member: PoolMember) => boolean): readonly number[] =>
    members.filter(fits).map(({ index }) => index);
  const outside = placesOf(isFromOutside);
  const cache = emptyRunCache(members);
  const tables = openTables(outside);
  const results = vacancies.map((vacancy) => {
    const run = openVacancy(vacancy, cache, compiled, asOf, stagesHeld, movedBoxes);
    return 'blockedBy' in run ? blockedResult(vacancy, run.blockedBy, open) : vacancyResult(run, pool, tables);
  });
  const { shortlistSize, order, tieChain } = compiled.ruleSet.ranking;
  return rememberResult({
    people: members.map(({ nip }) => nip),
    outside,
    conflicting: placesOf(({ conflicting }) => conflicting),
    ...tables.finished(),
    vacancies: results,
    unreadable,
    findings,
    shortlistSize,
    order,
    tieChain,
    ruleSet: compiled.reference,
    asOf,
  });
}
