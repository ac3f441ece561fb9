import { add, compare, subtract, type Whole } from '../../exact/whole.js';

/** Vacancies with seats, and what each person is worth to each; everything is worth more than nothing. */
export interface SeatProblem {
  readonly people: readonly string[];
  /** By vacancy. */
  readonly seats: readonly number[];
  /** By vacancy, then by place of the person; who is not there cannot be taken. */
  readonly values: readonly ReadonlyMap<number, Whole>[];
}

/** Who is held by whom. */
export interface SeatsFilled {
  /** By vacancy. */
  readonly held: readonly ReadonlySet<number>[];
  /** By person; -1 = nobody. */
  readonly holder: readonly number[];
}

/** A vacancy takes somebody of another one, at the gain in value. */
interface Transfer {
  readonly person: number;
  readonly gain: Whole;
}

/** By the vacancy that takes, then by the one it takes from. */
type Transfers = readonly Map<number, Transfer>[];

/** How a vacancy is best reached by a chain of transfers: its gain, the vacancy before, who goes over. */
interface Reach {
  gain: Whole;
  before: number;
  person: number;
}

/**
 * The sharing with the highest sum of values, as many seats filled as it takes: successive best chains (Jewell 1958; Busacker
 * and Gowen 1960). Each chain fills one seat more: a vacancy with a free seat takes somebody of another, that one of a third,
 * the last somebody who is free. Vacancies are few against people, so chains are sought among vacancies alone; of the free
 * people each vacancy looks at its best one.
 */
export function fillSeats({ people, seats, values }: SeatProblem): SeatsFilled {
  const vacancies = seats.map((_, vacancy) => vacancy);
  const held = vacancies.map(() => new Set<number>());
  const holder: number[] = people.map(() => -1);
  // Who is held stays held, by one vacancy or another: whom a vacancy has passed it need not look at again.
  const inOrder = values.map((row) => [...row].sort(([p, a], [q, b]) => compare(b, a) || p - q));
  const next = vacancies.map(() => 0);
  const wantedBy: number[][] = people.map(() => []);
  values.forEach((row, vacancy) => {
    for (const person of row.keys()) wantedBy[person]?.push(vacancy);
  });
  /** By who takes, then by whom it is taken from. */
  const transfers: Transfers = vacancies.map(() => new Map());
  const touched = vacancies.map((): readonly number[] => []);
  const bestFree = (vacancy: number): Transfer | undefined => {
    const list = inOrder[vacancy] ?? [];
    let place = next[vacancy] ?? 0;
    while (holder[list[place]?.[0] ?? -1] !== undefined && holder[list[place]?.[0] ?? -1] !== -1) place++;
    next[vacancy] = place;
    const entry = list[place];
    return entry === undefined ? undefined : { person: entry[0], gain: entry[1] };
  };
  /** What each vacancy would gain most by taking somebody whom `from` holds, and who `from` gave up. */
  const renew = (from: number): void => {
    const best = new Map<number, Transfer>();
    for (const person of held[from] ?? []) {
      const own = values[from]?.get(person) ?? 0;
      for (const to of wantedBy[person] ?? []) {
        if (to === from) continue;
        const gain = subtract(values[to]?.get(person) ?? 0, own);
        const known = best.get(to);
        if (known === undefined || compare(gain, known.gain) > 0) best.set(to, { person, gain });
      }
    }
    for (const to of touched[from] ?? []) transfers[to]?.delete(from);
    for (const [to, transfer] of best) transfers[to]?.set(from, transfer);
    touched[from] = [...best.keys()];
  };
  for (;;) {
    const reach = bestReach(vacancies, seats, held, transfers);
    let end: { readonly vacancy: number; readonly person: number; readonly gain: Whole } | undefined;
    for (const vacancy of vacancies) {
      const before = reach[vacancy];
      const free = before === undefined ? undefined : bestFree(vacancy);
      if (before === undefined || free === undefined) continue;
      const gain = add(before.gain, free.gain);
      if (end === undefined || compare(gain, end.gain) > 0) end = { vacancy, person: free.person, gain };
    }
    if (end === undefined || compare(end.gain, 0) <= 0) return { held, holder };
    const changed = [end.vacancy];
    let taken = end.person;
    for (let vacancy = end.vacancy; vacancy >= 0;) {
      const step = reach[vacancy];
      held[vacancy]?.add(taken);
      holder[taken] = vacancy;
      if (step === undefined || step.before < 0) break;
      held[vacancy]?.delete(step.person);
      taken = step.person;
      vacancy = step.before;
      changed.push(vacancy);
    }
    for (const vacancy of changed) renew(vacancy);
  }
}

