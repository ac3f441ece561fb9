import { BOUNDS } from '../../json/bounds.js';
import { cellValue } from '../wire/cell-value.js';
import { holds, type RowContext, MOST_UNKNOWN_KEYS, shownKey } from '../wire/row.js';
import { searchKey, textOf } from '../wire/text-of.js';
import { NIP_NAME } from './sheet-columns.js';
import { SheetRow, TableColumns } from './table-row.js';
import { isList, isRecord } from '../../problems/is-object.js';
import { readNumber } from '../wire/read-number.js';

type RawRecord = Readonly<Record<string, unknown>>;

/** A row as it was given: by keys, or in the order of the columns. Its number is the one that a spreadsheet shows. */
type RawRow =
  | { readonly kind: 'list'; readonly number: number; readonly cells: readonly unknown[] }
  | { readonly kind: 'record'; readonly number: number; readonly record: RawRecord; readonly keys: readonly string[] }
  | { readonly kind: 'blank'; readonly number: number }
  | { readonly kind: 'none'; readonly number: number; readonly found: unknown; readonly size?: number };

/** The row of an element; lists may be numbered otherwise than records. */
function rawRow(value: unknown, number: number, numberOfList: number): RawRow {
  try {
    if (isList(value)) return rawList(value, numberOfList);
    if (isRecord(value)) return rawRecord(value, number);
  } catch {
    return { kind: 'none', number, found: 'an object' };
  }
  return value === undefined || value === null ? { kind: 'blank', number } : { kind: 'none', number, found: value };
}

function rawList(value: readonly unknown[], number: number): RawRow {
  if (value.length > BOUNDS.members) return { kind: 'none', number, found: 'a list', size: value.length };
  return { kind: 'list', number, cells: Array.from(value, (cell) => cellValue(cell) ?? null) };
}

function rawRecord(record: RawRecord, number: number): RawRow {
  const keys = Object.keys(record);
  if (keys.length > BOUNDS.members) return { kind: 'none', number, found: 'an object', size: keys.length };
  // SheetJS notes there from which row of the spreadsheet, counted from 0, a record comes.
  const noted = Object.hasOwn(record, '__rowNum__') ? record['__rowNum__'] : undefined;
  const isNoted = typeof noted === 'number' && Number.isSafeInteger(noted) && noted >= 0;
  return { kind: 'record', number: isNoted ? noted + 1 : number, keys, record };
}

/** The cells of a row in the order in which it has them; a member of the caller's object may throw. */
function cellsOf(row: ListRow | RecordRow): readonly unknown[] {
  return row.kind === 'list' ? row.cells : row.keys.map((key) => cellValue(row.record[key]));
}

/** What a table has to know of its columns. */
export interface TableShape {
  /** Name of the column that a header stands for, both as search keys; `undefined` for a header that is not known. */
  columnOf(header: string): string | undefined;
  /** Whether the content of a column of this name is of no use. */
  isLeft(name: string): boolean;
}

type ListRow = RawRow & { readonly kind: 'list' };
type RecordRow = RawRow & { readonly kind: 'record' };

/** Where the cells under the keys of a record belong. */
interface KeyPlaces {
  readonly keys: readonly string[];
  /** Cells that may be read: which key, and which column. */
  readonly used: readonly (readonly [key: string, place: number])[];
  /** Keys of columns that nobody needs. */
  readonly left: readonly string[];
}

const NO_NAMES: readonly string[] = [];

/**
 * A table that takes the rows of a sheet one by one, as a reader gives them, until no row comes any more. The column names are the keys of the records; else the row of names is looked for among the
 * first rows, and what stands above it is passed over. Each column is found once for the whole sheet.
 */
