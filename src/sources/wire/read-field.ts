import { isObject } from '../../problems/is-object.js';
import { addMonths, yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import { UnreadableCell } from './cell-value.js';
import { CODE_LISTS, type CodeList, type CodeLists, type CodeMeanings } from './code-lists.js';
import { doubtOf, MOST_YEARS_OF_DECREE, readDate, readYear } from './read-date.js';
import { readNumber, readWhole, type ReadNumber } from './read-number.js';
import { fieldOf, holds, report, type Row } from './row.js';
import { searchKey, textOf } from './text-of.js';

/** The first value under these names that is something. */
function firstOf(row: Row, names: readonly string[]): unknown {
  for (const name of names) {
    const value = row.value(name);
    if (holds(value)) return value;
  }
  return undefined;
}

/** Text of a field; `undefined` where nothing stands, and where something stands that is no text, which is reported. */
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
  if (typeof found === 'boolean' || isObject(found)) reportUnreadable(row, names, found, 'text');
  return textOf(found);
}

/** A code: text of a field, where `"0"` stands for nothing too. */
export function code(row: Row, ...names: string[]): string | undefined {
  const value = text(row, ...names);
  return value === '0' ? undefined : value;
}

/** A number; what is no number is reported, and is `null`. */
export function number(row: Row, ...names: string[]): ReadNumber | null | undefined {
  return numberIn(row, names, firstOf(row, names));
}

/** {@link number} of what was found under these names. */
export function numberIn(row: Row, names: readonly string[], found: unknown): ReadNumber | null | undefined {
  const value = readNumber(found);
  if (value === null) reportUnreadable(row, names, found, 'a number');
  if (value?.drifted === true) reportDrift(row, names, found, value);
  return value;
}

/** A number with more digits than a spreadsheet keeps: rounded to those if it was a number, as it stands if it was text. */
export function reportDrift(row: Row, names: readonly string[], found: unknown, { value }: ReadNumber): void {
  report(row, 'binaryDrift', names, { found, expected: `${value} was read` });
}

/** Something stands there that is not what it should be. */
export function reportUnreadable(row: Row, names: readonly string[], found: unknown, expected: string): null {
  if (found instanceof UnreadableCell) report(row, found.code, names, { found: found.found, expected });
  else report(row, 'valueNotReadable', names, { found, expected });
  return null;
}

/** A whole number in its range; anything else is reported, and is `null`. */
export function whole(row: Row, least: number, most: number, ...names: string[]): number | null | undefined {
  const found = firstOf(row, names);
  const value = readWhole(found, least, most);
  if (value === null) reportUnreadable(row, names, found, `a whole number ${String(least)} to ${String(most)}`);
  return value;
}

/** A date as it was read: `null` where what stands there is none, `undefined` where nothing stands. */
type ReadDay = IsoDate | null | undefined;

/**
 * A date in somebody's life; another form than that of the source, or `dd-mm-yyyy`, is reported. What is no date, stands for none (1970-01-01) or cannot
 * have been (before birth) is reported, and is `null`.
 */
export function date(row: Row, ...names: string[]): ReadDay {
  return possibleDate(row, names, 'life');
}

/** {@link date} of something that only happens to a civil servant: not before the first appointment either. */
export function serviceDate(row: Row, ...names: string[]): ReadDay {
  return possibleDate(row, names, 'service');
}

function possibleDate(row: Row, names: readonly string[], kind: 'life' | 'service'): ReadDay {
  const day = writtenDate(row, names);
  if (typeof day !== 'string') return day;
  const doubt = doubtOf(day, row, kind);
  if (doubt === undefined) return day;
  const field = fieldOf(row, names);
  if (isBirthDate(field?.key)) return day;
  return report(row, doubt.code, names, { found: field?.value, expected: doubt.expected }, null);
}

/** Whether the decree of a row lies years away from what it decides, which is reported. */
export function isDecreeFarAway(row: Row, day: IsoDate, of: keyof typeof MOST_YEARS_OF_DECREE, name: string): boolean {
  const decree = date(row, name);
  if (typeof decree !== 'string') return false;
  const years = MOST_YEARS_OF_DECREE[of];
  const [first, second] = decree < day ? [decree, day] : [day, decree];
  if (addMonths(first, years * 12) >= second) return false;
  report(row, 'decreeFarAway', [name], { found: decree, expected: `within ${String(years)} years of ${day}` });
  return true;
}

/** Whether an end lies before its start, which is reported. */
export function isEndBeforeStart(row: Row, start: ReadDay, end: ReadDay, names: readonly string[]): boolean {
  if (!start || !end || end >= start) return false;
  report(row, 'endBeforeStart', names, { found: end, expected: `not before ${start}` });
  return true;
}

