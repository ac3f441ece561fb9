import { isObject } from '../model/is-object.js';

/** Name of a way among the ways of a class: `rotasi`, `antarinstansi.sameTier`. */
export function wayName(item: unknown): string | undefined {
  if (!isObject(item) || !Object.hasOwn(item, 'cara')) return undefined;
  const cara: unknown = Reflect.get(item, 'cara');
  const from: unknown = Object.hasOwn(item, 'from') ? Reflect.get(item, 'from') : undefined;
  if (typeof cara !== 'string') return undefined;
  return typeof from === 'string' ? `${cara}.${from}` : cara;
}