/** The best chain from a vacancy with a free seat to each vacancy (Bellman 1958; Ford 1956). */
function bestReach(
  vacancies: readonly number[],
  seats: readonly number[],
  held: readonly ReadonlySet<number>[],
  transfers: Transfers,
): readonly (Reach | undefined)[] {
  const reach: (Reach | undefined)[] = vacancies.map((vacancy) =>
    (held[vacancy]?.size ?? 0) < (seats[vacancy] ?? 0) ? { gain: 0, before: -1, person: -1 } : undefined,
  );
  let waiting = vacancies.filter((vacancy) => reach[vacancy] !== undefined);
  while (waiting.length > 0) {
    const better = new Set<number>();
    for (const to of waiting) {
      const known = reach[to];
      if (known === undefined) continue;
      for (const [from, transfer] of transfers[to] ?? []) {
        const gain = add(known.gain, transfer.gain);
        const before = reach[from];
        if (before !== undefined && compare(gain, before.gain) <= 0) continue;
        reach[from] = { gain, before: to, person: transfer.person };
        better.add(from);
      }
    }
    waiting = [...better];
  }
  return reach;
}

/**
 * The lowest prices of vacancies, and those of people, that prove the sum: together they cover every pair, and come to the
 * sum itself. A vacancy with a free seat is worth nothing; one that somebody free could join at least that value; one that
 * takes over from another at least what it gains beyond the price of that one. `floors`: what each could have besides.
 */
export function pricesOf(
  { people, seats, values }: SeatProblem,
  { held, holder }: SeatsFilled,
  floors: readonly Whole[],
): { readonly vacancies: readonly Whole[]; readonly people: readonly Whole[] } {
  const vacancies = seats.map((_, vacancy) => vacancy);
  const prices: Whole[] = [...floors];
  const steps = new Map<number, Map<number, Whole>>();
  values.forEach((row, vacancy) => {
    for (const [person, value] of row) {
      const at = holder[person] ?? -1;
      if (at === vacancy) continue;
      if (at < 0) {
        if (compare(value, prices[vacancy] ?? 0) > 0) prices[vacancy] = value;
        continue;
      }
      const gain = subtract(value, values[at]?.get(person) ?? 0);
      const from = steps.get(at) ?? new Map<number, Whole>();
      const known = from.get(vacancy);
      if (known === undefined || compare(gain, known) > 0) from.set(vacancy, gain);
      steps.set(at, from);
    }
  });
  let waiting = vacancies;
  while (waiting.length > 0) {
    const raised = new Set<number>();
    for (const at of waiting) {
      for (const [vacancy, gain] of steps.get(at) ?? []) {
        const price = add(prices[at] ?? 0, gain);
        if (compare(price, prices[vacancy] ?? 0) <= 0) continue;
        prices[vacancy] = price;
        raised.add(vacancy);
      }
    }
    waiting = [...raised];
  }
  const own = people.map((): Whole => 0);
  held.forEach((persons, vacancy) => {
    for (const person of persons) {
      own[person] = subtract(values[vacancy]?.get(person) ?? 0, prices[vacancy] ?? 0);
    }
  });
  return { vacancies: prices, people: own };
}
