import { isList } from './is-list.js';
import { misuse } from './misuse.js';

/** Whether a value has members of its own by name: no list, map, date, promise or other kind of object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    return Object.prototype.toString.call(value) === '[object Object]' && typeof value === 'object';
  } catch {
    // A proxy that has been revoked is nothing at all.
    return false;
  }
}

/** Deeper data is none that is read here. */
const DEEPEST = 100;

/**
 * A copy of data that the caller cannot change any more: its own members and nothing inherited, each read once. What is
 * `undefined` is left out, what is neither list nor record stays as it is.
 *
 * @throws TalentaError `invalidArgument` for what cannot be read: a list with holes, a circle, data nested too deep
 */
export function ownData(value: unknown, path: string): unknown {
  return copied(value, path, DEEPEST, new Map<object, unknown>());
}

function copied(value: unknown, path: string, depth: number, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const list = isList(value);
  if (!list && !isRecord(value)) return value;
  if (known.has(value)) {
    const copy = known.get(value);
    if (copy === undefined) throw misuse(path, 'data that does not hold itself', value);
    return copy;
  }
  if (depth === 0) throw misuse(path, `data of at most ${DEEPEST} levels`, value);
  known.set(value, undefined);
  const keys = Object.keys(value);
  const below = (key: string): unknown =>
    copied(Reflect.get(value, key), list ? `${path}[${key}]` : `${path}.${key}`, depth - 1, known);
  if (list && keys.length !== value.length) throw misuse(path, 'a list without holes and further members', value);
  const copy = list ? keys.map(below) : recordOf(keys, below);
  known.set(value, copy);
  return copy;
}

function recordOf(keys: readonly string[], below: (key: string) => unknown): object {
  const members = keys.map((key) => [key, below(key)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
