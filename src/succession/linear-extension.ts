/** Whether the first is ahead of the second: a strict partial order. Of two who are not separated, neither is. */
export type IsAhead<T> = (a: T, b: T) => boolean;

/**
 * Everybody in one order that overturns nothing: again and again, of those of whom nobody left is ahead, the first by a key.
 * Those of one group are not separated, and stand alike to everybody else.
 */
export function linearExtension<T>(
  groups: readonly (readonly T[])[],
  isAhead: IsAhead<T>,
  byKey: (a: T, b: T) => number,
): readonly T[] {
  if (isChain(groups, isAhead)) return groups.flatMap((group) => [...group].sort(byKey));
  const waiting = groups.flatMap((group) => {
    const [any] = group;
    return any === undefined ? [] : [{ any, left: [...group].sort((a, b) => byKey(b, a)), behind: 0 }];
  });
  for (const own of waiting) own.behind = waiting.filter((other) => isAhead(other.any, own.any)).length;
  const order: T[] = [];
  for (;;) {
    let next: { readonly head: T; readonly own: (typeof waiting)[number] } | undefined;
    for (const own of waiting) {
      const head = own.behind > 0 ? undefined : own.left.at(-1);
      if (head !== undefined && (next === undefined || byKey(head, next.head) < 0)) next = { head, own };
    }
    if (next === undefined) return order;
    const { head, own } = next;
    order.push(head);
    own.left.pop();
    if (own.left.length > 0) continue;
    for (const other of waiting) if (isAhead(own.any, other.any)) other.behind--;
  }
}

/** Everybody of each group is ahead of everybody of the next: there is only one order. */
function isChain<T>(groups: readonly (readonly T[])[], isAhead: IsAhead<T>): boolean {
  return groups.every(([own], index) => {
    const [before] = groups[index - 1] ?? [];
    return own !== undefined && (index === 0 || (before !== undefined && isAhead(before, own)));
  });
}
