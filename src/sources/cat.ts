import type { PotensiKey } from '../model/kompetensi.js';
import type { Nip } from '../model/nip.js';
import { aboutAssessment, ABOUT_FIELDS, assessmentDay, DAY_FIELDS, readLevel, readPercent } from './assessment.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { personNumberArgument, sheetOptions } from './options.schema.js';
import { catArgument, evidenceSourceArgument } from './outcome.schema.js';
import { readSheet, type PersonRow, type SheetOptions, type SheetShape } from './sheet.js';
import { stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOutcome, SourceRecord } from './source-result.js';

/** A person's result of a computer-assisted test of potential. */
export interface CatRecord extends SourceRecord<'penilaianPotensi'> {
  readonly nip: Nip;
  /** Job person match of the test in percent, as stated beside the levels. */
  readonly jpm?: string;
}

const LEVEL = 'capaianlevel';
const JPM = ['JPM Potensi'];

function dimensionOf(name: string, lists: Partial<CodeLists> | undefined): PotensiKey | undefined {
  return lookUp('potensi', name.endsWith(LEVEL) ? name.slice(0, -LEVEL.length) : name, lists);
}

const CAT: Omit<SheetShape, 'reads'> = {
  source: 'cat',
  nip: ['NIP/NIK', 'NIP'],
  read: [...DAY_FIELDS, ...JPM, ...ABOUT_FIELDS, 'Kesimpulan'],
  left: ['Nama Peserta', 'Nama', 'Jabatan Saat Ini', 'OPD', 'Deskripsi', 'No'],
  repeated: true,
};

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
export function fromCat(rows: unknown, options: SheetOptions): SourceOutcome<CatRecord> {
  const given = sheetOptions.from(options, 'options');
  const reads = (name: string): boolean => dimensionOf(name, given.lists) !== undefined;
  return readSheet({ ...CAT, reads }, rows, given, (person) => readRow(person, given));
}

function readRow({ row, nip }: PersonRow, { lists }: SheetOptions): CatRecord | 'unread' {
  const tanggal = assessmentDay(row, undefined);
  const dimensi = readDimensions(row, lists);
  const jpm = readPercent(row, JPM);
  if (tanggal === undefined || dimensi === undefined) return 'unread';
  return {
    path: row.path,
    nip,
    list: 'penilaianPotensi',
    evidence: { tanggal, ...aboutAssessment(row, lists), dimensi },
    stated: stated(row, 'Kesimpulan'),
    ...(typeof jpm === 'string' ? { jpm } : {}),
  };
}

function readDimensions(
  row: Row,
  lists: Partial<CodeLists> | undefined,
): Partial<Record<PotensiKey, string>> | undefined {
  const dimensi: Partial<Record<PotensiKey, string>> = {};
  let readable = true;
  for (const [name, { key }] of row.fields) {
    const dimension = dimensionOf(name, lists);
    if (dimension === undefined) continue;
    const hasLevel = text(row, `${key} (Capaian Level)`) !== undefined;
    if (hasLevel && !name.endsWith(LEVEL)) continue;
    const level = readLevel(row, key, 1, lists);
    if (level === null || (typeof level === 'string' && (dimensi[dimension] ?? level) !== level)) readable = false;
    else if (level !== undefined) dimensi[dimension] = level;
  }
  if (Object.keys(dimensi).length > 0 || !readable) return readable ? dimensi : undefined;
  row.reading.tell('valueMissing', row.path, { expected: 'levels of the dimensions' });
  return undefined;
}

/**
 * The part of a sheet of many people that is about one person, for `assembleAsn`; `undefined` where the sheet does not have them, which
 * says nothing about them.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `fromCat`; `invalidNip`
 * @example
 * ```ts
 * import { evidenceOfPerson, fromCat } from 'talenta-asn/sources';
 * console.log(evidenceOfPerson(fromCat([], { asOf: '2026-11-24' }), '198502282010011999')); // => undefined
 * ```
 */
export function evidenceOfPerson(
  sheet: SourceOutcome<CatRecord>,
  nip: string,
): EvidenceSource<'penilaianPotensi', CatRecord> | undefined {
  const given = catArgument.from(sheet, 'sheet');
  const person = personNumberArgument.from(nip, 'nip');
  const records = given.records.filter((record) => record.nip === person);
  const [first] = records;
  if (first === undefined) return undefined;
  return evidenceSourceArgument.made({
    source: given.source,
    nip: first.nip,
    state: 'records',
    records,
    unread: 0,
    findings: [],
    lists: ['penilaianPotensi'],
  });
}
