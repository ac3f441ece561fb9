import { compareFractions, type Fraction } from '../exact/fraction.js';

/** What somebody is compared by, key by key: more is better, `undefined` is not known. */
export type MeritValues = readonly (Fraction | undefined)[];

/** Somebody among others: how many certainly stand ahead, and with how many it is not decided. */
export interface Compared {
  readonly values: MeritValues;
  ahead: number;
  undecided: number;
  /** Places of the keys that are known of one of two people and not of the other. */
  readonly openAt: number[];
  /** Places of the keys that told them from people equal in all keys before. */
  readonly partedAt: number[];
}

/** People who agree in all keys before `at`: in what is known, and in its values. */
export interface MeritGroup<T extends Compared> {
  readonly members: readonly T[];
  readonly at: number;
  /** By the value of the key, the highest first; `before`: people with a higher one. */
  readonly parts: readonly { readonly value: Fraction; readonly before: number; readonly group: MeritGroup<T> }[];
  /** Those of whom the key is not known: undecided with everybody of whom it is. */
  readonly unknown?: MeritGroup<T>;
}

/**
 * Two people are compared key by key. Known of both: the higher stands ahead, equals go on to the next key. Known of neither:
 * the next key. Known of one: they are undecided, and no later key decides. So whoever decides between two people is never a
 * third, and who stands ahead of somebody stands ahead of all behind them. People are counted group by group: those of whom
 * a key is known are in order among themselves, the others go on among themselves.
 *
 * @param note - told of every group in which a key is not known of everybody
 */
export function groupByMerit<T extends Compared>(
  people: readonly T[],
  keys: number,
  note: (members: readonly T[], at: number) => void,
): MeritGroup<T> {
  const split = (members: readonly T[], at: number, ahead: number, undecided: number): MeritGroup<T> => {
    if (members.length < 2 || at === keys) {
      for (const member of members) {
        member.ahead = ahead;
        member.undecided = undecided;
      }
      return { members, at, parts: [] };
    }
    const { known, unknown } = knownAndUnknown(members, at);
    if (unknown.length > 0) note(members, at);
    if (unknown.length > 0 && known.length > 0) for (const member of members) member.openAt.push(at);
    const lists = equalsOf(known);
    if (lists.length > 1) for (const { member } of known) member.partedAt.push(at);
    let before = 0;
    const parts = lists.map(({ value, members: equals }) => {
      const part = { value, before, group: split(equals, at + 1, ahead + before, undecided + unknown.length) };
      before += equals.length;
      return part;
    });
    return {
      members,
      at,
      parts,
      ...(unknown.length === 0 ? {} : { unknown: split(unknown, at + 1, ahead, undecided + known.length) }),
    };
  };
  return split(people, 0, 0, 0);
}

interface Known<T> {
  readonly member: T;
  readonly value: Fraction;
}

function knownAndUnknown<T extends Compared>(
  members: readonly T[],
  at: number,
): { readonly known: readonly Known<T>[]; readonly unknown: readonly T[] } {
  const known: Known<T>[] = [];
  const unknown: T[] = [];
  for (const member of members) {
    const value = member.values[at];
    if (value === undefined) unknown.push(member);
    else known.push({ member, value });
  }
  return { known: known.sort((a, b) => compareFractions(b.value, a.value)), unknown };
}

function equalsOf<T>(sorted: readonly Known<T>[]): readonly { readonly value: Fraction; readonly members: T[] }[] {
  const lists: { readonly value: Fraction; readonly members: T[] }[] = [];
  for (const { member, value } of sorted) {
    const same = lists.at(-1);
    if (same !== undefined && compareFractions(same.value, value) === 0) same.members.push(member);
    else lists.push({ value, members: [member] });
  }
  return lists;
}

/**
 * How far somebody could come in a key: to a value, which is reached or only come near to from below; beyond anybody's
 * (`anything`); or the key is never known of them (`never`).
 */
export type Reach = { readonly value: Fraction; readonly attained: boolean } | 'anything' | 'never';

/** How many of the group certainly stand ahead of somebody outside it who comes as far as they could, key by key. */
export function aheadOfReach<T extends Compared>(group: MeritGroup<T>, reach: readonly Reach[]): number {
  let count = 0;
  for (let here: MeritGroup<T> | undefined = group; here !== undefined;) {
    const { parts, unknown, members, at }: MeritGroup<T> = here;
    if (parts.length === 0 && unknown === undefined)
      return count + members.filter(({ values }) => isAhead(values, reach, at)).length;
    const own = reach[at] ?? 'never';
    if (own === 'anything') return count;
    if (own === 'never') {
      here = unknown;
      continue;
    }
    const place = firstNotAbove(parts, own.value);
    const part = parts[place];
    const last = parts.at(-1);
    if (part === undefined) return count + (last === undefined ? 0 : last.before + last.group.members.length);
    count += part.before;
    if (compareFractions(part.value, own.value) < 0) return count;
    if (!own.attained) return count + part.group.members.length;
    here = part.group;
  }
  return count;
}

/** Place of the first part whose value is not above this one. */
function firstNotAbove(parts: readonly { readonly value: Fraction }[], value: Fraction): number {
  let from = 0;
  let to = parts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const part = parts[middle];
    if (part !== undefined && compareFractions(part.value, value) > 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether somebody certainly stands ahead, from a key on. */
function isAhead(values: MeritValues, reach: readonly Reach[], from: number): boolean {
  for (let at = from; at < values.length; at++) {
    const value = values[at];
    const own = reach[at] ?? 'never';
    if (own === 'never' && value === undefined) continue;
    if (own === 'never' || own === 'anything' || value === undefined) return false;
    const difference = compareFractions(value, own.value);
    if (difference !== 0) return difference > 0;
    if (!own.attained) return true;
  }
  return false;
}