export function openTable(shape: TableShape, context: RowContext, take: (row: SheetRow) => void) {
  const { findings } = context;
  const columns = new TableColumns();
  const table = { columns, context };
  const placesOfKeys = new Map<string, number>();
  const unknown = new Set<string>();
  let keyPlaces: KeyPlaces = { keys: [], used: [], left: [] };
  let waiting: RawRow[] | undefined = [];
  let header: 'keys' | 'list' | 'record' | 'none' | undefined;
  let given = 0;
  /** Number of the row of the first element: lists may count from 1, after a hole. */
  let first = 1;
  let unread = 0;
  /** Columns of which it is settled whether they are known. */
  let checked = 0;

  function placed(row: RawRow): void {
    const { number } = row;
    // Readers of spreadsheets leave a hole where a row is blank; records have no holes.
    if (row.kind === 'blank' && header !== 'list') reportNoRow(number, null);
    else if (row.kind === 'none') reportNoRow(number, row.found, row.size);
    else if (row.kind === 'list' && row.cells.some(holds)) {
      if (header !== 'list') reportNoRow(number, []);
      else taken(row.cells, number);
    } else if (row.kind === 'record') placedRecord(row);
  }

  function placedRecord(row: RecordRow): void {
    const { record, number } = row;
    try {
      if (header === 'keys' || header === 'record') {
        const cells = cellsOfRecord(row);
        const isBlank = !cells.some(holds) && !keyPlaces.left.some((key) => holds(cellValue(record[key])));
        if (!isBlank) taken(cells, number);
      } else if (cellsOf(row).some(holds)) reportNoRow(number, {});
    } catch {
      reportNoRow(number, 'an object');
    }
  }

  function reportNoRow(number: number, found: unknown, size?: number): void {
    unread++;
    if (header === 'none' && typeof found === 'object' && found !== null) return;
    const path = `[row ${String(number)}]`;
    if (size === undefined) findings.add('rowNotReadable', path, { found, expected: 'a row as the others' });
    else findings.add('tooLarge', path, { found: size, expected: `at most ${String(BOUNDS.members)} fields` });
  }

  /** Finds what the column names are, as soon as the rows that wait tell it. */
  function settle(last: boolean): void {
    if (waiting === undefined) return;
    const isNip = (key: string): boolean => shape.columnOf(searchKey(key)) === NIP_NAME;
    const latest = waiting.at(-1);
    const hasNoList = waiting.every(({ kind }) => kind !== 'list');
    if (hasNoList && latest?.kind === 'record' && latest.keys.some(isNip)) header = 'keys';
    else if (last || waiting.length >= MOST_ROWS_ABOVE) header = headerAmong(waiting);
    if (header === undefined) return;
    const rows = waiting;
    waiting = undefined;
    for (const row of rows) placed(row);
  }

  /** Takes the header out of the rows that wait. */
  function headerAmong(rows: RawRow[]): 'list' | 'record' | 'none' {
    const filled = rows.flatMap((row) =>
      row.kind === 'list' || row.kind === 'record' ? [{ row, cells: readableCells(row) }] : [],
    );
    const found = headerRowAmong(filled, shape);
    if (found === undefined) {
      const width = Math.max(0, ...filled.map(({ cells }) => cells.filter(holds).length));
      const expected = `NIP and another known column within the first ${String(MOST_ROWS_ABOVE)} rows`;
      if (width > 0) findings.add('headerNotFound', '', { found: `${String(width)} columns`, expected });
      return 'none';
    }
    const above = filled.slice(0, filled.indexOf(found)).filter(({ cells }) => cells.some(holds)).length;
    const { row, cells } = found;
    const passed = row.kind === 'record' ? above + 1 : above;
    if (passed > 0) {
      const expected = 'the column names in row 1';
      findings.add('rowsAboveHeader', `[row ${String(row.number)}]`, { found: `${String(passed)} rows`, expected });
    }
    cells.forEach((cell, index) => {
      const text = textOf(cell);
      const place = text === undefined ? columns.addUnnamed() : addColumn(text);
      if (row.kind === 'record') placesOfKeys.set(row.keys[index] ?? '', place);
    });
    rows.splice(0, rows.indexOf(row) + 1);
    return row.kind;
  }

  function addColumn(key: string): number {
    const name = searchKey(key);
    return columns.add(key, name === '' ? '' : (shape.columnOf(name) ?? name));
  }

  function placeOfKey(key: string): number {
    const known = placesOfKeys.get(key);
    if (known !== undefined) return known;
    const place = header === 'keys' && searchKey(key) === '' ? -1 : addColumn(key);
    placesOfKeys.set(key, place);
    return place;
  }

  function cellsOfRecord({ record, keys }: RecordRow): readonly unknown[] {
    if (!isSame(keys, keyPlaces.keys)) {
      const at = keys.map((key) => [key, placeOfKey(key)] as const).filter(([, place]) => place >= 0);
      const isLeft = (place: number): boolean => shape.isLeft(columns.at(place)?.name ?? '');
      const left = at.filter(([, place]) => isLeft(place)).map(([key]) => key);
      keyPlaces = { keys, used: at.filter(([, place]) => !isLeft(place)), left };
    }
    const cells = new Array<unknown>(columns.count);
    for (const [key, place] of keyPlaces.used) cells[place] = cellValue(record[key]);
    return cells;
  }

  function taken(cells: readonly unknown[], number: number): void {
    const path = `[row ${String(number)}]`;
    while (columns.count < cells.length) columns.addUnnamed();
    if (checked < columns.count) reportUnknown(cells, path);
    const clashes =
      columns.several.length === 0 ? NO_NAMES : columns.several.filter((name) => clash(cells, name, path));
    take(new SheetRow(table, path, cells, clashes));
  }

  /** Two columns of one meaning that say different things. */
  function clash(cells: readonly unknown[], name: string, path: string): boolean {
    const [one, ...others] = columns.placesOf(name).filter((place) => holds(cells[place]));
    const other = others.find((place) => one !== undefined && !areSameCells(cells[place], cells[one]));
    if (one === undefined || other === undefined) return false;
    const keyOf = (place: number): string => shownKey(columns.at(place)?.key ?? '');
    findings.add('keyClash', `${path}.${keyOf(other)}`, { expected: `the same as ${keyOf(one)}` });
    return true;
  }

  /** Reports every column that is not known once, where it first stands; one without a name where it first holds something. */
  function reportUnknown(cells: readonly unknown[], path: string): void {
    let hasUnnamed = false;
    for (let place = checked; place < columns.count; place++) {
      const { key = '', name = '' } = columns.at(place) ?? {};
      if (name === '') hasUnnamed = true;
      if (name === '' ? !holds(cells[place]) : shape.columnOf(searchKey(key)) !== undefined) continue;
      if (unknown.size < MOST_UNKNOWN_KEYS && !unknown.has(key)) findings.add('keyUnknown', `${path}.${shownKey(key)}`);
      unknown.add(key);
    }
    if (!hasUnnamed) checked = columns.count;
  }

  return {
    columns,
    /** Rows in which nothing was understood. */
    get unread(): number {
      return unread;
    },
    add(value: unknown): void {
      if (value === undefined && given === 0) first = 0;
      const row = rawRow(value, given + 2, given + first);
      given++;
      if (waiting === undefined) placed(row);
      else {
        waiting.push(row);
        settle(false);
      }
    },
    end(): void {
      settle(true);
    },
  };
}

