import { compareDecimals } from '../../exact/decimal-arithmetic.js';
import type { PelaksanaanAsesmen } from '../../person/evidence.js';
import { isIsoDate, yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import { readAppraisal } from '../siasn/appraisal.js';
import { aboutAssessment } from '../siasn/assessment-row.js';
import { eNominasiOptions } from '../wire/options.schema.js';
import { evidenceRecord, oneOfEachTime, readEvidence, type EvidenceForm, type RowResult } from '../wire/read-source.js';
import { number, serviceYear } from '../wire/read-field.js';
import { missing, report, unread, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';

/** What reading e-Nominasi needs to know. */
export interface ENominasiOptions extends SourceOptions {
  /** Day of the assessment, if it is known from elsewhere: the service gives its year alone. */
  readonly tanggalAsesmen?: IsoDate;
  /** For which posts, how and by whom the assessment was made, where the rows do not say. */
  readonly asesmen?: PelaksanaanAsesmen;
}

/** A record of e-Nominasi: an appraisal, or an assessment with its job person match. */
export type ENominasiRecord = SourceRecord<'penilaianKinerja'> | SourceRecord<'penilaianKompetensi'>;

const POTKOM = ['nilai_potkom', 'potkom'];
const PREDIKAT = ['predikat_kinerja', 'rating_kinerja'];

const STATED = [
  ...['jenjang', 'jenis_asesmen', 'tahun_asesmen', 'status_asesmen', 'nilai_integritas', 'tahun_kinerja'],
  ...['kotak', 'kotak_9', 'waktu_ambil', ...POTKOM, ...PREDIKAT],
];

const E_NOMINASI: EvidenceForm<'penilaianKinerja' | 'penilaianKompetensi', ENominasiRecord, ENominasiOptions> = {
  source: 'e-nominasi',
  options: eNominasiOptions,
  lists: ['penilaianKinerja', 'penilaianKompetensi'],
  read: STATED,
  left: ['nama_pegawai', 'infoip'],
  readRow,
  settle: oneOfEachTime(
    ({ evidence }) => evidence,
    ({ evidence }) => ('tahun' in evidence ? evidence.tahun : evidence.tanggal),
    (_item, { path }) => ({ expected: `as in ${path}` }),
  ),
};

/**
 * The reply of e-Nominasi (Ministry of Public Works), or rows of its export: the appraisal of one year, and the "potkom" of
 * an assessment as a job person match, which may exceed 100 and is left so.
 *
 * Only the year of an assessment is given. With `tanggalAsesmen` of that year the day is known; without it, the last day of
 * a year that is over is used and reported (`dayNotKnown`), and an assessment of the running year is not used: its day may lie
 * after the reference date. `nilai_integritas` and `kotak` are kept in `stated` only. `status: false` is an error although it
 * comes with HTTP 200, unless the message says that there are no data.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromENominasi } from 'talenta-asn/sources';
 * const row = {
 *   nip: '198502282010011999', tahun_asesmen: '2024', nilai_potkom: '101,25', nilai_integritas: '3',
 *   tahun_kinerja: '2025', predikat_kinerja: 'BAIK', kotak: '8',
 * };
 * const reply = { status: true, message: 'ok', data: { detail: [row] } };
 * const { records, findings } = fromENominasi(reply, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(JSON.stringify(records.map(({ evidence }) => evidence)));
 * // => [{"tahun":2025,"predikat":"baik"},{"tanggal":"2024-12-31","jpm":"101.25"}]
 * console.log(findings.map(({ code }) => code).join()); // => valueOutOfScale,dayNotKnown
 * ```
 */
export function fromENominasi(
  input: unknown,
  options: ENominasiOptions,
): EvidenceOutcome<'penilaianKinerja' | 'penilaianKompetensi', ENominasiRecord> {
  return readEvidence(E_NOMINASI, input, options);
}

/** A row has two parts: where one of them is not understood the other one is still a record. */
function readRow(row: Row, options: ENominasiOptions): RowResult<ENominasiRecord> {
  const parts = [readKinerja(row), readKompetensi(row, options)];
  const items = parts.flatMap((part) => (part === undefined || part === 'unread' ? [] : [part]));
  if (!lacksPart(row) && !parts.includes('unread')) return items.length === 0 ? 'setAside' : items;
  return items.length === 0 ? 'unread' : { items, unread: 1 };
}

/** An empty field says that there is nothing; a row without the fields says nothing at all. */
function lacksPart(row: Row): boolean {
  const parts = [PREDIKAT.concat('tahun_kinerja'), POTKOM.concat('tahun_asesmen')];
  const absent = parts.filter((names) => !names.some((name) => row.keyOf(name) !== undefined));
  for (const names of absent) missing(row, names, names.join(', '));
  return absent.length > 0;
}

/** `undefined`: the row says nothing of it. */
type Part = ENominasiRecord | 'unread' | undefined;

function readKinerja(row: Row): Part {
  const { predikat } = readAppraisal(row, PREDIKAT);
  const tahun = serviceYear(row, 'tahun_kinerja');
  if (predikat === undefined) {
    if (tahun === undefined) return undefined;
    if (tahun !== null && tahun >= yearOf(row.asOf)) return report(row, 'draft', PREDIKAT);
    return unread(row, 'valueMissing', PREDIKAT, { expected: 'a predicate' });
  }
  if (tahun === undefined) missing(row, ['tahun_kinerja'], 'the year appraised');
  if (predikat === null || !tahun) return 'unread';
  return evidenceRecord(row, 'penilaianKinerja', { tahun, predikat }, STATED);
}

function readKompetensi(row: Row, options: ENominasiOptions): Part {
  const potkom = number(row, ...POTKOM);
  const tahun = serviceYear(row, 'tahun_asesmen');
  if (potkom === null || tahun === null) return 'unread';
  if (potkom === undefined) {
    if (tahun === undefined) return undefined;
    return unread(row, 'valueMissing', POTKOM, { expected: 'the result of the assessment' });
  }
  const jpm = potkom.value;
  if (tahun === undefined) {
    // A zero without a year is how the service writes that nobody was assessed.
    if (compareDecimals(jpm, 0) === 0) return undefined;
    return unread(row, 'valueMissing', ['tahun_asesmen'], { expected: 'the year of the assessment' });
  }
  if (compareDecimals(jpm, 0) < 0 || compareDecimals(jpm, 100) > 0) {
    report(row, 'valueOutOfScale', POTKOM, { found: jpm, expected: '0 to 100' });
  }
  const tanggal = dayOfAssessment(row, tahun, options.tanggalAsesmen);
  if (tanggal === undefined) return 'unread';
  return evidenceRecord(row, 'penilaianKompetensi', { tanggal, ...aboutAssessment(row, options.asesmen), jpm }, STATED);
}

function dayOfAssessment(row: Row, found: number, known: IsoDate | undefined): IsoDate | undefined {
  const fields = ['tahun_asesmen'];
  if (known !== undefined) {
    if (yearOf(known) === found) return known;
    return report(row, 'valueNotReadable', fields, { found, expected: 'the year of tanggalAsesmen' });
  }
  const lastDay = `${String(found)}-12-31`;
  if (found < yearOf(row.asOf) && isIsoDate(lastDay)) {
    report(row, 'dayNotKnown', fields, { found, expected: 'the day; pass tanggalAsesmen if it is known' });
    return lastDay;
  }
  return report(row, 'valueMissing', fields, { found, expected: 'the day, which may lie after the reference date' });
}
