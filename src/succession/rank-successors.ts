import type { Context, OpenContext } from '../aspects/context.js';
import { readProvedContext } from '../aspects/proved-context.js';
import { placeValues } from '../boxes/place-values.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { BOUNDS } from '../model/bounds.js';
import type { CaraPengisian } from '../model/cara-pengisian.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import { requireList } from '../model/given-list.js';
import { givenVacancy } from '../model/given-vacancy.js';
import type { IsoDate } from '../model/iso-date.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from './candidate.js';
import { couldReach } from './could-reach.js';
import { isFromOutside, judgeEligibility } from './eligibility.js';
import { ageFindings, rank, rankedOf, type Contender, type OrderOfMerit, type RankedRow } from './order-of-merit.js';
import { notFilled } from './not-filled.js';
import { readPool, type Pool, type PoolMember } from './pool.js';
import { openSitting } from './open-sitting.js';
import { rememberSuccession } from './given-successions.js';
import { byHandConditions, freshMemory, type Memory, type Sitting } from './sitting.js';
import { standingOf } from './standing.js';
import type {
  ConditionVerdict,
  Ineligible,
  Ranked,
  Succession,
  SuccessionOutcome,
  Undetermined,
} from './succession.js';
import type { Unreadable } from './unreadable.js';

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
export function rankSuccessors(vacancy: Vacancy, pool: Iterable<Asn | Candidate>, context: Context): Succession;
/** The same for a rule set of any grid. */
export function rankSuccessors(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): Succession<Grid>;
/** The nine boxes once more: `ReturnType` and `Parameters` read the last signature. */
export function rankSuccessors(vacancy: Vacancy, pool: Iterable<Asn | Candidate>, context: Context): Succession;
export function rankSuccessors(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): Succession<Grid> {
  const open = readProvedContext(context);
  const given = givenVacancy(vacancy, 'vacancy');
  return rankOne(given, readPool(pool, open.compiled), freshMemory(), open, NOBODY_MOVED);
}

/**
 * {@link rankSuccessors} for several vacancies over one pool, each on its own: the same results, but what does not depend
 * on the vacancy is worked out once.
 *
 * @throws TalentaError as {@link rankSuccessors}
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancies = ['V1', 'V2'].map((id) =>
 *   parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' }),
 * );
 * const results = rankVacancies(vacancies, [], { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(results.map((result) => `${result.vacancy.id} ${result.outcome}`).join(', ')); // => V1 empty, V2 empty
 * ```
 */
export function rankVacancies(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate>,
  context: Context,
): readonly Succession[];
/** The same for a rule set of any grid. */
export function rankVacancies(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): readonly Succession<Grid>[];
/** The nine boxes once more: `ReturnType` and `Parameters` read the last signature. */
export function rankVacancies(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate>,
  context: Context,
): readonly Succession[];
export function rankVacancies(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): readonly Succession<Grid>[] {
  return rankWithMoves(vacancies, pool, context, NOBODY_MOVED);
}

const NOBODY_MOVED: ReadonlyMap<string, number> = new Map();

/**
 * {@link rankVacancies} with people in the boxes a committee has moved them to, by NIP. Whose placement is incomplete
 * cannot be moved.
 *
 * @internal
 */
export function rankWithMoves(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
  movedBoxes: ReadonlyMap<string, number>,
): readonly Succession<Grid>[] {
  const open = readProvedContext(context);
  const given = requireList(vacancies, 'vacancies', 'vacancies from parseVacancy', BOUNDS.vacancies).map(
    (vacancy, index) => givenVacancy(vacancy, `vacancies[${index}]`),
  );
  const read = readPool(pool, open.compiled);
  const memory = freshMemory();
  return Object.freeze(given.map((vacancy) => rankOne(vacancy, read, memory, open, movedBoxes)));
}

