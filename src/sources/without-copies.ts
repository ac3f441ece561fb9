import type { Settled } from './read-source.js';
import type { Reading } from './reading.js';

/** Keeps the first of the items with one key; the others are told. */
export function withoutCopies<Item extends { readonly path: string }>(
  items: readonly Item[],
  reading: Reading,
  keyOf: (item: Item) => readonly (string | number | undefined)[],
): Settled<Item> {
  const seen = new Map<string, string>();
  const kept = items.filter((item) => {
    const key = JSON.stringify(keyOf(item));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item.path);
    else reading.tell('duplicateRow', item.path, { expected: `as ${first}` });
    return first === undefined;
  });
  return { items: kept, unread: 0 };
}
