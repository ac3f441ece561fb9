import type { Asn } from '../person/asn.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Context } from '../scoring/context.js';
import { readProvedContext } from '../scoring/proved-context.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { givenVacancy } from '../vacancy/parse-vacancy.js';
import type { Candidate } from './candidate.js';
import { NOBODY_MOVED, resultOf } from './rank-vacancies.js';
import type { Succession } from './succession.js';
import { successionAt } from './succession-of.js';

/**
 * Step 3: the successors for one vacancy, in order of merit.
 *
 * Hard conditions come first and stay apart from the score, in three stages: those of the class of post and of the way by
 * which somebody comes, those of the vacancy itself, the box. Who fails is listed with everything failed in that stage, who
 * cannot be judged with what is missing. The rest rank by the order of the rule set, then by its chain of facts of merit,
 * then they share a place. How two people stand to each other never depends on a third: who lacks a fact that others have is
 * undecided with them alone, and the place of both is open. The order of the pool never matters. People from `parseAsn` are scored against the vacancy
 * (field of study, competency standard); candidates keep the values they bring.
 *
 * @param vacancy - from `parseVacancy`
 * @param pool - people or candidates, each once
 * @param context - rule set and reference date; `target` is not used, the vacancy is the target
 * @returns plain, deep-frozen data
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetNotParsed`, `invalidDate`, `invalidVacancy`,
 * `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankSuccessors, type Candidate } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const pool: Candidate[] = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const result = rankSuccessors(vacancy, pool, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(result.outcome, result.undetermined[0]?.reasons.map((reason) => reason.id).join(' '));
 * // => undetermined caraPengisian jenisPegawai education legalPosition noRunningPunishment lhkpn relatedExperience previousPost timeInPost
 * ```
 */
export function rankSuccessors<G extends Grid = NineBoxGrid>(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<G>>,
  context: Context<G>,
): Succession<G>;
export function rankSuccessors(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): Succession<Grid> {
  const open = readProvedContext(context);
  return successionAt(resultOf([givenVacancy(vacancy, 'vacancy')], pool, open, NOBODY_MOVED), 0);
}
