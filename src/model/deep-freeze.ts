/** Freezes plain data all the way down and returns it. What is frozen already was frozen here, all the way down. */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const key of Object.keys(next)) waiting.push(Reflect.get(next, key));
  }
  return value;
}

/** Whether plain data is frozen all the way down. Each object is looked at once, however often it stands there. */
export function isDeepFrozen(value: unknown): boolean {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    if (!Object.isFrozen(next)) return false;
    seen.add(next);
    for (const key of Object.keys(next)) waiting.push(Reflect.get(next, key));
  }
  return true;
}
