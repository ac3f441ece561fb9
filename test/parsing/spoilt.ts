/** The value with something else at one of its places; where the path says so, as a member that it does not have. */
export function spoilt(value: unknown, path: readonly number[], other: unknown): unknown {
  const [first, ...rest] = path;
  if (typeof value !== 'object' || value === null || first === undefined) return other;
  const entries = Object.entries(value);
  const place = first % (entries.length + 1);
  const changed = entries.map(([key, member]): readonly [string, unknown] => [
    key,
    entries[place]?.[0] === key ? spoilt(member, rest, other) : member,
  ]);
  if (Array.isArray(value)) return changed.map(([, member]) => member);
  return Object.fromEntries(place < entries.length ? changed : [...changed, ['lainnya', other]]);
}
