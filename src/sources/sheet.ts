import { BOUNDS } from '../model/bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isObject } from '../model/is-object.js';
import type { IsoDate } from '../model/iso-date.js';
import { safeParseNip, type Nip } from '../model/nip.js';
import type { CodeLists } from './code-lists.js';
import { signTableOf, type AnswerSign } from './answer-signs.js';
import { openEnvelope } from './envelope.js';
import { folded, textOf } from './folded.js';
import { ownPayload } from './payload.js';
import { openReading, type Reading } from './reading.js';
import { lifeDatesOf } from './possible-date.js';
import { fieldOf, holdsAny, openRow, pathOf, type Row } from './row.js';
import type { SourceOutcome } from './source-result.js';
import type { SourceName } from './source-name.js';
import { tellUnknownKeys } from './unknown-keys.js';

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
  /** Columns that are read. */
  readonly read: readonly string[];
  /** Columns that are known and not needed: never copied, and no news when they come. */
  readonly left: readonly string[];
  /** Columns that have to be there: told once where they are not. */
  readonly required?: readonly string[];
  /** Headers of the column of the NIP; absent: `nip`, `nip_baru`. */
  readonly nip?: readonly string[];
  /** Several rows of one person are several records, not a contradiction. */
  readonly repeated?: true;
  /** The number of a person alone is worth a record. */
  readonly personAlone?: true;
  /** Further columns, by their folded header. */
  readonly reads?: (header: string) => boolean;
}

/** A row of one person. */
export interface PersonRow {
  readonly row: Row;
  readonly nip: Nip;
}

/** The rows of a sheet, before they are understood. */
export interface OpenSheet {
  readonly state: SourceOutcome<never>['state'];
  readonly people: readonly PersonRow[];
  /** Rows of nobody who can be told. */
  readonly unread: number;
  readonly reading: Reading;
}

const NIP_COLUMNS = ['nip', 'nip_baru'];
const NIP_EXPECTED = 'text of 18 digits in a text cell';
const LONGEST_NIP_CELL = 100;

/**
 * Opens a sheet: rows as a reader of CSV or of spreadsheets gives them, records with the headers as keys. Headers are
 * compared without regard to capitals, blanks, signs and a byte order mark. Blank rows are passed over. Rows of one
 * person that are the same count once; rows of one person that differ are used by nobody, because nothing says which is
 * right.
 */
export function openSheet(shape: SheetShape, input: unknown, options: SheetOptions): OpenSheet {
  const reading = openReading(shape.source);
  const nipColumns = shape.nip ?? NIP_COLUMNS;
  const readNames = new Set(shape.read.map(folded));
  const known = new Set([...shape.read, ...shape.left, ...nipColumns].map(folded));
  const opened = openEnvelope(ownPayload(input), reading, {
    isField: (name) => known.has(name) || shape.reads?.(name) === true,
    signs: signTableOf(shape.source, options.signs),
    mostRows: BOUNDS.sheetRows,
  });
  const rows: Row[] = [];
  let unread = opened.cutOff ? 1 : 0;
  for (const { path, value } of opened.rows) {
    const row = openRow(value, path, options.asOf, reading);
    if (row === undefined) unread++;
    else if (!isBlank(row)) rows.push(row);
  }
  const isRead = (name: string): boolean => readNames.has(name) || shape.reads?.(name) === true;
  tellColumns(rows, shape, known, reading);
  const readable: PersonRow[] = [];
  for (const row of rows) {
    const nip = nipOf(row, nipColumns);
    if (nip === undefined) unread++;
    else if (shape.personAlone !== true && !holdsAny(row, isRead)) {
      row.reading.tell('nothingRead', row.path, { found: row.fields.size, expected: 'a column that this sheet has' });
      unread++;
    } else readable.push({ row: { ...row, life: lifeDatesOf(nip, 'PPPK') }, nip });
  }
  const { people, differing } =
    shape.repeated === true ? { people: readable, differing: 0 } : onceEach(readable, reading);
  return { state: opened.state, people, unread: unread + differing, reading };
}

