import { isList, isObject, isRecord } from '../problems/is-object.js';
import { JSON_LIMITS, walkData } from './walk-data.js';
import { issuesAt } from '../problems/misuse.js';
import type { Issue } from '../problems/talenta-error.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** Why data is not plain JSON, or beyond limits, and where; `undefined` when neither. */
export function notPlainJson(value: unknown, name = '', limits = JSON_LIMITS): Issue | undefined {
  const wrong = walkData(value, limits, (found, key, path) => {
    const message = strangeness(found, key);
    return message === undefined ? undefined : { path: path(), code: 'notPlainJson', message };
  });
  return wrong === undefined || name === '' ? wrong : issuesAt(name, [wrong])[0];
}

/** Why a value has no place in plain JSON, what it holds aside, by the member under which it stands. */
export function strangeness(value: unknown, key: string | undefined): string | undefined {
  if (key === '__proto__') return 'found a key that reaches into the prototype';
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') {
    return LONE_SURROGATE.test(value) ? 'found text with half a character (lone surrogate)' : undefined;
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return undefined;
    return `found ${Object.is(value, -0) ? '-0' : String(value)}, which JSON does not carry`;
  }
  if (!isObject(value)) return `found ${typeof value}, which JSON does not carry`;
  if (isList(value) || (isRecord(value) && isPlain(value))) return undefined;
  return 'found an instance of a class: plain objects and lists only';
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
