import { isList, isObject, isRecord } from '../problems/is-object.js';
import { pathText } from '../problems/misuse.js';
import type { Issue } from '../problems/talenta-error.js';
import { BOUNDS } from './bounds.js';

/** How much of a kind of data is taken. */
export interface DataLimits {
  readonly depth: number;
  readonly values: number;
  readonly characters: number;
  readonly text: number;
  readonly members: number;
  /** Elements of a list under this key. */
  list(key: string | undefined): number;
}

/** Told of every value with its member name, before what is inside it; an issue ends the walk. */
export type Visit = (value: unknown, key: string | undefined, path: () => string) => Issue | undefined;

/** An object or list on the way down, and how far its members have been walked. */
interface Level {
  readonly node: object;
  readonly keys: readonly string[] | undefined;
  readonly size: number;
  next: number;
}

const CYCLIC = 'found data that contains itself';

/** Says of a size what was found and what is allowed. */
export function tooLarge(path: string, found: string, allowed: string): Issue {
  return { path, code: 'tooLarge', message: `found ${found}; at most ${allowed}` };
}

/** Says where data is nested deeper than is taken. */
export function tooDeep(path: string, most: number): Issue {
  return tooLarge(path, `data nested more than ${String(most)} levels deep`, `${String(most)} levels`);
}

/**
 * Walks data once, without recursion: the first value that is too large, contains itself, or that `visit` tells of. What
 * stands in several places counts in each of them, as in JSON; objects that are neither list nor record are not entered.
 */
export function walkData(input: unknown, limits: DataLimits, visit?: Visit): Issue | undefined {
  const levels: Level[] = [];
  const above = new Set<object>();
  const path = (): string => pathText(levels.map(keyOf));
  let values = 0;
  let characters = 0;
  /** The value itself; what is inside it is walked next. `bounded`: the member by which a list is bounded. */
  const enter = (value: unknown, key: string | undefined, bounded: string | undefined): Issue | undefined => {
    if (++values > limits.values) return tooLarge('', `more than ${limits.values} values`, `${limits.values} in all`);
    if (typeof value === 'string') {
      characters += value.length;
      if (value.length > limits.text) return tooLarge(path(), `${value.length} characters`, String(limits.text));
    }
    if (characters > limits.characters)
      return tooLarge('', `more than ${limits.characters} characters`, `${limits.characters} in all`);
    if (!isObject(value)) return visit?.(value, key, path);
    const list = isList(value);
    if (!list && !isRecord(value)) return visit?.(value, key, path);
    if (above.has(value)) return { path: path(), code: 'cyclic', message: CYCLIC };
    if (levels.length >= limits.depth) return tooDeep(path(), limits.depth);
    if (list) {
      const most = limits.list(bounded);
      if (value.length > most) return tooLarge(path(), `${value.length} elements`, String(most));
    }
    const issue = visit?.(value, key, path);
    if (issue !== undefined) return issue;
    const keys = list ? undefined : Object.keys(value);
    if (keys !== undefined) {
      if (keys.length > limits.members) return tooLarge(path(), `${keys.length} members`, String(limits.members));
      for (const each of keys) {
        characters += each.length;
        if (each.length > limits.text)
          return tooLarge(path(), `a key of ${each.length} characters`, String(limits.text));
      }
    }
    above.add(value);
    levels.push({ node: value, keys, size: list ? value.length : (keys?.length ?? 0), next: 0 });
    return undefined;
  };
  const first = enter(input, undefined, undefined);
  if (first !== undefined) return first;
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next === level.size) {
      above.delete(level.node);
      levels.pop();
      continue;
    }
    const place = level.next++;
    const key = level.keys?.[place];
    const issue =
      key === undefined
        ? enter(Reflect.get(level.node, place), undefined, keyInList(levels))
        : enter(Reflect.get(level.node, key), key, key);
    if (issue !== undefined) return issue;
  }
  return undefined;
}

/** A list within a list is bounded like the one around it. */
function keyInList(levels: readonly Level[]): string | undefined {
  return levels.at(-2)?.keys?.[(levels.at(-2)?.next ?? 0) - 1];
}

function keyOf({ keys, next }: Level): PropertyKey {
  return keys === undefined ? next - 1 : (keys[next - 1] ?? '');
}

/** How much plain JSON is taken at once: a log, a record of a procedure, a file of a replay. */
export const JSON_LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.jsonValues,
  characters: BOUNDS.jsonCharacters,
  text: BOUNDS.jsonCharacters,
  members: BOUNDS.jsonValues,
  list: () => BOUNDS.jsonValues,
};
