import { maskNip } from '../civil-service/nip.js';
import { firstDifference, firstUnfit, type LeafDifference } from '../json/leaf-paths.js';
import { isList, isObject, isRecord } from '../problems/is-object.js';
import { hideDigits } from '../problems/talenta-error.js';

/** The first field of a file that is not what it should be. NIPs are masked. */
export interface FileDifference {
  /** Where, as a path into the file. */
  readonly path: string;
  /** Whether the value is another one, or there where none was, or gone. */
  readonly kind: LeafDifference['kind'];
  /** What stands there now, or comes out now, as JSON. */
  readonly found?: string;
  /** What stood there, where it is known, as JSON. */
  readonly expected?: string;
  /** Masked NIP of the person it is about. */
  readonly person?: string;
}

/** The first leaf below a path that differs, told against what was expected. */
export function differing(base: string, expected: unknown, found: unknown): FileDifference | undefined {
  const difference = firstDifference(expected, found);
  if (difference === undefined) return undefined;
  const { path, before, after } = difference;
  return {
    path: pathBelow(base, path),
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(after === undefined ? {} : { found: withoutNips(after) }),
    ...(before === undefined ? {} : { expected: withoutNips(before) }),
  };
}

/** The first leaf below a path that does not fit its check. */
export function unfit(base: string, value: unknown, checks: unknown): FileDifference | undefined {
  const difference = typeof checks === 'string' ? firstUnfit(value, checks) : undefined;
  if (difference === undefined) return undefined;
  const { path, kind, found } = difference;
  return { path: pathBelow(base, path), kind, ...(found === undefined ? {} : { found: withoutNips(found) }) };
}

function pathBelow(base: string, path: string): string {
  if (base === '') return path;
  return path === '' || path.startsWith('[') ? `${base}${path}` : `${base}.${path}`;
}

const FINGERPRINT = /^"[\da-f]{64}"$/;

/** A NIP in a value is personal: it is masked. */
function withoutNips(text: string): string {
  if (FINGERPRINT.test(text)) return text;
  return hideDigits(text.replace(/(?<!\d)\d{18}(?!\d)/g, (nip) => maskNip(nip)));
}

/** A list of records as it is, and as it was sealed. */
export interface SealedList {
  readonly records: readonly unknown[];
  /** Fingerprints of the records as they are. */
  readonly fingerprints: readonly string[];
  /** Fingerprints as they were. */
  readonly sealed: readonly unknown[];
  readonly checks: readonly unknown[];
}

/** The first record of a list that is not what was sealed, by its fingerprint; where in it, by its checks. */
export function changedRecord(base: string, list: SealedList): FileDifference | undefined {
  const { records, fingerprints, sealed, checks } = list;
  const index = fingerprints.findIndex((fingerprint, place) => fingerprint !== sealed[place]);
  if (index < 0) {
    const missing = `${base}[${String(records.length)}]`;
    return records.length < sealed.length ? { path: missing, kind: 'removed' } : undefined;
  }
  const path = `${base}[${String(index)}]`;
  const [record, own] = [records[index], fingerprints[index]];
  const more = records.length - sealed.length;
  // A record put in, or taken out, moves all that follow.
  if (more > 0 && (index >= sealed.length || fingerprints[index + 1] === sealed[index]))
    return { path, kind: 'added', ...personOf(record) };
  if (more < 0 && own === sealed[index + 1]) return { path, kind: 'removed' };
  return { ...(unfit(path, record, checks[index]) ?? { path, kind: 'changed' }), ...personOf(record) };
}

/** Masked NIP of whom a record is about. */
function personOf(record: unknown): Pick<FileDifference, 'person'> {
  const nip: unknown = isObject(record) ? Reflect.get(record, 'nip') : undefined;
  return typeof nip === 'string' ? { person: maskNip(nip) } : {};
}

/** Members of what came out of a vacancy, in the order in which they are compared; the fingerprint tells of everything else. */
const NAMED_MEMBERS = ['vacancy', 'outcome', 'counts', 'shortlist', 'fingerprint'];

/** The first thing in which what came out differs. */
export function differingNamed(expected: readonly unknown[], found: readonly unknown[]): FileDifference | undefined {
  for (let index = 0; index < Math.max(expected.length, found.length); index++) {
    const base = `named[${String(index)}]`;
    const [before, after] = [expected[index], found[index]];
    for (const key of NAMED_MEMBERS) {
      const compare = key === 'shortlist' ? differingRow : differing;
      const difference = compare(`${base}.${key}`, memberOf(before, key), memberOf(after, key));
      if (difference !== undefined) return difference;
    }
    const difference = differing(base, before, after);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function memberOf(record: unknown, key: string): unknown {
  return isRecord(record) ? record[key] : undefined;
}

function differingRow(base: string, expected: unknown, found: unknown): FileDifference | undefined {
  if (!isList(expected) || !isList(found)) return differing(base, expected, found);
  for (let place = 0; place < Math.max(expected.length, found.length); place++) {
    const [before, after] = [expected[place], found[place]];
    const difference = differing(`${base}[${String(place)}]`, before, after);
    if (difference !== undefined) return { ...difference, ...personOf(after ?? before) };
  }
  return undefined;
}
