import { compareFractions } from '../../exact/fraction.js';
import { readTrustedDecimal } from '../../exact/read-decimal.js';
import type { Issue } from '../../problems/talenta-error.js';
import type { Grid } from '../../rule-set/model/grid.js';
import type { Context } from '../../scoring/context.js';
import type { Succession } from '../../succession/succession.js';
import { codeIssue, issue, issuesIn, reasonIssues } from '../issues.js';
import type { CommitteeRule } from './committee-rule.js';
import {
  freeMembers,
  type CommitteeOutcome,
  type CommitteeSession,
  type HandCheck,
  type ListedPerson,
} from './committee-session.js';
import { maskNip } from '../../civil-service/nip.js';
import { compileRuleSet } from '../../rule-set/compile/compile-rule-set.js';

/** Everything that is wrong with a session. */
export function sessionIssues(
  session: CommitteeSession,
  computed: Succession<Grid>,
  context: Context<Grid>,
  rule: CommitteeRule,
): readonly Issue[] {
  const { date } = session;
  return issuesIn([
    date < context.asOf &&
      issue('date', 'dateBeforeReference', `found ${date}: the list it sits on is of ${context.asOf}`),
    memberIssues(session),
    candidateIssues(session, computed),
    conflictIssues(session, rule),
    quorumIssue(session, rule),
    moveIssues(session, computed, context, rule),
    checkIssues(session, computed),
  ]);
}

/** Every member once, one of them the chair; those present are members. */
function memberIssues({ members, present }: CommitteeSession): readonly Issue[] {
  const ids = new Set<string>();
  const seen = new Set<string>();
  const twice = (path: string, id: string): Issue =>
    issue(path, 'memberTwice', `${id} stands there more than once: keep one`);
  return issuesIn([
    ...members.map(({ id }, index) => ids.size === ids.add(id).size && twice(`members[${index}].id`, id)),
    !members.some(({ peran }) => peran === 'ketua') &&
      issue('members', 'noChair', 'nobody is the chair (ketua): name one'),
    ...present.map((id, index) => {
      const path = `present[${index}]`;
      if (ids.has(id)) return seen.size === seen.add(id).size && twice(path, id);
      return issue(path, 'memberUnknown', `${id} is no member: add the member, or take it out`);
    }),
  ]);
}

/** A member who is a candidate has a conflict of interest. */
function candidateIssues(
  { members, conflicts }: CommitteeSession,
  { shortlist, reserves }: Succession<Grid>,
): readonly Issue[] {
  const contenders = new Set([...shortlist, ...reserves].map(({ nip }) => nip));
  const declared = new Set(conflicts.map(({ member, nip }) => JSON.stringify([member, nip])));
  const message = 'is a candidate for this vacancy: declare the conflict of interest';
  return members.flatMap(({ id, nip }, index) => {
    if (nip === undefined || !contenders.has(nip) || declared.has(JSON.stringify([id, nip]))) return [];
    return [issue(`members[${index}].nip`, 'conflictNotDeclared', `${id} ${message}`)];
  });
}

function conflictIssues({ members, conflicts }: CommitteeSession, rule: CommitteeRule): readonly Issue[] {
  const ids = new Set(members.map(({ id }) => id));
  return conflicts.flatMap(({ member, code, text = '' }, index) => {
    const path = `conflicts[${index}]`;
    return issuesIn([
      !ids.has(member) && issue(`${path}.member`, 'memberUnknown', `${member} is no member`),
      codeIssue(`${path}.code`, code, rule.conflicts),
      code === 'lainnya' &&
        text.trim().length < rule.shortestText &&
        issue(`${path}.text`, 'textTooShort', `describe the conflict in at least ${rule.shortestText} characters`),
    ]);
  });
}

function quorumIssue(session: CommitteeSession, { quorum }: CommitteeRule): Issue | false {
  const free = freeMembers(session).length;
  const all = session.members.length;
  const enough =
    all > 0 && free >= quorum.atLeast && compareFractions({ n: free, d: all }, readTrustedDecimal(quorum.moreThan)) > 0;
  const found = `${free} of ${all} members are present and free of conflict`;
  const needed = `more than ${quorum.moreThan} and at least ${quorum.atLeast} are needed`;
  return !enough && issue('present', 'notQuorate', `${found}; ${needed}`);
}

/**
 * Moves by a member who takes part, for a reason of the list and in words, each once, of people who may be moved: conditions
 * and missing data cannot be moved away.
 */
