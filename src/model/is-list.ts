/** Whether a value is a list. A proxy that has been revoked is nothing at all, and not an error. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
