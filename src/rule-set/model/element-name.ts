import { isObject } from '../../problems/is-object.js';

/** A member of data that may be anything; never one that is inherited. */
export function ownMember(node: unknown, name: string | number): unknown {
  return isObject(node) && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}

const NAMES = ['key', 'kelas', 'id', 'box', 'fact'] as const;

/** Name of an element of a list of a rule set, by which paths and differences tell it apart; absent where it has none. */
export function elementName(item: unknown): string | undefined {
  const way = wayName(item);
  if (way !== undefined) return way;
  for (const key of NAMES) {
    const name = ownMember(item, key);
    if (typeof name === 'string' || typeof name === 'number') return String(name);
  }
  return undefined;
}

/** Name of a way among the ways of a class: `rotasi`, `antarinstansi.sameTier`. */
export function wayName(item: unknown): string | undefined {
  const [cara, from] = [ownMember(item, 'cara'), ownMember(item, 'from')];
  if (typeof cara !== 'string') return undefined;
  return typeof from === 'string' ? `${cara}.${from}` : cara;
}
