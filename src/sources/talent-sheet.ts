import { INDICATOR_KEYS, type IndicatorKey } from '../model/aspect-keys.js';
import { compareDecimals } from '../model/decimal-arithmetic.js';
import { isObject } from '../model/is-object.js';
import {
  KOMPETENSI_KEYS,
  POTENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type PotensiKey,
} from '../model/kompetensi.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Nip } from '../model/nip.js';
import { TalentaError } from '../model/talenta-error.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { folded, textOf } from './folded.js';
import { number, pathOf, whole, type Row } from './row.js';
import { readSheet, type PersonRow, type SheetOptions, type SheetShape } from './sheet.js';
import type { SourceOutcome } from './source-result.js';

/** Parts of an indicator that such a sheet scores by themselves. */
export const TALENT_SHEET_PARTS = ['pelatihan', 'sertifikasi', 'lamaDiTingkat', 'keragaman', 'nonDefinitif'] as const;

/** Part of an indicator, by its key in rule sets: training and certificates, length, variety and acting duty. */
export type TalentSheetPart = (typeof TALENT_SHEET_PARTS)[number];

/** What a column of the sheet holds: the level of a competency, the level of a dimension of potential, or a ready score. */
export type TalentSheetColumn =
  | { readonly kompetensi: KompetensiKey }
  | { readonly potensi: PotensiKey }
  | { readonly indicator: IndicatorKey }
  | { readonly part: TalentSheetPart };

/**
 * Columns of ready scores, by the name of the sub-indicator. The nine competencies and the eight dimensions of potential
 * are found by the lists `kompetensi` and `potensi` of {@link CODE_LISTS}.
 */
export const TALENT_SHEET_COLUMNS: Readonly<Record<string, TalentSheetColumn>> = deepFreeze({
  'Penilaian Kerja (SKP)': { indicator: 'penilaianKinerja' },
  'Penghargaan atas Capaian Kinerja': { indicator: 'penghargaan' },
  'Penugasan dalam Tim Kerja': { indicator: 'timKerja' },
  'Umpan Balik 360 Derajat': { indicator: 'umpanBalik360' },
  'Integritas/Moralitas': { indicator: 'rekamJejakDisiplin' },
  'Tingkat Pendidikan Formal': { indicator: 'tingkatPendidikan' },
  'Kesesuaian Pendidikan dengan Jabatan Target': { indicator: 'bidangIlmu' },
  'Diklat Kepemimpinan/Keahlian/Penjenjangan': { part: 'sertifikasi' },
  'Pengembangan Kompetensi': { part: 'pelatihan' },
  'Lama Jabatan': { part: 'lamaDiTingkat' },
  'Keragaman Riwayat Jabatan': { part: 'keragaman' },
  'Penugasan Dalam Jabatan Nondefinitif': { part: 'nonDefinitif' },
});