function rankOne(
  vacancy: Vacancy,
  { members, unreadable, findings: poolFindings }: Pool,
  memory: Memory,
  { compiled, asOf, stagesHeld }: OpenContext,
  movedBoxes: ReadonlyMap<string, number>,
): Succession<Grid> {
  const sitting = openSitting(vacancy, memory, compiled, asOf, stagesHeld, movedBoxes);
  if ('blockedBy' in sitting) {
    return finished(vacancy, compiled, asOf, {
      outcome: 'blocked',
      unreadable,
      poolFindings,
      blockedBy: sitting.blockedBy,
    });
  }
  const contenders: Contender[] = [];
  const ineligible: Ineligible[] = [];
  const undetermined: {
    readonly member: PoolMember;
    readonly reasons: readonly ConditionVerdict[];
    readonly cara: CaraPengisian | undefined;
  }[] = [];
  for (const member of members) {
    const eligibility = judgeEligibility(member, sitting);
    if ('failed' in eligibility) ineligible.push(eligibility.failed);
    else if ('unknown' in eligibility)
      undetermined.push({ member, reasons: eligibility.unknown, cara: eligibility.cara });
    else contenders.push(eligibility.contender);
  }
  const { order, shortlistSize } = compiled.ruleSet.ranking;
  const merit = rank(contenders, order, sitting);
  const { ranked } = merit;
  const chosen = ranked.filter(({ ahead }) => ahead < shortlistSize);
  const cut = chosen.length;
  const rows = ranked.map((row, index) => rankedOf(row, ranked[index - 1], merit, sitting));
  return finished(vacancy, compiled, asOf, {
    outcome: outcomeOf(cut, shortlistSize, undetermined.length > 0 || unreadable.length > 0),
    shortlist: rows.slice(0, cut),
    reserves: rows.slice(cut),
    ineligible,
    undetermined: undetermined.map(({ member, reasons, cara }) =>
      undeterminedOf(member, reasons, cara, merit, sitting),
    ),
    byHand: byHandConditions(sitting, (cara) => cara !== 'luarPns' || members.some(isFromOutside)),
    otherOrder: otherOrderOf(contenders, chosen, order, sitting),
    unreadable,
    poolFindings: [
      ...poolFindings,
      ...merit.findings,
      ...ageFindings(merit),
      ...notFilled(cut, shortlistSize, ineligible, undetermined),
    ],
  });
}

function outcomeOf(listed: number, size: number, somebodyUnknown: boolean): SuccessionOutcome {
  if (listed === 0) return somebodyUnknown ? 'undetermined' : 'empty';
  if (listed < size) return 'short';
  return listed > size ? 'tiedAtCut' : 'complete';
}

function otherOrderOf(
  contenders: readonly Contender[],
  chosen: readonly RankedRow[],
  kept: Order,
  sitting: Sitting,
): Succession['otherOrder'] {
  const order = secondFirst(kept);
  const size = sitting.compiled.ruleSet.ranking.shortlistSize;
  const listed = rank(contenders, order, sitting).ranked.filter(({ ahead }) => ahead < size);
  const shortlist = listed.map(({ nip }) => nip);
  const nips = new Set(chosen.map(({ nip }) => nip));
  return { order, shortlist, differs: shortlist.length !== nips.size || shortlist.some((nip) => !nips.has(nip)) };
}

type Order = Succession['order'];

interface Parts {
  readonly outcome: SuccessionOutcome;
  readonly blockedBy?: Bilingual;
  readonly shortlist?: readonly Ranked<Grid>[];
  readonly reserves?: readonly Ranked<Grid>[];
  readonly ineligible?: readonly Ineligible[];
  readonly undetermined?: readonly Undetermined<Grid>[];
  readonly unreadable: readonly Unreadable[];
  readonly byHand?: Succession['byHand'];
  readonly otherOrder?: Succession['otherOrder'];
  readonly poolFindings: readonly Finding[];
}

function finished(vacancy: Vacancy, compiled: CompiledRuleSet, asOf: IsoDate, parts: Parts): Succession<Grid> {
  const { order, tieChain, shortlistSize } = compiled.ruleSet.ranking;
  return rememberSuccession({
    outcome: parts.outcome,
    ...(parts.blockedBy === undefined ? {} : { blockedBy: deepFreeze(parts.blockedBy) }),
    vacancy: Object.freeze({ id: vacancy.id, nama: vacancy.nama, kelas: vacancy.kelas }),
    shortlistSize,
    shortlist: deepFreeze(parts.shortlist ?? []),
    reserves: deepFreeze(parts.reserves ?? []),
    ineligible: Object.freeze(parts.ineligible ?? []),
    undetermined: deepFreeze(parts.undetermined ?? []),
    unreadable: parts.unreadable,
    byHand: deepFreeze(parts.byHand ?? []),
    order,
    tieChain,
    otherOrder: deepFreeze(parts.otherOrder ?? nobodyElse(order)),
    findings: deepFreeze(parts.poolFindings),
    ruleSet: compiled.reference,
    asOf,
  });
}

function nobodyElse(order: Order): Succession['otherOrder'] {
  return { order: secondFirst(order), shortlist: [], differs: false };
}

/** The order with its second key first. An order of one key is turned round with the box, or the box with the score. */
function secondFirst([first, second, ...rest]: Order): Order {
  return [second ?? (first === 'box' ? 'score' : 'box'), first, ...rest];
}

function undeterminedOf(
  member: PoolMember,
  reasons: readonly ConditionVerdict[],
  cara: CaraPengisian | undefined,
  merit: OrderOfMerit,
  sitting: Sitting,
): Undetermined<Grid> {
  // Which of the entries would stand here depends on the order of the pool.
  if (member.conflicting) return { nip: member.nip, reasons, couldReachShortlist: true };
  const standing = standingOf(member, sitting);
  const placement =
    'open' in standing ? standing.open : placeValues(standing.values, standing.findings, sitting.compiled);
  return {
    nip: member.nip,
    ...(cara === undefined ? {} : { cara }),
    reasons,
    placement,
    couldReachShortlist: couldReach(member, standing, placement, merit, sitting),
  };
}
