import { AXIS_KEYS, BOX_NUMBERS, type AxisKey, type BoxNumber, type IndicatorKey } from '../model/aspect-keys.js';
import {
  canonicalDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  sumDecimals,
} from '../model/decimal-arithmetic.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Nip } from '../model/nip.js';
import { misuse } from '../model/misuse.js';
import { unguardedText } from './cell-text.js';
import { folded } from './folded.js';
import { simataOptions } from './options.schema.js';
import { readNumber } from './read-number.js';
import type { Reading } from './reading.js';
import { number, pathOf, stated, text, type Row } from './row.js';
import { openSheet, type PersonRow, type SheetOptions, type SheetShape } from './sheet.js';
import { SIMATA_AXES, SIMATA_COLUMNS } from './simata-columns.js';
import type { SourceOutcome } from './source-result.js';

/** What the indicator columns of an axis hold: scores 0-100, points already weighted, or one cannot tell. */
export type SimataReading = 'scores' | 'points' | 'unclear';

/** What reading a SIMATA sheet needs to know. */
export interface SimataOptions extends SheetOptions {
  /** Weights by indicator, percent of its axis, instead of those of {@link SIMATA_COLUMNS}; more than 0, at most 100. */
  readonly ruleSetWeights?: Readonly<Partial<Record<IndicatorKey, string | number>>>;
  /** What the indicator columns hold, if the sender has said so. Absent: tested on the sheet. */
  readonly indicatorColumns?: 'scores' | 'points';
}

/** One person of a SIMATA sheet. What is absent was empty or could not be read: nothing is put in its place. */
export interface SimataRecord {
  /** The row it was read from. */
  readonly path: string;
  readonly nip: Nip;
  readonly namaJabatan?: string;
  readonly namaUnit?: string;
  /** Axis values as stated, decimal text. */
  readonly axes: Readonly<Partial<Record<AxisKey, string>>>;
  /** Scores 0-100, decimal or exact fraction text; only of axes whose columns could be understood. */
  readonly scores: Readonly<Partial<Record<IndicatorKey, string>>>;
  /** The source's own box. Its number is a convention of the source. */
  readonly statedBox?: BoxNumber;
  /** What the source itself wrote, by the name of the column. */
  readonly stated: Readonly<Record<string, string>>;
}

/** What a SIMATA sheet says. */
export interface SimataSheet extends SourceOutcome<SimataRecord> {
  /** How the indicator columns of each axis were read; absent where the sheet has none with a value. */
  readonly readings: Readonly<Partial<Record<AxisKey, SimataReading>>>;
}

const NILAI = Object.values(SIMATA_AXES);
const BOX = 'Box';
const JABATAN = 'Jabatan';
const UNIT = 'Unit Organisasi';
const INDICATORS = SIMATA_COLUMNS.map(({ column }) => column);

const SIMATA: SheetShape = {
  source: 'simata',
  read: [BOX, JABATAN, UNIT, ...NILAI, ...INDICATORS],
  left: ['Nama', 'No'],
  required: [...NILAI, BOX],
};

/**
 * A SIMATA sheet: axis values, box and, where the sheet has them, the indicators.
 *
 * `Nilai X` is potensial, `Nilai Y` is kinerja. Whether the indicator columns hold scores 0-100 or weighted points is not
 * written in such sheets: for each axis the reading that gives its value in more than half of the complete rows is taken
 * (`readingChosen`), else none (`readingUnclear`). A row that does not give its own axis value is told (`sumDiffers`). An
 * empty indicator stays empty, a zero stays zero, and a box that cannot be read is no box.
 *
 * The records serve `rankSuccessors` (`axes`), `aspectsFromScores` (`scores`) and `compareStatedBoxes` (`statedBox`).
 *
 * @param rows - records with the headers as keys, as any reader of CSV or of spreadsheets gives them
 * @returns `unread` counts the rows that gave no record
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromSimata } from 'talenta-asn/sources';
 * const row = {
 *   NIP: '198502282010011999', 'Nilai X': '69,58', 'Nilai Y': '82,5', Box: 'VII',
 *   'Y - Penilaian Kinerja': '48', 'Y - Penghargaan': '15', 'Y - Penugasan dalam Tim Kerja': '11,25',
 *   'Y - Umpan Balik Kinerja 360': '8,25',
 * };
 * const { records, readings } = fromSimata([row], { asOf: '2026-11-24' });
 * console.log(records[0]?.axes.kinerja, records[0]?.statedBox, readings.kinerja); // => 82.5 7 points
 * console.log(records[0]?.scores.penilaianKinerja, records[0]?.scores.timKerja); // => 80 75
 * ```
 */
