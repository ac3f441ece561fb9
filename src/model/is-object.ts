/** Whether a value of a caller without types is an object at all. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