/** The cells of a row; none where a member of the caller's object throws. */
function readableCells(row: ListRow | RecordRow): readonly unknown[] {
  try {
    return cellsOf(row);
  } catch {
    return [];
  }
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key, index) => key === others[index]);
}

/** Rows that are looked at for the column names. */
export const MOST_ROWS_ABOVE = 20;

/**
 * The row of the column names: of those with a column for the NIP and another name that is known, the first with the most
 * known names.
 */
function headerRowAmong<Row extends { readonly cells: readonly unknown[] }>(
  rows: readonly Row[],
  shape: TableShape,
): Row | undefined {
  let best: Row | undefined;
  let most = 1;
  for (const row of rows) {
    const names = new Set(row.cells.flatMap((cell) => shape.columnOf(searchKey(textOf(cell) ?? '')) ?? []));
    if (!names.has(NIP_NAME) || names.size <= most) continue;
    most = names.size;
    best = row;
  }
  return best;
}

/** Whether two cells say the same: `69,58` and 69.58 do; so does text that differs in capitals or blanks alone. */
function areSameCells(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const [a, b] = [readNumber(one), readNumber(other)];
  return a && b ? a.value === b.value && a.percent === b.percent : spelt(one) === spelt(other);
}

function spelt(value: unknown): unknown {
  const text = textOf(value);
  return text === undefined && holds(value) ? value : text?.toLowerCase().replace(/\s+/g, ' ');
}

/** Whether two rows say the same, but for where they stand. */
export function areSameRows(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return areSameCells(one, other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  keys.delete('path');
  return [...keys].every((key) => areSameRows(one[key], other[key]));
}
