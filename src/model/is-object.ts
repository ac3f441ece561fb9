import { isList } from './is-list.js';

/** Whether a value of a caller without types is an object at all. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a list of objects. */
export function isRecordList(value: unknown): value is readonly object[] {
  return isList(value) && value.every(isObject);
}
