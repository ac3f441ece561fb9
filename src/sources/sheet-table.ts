import { BOUNDS } from '../model/bounds.js';
import type { IsoDate } from '../model/iso-date.js';
import { isList } from '../model/is-list.js';
import { isRecord } from '../model/is-object.js';
import type { Nip } from '../model/nip.js';
import { cellValue } from './cell-value.js';
import { folded, textOf } from './folded.js';
import { headerRowAmong, MOST_ROWS_ABOVE } from './header-row.js';
import { lifeDatesOf, type LifeDates } from './possible-date.js';
import { readNumber } from './read-number.js';
import type { Reading } from './reading.js';
import { holds, type Row } from './row.js';
import { MOST_TOLD, shownKey } from './unknown-keys.js';

/** A row of a sheet; its path is `[row 5]`, by the number that a spreadsheet shows. */
export interface SheetRow extends Row {
  /** Whose row it is, once that is known. */
  nip?: Nip;
  /** Folded names of the columns of the sheet so far. */
  readonly names: readonly string[];
  /** Path of a cell of the row of this path. */
  readonly pathIn: PathInSheet;
  /** What stands under each of these names: {@link Row.value} for a list that is asked of every row. */
  values(names: readonly string[]): readonly unknown[];
}

/** The path of a cell: the path of its row, and the header as the sheet spells it. */
export type PathInSheet = (rowPath: string, name: string) => string;

/** What a table has to know of its columns. */
export interface TableShape {
  /** Folded name of the column that a folded header stands for; `undefined` for a header that is not known. */
  columnOf(header: string): string | undefined;
  /** Whether the content of a column of this folded name is of no use. */
  isLeft(name: string): boolean;
  /** Folded name of the column of the NIP. */
  readonly nip: string;
  readonly asOf: IsoDate;
  /** Dates written `yyyy-mm-dd` are of the form of the sheet. */
  readonly isoDates?: true | undefined;
}

/** Takes the rows of a sheet one by one, as a reader gives them. */
export interface SheetTable {
  /** Headers as the sheet has them. */
  readonly headers: readonly string[];
  /** Whether a column of this folded name is there. */
  readonly has: (name: string) => boolean;
  /** Rows in which nothing was understood. */
  readonly unread: number;
  add(row: unknown): void;
  /** No row comes any more. */
  end(): void;
}

type RawRecord = Readonly<Record<string, unknown>>;

/** A row as it was given: by keys, or in the order of the columns. */
type RawRow =
  | { readonly kind: 'list'; readonly cells: readonly unknown[]; readonly number: number }
  | { readonly kind: 'record'; readonly record: RawRecord; readonly keys: readonly string[]; readonly number: number }
  | { readonly kind: 'blank'; readonly number: number }
  | { readonly kind: 'none'; readonly number: number; readonly found: unknown; readonly size?: number };

interface Column {
  readonly key: string;
  readonly name: string;
}

/** Where the cells under the keys of a record belong. */
interface Places {
  readonly keys: readonly string[];
  /** Cells that may be read: which key, and which column. */
  readonly used: readonly (readonly [key: string, place: number])[];
  /** Keys of columns that nobody needs. */
  readonly left: readonly string[];
}

/** What the rows of a table share. */
interface Shared {
  readonly asOf: IsoDate;
  readonly isoDates: true | undefined;
  readonly reading: Reading;
  readonly names: readonly string[];
  placesOf(name: string): readonly number[];
  /** The places of a list of names that is asked of every row. */
  placesOfAll(names: readonly string[]): readonly (readonly number[])[];
  keyAt(place: number): string | undefined;
  readonly pathIn: PathInSheet;
}

class TableRow implements SheetRow {
  nip?: Nip;
  readonly path: string;
  readonly #shared: Shared;
  readonly #cells: readonly unknown[];
  /** Names under which two columns say different things. */
  readonly #clashes: readonly string[];
  #life: LifeDates | undefined;

  constructor(shared: Shared, path: string, cells: readonly unknown[], clashes: readonly string[]) {
    this.path = path;
    this.#shared = shared;
    this.#cells = cells;
    this.#clashes = clashes;
  }

  get isoDates(): true | undefined {
    return this.#shared.isoDates;
  }

