import { canonicalText, fingerprintOfPlain } from '../../json/canonical-text.js';
import { shownText } from '../../problems/misuse.js';
import { listingHash } from '../listing-order.js';
import { accepts, isAhead, type Claim, type Row, byNumber, nextOf, within } from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { Assignment, Lot, ResolutionTie } from './resolution.js';

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
      else if (canonicalText(row.place) !== canonicalText(place)) problems.push(resolutionProblem('placeWrong', shown));
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

/** What a rule comes to, told by a verifier. */
export interface Expected {
  readonly problems: readonly ResolutionProblem[];
  readonly ties: readonly ResolutionTie[];
  readonly isOpen: boolean;
  readonly tooManyWays: boolean;
}

/** The number of somebody in the lot. */
export function numberIn(lot: Lot, ...ids: readonly string[]): string {
  return fingerprintOfPlain([lot.seed, ...ids]);
}

/** People some of whom fit, told as a tie. */
export function tieOf(vacancy: string, people: readonly Row[], byLot: boolean): ResolutionTie {
  const nips = people.map(({ nip }) => nip).sort();
  return { kind: 'place', vacancy, place: people[0]?.place ?? 1, nips, byLot };
}

/** Each vacancy in turn took those who certainly are the best left, and of the others those whom the lot names. */
export function expectedInOrder({ rows, rule, got }: Claim, order: readonly string[]): Expected {
  const taken = new Set<string>();
  const ties: ResolutionTie[] = [];
  const problems: ResolutionProblem[] = [];
  for (const [index, id] of order.entries()) {
    const left = (rows.get(id) ?? []).filter(({ nip }) => !taken.has(nip) && accepts(rule, nip, id));
    const { sure, perhaps } = nextOf(left, rule.seats);
    const isTie = perhaps.length > 0 && sure.length < rule.seats;
    if (isTie) ties.push(tieOf(id, perhaps, rule.lot !== undefined));
    if (isTie && rule.lot === undefined) {
      for (const late of order.slice(index)) if (got.has(late)) problems.push(resolutionProblem('tooEarly', late));
      return { problems, ties, isOpen: true, tooManyWays: false };
    }
    const own = got.get(id) ?? new Set();
    if (sure.some(({ nip }) => !own.has(nip))) problems.push(resolutionProblem('notBestLeft', id));
    else {
      const expected = isTie && rule.lot !== undefined ? drawnFirst(id, left, rule.seats, rule.lot) : sure;
      const isLots = expected.length === own.size && expected.every(({ nip }) => own.has(nip));
      if (!isLots) problems.push(resolutionProblem(isTie ? 'lotNotKept' : 'notBestLeft', id));
    }
    for (const nip of own) taken.add(nip);
  }
  return { problems, ties, isOpen: false, tooManyWays: false };
}

function drawnFirst(id: string, left: readonly Row[], room: number, lot: Lot): readonly Row[] {
  const drawn: Row[] = [];
  for (const row of byNumber(within(left, room), (nip) => numberIn(lot, id, nip))) {
    drawn.push(row);
    if (drawn.length === room) break;
  }
  return drawn;
}
