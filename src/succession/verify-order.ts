import { fingerprintOf } from '../rules/fingerprint.js';
import { byNumber, accepts, nextOf, within, type Claim, type Row } from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { Lot, ResolutionTie } from './resolution.js';

/** What a rule comes to, told by a verifier. */
export interface Expected {
  readonly problems: readonly ResolutionProblem[];
  readonly ties: readonly ResolutionTie[];
  readonly isOpen: boolean;
  readonly tooManyWays: boolean;
}

/** The number of somebody in the lot. */
export function numberIn(lot: Lot, ...ids: readonly string[]): string {
  return fingerprintOf([lot.seed, ...ids]);
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
