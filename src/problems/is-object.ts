/** Whether a value of a caller without types is an object at all. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a value has members of its own by name: no list, map, date, promise or other kind of object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    return Object.prototype.toString.call(value) === '[object Object]' && typeof value === 'object';
  } catch {
    // A proxy that has been revoked is nothing at all.
    return false;
  }
}

/** A prototype that has none itself, of whatever realm, or none: nothing is inherited but what every object has. */
export function hasPlainPrototype(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a value is a list of objects. */
export function isRecordList(value: unknown): value is readonly object[] {
  return isList(value) && value.every(isObject);
}

/** Whether a value is a list. A proxy that has been revoked is nothing at all, and not an error. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
