import { isList } from './is-list.js';
import { isRecord } from './is-object.js';

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
