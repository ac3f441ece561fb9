import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import type { PelaksanaanAsesmen } from '../../person/evidence.js';
import type { PotensiKey } from '../../civil-service/kompetensi.js';
import type { Nip } from '../../civil-service/nip.js';
import { ABOUT_FIELDS, aboutAssessment, assessmentDay, readLevel, readPercent } from '../siasn/assessment-row.js';
import { lookUp, stated, text } from '../wire/read-field.js';
import { catOptions } from '../wire/options.schema.js';
import { searchKey } from '../wire/text-of.js';
import type { SheetOfPeople, SourceRecord } from '../wire/source-result.js';
import { CAT_HEADERS, CAT_LEFT, type CatColumnName } from './sheet-columns.js';
import { outcomeOf, type SheetOptions } from './sheet.js';
import { SheetForm } from './sheet-steps.js';
import { remembered, unguarded, type SheetRow } from './table-row.js';

/** A person's result of a computer-assisted test of potential. */
export interface CatRecord extends SourceRecord<'penilaianPotensi'> {
  /** Whose result it is. Personal. */
  readonly nip: Nip;
  /** Name. Personal; it stands in no finding. */
  readonly nama?: string;
  /** Job person match of the test in percent, decimal text, as stated beside the levels. */
  readonly jpm?: string;
}

const ABOUT: ReadonlySet<string> = new Set(ABOUT_FIELDS.map(searchKey));
const LEVEL = 'capaianlevel';
const JPM = ['JPM Potensi'];

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
  catOptions,
  ({ lists, columns, asesmen }) => {
    const find = remembered((name) => {
      return lookUp('potensi', name.endsWith(LEVEL) ? name.slice(0, -LEVEL.length) : name, lists);
    });
    const reads = (name: string): boolean => ABOUT.has(name) || find(name) !== undefined;
    return {
      reader: {
        shape: { source: 'cat', read: CAT_HEADERS, left: CAT_LEFT, repeated: true, reads, columns },
        readRow: (row, nip) => {
          const tanggal = assessmentDay(row, undefined);
          const dimensi = readDimensions(row, find);
          const jpm = readPercent(row, JPM) ?? undefined;
          if (tanggal === undefined || dimensi === undefined) return 'unread';
          const nama = unguarded(row, 'Nama');
          const evidence = { tanggal, ...aboutAssessment(row, asesmen), dimensi };
          const face = { path: row.path, nip, nama, list: 'penilaianPotensi', evidence } as const;
          return presentMembers<CatRecord>({ ...face, stated: stated(row, 'Kesimpulan'), jpm });
        },
      },
      finish: (read) => deepFreeze({ ...outcomeOf(read), incomplete: read.incomplete }),
    };
  },
  true,
);

function readDimensions(row: SheetRow, find: (name: string) => PotensiKey | undefined) {
  const dimensi: Partial<Record<PotensiKey, string>> = {};
  let readable = true;
  for (const name of row.columns.names) {
    const dimension = find(name);
    if (dimension === undefined || row.keyOf(name) === undefined) continue;
    const hasLevel = text(row, name + LEVEL) !== undefined;
    if (hasLevel && !name.endsWith(LEVEL)) continue;
    const level = readLevel(row, name, 1);
    if (level === null || (typeof level === 'string' && (dimensi[dimension] ?? level) !== level)) readable = false;
    else if (level !== undefined) dimensi[dimension] = level;
  }
  if (!readable) return undefined;
  if (Object.keys(dimensi).length > 0) return dimensi;
  row.findings.add('valueMissing', row.path, { expected: 'levels of the dimensions' });
  return undefined;
}