function moveIssues(
  session: CommitteeSession,
  { shortlist, reserves, ineligible }: Succession<Grid>,
  { ruleSet }: Context<Grid>,
  { moveReasons, shortestText }: CommitteeRule,
): readonly Issue[] {
  const { moves } = session;
  const free = new Set(freeMembers(session));
  const ranked = new Set([...shortlist, ...reserves].map(({ nip }) => nip));
  const outForTheBox = ineligible.filter(({ reasons }) => reasons.every(({ kind }) => kind === 'box'));
  const boxes = new Set(moves.filter(({ kind }) => kind === 'box').map(({ nip }) => nip));
  const mayGet = {
    box: new Set([...ranked, ...outForTheBox.map(({ nip }) => nip)]),
    place: new Set([...ranked, ...boxes]),
  };
  const { boxByNumber } = compileRuleSet(ruleSet);
  const isPlace = (to: number): boolean => Number.isSafeInteger(to) && to >= 1 && to <= ranked.size + moves.length;
  return moves.flatMap(({ kind, nip, to, by, reason }, index) => {
    const path = `moves[${index}]`;
    const who = maskNip(nip);
    return issuesIn([
      !free.has(by) &&
        issue(`${path}.by`, 'authorMayNot', `${by} is not present, is no member, or has a conflict of interest here`),
      reasonIssues(`${path}.reason`, reason, moveReasons, shortestText),
      moves.findIndex((other) => other.nip === nip && other.kind === kind) !== index &&
        issue(path, 'movedTwice', `${who} is moved twice: make it one move`),
      (kind === 'box' || isPlace(to)) &&
        !mayGet[kind].has(nip) &&
        issue(`${path}.nip`, 'moveNotAllowed', `${who} is not ranked${NOT_ALLOWED[kind]}`),
      kind === 'box' &&
        !boxByNumber.has(to) &&
        issue(`${path}.to`, 'boxUnknown', `there is no box ${to} in the rule set`),
      kind === 'place' &&
        !isPlace(to) &&
        issue(`${path}.to`, 'placeUnknown', `found ${to}: expected a place from 1 on`),
    ]);
  });
}

/** Why a person may not be moved so. */
const NOT_ALLOWED = {
  box: ', and not for the box alone: conditions and missing data cannot be moved away',
  place: ': nobody gets a place without being eligible',
} as const;

type HandCondition = Succession<Grid>['byHand'][number];

/** Whether a condition is asked of a person: of everybody, or of those who come, or may come, by one of its ways. */
function askedOf(computed: Succession<Grid>): (condition: HandCondition, nip: string) => boolean {
  const { shortlist, reserves, ineligible, undetermined } = computed;
  const ways = new Map([...shortlist, ...reserves, ...ineligible, ...undetermined].map(({ nip, cara }) => [nip, cara]));
  return (condition, nip) => {
    const cara = ways.get(nip);
    return condition.cara === undefined || cara === undefined || condition.cara.includes(cara);
  };
}

function checkKey({ nip, condition }: Pick<HandCheck, 'nip' | 'condition'>): string {
  return JSON.stringify([nip, condition]);
}

/** What nobody has checked yet of the people named. */
export function openChecks(
  named: readonly ListedPerson[],
  computed: Succession<Grid>,
  checks: readonly HandCheck[],
): CommitteeOutcome['openChecks'] {
  const made = new Set(checks.map(checkKey));
  const isAsked = askedOf(computed);
  return named.flatMap(({ nip }) =>
    computed.byHand
      .filter((condition) => isAsked(condition, nip))
      .map(({ id }) => ({ nip, condition: id }))
      .filter((check) => !made.has(checkKey(check))),
  );
}

/** Checks of conditions that are checked by hand here, each once, by a member present. */
function checkIssues({ checks, present }: CommitteeSession, computed: Succession<Grid>): readonly Issue[] {
  const conditions = new Map(computed.byHand.map((condition) => [condition.id, condition]));
  const known = [...conditions.keys()].join(', ');
  const isAsked = askedOf(computed);
  const seen = new Set<string>();
  const there = new Set(present);
  return checks.flatMap((check, index) => {
    const path = `checks[${index}]`;
    const condition = conditions.get(check.condition);
    const who = maskNip(check.nip);
    const ways = (condition?.cara ?? []).join(', ');
    return issuesIn([
      condition === undefined &&
        issue(
          `${path}.condition`,
          'conditionUnknown',
          `${check.condition} is not checked by hand here: expected one of ${known}`,
        ),
      condition !== undefined &&
        !isAsked(condition, check.nip) &&
        issue(
          `${path}.condition`,
          'conditionNotAsked',
          `${check.condition} is not asked of ${who}, only of people who come by ${ways}: leave it out`,
        ),
      !there.has(check.by) && issue(`${path}.by`, 'memberUnknown', `${check.by} is not a member present`),
      seen.size === seen.add(checkKey(check)).size &&
        issue(path, 'checkedTwice', `${check.condition} is checked twice for ${who}: keep one`),
    ]);
  });
}
