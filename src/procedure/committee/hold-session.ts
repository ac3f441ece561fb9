import { compareText } from '../../json/canonical-text.js';
import { outOfBounds } from '../../parsing/document-bounds.js';
import type { Issue } from '../../problems/talenta-error.js';
import type { Grid } from '../../rule-set/model/grid.js';
import { rankWithMoves } from '../../succession/rank-vacancies.js';
import { successionsOf } from '../../succession/succession-of.js';
import type { Run } from '../../succession/run.js';
import type { Succession } from '../../succession/succession.js';
import { issue, refusedFor, unrealDate } from '../issues.js';
import { runOf } from '../run.schema.js';
import { COMMITTEE_RULE, type CommitteeRule } from './committee-rule.js';
import { freeMembers, type CommitteeSession, type SessionResult } from './committee-session.js';
import { committeeRuleArgument, outcomeArgument, sessionArgument } from './committee.schema.js';
import { openChecks, sessionIssues } from './session-issues.js';
import { movedList } from './move-effects.js';

/**
 * Holds a session: checks quorum, conflicts of interest, reasons and authors, then works out what the moves and hand checks
 * make of the computed shortlist. The computed values stay beside the moved ones; each move is told with whether the
 * result would be another one without it. A move of a box is computed through: the order of merit is worked out with the
 * person in the other box. A move of a place is applied after it, the lowest place first. Time: moves² x people.
 *
 * @param run - the vacancies, the one of the session among them; the pool the successors come from; rule set and reference date
 * @param session - who was there, and what was moved and checked
 * @param rule - {@link COMMITTEE_RULE} by default
 * @throws TalentaError as `rankSuccessors`; `invalidArgument` for what is no session, vacancy, pool, context or rule; a session
 * that does not hold comes back with issues
 */
export function holdSession(
  run: Run<Grid>,
  session: CommitteeSession,
  rule: CommitteeRule = COMMITTEE_RULE,
): SessionResult {
  const given = runOf(run);
  const held = committeeRuleArgument.from(rule, 'rule');
  const outside = outOfBounds(session);
  const unreadable = outside === undefined ? unrealDate(session) : [outside];
  if (unreadable.length > 0) return refusedFor(unreadable);
  return sessionHeld(given, sessionArgument.from(session, 'session'), held);
}

function sessionHeld(run: Run<Grid>, session: CommitteeSession, rule: CommitteeRule): SessionResult {
  const vacancies = run.vacancies.filter(({ id }) => id === session.vacancy);
  const ranking = (boxes: ReadonlyMap<string, number>): Succession<Grid> | undefined =>
    successionsOf(rankWithMoves({ ...run, vacancies }, boxes))[0];
  const result = vacancies.length > 1 ? undefined : ranking(new Map());
  if (result === undefined) return refusedFor([vacancyIssue(run, session)]);
  const issues = sessionIssues(session, result, run.context, rule);
  if (issues.length > 0) return refusedFor(issues);
  const { moves: asked, checks, withdrawn = [], ...sitting } = session;
  const off = offTheList(checks, withdrawn);
  const { computed, named, moves } = movedList(asked, new Set(off.keys()), result, ranking);
  return Object.freeze({
    success: true,
    data: outcomeArgument.made({
      ...sitting,
      tookPart: freeMembers(session),
      checks,
      computed,
      named,
      takenOff: [...off]
        .filter(([nip]) => computed.some((row) => row.nip === nip))
        .map(([nip, because]) => ({ nip, because })),
      openChecks: openChecks(named, result, checks),
      moves,
      overrides: moves.length,
      overridesThatChange: moves.filter(({ changesResult }) => changesResult).length,
      ruleSet: result.ruleSet,
      asOf: result.asOf,
    }),
  });
}

/** Who is off the list, and why; by NIP. */
function offTheList(
  checks: CommitteeSession['checks'],
  withdrawn: NonNullable<CommitteeSession['withdrawn']>,
): ReadonlyMap<string, 'handCheck' | 'withdrawn'> {
  const failed = checks.filter(({ verdict }) => verdict === 'notMet').map(({ nip }) => [nip, 'handCheck'] as const);
  const gone = withdrawn.map(({ nip }) => [nip, 'withdrawn'] as const);
  return new Map([...failed, ...gone].sort(([a], [b]) => compareText(a, b)));
}

function vacancyIssue({ vacancies }: Run<Grid>, { vacancy }: CommitteeSession): Issue {
  const known = vacancies.map(({ id }) => id).join(', ');
  const expected = `expected one vacancy of the run: ${known === '' ? 'it has none' : known}`;
  return issue('vacancy', 'vacancyUnknown', `the session is on ${vacancy}, ${expected}`);
}
