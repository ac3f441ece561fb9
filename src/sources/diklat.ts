import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { documented, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { readEnd, settleTraining } from './training.js';

const STATED = ['latihanStrukturalId', 'latihanStrukturalNama'];

const DIKLAT: SourceShape = {
  source: 'rw-diklat',
  read: ['id', 'nomor', 'tanggal', 'tanggalSelesai', 'path', ...STATED],
  left: ['tahun', 'jumlahJam', 'institusiPenyelenggara', 'bobot', 'jenisKompetensi', 'createdAt', 'updatedAt'],
  person: ['idPns'],
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
export function fromDiklat(
  input: unknown,
  options: SourceOptions,
): EvidenceSource<'sertifikasi', SourceRecord<'sertifikasi'>> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['sertifikasi'], DIKLAT, input, given, readRow, settleTraining);
}

function readRow(row: Row): RowResult<SourceRecord<'sertifikasi'>> {
  const selesai = readEnd(row, ['tanggalSelesai'], ['tanggal']);
  if (selesai === undefined) return 'unread';
  const nomor = text(row, 'nomor');
  const nama = text(row, 'latihanStrukturalNama');
  const attached = documented(row);
  return [
    {
      path: row.path,
      list: 'sertifikasi',
      evidence: { selesai, ...(nomor === undefined ? {} : { nomor }), ...(nama === undefined ? {} : { nama }) },
      stated: stated(row, ...STATED),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}
