import { BOUNDS } from './bounds.js';
import { isList } from '../problems/is-object.js';
import { misuse, oversize } from '../problems/misuse.js';

/**
 * The elements of what can be walked: a list, a set, a generator. A text and a map can be walked too and are never meant.
 * What walking it throws comes out as it is.
 *
 * @throws TalentaError `invalidArgument`, `tooLarge`
 */
export function elementsOf<T>(given: Iterable<T>, path: string, what: string): readonly T[] {
  if (!isWalkable(given)) throw misuse(path, `${what} in an array, a set or a generator`, given);
  const elements: T[] = [];
  for (const element of given) {
    if (elements.length === BOUNDS.people) throw oversize(path, `more than ${BOUNDS.people} elements`, BOUNDS.people);
    elements.push(element);
  }
  return elements;
}

/** Whether a value is a list, a set, a generator: no text, and no map. */
export function isWalkable(given: unknown): boolean {
  if (isList(given)) return true;
  if (typeof given !== 'object' || given === null) return false;
  try {
    if (Object.prototype.toString.call(given) === '[object Map]') return false;
  } catch {
    return false;
  }
  return typeof Reflect.get(given, Symbol.iterator) === 'function';
}

/**
 * A list without holes, of at most so many elements.
 *
 * @throws TalentaError `invalidArgument`, `tooLarge`
 */
export function requireList<T>(
  given: readonly T[],
  path: string,
  what: string,
  most: number = BOUNDS.list,
): readonly T[] {
  if (isList(given) && given.length > most) throw oversize(path, `${given.length} elements`, most);
  if (!isList(given) || Object.keys(given).length !== given.length) throw misuse(path, `${what} in a list`, given);
  return given;
}
