import { BOUNDS } from '../../json/bounds.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { type Nip, isNip, safeParseNip } from '../../civil-service/nip.js';
import { signTableOf, type AnswerSign } from '../wire/answer-signs.js';
import type { SourceName } from '../wire/source-name.js';
import type { CodeLists } from '../wire/code-lists.js';
import { openEnvelope } from '../wire/envelope.js';
import { openFindings, type Findings } from '../wire/findings.js';
import { ownEnvelope, UnreadableCell } from '../wire/cell-value.js';
import { holds, report, fieldOf } from '../wire/row.js';
import { searchKey, textOf } from '../wire/text-of.js';
import type { SourceOutcome, SourceState } from '../wire/source-result.js';
import { areSameRows, openTable } from './sheet-table.js';
import { NIP_COLUMN, NIP_NAME, type SheetHeaders } from './sheet-columns.js';
import type { SheetRow, TableColumns } from './table-row.js';

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
  /** Columns that have to be there: reported once where they are not. */
  readonly required?: readonly string[];
  /** Several rows of one person are several records, not a contradiction. */
  readonly repeated?: true;
  /** The number of a person alone is worth a record. */
  readonly personAlone?: true;
  /** Dates written `yyyy-mm-dd` are of the form of the sheet. */
  readonly isoDates?: true;
  /** Further columns, by the search key of their header. */
  readonly reads?: (header: string) => boolean;
  /** Headers of the caller, each with the column that it stands for. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

/** How the rows of a sheet are read. */
export interface SheetReader<Item extends object> {
  readonly shape: SheetShape;
  /** `undefined` for a row that says nothing. */
  readonly readRow: (row: SheetRow, nip: Nip) => ReadRow<Item>;
  /** What was read of a row, by which two rows of one person are compared. Absent: all but its place. */
  contentOf?(item: Item): unknown;
}

/** What a row became. */
type ReadRow<Item> = Item | 'unread' | undefined;

/** A sheet of which every row was seen. */
export interface ReadSheet<Item> {
  readonly state: SourceState;
  readonly items: readonly Item[];
  readonly unread: number;
  /** People with a row that was not read. */
  readonly incomplete: readonly Nip[];
  readonly findings: Findings;
}

const MOST_HEADERS_SHOWN = 30;
/** Columns that say who somebody is, and nothing about them. */
const ABOUT_PERSON: ReadonlySet<string> = new Set([NIP_NAME, 'nama']);

/**
 * Opens a sheet, which takes its rows one by one: rows as a reader of CSV or of spreadsheets gives them. Headers are compared
 * without regard to capitals, blanks, signs and a byte order mark. Blank rows are passed over. Rows of one person that say the same count once; rows of one person
 * that differ are used by nobody, because nothing says which is right.
 */
export function openRun<Item extends object>(
  reader: SheetReader<Item>,
  { asOf, lists }: SheetOptions,
  findings: Findings,
) {
  const { shape, readRow } = reader;
  const items: Item[] = [];
  const people = openPeople(reader, items);
  let unread = 0;
  const incomplete = new Set<Nip>();
  const left = new Set(shape.left.map(searchKey));
  const read = new Set(Object.keys(shape.read).map(searchKey));
  const isRead = (name: string): boolean => (read.has(name) && !ABOUT_PERSON.has(name)) || shape.reads?.(name) === true;
  const tableShape = { columnOf: columnFinder(shape), isLeft: (name: string) => left.has(name) };
  const table = openTable(tableShape, { asOf, findings, lists, isoDates: shape.isoDates }, (row) => {
    const nip = nipOf(row);
    if (nip === undefined) unread++;
    else if (shape.personAlone !== true && !row.columns.names.some((name) => isRead(name) && holds(row.value(name)))) {
      findings.add('nothingRead', row.path, { expected: 'a column that this sheet has' });
      unread++;
      incomplete.add(nip);
    } else {
      row.nip = nip;
      const item = readRow(row, nip);
      if (item === 'unread') incomplete.add(nip);
      people.add(nip, row, item);
    }
  });
  return {
    /** Items in the order of their rows, so far. */
    items,
    add(row: unknown): void {
      table.add(row);
    },
    end(): Omit<ReadSheet<Item>, 'state'> {
      table.end();
      reportMissing(shape, table.columns, findings);
      const { kept, unread: differing } = people.end();
      return { items: kept, unread: unread + table.unread + differing, incomplete: [...incomplete], findings };
    },
  };
}

/** Reads a whole sheet: the rows alone, or an answer that holds them. */
export function readRows<Item extends object>(
  reader: SheetReader<Item>,
  input: unknown,
  options: SheetOptions,
): ReadSheet<Item> {
  const { source } = reader.shape;
  const findings = openFindings(source);
  const columnOf = columnFinder(reader.shape);
  const isField = (name: string): boolean => columnOf(name) !== undefined;
  const signs = signTableOf(source, options.signs);
  const opened = openEnvelope(ownEnvelope(input), findings, { isField, signs, mostRows: BOUNDS.sheetRows });
  const run = openRun(reader, options, findings);
  for (const value of opened.rows) run.add(value);
  const read = run.end();
  return { ...read, state: opened.state, unread: read.unread + (opened.cutOff ? 1 : 0) };
}

