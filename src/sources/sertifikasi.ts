import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { date, documented, pathOf, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { settleTraining } from './training.js';

/** A certificate, and how long it is valid where that stands there. */
export interface SertifikasiRecord extends SourceRecord<'sertifikasi'> {
  readonly berlakuSampai?: string;
}

const NUMBER = ['noSertifikat', 'nomorSertifikat'];
const UNTIL = ['masaBerlakuSertSelesai', 'masaBerlakuSertSelasai'];
const STATED = ['jenisSertifikasiNama', 'rumpunJabatanId', 'sumber'];

const SERTIFIKASI: SourceShape = {
  source: 'rw-sertifikasi',
  read: ['id', 'namaSertifikasi', 'tanggalSertifikat', 'path', ...NUMBER, ...UNTIL, ...STATED],
  left: [
    ...[
      'masaBerlakuSertMulai',
      'gelarDepanSert',
      'gelarBelakangSert',
      'lembagaSertifikasiId',
      'lembagaSertifikasiNama',
    ],
    ...['createdAt', 'updatedAt'],
  ],
  person: ['pnsOrangId', 'idPns'],
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
): EvidenceSource<'sertifikasi', SertifikasiRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['sertifikasi'], SERTIFIKASI, input, given, readRow, settleTraining);
}

function readRow(row: Row): RowResult<SertifikasiRecord> {
  const selesai = date(row, 'tanggalSertifikat');
  const until = date(row, ...UNTIL);
  if (selesai === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['tanggalSertifikat']), { expected: 'a date' });
  if (typeof selesai === 'string' && typeof until === 'string' && until < selesai) {
    row.reading.tell('endBeforeStart', pathOf(row, UNTIL), { found: until, expected: `not before ${selesai}` });
    return 'unread';
  }
  if (typeof selesai !== 'string' || until === null) return 'unread';
  const nomor = text(row, ...NUMBER);
  const nama = text(row, 'namaSertifikasi');
  const attached = documented(row);
  return [
    {
      path: row.path,
      list: 'sertifikasi',
      evidence: { selesai, ...(nomor === undefined ? {} : { nomor }), ...(nama === undefined ? {} : { nama }) },
      stated: stated(row, ...STATED),
      ...(typeof until === 'string' ? { berlakuSampai: until } : {}),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}
