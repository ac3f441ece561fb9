import { BOUNDS } from './bounds.js';
import { isList } from './is-list.js';
import { hasPlainPrototype, isRecord } from './is-object.js';
import { JSON_LIMITS } from './json-limits.js';
import { issuesAt, misuse, refusal } from './misuse.js';
import { TalentaError } from './talenta-error.js';
import { tooDeep, walkData } from './walk-data.js';

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
  return copied(value, path, refuseGaps);
}

/**
 * As {@link ownData}, of plain data only.
 *
 * @throws TalentaError `invalidArgument` for whatever else it holds, with its path; `tooLarge`
 */
export function plainCopy(value: unknown, path: string): unknown {
  const outside = walkData(value, JSON_LIMITS);
  if (outside === undefined) return copied(value, path, refuseStrange);
  const code = outside.code === 'tooLarge' ? 'tooLarge' : 'invalidArgument';
  throw new TalentaError(code, 'This call cannot be answered.', issuesAt(path, [{ ...outside, code }]));
}

const refuseGaps: Refuse = (value, path) => {
  if (isList(value) && Object.keys(value).length !== value.length)
    throw misuse(path, 'a list without holes and further members', value);
};

const refuseStrange: Refuse = (value, path, key) => {
  if (key === '__proto__') throw refusal(path, 'found a key that reaches into the prototype');
  if (typeof value === 'string' && LONE_SURROGATE.test(value))
    throw refusal(path, 'found text with half a character (lone surrogate)');
  if (!isPlain(value) || (value === undefined && typeof key === 'number')) throw misuse(path, PLAIN, value);
};

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return isList(value) || (isRecord(value) && hasPlainPrototype(value));
}

/** The copies of lists and records, each made once; `undefined` while it is made. */
type Copies = Map<object, unknown>;

function copied(
  value: unknown,
  path: string,
  refuse: Refuse,
  key?: string | number,
  levels = 0,
  copies: Copies = new Map(),
): unknown {
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
    return copied(Reflect.get(value, member), here, refuse, member, levels + 1, copies);
  };
  const copy = list ? Array.from({ length: value.length }, (_, index) => below(index)) : recordOf(value, below);
  copies.set(value, copy);
  return copy;
}

function recordOf(value: object, below: (key: string) => unknown): object {
  const members = Object.keys(value).map((key) => [key, below(key)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
