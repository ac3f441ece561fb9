import type { Asn } from '../model/asn.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { readAsn } from '../model/given-asn.js';
import { elementsOf } from '../model/given-list.js';
import type { Issue } from '../model/talenta-error.js';
import { isRecord } from '../model/is-object.js';
import { safeParseNip } from '../model/nip.js';
import { isNomorLuarPns } from '../model/nomor-luar-pns.js';

/** An entry that could not be read: it was judged by nothing and stands nowhere else. */
export interface Unreadable {
  /** Number of the person; absent where that cannot be read either. */
  readonly nip?: string;
  /** What is wrong with the entry, with paths into it. */
  readonly issues: readonly Issue[];
}

/** The entry with what is wrong with it. */
export function unreadable(entry: unknown, issues: readonly Issue[]): Unreadable {
  const nip = numberIn(entry);
  return deepFreeze(nip === undefined ? { issues } : { nip, issues });
}

/** The number under which somebody would be known. */
function numberIn(entry: unknown): string | undefined {
  const given: unknown = isRecord(entry) && Object.hasOwn(entry, 'nip') ? Reflect.get(entry, 'nip') : undefined;
  if (isNomorLuarPns(given)) return given;
  const parsed = safeParseNip(given, 'PPPK');
  return parsed.success ? parsed.data : undefined;
}

/** By number; those without one last. */
export function byNumber(entries: readonly Unreadable[]): readonly Unreadable[] {
  const key = ({ nip, issues }: Unreadable): string => `${nip ?? '~'} ${JSON.stringify(issues)}`;
  return deepFreeze([...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)));
}

/** The people of a list who could be read, and the others. */
export function readablePeople(
  given: Iterable<Asn>,
  path: string,
): { readonly pool: readonly Asn[]; readonly unreadable: readonly Unreadable[] } {
  const pool: Asn[] = [];
  const aside: Unreadable[] = [];
  for (const entry of elementsOf(given, path, 'people from parseAsn')) {
    const read = readAsn(entry);
    if (read.success) pool.push(read.data);
    else aside.push(unreadable(entry, read.error.issues));
  }
  return { pool, unreadable: byNumber(aside) };
}
