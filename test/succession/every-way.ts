/** Every way of breaking the ties of a sharing of vacancies, one by one. */
/** Who is ahead of whom, by vacancy; and who is content with any. */
export interface Case {
  readonly seats: number;
  readonly vacancies: readonly {
    readonly people: readonly number[];
    readonly ahead: readonly (readonly boolean[])[];
  }[];
  /** By person. */
  readonly choices: readonly (readonly number[] | null)[];
}

export const nipOf = (person: number): string => `P${String(person)}`;
export const idOf = (vacancy: number): string => `V${String(vacancy)}`;

export function accepting({ vacancies, choices }: Case, vacancy: number): readonly number[] {
  return (vacancies[vacancy]?.people ?? []).filter((person) => choices[person]?.includes(vacancy) ?? true);
}

export function* extensions(
  people: readonly number[],
  isAhead: (a: number, b: number) => boolean,
): Generator<readonly number[]> {
  if (people.length === 0) yield [];
  for (const first of people) {
    if (people.some((other) => isAhead(other, first))) continue;
    for (const rest of extensions(
      people.filter((each) => each !== first),
      isAhead,
    ))
      yield [first, ...rest];
  }
}

function* products<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...others] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const each of first) for (const rest of products(others)) yield [each, ...rest];
}

/** Every sharing that some way leads to, as text; `undefined` where there are too many ways. */
export function sharings(given: Case, most = 3_000): ReadonlySet<string> | undefined {
  const orders = given.vacancies.map(({ ahead }, vacancy) => [
    ...extensions(accepting(given, vacancy), (a, b) => ahead[a]?.[b] === true),
  ]);
  const wishes = given.choices.map((list) =>
    list === null ? [...extensions([...given.vacancies.keys()], () => false)] : [list],
  );
  const count = [...orders, ...wishes].reduce((product, { length }) => product * length, 1);
  if (count > most) return undefined;
  const found = new Set<string>();
  for (const order of products(orders))
    for (const wish of products(wishes)) found.add(shared(given.seats, order, wish));
  return found;
}

/** Deferred acceptance with everything decided. */
function shared(seats: number, orders: readonly (readonly number[])[], wishes: readonly (readonly number[])[]): string {
  const next = orders.map(() => 0);
  const holder = new Map<number, number>();
  const size = (vacancy: number): number => [...holder.values()].filter((at) => at === vacancy).length;
  for (;;) {
    const vacancy = orders.findIndex((order, each) => size(each) < seats && (next[each] ?? 0) < order.length);
    if (vacancy < 0) break;
    const person = orders[vacancy]?.[next[vacancy] ?? 0] ?? -1;
    next[vacancy] = (next[vacancy] ?? 0) + 1;
    const at = holder.get(person);
    const wish = wishes[person] ?? [];
    if (at === undefined || wish.indexOf(vacancy) < wish.indexOf(at)) holder.set(person, vacancy);
  }
  return textOf(
    orders.map((_, vacancy) => [...holder].filter(([, at]) => at === vacancy).map(([person]) => nipOf(person))),
  );
}

export const textOf = (held: readonly (readonly string[])[]): string =>
  held.map((people) => [...people].sort().join()).join(' | ');
