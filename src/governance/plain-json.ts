import { BOUNDS } from '../model/bounds.js';
import { isObject } from '../model/is-object.js';
import type { Issue } from '../model/talenta-error.js';
import { walkData, type DataLimits } from '../model/walk-data.js';

const LONE_SURROGATE = /\p{Cs}/u;

const LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.jsonValues,
  characters: BOUNDS.jsonCharacters,
  text: BOUNDS.jsonCharacters,
  members: BOUNDS.jsonValues,
  list: () => BOUNDS.jsonValues,
};

/** Why data is not plain JSON, or too large to be written as one text, and where; `undefined` when neither. */
export function notPlainJson(value: unknown): Issue | undefined {
  return walkData(value, LIMITS, (found, key, path) => {
    const message = key === '__proto__' ? 'found a key that reaches into the prototype' : strangeness(found);
    return message === undefined ? undefined : { path: path(), code: 'notPlainJson', message };
  });
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
  if (Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return undefined;
  return 'found an instance of a class: plain objects and lists only';
}
