import { inLowestTerms, type Fraction } from '../../exact/fraction.js';
import {
  add,
  compare,
  leastCommonMultiple,
  multiply,
  powerOfTen,
  quotient,
  subtract,
  type Whole,
} from '../../exact/whole.js';
import { BOUNDS } from '../../json/bounds.js';
import { TalentaError } from '../../problems/talenta-error.js';
import type { ContestedVacancy } from './applicants.js';
import { fillSeats, pricesOf, type SeatProblem, type SeatsFilled } from './fill-seats.js';

/** An assignment of people to seats with the highest total, and the prices that prove it. All values in whole units. */
export interface OptimalAssignment {
  /** NIPs by vacancy. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly base: Fraction;
  readonly total: Fraction;
  readonly vacancyPrices: ReadonlyMap<string, Fraction>;
  readonly personPrices: ReadonlyMap<string, Fraction>;
  readonly unique: boolean;
}

/** A preference among equal totals: whole numbers from 0 up to below `2 ** 48`. */
export type Preference = (vacancy: string, nip: string) => number;

interface Instance extends SeatProblem {
  readonly ids: readonly string[];
  readonly people: readonly string[];
  readonly denominator: Whole;
  readonly base: Whole;
  /** By vacancy: what the best of those left out would be worth. */
  readonly floors: readonly Whole[];
}

const MOST_COMMON = powerOfTen(BOUNDS.amountDigits);

/** The common denominator of all scores that are added. */
function commonDenominator(vacancies: readonly ContestedVacancy[]): Whole {
  let common: Whole = 1;
  for (const { id, applicants, beyond } of vacancies) {
    for (const { d } of [...applicants.map(({ score }) => score()), ...(beyond === undefined ? [] : [beyond])]) {
      common = leastCommonMultiple(common, d);
      if (compare(common, MOST_COMMON) <= 0) continue;
      const message = `the scores, up to those of ${id}, have no common denominator of at most ${String(BOUNDS.amountDigits)} digits`;
      throw new TalentaError('tooLarge', 'The totals are too long to be added.', [
        { path: 'successions', code: 'tooLarge', message },
      ]);
    }
  }
  return common;
}

/**
 * Every filled seat is worth more than all scores together, so that as many seats as possible are filled first; then the
 * sum of scores decides. Exact: scores are whole numbers over their common denominator. A vacancy has no more seats here
 * than people it could take and one more, which stays empty.
 */
function instanceOf(vacancies: readonly ContestedVacancy[], seats: number): Instance {
  const denominator = commonDenominator(vacancies);
  const people = [...new Set(vacancies.flatMap(({ applicants }) => applicants.map(({ nip }) => nip)))].sort();
  const places = new Map(people.map((nip, place) => [nip, place]));
  const base = multiply(add(multiply(100, vacancies.length * seats), 1), denominator);
  const worth = ({ n, d }: Fraction): Whole => add(base, multiply(n, quotient(denominator, d)));
  return {
    ids: vacancies.map(({ id }) => id),
    people,
    seats: vacancies.map(({ applicants }) => Math.min(seats, applicants.length + 1)),
    values: vacancies.map(
      ({ applicants }) => new Map(applicants.map(({ nip, score }) => [places.get(nip) ?? -1, worth(score())])),
    ),
    floors: vacancies.map(({ beyond }) => (beyond === undefined ? 0 : worth(beyond))),
    denominator,
    base,
  };
}

/** The assignment with the highest total; among equal totals the one with the highest preference. */
export function optimalAssignment(
  vacancies: readonly ContestedVacancy[],
  seats: number,
  preference?: Preference,
): OptimalAssignment {
  const instance = instanceOf(vacancies, seats);
  const { ids, people, values, denominator, base } = instance;
  const proof = fillSeats(instance);
  const prices = pricesOf(instance, proof, instance.floors);
  const filled = preference === undefined ? proof : fillSeats(preferring(instance, preference));
  const price = (units: Whole): Fraction => inLowestTerms({ n: units, d: denominator });
  const nipOf = (person: number): string => people[person] ?? '';
  let total: Whole = 0;
  filled.held.forEach((held, vacancy) => {
    for (const person of held) total = add(total, values[vacancy]?.get(person) ?? 0);
  });
  return {
    held: new Map(ids.map((id, vacancy) => [id, [...(filled.held[vacancy] ?? [])].map(nipOf)])),
    base: price(base),
    total: price(total),
    vacancyPrices: new Map(ids.map((id, vacancy) => [id, price(prices.vacancies[vacancy] ?? 0)])),
    personPrices: new Map(
      people.flatMap((nip, person) => {
        const units = prices.people[person] ?? 0;
        return compare(units, 0) === 0 ? [] : [[nip, price(units)] as const];
      }),
    ),
    unique: isUnique(instance, proof, prices),
  };
}

/** The same values, made so fine that the preference decides among equals and nothing else. */
function preferring({ ids, people, seats, values }: Instance, preference: Preference): SeatProblem {
  const finer = multiply(2 ** 48, people.length + 1);
  return {
    seats,
    people,
    values: values.map((row, vacancy) => {
      const id = ids[vacancy] ?? '';
      return new Map(
        [...row].map(([person, value]) => [person, add(multiply(value, finer), preference(id, people[person] ?? ''))]),
      );
    }),
  };
}

/**
 * Whether no other sharing comes to the same total. Another one would use only pairs whose prices are exactly their value,
 * and would go round in a circle: each vacancy takes somebody of the next, the last somebody who is free.
 */
function isUnique(
  { ids, seats, values }: Instance,
  { held, holder }: SeatsFilled,
  prices: ReturnType<typeof pricesOf>,
): boolean {
  const takes: Set<number>[] = ids.map(() => new Set());
  const takesFree = new Set<number>();
  const frees = new Set<number>();
  holder.forEach((at, person) => {
    if (at >= 0 && compare(prices.people[person] ?? 0, 0) === 0) frees.add(at);
  });
  values.forEach((row, vacancy) => {
    for (const [person, value] of row) {
      const at = holder[person] ?? -1;
      const priced = add(prices.vacancies[vacancy] ?? 0, prices.people[person] ?? 0);
      if (at === vacancy || compare(subtract(priced, value), 0) !== 0) continue;
      if (at < 0) takesFree.add(vacancy);
      else takes[vacancy]?.add(at);
    }
  });
  const places = ids.map((_, vacancy) => vacancy);
  const reached = places.map((vacancy) => reachable(vacancy, takes));
  if (places.some((vacancy) => reached[vacancy]?.has(vacancy) === true)) return false;
  if (places.some((vacancy) => takesFree.has(vacancy) && frees.has(vacancy))) return false;
  const mayBeEmpty = places.filter((vacancy) => compare(prices.vacancies[vacancy] ?? 0, 0) === 0);
  const empty = places.filter((vacancy) => (held[vacancy]?.size ?? 0) < (seats[vacancy] ?? 0));
  const [enders, starters] = [new Set([...takesFree, ...mayBeEmpty]), new Set([...frees, ...empty])];
  return !places.some(
    (vacancy) =>
      starters.has(vacancy) && [...(reached[vacancy] ?? [])].some((other) => other !== vacancy && enders.has(other)),
  );
}

function reachable(from: number, takes: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const found = new Set<number>();
  const walk = [...(takes[from] ?? [])];
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    walk.push(...(takes[next] ?? []));
  }
  return found;
}
