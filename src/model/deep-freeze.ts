import { hasPlainPrototype } from './is-object.js';

/** Freezes plain data all the way down and returns it. What is frozen already was frozen here, all the way down. */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const member of Array.isArray(next) ? next : Object.values(next)) waiting.push(member);
  }
  return value;
}

/**
 * Whether a value is plain data that will always say the same: frozen all the way down, without accessors, and with
 * nothing inherited.
 */
export function isDeepFrozen(value: unknown): boolean {
  const seen = new Set<unknown>();
  const walk = [value];
  try {
    while (walk.length > 0) {
      const next = walk.pop();
      if (typeof next !== 'object' || next === null || seen.has(next)) continue;
      seen.add(next);
      if (!Object.isFrozen(next) || !(Array.isArray(next) || hasPlainPrototype(next))) return false;
      for (const member of Object.values(Object.getOwnPropertyDescriptors(next))) {
        if (!('value' in member)) return false;
        walk.push(member.value);
      }
    }
    return true;
  } catch {
    // A proxy that has been revoked.
    return false;
  }
}
