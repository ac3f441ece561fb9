import { isObject } from '../model/is-object.js';

const LONE_SURROGATE = /\p{Cs}/u;

/** Why data is not plain JSON, and where; `undefined` when it is. */
export function notPlainJson(value: unknown): { readonly path: string; readonly message: string } | undefined {
  return walk(value, '', []);
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
  if (!isObject(value)) return { path, message: `found ${typeof value}, which JSON does not carry` };
  if (above.includes(value)) return { path, message: 'found data that contains itself' };
  if (above.length > 100) return { path, message: 'found data nested more than 100 levels deep' };
  const within = [...above, value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = walk(value[index], `${path}[${String(index)}]`, within);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return { path, message: 'found an instance of a class: plain objects and lists only' };
  }
  for (const key of Object.keys(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__') return { path: here, message: 'found a key that reaches into the prototype' };
    const found = walk(Reflect.get(value, key), here, within);
    if (found !== undefined) return found;
  }
  return undefined;
}
