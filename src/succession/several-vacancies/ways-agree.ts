import { BOUNDS } from '../../json/bounds.js';
import type { Applicant, ContestedVacancy } from './applicants.js';
import type { Choices } from './resolution.js';

/** Whether every way of breaking ties leads to the same sharing. */
export type Agreement = 'same' | 'different' | 'tooMany';

/** Somebody a vacancy could lose: nobody whom it holds is certainly behind. */
interface Loser {
  readonly applicant: Applicant;
  readonly vacancy: string;
  /** Who could take the place, and would lose another one by it. */
  readonly from: Set<Loser>;
}

/**
 * Given the stable matching that one way of breaking the ties leads to: do all ways lead to it?
 *
 * A way is an order of every vacancy that overturns nothing, and an order of the vacancies for everybody who has stated no
 * choice. All ways agree exactly where (1) no vacancy and nobody else could, in some way, both rather have each other: the
 * matching is stable in every way (Irving 1994); and (2) in no way could vacancies exchange people in a circle, each for
 * somebody better, everybody moving on to the first vacancy after the own that would have them: it is the best for the
 * vacancies in every way (Gusfield and Irving 1989, rotations). Of the shortest circle the steps go together in one way, but
 * for two losers of one vacancy who are decided against different people: for these vacancies each loser is tried alone.
 */
export function waysAgree(
  vacancies: readonly ContestedVacancy[],
  choices: Choices,
  seats: number,
  held: ReadonlyMap<string, readonly Applicant[]>,
): Agreement {
  const holder = new Map([...held].flatMap(([id, people]) => people.map(({ nip }) => [nip, id] as const)));
  const choicesOf = new Map(Object.entries(choices));
  const byId = new Map(
    vacancies.map((vacancy) => {
      const { id, applicants, isAhead } = vacancy;
      const people = held.get(id) ?? [];
      const lowest = people.filter((own) => !people.some((other) => isAhead(own, other)));
      const losers = lowest.map((applicant): Loser => ({ applicant, vacancy: id, from: new Set() }));
      const byNip = new Map(applicants.map((applicant) => [applicant.nip, applicant]));
      return [id, { vacancy, losers, isFull: people.length >= seats, byNip }] as const;
    }),
  );
  for (const { vacancy, losers, isFull } of byId.values()) {
    const { id, applicants, isAhead } = vacancy;
    for (const applicant of applicants) {
      const at = holder.get(applicant.nip);
      if (at === id) continue;
      const wanted = choicesOf.get(applicant.nip);
      const couldWant = at === undefined || wanted === undefined || wanted.indexOf(id) < wanted.indexOf(at);
      if (couldWant && (!isFull || losers.some((loser) => !isAhead(loser.applicant, applicant)))) return 'different';
    }
  }
  // Who has stated no choice could want any vacancy: none of those is left that could take them.
  const all = [...byId.values()].flatMap(({ losers }) => losers);
  for (const loser of all) {
    const wanted = choicesOf.get(loser.applicant.nip) ?? [];
    for (const id of wanted.slice(wanted.indexOf(loser.vacancy) + 1)) {
      const other = byId.get(id);
      const own = other?.byNip.get(loser.applicant.nip);
      if (other === undefined || own === undefined) continue;
      if (!other.isFull) break;
      const { isAhead } = other.vacancy;
      for (const each of other.losers) if (!isAhead(each.applicant, own)) each.from.add(loser);
      if (other.losers.some(({ applicant }) => isAhead(own, applicant))) break;
    }
  }
  return circles(inCircles(all));
}

/** Without those of whom nobody comes, or who go nowhere, again and again. */
function inCircles(losers: readonly Loser[]): ReadonlySet<Loser> {
  const left = new Set(losers);
  for (let size = -1; size !== left.size;) {
    size = left.size;
    const going = new Set<Loser>();
    for (const { from } of left) for (const each of from) going.add(each);
    for (const loser of left) {
      if (!going.has(loser) || ![...loser.from].some((each) => left.has(each))) left.delete(loser);
    }
  }
  return left;
}

function circles(left: ReadonlySet<Loser>): Agreement {
  if (left.size === 0) return 'same';
  const byVacancy = new Map<string, Loser[]>();
  for (const loser of left) byVacancy.set(loser.vacancy, [...(byVacancy.get(loser.vacancy) ?? []), loser]);
  const choosing = [...byVacancy.values()].filter(
    (losers) =>
      losers.length > 1 &&
      losers.some((a) =>
        losers.some((b) => {
          const [ofA, ofB] = [a, b].map(({ from }) => [...from].filter((each) => left.has(each)));
          return ofA?.some((each) => !b.from.has(each)) === true && ofB?.some((each) => !a.from.has(each)) === true;
        }),
      ),
  );
  const ways = choosing.reduce((product, { length }) => product * length, 1);
  if (ways > BOUNDS.tieWays) return 'tooMany';
  for (let way = 0; way < ways; way++) {
    const out = new Set<Loser>();
    let rest = way;
    for (const losers of choosing) {
      const kept = rest % losers.length;
      rest = Math.floor(rest / losers.length);
      losers.forEach((loser, index) => {
        if (index !== kept) out.add(loser);
      });
    }
    if (inCircles([...left].filter((loser) => !out.has(loser))).size > 0) return 'different';
  }
  return 'same';
}
