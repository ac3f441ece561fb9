const MOST_SHARED = 10_000;

/** After so many it is asked whether nearly all had been there before. */
const TRIAL = 1000;
const MOST_NEW = TRIAL / 10;

/** What has been shared of those that begin alike, and how they go on. */
interface Node {
  readonly next: Map<unknown, Node>;
  shared?: object;
}

/**
 * One frozen record or list for all that hold the same `values` in the same places: the first of them. What is shared is let go when
 * it becomes too much, and where few come again none is shared: nothing but room hangs on it.
 */
export function sharingRecords(): <T extends object>(made: T, values: Iterable<unknown>) => T {
  let root: Node | undefined = { next: new Map() };
  let kept = 0;
  let tried = 0;
  return <T extends object>(made: T, values: Iterable<unknown>): T => {
    if (root === undefined) return made;
    let node = root;
    for (const value of values) {
      const next = node.next.get(value) ?? { next: new Map() };
      node.next.set(value, next);
      node = next;
    }
    // What holds equal values in equal places is of one type.
    const known = node.shared as T | undefined;
    node.shared ??= made;
    if (known === undefined) kept++;
    if (++tried === TRIAL && kept > MOST_NEW) root = undefined;
    else if (kept >= MOST_SHARED) {
      root = { next: new Map() };
      kept = 0;
    }
    return known ?? made;
  };
}
