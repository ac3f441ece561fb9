import type { Nip } from '../../civil-service/nip.js';
import { lifeDatesOf, type LifeDates } from '../wire/read-date.js';
import { text, textIn } from '../wire/read-field.js';
import { holds, shownKey, type Row, type RowContext } from '../wire/row.js';
import { searchKey, unguardedText } from '../wire/text-of.js';

/** A column of a sheet. */
export interface Column {
  /** The header as the sheet spells it, or a name in its place. */
  readonly key: string;
  /** Search key of the column that the header stands for; empty where it has no header. */
  readonly name: string;
}

const NOWHERE: readonly number[] = [];

/** The columns of a sheet so far, in their places. */
export class TableColumns {
  /** Names of the columns, each once. */
  readonly names: string[] = [];
  /** Names that two or more columns have. */
  readonly several: string[] = [];
  readonly #columns: Column[] = [];
  readonly #places = new Map<string, number[]>();
  readonly #asked = new Map<string, readonly number[]>();
  readonly #askedLists = new Map<readonly string[], readonly (readonly number[])[]>();

  get count(): number {
    return this.#columns.length;
  }

  /** Headers as a finding may show them. */
  get headers(): readonly string[] {
    return this.#columns.flatMap(({ key, name }) => (name === '' ? [] : [shownKey(key)]));
  }

  at(place: number): Column | undefined {
    return this.#columns[place];
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** The place of a new column. */
  add(key: string, name: string): number {
    const place = this.#columns.push({ key, name }) - 1;
    if (name === '') return place;
    const places = this.#places.get(name);
    if (places === undefined) {
      this.#places.set(name, [place]);
      this.names.push(name);
    } else if (places.push(place) === 2) this.several.push(name);
    this.#asked.clear();
    this.#askedLists.clear();
    return place;
  }

  /** Adds the column that has no header at the next place. */
  addUnnamed(): number {
    return this.add(`column ${letters(this.count)}`, '');
  }

  /** The places of the columns of a name, however it is spelt. */
  placesOf(name: string): readonly number[] {
    let places = this.#asked.get(name);
    if (places === undefined) this.#asked.set(name, (places = this.#places.get(searchKey(name)) ?? NOWHERE));
    return places;
  }

  /** The places of a list of names that is asked of every row. */
  placesOfAll(names: readonly string[]): readonly (readonly number[])[] {
    let places = this.#askedLists.get(names);
    if (places === undefined) this.#askedLists.set(names, (places = names.map((name) => this.placesOf(name))));
    return places;
  }

  /** The path of a cell: the path of its row, and the header as the sheet spells it. */
  pathIn(rowPath: string, name: string): string {
    return `${rowPath}.${this.#columns[this.placesOf(name)[0] ?? -1]?.key ?? name}`;
  }
}

/** The name that spreadsheets give a column: A to Z, AA, AB. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** What the rows of a sheet share. */
interface Table {
  readonly columns: TableColumns;
  readonly context: RowContext;
}

/** A row of a sheet: its cells in the places of the columns. Its path is `[row 5]`, by the number that a spreadsheet shows. */
export class SheetRow implements Row {
  /** Whose row it is, once that is known. */
  nip?: Nip;
  readonly path: string;
  readonly columns: TableColumns;
  readonly asOf: RowContext['asOf'];
  readonly findings: RowContext['findings'];
  readonly lists: RowContext['lists'];
  readonly isoDates: RowContext['isoDates'];
  readonly #cells: readonly unknown[];
  /** Names under which two columns say different things. */
  readonly #clashes: readonly string[];
  #life: LifeDates | undefined;

  constructor(table: Table, path: string, cells: readonly unknown[], clashes: readonly string[]) {
    this.path = path;
    this.columns = table.columns;
    this.asOf = table.context.asOf;
    this.findings = table.context.findings;
    this.lists = table.context.lists;
    this.isoDates = table.context.isoDates;
    this.#cells = cells;
    this.#clashes = clashes;
  }

  /** Only dates ask for it. */
  get life(): LifeDates | undefined {
    if (this.nip !== undefined) this.#life ??= lifeDatesOf(this.nip, 'PPPK');
    return this.#life;
  }

  value(name: string): unknown {
    return this.#cellAt(this.columns.placesOf(name), name);
  }

  /** What stands under each of these names: {@link value} for a list that is asked of every row. */
  values(names: readonly string[]): readonly unknown[] {
    const values = new Array<unknown>(names.length);
    const places = this.columns.placesOfAll(names);
    for (let index = 0; index < names.length; index++) {
      values[index] = this.#cellAt(places[index] ?? [], names[index] ?? '');
    }
    return values;
  }

  keyOf(name: string): string | undefined {
    const place = this.#placeAmong(this.columns.placesOf(name), name);
    return place === undefined || this.#cells[place] === undefined ? undefined : this.columns.at(place)?.key;
  }

  #cellAt(places: readonly number[], name: string): unknown {
    const place = this.#placeAmong(places, name);
    return place === undefined ? undefined : this.#cells[place];
  }

  #placeAmong(places: readonly number[], name: string): number | undefined {
    if (places.length < 2) return places[0];
    if (this.#clashes.includes(searchKey(name))) return undefined;
    return (
      places.find((place) => holds(this.#cells[place])) ?? places.find((place) => this.#cells[place] !== undefined)
    );
  }
}

/** A function of the name of a column, which every row asks again. */
export function remembered<Value>(find: (name: string) => Value): (name: string) => Value | undefined {
  const known = new Map<string, Value>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
}

/** The text of a cell without the apostrophe that keeps it from being a formula. */
export function unguarded(row: Row, column: string): string | undefined {
  const cell = text(row, column);
  return cell === undefined ? undefined : unguardedText(cell);
}

/**
 * Makes an object of values that stand in the order of its keys, without those that are undefined. Rows of a sheet fill the same
 * columns: a copy of the last object, with other values, is made faster than a new one.
 */
export function rowObjectMaker(keys: readonly string[]) {
  const filled = keys.map(() => false);
  let last: Readonly<Record<string, string>> = {};
  return (values: readonly (string | undefined)[]): Readonly<Record<string, string>> => {
    const made: Record<string, string> = { ...last };
    let isSame = true;
    for (let index = 0; index < keys.length; index++) {
      const [key, value] = [keys[index], values[index]];
      if (filled[index] !== (value !== undefined)) {
        filled[index] = value !== undefined;
        isSame = false;
      }
      if (key !== undefined && value !== undefined) made[key] = value;
    }
    if (isSame) last = made;
    else last = Object.fromEntries(keys.flatMap((key, at) => (filled[at] === true ? [[key, made[key] ?? '']] : [])));
    return Object.freeze(last);
  };
}

/** Reads what rows of a sheet state under these names, given the values there: their texts by the names of the columns. */
export function statedReader(names: readonly string[]) {
  const alone = names.map((name) => [name]);
  const made = rowObjectMaker(names);
  return (row: SheetRow, values: readonly unknown[]): Readonly<Record<string, string>> =>
    made(values.map((value, index) => textIn(row, alone[index] ?? [], value)));
}