function writtenDate(row: Row, names: readonly string[]): ReadDay {
  const value = firstOf(row, names);
  const read = readDate(value, yearOf(row.asOf));
  if (read === undefined) return undefined;
  if (read !== null && read.form === 'dmy' && !read.twoDigitYear) return read.date;
  const key = fieldOf(row, names)?.key;
  if (read === null) {
    const found = isBirthDate(key) ? 'a value (not shown)' : value instanceof UnreadableCell ? value.found : value;
    return report(row, 'dateNotReadable', names, { found, expected: 'a date dd-mm-yyyy' }, null);
  }
  const found = isBirthDate(key) ? 'a date (not shown)' : value;
  const expected = 'dd-mm-yyyy';
  if (read.twoDigitYear) report(row, 'twoDigitYear', names, { found, expected });
  else if (read.form !== 'dmy' && !(read.form === 'iso' && row.isoDates === true))
    report(row, 'dateFormat', names, { found, expected });
  return read.date;
}

function isBirthDate(key = ''): boolean {
  const name = searchKey(key);
  return name === 'tgllahir' || name === 'tanggallahir';
}

/** {@link year} of an appraisal: not before that of the first appointment. */
export function serviceYear(row: Row, ...names: string[]): number | null | undefined {
  const value = year(row, ...names);
  const first = row.life?.appointment;
  if (typeof value !== 'number' || first === undefined || value >= yearOf(first)) return value;
  return report(row, 'dateImpossible', names, { found: value, expected: 'not before the first appointment' }, null);
}

/** A year, or the year of a date; what is neither is reported, and is `null`. */
export function year(row: Row, ...names: string[]): number | null | undefined {
  const found = firstOf(row, names);
  const value = readYear(found, yearOf(row.asOf));
  if (value === null) reportUnreadable(row, names, found, 'a year of four digits');
  return value;
}

/** The fields of these names in which text stands, each with it. */
export function writtenIn(row: Row, names: readonly string[], read = text) {
  const written: { readonly key: string; readonly value: string }[] = [];
  for (const key of names) {
    const value = read(row, key);
    if (value !== undefined) written.push({ key, value });
  }
  return written;
}

/** What the source wrote in coded fields, by name; empty ones are left out. */
export function stated(row: Row, ...names: string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(writtenIn(row, names).map(({ key, value }) => [key, value]));
}

/** Lists whose keys keep their signs. */
const LITERAL: ReadonlySet<keyof CodeLists> = new Set(['jenjangKompetensi']);

function keyOf(name: keyof CodeLists, wording: string): string {
  if (LITERAL.has(name)) return wording.replaceAll(' ', '');
  const key = searchKey(wording);
  return key.startsWith('0') ? key.replace(/^0+(?=[0-9])/, '') : key;
}

/** The wordings of each list by their keys. */
const indexes = new WeakMap<CodeList<unknown>, ReadonlyMap<string, string>>();

function indexOf(name: keyof CodeLists, list: CodeList<unknown>): ReadonlyMap<string, string> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  // Of several wordings with one key the first counts.
  const wordings = Object.keys(list).reverse();
  const index = new Map(wordings.map((wording) => [keyOf(name, wording), wording]));
  indexes.set(list, index);
  return index;
}

/** What a code or wording means: the caller's list first, then the shipped one. */
export function lookUp<Name extends keyof CodeLists>(
  name: Name,
  wording: string,
  lists: Partial<CodeLists> = {},
): CodeMeanings[Name] | undefined {
  const key = keyOf(name, wording);
  if (key === '') return undefined;
  const own: CodeList<CodeMeanings[Name]> | undefined = lists[name];
  const ownWording = own === undefined ? undefined : indexOf(name, own).get(key);
  if (own !== undefined && ownWording !== undefined) return own[ownWording];
  const shipped: CodeList<CodeMeanings[Name]> = CODE_LISTS[name];
  return shipped[indexOf(name, shipped).get(key) ?? ''];
}

/** What the wording in a field means; one that is in no list is reported, and is `null`. */
export function meaning<Name extends keyof CodeLists>(
  row: Row,
  name: Name,
  fields: readonly string[],
  expected: string,
): CodeMeanings[Name] | null | undefined {
  const found = text(row, ...fields);
  if (found === undefined) return undefined;
  const meant = lookUp(name, found, row.lists);
  if (meant === undefined) report(row, 'codeUnknown', fields, { found, expected });
  return meant ?? null;
}

/** What a code and its wording mean; where they mean different things, neither counts. */
export function coded<Name extends 'kedudukan' | 'golongan' | 'jenjang'>(
  row: Row,
  list: Name,
  names: readonly string[],
): CodeMeanings[Name] | undefined {
  const written = writtenIn(row, names, code);
  const meanings = written.map(({ value }) => lookUp(list, value, row.lists));
  const meant = meanings.find((each) => each !== undefined);
  const first = written.find((_, at) => meanings[at] !== undefined);
  const other = written.find((_, at) => meanings[at] !== undefined && meanings[at] !== meant);
  if (first !== undefined && other !== undefined) {
    const expected = `the same as ${first.key}`;
    return report(row, 'identityConflict', [other.key], { found: other.value, expected });
  }
  const [unknown] = written;
  if (first === undefined && unknown !== undefined) {
    report(row, 'codeUnknown', [unknown.key], { found: unknown.value, expected: `a code of the list ${list}` });
  }
  return meant;
}
