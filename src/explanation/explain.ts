import { deepFreeze } from '../json/deep-freeze.js';
import { BOUNDS } from '../json/bounds.js';
import { elementsOf, requireList } from '../json/given-list.js';
import type { Asn } from '../person/asn.js';
import { placeInBox } from '../placement/place-in-box.js';
import { placeKnownAxes } from '../placement/place-axes.js';
import type { Placement } from '../placement/placement.js';
import { refusal, requireMembers, requireText, shownText } from '../problems/misuse.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { AspectProfile } from '../scoring/aspect-profile.js';
import { normalizeAspects } from '../scoring/normalize-aspects.js';
import type { Context } from '../scoring/context.js';
import { readProvedContext } from '../scoring/proved-context.js';
import type { Candidate } from '../succession/candidate.js';
import { isCandidate, readPool } from '../succession/pool.js';
import { rankVacancies } from '../succession/rank-vacancies.js';
import { RUN_MEMBERS, type Run } from '../succession/run.js';
import { verdictOf, type PersonVerdict } from '../succession/succession-of.js';
import { givenVacancy } from '../vacancy/parse-vacancy.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { checkEligibility, type EligibilityReport } from './check-eligibility.js';

/** How somebody comes to stand where they stand for one vacancy. */
export interface VacancyExplanation<G extends Grid = NineBoxGrid> {
  /** The vacancy. */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Title of the post (nama jabatan). */
    readonly nama: string;
  };
  /** The verdict of the ranking, with the place in the order of merit. */
  readonly verdict: PersonVerdict;
  /** Every condition with what it rests on; absent where the rule set does not cover the vacancy. */
  readonly eligibility?: EligibilityReport;
  /** Scores against the vacancy, with the evidence used and set aside; absent for a candidate who brings axis values. */
  readonly profile?: AspectProfile<G>;
  /** The box, from these scores. */
  readonly placement: Placement<G>;
}

/** The whole story of one person in a run. Plain, deep-frozen, JSON-able. Personal data. */
export interface Explanation<G extends Grid = NineBoxGrid> {
  /** Number of the person. Personal data. */
  readonly nip: string;
  /** By vacancy, in the order of the run. */
  readonly vacancies: readonly VacancyExplanation<G>[];
}

/**
 * The whole story of one person: for each vacancy, or for one, the verdict and the place, every condition with the records it
 * rests on and the arithmetic of dates, the scores with the evidence used and set aside, and the box.
 *
 * @param run - vacancies, pool, rule set and reference date, as they were ranked
 * @param nip - number of the person
 * @param vacancyId - one vacancy; absent = every vacancy of the run
 * @throws TalentaError as `rankVacancies`; `invalidArgument` for somebody who is not in the pool or stands in it twice with
 * different data, and for a vacancy that the run does not have
 * @example
 * ```ts
 * import { explain, parseVacancy } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const evidence = { lhkpn: [{ tahun: 2025, status: 'belumLapor' as const }] };
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' }, evidence }];
 * const run = { vacancies: [vacancy], pool, context: { ruleSet: bkn411, asOf: '2026-11-23' as const } };
 * const [story] = explain(run, '198502282010011999').vacancies;
 * const report = story?.eligibility?.conditions.find(({ id }) => id === 'lhkpn');
 * console.log(story?.verdict.verdict, report?.message.en); // => notEligible Wealth report of 2025: belumLapor.
 * ```
 */
export function explain<G extends Grid = NineBoxGrid>(run: Run<G>, nip: string, vacancyId?: string): Explanation<G>;
export function explain(run: Run<Grid>, nip: string, vacancyId?: string): Explanation<Grid> {
  requireMembers(run, RUN_MEMBERS, 'run');
  requireText(nip, 'nip');
  if (vacancyId !== undefined) requireText(vacancyId, 'vacancyId');
  const { context } = run;
  const pool = [...elementsOf(run.pool, 'run.pool', 'people or candidates')];
  const given = requireList(run.vacancies, 'run.vacancies', 'vacancies from parseVacancy', BOUNDS.vacancies).map(
    (vacancy, index) => givenVacancy(vacancy, `run.vacancies[${index}]`),
  );
  const vacancies = vacancyId === undefined ? given : given.filter(({ id }) => id === vacancyId);
  if (vacancyId !== undefined && vacancies.length === 0)
    throw refusal('vacancyId', `The run has no vacancy ${shownText(vacancyId)}.`);
  const result = rankVacancies({ vacancies, pool, context });
  const member = readPool(pool, readProvedContext(context)).members.find((each) => each.nip === nip);
  if (member === undefined) throw refusal('nip', 'The pool has nobody of this number.');
  if (member.conflicting) throw refusal('nip', 'Two different entries of the pool carry this number.');
  const { person, placement } = member;
  return deepFreeze({
    nip,
    vacancies: vacancies.map((vacancy): VacancyExplanation<Grid> => {
      const verdict = verdictOf(result, vacancy.id, nip);
      return {
        vacancy: { id: vacancy.id, nama: vacancy.nama },
        verdict,
        ...(verdict.verdict === 'blocked' ? {} : { eligibility: checkEligibility(person, vacancy, context) }),
        ...(isCandidate(person)
          ? { placement: { ...(placement ?? statedPlacement(person, context)) } }
          : scoredFor(person, vacancy, context)),
      };
    }),
  });
}

/** The placement of a candidate who brings values of the axes. */
function statedPlacement({ axes = {}, statedLevels }: Candidate<Grid>, { ruleSet }: Context<Grid>): Placement<Grid> {
  return placeKnownAxes(axes, ruleSet, { ...statedLevels });
}

/** Scores against the vacancy, and the box; only the box under a rule set by which no evidence is scored. */
function scoredFor(
  person: Asn,
  vacancy: Vacancy,
  context: Context<Grid>,
): Pick<VacancyExplanation<Grid>, 'profile' | 'placement'> {
  const { ruleSet } = context;
  if (ruleSet.aspects.length === 0) return { placement: placeKnownAxes({}, ruleSet) };
  const profile = normalizeAspects(person, { ...context, target: vacancy });
  return { profile, placement: placeInBox(profile, ruleSet) };
}
