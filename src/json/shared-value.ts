const MOST_SHARED = 10_000;

/**
 * One value for all that say the same, so that what follows from it is worked out once; by what `keyOf` makes of them. What is
 * shared is let go when it becomes too much: nothing but time hangs on it.
 */
export function sharing<Value>(keyOf: (value: Value) => string): (value: Value) => Value {
  const known = new Map<string, Value>();
  return (value) => {
    const key = keyOf(value);
    const same = known.get(key);
    if (same !== undefined) return same;
    if (known.size >= MOST_SHARED) known.clear();
    known.set(key, value);
    return value;
  };
}

const NONE: readonly never[] = Object.freeze([]);

/** A list that nobody changes any more, in no more room than it needs; the one empty list, of one that is empty. */
export function frozenList<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : Object.freeze(list.slice());
}

/** The one empty list, of one that is empty. */
export function sharedIfEmpty<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list;
}
