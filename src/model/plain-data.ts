import { isList } from './is-list.js';
import { JSON_LIMITS } from './json-limits.js';
import { issuesAt, misuse, refusal } from './misuse.js';
import { isRecord } from './own-data.js';
import { TalentaError } from './talenta-error.js';
import { walkData } from './walk-data.js';

const LONE_SURROGATE = /\p{Cs}/u;
const PLAIN = 'plain data (text, finite numbers, true, false, null, lists and plain objects of these)';

/**
 * A copy of plain data that the caller cannot change any more, each member read once. What is `undefined` is left out.
 *
 * @throws TalentaError `invalidArgument` for whatever else it holds, with its path; `tooLarge`
 */
export function plainCopy(value: unknown, path: string): unknown {
  const outside = walkData(value, JSON_LIMITS);
  if (outside === undefined) return copied(value, path);
  const code = outside.code === 'tooLarge' ? 'tooLarge' : 'invalidArgument';
  throw new TalentaError(code, 'This call cannot be answered.', issuesAt(path, [{ ...outside, code }]));
}

function copied(value: unknown, path: string): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw refusal(path, 'found text with half a character (lone surrogate)');
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) throw misuse(path, PLAIN, value);
    return value;
  }
  if (!isList(value) && !(isRecord(value) && isPlain(value))) throw misuse(path, PLAIN, value);
  if (isList(value)) {
    return Array.from({ length: value.length }, (_, index) => {
      const here = `${path}[${String(index)}]`;
      const item = copied(value[index], here);
      if (item === undefined) throw misuse(here, PLAIN, item);
      return item;
    });
  }
  return Object.fromEntries(
    Object.keys(value).flatMap((key): readonly (readonly [string, unknown])[] => {
      const here = `${path}.${key}`;
      if (key === '__proto__') throw refusal(here, 'found a key that reaches into the prototype');
      const member = copied(value[key], here);
      return member === undefined ? [] : [[key, member]];
    }),
  );
}

/** Of a prototype that has none itself, in whatever realm, or of none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
