import { yearOf } from '../../civil-service/iso-date.js';
import { sourceOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, type EvidenceForm } from '../wire/read-source.js';
import { number, serviceYear } from '../wire/read-field.js';
import { missing, report, required, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions } from '../wire/source-result.js';
import { PERILAKU_KERJA, readRating } from './appraisal.js';
import { oneOfEachYear, SKP22_FIELDS } from './penilaian-kinerja.js';

const RATING = ['rating', 'ratingPerilaku', 'perilaku', 'perilakuKerja'];
const NILAI = ['nilai', 'nilaiPerilaku'];

const PENILAIAN_PERILAKU: EvidenceForm<'penilaianPerilaku'> = {
  source: 'penilaian-perilaku',
  options: sourceOptions,
  lists: ['penilaianPerilaku'],
  read: ['tahun', ...RATING, ...NILAI],
  left: ['id', 'periode', 'penilai', 'keterangan', 'path'],
  readRow: (row) => {
    const tahun = yearOfAppraisal(row);
    const rating = readRating(row, RATING);
    const nilai = number(row, ...NILAI);
    const isEmpty = rating === undefined && nilai === undefined;
    if (isEmpty) missing(row, RATING, 'rating or nilai');
    if (tahun === undefined || rating === null || nilai === null || isEmpty) return 'unread';
    return [evidenceRecord(row, 'penilaianPerilaku', { tahun, rating, nilai: nilai?.value }, [...RATING, ...NILAI])];
  },
  settle: oneOfEachYear(),
};

const PERILAKU_SKP22: EvidenceForm<'penilaianPerilaku'> = {
  ...SKP22_FIELDS,
  lists: ['penilaianPerilaku'],
  readRow: (row) => {
    const tahun = yearOfAppraisal(row);
    const rating = readRating(row, PERILAKU_KERJA);
    if (rating === undefined && tahun !== undefined && tahun >= yearOf(row.asOf)) {
      report(row, 'draft', PERILAKU_KERJA);
      return 'setAside';
    }
    if (rating === undefined) missing(row, PERILAKU_KERJA, 'a rating');
    if (tahun === undefined || !rating) return 'unread';
    return [evidenceRecord(row, 'penilaianPerilaku', { tahun, rating }, PERILAKU_KERJA)];
  },
  settle: oneOfEachYear(),
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
export function fromPenilaianPerilaku(input: unknown, options: SourceOptions): EvidenceOutcome<'penilaianPerilaku'> {
  return readEvidence(PENILAIAN_PERILAKU, input, options);
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
export function fromPerilakuSkp22(input: unknown, options: SourceOptions): EvidenceOutcome<'penilaianPerilaku'> {
  return readEvidence(PERILAKU_SKP22, input, options);
}

function yearOfAppraisal(row: Row): number | undefined {
  return required(row, ['tahun'], 'the year appraised', serviceYear(row, 'tahun'));
}
