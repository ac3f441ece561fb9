import type { Reading } from './reading.js';
import type { PayloadRow } from './row.js';

export const MOST_TOLD = 100;

/** Tells every key that is not known once, where it first stands; gives the folded names of all keys. */
export function tellUnknownKeys(
  rows: readonly PayloadRow[],
  isKnown: (name: string) => boolean,
  reading: Reading,
): ReadonlySet<string> {
  const there = new Set<string>();
  let told = 0;
  for (const row of rows) {
    for (const [name, { key }] of row.fields) {
      if (there.has(name)) continue;
      there.add(name);
      if (isKnown(name) || told === MOST_TOLD) continue;
      told++;
      reading.tell('keyUnknown', row.path === '' ? shownKey(key) : `${row.path}.${shownKey(key)}`);
    }
  }
  return there;
}

/** A key as a finding may show it: it may be somebody's number. */
export function shownKey(key: string): string {
  const text = key.length > 60 ? `${key.slice(0, 60)}...` : key;
  return /[0-9]{6}/.test(text) ? 'a key of digits (not shown)' : text;
}
