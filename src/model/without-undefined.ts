import { isList } from './is-list.js';
import { isRecord } from './is-object.js';

/** Data in which no object has a member that is `undefined`, all the way down; the same value where none has one. */
export function withoutUndefined(value: unknown): unknown {
  return cleaned(value, new Map<unknown, unknown>());
}

function cleaned(value: unknown, known: Map<unknown, unknown>): unknown {
  if (!isList(value) && !isRecord(value)) return value;
  if (known.has(value)) return known.get(value);
  known.set(value, value);
  const copy = isList(value) ? cleanedList(value, known) : cleanedRecord(value, known);
  known.set(value, copy);
  return copy;
}

function cleanedList(list: readonly unknown[], known: Map<unknown, unknown>): unknown {
  const copy = list.map((item) => cleaned(item, known));
  return copy.every((item, index) => item === list[index]) ? list : copy;
}

function cleanedRecord(record: Readonly<Record<string, unknown>>, known: Map<unknown, unknown>): unknown {
  const members = Object.keys(record).map((key) => [key, cleaned(record[key], known)] as const);
  const isSame = members.every(([key, value]) => value !== undefined && value === record[key]);
  return isSame ? record : Object.fromEntries(members.filter(([, value]) => value !== undefined));
}
