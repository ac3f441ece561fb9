import { BOUNDS } from '../model/bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isRecord } from '../model/is-object.js';
import type { IsoDate } from '../model/iso-date.js';
import { isNip, safeParseNip, type Nip } from '../model/nip.js';
import { signTableOf, type AnswerSign } from './answer-signs.js';
import { UnreadableCell } from './cell-value.js';
import type { CodeLists } from './code-lists.js';
import { openEnvelope } from './envelope.js';
import { folded, textOf } from './folded.js';
import { ownEnvelope } from './payload.js';
import { openReading, type Reading } from './reading.js';
import { fieldOf, holds, pathOf } from './row.js';
import { NIP_COLUMN, type SheetHeaders } from './sheet-headers.js';
import { openTable, saysTheSame, type SheetRow } from './sheet-table.js';
import type { SourceName } from './source-name.js';
import type { SourceOutcome } from './source-result.js';

/** What an adapter of a sheet of many people needs to know. */
export interface SheetOptions {
  /** Reference date. */
  readonly asOf: IsoDate;
  /** Codes beyond the shipped lists. */
  readonly lists?: Partial<CodeLists>;
  /** Signs of success and failure beyond those of `ANSWER_SIGNS`. */
  readonly signs?: readonly AnswerSign[];
}

/** What is known of the columns of a sheet. */
export interface SheetShape {
  readonly source: SourceName;
  /** Columns that are read, with further headers of each. */
  readonly read: SheetHeaders;
  /** Columns that are known and not needed: never copied, and no news when they come. */
  readonly left: readonly string[];
  /** Columns that have to be there: told once where they are not. */
  readonly required?: readonly string[];
  /** Several rows of one person are several records, not a contradiction. */
  readonly repeated?: true;
  /** The number of a person alone is worth a record. */
  readonly personAlone?: true;
  /** Dates written `yyyy-mm-dd` are of the form of the sheet. */
  readonly isoDates?: true;
  /** Further columns, by their folded header. */
  readonly reads?: (header: string) => boolean;
  /** Headers of the caller, each with the column that it stands for. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** A row of one person. */
export interface PersonRow {
  readonly row: SheetRow;
  readonly nip: Nip;
}

/** How the rows of a sheet are read. */
export interface SheetReader<Item extends object> {
  readonly shape: SheetShape;
  /** `undefined` for a row that says nothing. */
  readonly readRow: (person: PersonRow) => Item | 'unread' | undefined;
  /** What was read of a row, by which two rows of one person are compared. Absent: all but its place. */
  contentOf?(item: Item): unknown;
}

/** A sheet of which every row was seen. */
export interface ReadRows<Item> {
  readonly items: readonly Item[];
  readonly unread: number;
  /** People with a row that was not read. */
  readonly incomplete: readonly Nip[];
  readonly reading: Reading;
}

/** Takes the rows of a sheet one by one. */
export interface SheetRun<Item> {
  add(row: unknown): void;
  end(): ReadRows<Item>;
  /** Items in the order of their rows, so far. */
  readonly items: readonly Item[];
}

const NIP_EXPECTED = 'text of 18 digits in a text cell';
const LONGEST_NIP_CELL = 100;
const MOST_HEADERS_TOLD = 30;
const NIP_NAME = folded(NIP_COLUMN);
/** Columns that say who somebody is, and nothing about them. */
const ABOUT_PERSON: ReadonlySet<string> = new Set([NIP_NAME, 'nama']);

/**
 * Opens a sheet: rows as a reader of CSV or of spreadsheets gives them. Headers are compared without regard to capitals, blanks,
 * signs and a byte order mark. Blank rows are passed over. Rows of one person that say the same count once; rows of one person
 * that differ are used by nobody, because nothing says which is right.
 */
export function openRun<Item extends object>(
  reader: SheetReader<Item>,
  options: SheetOptions,
  reading: Reading,
): SheetRun<Item> {
  const { shape, readRow } = reader;
  const columnOf = columnFinder(shape);
  const items: Item[] = [];
  const people = openPeople<Item>(shape, items, reading, (item) => reader.contentOf?.(item) ?? item);
  let unread = 0;
  const incomplete = new Set<Nip>();
  const left = new Set(shape.left.map(folded));
  const read = new Set(
    Object.keys(shape.read)
      .map(folded)
      .filter((name) => !ABOUT_PERSON.has(name)),
  );
  const isRead = (name: string): boolean => read.has(name) || shape.reads?.(name) === true;
  const { isoDates } = shape;
  const isLeft = (name: string): boolean => left.has(name);
  const ownShape = { columnOf, isLeft, nip: NIP_NAME, asOf: options.asOf, isoDates };
  const table = openTable(ownShape, reading, (row) => {
    const nip = nipOf(row);
    if (nip === undefined) unread++;
    else if (shape.personAlone !== true && !row.names.some((name) => isRead(name) && holds(row.value(name)))) {
      row.reading.tell('nothingRead', row.path, { expected: 'a column that this sheet has' });
      unread++;
      incomplete.add(nip);
    } else {
      row.nip = nip;
      const item = readRow({ row, nip });
      if (item === 'unread') incomplete.add(nip);
      people.add(nip, row, item);
    }
  });
  return {
    items,
    add(row) {
      table.add(row);
    },
    end() {
      table.end();
      if (table.headers.length > 0) tellMissing(shape, table.headers, table.has, reading);
      const { kept, unread: differing } = people.end();
      return { items: kept, unread: unread + table.unread + differing, incomplete: [...incomplete], reading };
    },
  };
}

/** Reads a whole sheet: the rows alone, or an answer that holds them. */
export function readRows<Item extends object>(
  reader: SheetReader<Item>,
  input: unknown,
  options: SheetOptions,
): ReadRows<Item> & { readonly state: SourceOutcome<never>['state'] } {
  const { shape } = reader;
  const reading = openReading(shape.source);
  const columnOf = columnFinder(shape);
  const opened = openEnvelope(ownEnvelope(input), reading, {
    isField: (name) => columnOf(name) !== undefined,
    signs: signTableOf(shape.source, options.signs),
    mostRows: BOUNDS.sheetRows,
  });
  const run = openRun(reader, options, reading);
  for (const value of opened.rows) run.add(value);
  const read = run.end();
  return { ...read, state: opened.state, unread: read.unread + (opened.cutOff ? 1 : 0) };
}

/** What a sheet gives whose rows are records by themselves. */
export function outcomeOf<Item extends object>({
  state,
  items,
  unread,
  reading,
}: ReadRows<Item> & { readonly state: SourceOutcome<never>['state'] }): SourceOutcome<Item> {
  return deepFreeze({ source: reading.source, state, records: items, unread, findings: reading.findings });
}

/** Finds the column that a folded header stands for: by the caller's word, by the table of the form, else by its own name. */
function columnFinder(shape: SheetShape): (header: string) => string | undefined {
  const columns = new Map<string, string>();
  const learn = (header: string, column: string): void => {
    const name = folded(header);
    if (name !== '' && !columns.has(name)) columns.set(name, folded(column));
  };
  for (const [header, column] of Object.entries(shape.columns ?? {})) learn(header, column);
  for (const column of [...Object.keys(shape.read), ...shape.left]) learn(column, column);
  for (const [column, headers] of Object.entries(shape.read)) for (const header of headers) learn(header, column);
  return (header) => columns.get(header) ?? (shape.reads?.(header) === true ? header : undefined);
}

/** Blanks, signs that separate, and marks that nobody sees. */
const NO_DIGITS = /[\s.\-\u2010-\u2015/_\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const AS_FORMULA = /^="(.*)"$/;

/** The digits are personal: what stood there is never shown. */
function nipOf(row: SheetRow): Nip | undefined {
  const read = readNip(fieldOf(row, [NIP_COLUMN])?.value);
  if (typeof read === 'string') return read;
  row.reading.tell('nipNotReadable', pathOf(row, [NIP_COLUMN]), { expected: NIP_EXPECTED, ...read });
  return undefined;
}

function readNip(value: unknown): Nip | { readonly found: string; readonly expected?: string } {
  if (typeof value === 'number' || typeof value === 'bigint') return { found: 'a number (not shown)' };
  if (value instanceof UnreadableCell) return { found: value.found };
  const cell = textOf(value);
  if (cell === undefined) return { found: 'nothing' };
  // The structure of a PPPK number is the wider one: every number of a PNS has it too.
  if (isNip(cell, 'PPPK')) return cell;
  if (cell.length > LONGEST_NIP_CELL) return { found: 'a long text (not shown)' };
  const digits = cell
    .replace(NO_DIGITS, '')
    .replace(AS_FORMULA, '$1')
    .replace(/^['\u2018\u2019]/, '');
  const nip = safeParseNip(digits, 'PPPK');
  if (nip.success) return nip.data;
  const found = `text of ${String(digits.length)} characters (not shown)`;
  return { found, expected: nip.error.issues[0].message };
}

function tellMissing(
  shape: SheetShape,
  headers: readonly string[],
  has: (name: string) => boolean,
  reading: Reading,
): void {
  const seen = headers.slice(0, MOST_HEADERS_TOLD).join(', ');
  for (const column of shape.required ?? []) {
    if (has(folded(column))) continue;
    const known = [column, ...(shape.read[column] ?? [])].join(', ');
    const pass = `options.columns: { 'the header': '${column}' }`;
    const expected = `a column ${known}; the headers are ${seen}; if one of them is meant: ${pass}`;
    reading.tell('columnMissing', column, { expected });
  }
}

/** The rows of each person. */
interface People<Item> {
  add(nip: Nip, row: SheetRow, item: Item | 'unread' | undefined): void;
  end(): { readonly kept: readonly Item[]; readonly unread: number };
}

function openPeople<Item extends object>(
  shape: SheetShape,
  items: Item[],
  reading: Reading,
  contentOf: (item: Item) => unknown,
): People<Item> {
  const first = new Map<Nip, { readonly path: string; readonly item: Item | 'unread' | undefined }>();
  const conflicting = new Set<Nip>();
  let unread = 0;
  const content = (item: Item | 'unread' | undefined): unknown => (typeof item === 'object' ? contentOf(item) : item);
  return {
    add(nip, row, item) {
      const { path } = row;
      const other = shape.repeated === true ? undefined : first.get(nip);
      if (other === undefined) {
        first.set(nip, { path, item });
        if (item === 'unread') unread++;
        else if (item !== undefined) items.push(item);
      } else if (!conflicting.has(nip) && readsTheSame(content(item), content(other.item))) {
        reading.tell('duplicateRow', path);
      } else {
        unread += conflicting.has(nip) || other.item === 'unread' ? 1 : 2;
        conflicting.add(nip);
        reading.tell('personTwice', pathOf(row, [NIP_COLUMN]), {
          expected: `one row; ${other.path} says something else, and neither is used`,
        });
      }
    },
    end() {
      if (conflicting.size === 0) return { kept: items, unread };
      const out = new Set<unknown>([...conflicting].map((nip) => first.get(nip)?.item));
      return { kept: items.filter((item) => !out.has(item)), unread };
    },
  };
}

/** Whether two rows say the same, but for where they stand. */
function readsTheSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return saysTheSame(one, other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  keys.delete('path');
  return [...keys].every((key) => readsTheSame(one[key], other[key]));
}
