import { BOUNDS } from '../model/bounds.js';
import { isObject } from '../model/is-object.js';
import type { IsoDate } from '../model/iso-date.js';
import { yearOf } from '../model/iso-date.js';
import { UnreadableCell } from './cell-value.js';
import { folded, textOf } from './folded.js';
import { readDate, readYear } from './read-date.js';
import { readNumber, readWhole, type ReadNumber } from './read-number.js';
import { doubtOf, isFarApart, type LifeDates } from './possible-date.js';
import type { Reading } from './reading.js';

/** A field of a row, under the name that the source gives it. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
}

/** A row of a source. */
export interface Row {
  readonly path: string;
  /** Reference date. */
  readonly asOf: IsoDate;
  /** What the NIP of the person says; absent where the row is nobody's, or it is not yet known whose. */
  readonly life?: LifeDates | undefined;
  readonly reading: Reading;
  /** Dates written `yyyy-mm-dd` are of the form of the source. */
  readonly isoDates?: true | undefined;
  /** What stands under this name, without regard to capitals, blanks and underscores; `undefined` where nothing does. */
  value(name: string): unknown;
  /** The name as the source spells it; `undefined` where the row has no such field. */
  keyOf(name: string): string | undefined;
}

/** A row of a payload, with its fields by their folded names. */
export interface PayloadRow extends Row {
  readonly fields: ReadonlyMap<string, Field>;
}

/** The row, or `undefined` for what is no object. */
export function openRow(
  value: unknown,
  path: string,
  asOf: IsoDate,
  reading: Reading,
  life?: LifeDates,
): PayloadRow | undefined {
  if (!isObject(value) || Array.isArray(value)) {
    reading.tell('rowNotReadable', path, { found: value, expected: 'an object' });
    return undefined;
  }
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.members) {
    reading.tell('tooLarge', path, { found: keys.length, expected: `at most ${String(BOUNDS.members)} fields` });
    return undefined;
  }
  const fields = new Map<string, Field>();
  const clashes = new Set<string>();
  for (const key of keys) {
    const name = folded(key);
    if (name === '') continue;
    const field: Field = { key, value: Reflect.get(value, key) };
    const other = fields.get(name);
    if (other !== undefined && textOf(other.value) !== textOf(field.value)) {
      clashes.add(name);
      reading.tell('keyClash', `${path}.${key}`, { expected: `the same as ${other.key}` });
    }
    if (other === undefined || textOf(other.value) === undefined) fields.set(name, field);
  }
  for (const name of clashes) fields.delete(name);
  return {
    path,
    fields,
    asOf,
    life,
    reading,
    value: (name) => fields.get(folded(name))?.value,
    keyOf: (name) => fields.get(folded(name))?.key,
  };
}

/** The first field of these names that holds something; else the first that is there. Names are folded. */
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

/** The first value under these names that is something. */
function firstOf(row: Row, names: readonly string[]): unknown {
  for (const name of names) {
    const value = row.value(name);
    if (holds(value)) return value;
  }
  return undefined;
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

/** Text of a field; `undefined` where nothing stands, and where something stands that is no text, which is told. */
export function text(row: Row, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = row.value(name);
    const read = typeof value === 'string' ? textOf(value) : undefined;
    if (read !== undefined) return read;
    if (typeof value !== 'string' && holds(value)) return textIn(row, names, value);
  }
  return undefined;
}

/** {@link text} of what was found under these names. */
export function textIn(row: Row, names: readonly string[], found: unknown): string | undefined {
  if (typeof found === 'string') return textOf(found);
  if (typeof found === 'boolean' || isObject(found)) tellUnreadable(row, names, found, 'text');
  return textOf(found);
}

/** A code: text of a field, where `"0"` stands for nothing too. */
export function code(row: Row, ...names: string[]): string | undefined {
  const value = text(row, ...names);
  return value === '0' ? undefined : value;
}

/** A number; what is no number is told, and is `null`. */
export function number(row: Row, ...names: string[]): ReadNumber | null | undefined {
  return numberIn(row, names, firstOf(row, names));
}

/** {@link number} of what was found under these names. */
export function numberIn(row: Row, names: readonly string[], found: unknown): ReadNumber | null | undefined {
  const value = readNumber(found);
  if (value === null) tellUnreadable(row, names, found, 'a number');
  if (value?.drifted === true) tellDrift(row, names, found, value);
  return value;
}

/** A number with more digits than a spreadsheet keeps: rounded to those if it was a number, as it stands if it was text. */
export function tellDrift(row: Row, names: readonly string[], found: unknown, { value }: ReadNumber): void {
  row.reading.tell('binaryDrift', pathOf(row, names), { found, expected: `${value} was read` });
}

