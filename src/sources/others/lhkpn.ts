import type { Lhkpn } from '../../person/evidence.js';
import { yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import { date, isEndBeforeStart, meaning, serviceDate, text, year } from '../wire/read-field.js';
import { sourceOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withoutCopies, type EvidenceForm } from '../wire/read-source.js';
import { fieldOf, missing, report, required, unread, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions } from '../wire/source-result.js';
import { yesOrNo } from '../wire/text-of.js';

const LHKPN: EvidenceForm<'lhkpn'> = {
  source: 'lhkpn',
  options: sourceOptions,
  lists: ['lhkpn'],
  read: ['tahun', 'status', 'wajib', 'tanggal', 'tanggalLapor'],
  left: ['id', 'path'],
  isoDates: true,
  readRow: (row) => {
    const tahun = year(row, 'tahun');
    const tanggal = date(row, ...TANGGAL);
    if (tahun === undefined) missing(row, ['tahun'], 'the year of the report');
    const status = readStatus(row, typeof tanggal === 'string');
    if (tahun && tanggal && yearOf(tanggal) < tahun)
      return unread(row, 'dateImpossible', TANGGAL, { found: tanggal, expected: `a day from ${String(tahun)} on` });
    if (!tahun || tanggal === null || status === undefined) return 'unread';
    return [evidenceRecord(row, 'lhkpn', { tahun, status, tanggal }, STATUS)];
  },
  settle: withoutCopies(),
};

const TANGGAL = ['tanggalLapor', 'tanggal'];
const STATUS = ['status'];

/**
 * Wealth reports, for which no service gives fields: rows `{ tahun, status }` or `{ tahun, wajib, tanggalLapor }` as an agency keeps them.
 * Somebody who has to report and of whom no day and no status stands there is unread, not "has not reported".
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromLhkpn } from 'talenta-asn/sources';
 * const rows = [{ tahun: '2025', wajib: true, tanggalLapor: '28-02-2026' }, { tahun: '2024', wajib: true }];
 * const result = fromLhkpn(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.status, result.unread); // => sudahLapor 1
 * ```
 */
export function fromLhkpn(input: unknown, options: SourceOptions): EvidenceOutcome<'lhkpn'> {
  return readEvidence(LHKPN, input, options);
}

function readStatus(row: Row, reported: boolean): Lhkpn['status'] | undefined {
  const found = text(row, ...STATUS);
  const due = yesOrNo(fieldOf(row, ['wajib'])?.value);
  const byFacts = due === false ? 'tidakWajib' : reported ? 'sudahLapor' : undefined;
  if (found === undefined) {
    if (byFacts === undefined) missing(row, STATUS, 'status, or wajib and tanggalLapor');
    return byFacts;
  }
  const status = meaning(row, 'statusLhkpn', STATUS, 'a wording of the list statusLhkpn') ?? undefined;
  if (status === undefined || byFacts === undefined || byFacts === status) return status;
  return report(row, 'conflictingRows', STATUS, { found, expected: byFacts });
}

const DECIDED = ['tanggal', 'tanggalKeputusan', 'tanggalSk'];
const NOMOR = ['nomor', 'nomorKeputusan', 'nomorSk'];
const SANKSI = ['sanksi', 'jenisSanksi'];
const TINGKAT = ['tingkat', 'tingkatSanksi'];
const BATAL = ['dibatalkan', 'tanggalPembatalan'];

const PELANGGARAN_ETIK: EvidenceForm<'pelanggaranEtik'> = {
  source: 'pelanggaran-etik',
  options: sourceOptions,
  lists: ['pelanggaranEtik'],
  read: [...DECIDED, ...NOMOR, ...SANKSI, ...TINGKAT, ...BATAL],
  left: ['id', 'uraian', 'pelanggaran', 'keterangan', 'path'],
  isoDates: true,
  readRow: (row) => {
    const tanggal = required(row, DECIDED, 'the day of the decision', serviceDate(row, ...DECIDED));
    const nomor = text(row, ...NOMOR);
    const sanksi = text(row, ...SANKSI);
    const tingkat = meaning(row, 'tingkatHukuman', TINGKAT, 'ringan, sedang or berat');
    if (tingkat === null || tanggal === undefined) return 'unread';
    const dibatalkan = readCancellation(row, tanggal);
    if (dibatalkan === null) return 'unread';
    return [evidenceRecord(row, 'pelanggaranEtik', { tanggal, nomor, sanksi, tingkat, dibatalkan }, TINGKAT)];
  },
  settle: withoutCopies(),
};

/**
 * Violations of the code of ethics, which no service of BKN has: rows `{ tanggal, nomor, sanksi, tingkat, dibatalkan }` as an agency keeps them.
 * `tanggal` is the day of the decision; `dibatalkan` the day on which it was cancelled, or yes or no. What was done stays out. Punishments are not among
 * them, also where their kind is one of the ethics sanctions of rw-hukdis: `fromHukdis` reads those.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPelanggaranEtik } from 'talenta-asn/sources';
 * const rows = [{ tanggal: '2025-03-01', nomor: 'KEP-7', sanksi: 'Pernyataan secara tertutup', tingkat: 'Ringan' }];
 * const result = fromPelanggaranEtik(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.tingkat, result.records[0]?.evidence.sanksi); // => ringan Pernyataan secara tertutup
 * ```
 */
export function fromPelanggaranEtik(input: unknown, options: SourceOptions): EvidenceOutcome<'pelanggaranEtik'> {
  return readEvidence(PELANGGARAN_ETIK, input, options);
}

/** A cancellation without a day counts from the decision; `null` where something stands there that cannot be read. */
function readCancellation(row: Row, tanggal: IsoDate): IsoDate | null | undefined {
  const isCancelled = yesOrNo(fieldOf(row, BATAL)?.value);
  if (isCancelled === false) return undefined;
  const day = isCancelled === true ? tanggal : date(row, ...BATAL);
  if (typeof day === 'string') report(row, 'cancelled', BATAL);
  return day;
}

const TIM_KERJA: EvidenceForm<'timKerja'> = {
  source: 'tim-kerja',
  options: sourceOptions,
  lists: ['timKerja'],
  read: ['tanggal', 'tanggalSk', 'selesai', 'tanggalSelesai', 'peran', 'lingkup', 'nama', 'namaTim'],
  left: ['id', 'skNomor', 'nomorSk', 'path'],
  isoDates: true,
  readRow: (row) => {
    const tanggal = serviceDate(row, 'tanggal', 'tanggalSk');
    const selesai = serviceDate(row, 'selesai', 'tanggalSelesai');
    const peran = wording(row, 'peranTimKerja', 'peran');
    const lingkup = wording(row, 'lingkupTimKerja', 'lingkup');
    if (tanggal === undefined) missing(row, ['tanggal'], 'the day of the decree');
    if (isEndBeforeStart(row, tanggal, selesai, ['selesai'])) return 'unread';
    if (!tanggal || selesai === null || peran === undefined || lingkup === undefined) return 'unread';
    const evidence = { tanggal, selesai, peran, lingkup, nama: text(row, 'nama', 'namaTim') };
    return [evidenceRecord(row, 'timKerja', evidence, ['peran', 'lingkup'])];
  },
  settle: withoutCopies(),
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
export function fromTimKerja(input: unknown, options: SourceOptions): EvidenceOutcome<'timKerja'> {
  return readEvidence(TIM_KERJA, input, options);
}

function wording<Name extends 'peranTimKerja' | 'lingkupTimKerja'>(row: Row, list: Name, field: string) {
  const expected = `a wording of the list ${list}`;
  const meant = meaning(row, list, [field], expected);
  if (meant === undefined) report(row, 'valueMissing', [field], { found: null, expected });
  return meant ?? undefined;
}
