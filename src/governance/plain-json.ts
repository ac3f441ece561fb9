import { isList } from '../model/is-list.js';
import { isRecord } from '../model/own-data.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** Why data is not plain JSON, and where; `undefined` when it is. */
export function notPlainJson(
  value: unknown,
  path = '',
): { readonly path: string; readonly message: string } | undefined {
  return walk(value, path, []);
}

function walk(
  value: unknown,
  path: string,
  above: readonly object[],
): { readonly path: string; readonly message: string } | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') {
    return !LONE_SURROGATE.test(value)
      ? undefined
      : { path, message: 'found text with half a character (lone surrogate)' };
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? undefined
      : { path, message: `found ${Object.is(value, -0) ? '-0' : String(value)}, which JSON does not carry` };
  }
  if (typeof value !== 'object') return { path, message: `found ${typeof value}, which JSON does not carry` };
  if (above.includes(value)) return { path, message: 'found data that contains itself' };
  if (above.length > 100) return { path, message: 'found data nested more than 100 levels deep' };
  const within = [...above, value];
  if (isList(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = walk(value[index], `${path}[${String(index)}]`, within);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value) || !isPlain(value)) {
    return { path, message: 'found an instance of a class: plain objects and lists only' };
  }
  for (const key of Object.keys(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__') return { path: here, message: 'found a key that reaches into the prototype' };
    const found = walk(value[key], here, within);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
