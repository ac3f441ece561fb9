import { yearOf, type IsoDate } from '../model/iso-date.js';
import { coded } from './code-and-wording.js';
import { optionsOf, pendidikanOptions } from './options.schema.js';
import { keyText, readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { date, documented, pathOf, stated, text, year, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

const STATED = ['tkPendidikanId', 'tkPendidikanNama', 'pendidikanId', 'pendidikanNama'];

const PENDIDIKAN: SourceShape = {
  source: 'rw-pendidikan',
  read: ['id', 'tahunLulus', 'tglLulus', 'path', ...STATED],
  left: [
    'isPendidikanPertama',
    'nomorIjasah',
    'nomorIjazah',
    'namaSekolah',
    'gelarDepan',
    'gelarBelakang',
    'createdAt',
    'updatedAt',
  ],
  person: ['idPns'],
};

/** {@link fromPendidikan} can name fields of study by SIASN's key or by their name. */
export interface PendidikanOptions extends SourceOptions {
  /** What stands in `bidang`: the name of the study programme (default), or its key in the reference list. */
  readonly bidang?: 'nama' | 'id';
}

/**
 * Formal education: `/pns/rw-pendidikan/{nip}` of SIASN. Levels by code, else by exact wording, never by a part of a word. Where only
 * the year of graduation is known, its last day stands for it, as long as that year is over.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPendidikan } from 'talenta-asn/sources';
 * const rows = [{ tkPendidikanNama: 'Magister', pendidikanNama: 'Ilmu Hukum', tahunLulus: '2015' }];
 * const result = fromPendidikan({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.jenjang, result.records[0]?.evidence.lulus); // => S2 2015-12-31
 * ```
 */
export function fromPendidikan(
  input: unknown,
  options: PendidikanOptions,
): EvidenceSource<'riwayatPendidikan', SourceRecord<'riwayatPendidikan'>> {
  const given = optionsOf(pendidikanOptions, options);
  return readEvidence(['riwayatPendidikan'], PENDIDIKAN, input, given, (row) => readRow(row, given), settle);
}

function readRow(
  row: Row,
  { asOf, bidang: naming = 'nama', lists }: PendidikanOptions,
): RowResult<SourceRecord<'riwayatPendidikan'>> {
  const jenjang = coded(row, 'jenjang', ['tkPendidikanId', 'tkPendidikanNama'], lists);
  if (jenjang === undefined && text(row, 'tkPendidikanId', 'tkPendidikanNama') === undefined) {
    row.reading.tell('valueMissing', pathOf(row, ['tkPendidikanId']), { expected: 'a level' });
  }
  const field = naming === 'nama' ? 'pendidikanNama' : 'pendidikanId';
  const bidang = text(row, field);
  if (bidang === undefined) row.reading.tell('valueMissing', pathOf(row, [field]), { expected: 'a field of study' });
  const lulus = readGraduation(row, asOf);
  if (jenjang === undefined || bidang === undefined || lulus === undefined) return 'unread';
  const attached = documented(row);
  return [
    {
      path: row.path,
      list: 'riwayatPendidikan',
      evidence: { jenjang, bidang, lulus },
      stated: stated(row, ...STATED),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}

function readGraduation(row: Row, asOf: IsoDate): IsoDate | undefined {
  const day = date(row, 'tglLulus');
  if (typeof day === 'string') return day;
  const tahun = year(row, 'tahunLulus');
  const whole = date({ ...row, reading: { ...row.reading, tell: () => undefined } }, 'tahunLulus');
  if (typeof whole === 'string') return whole;
  if (typeof tahun === 'number' && tahun < yearOf(asOf)) {
    row.reading.tell('dayNotKnown', pathOf(row, ['tahunLulus']), { found: tahun });
    return lastDayOf(tahun);
  }
  if (tahun !== null)
    row.reading.tell('valueMissing', pathOf(row, ['tglLulus']), { expected: 'the day of graduation' });
  return undefined;
}

/** Every day of a year that is over lies before the reference date. */
function lastDayOf(tahun: number): IsoDate {
  return `${tahun}-12-31`;
}

function settle(
  items: readonly SourceRecord<'riwayatPendidikan'>[],
  reading: Reading,
): Settled<SourceRecord<'riwayatPendidikan'>> {
  return withoutCopies(items, reading, ({ evidence }) => [evidence.jenjang, keyText(evidence.bidang), evidence.lulus]);
}
