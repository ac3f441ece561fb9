import { canonicalJson } from '../rules/fingerprint.js';
import { shownText } from '../model/schema-issues.js';
import { listingHash } from './listing-order.js';
import { accepts, isAhead, type Claim, type Row } from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { Assignment } from './resolution.js';

/** Vacancies that are there, by id, each once; people eligible for them, nobody twice, as they stand; seats that add up. */
export function sharingProblems(
  { rowOf, rule }: Claim,
  assignments: readonly Assignment[],
): readonly ResolutionProblem[] {
  const problems: ResolutionProblem[] = [];
  const seen = new Set<string>();
  const people = new Set<string>();
  let before = '';
  for (const { vacancy, people: own, unfilled } of assignments) {
    const shown = shownText(vacancy);
    if (seen.has(vacancy)) problems.push(resolutionProblem('vacancyTwice', shown));
    else if (vacancy < before) problems.push(resolutionProblem('vacancyOrder'));
    seen.add(vacancy);
    before = vacancy;
    const eligible = rowOf.get(vacancy);
    if (eligible === undefined) problems.push(resolutionProblem('vacancyUnknown', shown));
    if (own.length + unfilled !== rule.seats || unfilled < 0) problems.push(resolutionProblem('seatCount', shown));
    const rows: Row[] = [];
    for (const { nip, place } of own) {
      if (people.size === people.add(nip).size) problems.push(resolutionProblem('personTwice', shown));
      const row = eligible?.get(nip);
      if (row === undefined) problems.push(resolutionProblem('notEligible', shown));
      else if (canonicalJson(row.place) !== canonicalJson(place)) problems.push(resolutionProblem('placeWrong', shown));
      if (row !== undefined) rows.push(row);
      if (!accepts(rule, nip, vacancy)) problems.push(resolutionProblem('notChosen', shown));
    }
    if (!isInOrder(rows, vacancy)) problems.push(resolutionProblem('peopleOrder', shown));
  }
  return problems;
}

/** Nobody after somebody who is ahead; and nobody with a smaller hash after, unless one of those left is ahead of them. */
function isInOrder(rows: readonly Row[], vacancy: string): boolean {
  const isChain = rows.every((row, index) => {
    const next = rows[index + 1];
    return next === undefined || isAhead(row, next);
  });
  if (isChain) return true;
  const hashes = new Map(rows.map((row) => [row, listingHash(vacancy, row.nip)]));
  const hashOf = (row: Row): string => hashes.get(row) ?? '';
  return rows.every((row, index) => {
    const left = rows.slice(index);
    return left.every(
      (other) =>
        !isAhead(other, row) && (hashOf(other) >= hashOf(row) || left.some((between) => isAhead(between, other))),
    );
  });
}