/** {@link openSheet}, and each row read by itself; `undefined` for a row that says nothing. */
export function readSheet<Item extends object>(
  shape: SheetShape,
  input: unknown,
  options: SheetOptions,
  readRow: (person: PersonRow) => Item | 'unread' | undefined,
): SourceOutcome<Item> {
  const { state, people, unread, reading } = openSheet(shape, input, options);
  const read = people.map(readRow);
  const records = read.filter((item) => item !== undefined && item !== 'unread');
  const silent = read.filter((item) => item === 'unread').length;
  return deepFreeze({ source: shape.source, state, records, unread: unread + silent, findings: reading.findings });
}

function isBlank(row: Row): boolean {
  for (const { value } of row.fields.values()) {
    if (isObject(value) || textOf(value) !== undefined || typeof value === 'boolean') return false;
  }
  return true;
}

/** The digits are personal: what stood there is never shown. */
function nipOf(row: Row, columns: readonly string[]): Nip | undefined {
  const path = pathOf(row, columns);
  const value = fieldOf(row, columns)?.value;
  if (typeof value === 'number' || typeof value === 'bigint') {
    row.reading.tell('nipNotReadable', path, { found: 'a number (not shown)', expected: NIP_EXPECTED });
    return undefined;
  }
  const cell = textOf(value);
  if (cell === undefined || cell.length > LONGEST_NIP_CELL) {
    const found = cell === undefined ? 'nothing' : 'a long text (not shown)';
    row.reading.tell('nipNotReadable', path, { found, expected: NIP_EXPECTED });
    return undefined;
  }
  const digits = cell.replace(/^['\u2019]/, '').replace(/\s/g, '');
  // The structure of a PPPK number is the wider one: every number of a PNS has it too.
  const nip = safeParseNip(digits, 'PPPK');
  if (nip.success) return nip.data;
  row.reading.tell('nipNotReadable', path, {
    found: `text of ${String(digits.length)} characters (not shown)`,
    expected: nip.error.issues[0].message,
  });
  return undefined;
}

/** Every column that is not known, and every one that is missing, is told once. */
function tellColumns(rows: readonly Row[], shape: SheetShape, known: ReadonlySet<string>, reading: Reading): void {
  const there = tellUnknownKeys(rows, (name) => known.has(name) || shape.reads?.(name) === true, reading);
  if (rows.length === 0) return;
  for (const column of shape.required ?? []) {
    if (!there.has(folded(column))) reading.tell('valueMissing', column, { expected: `a column ${column}` });
  }
}

function onceEach(
  readable: readonly PersonRow[],
  reading: Reading,
): { readonly people: readonly PersonRow[]; readonly differing: number } {
  const first = new Map<string, { readonly person: PersonRow; readonly content: string }>();
  const conflicting = new Set<string>();
  let differing = 0;
  for (const person of readable) {
    const content = contentOf(person.row);
    const other = first.get(person.nip);
    if (other === undefined) first.set(person.nip, { person, content });
    else if (other.content === content && !conflicting.has(person.nip)) reading.tell('duplicateRow', person.row.path);
    else {
      if (!conflicting.has(person.nip)) differing++;
      conflicting.add(person.nip);
      differing++;
      reading.tell('personTwice', pathOf(person.row, NIP_COLUMNS), {
        expected: `one row; ${other.person.row.path} says something else, and neither is used`,
      });
    }
  }
  const people = [...first.values()].map(({ person }) => person).filter(({ nip }) => !conflicting.has(nip));
  return { people, differing };
}

function contentOf(row: Row): string {
  const cells = [...row.fields].map(([name, { value }]) => [name, NIP_FOLDED.has(name) ? '' : (textOf(value) ?? '')]);
  return JSON.stringify(cells.sort(byName));
}

const NIP_FOLDED: ReadonlySet<string> = new Set(NIP_COLUMNS.map(folded));

function byName([a = '']: readonly string[], [b = '']: readonly string[]): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
