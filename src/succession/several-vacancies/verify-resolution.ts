import { deepFreeze } from '../../json/deep-freeze.js';
import { maskNip } from '../../civil-service/nip.js';
import { shownText } from '../../problems/misuse.js';
import type { Grid } from '../../rule-set/model/grid.js';
import { canonicalText } from '../../json/canonical-text.js';
import { openRun } from './applicants.js';
import { givenResolution } from './parse-resolution.js';
import { accepts, claimOf, type Claim } from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { Resolution, ResolutionRule, ResolutionTie } from './resolution.js';
import type { Succession } from '../succession.js';
import { expectedInOrder, type Expected, sharingProblems } from './verify-sharing.js';
import { expectedStable } from './verify-stable.js';
import { totalProblems } from './verify-total.js';

/** A resolution that holds, or what is wrong with it. */
export type ResolutionVerdict =
  | {
      /** It follows the rule. */
      readonly valid: true;
    }
  | {
      /** It does not follow the rule. */
      readonly valid: false;
      /** What is wrong with it, at least one. */
      readonly problems: readonly ResolutionProblem[];
    };

/**
 * Checks every claim of a resolution against its rule, from the results alone: everybody eligible, on that place, nobody twice,
 * no seat too many, who gets nothing; then that each vacancy in turn took the best left, that no pair blocks and nothing is
 * better for the vacancies, or that the prices prove the total. A lot is drawn again; ties are those that decide, and an open
 * result has one. It shares nothing with what made the resolution but the check of its arguments, exact arithmetic, and how two
 * rows of a result stand to each other.
 *
 * @param successions - the results that were resolved
 * @param rule - the rule it was resolved by
 * @param resolution - from `resolveVacancies`, also after a trip through JSON; one of another shape is not valid
 * @throws TalentaError as `resolveVacancies`; `invalidArgument` for what is no resolution at all, `tooLarge`
 */
export function verifyResolution(
  successions: readonly Succession<Grid>[],
  rule: ResolutionRule,
  resolution: Resolution,
): ResolutionVerdict {
  const run = openRun(successions, rule);
  const given = givenResolution(resolution);
  const problems = 'problems' in given ? given.problems : problemsOf(claimOf(run.successions, run.rule, given));
  return deepFreeze(problems.length === 0 ? { valid: true } : { valid: false, problems });
}

function problemsOf(claim: Claim): readonly ResolutionProblem[] {
  const { rule, resolution } = claim;
  const problems: ResolutionProblem[] = [];
  if (resolution.by !== rule.by || resolution.seats !== rule.seats) problems.push(resolutionProblem('otherRule'));
  problems.push(...sharingProblems(claim, resolution.assignments));
  const lacking = resolution.outcome === 'tied' ? undefined : claim.ids.find((id) => !claim.got.has(id));
  if (lacking !== undefined) problems.push(resolutionProblem('vacancyMissing', shownText(lacking)));
  problems.push(...withoutProblems(claim));
  return [...problems, ...ruleProblems(claim)];
}

/** Eligible people who got nothing, and whom no vacancy that is still open could take. */
function withoutProblems({ rows, rule, got, resolution }: Claim): readonly ResolutionProblem[] {
  const placed = new Set([...got.values()].flatMap((nips) => [...nips]));
  const out = new Map<string, boolean>();
  for (const [id, list] of rows) {
    for (const { nip } of list) {
      const couldGet = !got.has(id) && accepts(rule, nip, id);
      out.set(nip, (out.get(nip) ?? true) && !couldGet && !placed.has(nip));
    }
  }
  const expected = [...out].flatMap(([nip, isOut]) => (isOut ? [nip] : [])).sort();
  const { without } = resolution;
  const wrong = expected.find((nip, index) => without[index] !== nip) ?? without[expected.length];
  return wrong === undefined ? [] : [resolutionProblem('withoutWrong', maskNip(wrong))];
}

function ruleProblems(claim: Claim): readonly ResolutionProblem[] {
  const { rule, resolution } = claim;
  const { certificate, outcome } = resolution;
  if (rule.by === 'bestTotal') {
    const isTold = resolution.tooManyWays === true;
    return [...(isTold ? [resolutionProblem('tooManyWaysWrong')] : []), ...totalProblems(claim)];
  }
  const expected = rule.by === 'strictOrder' ? expectedInOrder(claim, rule.order) : expectedStable(claim);
  const problems = [
    ...expected.problems,
    ...tieProblems(resolution.ties, expected.ties),
    ...outcomeProblems(claim, expected),
  ];
  const kind = rule.by === 'strictOrder' ? 'order' : 'stable';
  const isKind = outcome === 'tied' ? certificate === undefined : certificate?.kind === kind;
  if (!isKind) problems.push(resolutionProblem('certificateKind'));
  if (
    certificate?.kind === 'order' &&
    rule.by === 'strictOrder' &&
    canonicalText(certificate.order) !== canonicalText(rule.order)
  )
    problems.push(resolutionProblem('certificateOrder'));
  return problems;
}

function outcomeProblems({ resolution }: Claim, { isOpen, tooManyWays }: Expected): readonly ResolutionProblem[] {
  const outcome = isOpen ? 'tied' : 'resolved';
  return [
    ...(resolution.outcome === outcome ? [] : [resolutionProblem('outcomeWrong', outcome)]),
    ...((resolution.tooManyWays === true) === tooManyWays ? [] : [resolutionProblem('tooManyWaysWrong')]),
  ];
}

function tieProblems(told: readonly ResolutionTie[], expected: readonly ResolutionTie[]): readonly ResolutionProblem[] {
  const [own, right] = [told, expected].map((ties) => ties.map((tie) => ({ text: canonicalText(tie), tie })));
  if (own === undefined || right === undefined) return [];
  const [texts, rightTexts] = [own, right].map((ties) => new Set(ties.map(({ text }) => text)));
  const missing = right.filter(({ text }) => texts?.has(text) !== true);
  const invented = own.filter(({ text }) => rightTexts?.has(text) !== true);
  const isSame = own.length === right.length && own.every(({ text }, index) => right[index]?.text === text);
  return [
    ...missing.map(({ tie }) => resolutionProblem('tieMissing', shownTie(tie))),
    ...invented.map(({ tie }) => resolutionProblem('tieNotThere', shownTie(tie))),
    ...(isSame || missing.length + invented.length > 0 ? [] : [resolutionProblem('tieOrder')]),
  ];
}

function shownTie(tie: ResolutionTie): string {
  if (tie.kind === 'place') return `${shownText(tie.vacancy)}: ${tie.nips.map(maskNip).join(', ')}`;
  return tie.kind === 'choice' ? `${maskNip(tie.nip)}: ${tie.vacancies.map(shownText).join(', ')}` : tie.kind;
}