/** What a sheet gives whose rows are records by themselves. */
export function outcomeOf<Item extends object>(read: ReadSheet<Item>): SourceOutcome<Item> {
  const { state, items, unread, findings } = read;
  return deepFreeze({ source: findings.source, state, records: items, unread, findings: findings.list });
}

/** Finds the column that a header stands for, both as search keys: by the caller's word, by the table of the form, else by its own name. */
function columnFinder(shape: SheetShape): (header: string) => string | undefined {
  const columns = new Map<string, string>();
  const learn = (header: string, column: string): void => {
    const name = searchKey(header);
    if (name !== '' && !columns.has(name)) columns.set(name, searchKey(column));
  };
  for (const [header, column] of Object.entries(shape.columns ?? {})) learn(header, column);
  for (const column of [...Object.keys(shape.read), ...shape.left]) learn(column, column);
  for (const [column, headers] of Object.entries(shape.read)) for (const header of headers) learn(header, column);
  return (header) => columns.get(header) ?? (shape.reads?.(header) === true ? header : undefined);
}

function reportMissing({ required = [], read }: SheetShape, columns: TableColumns, findings: Findings): void {
  const { headers } = columns;
  if (headers.length === 0) return;
  const seen = headers.slice(0, MOST_HEADERS_SHOWN).join(', ');
  for (const column of required) {
    if (columns.has(searchKey(column))) continue;
    const known = [column, ...(read[column] ?? [])].join(', ');
    const pass = `options.columns: { 'the header': '${column}' }`;
    const expected = `a column ${known}; the headers are ${seen}; if one of them is meant: ${pass}`;
    findings.add('columnMissing', column, { expected });
  }
}

/** The rows of each person. */
function openPeople<Item extends object>(reader: SheetReader<Item>, items: Item[]) {
  const first = new Map<Nip, { readonly path: string; readonly item: ReadRow<Item> }>();
  const conflicting = new Set<Nip>();
  let unread = 0;
  const content = (item: ReadRow<Item>): unknown =>
    typeof item === 'object' ? (reader.contentOf?.(item) ?? item) : item;
  return {
    add(nip: Nip, row: SheetRow, item: ReadRow<Item>): void {
      const { path } = row;
      const other = reader.shape.repeated === true ? undefined : first.get(nip);
      if (other === undefined) {
        first.set(nip, { path, item });
        if (item === 'unread') unread++;
        else if (item !== undefined) items.push(item);
      } else if (!conflicting.has(nip) && areSameRows(content(item), content(other.item))) {
        row.findings.add('duplicateRow', path);
      } else {
        unread += conflicting.has(nip) || other.item === 'unread' ? 1 : 2;
        conflicting.add(nip);
        const expected = `one row; ${other.path} says something else, and neither is used`;
        report(row, 'personTwice', [NIP_COLUMN], { expected });
      }
    },
    end() {
      const out = new Set<unknown>([...conflicting].map((nip) => first.get(nip)?.item));
      return { kept: items.filter((item) => !out.has(item)), unread };
    },
  };
}

const EXPECTED = 'text of 18 digits in a text cell';
const LONGEST_CELL = 100;
/** Blanks, signs that separate, and marks that nobody sees. */
const NO_DIGITS = /[\s.\-\u2010-\u2015/_\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const AS_FORMULA = /^="(.*)"$/;

/** The NIP in a row of a sheet. The digits are personal: what stood there is never shown. */
export function nipOf(row: SheetRow): Nip | undefined {
  const read = readNip(fieldOf(row, [NIP_COLUMN])?.value);
  if (typeof read === 'string') return read;
  return report(row, 'nipNotReadable', [NIP_COLUMN], { expected: EXPECTED, ...read });
}

function readNip(value: unknown): Nip | { readonly found: string; readonly expected?: string } {
  if (typeof value === 'number' || typeof value === 'bigint') return { found: 'a number (not shown)' };
  if (value instanceof UnreadableCell) return { found: value.found };
  const cell = textOf(value);
  if (cell === undefined) return { found: 'nothing' };
  // The structure of a PPPK number is the wider one: every number of a PNS has it too.
  if (isNip(cell, 'PPPK')) return cell;
  if (cell.length > LONGEST_CELL) return { found: 'a long text (not shown)' };
  const digits = cell
    .replace(NO_DIGITS, '')
    .replace(AS_FORMULA, '$1')
    .replace(/^['\u2018\u2019]/, '');
  const nip = safeParseNip(digits, 'PPPK');
  if (nip.success) return nip.data;
  const found = `text of ${String(digits.length)} characters (not shown)`;
  return { found, expected: nip.error.issues[0].message };
}
