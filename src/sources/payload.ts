import { isList } from '../model/is-list.js';
import { isRecord } from '../model/is-object.js';

const DEEPEST = 100;
/** Stands where something cannot be read: a circle, data nested without end, a proxy that has been revoked. */
const UNREADABLE = Symbol('not readable');

/**
 * A copy of a payload, each member of it read once. Whatever is no plain data stays where it is, for the adapter to tell: a
 * payload is data, and data never make an adapter throw.
 */
export function ownPayload(input: unknown): unknown {
  return copied(input, []);
}

function copied(value: unknown, above: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value) || above.length > DEEPEST) return UNREADABLE;
  const within = [...above, value];
  if (isList(value)) return Array.from(value, (item) => copied(item, within));
  if (isRecord(value)) {
    return Object.fromEntries(Object.keys(value).map((key) => [key, copied(value[key], within)]));
  }
  return isRevoked(value) ? UNREADABLE : value;
}

function isRevoked(value: object): boolean {
  try {
    Array.isArray(value);
    return false;
  } catch {
    return true;
  }
}
