import { yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import { code, date, isEndBeforeStart, lookUp, text, writtenIn } from '../wire/read-field.js';
import { sourceOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withDocument, withoutCopies } from '../wire/read-source.js';
import type { EvidenceForm, Settle } from '../wire/read-source.js';
import { missing, report, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { keyText } from '../wire/text-of.js';

/** A training certificate, for one of two lists. */
export type TrainingRecord = SourceRecord<'pelatihan' | 'sertifikasi'>;

const DIKLAT_STATED = ['latihanStrukturalId', 'latihanStrukturalNama'];

const DIKLAT: EvidenceForm<'sertifikasi'> = {
  source: 'rw-diklat',
  options: sourceOptions,
  lists: ['sertifikasi'],
  read: ['id', 'nomor', 'tanggal', 'tanggalSelesai', 'path', ...DIKLAT_STATED],
  left: ['tahun', 'jumlahJam', 'institusiPenyelenggara', 'bobot', 'jenisKompetensi', 'createdAt', 'updatedAt'],
  person: ['idPns'],
  readRow: (row) => {
    const selesai = readEnd(row, ['tanggalSelesai'], ['tanggal']);
    if (selesai === undefined) return 'unread';
    const evidence = { selesai, nomor: text(row, 'nomor'), nama: text(row, 'latihanStrukturalNama') };
    return [withDocument(row, evidenceRecord(row, 'sertifikasi', evidence, DIKLAT_STATED))];
  },
  settle: withoutSameTraining(),
};

/**
 * Structural leadership training: `/pns/rw-diklat/{nip}` of SIASN, which goes to `sertifikasi` (training for a career level).
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromDiklat } from 'talenta-asn/sources';
 * const rows = [{ latihanStrukturalNama: 'PKA', latihanStrukturalId: '3', nomor: '12/PKA/2024', tanggalSelesai: '30-08-2024' }];
 * const result = fromDiklat({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.nama, result.records[0]?.evidence.selesai); // => PKA 2024-08-30
 * ```
 */
export function fromDiklat(input: unknown, options: SourceOptions): EvidenceOutcome<'sertifikasi'> {
  return readEvidence(DIKLAT, input, options);
}

const KURSUS_KIND = [
  ...['jenisDiklatId', 'jenisKursusSertifikat', 'jenisKursusSertipikat', 'jenisKursusSetifikat', 'jenisKursusNama'],
];
const KURSUS_NUMBER = ['noSertipikat', 'nomorSertipikat', 'noSertifikat', 'nomorSertifikat'];

const KURSUS: EvidenceForm<'pelatihan' | 'sertifikasi', TrainingRecord> = {
  source: 'rw-kursus',
  options: sourceOptions,
  lists: ['pelatihan', 'sertifikasi'],
  read: [
    ...['id', 'namaKursus', 'tanggalKursus', 'tanggalSelesaiKursus', 'tahunKursus', 'path'],
    ...[...KURSUS_KIND, ...KURSUS_NUMBER],
  ],
  left: ['jenisKursusId', 'jumlahJam', 'institusiPenyelenggara', 'createdAt', 'updatedAt'],
  person: ['idPns', 'pnsOrangId'],
  readRow: (row) => {
    const kinds = writtenIn(row, KURSUS_KIND, code);
    const list = kinds.flatMap(({ value }) => lookUp('jenisDiklat', value, row.lists) ?? [])[0];
    const [first] = kinds;
    if (first === undefined) missing(row, KURSUS_KIND, 'the kind of training');
    else if (list === undefined) {
      report(row, 'codeUnknown', [first.key], { found: first.value, expected: 'a kind of training' });
    }
    const selesai = readEnd(row, ['tanggalSelesaiKursus'], ['tanggalKursus']);
    if (list === undefined || selesai === undefined) return 'unread';
    const evidence = { selesai, nomor: text(row, ...KURSUS_NUMBER), nama: text(row, 'namaKursus') };
    return [withDocument(row, evidenceRecord(row, list, evidence, KURSUS_KIND))];
  },
  settle: withoutSameTraining(),
};

/**
 * Courses and other training: `/pns/rw-kursus/{nip}` of SIASN. Functional and structural training goes to `sertifikasi`, everything
 * else to `pelatihan`, by the list `jenisDiklat`. A row whose kind is in no list is unread.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromKursus } from 'talenta-asn/sources';
 * const row = { namaKursus: 'Analisis Kebijakan', jenisDiklatId: '3', noSertipikat: 'C-17', tanggalSelesaiKursus: '20-05-2025' };
 * const result = fromKursus([row, { ...row, noSertipikat: 'c 17' }], { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records.length, result.records[0]?.list, result.findings[0]?.code); // => 1 pelatihan duplicateRow
 * ```
 */
export function fromKursus(
  input: unknown,
  options: SourceOptions,
): EvidenceOutcome<'pelatihan' | 'sertifikasi', TrainingRecord> {
  return readEvidence(KURSUS, input, options);
}

/** A certificate, and how long it is valid where that stands there. */
export interface SertifikasiRecord extends SourceRecord<'sertifikasi'> {
  /** Last day on which it is valid (masa berlaku). */
  readonly berlakuSampai?: IsoDate;
}

const SERTIFIKASI_NUMBER = ['noSertifikat', 'nomorSertifikat'];
const UNTIL = ['masaBerlakuSertSelesai', 'masaBerlakuSertSelasai'];
const SERTIFIKASI_STATED = ['jenisSertifikasiNama', 'rumpunJabatanId', 'sumber'];

const SERTIFIKASI: EvidenceForm<'sertifikasi', SertifikasiRecord> = {
  source: 'rw-sertifikasi',
  options: sourceOptions,
  lists: ['sertifikasi'],
  read: ['id', 'namaSertifikasi', 'tanggalSertifikat', 'path', ...SERTIFIKASI_NUMBER, ...UNTIL, ...SERTIFIKASI_STATED],
  left: [
    ...['masaBerlakuSertMulai', 'gelarDepanSert', 'gelarBelakangSert', 'lembagaSertifikasiId'],
    ...['lembagaSertifikasiNama', 'createdAt', 'updatedAt'],
  ],
  person: ['pnsOrangId', 'idPns'],
  readRow: (row) => {
    const selesai = date(row, 'tanggalSertifikat');
    const until = date(row, ...UNTIL);
    if (selesai === undefined) missing(row, ['tanggalSertifikat'], 'a date');
    if (isEndBeforeStart(row, selesai, until, UNTIL) || !selesai || until === null) return 'unread';
    const evidence = { selesai, nomor: text(row, ...SERTIFIKASI_NUMBER), nama: text(row, 'namaSertifikasi') };
    const record = evidenceRecord(row, 'sertifikasi', evidence, SERTIFIKASI_STATED);
    return [withDocument(row, until === undefined ? record : { ...record, berlakuSampai: until })];
  },
  settle: withoutSameTraining(),
};

/**
 * Expertise certificates: `/pns/rw-sertifikasi/{nip}` of SIASN.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromSertifikasi } from 'talenta-asn/sources';
 * const row = { namaSertifikasi: 'Pengadaan Level 1', noSertifikat: 'L1-9', tanggalSertifikat: '2024-03-05', masaBerlakuSertSelasai: '05-03-2029' };
 * const result = fromSertifikasi([row], { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.selesai, result.records[0]?.berlakuSampai); // => 2024-03-05 2029-03-05
 * ```
 */
export function fromSertifikasi(
  input: unknown,
  options: SourceOptions,
): EvidenceOutcome<'sertifikasi', SertifikasiRecord> {
  return readEvidence(SERTIFIKASI, input, options);
}

/** Day a training ended: the stated end, else the day it was held. A year alone tells no day. */
function readEnd(row: Row, ends: readonly string[], starts: readonly string[]): IsoDate | undefined {
  const end = date(row, ...ends);
  const start = date(row, ...starts);
  if (isEndBeforeStart(row, start, end, ends)) return undefined;
  if (typeof end === 'string') return end;
  if (end === undefined && typeof start === 'string') return start;
  if (end !== null && start !== null) missing(row, [...ends, ...starts], 'the day the training ended');
  return undefined;
}

/** One certificate entered several times is one: by its number within a year (agencies start anew), else by name and day. */
function withoutSameTraining<Item extends TrainingRecord>(): Settle<Item> {
  return withoutCopies(({ list, evidence, path }) => {
    const number = keyText(evidence.nomor);
    return number === undefined
      ? [list, keyText(evidence.nama) ?? path, evidence.selesai]
      : [list, number, yearOf(evidence.selesai)];
  });
}