  get asOf(): IsoDate {
    return this.#shared.asOf;
  }

  /** Only dates ask for it. */
  get life(): LifeDates | undefined {
    if (this.nip !== undefined) this.#life ??= lifeDatesOf(this.nip, 'PPPK');
    return this.#life;
  }

  get reading(): Reading {
    return this.#shared.reading;
  }

  get names(): readonly string[] {
    return this.#shared.names;
  }

  get pathIn(): PathInSheet {
    return this.#shared.pathIn;
  }

  value(name: string): unknown {
    return this.#cellAt(this.#shared.placesOf(name), name);
  }

  values(names: readonly string[]): readonly unknown[] {
    const values = new Array<unknown>(names.length);
    const places = this.#shared.placesOfAll(names);
    for (let index = 0; index < names.length; index++) {
      values[index] = this.#cellAt(places[index] ?? NOWHERE, names[index] ?? '');
    }
    return values;
  }

  keyOf(name: string): string | undefined {
    const place = this.#placeAmong(this.#shared.placesOf(name), name);
    return place === undefined || this.#cells[place] === undefined ? undefined : this.#shared.keyAt(place);
  }

  #cellAt(places: readonly number[], name: string): unknown {
    const place = this.#placeAmong(places, name);
    return place === undefined ? undefined : this.#cells[place];
  }

  #placeAmong(places: readonly number[], name: string): number | undefined {
    if (places.length < 2) return places[0];
    if (this.#clashes.includes(folded(name))) return undefined;
    return (
      places.find((place) => holds(this.#cells[place])) ?? places.find((place) => this.#cells[place] !== undefined)
    );
  }
}

const NOWHERE: readonly number[] = [];
const NO_NAMES: readonly string[] = [];

/**
 * A table of the rows of a sheet. The column names are the keys of the records; else the row of names is looked for among the
 * first rows, and what stands above it is passed over. Each column is found once for the whole sheet.
 */
export function openTable(shape: TableShape, reading: Reading, take: (row: SheetRow) => void): SheetTable {
  const columns: Column[] = [];
  const names: string[] = [];
  const positions = new Map<string, number[]>();
  const several: string[] = [];
  const asked = new Map<string, readonly number[]>();
  const askedLists = new Map<readonly string[], readonly (readonly number[])[]>();
  const placesOfKeys = new Map<string, number>();
  const unknown = new Set<string>();
  let places: Places = { keys: [], used: [], left: [] };
  let waiting: RawRow[] | undefined = [];
  let header: 'keys' | 'list' | 'record' | 'none' | undefined;
  let given = 0;
  /** Number of the row of the first element: lists may count from 1, after a hole. */
  let first = 1;
  let unread = 0;
  let told = 0;
  const shared: Shared = {
    asOf: shape.asOf,
    isoDates: shape.isoDates,
    reading,
    names,
    placesOf(name) {
      let at = asked.get(name);
      if (at === undefined) asked.set(name, (at = positions.get(folded(name)) ?? NOWHERE));
      return at;
    },
    placesOfAll(names) {
      let at = askedLists.get(names);
      if (at === undefined) askedLists.set(names, (at = names.map((name) => shared.placesOf(name))));
      return at;
    },
    keyAt: (place) => columns[place]?.key,
    pathIn: (path, name) => `${path}.${columns[shared.placesOf(name)[0] ?? -1]?.key ?? name}`,
  };

  function raw(value: unknown, index: number): RawRow {
    const number = index + 2;
    try {
      if (isList(value)) return rawList(value, index + first);
      if (isRecord(value)) return rawRecord(value, number);
    } catch {
      return { kind: 'none', number, found: 'an object' };
    }
    if (value !== undefined && value !== null) return { kind: 'none', number, found: value };
    if (value === undefined && index === 0) first = 0;
    return { kind: 'blank', number };
  }

  function placed(row: RawRow): void {
    switch (row.kind) {
      case 'blank':
        // Readers of spreadsheets leave a hole where a row is blank; records have no holes.
        if (header !== 'list') tellNoRow({ kind: 'none', number: row.number, found: null });
        return;
      case 'none':
        tellNoRow(row);
        return;
      case 'list':
        if (header === 'list') opened(cellsOfList(row.cells), row.number, true);
        else if (row.cells.some(holds)) tellNoRow({ kind: 'none', number: row.number, found: [] });
        return;
      case 'record':
        placedRecord(row);
    }
  }

  function placedRecord(row: RawRow & { readonly kind: 'record' }): void {
    const { record, keys, number } = row;
    try {
      if (header === 'keys' || header === 'record') {
        const cells = cellsOfRecord(record, keys);
        const blank = !cells.some(holds) && !places.left.some((key) => holds(cellValue(record[key])));
        if (!blank) opened(cells, number, false);
      } else if (cellsUnder(keys, record).some(holds)) tellNoRow({ kind: 'none', number, found: {} });
    } catch {
      tellNoRow({ kind: 'none', number, found: 'an object' });
    }
  }

  function tellNoRow({ number, found, size }: RawRow & { readonly kind: 'none' }): void {
    unread++;
    if (header === 'none' && typeof found === 'object' && found !== null) return;
    const path = `[row ${String(number)}]`;
    if (size === undefined) reading.tell('rowNotReadable', path, { found, expected: 'a row as the others' });
    else reading.tell('tooLarge', path, { found: size, expected: `at most ${String(BOUNDS.members)} fields` });
  }

  function decided(last: boolean): boolean {
    const rows = waiting ?? [];
    const isNip = (key: string): boolean => shape.columnOf(folded(key)) === shape.nip;
    const latest = rows.at(-1);
    const isFirstForm = rows.every(({ kind }) => kind !== 'list');
    if (isFirstForm && latest?.kind === 'record' && latest.keys.some(isNip)) header = 'keys';
    else if (last || rows.length >= MOST_ROWS_ABOVE) header = headerAmong(rows);
    return header !== undefined;
  }

  /** Takes the header out of the rows that wait. */
  function headerAmong(rows: RawRow[]): 'list' | 'record' | 'none' {
    const filled = rows
      .filter((row) => row.kind === 'list' || row.kind === 'record')
      .map((row) => ({
        row,
        cells: row.kind === 'list' ? row.cells : readable(() => cellsUnder(row.keys, row.record)),
      }));
    const at = headerRowAmong(
      filled.map(({ cells }) => cells),
      (name) => shape.columnOf(name),
      shape.nip,
    );
    const found = at === undefined ? undefined : filled[at];
    if (found === undefined) {
      const width = Math.max(0, ...filled.map(({ cells }) => cells.filter(holds).length));
      const expected = `NIP and another known column within the first ${String(MOST_ROWS_ABOVE)} rows`;
      if (width > 0) reading.tell('headerNotFound', '', { found: `${String(width)} columns`, expected });
      return 'none';
    }
    const above = filled.slice(0, at).filter(({ cells }) => cells.some(holds)).length;
    const { row, cells } = found;
    const passed = row.kind === 'record' ? above + 1 : above;
    if (passed > 0) {
      const expected = 'the column names in row 1';
      reading.tell('rowsAboveHeader', `[row ${String(row.number)}]`, { found: `${String(passed)} rows`, expected });
    }
    cells.forEach((cell, index) => {
      const text = textOf(cell);
      const place = column(text ?? `column ${letters(index)}`, text === undefined ? '' : undefined);
      if (row.kind === 'record') placesOfKeys.set(row.keys[index] ?? '', place);
    });
    rows.splice(0, rows.indexOf(row) + 1);
    return row.kind;
  }

  /** The place of a new column. */
  function column(key: string, unnamed?: ''): number {
    const header = unnamed ?? folded(key);
    const name = header === '' ? '' : (shape.columnOf(header) ?? header);
    const place = columns.push({ key, name }) - 1;
    if (name === '') return place;
    const there = positions.get(name);
    if (there === undefined) {
      positions.set(name, [place]);
      names.push(name);
    } else if (there.push(place) === 2) several.push(name);
    asked.clear();
    askedLists.clear();
    return place;
  }

  function placeOfKey(key: string): number {
    const known = placesOfKeys.get(key);
    if (known !== undefined) return known;
    const place = header === 'keys' && folded(key) === '' ? -1 : column(key);
    placesOfKeys.set(key, place);
    return place;
  }

  function cellsOfList(cells: readonly unknown[]): readonly unknown[] {
    for (let index = columns.length; index < cells.length; index++) column(`column ${letters(index)}`, '');
    return cells;
  }

  function cellsOfRecord(record: RawRecord, keys: readonly string[]): readonly unknown[] {
    if (!isSame(keys, places.keys)) {
      const at = keys.map((key) => [key, placeOfKey(key)] as const).filter(([, place]) => place >= 0);
      const isLeft = (place: number): boolean => shape.isLeft(columns[place]?.name ?? '');
      places = {
        keys,
        used: at.filter(([, place]) => !isLeft(place)),
        left: at.filter(([, place]) => isLeft(place)).map(([key]) => key),
      };
    }
    const cells = new Array<unknown>(columns.length);
    for (const [key, place] of places.used) cells[place] = cellValue(record[key]);
    return cells;
  }

  function opened(cells: readonly unknown[], number: number, checked: boolean): void {
    if (checked && !cells.some(holds)) return;
    const path = `[row ${String(number)}]`;
    if (told < columns.length) tellUnknown(cells, path);
    const clashes =
      several.length === 0 ? NO_NAMES : several.filter((name) => clash(cells, positions.get(name) ?? NOWHERE, path));
    take(new TableRow(shared, path, cells, clashes));
  }

  /** Two columns of one meaning that say different things. */
  function clash(cells: readonly unknown[], at: readonly number[], path: string): boolean {
    const [one, ...others] = at.filter((place) => holds(cells[place]));
    const other = others.find((place) => one !== undefined && !saysTheSame(cells[place], cells[one]));
    if (one === undefined || other === undefined) return false;
    const keyOf = (place: number): string => shownKey(columns[place]?.key ?? '');
    reading.tell('keyClash', `${path}.${keyOf(other)}`, { expected: `the same as ${keyOf(one)}` });
    return true;
  }

  /** Tells every column that is not known once, where it first stands; one without a name where it first holds something. */
  function tellUnknown(cells: readonly unknown[], path: string): void {
    let silent = false;
    for (let place = told; place < columns.length; place++) {
      const { key = '', name = '' } = columns[place] ?? {};
      if (name === '') silent = true;
      if (name === '' ? !holds(cells[place]) : shape.columnOf(folded(key)) !== undefined) continue;
      if (unknown.size < MOST_TOLD && !unknown.has(key)) reading.tell('keyUnknown', `${path}.${shownKey(key)}`);
      unknown.add(key);
    }
    if (!silent) told = columns.length;
  }

  function settle(last: boolean): void {
    if (waiting === undefined || !(header !== undefined || decided(last))) return;
    const rows = waiting;
    waiting = undefined;
    for (const row of rows) placed(row);
  }

  return {
    get headers() {
      return columns.flatMap(({ key, name }) => (name === '' ? [] : [shownKey(key)]));
    },
    has: (name) => positions.has(name),
    get unread() {
      return unread;
    },
    add(value) {
      const row = raw(value, given++);
      if (waiting === undefined) placed(row);
      else {
        waiting.push(row);
        settle(false);
      }
    },
    end() {
      settle(true);
    },
  };
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

function cellsUnder(keys: readonly string[], record: RawRecord): readonly unknown[] {
  return keys.map((key) => cellValue(record[key]));
}

/** The cells of a row; none where a member of the caller's object throws. */
function readable(read: () => readonly unknown[]): readonly unknown[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  if (keys.length !== others.length) return false;
  for (let index = 0; index < keys.length; index++) if (keys[index] !== others[index]) return false;
  return true;
}

/** `69,58` and 69.58 are one; so is text that differs in capitals or blanks alone. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const [a, b] = [readNumber(one), readNumber(other)];
  if (a !== null && a !== undefined && b !== null && b !== undefined) {
    return a.value === b.value && a.percent === b.percent;
  }
  return spelt(one) === spelt(other);
}

function spelt(value: unknown): unknown {
  const text = textOf(value);
  return text === undefined && holds(value) ? value : text?.toLowerCase().replace(/\s+/g, ' ');
}

/** The name that spreadsheets give a column: A to Z, AA, AB. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
