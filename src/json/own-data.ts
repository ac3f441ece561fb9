import { BOUNDS } from './bounds.js';
import { isList, hasPlainPrototype, isObject, isRecord } from '../problems/is-object.js';
import { JSON_LIMITS, tooDeep, walkData } from './walk-data.js';
import { issuesAt, misuse, refusal } from '../problems/misuse.js';
import { TalentaError } from '../problems/talenta-error.js';

/** Throws for what a copy must not hold. `key` is the member the value stands under, a number in a list. */
type Refuse = (value: unknown, path: string, key: string | number | undefined) => void;

const LONE_SURROGATE = /\p{Cs}/u;
const PLAIN = 'plain data (text, finite numbers, true, false, null, lists and plain objects of these)';

/**
 * A copy of data that the caller cannot change any more: its own members and nothing inherited, each read once. What is
 * `undefined` is left out, what is neither list nor record stays as it is.
 *
 * @throws TalentaError `invalidArgument` for a list with holes and for data that holds itself; `tooLarge` for what is nested too
 * deep
 */
export function ownData(value: unknown, path: string): unknown {
  const quick = quickCopy(value);
  return quick === NO_COPY ? copied(value, path, refuseGaps) : quick;
}

/**
 * As {@link ownData}, of plain data only.
 *
 * @throws TalentaError `invalidArgument` for whatever else it holds, with its path; `tooLarge`
 */
export function plainCopy(value: unknown, path: string): unknown {
  const quick = quickCopy(value);
  if (quick !== NO_COPY) return quick;
  const outside = walkData(value, JSON_LIMITS);
  if (outside === undefined) return copied(value, path, refuseStrange);
  const code = outside.code === 'tooLarge' ? 'tooLarge' : 'invalidArgument';
  throw new TalentaError(code, 'This call cannot be answered.', issuesAt(path, [{ ...outside, code }]));
}

/** What {@link quickCopy} gives where there is no copy. */
const NO_COPY = Symbol('no copy');

/** A copy of plain data of the size of a document, each value read once; whether anything else has one {@link copied} tells. */
function quickCopy(given: unknown): unknown {
  let values: number = BOUNDS.values;
  let characters: number = BOUNDS.characters;
  const copyOf = (value: unknown, key: string | number | undefined, levels: number): unknown => {
    if (typeof value === 'string') characters -= value.length;
    if (--values < 0 || characters < 0 || !isPlainAt(value, key)) return NO_COPY;
    if (!isObject(value)) return value;
    if (levels === BOUNDS.depth) return NO_COPY;
    return Array.isArray(value) ? listOf(value, levels + 1) : membersOf(value, levels + 1);
  };
  const listOf = (list: readonly unknown[], levels: number): unknown => {
    const copies: unknown[] = [];
    const { length } = list;
    // Holes, or members by name.
    if (Object.keys(list).length !== length) return NO_COPY;
    for (let index = 0; index < length; index++) {
      const copy = copyOf(list[index], index, levels);
      if (copy === NO_COPY) return NO_COPY;
      copies.push(copy);
    }
    return copies;
  };
  const membersOf = (record: object, levels: number): unknown => {
    const copies: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      characters -= key.length;
      const copy = copyOf(Reflect.get(record, key), key, levels);
      if (copy === NO_COPY) return NO_COPY;
      if (copy !== undefined) copies[key] = copy;
    }
    return copies;
  };
  try {
    return copyOf(given, undefined, 0);
  } catch {
    // A getter or a proxy: the careful way comes to it again.
    return NO_COPY;
  }
}

const refuseGaps: Refuse = (value, path) => {
  if (isList(value) && Object.keys(value).length !== value.length)
    throw misuse(path, 'a list without holes and further members', value);
};

const refuseStrange: Refuse = (value, path, key) => {
  if (key === '__proto__') throw refusal(path, 'found a key that reaches into the prototype');
  if (typeof value === 'string' && LONE_SURROGATE.test(value))
    throw refusal(path, 'found text with half a character (lone surrogate)');
  if (!isPlainAt(value, key)) throw misuse(path, PLAIN, value);
};

/** Whether a copy may hold a value; a list holds nothing that is `undefined`. */
function isPlainAt(value: unknown, key: string | number | undefined): boolean {
  if (key === '__proto__' || (value === undefined && typeof key === 'number')) return false;
  return typeof value === 'string' ? !LONE_SURROGATE.test(value) : isPlain(value);
}

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return isList(value) || (isRecord(value) && hasPlainPrototype(value));
}

function copied(given: unknown, name: string, refuse: Refuse): unknown {
  /** The copies of lists and records, each made once; `undefined` while it is made. */
  const copies = new Map<object, unknown>();
  const copyOf = (value: unknown, path: string, key: string | number | undefined, levels: number): unknown => {
    refuse(value, path, key);
    const list = isList(value);
    if (!list && !isRecord(value)) return value;
    if (copies.has(value)) {
      const copy = copies.get(value);
      if (copy === undefined) throw misuse(path, 'data that does not hold itself', value);
      return copy;
    }
    if (levels === BOUNDS.depth)
      throw new TalentaError('tooLarge', 'This call cannot be answered.', [tooDeep(path, BOUNDS.depth)]);
    copies.set(value, undefined);
    const below = (member: string | number): unknown => {
      const here = typeof member === 'number' ? `${path}[${member}]` : `${path}.${member}`;
      return copyOf(Reflect.get(value, member), here, member, levels + 1);
    };
    const copy = list ? Array.from({ length: value.length }, (_, index) => below(index)) : recordOf(value, below);
    copies.set(value, copy);
    return copy;
  };
  return copyOf(given, name, undefined, 0);
}

function recordOf(value: object, below: (key: string) => unknown): object {
  const members = Object.keys(value).map((key) => [key, below(key)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
