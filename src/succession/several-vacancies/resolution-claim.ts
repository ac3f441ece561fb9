import type { Grid } from '../../rule-set/model/grid.js';
import type { CheckedRule } from './given-rule.js';
import type { Assignment, Resolution } from './resolution.js';
import { relationOf, type Ranking } from '../row-relation.js';
import type { Ranked, Succession } from '../succession.js';

/** A row of a result, with what it was compared by. */
export type Row = Ranked<Grid> & { readonly ranking: Ranking };

/** Results, a rule, and what a resolution says of them. */
export interface Claim {
  /** By id. */
  readonly ids: readonly string[];
  /** As they stand in the result. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly rowOf: ReadonlyMap<string, ReadonlyMap<string, Row>>;
  readonly rule: CheckedRule;
  readonly resolution: Resolution;
  /** NIPs by vacancy. */
  readonly got: ReadonlyMap<string, ReadonlySet<string>>;
}

export function claimOf(successions: readonly Succession<Grid>[], rule: CheckedRule, resolution: Resolution): Claim {
  const rows = new Map(
    successions.map(({ vacancy, shortlist, reserves, order, tieChain }) => {
      const ranking = { order, tieChain };
      return [vacancy.id, [...shortlist, ...reserves].map((row): Row => ({ ...row, ranking }))] as const;
    }),
  );
  return {
    ids: [...rows.keys()].sort(),
    rows,
    rowOf: new Map([...rows].map(([id, list]) => [id, new Map(list.map((row) => [row.nip, row]))])),
    rule,
    resolution,
    got: heldIn(resolution.assignments),
  };
}

export function heldIn(assignments: readonly Assignment[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(assignments.map(({ vacancy, people }) => [vacancy, new Set(people.map(({ nip }) => nip))]));
}

export function isAhead(a: Row, b: Row): boolean {
  return relationOf(a, b, a.ranking) === 'ahead';
}

/** What somebody chose; `undefined` = content with any. */
export function choicesOf(rule: CheckedRule, nip: string): readonly string[] | undefined {
  if (rule.by === 'bestTotal' || rule.choices === undefined || !Object.hasOwn(rule.choices, nip)) return undefined;
  return rule.choices[nip];
}

export function accepts(rule: CheckedRule, nip: string, vacancy: string): boolean {
  return choicesOf(rule, nip)?.includes(vacancy) ?? true;
}

/** Neighbours who share a place. */
export function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (last !== undefined && before !== undefined && relationOf(before, row, row.ranking) === 'shared') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Of whom fewer than `room` are ahead. */
export function within(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const near: (readonly Row[])[] = [];
  let all = 0;
  /** Everybody near is ahead of the last group, or in it. */
  let isLast = false;
  for (const group of groupsOf(rows)) {
    const last = near.at(-1);
    let ahead: number = isLast && last !== undefined && areAhead(last, group) ? all : 0;
    if (ahead === 0) near.some((other) => areAhead(other, group) && (ahead += other.length) >= room);
    if (ahead >= room) continue;
    near.push(group);
    isLast = ahead === all;
    all += group.length;
  }
  return near;
}

function areAhead([a]: readonly Row[], [b]: readonly Row[]): boolean {
  return a !== undefined && b !== undefined && isAhead(a, b);
}

/** Who of these is among the next `room` however ties are broken, and who only perhaps. */
export function nextOf(
  rows: readonly Row[],
  room: number,
): { readonly sure: readonly Row[]; readonly perhaps: readonly Row[] } {
  const near = within(rows, room);
  if (near.reduce((all, { length }) => all + length, 0) <= room) return { sure: near.flat(), perhaps: [] };
  const sure = near.filter((own) => {
    let others = 0;
    return !near.some((other) => !areAhead(own, other) && (others += other.length) > room);
  });
  return { sure: sure.flat(), perhaps: near.filter((group) => !sure.includes(group)).flat() };
}

/** These one by one: of those of whom nobody left is ahead, the one with the smallest number. */
export function* byNumber(
  groups: readonly (readonly Row[])[],
  draw: (nip: string) => string,
): Generator<Row, undefined, undefined> {
  const numbers = new Map<string, string>();
  const number = (nip: string): string => {
    const known = numbers.get(nip) ?? draw(nip);
    numbers.set(nip, known);
    return known;
  };
  const left = groups.map((group) => {
    const numbered = group.map((row) => ({ row, number: group.length === 1 ? '' : number(row.nip) }));
    return numbered.sort((a, b) => (a.number < b.number ? 1 : -1));
  });
  for (;;) {
    const free: (typeof left)[number][] = [];
    for (const own of left) {
      const head = own.at(-1)?.row;
      if (head === undefined) continue;
      const isBehind = free.some((other) => other.some(({ row }, index) => index === 0 && isAhead(row, head)));
      if (!isBehind) free.push(own);
    }
    const heads = free.flatMap((own) => {
      const row = own.at(-1)?.row;
      return row === undefined ? [] : [{ own, row, number: free.length === 1 ? '' : number(row.nip) }];
    });
    const [first] = heads.sort((a, b) => (a.number < b.number ? -1 : 1));
    if (first === undefined) return undefined;
    first.own.pop();
    yield first.row;
  }
}
