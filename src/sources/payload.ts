import { BOUNDS } from '../model/bounds.js';
import { isList } from '../model/is-list.js';
import { isRecord } from '../model/is-object.js';

const DEEPEST = 100;
/** Stands where something cannot be read: a circle, data nested without end, a proxy that has been revoked. */
const UNREADABLE = Symbol('not readable');

/**
 * A copy of a payload, each member of it read once. Whatever is no plain data stays where it is, for the adapter to tell: a
 * payload is data, and data never make an adapter throw. So does a list that is longer than any payload.
 */
export function ownPayload(input: unknown): unknown {
  return copied(input, 0, true, new Map<object, unknown>());
}

/** The same of what stands around the rows of a sheet; they are read where they are opened. */
export function ownEnvelope(input: unknown): unknown {
  return copied(input, 0, false, new Map<object, unknown>());
}

function copied(value: unknown, depth: number, rowsToo: boolean, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value);
  if (depth > DEEPEST) return UNREADABLE;
  // Until it is copied it stands for itself: a circle.
  known.set(value, UNREADABLE);
  const copy = copyOf(value, rowsToo, (member) => copied(member, depth + 1, rowsToo, known));
  known.set(value, copy);
  return copy;
}

function copyOf(value: object, rowsToo: boolean, below: (member: unknown) => unknown): unknown {
  if (isList(value)) {
    if (value.length > BOUNDS.sheetRows) return value;
    return rowsToo ? Array.from(value, below) : Array.from(value);
  }
  if (isRecord(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, below(value[key])]));
  return isRevoked(value) ? UNREADABLE : value;
}

/** A proxy that can be asked nothing any more. */
function isRevoked(value: object): boolean {
  try {
    Array.isArray(value);
    return false;
  } catch {
    return true;
  }
}
