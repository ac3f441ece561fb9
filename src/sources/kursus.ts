import { lookUp } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { code, documented, pathOf, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions } from './source-result.js';
import { readEnd, settleTraining, type TrainingRecord } from './training.js';

const KIND = [
  'jenisDiklatId',
  'jenisKursusSertifikat',
  'jenisKursusSertipikat',
  'jenisKursusSetifikat',
  'jenisKursusNama',
];
const NUMBER = ['noSertipikat', 'nomorSertipikat', 'noSertifikat', 'nomorSertifikat'];

const KURSUS: SourceShape = {
  source: 'rw-kursus',
  read: ['id', 'namaKursus', 'tanggalKursus', 'tanggalSelesaiKursus', 'tahunKursus', 'path', ...KIND, ...NUMBER],
  left: ['jenisKursusId', 'jumlahJam', 'institusiPenyelenggara', 'createdAt', 'updatedAt'],
  person: ['idPns', 'pnsOrangId'],
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
): EvidenceSource<'pelatihan' | 'sertifikasi', TrainingRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['pelatihan', 'sertifikasi'], KURSUS, input, given, (row) => readRow(row, given), settleTraining);
}

function readRow(row: Row, { lists }: SourceOptions): RowResult<TrainingRecord> {
  const kinds = KIND.flatMap((name) => {
    const value = code(row, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const list = kinds.flatMap(({ value }) => lookUp('jenisDiklat', value, lists) ?? [])[0];
  const [first] = kinds;
  if (first === undefined) row.reading.tell('valueMissing', pathOf(row, KIND), { expected: 'the kind of training' });
  else if (list === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, [first.name]), { found: first.value, expected: 'a kind of training' });
  }
  const selesai = readEnd(row, ['tanggalSelesaiKursus'], ['tanggalKursus']);
  if (list === undefined || selesai === undefined) return 'unread';
  const nomor = text(row, ...NUMBER);
  const nama = text(row, 'namaKursus');
  const attached = documented(row);
  return [
    {
      path: row.path,
      list,
      evidence: { selesai, ...(nomor === undefined ? {} : { nomor }), ...(nama === undefined ? {} : { nama }) },
      stated: stated(row, ...KIND),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}
