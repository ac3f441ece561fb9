import { isList } from '../model/is-list.js';
import { isObject, isRecord } from '../model/is-object.js';
import { JSON_LIMITS } from '../model/json-limits.js';
import { issuesAt } from '../model/misuse.js';
import type { Issue } from '../model/talenta-error.js';
import { walkData } from '../model/walk-data.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** Why data is not plain JSON, or too large to be written as one text, and where; `undefined` when neither. */
export function notPlainJson(value: unknown, name = ''): Issue | undefined {
  const wrong = walkData(value, JSON_LIMITS, (found, key, path) => {
    const message = key === '__proto__' ? 'found a key that reaches into the prototype' : strangeness(found);
    return message === undefined ? undefined : { path: path(), code: 'notPlainJson', message };
  });
  return wrong === undefined || name === '' ? wrong : issuesAt(name, [wrong])[0];
}

function strangeness(value: unknown): string | undefined {
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