/** What reading such a sheet needs to know. */
export interface TalentSheetOptions extends SheetOptions {
  /** Further columns by their header, compared without regard to capitals, blanks and signs. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, TalentSheetColumn>>;
}

/** One person of the sheet. What is absent was blank or could not be read. */
export interface TalentSheetRecord {
  /** The row it was read from. */
  readonly path: string;
  readonly nip: Nip;
  /** Levels reached, 1 to 5. */
  readonly kompetensi: Readonly<Partial<Record<KompetensiKey, CompetencyLevel>>>;
  /** Levels 1 to 5, decimal text. */
  readonly potensi: Readonly<Partial<Record<PotensiKey, string>>>;
  /** Ready scores 0 to 100, decimal text. */
  readonly scores: Readonly<Partial<Record<IndicatorKey, string>>>;
  /** Ready scores 0 to 100 of parts of an indicator: what they weigh in it is the rule set's matter. */
  readonly parts: Readonly<Partial<Record<TalentSheetPart, string>>>;
}

/**
 * A wide import sheet: `nip`, and a column for each sub-indicator, headed by its name. A blank cell is not given, never
 * zero. A cell that is no number, or a level beyond 1 to 5, is told and left out; the rest of the row is read.
 *
 * @param rows - records with the headers as keys, as any reader of CSV or of spreadsheets gives them
 * @returns `unread` counts the rows that gave no record
 * @throws TalentaError `invalidDate`, `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromTalentSheet } from 'talenta-asn/sources';
 * const row = { NIP: '198502282010011999', 'Mengelola Perubahan': '3', 'KESADARAN DIRI': 4, 'Lama Jabatan': '80', Hobi: 'x' };
 * const { records, findings } = fromTalentSheet([row], { asOf: '2026-11-24' });
 * const [person] = records;
 * console.log(person?.kompetensi.mengelolaPerubahan, person?.potensi.kesadaranDiri, person?.parts.lamaDiTingkat);
 * // => 3 4 80
 * console.log(findings[0]?.code, findings[0]?.path); // => keyUnknown [0].Hobi
 * ```
 */
export function fromTalentSheet(rows: unknown, options: TalentSheetOptions): SourceOutcome<TalentSheetRecord> {
  const columns = indexOf(requireColumns(options));
  const find = (header: string): TalentSheetColumn | undefined => columnOf(header, columns, options.lists);
  // The importer this form comes from refuses the whole file for one unknown header. Here the header is told and the other
  // columns are read: what it held stays unknown for everybody, which no step takes for zero.
  const shape: SheetShape = {
    source: 'talent-sheet',
    read: [],
    left: ['nama', '_rowIndex', 'nama_asesmen'],
    reads: (header) => find(header) !== undefined,
  };
  return readSheet(shape, rows, options, (person) => readRow(person, find));
}

type ColumnIndex = ReadonlyMap<string, TalentSheetColumn>;

function indexOf(columns: Readonly<Record<string, TalentSheetColumn>>): ColumnIndex {
  return new Map(Object.entries(columns).map(([header, column]) => [folded(header), column]));
}

const SHIPPED = indexOf(TALENT_SHEET_COLUMNS);

function columnOf(header: string, own: ColumnIndex, lists?: Partial<CodeLists>): TalentSheetColumn | undefined {
  const column = own.get(header) ?? SHIPPED.get(header);
  if (column !== undefined) return column;
  const kompetensi = lookUp('kompetensi', header, lists);
  if (kompetensi !== undefined) return { kompetensi };
  const potensi = lookUp('potensi', header, lists);
  return potensi === undefined ? undefined : { potensi };
}

/** The caller's columns: programs without types may pass anything. */
function requireColumns(options: unknown): Readonly<Record<string, TalentSheetColumn>> {
  const given: unknown = isObject(options) ? Reflect.get(options, 'columns') : undefined;
  if (given === undefined) return {};
  if (!isObject(given)) throw new TalentaError('invalidArgument', 'columns: expected an object by header.');
  return Object.fromEntries(
    Object.entries(given).map(([header, column]) => {
      const read = columnFrom(column);
      if (read !== undefined) return [header, read] as const;
      throw new TalentaError(
        'invalidArgument',
        `columns[${JSON.stringify(header)}]: expected { kompetensi }, { potensi }, { indicator } or { part } with a known key.`,
      );
    }),
  );
}

function columnFrom(column: unknown): TalentSheetColumn | undefined {
  if (!isObject(column)) return undefined;
  const value = (name: string): unknown => Reflect.get(column, name);
  const kompetensi = KOMPETENSI_KEYS.find((key) => key === value('kompetensi'));
  if (kompetensi !== undefined) return { kompetensi };
  const potensi = POTENSI_KEYS.find((key) => key === value('potensi'));
  if (potensi !== undefined) return { potensi };
  const indicator = INDICATOR_KEYS.find((key) => key === value('indicator'));
  if (indicator !== undefined) return { indicator };
  const part = TALENT_SHEET_PARTS.find((key) => key === value('part'));
  return part === undefined ? undefined : { part };
}

const COMPETENCY_LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly CompetencyLevel[];

function readRow(
  { row, nip }: PersonRow,
  find: (header: string) => TalentSheetColumn | undefined,
): TalentSheetRecord | undefined {
  const kompetensi: Partial<Record<KompetensiKey, CompetencyLevel | null>> = {};
  const potensi: Partial<Record<PotensiKey, string | null>> = {};
  const scores: Partial<Record<IndicatorKey, string | null>> = {};
  const parts: Partial<Record<TalentSheetPart, string | null>> = {};
  let filled = 0;
  for (const [header, { value }] of row.fields) {
    const column = find(header);
    if (column === undefined || (textOf(value) === undefined && !isObject(value))) continue;
    filled++;
    if ('kompetensi' in column) {
      const level = competencyLevel(row, header);
      if (level !== undefined) put(row, header, kompetensi, column.kompetensi, level);
    } else if ('potensi' in column) {
      const level = potentialLevel(row, header);
      if (level !== undefined) put(row, header, potensi, column.potensi, level);
    } else {
      const score = readyScore(row, header);
      if (score === undefined) continue;
      if ('indicator' in column) put(row, header, scores, column.indicator, score);
      else put(row, header, parts, column.part, score);
    }
  }
  if (filled === 0) {
    row.reading.tell('valueMissing', row.path, { expected: 'a value in at least one column' });
    return undefined;
  }
  return {
    path: row.path,
    nip,
    kompetensi: agreed(kompetensi),
    potensi: agreed(potensi),
    scores: agreed(scores),
    parts: agreed(parts),
  };
}

/** Two columns may mean the same thing; where they differ, neither is used. */
function put<Key extends string, Value extends string | number>(
  row: Row,
  header: string,
  values: Partial<Record<Key, Value | null>>,
  key: Key,
  value: Value,
): void {
  const other = values[key];
  if (other === undefined) values[key] = value;
  else if (other !== value) {
    row.reading.tell('keyClash', pathOf(row, [header]), { found: value, expected: String(other ?? 'one value') });
    values[key] = null;
  }
}

/** Without the values that two columns contradict each other in. */
function agreed<Value extends string | number>(
  values: Readonly<Partial<Record<string, Value | null>>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, value] as const],
    ),
  );
}

function competencyLevel(row: Row, header: string): CompetencyLevel | undefined {
  const level = whole(row, 1, 5, header);
  return COMPETENCY_LEVELS.find((known) => known === level);
}

function potentialLevel(row: Row, header: string): string | undefined {
  const level = number(row, header)?.value;
  if (level === undefined || (compareDecimals(level, 1) >= 0 && compareDecimals(level, 5) <= 0)) return level;
  row.reading.tell('valueNotReadable', pathOf(row, [header]), { found: level, expected: 'a level 1 to 5' });
  return undefined;
}

function readyScore(row: Row, header: string): string | undefined {
  const score = number(row, header)?.value;
  if (score !== undefined && (compareDecimals(score, 0) < 0 || compareDecimals(score, 100) > 0)) {
    row.reading.tell('valueOutOfScale', pathOf(row, [header]), { found: score, expected: '0 to 100' });
  }
  return score;
}
