import { inLowestTerms, type Fraction } from '../exact/fraction.js';
import { add, compare, leastCommonMultiple, multiply, negate, quotient, subtract, type Whole } from '../exact/whole.js';
import type { ContestedVacancy } from './contested-seats.js';

/** An assignment of people to seats with the highest total, and the prices that prove it. All values in whole units. */
export interface BestTotal {
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

interface Instance {
  readonly rows: readonly { readonly vacancy: string }[];
  readonly people: readonly string[];
  /** By row and person; `undefined` = not eligible. */
  readonly values: readonly (readonly (Whole | undefined)[])[];
  readonly denominator: Whole;
  readonly base: Whole;
}

/**
 * Every filled seat is worth more than all scores together, so that as many seats as possible are filled first; then the
 * sum of scores decides. Exact: scores are whole numbers over their common denominator.
 */
function instanceOf(vacancies: readonly ContestedVacancy[], seats: number): Instance {
  const denominator = vacancies
    .flatMap(({ applicants }) => applicants.map(({ score }) => score.d))
    .reduce<Whole>((common, d) => leastCommonMultiple(common, d), 1);
  const rows = vacancies.flatMap(({ id }) => Array.from({ length: seats }, () => ({ vacancy: id })));
  const people = [...new Set(vacancies.flatMap(({ applicants }) => applicants.map(({ nip }) => nip)))].sort();
  const base = multiply(add(multiply(100, rows.length), 1), denominator);
  const values = vacancies.flatMap(({ applicants }) => {
    const scores = new Map(applicants.map(({ nip, score }) => [nip, score]));
    const row = people.map((nip) => {
      const score = scores.get(nip);
      return score === undefined ? undefined : add(base, multiply(score.n, quotient(denominator, score.d)));
    });
    return Array.from({ length: seats }, () => row);
  });
  return { rows, people, values, denominator, base };
}

/** What an assignment of the rows comes to: for each row the person, or -1; and the prices. */
interface Solved {
  readonly persons: readonly number[];
  readonly rowPrices: readonly Whole[];
  readonly personPrices: readonly Whole[];
}

/**
 * The assignment problem by shortest augmenting paths with prices (Kuhn 1955, Munkres 1957, in the form of Jonker and
 * Volgenant 1987). Further columns of value 0 stand for a seat that stays empty.
 */
function solve(values: Instance['values'], people: number): Solved {
  const rows = values.length;
  const columns = people + rows + 1;
  const cost = (row: number, column: number): Whole => {
    if (column >= people) return 0;
    const value = values[row]?.[column];
    // Worse than leaving the seat empty, so that it is never taken.
    return value === undefined ? 1 : negate(value);
  };
  const u: Whole[] = Array.from({ length: rows }, () => 0);
  const v: Whole[] = Array.from({ length: columns }, () => 0);
  const rowOf: number[] = Array.from({ length: columns }, () => -1);
  for (let start = 0; start < rows; start++) {
    const least: (Whole | undefined)[] = Array.from({ length: columns }, () => undefined);
    const from: number[] = Array.from({ length: columns }, () => -1);
    const visited: boolean[] = Array.from({ length: columns }, () => false);
    let row = start;
    let column = -1;
    for (;;) {
      let step: Whole | undefined;
      let next = -1;
      for (let j = 0; j < columns; j++) {
        if (visited[j] === true) continue;
        const reduced = subtract(subtract(cost(row, j), u[row] ?? 0), v[j] ?? 0);
        const known = least[j];
        if (known === undefined || compare(reduced, known) < 0) {
          least[j] = reduced;
          from[j] = column;
        }
        const best = least[j] ?? reduced;
        if (step === undefined || compare(best, step) < 0) {
          step = best;
          next = j;
        }
      }
      const delta = step ?? 0;
      u[start] = add(u[start] ?? 0, delta);
      for (let j = 0; j < columns; j++) {
        if (visited[j] === true) {
          const held = rowOf[j] ?? -1;
          u[held] = add(u[held] ?? 0, delta);
          v[j] = subtract(v[j] ?? 0, delta);
        } else {
          const known = least[j];
          if (known !== undefined) least[j] = subtract(known, delta);
        }
      }
      column = next;
      visited[column] = true;
      const holding = rowOf[column] ?? -1;
      if (holding < 0) break;
      row = holding;
    }
    for (let j = column; j >= 0;) {
      const previous = from[j] ?? -1;
      rowOf[j] = previous < 0 ? start : (rowOf[previous] ?? start);
      j = previous;
    }
  }
  const persons: number[] = Array.from({ length: rows }, () => -1);
  rowOf.forEach((row, column) => {
    if (row >= 0 && column < people) persons[row] = column;
  });
  return { persons, rowPrices: u.map(negate), personPrices: v.slice(0, people).map(negate) };
}

/** The assignment with the highest total; among equal totals the one with the highest preference. */
export function bestTotal(vacancies: readonly ContestedVacancy[], seats: number, preference?: Preference): BestTotal {
  const instance = instanceOf(vacancies, seats);
  const { rows, people, values, denominator, base } = instance;
  const proof = solve(values, people.length);
  const solution = preference === undefined ? proof : solve(preferring(instance, preference), people.length);
  const price = (units: Whole): Fraction => inLowestTerms({ n: units, d: denominator });
  const held = new Map<string, string[]>(vacancies.map(({ id }) => [id, []]));
  let total: Whole = 0;
  solution.persons.forEach((person, row) => {
    const [seat, nip, value] = [rows[row], people[person], values[row]?.[person]];
    if (seat === undefined || nip === undefined || value === undefined) return;
    held.get(seat.vacancy)?.push(nip);
    total = add(total, value);
  });
  return {
    held,
    base: price(base),
    total: price(total),
    vacancyPrices: new Map(rows.map(({ vacancy }, row) => [vacancy, price(proof.rowPrices[row] ?? 0)])),
    personPrices: new Map(
      people.flatMap((nip, column) => {
        const units = proof.personPrices[column] ?? 0;
        return compare(units, 0) === 0 ? [] : [[nip, price(units)] as const];
      }),
    ),
    unique: isUnique(instance, proof, vacancies),
  };
}

/** The same values, made so fine that the preference decides among equals and nothing else. */
function preferring({ rows, people, values }: Instance, preference: Preference): Instance['values'] {
  const finer = multiply(2 ** 48, rows.length + 1);
  return values.map((row, index) =>
    row.map((value, person) => {
      const [seat, nip] = [rows[index], people[person]];
      if (value === undefined || seat === undefined || nip === undefined) return undefined;
      return add(multiply(value, finer), preference(seat.vacancy, nip));
    }),
  );
}

/**
 * Whether no other sharing comes to the same total. Another one would use only pairs whose prices are exactly their value,
 * and would go round in a circle: each vacancy takes somebody of the next, the last somebody who is free.
 */
function isUnique({ rows, people, values }: Instance, solved: Solved, vacancies: readonly ContestedVacancy[]): boolean {
  const ids = vacancies.map(({ id }) => id);
  const firstRow = new Map<string, number>();
  rows.forEach(({ vacancy }, row) => {
    if (!firstRow.has(vacancy)) firstRow.set(vacancy, row);
  });
  const holder = new Map<number, string>();
  const empty = new Set<string>();
  solved.persons.forEach((person, row) => {
    const id = rows[row]?.vacancy ?? '';
    if (person >= 0) holder.set(person, id);
    else empty.add(id);
  });
  const isTight = (id: string, person: number): boolean => {
    const row = firstRow.get(id) ?? -1;
    const value = values[row]?.[person];
    const prices = add(solved.rowPrices[row] ?? 0, solved.personPrices[person] ?? 0);
    return value !== undefined && compare(prices, value) === 0;
  };
  const takes = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  const takesFree = new Set<string>();
  const frees = new Set<string>();
  people.forEach((_, person) => {
    const at = holder.get(person);
    if (at !== undefined && compare(solved.personPrices[person] ?? 0, 0) === 0) frees.add(at);
    for (const id of ids) {
      if (id === at || !isTight(id, person)) continue;
      if (at === undefined) takesFree.add(id);
      else takes.get(id)?.add(at);
    }
  });
  const mayBeEmpty = ids.filter((id) => compare(solved.rowPrices[firstRow.get(id) ?? -1] ?? 0, 0) === 0);
  const reached = new Map(ids.map((id) => [id, reachable(id, takes)]));
  if (ids.some((id) => reached.get(id)?.has(id) === true)) return false;
  if (ids.some((id) => takesFree.has(id) && frees.has(id))) return false;
  const [enders, starters] = [new Set([...takesFree, ...mayBeEmpty]), new Set([...frees, ...empty])];
  return !ids.some(
    (id) => starters.has(id) && [...(reached.get(id) ?? [])].some((other) => other !== id && enders.has(other)),
  );
}

function reachable(from: string, takes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = [...(takes.get(from) ?? [])];
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    walk.push(...(takes.get(next) ?? []));
  }
  return found;
}