export function fromSimata(rows: unknown, options: SimataOptions): SimataSheet {
  const given = simataOptions.from(options, 'options');
  const columns = weightedColumns(given);
  const { state, people, unread, reading } = openSheet(SIMATA, rows, given);
  const read = people.map((person) => readPerson(person, columns));
  const readings: Partial<Record<AxisKey, SimataReading>> = {};
  for (const axis of AXIS_KEYS) {
    const chosen = chooseReading(axis, read, columns, given.indicatorColumns, reading);
    if (chosen !== undefined) readings[axis] = chosen;
  }
  const records = read.map((person) => recordOf(person, columns, readings));
  return deepFreeze({ source: 'simata', state, records, unread, findings: reading.findings, readings });
}

interface Column {
  readonly column: string;
  readonly indicator: IndicatorKey;
  readonly axis: AxisKey;
  /** Absent: the caller's weights do not have this indicator. */
  readonly weight: string | undefined;
}

const LONGEST_WEIGHT = 8;
const LONGEST_CELL = 20;
/** Beyond these, decimals are those of binary arithmetic. */
const MOST_PRINTED = 10;

function weightedColumns({ ruleSetWeights: weights }: SimataOptions): readonly Column[] {
  if (weights === undefined) return SIMATA_COLUMNS;
  return SIMATA_COLUMNS.map((column) => ({ ...column, weight: weightOf(weights, column.indicator) }));
}

function weightOf(weights: NonNullable<SimataOptions['ruleSetWeights']>, indicator: IndicatorKey): string | undefined {
  const given = weights[indicator];
  if (given === undefined) return undefined;
  const weight = readNumber(given)?.value;
  if (
    weight === undefined ||
    weight.length > LONGEST_WEIGHT ||
    compareDecimals(weight, 0) <= 0 ||
    compareDecimals(weight, 100) > 0
  ) {
    const path = `options.ruleSetWeights.${indicator}`;
    throw misuse(path, 'a weight more than 0, at most 100, with at most seven digits', given);
  }
  return weight;
}

/** A number cell: its value, and how many decimals were printed. */
interface Cell {
  readonly value: string;
  readonly printed: number;
}

interface ReadPerson {
  readonly row: Row;
  readonly nip: Nip;
  readonly axes: Readonly<Partial<Record<AxisKey, Cell>>>;
  readonly cells: ReadonlyMap<IndicatorKey, Cell>;
  readonly statedBox: BoxNumber | undefined;
}

function readPerson({ row, nip }: PersonRow, columns: readonly Column[]): ReadPerson {
  const axes: Partial<Record<AxisKey, Cell>> = {};
  for (const axis of AXIS_KEYS) {
    const cell = numberCell(row, SIMATA_AXES[axis]);
    if (cell === undefined) continue;
    axes[axis] = cell;
    tellBeyond(row, SIMATA_AXES[axis], cell.value);
  }
  const cells = new Map<IndicatorKey, Cell>();
  for (const { column, indicator } of columns) {
    const cell = numberCell(row, column);
    if (cell !== undefined) cells.set(indicator, cell);
  }
  return { row, nip, axes, cells, statedBox: readBox(row) };
}

function numberCell(row: Row, column: string): Cell | undefined {
  const value = number(row, column)?.value;
  if (value === undefined) return undefined;
  if (value.length > LONGEST_CELL) {
    row.reading.tell('valueNotReadable', pathOf(row, [column]), { found: value, expected: 'a number 0 to 100' });
    return undefined;
  }
  const printed = /[.,]([0-9]+) ?%?$/.exec(text(row, column) ?? '')?.[1]?.length ?? 0;
  return { value, printed: Math.min(printed, MOST_PRINTED) };
}

