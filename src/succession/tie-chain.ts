import { compareFractions, type Fraction } from '../exact/fraction.js';
import type { TieKey } from '../rules/rule-set.js';

/** Facts of merit by tie key; a key that is absent is unknown. */
export type TieFacts = Readonly<Partial<Record<TieKey, Fraction>>>;

/** People who share a place, with the criterion that told them from others of equal standing. */
export interface PlaceGroup<T> {
  readonly members: readonly T[];
  readonly brokenBy?: TieKey;
  /** The criterion on which the group stands behind the one before it; absent for the first. */
  readonly behindBy?: TieKey;
}

/** The groups in order of merit, and the criteria not known for everybody they were asked of. */
export interface BrokenTie<T> {
  readonly groups: readonly PlaceGroup<T>[];
  readonly missing: readonly TieKey[];
}

/**
 * Breaks a tie by a chain of facts of merit, more is better. A criterion known for nobody in a group is passed over. One
 * known for some only ends the chain: the group shares the place until the rest is known, since anything else would place
 * people by what happens to be on file. Who is equal after the last criterion shares the place. The result does not depend
 * on the order of `members`.
 */
export function breakTie<T>(
  members: readonly T[],
  chain: readonly TieKey[],
  factsOf: (member: T) => TieFacts,
): BrokenTie<T> {
  const missing = new Set<TieKey>();
  const refine = (group: PlaceGroup<T>, from: number): readonly PlaceGroup<T>[] => {
    const key = chain[from];
    if (group.members.length < 2 || key === undefined) return [group];
    const known = group.members.map((member) => ({ member, fact: factsOf(member)[key] }));
    const unknown = known.filter(({ fact }) => fact === undefined).length;
    if (unknown > 0) {
      missing.add(key);
      return unknown === known.length ? refine(group, from + 1) : [group];
    }
    const parts: { readonly fact: Fraction; readonly members: T[] }[] = [];
    const ordered = known.flatMap(({ member, fact }) => (fact === undefined ? [] : [{ member, fact }]));
    for (const { member, fact } of ordered.sort((a, b) => compareFractions(b.fact, a.fact))) {
      const same = parts.at(-1);
      if (same !== undefined && compareFractions(same.fact, fact) === 0) same.members.push(member);
      else parts.push({ fact, members: [member] });
    }
    if (parts.length === 1) return refine(group, from + 1);
    return parts.flatMap((part, place) => {
      const behind = place === 0 ? group.behindBy : key;
      return refine(
        { members: part.members, brokenBy: key, ...(behind === undefined ? {} : { behindBy: behind }) },
        from + 1,
      );
    });
  };
  const groups = refine({ members }, 0);
  return { groups, missing: chain.filter((key) => missing.has(key)) };
}
