import type { IndicatorKey } from '../model/aspect-keys.js';
import type { CompetencyLevel, KompetensiKey, PotensiKey } from '../model/kompetensi.js';
import type { Nip } from '../model/nip.js';
import type { UnderConstruction } from '../model/under-construction.js';
import { unguardedText } from './cell-text.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { folded } from './folded.js';
import { talentSheetOptions } from './options.schema.js';
import { isBetween } from './read-number.js';
import { holds, number, pathOf, text, whole, type Row } from './row.js';
import { outcomeOf, type PersonRow, type SheetOptions, type SheetReader } from './sheet.js';
import { SheetForm } from './sheet-steps.js';
import { ROW_NUMBERS } from './sheet-headers.js';
import type { SourceOutcome } from './source-result.js';
import {
  TALENT_SHEET_COLUMNS,
  TALENT_SHEET_HEADERS,
  type TalentSheetColumn,
  type TalentSheetPart,
} from './talent-sheet-columns.js';

/** What reading such a sheet needs to know. */
export interface TalentSheetOptions extends SheetOptions {
  /** Further columns by their header, compared without regard to capitals, blanks and signs. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, TalentSheetColumn>>;
}

/** One person of the sheet. What is absent was blank or could not be read. */
export interface TalentSheetRecord {
  /** The row it was read from: `[row 5]`, as a spreadsheet numbers it. */
  readonly path: string;
  readonly nip: Nip;
  /** Personal, for writing the sheet back; it stands in no finding. */
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
 * zero. A cell that is no number, or a level beyond 1 to 5, is told and left out; the rest of the row is read.
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
>((options: TalentSheetOptions) => {
  const given = talentSheetOptions.from(options, 'options');
  return { options: given, reader: talentSheetReader(given), finish: outcomeOf };
}, true);

function talentSheetReader({ columns: own = {}, lists }: TalentSheetOptions): SheetReader<TalentSheetRecord> {
  const columns = indexOf(own);
  const found = new Map<string, TalentSheetColumn | undefined>();
  const find = (header: string): TalentSheetColumn | undefined => {
    if (!found.has(header)) found.set(header, columnOf(header, columns, lists));
    return found.get(header);
  };
  // The importer this form comes from refuses the whole file for one unknown header. Here the header is told and the other
  // columns are read: what it held stays unknown for everybody, which no step takes for zero.
  return {
    shape: {
      source: 'talent-sheet',
      read: TALENT_SHEET_HEADERS,
      left: [...ROW_NUMBERS, 'nama_asesmen'],
      reads: (header) => find(header) !== undefined,
    },
    readRow: (person) => readRow(person, find),
  };
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

/** Takes out what two columns contradict each other in, once the row is read. */
type Contradicted = (() => boolean)[];

const COMPETENCY_LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly CompetencyLevel[];

function readRow({ row, nip }: PersonRow, find: (header: string) => TalentSheetColumn | undefined): TalentSheetRecord {
  const kompetensi: Partial<Record<KompetensiKey, CompetencyLevel>> = {};
  const potensi: Partial<Record<PotensiKey, string>> = {};
  const scores: Partial<Record<IndicatorKey, string>> = {};
  const parts: Partial<Record<TalentSheetPart, string>> = {};
  const contradicted: Contradicted = [];
  for (const header of row.names) {
    const column = find(header);
    if (column === undefined || !holds(row.value(header))) continue;
    if ('kompetensi' in column) {
      const level = competencyLevel(row, header);
      if (level !== undefined) put(row, header, kompetensi, column.kompetensi, level, contradicted);
    } else if ('potensi' in column) {
      const level = potentialLevel(row, header);
      if (level !== undefined) put(row, header, potensi, column.potensi, level, contradicted);
    } else {
      const score = readyScore(row, header);
      if (score === undefined) continue;
      if ('indicator' in column) put(row, header, scores, column.indicator, score, contradicted);
      else put(row, header, parts, column.part, score, contradicted);
    }
  }
  for (const forget of contradicted) forget();
  const nama = text(row, 'Nama');
  const record: UnderConstruction<TalentSheetRecord> = {
    path: row.path,
    nip,
    kompetensi: Object.freeze(kompetensi),
    potensi: Object.freeze(potensi),
    scores: Object.freeze(scores),
    parts: Object.freeze(parts),
  };
  if (nama !== undefined) record.nama = unguardedText(nama);
  return Object.freeze(record);
}

/** Two columns may mean the same thing; where they differ, neither is used. */
function put<Key extends string, Value extends string | number>(
  row: Row,
  header: string,
  values: Partial<Record<Key, Value>>,
  key: Key,
  value: Value,
  contradicted: Contradicted,
): void {
  const other = values[key];
  if (other === undefined) values[key] = value;
  else if (other !== value) {
    row.reading.tell('keyClash', pathOf(row, [header]), { found: value, expected: String(other) });
    contradicted.push(() => Reflect.deleteProperty(values, key));
  }
}

function competencyLevel(row: Row, header: string): CompetencyLevel | undefined {
  const level = whole(row, 1, 5, header);
  return COMPETENCY_LEVELS.find((known) => known === level);
}

function potentialLevel(row: Row, header: string): string | undefined {
  const level = number(row, header);
  if (level === undefined || level === null) return undefined;
  if (isBetween(level, 1, 5)) return level.value;
  row.reading.tell('valueNotReadable', pathOf(row, [header]), { found: level.value, expected: 'a level 1 to 5' });
  return undefined;
}

function readyScore(row: Row, header: string): string | undefined {
  const score = number(row, header);
  if (score === undefined || score === null) return undefined;
  if (!isBetween(score, 0, 100)) {
    row.reading.tell('valueOutOfScale', pathOf(row, [header]), { found: score.value, expected: '0 to 100' });
  }
  return score.value;
}
