import { hasPlainPrototype, isList, isRecord } from '../problems/is-object.js';
import { MOST_JSON_VALUES, MOST_LEVELS } from './computing-bounds.js';

/** Freezes plain data all the way down and returns it. What is frozen already was frozen here, all the way down. */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const member of Array.isArray(next) ? next : Object.values(next))
      if (typeof member === 'object') waiting.push(member);
  }
  return value;
}

/**
 * Whether a value is plain data that will always say the same: frozen all the way down, without accessors, and with
 * nothing inherited. What is beyond all bounds of data is not looked through.
 */
export function isDeepFrozen(value: unknown): boolean {
  let values = MOST_JSON_VALUES;
  const isFrozen = (node: unknown, levels: number): boolean => {
    if (typeof node !== 'object' || node === null) return true;
    if (levels === MOST_LEVELS || --values < 0 || !Object.isFrozen(node)) return false;
    if (!Array.isArray(node) && !hasPlainPrototype(node)) return false;
    for (const key of Object.getOwnPropertyNames(node)) {
      const member = Object.getOwnPropertyDescriptor(node, key);
      if (member === undefined || !('value' in member) || !isFrozen(member.value, levels + 1)) return false;
    }
    return true;
  };
  try {
    return isFrozen(value, 0);
  } catch {
    // A proxy that has been revoked.
    return false;
  }
}

/** An object while it is put together member by member; afterwards it is frozen. */
export type UnderConstruction<T> = { -readonly [Key in keyof T]: T[Key] };

/** An object whose optional members may be written as `undefined` where they are absent. */
export type Written<T> = {
  readonly [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** The object without the members that are `undefined`; itself where it has none. */
export function presentMembers<T extends object>(members: Written<T>): T {
  let present: object = members;
  while (!isComplete<T>(present)) {
    present = Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined));
  }
  return present;
}

function isComplete<T extends object>(members: T | object): members is T {
  for (const key in members) if (Reflect.get(members, key) === undefined) return false;
  return true;
}

/** A copy of data in which no object has a member that is `undefined`, all the way down. */
export function withoutUndefined(value: unknown, known = new Map<unknown, unknown>()): unknown {
  if (known.has(value)) return known.get(value);
  const cleaned = (member: unknown): unknown => withoutUndefined(member, known);
  if (isList(value)) known.set(value, value.map(cleaned));
  else if (isRecord(value)) {
    const present = Object.entries(value).filter(([, member]) => member !== undefined);
    known.set(value, Object.fromEntries(present.map(([key, member]) => [key, cleaned(member)])));
  } else return value;
  return known.get(value);
}
