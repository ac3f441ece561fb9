import { compareText } from '../../json/canonical-text.js';
import { lotNumber, type Applicant, type ContestedVacancy } from './applicants.js';
import { linearExtension } from '../linear-extension.js';
import { blocksOf, nextPeople, type Block } from './next-people.js';
import type { Choices, Lot, ResolutionTie } from './resolution.js';
import { waysAgree } from './ways-agree.js';

/** Who holds what, by vacancy; or the ties at which it cannot go on. */
export interface Matching {
  readonly held: ReadonlyMap<string, readonly Applicant[]>;
  readonly ties: readonly ResolutionTie[];
  readonly open: boolean;
  /** The ways of breaking the ties were too many to be compared. */
  readonly tooMany?: boolean;
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
  const isLeft = (nip: string): boolean => !taken.has(nip);
  for (const id of order) {
    const vacancy = byId.get(id);
    if (vacancy === undefined) continue;
    const blocks = blocksOf(vacancy);
    const { certain, contested } = nextPeople(blocks, vacancy.isAhead, isLeft, seats);
    if (contested.length > 0) ties.push(placeTie(vacancy, contested, lot));
    if (contested.length > 0 && lot === undefined) return { held, ties, open: true };
    const own =
      contested.length === 0 || lot === undefined ? certain : firstOf(seats, turnsOf(vacancy, blocks, lot, isLeft));
    for (const { nip } of own) taken.add(nip);
    held.set(id, own);
  }
  return { held, ties, open: false };
}

/** The next so many, as far as there are; the others stay. */
function firstOf(room: number, turns: Iterator<Applicant, undefined>): readonly Applicant[] {
  const taken: Applicant[] = [];
  while (taken.length < room) {
    const { value } = turns.next();
    if (value === undefined) break;
    taken.push(value);
  }
  return taken;
}

/** People none of whom is certain, or out: the place is that of the first of them. */
function placeTie({ id, applicants }: ContestedVacancy, people: readonly Applicant[], lot?: Lot): ResolutionTie {
  const tied = new Set(people);
  const place = applicants.find((applicant) => tied.has(applicant))?.place ?? 1;
  return { kind: 'place', vacancy: id, place, nips: people.map(({ nip }) => nip).sort(), byLot: lot !== undefined };
}

/** The people of a vacancy one by one: a lot separates whom nothing else does. Without one, by NIP, for comparison only. */
function* turnsOf(
  { id, isAhead }: ContestedVacancy,
  blocks: readonly Block[],
  lot: Lot | undefined,
  isLeft: (nip: string) => boolean = () => true,
): Generator<Applicant, undefined, undefined> {
  for (const block of blocks) {
    const tieGroups = block.map((tieGroup) => tieGroup.filter(({ nip }) => isLeft(nip)));
    const people = tieGroups.flat();
    const numbers = new Map(
      people.map(({ nip }) => [nip, people.length === 1 || lot === undefined ? nip : lotNumber(lot, id, nip)]),
    );
    const numberOf = ({ nip }: Applicant): string => numbers.get(nip) ?? '';
    yield* linearExtension(tieGroups, isAhead, (a, b) => compareText(numberOf(a), numberOf(b)));
  }
  return undefined;
}

/**
 * Stable matching, the best for the vacancies. Where every way of breaking the ties leads to the same sharing, there is no
 * tie; else the lot decides, or it stays open.
 */
export function stableMatching(
  vacancies: readonly ContestedVacancy[],
  choices: Choices,
  seats: number,
  lot: Lot | undefined,
): Matching {
  const likings = likingsOf(choices);
  const run: MatchingProblem = { vacancies, blocks: vacancies.map(blocksOf), likings, seats };
  const sure = certainAcceptance(run);
  if (sure.ties.length === 0) return sure;
  const { held, ties } = deferredAcceptance(run, lot);
  const agreement = waysAgree(vacancies, choices, seats, held);
  if (agreement === 'same') return { held, ties: [], open: false };
  const tooMany = agreement === 'tooMany' ? { tooMany: true } : {};
  return lot === undefined ? { ...sure, ...tooMany } : { held, ties, open: false, ...tooMany };
}

interface MatchingProblem {
  readonly vacancies: readonly ContestedVacancy[];
  readonly blocks: readonly (readonly Block[])[];
  readonly likings: Likings;
  readonly seats: number;
}

/** By person, then by vacancy: its place among their choices. */
type Likings = ReadonlyMap<string, ReadonlyMap<string, number>>;

function likingsOf(choices: Choices): Likings {
  return new Map(
    Object.entries(choices).map(([nip, ids]) => [nip, new Map(ids.map((id, place) => [id, place] as const))]),
  );
}

/**
 * As far as it goes in every way of breaking ties: who is certainly offered a vacancy refuses those they like less. In whatever
 * order that is done, it ends alike. Who has stated no choice refuses none: two certain offers are a tie.
 */
