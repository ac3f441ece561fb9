import { compareText, drawn, type Applicant, type ContestedVacancy } from './contested-seats.js';
import type { Choices, Lot, ResolutionTie } from './resolution.js';

/** Who holds what, by vacancy; or the tie at which it cannot go on. */
export interface Matching {
  readonly held: ReadonlyMap<string, readonly Applicant[]>;
  readonly ties: readonly ResolutionTie[];
  readonly open: boolean;
}

/** The next people a vacancy turns to: the best place left, as many as fit. A place that does not fit whole is a tie. */
export function nextBest(
  vacancy: ContestedVacancy,
  isLeft: (nip: string) => boolean,
  room: number,
  lot: Lot | undefined,
): { readonly taken: readonly Applicant[]; readonly tie?: ResolutionTie } {
  const left = vacancy.applicants.filter(({ nip }) => isLeft(nip));
  const place = left[0]?.place;
  const equals = left.filter((applicant) => applicant.place === place);
  if (place === undefined || equals.length <= room) return { taken: equals };
  const nips = equals.map(({ nip }) => nip).sort();
  const tie: ResolutionTie = { kind: 'place', vacancy: vacancy.id, place, nips, byLot: lot !== undefined };
  if (lot === undefined) return { taken: [], tie };
  const ordered = [...equals].sort((a, b) => compareText(drawn(lot, vacancy.id, a.nip), drawn(lot, vacancy.id, b.nip)));
  return { taken: ordered.slice(0, room), tie };
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
  for (const id of order) {
    const vacancy = vacancies.find((each) => each.id === id);
    if (vacancy === undefined) continue;
    const own: Applicant[] = [];
    while (own.length < seats) {
      const next = nextBest(vacancy, (nip) => !taken.has(nip), seats - own.length, lot);
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
  const offered = new Map<string, Set<string>>(vacancies.map(({ id }) => [id, new Set()]));
  const holder = new Map<string, string>();
  const ties: ResolutionTie[] = [];
  for (let moved = true; moved;) {
    moved = false;
    for (const vacancy of vacancies) {
      const own = held.get(vacancy.id) ?? [];
      const asked = offered.get(vacancy.id) ?? new Set();
      while (own.length < seats) {
        const next = nextBest(vacancy, (nip) => !asked.has(nip), seats - own.length, lot);
        if (next.tie !== undefined) ties.push(next.tie);
        if (next.tie?.byLot === false) return { held, ties, open: true };
        if (next.taken.length === 0) break;
        moved = true;
        for (const applicant of next.taken) {
          asked.add(applicant.nip);
          const before = holder.get(applicant.nip);
          const answer = before === undefined ? vacancy.id : preferred(applicant.nip, before, vacancy.id, choices, lot);
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

/** Which of two offers somebody keeps. Who has stated no choice is content with either: a tie. */
function preferred(
  nip: string,
  before: string,
  offer: string,
  choices: Choices,
  lot: Lot | undefined,
): string | { readonly chosen: string | undefined; readonly tie: ResolutionTie } {
  const wanted = Object.hasOwn(choices, nip) ? choices[nip] : undefined;
  if (wanted !== undefined) return wanted.indexOf(offer) < wanted.indexOf(before) ? offer : before;
  const vacancies = [before, offer].sort(compareText);
  const tie: ResolutionTie = { kind: 'choice', nip, vacancies, byLot: lot !== undefined };
  if (lot === undefined) return { chosen: undefined, tie };
  const [chosen] = [...vacancies].sort((a, b) => compareText(drawn(lot, nip, a), drawn(lot, nip, b)));
  return { chosen, tie };
}
