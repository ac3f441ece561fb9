import { AXIS_KEYS, BOX_NUMBERS } from '../../civil-service/aspect-keys.js';
import type {
  AxisKey,
  BoxNumber,
  IndicatorKey,
  KinerjaLevel,
  PotensialLevel,
} from '../../civil-service/aspect-keys.js';
import type { Nip } from '../../civil-service/nip.js';
import { compareDecimals, divideDecimals, multiplyDecimals } from '../../exact/decimal-arithmetic.js';
import { deepFreeze, presentMembers, type Written } from '../../json/deep-freeze.js';
import { misuse } from '../../problems/misuse.js';
import type { Findings } from '../wire/findings.js';
import { meaning, numberIn, text } from '../wire/read-field.js';
import { simataOptions } from '../wire/options.schema.js';
import { isBetween, readNumber, type ReadNumber } from '../wire/read-number.js';
import { pathOf, report, type Row } from '../wire/row.js';
import { searchKey } from '../wire/text-of.js';
import type { SourceOutcome } from '../wire/source-result.js';
import { rowObjectMaker, statedReader, unguarded } from './table-row.js';
import { ROW_NUMBERS, SIMATA_AXES, SIMATA_COLUMNS, SIMATA_HEADERS, type SimataColumnName } from './sheet-columns.js';
import { SheetForm, type OpenedForm } from './sheet-steps.js';
import type { ReadSheet, SheetOptions } from './sheet.js';
import { chooseReading, type SimataReading, type WeightedColumn, type WeighedRow } from './simata-reading.js';

/** What reading a SIMATA sheet needs to know. */
export interface SimataOptions extends SheetOptions {
  /** Headers of the sheet, each with the column that it stands for. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, SimataColumnName>>;
  /** Weights by indicator, percent of its axis, instead of those of {@link SIMATA_COLUMNS}; more than 0, at most 100. */
  readonly ruleSetWeights?: Readonly<Partial<Record<IndicatorKey, string | number>>>;
  /** What the indicator columns hold, if the sender has said so. Absent: tested on the sheet. */
  readonly indicatorColumns?: 'scores' | 'points';
  /**
   * What the values of the axes are: `percent`, 0 to 100, or `share`, a part of 1 as percent cells hold it (0.6958 is 69.58).
   * Absent: 0 to 100; a column that looks like shares is reported and not used.
   */
  readonly axisUnit?: 'percent' | 'share';
}