function tellBeyond(row: Row, column: string, value: string): void {
  if (compareDecimals(value, 0) >= 0 && compareDecimals(value, 100) <= 0) return;
  row.reading.tell('valueOutOfScale', pathOf(row, [column]), { found: value, expected: '0 to 100' });
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** `7`, `7.0`, `VII` and `Kotak 7`. */
function readBox(row: Row): BoxNumber | undefined {
  const cell = text(row, BOX);
  if (cell === undefined) return undefined;
  const name = folded(cell).replace(/^(?:kotak|box)/, '');
  const plain = readNumber(cell)?.value ?? name;
  const box = BOX_NUMBERS.find((number) => plain === String(number) || name === ROMAN[number - 1]);
  if (box === undefined) {
    row.reading.tell('valueNotReadable', pathOf(row, [BOX]), { found: cell, expected: 'a box 1 to 9' });
  }
  return box;
}

/** A complete row of an axis, as the test needs it. */
interface CompleteRow {
  readonly row: Row;
  readonly stated: Cell;
  readonly parts: readonly { readonly cell: Cell; readonly weight: string }[];
}

function completeRows(axis: AxisKey, people: readonly ReadPerson[], columns: readonly Column[]): CompleteRow[] {
  const weighted = columns.filter((column) => column.axis === axis && column.weight !== undefined);
  return people.flatMap(({ row, axes, cells }) => {
    const stated = axes[axis];
    const parts = weighted.flatMap(({ indicator, weight }) => {
      const cell = cells.get(indicator);
      return cell === undefined || weight === undefined ? [] : [{ cell, weight }];
    });
    return stated === undefined || parts.length < weighted.length || parts.length === 0 ? [] : [{ row, stated, parts }];
  });
}

function chooseReading(
  axis: AxisKey,
  people: readonly ReadPerson[],
  columns: readonly Column[],
  told: 'scores' | 'points' | undefined,
  reading: Reading,
): SimataReading | undefined {
  const ofAxis = columns.filter((column) => column.axis === axis);
  if (!people.some(({ cells }) => ofAxis.some(({ indicator }) => cells.has(indicator)))) return undefined;
  const tests = completeRows(axis, people, columns).map((complete) => ({
    complete,
    scores: gives(complete, 'scores'),
    points: gives(complete, 'points'),
  }));
  // A row of zeros fits both readings and tells nothing.
  const telling = tests.filter(({ scores, points }) => !(scores && points));
  const votes = (which: 'scores' | 'points'): number => telling.filter((test) => test[which]).length;
  const most = votes('scores') >= votes('points') ? 'scores' : 'points';
  const enough = votes(most) * 2 > telling.length;
  const count = `${String(votes(most))} of ${String(telling.length)} complete rows`;
  const chosen = told ?? (enough ? most : undefined);
  if (chosen === undefined) {
    reading.tell('readingUnclear', SIMATA_AXES[axis], {
      found: `${count} give the value of the axis`,
      expected: 'more than half; or say it by indicatorColumns',
    });
    return 'unclear';
  }
  if (told === undefined) reading.tell('readingChosen', SIMATA_AXES[axis], { found: chosen, expected: count });
  for (const test of tests) {
    if (test[chosen]) continue;
    const { row, stated } = test.complete;
    reading.tell('sumDiffers', pathOf(row, [SIMATA_AXES[axis]]), {
      found: stated.value,
      expected: weightedSum(test.complete, chosen),
    });
  }
  return chosen;
}

/**
 * Whether the cells give the stated value as far as decimals were printed: a unit of the last decimal of the axis value
 * (it may have been cut or rounded), and half a unit of each cell that has decimals.
 */
function gives(complete: CompleteRow, which: 'scores' | 'points'): boolean {
  const sum = weightedSum(complete, which);
  const room = sumDecimals([
    unitOf(complete.stated.printed),
    ...complete.parts.flatMap(({ cell, weight }) => {
      if (cell.printed === 0) return [];
      const half = multiplyDecimals(unitOf(cell.printed), '0.5');
      return [which === 'points' ? half : percentOf(half, weight)];
    }),
  ]);
  const difference = sumDecimals([sum, negated(complete.stated.value)]);
  return compareDecimals(difference, room) < 0 && compareDecimals(difference, negated(room)) > 0;
}

function weightedSum({ parts }: CompleteRow, which: 'scores' | 'points'): string {
  return sumDecimals(
    parts.map(({ cell, weight }) => (which === 'points' ? cell.value : percentOf(cell.value, weight))),
  );
}

const percentOf = (value: string, weight: string): string => multiplyDecimals(multiplyDecimals(value, weight), '0.01');
const negated = (value: string): string => multiplyDecimals(value, '-1');
const unitOf = (places: number): string => (places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`);

function recordOf(
  { row, nip, axes, cells, statedBox }: ReadPerson,
  columns: readonly Column[],
  readings: Readonly<Partial<Record<AxisKey, SimataReading>>>,
): SimataRecord {
  const scores: Partial<Record<IndicatorKey, string>> = {};
  for (const column of columns) {
    const cell = cells.get(column.indicator);
    const score = cell === undefined ? undefined : scoreOf(cell.value, column, readings[column.axis]);
    if (score === undefined) continue;
    tellBeyond(row, column.column, score);
    scores[column.indicator] = score;
  }
  const jabatan = text(row, JABATAN);
  const unit = text(row, UNIT);
  return {
    path: row.path,
    nip,
    ...(jabatan === undefined ? {} : { namaJabatan: unguardedText(jabatan) }),
    ...(unit === undefined ? {} : { namaUnit: unguardedText(unit) }),
    axes: Object.fromEntries(Object.entries(axes).map(([axis, { value }]) => [axis, value])),
    scores,
    ...(statedBox === undefined ? {} : { statedBox }),
    stated: stated(row, ...NILAI, BOX, ...INDICATORS),
  };
}

function scoreOf(value: string, { weight }: Column, which: SimataReading | undefined): string | undefined {
  // Nothing is nothing in either reading.
  if (which === 'scores' || compareDecimals(value, 0) === 0) return canonicalDecimal(value);
  return which === 'points' && weight !== undefined ? divideDecimals(multiplyDecimals(value, 100), weight) : undefined;
}
