import { compareDecimals } from '../model/decimal-arithmetic.js';
import type { PelaksanaanAsesmen } from '../model/evidence.js';
import { isIsoDate, yearOf, type IsoDate } from '../model/iso-date.js';
import { readAppraisal } from './appraisal.js';
import { aboutAssessment } from './assessment.js';
import { eNominasiOptions, optionsOf } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { number, pathOf, serviceYear, stated, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';

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

const E_NOMINASI: SourceShape = { source: 'e-nominasi', read: STATED, left: ['nama_pegawai', 'infoip'] };

/**
 * The reply of e-Nominasi (Ministry of Public Works), or rows of its export: the appraisal of one year, and the "potkom" of
 * an assessment as a job person match, which may exceed 100 and is left so.
 *
 * Only the year of an assessment is given. With `tanggalAsesmen` of that year the day is known; without it, the last day of
 * a year that is over is used and told (`dayNotKnown`), and an assessment of the running year is not used: its day may lie
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
): EvidenceSource<'penilaianKinerja' | 'penilaianKompetensi', ENominasiRecord> {
  const given = optionsOf(eNominasiOptions, options);
  // A row has two parts: where one of them is not understood the other one is still a record.
  let halfRead = 0;
  const read = (row: Row): RowResult<ENominasiRecord> => {
    const parts = [readKinerja(row, given), readKompetensi(row, given)];
    const records = parts.flatMap((part) => (part === undefined || part === 'unread' ? [] : [part]));
    if (!lacksPart(row) && !parts.includes('unread')) return records.length === 0 ? 'aside' : records;
    if (records.length === 0) return 'unread';
    halfRead++;
    return records;
  };
  return readEvidence(['penilaianKinerja', 'penilaianKompetensi'], E_NOMINASI, input, given, read, (items, reading) =>
    withoutRepeated(items, reading, halfRead),
  );
}

/** An empty field says that there is nothing; a row without the fields says nothing at all. */
function lacksPart(row: Row): boolean {
  const missing = [
    [...PREDIKAT, 'tahun_kinerja'],
    [...POTKOM, 'tahun_asesmen'],
  ].filter((names) => !names.some((name) => row.keyOf(name) !== undefined));
  for (const names of missing) row.reading.tell('valueMissing', pathOf(row, names), { expected: names.join(', ') });
  return missing.length > 0;
}

/** `undefined`: the row says nothing of it. */
type Part = ENominasiRecord | 'unread' | undefined;

function readKinerja(row: Row, { asOf, lists }: SourceOptions): Part {
  const { predikat } = readAppraisal(row, PREDIKAT, lists);
  const tahun = serviceYear(row, 'tahun_kinerja');
  if (predikat === undefined) {
    if (tahun === undefined) return undefined;
    if (tahun !== null && tahun >= yearOf(asOf)) {
      row.reading.tell('draft', pathOf(row, PREDIKAT));
      return undefined;
    }
    row.reading.tell('valueMissing', pathOf(row, PREDIKAT), { expected: 'a predicate' });
    return 'unread';
  }
  if (tahun === undefined) {
    row.reading.tell('valueMissing', pathOf(row, ['tahun_kinerja']), { expected: 'the year appraised' });
  }
  if (predikat === null || tahun === null || tahun === undefined) return 'unread';
  return { path: row.path, list: 'penilaianKinerja', evidence: { tahun, predikat }, stated: stated(row, ...STATED) };
}

function readKompetensi(row: Row, options: ENominasiOptions): Part {
  const potkom = number(row, ...POTKOM);
  const tahun = serviceYear(row, 'tahun_asesmen');
  if (potkom === null || tahun === null) return 'unread';
  if (potkom === undefined) {
    if (tahun === undefined) return undefined;
    row.reading.tell('valueMissing', pathOf(row, POTKOM), { expected: 'the result of the assessment' });
    return 'unread';
  }
  const jpm = potkom.value;
  if (tahun === undefined) {
    // A zero without a year is how the service writes that nobody was assessed.
    if (compareDecimals(jpm, 0) === 0) return undefined;
    row.reading.tell('valueMissing', pathOf(row, ['tahun_asesmen']), { expected: 'the year of the assessment' });
    return 'unread';
  }
  if (compareDecimals(jpm, 0) < 0 || compareDecimals(jpm, 100) > 0) {
    row.reading.tell('valueOutOfScale', pathOf(row, POTKOM), { found: jpm, expected: '0 to 100' });
  }
  const tanggal = dayOfAssessment(row, tahun, options);
  if (tanggal === undefined) return 'unread';
  const about = aboutAssessment(row, options.lists, options.asesmen);
  const evidence = { tanggal, ...about, jpm };
  return { path: row.path, list: 'penilaianKompetensi', evidence, stated: stated(row, ...STATED) };
}

function dayOfAssessment(row: Row, tahun: number, { asOf, tanggalAsesmen }: ENominasiOptions): IsoDate | undefined {
  const path = pathOf(row, ['tahun_asesmen']);
  if (tanggalAsesmen !== undefined) {
    if (yearOf(tanggalAsesmen) === tahun) return tanggalAsesmen;
    row.reading.tell('valueNotReadable', path, { found: tahun, expected: 'the year of tanggalAsesmen' });
    return undefined;
  }
  const lastDay = `${String(tahun)}-12-31`;
  if (tahun < yearOf(asOf) && isIsoDate(lastDay)) {
    row.reading.tell('dayNotKnown', path, { found: tahun, expected: 'the day; pass tanggalAsesmen if it is known' });
    return lastDay;
  }
  row.reading.tell('valueMissing', path, { found: tahun, expected: 'the day, which may lie after the reference date' });
  return undefined;
}

/** The same record twice is one; different ones of one year or day stay, and the conflict is told. */
function withoutRepeated(
  items: readonly ENominasiRecord[],
  reading: Reading,
  halfRead: number,
): Settled<ENominasiRecord> {
  const kept: ENominasiRecord[] = [];
  const seen = new Map<string, { readonly path: string; readonly contents: Set<string> }>();
  for (const item of items) {
    const time = 'tahun' in item.evidence ? String(item.evidence.tahun) : item.evidence.tanggal;
    const content = JSON.stringify(item.evidence);
    const same = seen.get(time);
    if (same?.contents.has(content) === true) {
      reading.tell('duplicateRow', item.path);
      continue;
    }
    if (same === undefined) seen.set(time, { path: item.path, contents: new Set([content]) });
    else {
      same.contents.add(content);
      reading.tell('conflictingRows', item.path, { expected: `as in ${same.path}` });
    }
    kept.push(item);
  }
  return { items: kept, unread: halfRead };
}
