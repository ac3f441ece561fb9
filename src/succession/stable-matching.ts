import { compareText, drawn, type Applicant, type ContestedVacancy } from './contested-seats.js';
import type { Choices, Lot, ResolutionTie } from './resolution.js';

/** Who holds what, by vacancy; or the tie at which it cannot go on. */
export interface Matching {
  readonly held: ReadonlyMap<string, readonly Applicant[]>;
  readonly ties: readonly ResolutionTie[];
  readonly open: boolean;
}

/** A vacancy that turns to its people in order: none of those before `next` is left, and a lot is drawn once for a place. */
interface Asking {
  readonly vacancy: ContestedVacancy;
  next: number;
  drawn: readonly Applicant[];
  nextDrawn: number;
}

function asking(vacancy: ContestedVacancy): Asking {
  return { vacancy, next: 0, drawn: [], nextDrawn: 0 };
}

/**
 * The next people a vacancy turns to: the best place left, as many as fit. A place that does not fit whole is a tie, told
 * when the lot is drawn. Who is taken here, or is not left, is not turned to again.
 */
function nextBest(
  own: Asking,
  isLeft: (nip: string) => boolean,
  room: number,
  lot: Lot | undefined,
): { readonly taken: readonly Applicant[]; readonly tie?: ResolutionTie } {
  const waiting = fromLot(own, isLeft, room);
  if (waiting.length > 0) return { taken: waiting };
  const { id, applicants } = own.vacancy;
  const left = (applicant: Applicant | undefined): boolean => applicant !== undefined && isLeft(applicant.nip);
  while (own.next < applicants.length && !left(applicants[own.next])) own.next++;
  const place = applicants[own.next]?.place;
  if (place === undefined) return { taken: [] };
  const equals: Applicant[] = [];
  for (let each = applicants[own.next]; each?.place === place; each = applicants[++own.next]) {
    if (isLeft(each.nip)) equals.push(each);
  }
  if (equals.length <= room) return { taken: equals };
  const nips = equals.map(({ nip }) => nip).sort();
  const tie: ResolutionTie = { kind: 'place', vacancy: id, place, nips, byLot: lot !== undefined };
  if (lot === undefined) return { taken: [], tie };
  const numbers = new Map(equals.map(({ nip }) => [nip, drawn(lot, id, nip)]));
  own.drawn = equals.sort((a, b) => compareText(numbers.get(a.nip) ?? '', numbers.get(b.nip) ?? ''));
  own.nextDrawn = 0;
  return { taken: fromLot(own, isLeft, room), tie };
}

/** The next of those whose order has been drawn. */
function fromLot(own: Asking, isLeft: (nip: string) => boolean, room: number): readonly Applicant[] {
  const taken: Applicant[] = [];
  for (let each = own.drawn[own.nextDrawn]; each !== undefined && taken.length < room;) {
    if (isLeft(each.nip)) taken.push(each);
    each = own.drawn[++own.nextDrawn];
  }
  return taken;
}

/** One vacancy after the other takes the best who are left. */
export function inStrictOrder(
  vacancies: readonly ContestedVacancy[],
  order: readonly string[],
  seats: number,
  lot: Lot | undefined,
): Matching {
  const held = new Map<string, readonly Applicant[]>();
  const taken = new Set<string>();
  const ties: ResolutionTie[] = [];
  const byId = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
  for (const id of order) {
    const vacancy = byId.get(id);
    if (vacancy === undefined) continue;
    const asked = asking(vacancy);
    const own: Applicant[] = [];
    while (own.length < seats) {
      const next = nextBest(asked, (nip) => !taken.has(nip), seats - own.length, lot);
      if (next.tie !== undefined) ties.push(next.tie);
      if (next.tie?.byLot === false) return { held, ties, open: true };
      if (next.taken.length === 0) break;
      own.push(...next.taken);
      for (const { nip } of next.taken) taken.add(nip);
    }
    held.set(id, own);
  }
  return { held, ties, open: false };
}

/**
 * Deferred acceptance, the vacancies proposing (Gale and Shapley 1962): each turns to the best who have not refused it;
 * people keep the offer they like best. The vacancies propose because the order of merit is the law's, and what people
 * prefer is asked beside it.
 */
export function deferredAcceptance(
  vacancies: readonly ContestedVacancy[],
  choices: Choices,
  seats: number,
  lot: Lot | undefined,
): Matching {
  const held = new Map<string, Applicant[]>(vacancies.map(({ id }) => [id, []]));
  const askings = vacancies.map(asking);
  const likings = likingsOf(choices);
  const holder = new Map<string, string>();
  const ties: ResolutionTie[] = [];
  for (let moved = true; moved;) {
    moved = false;
    for (const asked of askings) {
      const { vacancy } = asked;
      const own = held.get(vacancy.id) ?? [];
      while (own.length < seats) {
        const next = nextBest(asked, () => true, seats - own.length, lot);
        if (next.tie !== undefined) ties.push(next.tie);
        if (next.tie?.byLot === false) return { held, ties, open: true };
        if (next.taken.length === 0) break;
        moved = true;
        for (const applicant of next.taken) {
          const before = holder.get(applicant.nip);
          const answer = before === undefined ? vacancy.id : preferred(applicant.nip, before, vacancy.id, likings, lot);
          if (typeof answer !== 'string') ties.push(answer.tie);
          const chosen = typeof answer === 'string' ? answer : answer.chosen;
          if (chosen === undefined) return { held, ties, open: true };
          if (chosen !== vacancy.id) continue;
          if (before !== undefined) {
            held.set(
              before,
              (held.get(before) ?? []).filter(({ nip }) => nip !== applicant.nip),
            );
          }
          holder.set(applicant.nip, vacancy.id);
          own.push(applicant);
          held.set(vacancy.id, own);
        }
      }
    }
  }
  return { held, ties, open: false };
}

/** By person, then by vacancy: its place among their choices. */
type Likings = ReadonlyMap<string, ReadonlyMap<string, number>>;

function likingsOf(choices: Choices): Likings {
  return new Map(
    Object.entries(choices).map(([nip, ids]) => [nip, new Map(ids.map((id, place) => [id, place] as const))]),
  );
}

/** Which of two offers somebody keeps. Who has stated no choice is content with either: a tie. */
function preferred(
  nip: string,
  before: string,
  offer: string,
  likings: Likings,
  lot: Lot | undefined,
): string | { readonly chosen: string | undefined; readonly tie: ResolutionTie } {
  const wanted = likings.get(nip);
  if (wanted !== undefined) return (wanted.get(offer) ?? -1) < (wanted.get(before) ?? -1) ? offer : before;
  const vacancies = [before, offer].sort(compareText);
  const tie: ResolutionTie = { kind: 'choice', nip, vacancies, byLot: lot !== undefined };
  if (lot === undefined) return { chosen: undefined, tie };
  const [chosen] = [...vacancies].sort((a, b) => compareText(drawn(lot, nip, a), drawn(lot, nip, b)));
  return { chosen, tie };
}
