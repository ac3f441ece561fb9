import type { IsoDate } from '../model/iso-date.js';
import { lookUp } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { date, fieldOf, pathOf, serviceDate, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';
import { yesOrNo } from './yes-no.js';

type EtikRecord = SourceRecord<'pelanggaranEtik'>;

const TANGGAL = ['tanggal', 'tanggalKeputusan', 'tanggalSk'];
const NOMOR = ['nomor', 'nomorKeputusan', 'nomorSk'];
const SANKSI = ['sanksi', 'jenisSanksi'];
const TINGKAT = ['tingkat', 'tingkatSanksi'];
const BATAL = ['dibatalkan', 'tanggalPembatalan'];

const PELANGGARAN_ETIK: SourceShape = {
  source: 'pelanggaran-etik',
  read: [...TANGGAL, ...NOMOR, ...SANKSI, ...TINGKAT, ...BATAL],
  left: ['id', 'uraian', 'pelanggaran', 'keterangan', 'path'],
  isoDates: true,
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
export function fromPelanggaranEtik(
  input: unknown,
  options: SourceOptions,
): EvidenceSource<'pelanggaranEtik', EtikRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['pelanggaranEtik'], PELANGGARAN_ETIK, input, given, (row) => readRow(row, given), settle);
}

function readRow(row: Row, { lists }: SourceOptions): RowResult<EtikRecord> {
  const tanggal = serviceDate(row, ...TANGGAL);
  if (tanggal === undefined)
    row.reading.tell('valueMissing', pathOf(row, TANGGAL), { expected: 'the day of the decision' });
  const nomor = text(row, ...NOMOR);
  const sanksi = text(row, ...SANKSI);
  const level = text(row, ...TINGKAT);
  const tingkat = level === undefined ? undefined : lookUp('tingkatHukuman', level, lists);
  if (level !== undefined && tingkat === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, TINGKAT), { found: level, expected: 'ringan, sedang or berat' });
    return 'unread';
  }
  if (typeof tanggal !== 'string') return 'unread';
  const dibatalkan = readCancellation(row, tanggal);
  if (dibatalkan === null) return 'unread';
  return [
    {
      path: row.path,
      list: 'pelanggaranEtik',
      evidence: {
        tanggal,
        ...(nomor === undefined ? {} : { nomor }),
        ...(sanksi === undefined ? {} : { sanksi }),
        ...(tingkat === undefined ? {} : { tingkat }),
        ...(dibatalkan === undefined ? {} : { dibatalkan }),
      },
      stated: stated(row, ...TINGKAT),
    },
  ];
}

/** A cancellation without a day counts from the decision; `null` where something stands there that cannot be read. */
function readCancellation(row: Row, tanggal: IsoDate): IsoDate | null | undefined {
  const said = yesOrNo(fieldOf(row, BATAL)?.value);
  if (said === false) return undefined;
  const day = said === true ? tanggal : date(row, ...BATAL);
  if (typeof day !== 'string') return day;
  row.reading.tell('cancelled', pathOf(row, BATAL));
  return day;
}

function settle(items: readonly EtikRecord[], reading: Reading): Settled<EtikRecord> {
  return withoutCopies(items, reading, ({ evidence }) => [JSON.stringify(evidence)]);
}
