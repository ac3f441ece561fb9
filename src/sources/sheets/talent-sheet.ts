import type { IndicatorKey } from '../../civil-service/aspect-keys.js';
import type { CompetencyLevel, KompetensiKey, PotensiKey } from '../../civil-service/kompetensi.js';
import type { Nip } from '../../civil-service/nip.js';
import type { CodeLists } from '../wire/code-lists.js';
import { lookUp, number, whole } from '../wire/read-field.js';
import { talentSheetOptions } from '../wire/options.schema.js';
import { isBetween } from '../wire/read-number.js';
import { holds, report, type Row } from '../wire/row.js';
import { searchKey } from '../wire/text-of.js';
import type { SourceOutcome } from '../wire/source-result.js';
import { ROW_NUMBERS, TALENT_SHEET_COLUMNS, TALENT_SHEET_HEADERS } from './sheet-columns.js';
import type { TalentSheetColumn, TalentSheetPart } from './sheet-columns.js';
import { SheetForm } from './sheet-steps.js';
import { outcomeOf, type SheetOptions } from './sheet.js';
import { remembered, unguarded, type SheetRow } from './table-row.js';

/** What reading such a sheet needs to know. */
export interface TalentSheetOptions extends SheetOptions {
  /** Further columns by their header, compared without regard to capitals, blanks and signs. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, TalentSheetColumn>>;
}

/** One person of the sheet. What is absent was blank or could not be read. */
export interface TalentSheetRecord {
  /** The row it was read from: `[row 5]`, as a spreadsheet numbers it. */
  readonly path: string;
  /** Whose row it is. Personal. */
  readonly nip: Nip;
  /** Name. Personal, for writing the sheet back; it stands in no finding. */
  readonly nama?: string;
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
 * zero. A cell that is no number, or a level beyond 1 to 5, is reported and left out; the rest of the row is read.
 *
 * @param rows - the whole sheet as a reader of CSV or of spreadsheets gives it: records, or lists with the headers among the first
 * @returns `unread` counts the rows that gave no record
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromTalentSheet } from 'talenta-asn/sources';
 * const row = { NIP: '198502282010011999', 'Mengelola Perubahan': '3', 'KESADARAN DIRI': 4, 'Lama Jabatan': '80', Hobi: 'x' };
 * const { records, findings } = fromTalentSheet([row], { asOf: '2026-11-24' });
 * const [person] = records;
 * console.log(person?.kompetensi.mengelolaPerubahan, person?.potensi.kesadaranDiri, person?.parts.lamaDiTingkat);
 * // => 3 4 80
 * console.log(findings[0]?.code, findings[0]?.path); // => keyUnknown [row 2].Hobi
 * ```
 */
export function fromTalentSheet(rows: unknown, options: TalentSheetOptions): SourceOutcome<TalentSheetRecord> {
  return SheetForm.whole(talentSheet, rows, options);
}

/** The talent import sheet, for `sheetSteps`. */
export const talentSheet = /* @__PURE__ */ new SheetForm<
  TalentSheetOptions,
  TalentSheetRecord,
  SourceOutcome<TalentSheetRecord>
>(
  talentSheetOptions,
  ({ columns: own = {}, lists }) => {
    const columns = indexOf(own);
    const find = remembered((header) => columns.get(header) ?? shippedColumn(header, lists));
    // The importer this form comes from refuses the whole file for one unknown header. Here the header is reported and the other
    // columns are read: what it held stays unknown for everybody, which no step takes for zero.
    const reads = (header: string): boolean => find(header) !== undefined;
    return {
      reader: {
        shape: { source: 'talent-sheet', read: TALENT_SHEET_HEADERS, left: LEFT, reads },
        readRow: (row, nip) => readRow(row, nip, find),
      },
      finish: outcomeOf,
    };
  },
  true,
);

function indexOf(columns: Readonly<Record<string, TalentSheetColumn>>): ReadonlyMap<string, TalentSheetColumn> {
  return new Map(Object.entries(columns).map(([header, column]) => [searchKey(header), column]));
}

const SHIPPED = indexOf(TALENT_SHEET_COLUMNS);
const LEFT = [...ROW_NUMBERS, 'nama_asesmen'];

function shippedColumn(header: string, lists?: Partial<CodeLists>): TalentSheetColumn | undefined {
  const column = SHIPPED.get(header);
  if (column !== undefined) return column;
  const kompetensi = lookUp('kompetensi', header, lists);
  if (kompetensi !== undefined) return { kompetensi };
  const potensi = lookUp('potensi', header, lists);
  return potensi === undefined ? undefined : { potensi };
}

const COMPETENCY_LEVELS = [1, 2, 3, 4, 5] as const;

function readRow(row: SheetRow, nip: Nip, find: (header: string) => TalentSheetColumn | undefined): TalentSheetRecord {
  const kompetensi = openValues<KompetensiKey, CompetencyLevel>();
  const potensi = openValues<PotensiKey, string>();
  const scores = openValues<IndicatorKey, string>();
  const parts = openValues<TalentSheetPart, string>();
  for (const header of row.columns.names) {
    const column = find(header);
    if (column === undefined || !holds(row.value(header))) continue;
    if ('kompetensi' in column) kompetensi.put(row, header, column.kompetensi, competencyLevel(row, header));
    else if ('potensi' in column) potensi.put(row, header, column.potensi, potentialLevel(row, header));
    else if ('indicator' in column) scores.put(row, header, column.indicator, readyScore(row, header));
    else parts.put(row, header, column.part, readyScore(row, header));
  }
  const levels = { kompetensi: kompetensi.agreed(), potensi: potensi.agreed() };
  const ready = { scores: scores.agreed(), parts: parts.agreed() };
  const nama = unguarded(row, 'Nama');
  return Object.freeze({ path: row.path, nip, ...levels, ...ready, ...(nama === undefined ? {} : { nama }) });
}

/** Values of a row by what their columns mean. Two columns may mean the same thing; where they differ, neither is used. */
function openValues<Key extends string, Value extends string | number>() {
  const values: Partial<Record<Key, Value>> = {};
  const contradicted = new Set<Key>();
  return {
    put(row: Row, header: string, key: Key, value: Value | undefined): void {
      if (value === undefined) return;
      const other = values[key];
      if (other === undefined) values[key] = value;
      else if (other !== value) {
        report(row, 'keyClash', [header], { found: value, expected: String(other) });
        contradicted.add(key);
      }
    },
    agreed(): Readonly<Partial<Record<Key, Value>>> {
      for (const key of contradicted) Reflect.deleteProperty(values, key);
      return Object.freeze(values);
    },
  };
}

function competencyLevel(row: Row, header: string): CompetencyLevel | undefined {
  const level = whole(row, 1, 5, header);
  return COMPETENCY_LEVELS.find((known) => known === level);
}

function potentialLevel(row: Row, header: string): string | undefined {
  const level = number(row, header);
  if (level === undefined || level === null) return undefined;
  if (isBetween(level, 1, 5)) return level.value;
  return report(row, 'valueNotReadable', [header], { found: level.value, expected: 'a level 1 to 5' });
}

function readyScore(row: Row, header: string): string | undefined {
  const score = number(row, header);
  if (score === undefined || score === null) return undefined;
  const { value: found } = score;
  if (!isBetween(score, 0, 100)) report(row, 'valueOutOfScale', [header], { found, expected: '0 to 100' });
  return found;
}
