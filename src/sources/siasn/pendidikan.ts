import { yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import { openFindings } from '../wire/findings.js';
import { coded, date, text, year } from '../wire/read-field.js';
import { pendidikanOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withDocument, withoutCopies, type EvidenceForm } from '../wire/read-source.js';
import { missing, report, required, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { keyText } from '../wire/text-of.js';

/** {@link fromPendidikan} can name fields of study by SIASN's key or by their name. */
export interface PendidikanOptions extends SourceOptions {
  /** What stands in `bidang`: the name of the study programme (default), or its key in the reference list. */
  readonly bidang?: 'nama' | 'id';
}

const LEVEL = ['tkPendidikanId', 'tkPendidikanNama'];
const STATED = [...LEVEL, 'pendidikanId', 'pendidikanNama'];

const PENDIDIKAN: EvidenceForm<'riwayatPendidikan', SourceRecord<'riwayatPendidikan'>, PendidikanOptions> = {
  source: 'rw-pendidikan',
  options: pendidikanOptions,
  lists: ['riwayatPendidikan'],
  read: ['id', 'tahunLulus', 'tglLulus', 'path', ...STATED],
  left: [
    ...['isPendidikanPertama', 'nomorIjasah', 'nomorIjazah', 'namaSekolah', 'gelarDepan', 'gelarBelakang'],
    ...['createdAt', 'updatedAt'],
  ],
  person: ['idPns'],
  readRow: (row, { bidang: naming = 'nama' }) => {
    const jenjang = coded(row, 'jenjang', LEVEL);
    if (jenjang === undefined && text(row, ...LEVEL) === undefined) missing(row, ['tkPendidikanId'], 'a level');
    const field = naming === 'nama' ? 'pendidikanNama' : 'pendidikanId';
    const bidang = required(row, [field], 'a field of study', text(row, field));
    const lulus = readGraduation(row);
    if (jenjang === undefined || bidang === undefined || lulus === undefined) return 'unread';
    return [withDocument(row, evidenceRecord(row, 'riwayatPendidikan', { jenjang, bidang, lulus }, STATED))];
  },
  settle: withoutCopies(({ evidence }) => [evidence.jenjang, keyText(evidence.bidang), evidence.lulus]),
};

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
export function fromPendidikan(input: unknown, options: PendidikanOptions): EvidenceOutcome<'riwayatPendidikan'> {
  return readEvidence(PENDIDIKAN, input, options);
}

function readGraduation(row: Row): IsoDate | undefined {
  const day = date(row, 'tglLulus');
  if (typeof day === 'string') return day;
  const tahun = year(row, 'tahunLulus');
  // A whole date may stand there; what is odd about it is reported of the year alone.
  const whole = date({ ...row, findings: openFindings('rw-pendidikan') }, 'tahunLulus');
  if (typeof whole === 'string') return whole;
  // Every day of a year that is over lies before the reference date.
  if (typeof tahun === 'number' && tahun < yearOf(row.asOf)) {
    report(row, 'dayNotKnown', ['tahunLulus'], { found: tahun });
    return `${tahun}-12-31`;
  }
  if (tahun !== null) missing(row, ['tglLulus'], 'the day of graduation');
  return undefined;
}