/** Something stands there that is not what it should be. */
export function tellUnreadable(row: Row, names: readonly string[], found: unknown, expected: string): void {
  const path = pathOf(row, names);
  if (found instanceof UnreadableCell) row.reading.tell(found.code, path, { found: found.found, expected });
  else row.reading.tell('valueNotReadable', path, { found, expected });
}

/** A whole number in its range; anything else is told, and is `null`. */
export function whole(row: Row, least: number, most: number, ...names: string[]): number | null | undefined {
  const found = firstOf(row, names);
  const value = readWhole(found, least, most);
  if (value === null) tellUnreadable(row, names, found, `a whole number ${String(least)} to ${String(most)}`);
  return value;
}

/**
 * A date in somebody's life; another form than that of the source, or `dd-mm-yyyy`, is told. What is no date, stands for none (1970-01-01) or cannot
 * have been (before birth) is told, and is `null`.
 */
export function date(row: Row, ...names: string[]): IsoDate | null | undefined {
  return possibleDate(row, names, 'life');
}

/** {@link date} of something that only happens to a civil servant: not before the first appointment either. */
export function serviceDate(row: Row, ...names: string[]): IsoDate | null | undefined {
  return possibleDate(row, names, 'service');
}

function possibleDate(row: Row, names: readonly string[], kind: 'life' | 'service'): IsoDate | null | undefined {
  const day = writtenDate(row, names);
  if (typeof day !== 'string') return day;
  const doubt = doubtOf(day, row.asOf, row.life, kind);
  if (doubt === undefined) return day;
  const field = fieldOf(row, names);
  if (isBirthDate(field?.key)) return day;
  row.reading.tell(doubt.code, pathOf(row, names), {
    found: field?.value,
    expected: 'expected' in doubt ? doubt.expected : 'a date, or nothing',
  });
  return null;
}

/** Whether the decree of a row lies years away from what it decides, which is told. */
export function isDecreeFarAway(row: Row, day: IsoDate, years: number, ...names: string[]): boolean {
  const decree = date(row, ...names);
  if (typeof decree !== 'string' || !isFarApart(decree, day, years)) return false;
  row.reading.tell('decreeFarAway', pathOf(row, names), {
    found: decree,
    expected: `within ${String(years)} years of ${day}`,
  });
  return true;
}

function writtenDate(row: Row, names: readonly string[]): IsoDate | null | undefined {
  const value = firstOf(row, names);
  const read = readDate(value, yearOf(row.asOf));
  if (read === undefined) return undefined;
  if (read !== null && read.form === 'dmy' && !read.twoDigitYear) return read.date;
  const path = pathOf(row, names);
  const key = fieldOf(row, names)?.key;
  if (read === null) {
    const found = isBirthDate(key) ? 'a value (not shown)' : value instanceof UnreadableCell ? value.found : value;
    row.reading.tell('dateNotReadable', path, { found, expected: 'a date dd-mm-yyyy' });
    return null;
  }
  const found = isBirthDate(key) ? 'a date (not shown)' : value;
  if (read.twoDigitYear) row.reading.tell('twoDigitYear', path, { found, expected: 'dd-mm-yyyy' });
  else if (read.form !== 'dmy' && !(read.form === 'iso' && row.isoDates === true))
    row.reading.tell('dateFormat', path, { found, expected: 'dd-mm-yyyy' });
  return read.date;
}

function isBirthDate(key = ''): boolean {
  const name = folded(key);
  return name === 'tgllahir' || name === 'tanggallahir';
}

/** {@link year} of an appraisal: not before that of the first appointment. */
export function serviceYear(row: Row, ...names: string[]): number | null | undefined {
  const value = year(row, ...names);
  const first = row.life?.appointment;
  if (typeof value !== 'number' || first === undefined || value >= yearOf(first)) return value;
  row.reading.tell('dateImpossible', pathOf(row, names), {
    found: value,
    expected: 'not before the first appointment',
  });
  return null;
}

/** A year, or the year of a date; what is neither is told, and is `null`. */
export function year(row: Row, ...names: string[]): number | null | undefined {
  const found = firstOf(row, names);
  const value = readYear(found, yearOf(row.asOf));
  if (value === null) tellUnreadable(row, names, found, 'a year of four digits');
  return value;
}

/** Whether anything stands in one of the fields that are read. */
export function holdsAny(row: PayloadRow, isRead: (name: string) => boolean): boolean {
  for (const [name, { value }] of row.fields) {
    if (isRead(name) && holds(value)) return true;
  }
  return false;
}

/** Whether a document hangs on the row: `path` is an object or a list that is not empty. */
export function documented(row: Row): boolean | undefined {
  const field = fieldOf(row, ['path']);
  if (field === undefined) return undefined;
  return isObject(field.value) && Object.keys(field.value).length > 0;
}

/** What the source wrote in coded fields, by name; empty ones are left out. */
export function stated(row: Row, ...names: string[]): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const name of names) {
    const value = text(row, name);
    if (value !== undefined) written[name] = value;
  }
  return written;
}
