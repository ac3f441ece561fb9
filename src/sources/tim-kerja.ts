import { lookUp, type CodeMeanings } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { pathOf, serviceDate, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

const TIM_KERJA: SourceShape = {
  source: 'tim-kerja',
  read: ['tanggal', 'tanggalSk', 'selesai', 'tanggalSelesai', 'peran', 'lingkup', 'nama', 'namaTim'],
  left: ['id', 'skNomor', 'nomorSk', 'path'],
  isoDates: true,
};

/**
 * Work teams, which no service of BKN has: rows with `tanggal` (of the decree), `selesai`, `peran` (chair or member), `lingkup`
 * (across agencies or internal) and `nama`, as an agency keeps them. Wordings by the lists `peranTimKerja` and `lingkupTimKerja`.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromTimKerja } from 'talenta-asn/sources';
 * const rows = [{ tanggal: '02-01-2026', peran: 'KETUA TIM', lingkup: 'Lintas Instansi', nama: 'Satu Data' }];
 * const result = fromTimKerja(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.peran, result.records[0]?.evidence.lingkup); // => ketua lintasInstansi
 * ```
 */
export function fromTimKerja(
  input: unknown,
  options: SourceOptions,
): EvidenceSource<'timKerja', SourceRecord<'timKerja'>> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['timKerja'], TIM_KERJA, input, given, (row) => readRow(row, given), settle);
}

function readRow(row: Row, options: SourceOptions): RowResult<SourceRecord<'timKerja'>> {
  const tanggal = serviceDate(row, 'tanggal', 'tanggalSk');
  const selesai = serviceDate(row, 'selesai', 'tanggalSelesai');
  const peran = worded(row, 'peranTimKerja', 'peran', options);
  const lingkup = worded(row, 'lingkupTimKerja', 'lingkup', options);
  if (tanggal === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['tanggal']), { expected: 'the day of the decree' });
  if (typeof tanggal === 'string' && typeof selesai === 'string' && selesai < tanggal) {
    row.reading.tell('endBeforeStart', pathOf(row, ['selesai']), { found: selesai, expected: `not before ${tanggal}` });
    return 'unread';
  }
  if (typeof tanggal !== 'string' || selesai === null || peran === undefined || lingkup === undefined) return 'unread';
  const nama = text(row, 'nama', 'namaTim');
  return [
    {
      path: row.path,
      list: 'timKerja',
      evidence: {
        tanggal,
        ...(selesai === undefined ? {} : { selesai }),
        peran,
        lingkup,
        ...(nama === undefined ? {} : { nama }),
      },
      stated: stated(row, 'peran', 'lingkup'),
    },
  ];
}

function worded<Name extends 'peranTimKerja' | 'lingkupTimKerja'>(
  row: Row,
  list: Name,
  field: string,
  { lists }: SourceOptions,
): CodeMeanings[Name] | undefined {
  const value = text(row, field);
  const meaning = value === undefined ? undefined : lookUp(list, value, lists);
  if (meaning === undefined) {
    const code = value === undefined ? 'valueMissing' : 'codeUnknown';
    row.reading.tell(code, pathOf(row, [field]), { found: value ?? null, expected: `a wording of the list ${list}` });
  }
  return meaning;
}

function settle(items: readonly SourceRecord<'timKerja'>[], reading: Reading): Settled<SourceRecord<'timKerja'>> {
  return withoutCopies(items, reading, ({ evidence }) => [JSON.stringify(evidence)]);
}