/** One person of a SIMATA sheet. What is absent was empty or could not be read: nothing is put in its place. */
export interface SimataRecord {
  /** The row it was read from: `[row 5]`, as a spreadsheet numbers it. */
  readonly path: string;
  /** Whose row it is. Personal. */
  readonly nip: Nip;
  /** Name. Personal, for writing the sheet back; it stands in no finding. */
  readonly nama?: string;
  /** Name of the post (jabatan). */
  readonly namaJabatan?: string;
  /** Name of the unit (unit organisasi). */
  readonly namaUnit?: string;
  /** Axis values as stated, 0 to 100, decimal text. */
  readonly axes: Readonly<Partial<Record<AxisKey, string>>>;
  /** Scores 0-100, decimal or exact fraction text; only of axes whose columns could be understood. */
  readonly scores: Readonly<Partial<Record<IndicatorKey, string>>>;
  /** The source's own box (kotak), 1 to 9. Its number is a convention of the source. */
  readonly statedBox?: BoxNumber;
  /** Levels that the sheet has in words. They decide nothing. */
  readonly levels?: {
    /** Level on the axis of performance (kategori kinerja). */
    readonly kinerja?: KinerjaLevel;
    /** Level on the axis of potential (kategori potensial). */
    readonly potensial?: PotensialLevel;
  };
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
const REQUIRED = [...NILAI, BOX];
const LEVELS = { kinerja: 'Kategori Kinerja', potensial: 'Kategori Potensial' } as const;
const A_LEVEL = 'a level of the axis';
const INDICATORS = SIMATA_COLUMNS.map(({ column }) => column);
const STATED = [...NILAI, BOX, 'Nilai Total', ...Object.values(LEVELS), ...INDICATORS];

/**
 * A SIMATA sheet: axis values, box and, where the sheet has them, the indicators.
 *
 * `Nilai X` is potensial, `Nilai Y` is kinerja. Whether the indicator columns hold scores 0-100 or weighted points is not
 * written in such sheets: for each axis the reading that gives its value in more than half of the complete rows is taken
 * (`readingChosen`), else none (`readingUnclear`). A row that does not give its own axis value is reported (`sumDiffers`). An
 * empty indicator stays empty, a zero stays zero, and a box that cannot be read is no box. Levels in words are kept and decide
 * nothing.
 *
 * The records serve `rankSuccessors` (`axes`), `aspectsFromScores` (`scores`) and `compareStatedBoxes` (`statedBox`).
 *
 * @param rows - the whole sheet as a reader of CSV or of spreadsheets gives it: records, or lists with the headers among the first
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
  return SheetForm.whole(simataSheet, rows, options);
}

/** The SIMATA sheet, for `sheetSteps`. */
export const simataSheet = /* @__PURE__ */ new SheetForm<SimataOptions, object, SimataSheet>(
  simataOptions,
  (given): OpenedForm<ReadPerson, SimataSheet> => {
    const { columns } = given;
    const weighted = weightedColumns(given);
    const statedOf = statedReader(STATED);
    return {
      reader: {
        shape: { source: 'simata', read: SIMATA_HEADERS, left: ROW_NUMBERS, required: REQUIRED, columns },
        readRow: (row, nip) => {
          const values = row.values(STATED);
          return {
            path: row.path,
            columns: row.columns,
            axes: readAxes(row, values, given),
            cells: weighted.map(({ column }, index) => numberCell(row, column, values[FIRST_INDICATOR + index])),
            nip,
            nama: unguarded(row, 'Nama'),
            namaJabatan: unguarded(row, 'Jabatan'),
            namaUnit: unguarded(row, 'Unit Organisasi'),
            stated: statedOf(row, values),
            statedBox: readBox(row),
            levels: readLevels(row),
          };
        },
        contentOf: ({ path: _path, columns: _columns, axes, cells, ...person }) => ({
          ...person,
          axes: Object.fromEntries(Object.entries(axes).map(([axis, { value }]) => [axis, value])),
          cells: Object.fromEntries(cells.map((cell, index) => [index, cell?.value])),
        }),
      },
      finish: (read) => sheetOf(read, given, weighted),
    };
  },
  false,
);

/** What only the whole sheet tells: what its columns hold. */
function sheetOf(
  { state, items: people, unread, findings }: ReadSheet<ReadPerson>,
  given: SimataOptions,
  columns: readonly WeightedColumn[],
): SimataSheet {
  const known = AXIS_KEYS.filter((axis) => given.axisUnit !== undefined || !isShareColumn(axis, people, findings));
  const readings: Partial<Record<AxisKey, SimataReading>> = {};
  for (const axis of AXIS_KEYS) {
    const weighed = known.includes(axis) ? people : people.map((person) => ({ ...person, axes: {} }));
    const chosen = chooseReading(axis, weighed, columns, given.indicatorColumns, findings);
    if (chosen !== undefined) readings[axis] = chosen;
  }
  reportLevels(people, findings);
  const scoreOf = scoreReader(readings);
  const scoresOf = rowObjectMaker(columns.map(({ indicator }) => indicator));
  const records = people.map((person) => {
    const { path, nip, nama, namaJabatan, namaUnit, statedBox, stated, levels } = person;
    const scores = columns.map((column, index) => {
      const cell = person.cells[index];
      const score = cell === undefined ? undefined : scoreOf(cell, column);
      if (score?.isBeyond === true) reportBeyond(findings, score.value, person.columns.pathIn(path, column.column));
      return score?.value;
    });
    const axes = Object.freeze(valuesOf(person.axes, known));
    const read = { path, nip, nama, namaJabatan, namaUnit, axes, scores: scoresOf(scores), statedBox, stated };
    const record = presentMembers<Omit<SimataRecord, 'levels'>>(read);
    return Object.freeze(levels === undefined ? record : { ...record, levels });
  });
  return deepFreeze({ source: 'simata', state, records, unread, findings: findings.list, readings });
}

function valuesOf(axes: ReadPerson['axes'], known: readonly AxisKey[]): Partial<Record<AxisKey, string>> {
  const values: Partial<Record<AxisKey, string>> = {};
  for (const axis of known) {
    const value = axes[axis]?.value;
    if (value !== undefined) values[axis] = value;
  }
  return values;
}

const LONGEST_WEIGHT = 8;
const LONGEST_CELL = 20;

function weightedColumns({ ruleSetWeights: weights }: SimataOptions): readonly WeightedColumn[] {
  if (weights === undefined) return SIMATA_COLUMNS;
  return SIMATA_COLUMNS.map((column) => ({ ...column, weight: weightOf(weights, column.indicator) }));
}

function weightOf(weights: NonNullable<SimataOptions['ruleSetWeights']>, indicator: IndicatorKey): string | undefined {
  const given = weights[indicator];
  if (given === undefined) return undefined;
  const weight = readNumber(given)?.value;
  const isShort = weight !== undefined && weight.length <= LONGEST_WEIGHT;
  if (isShort && compareDecimals(weight, 0) > 0 && compareDecimals(weight, 100) <= 0) return weight;
  const expected = 'a weight more than 0, at most 100, with at most seven digits';
  throw misuse(`options.ruleSetWeights.${indicator}`, expected, given);
}

/** A row as it was read: what its indicators hold, only the whole sheet tells. */
interface ReadPerson extends WeighedRow, Omit<Written<SimataRecord>, 'path' | 'axes' | 'scores'> {}

const FIRST_INDICATOR = STATED.length - INDICATORS.length;

function readAxes(row: Row, values: readonly unknown[], { axisUnit }: SimataOptions): ReadPerson['axes'] {
  const axes: Partial<Record<AxisKey, ReadNumber>> = {};
  for (const axis of AXIS_KEYS) {
    const cell = numberCell(row, SIMATA_AXES[axis], values[STATED.indexOf(SIMATA_AXES[axis])]);
    if (cell === undefined) continue;
    const value = axisUnit === 'share' && !cell.percent ? percentOfShare(cell) : cell;
    axes[axis] = value;
    if (!isBetween(value, 0, 100)) reportBeyond(row.findings, value.value, pathOf(row, [SIMATA_AXES[axis]]));
  }
  return axes;
}

function numberCell(row: Row, column: string, found: unknown): ReadNumber | undefined {
  const read = numberIn(row, [column], found);
  if (read === undefined || read === null) return undefined;
  if (read.value.length <= LONGEST_CELL) return read;
  return report(row, 'valueNotReadable', [column], { found: read.value, expected: 'a number 0 to 100' });
}

function percentOfShare(share: ReadNumber): ReadNumber {
  const decimals = Math.max(0, share.decimals - 2);
  const value = multiplyDecimals(share.value, 100);
  return { ...share, value, size: Number(value), decimals, percent: true };
}

function reportBeyond(findings: Findings, found: string, path: string): void {
  findings.add('valueOutOfScale', path, { found, expected: '0 to 100' });
}

/** Whether all values of an axis look like parts of 1: percent cells hold 69,58 % as 0.6958. */
function isShareColumn(axis: AxisKey, people: readonly ReadPerson[], findings: Findings): boolean {
  let between: string | undefined;
  for (const { axes } of people) {
    const cell = axes[axis];
    if (cell === undefined) continue;
    const { size } = cell;
    if (cell.percent || size < 0 || size > 1) return false;
    if (size > 0 && size < 1) between ??= cell.value;
  }
  if (between === undefined) return false;
  const expected = "options.axisUnit: 'share' if 0.6958 means 69.58, 'percent' if it means 0.6958";
  findings.add('percentColumn', SIMATA_AXES[axis], { found: between, expected });
  return true;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const BOXES: ReadonlyMap<string, BoxNumber> = /* @__PURE__ */ new Map(
  BOX_NUMBERS.flatMap((box) => [[String(box), box] as const, [ROMAN[box - 1] ?? '', box] as const]),
);

/** `7`, `7.0`, `VII` and `Kotak 7`. */
function readBox(row: Row): BoxNumber | undefined {
  const cell = text(row, BOX);
  if (cell === undefined) return undefined;
  const name = searchKey(cell).replace(/^(?:kotak|box)/, '');
  const box = BOXES.get(readNumber(cell)?.value ?? name);
  if (box === undefined) report(row, 'valueNotReadable', [BOX], { found: cell, expected: 'a box 1 to 9' });
  return box;
}

/** The levels of the axes where the sheet has them in words. */
function readLevels(row: Row): SimataRecord['levels'] {
  const kinerja = meaning(row, 'levelKinerja', [LEVELS.kinerja], A_LEVEL) ?? undefined;
  const potensial = meaning(row, 'levelPotensial', [LEVELS.potensial], A_LEVEL) ?? undefined;
  if (kinerja === undefined && potensial === undefined) return undefined;
  return Object.freeze(presentMembers<NonNullable<SimataRecord['levels']>>({ kinerja, potensial }));
}

function reportLevels(people: readonly ReadPerson[], findings: Findings): void {
  for (const axis of AXIS_KEYS) {
    const count = people.filter(({ levels }) => levels?.[axis] !== undefined).length;
    if (count > 0) findings.add('levelWords', LEVELS[axis], { found: `${String(count)} rows` });
  }
}

/** Gives the score of a cell, by the reading of its axis; a sheet has few different numbers. */
function scoreReader(readings: SimataSheet['readings']) {
  const ofPoints = new Map<string, Map<string, Score>>();
  return (cell: ReadNumber, { axis, weight }: WeightedColumn): Score | undefined => {
    const which = readings[axis];
    const { value } = cell;
    // Nothing is nothing in either reading.
    if (which === 'scores' || value === '0') return { value, isBeyond: !isBetween(cell, 0, 100) };
    if (which !== 'points' || weight === undefined) return undefined;
    let scores = ofPoints.get(weight);
    if (scores === undefined) ofPoints.set(weight, (scores = new Map<string, Score>()));
    let score = scores.get(value);
    if (score === undefined) scores.set(value, (score = scoreOfPoints(value, weight)));
    return score;
  };
}

type Score = ReturnType<typeof scoreOfPoints>;

/** A score, and whether it lies beyond 0 to 100. */
function scoreOfPoints(points: string, weight: string) {
  const value = divideDecimals(multiplyDecimals(points, 100), weight);
  return { value, isBeyond: compareDecimals(value, 0) < 0 || compareDecimals(value, 100) > 0 };
}
