import type { PenilaianPerilaku } from '../model/evidence.js';
import { yearOf } from '../model/iso-date.js';
import { readRating } from './appraisal.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { number, pathOf, serviceYear, stated, type Row } from './row.js';
import { oneOfEachYear, SKP22 } from './skp22.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';

type PerilakuRecord = SourceRecord<'penilaianPerilaku'>;

const RATING = ['rating', 'ratingPerilaku', 'perilaku', 'perilakuKerja'];
const NILAI = ['nilai', 'nilaiPerilaku'];
const OF_SKP22 = ['perilakuKerja', 'perilakuKerjaNilai'];

const PENILAIAN_PERILAKU: SourceShape = {
  source: 'penilaian-perilaku',
  read: ['tahun', ...RATING, ...NILAI],
  left: ['id', 'periode', 'penilai', 'keterangan', 'path'],
};

/**
 * Appraisals of work behaviour as an agency keeps them: rows `{ tahun, rating }`, `{ tahun, nilai }` or both. A rating is one of the list `rating`; a
 * value stays on the scale it has. Those that stand in the appraisals of SIASN are read by {@link fromPerilakuSkp22}.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPenilaianPerilaku } from 'talenta-asn/sources';
 * const rows = [{ tahun: '2025', rating: 'Di Atas Ekspektasi', nilai: '92,5' }, { tahun: '2024', rating: 'Baik sekali' }];
 * const result = fromPenilaianPerilaku(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence, result.unread); // => { tahun: 2025, rating: 'diAtas', nilai: '92.5' } 1
 * ```
 */
export function fromPenilaianPerilaku(
  input: unknown,
  options: SourceOptions,
): EvidenceSource<'penilaianPerilaku', PerilakuRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(
    ['penilaianPerilaku'],
    PENILAIAN_PERILAKU,
    input,
    given,
    (row) => readOwn(row, given),
    oneOfEachYear,
  );
}

/**
 * The rating of behaviour in the appraisals of `/pns/rw-skp22/{nip}` of SIASN, as a list of its own: pass the same answer as to `fromSkp22`. A row of the
 * running year without a rating is a draft.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPerilakuSkp22 } from 'talenta-asn/sources';
 * const row = { tahun: '2025', hasilKinerjaNilai: '2', PerilakuKerjaNilai: '1', kuadranKinerja: 'BAIK' };
 * const result = fromPerilakuSkp22({ code: 1, data: [row] }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence); // => { tahun: 2025, rating: 'diAtas' }
 * ```
 */
export function fromPerilakuSkp22(
  input: unknown,
  options: SourceOptions,
): EvidenceSource<'penilaianPerilaku', PerilakuRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['penilaianPerilaku'], SKP22, input, given, (row) => readSkp22(row, given), oneOfEachYear);
}

function readOwn(row: Row, { lists }: SourceOptions): RowResult<PerilakuRecord> {
  const tahun = yearOfAppraisal(row);
  const rating = readRating(row, RATING, lists);
  const nilai = number(row, ...NILAI);
  if (rating === undefined && nilai === undefined)
    row.reading.tell('valueMissing', pathOf(row, RATING), { expected: 'rating or nilai' });
  if (tahun === undefined || rating === null || nilai === null) return 'unread';
  if (rating === undefined && nilai === undefined) return 'unread';
  return [
    record(row, [...RATING, ...NILAI], {
      tahun,
      ...(rating === undefined ? {} : { rating }),
      ...(nilai === undefined ? {} : { nilai: nilai.value }),
    }),
  ];
}

function readSkp22(row: Row, { asOf, lists }: SourceOptions): RowResult<PerilakuRecord> {
  const tahun = yearOfAppraisal(row);
  const rating = readRating(row, OF_SKP22, lists);
  if (rating === undefined && tahun !== undefined && tahun >= yearOf(asOf)) {
    row.reading.tell('draft', pathOf(row, OF_SKP22));
    return 'aside';
  }
  if (rating === undefined) row.reading.tell('valueMissing', pathOf(row, OF_SKP22), { expected: 'a rating' });
  if (tahun === undefined || rating === undefined || rating === null) return 'unread';
  return [record(row, OF_SKP22, { tahun, rating })];
}

function yearOfAppraisal(row: Row): number | undefined {
  const tahun = serviceYear(row, 'tahun');
  if (tahun === undefined) row.reading.tell('valueMissing', pathOf(row, ['tahun']), { expected: 'the year appraised' });
  return tahun ?? undefined;
}

function record(row: Row, fields: readonly string[], evidence: PenilaianPerilaku): PerilakuRecord {
  return { path: row.path, list: 'penilaianPerilaku', evidence, stated: stated(row, ...fields) };
}
