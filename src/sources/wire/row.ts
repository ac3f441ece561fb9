import { BOUNDS } from '../../json/bounds.js';
import { isObject } from '../../problems/is-object.js';
import type { CodeLists } from './code-lists.js';
import type { FindingDetail, Findings } from './findings.js';
import type { TimeFrame } from './read-date.js';
import { searchKey, textOf } from './text-of.js';
import type { SourceFindingCode } from './source-findings.js';

/** A field of a row, under the name that the source gives it. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
}

/** What the rows of a payload share. */
export interface RowContext extends TimeFrame {
  readonly findings: Findings;
  /** Codes beyond the shipped lists. */
  readonly lists?: Partial<CodeLists> | undefined;
  /** Dates written `yyyy-mm-dd` are of the form of the source. */
  readonly isoDates?: true | undefined;
}

/** A row of a source. */
export interface Row extends RowContext {
  readonly path: string;
  /** What stands under this name, without regard to capitals, blanks and underscores; `undefined` where nothing does. */
  value(name: string): unknown;
  /** The name as the source spells it; `undefined` where the row has no such field. */
  keyOf(name: string): string | undefined;
}

/** A row of a payload, with its fields by the search keys of their names. */
export interface PayloadRow extends Row {
  readonly fields: ReadonlyMap<string, Field>;
}

/** The row, or `undefined` for what is no object. */
export function openRow(value: unknown, path: string, context: RowContext): PayloadRow | undefined {
  const { findings } = context;
  if (!isObject(value) || Array.isArray(value)) {
    findings.add('rowNotReadable', path, { found: value, expected: 'an object' });
    return undefined;
  }
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.members) {
    findings.add('tooLarge', path, { found: keys.length, expected: `at most ${String(BOUNDS.members)} fields` });
    return undefined;
  }
  const fields = new Map<string, Field>();
  const clashes = new Set<string>();
  for (const key of keys) {
    const name = searchKey(key);
    if (name === '') continue;
    const field: Field = { key, value: Reflect.get(value, key) };
    const other = fields.get(name);
    if (other !== undefined && textOf(other.value) !== textOf(field.value)) {
      clashes.add(name);
      findings.add('keyClash', `${path}.${key}`, { expected: `the same as ${other.key}` });
    }
    if (other === undefined || textOf(other.value) === undefined) fields.set(name, field);
  }
  for (const name of clashes) fields.delete(name);
  return {
    ...context,
    path,
    fields,
    value: (name) => fields.get(searchKey(name))?.value,
    keyOf: (name) => fields.get(searchKey(name))?.key,
  };
}

/** Reports something about a field of these names, and gives what is taken instead: nothing where that is not said. */
export function report<Value>(
  row: Row,
  code: SourceFindingCode,
  names: readonly string[],
  detail?: FindingDetail,
  instead?: Value,
): Value | undefined {
  row.findings.add(code, pathOf(row, names), detail);
  return instead;
}

/** {@link report} of what leaves the row unread. */
export function unread(row: Row, code: SourceFindingCode, names: readonly string[], detail: FindingDetail): 'unread' {
  report(row, code, names, detail);
  return 'unread';
}

/** Reports that nothing stands in a field that has to be there. */
export function missing(row: Row, names: readonly string[], expected: string): void {
  report(row, 'valueMissing', names, { expected });
}

/** What was read of a field that has to be there; that nothing stands there is reported. */
export function required<Value>(
  row: Row,
  names: readonly string[],
  expected: string,
  value: Value | null | undefined,
): Value | undefined {
  if (value === undefined) missing(row, names, expected);
  return value ?? undefined;
}

/** The first field of these names that holds something; else the first that is there. Names are compared by their search keys. */
export function fieldOf(row: Row, names: readonly string[]): Field | undefined {
  let empty: Field | undefined;
  for (const name of names) {
    const key = row.keyOf(name);
    if (key === undefined) continue;
    const value = row.value(name);
    if (holds(value)) return { key, value };
    empty ??= { key, value };
  }
  return empty;
}

/** Whether something stands there, readable or not. */
export function holds(value: unknown): boolean {
  return isObject(value) || textOf(value) !== undefined || typeof value === 'boolean';
}

/** Path of a field in the payload, as the source spells it. */
export function pathOf(row: Row, names: readonly string[]): string {
  const key = fieldOf(row, names)?.key ?? names[0];
  if (key === undefined) return row.path;
  return row.path === '' ? key : `${row.path}.${key}`;
}

export const MOST_UNKNOWN_KEYS = 100;

/** Reports every key that is not known once, where it first stands. */
export function reportUnknownKeys(
  rows: readonly PayloadRow[],
  isKnown: (name: string) => boolean,
  findings: Findings,
): void {
  const seen = new Set<string>();
  let reported = 0;
  for (const row of rows) {
    for (const [name, { key }] of row.fields) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (isKnown(name) || reported === MOST_UNKNOWN_KEYS) continue;
      reported++;
      findings.add('keyUnknown', row.path === '' ? shownKey(key) : `${row.path}.${shownKey(key)}`);
    }
  }
}

/** A key as a finding may show it: it may be somebody's number. */
export function shownKey(key: string): string {
  const text = key.length > 60 ? `${key.slice(0, 60)}...` : key;
  return /[0-9]{6}/.test(text) ? 'a key of digits (not shown)' : text;
}