function certainAcceptance({ vacancies, blocks, likings, seats }: MatchingProblem): Matching {
  const limits = new Map<string, number>();
  const next = new Map<number, ReturnType<typeof nextPeople>>();
  const numbers = new Map(vacancies.map(({ id }, index) => [id, index]));
  let waiting = new Set(vacancies.keys());
  while (waiting.size > 0) {
    const changed = new Set<number>();
    for (const index of waiting) {
      const vacancy = vacancies[index];
      if (vacancy === undefined) continue;
      const { id, isAhead } = vacancy;
      const isLeft = (nip: string): boolean => (likings.get(nip)?.get(id) ?? 0) <= (limits.get(nip) ?? Infinity);
      const people = nextPeople(blocks[index] ?? [], isAhead, isLeft, seats);
      next.set(index, people);
      for (const { nip } of people.certain) {
        const liking = likings.get(nip);
        const own = liking?.get(id) ?? Infinity;
        if (liking === undefined || own >= (limits.get(nip) ?? Infinity)) continue;
        limits.set(nip, own);
        for (const [other, place] of liking) if (place > own) changed.add(numbers.get(other) ?? -1);
      }
    }
    waiting = changed;
  }
  const held = new Map(vacancies.map(({ id }, index) => [id, next.get(index)?.certain ?? []]));
  const places = vacancies.flatMap((vacancy, index) => {
    const { contested } = next.get(index) ?? { contested: [] };
    return contested.length === 0 ? [] : [placeTie(vacancy, contested)];
  });
  const ties = [...places, ...choiceTies(held, likings)];
  return { held, ties, open: ties.length > 0 };
}

/** Offers of more than one vacancy to somebody who has stated no choice. */
function choiceTies(
  offers: ReadonlyMap<string, readonly Applicant[]>,
  likings: Likings,
  lot?: Lot,
): readonly ResolutionTie[] {
  const offering = new Map<string, string[]>();
  for (const [id, people] of offers) {
    for (const { nip } of people) {
      if (likings.has(nip)) continue;
      const ids = offering.get(nip) ?? [];
      ids.push(id);
      offering.set(nip, ids);
    }
  }
  return [...offering]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([nip, ids]) => ({ kind: 'choice', nip, vacancies: ids.sort(compareText), byLot: lot !== undefined }));
}

/**
 * Deferred acceptance, the vacancies proposing (Gale and Shapley 1962), in rounds: every vacancy turns to as many as it lacks
 * of those it has not asked; people keep the offer they like best. The vacancies propose because the order of merit is the
 * law's, and what people prefer is asked beside it. Told as ties are the people of whom not all were asked at once though
 * nothing separates them, and who was asked by several without a choice.
 */
function deferredAcceptance({ vacancies, blocks, likings, seats }: MatchingProblem, lot: Lot | undefined): Matching {
  const likes = likingBy(likings, lot);
  const best = new Map<string, { readonly id: string; readonly applicant: Applicant }>();
  const states = vacancies.map((vacancy, index) => {
    const own = blocks[index] ?? [];
    const asked = new Map<string, Applicant>();
    return {
      vacancy,
      own,
      turns: turnsOf(vacancy, own, lot),
      asked,
      told: new Set<string>(),
      ties: [] as ResolutionTie[],
    };
  });
  let held = new Map<string, Applicant[]>();
  for (let isNew = true; isNew;) {
    isNew = false;
    held = new Map(vacancies.map(({ id }) => [id, []]));
    for (const { id, applicant } of best.values()) held.get(id)?.push(applicant);
    for (const { vacancy, own, turns, asked, told, ties } of states) {
      const lacking = seats - (held.get(vacancy.id)?.length ?? 0);
      if (lacking === 0) continue;
      const { contested } = nextPeople(own, vacancy.isAhead, (nip) => !asked.has(nip), lacking);
      if (contested.some(({ nip }) => !told.has(nip))) ties.push(placeTie(vacancy, contested, lot));
      for (const { nip } of contested) told.add(nip);
      for (const applicant of firstOf(lacking, turns)) {
        isNew = true;
        asked.set(applicant.nip, applicant);
        const before = best.get(applicant.nip);
        if (before === undefined || likes(applicant.nip, vacancy.id, before.id)) {
          best.set(applicant.nip, { id: vacancy.id, applicant });
        }
      }
    }
  }
  const offers = new Map(states.map(({ vacancy, asked }) => [vacancy.id, [...asked.values()]]));
  return { held, ties: [...states.flatMap(({ ties }) => ties), ...choiceTies(offers, likings, lot)], open: false };
}

/** Whether somebody likes an offer better than the one before; without a choice the lot tells, or the id for comparison only. */
function likingBy(likings: Likings, lot: Lot | undefined): (nip: string, offer: string, before: string) => boolean {
  const numbers = new Map<string, string>();
  const number = (nip: string, id: string): string => {
    const key = JSON.stringify([nip, id]);
    const known = numbers.get(key) ?? (lot === undefined ? id : lotNumber(lot, nip, id));
    numbers.set(key, known);
    return known;
  };
  return (nip, offer, before) => {
    const liking = likings.get(nip);
    if (liking === undefined) return compareText(number(nip, offer), number(nip, before)) < 0;
    return (liking.get(offer) ?? -1) < (liking.get(before) ?? -1);
  };
}
