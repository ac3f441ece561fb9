import { deepFreeze } from '../model/deep-freeze.js';
import type { PelaksanaanAsesmen } from '../model/evidence.js';
import type { PotensiKey } from '../model/kompetensi.js';
import type { Nip } from '../model/nip.js';
import { ABOUT_FIELDS, aboutAssessment, assessmentDay, readLevel, readPercent } from './assessment.js';
import { CAT_HEADERS, CAT_LEFT, type CatColumnName } from './cat-columns.js';
import { unguardedText } from './cell-text.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { folded } from './folded.js';
import { catOptions } from './options.schema.js';
import { stated, text } from './row.js';
import { outcomeOf, type PersonRow, type SheetOptions, type SheetReader } from './sheet.js';
import { SheetForm } from './sheet-steps.js';
import type { SheetRow } from './sheet-table.js';
import type { SheetOfPeople, SourceRecord } from './source-result.js';

/** A person's result of a computer-assisted test of potential. */
export interface CatRecord extends SourceRecord<'penilaianPotensi'> {
  readonly nip: Nip;
  /** Personal; it stands in no finding. */
  readonly nama?: string;
  /** Job person match of the test in percent, as stated beside the levels. */
  readonly jpm?: string;
}

const ABOUT: ReadonlySet<string> = new Set(ABOUT_FIELDS.map(folded));
const LEVEL = 'capaianlevel';
const JPM = ['JPM Potensi'];

function dimensionOf(name: string, lists: Partial<CodeLists> | undefined): PotensiKey | undefined {
  return lookUp('potensi', name.endsWith(LEVEL) ? name.slice(0, -LEVEL.length) : name, lists);
}

/** What reading such an export needs to know. */
export interface CatOptions extends SheetOptions {
  /** Headers of the sheet, each with the column that it stands for. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, CatColumnName>>;
  /** For which posts, how and by whom the test was made, where the rows do not say. */
  readonly asesmen?: PelaksanaanAsesmen;
}

/**
 * Export of a computer-assisted test of potential: rows of many people with a column for each dimension, a second one with the same name
 * and "(Capaian Level)", the day of the test and the job person match. The level of the second column counts where it is there.
 *
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { evidenceOfPerson, fromCat } from 'talenta-asn/sources';
 * const rows = [{ 'NIP/NIK': "'198502282010011999", 'Tanggal Tes': '03/04/2026', EQ: '71', 'EQ (Capaian Level)': '4-', 'JPM Potensi': '85%' }];
 * const sheet = fromCat(rows, { asOf: '2026-11-24' });
 * console.log(JSON.stringify(sheet.records[0]?.evidence), sheet.records[0]?.jpm); // => {"tanggal":"2026-04-03","dimensi":{"kecerdasanEmosional":"3"}} 85
 * console.log(evidenceOfPerson(sheet, '198502282010011999')?.lists); // => [ 'penilaianPotensi' ]
 * ```
 */
export function fromCat(rows: unknown, options: CatOptions): SheetOfPeople<CatRecord> {
  return SheetForm.whole(catSheet, rows, options);
}

/** The CAT export, for `sheetSteps`. */
export const catSheet = /* @__PURE__ */ new SheetForm<CatOptions, CatRecord, SheetOfPeople<CatRecord>>(
  (options: CatOptions) => {
    const given = catOptions.from(options, 'options');
    const finish = (read: Parameters<typeof outcomeOf<CatRecord>>[0]): SheetOfPeople<CatRecord> =>
      deepFreeze({ ...outcomeOf(read), incomplete: read.incomplete });
    return { options: given, reader: catReader(given), finish };
  },
  true,
);

function catReader({ lists, columns, asesmen }: CatOptions): SheetReader<CatRecord> {
  const found = new Map<string, PotensiKey | undefined>();
  const find = (name: string): PotensiKey | undefined => {
    if (!found.has(name)) found.set(name, dimensionOf(name, lists));
    return found.get(name);
  };
  return {
    shape: {
      source: 'cat',
      read: CAT_HEADERS,
      left: CAT_LEFT,
      repeated: true,
      reads: (name) => ABOUT.has(name) || find(name) !== undefined,
      ...(columns === undefined ? {} : { columns }),
    },
    readRow: (person) => readRow(person, lists, find, asesmen),
  };
}

function readRow(
  { row, nip }: PersonRow,
  lists: Partial<CodeLists> | undefined,
  find: (name: string) => PotensiKey | undefined,
  asesmen: PelaksanaanAsesmen | undefined,
): CatRecord | 'unread' {
  const tanggal = assessmentDay(row, undefined);
  const dimensi = readDimensions(row, lists, find);
  const jpm = readPercent(row, JPM);
  if (tanggal === undefined || dimensi === undefined) return 'unread';
  const nama = text(row, 'Nama');
  return {
    path: row.path,
    nip,
    ...(nama === undefined ? {} : { nama: unguardedText(nama) }),
    list: 'penilaianPotensi',
    evidence: { tanggal, ...aboutAssessment(row, lists, asesmen), dimensi },
    stated: stated(row, 'Kesimpulan'),
    ...(typeof jpm === 'string' ? { jpm } : {}),
  };
}

function readDimensions(
  row: SheetRow,
  lists: Partial<CodeLists> | undefined,
  find: (name: string) => PotensiKey | undefined,
): Partial<Record<PotensiKey, string>> | undefined {
  const dimensi: Partial<Record<PotensiKey, string>> = {};
  let readable = true;
  for (const name of row.names) {
    const dimension = find(name);
    if (dimension === undefined || row.keyOf(name) === undefined) continue;
    const hasLevel = text(row, name + LEVEL) !== undefined;
    if (hasLevel && !name.endsWith(LEVEL)) continue;
    const level = readLevel(row, name, 1, lists);
    if (level === null || (typeof level === 'string' && (dimensi[dimension] ?? level) !== level)) readable = false;
    else if (level !== undefined) dimensi[dimension] = level;
  }
  if (Object.keys(dimensi).length > 0 || !readable) return readable ? dimensi : undefined;
  row.reading.tell('valueMissing', row.path, { expected: 'levels of the dimensions' });
  return undefined;
}
