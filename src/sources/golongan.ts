import type { Golongan } from '../model/golongan.js';
import type { IsoDate } from '../model/iso-date.js';
import { coded } from './code-and-wording.js';
import { MOST_YEARS_OF_DECREE } from './possible-date.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readSource, type RowResult, type SourceShape } from './read-source.js';
import { isDecreeFarAway, pathOf, serviceDate, stated, type Row } from './row.js';
import type { SourceOptions, SourceOutcome } from './source-result.js';

/** A rank, and since when. */
export interface GolonganRecord {
  readonly path: string;
  readonly golongan: Golongan;
  readonly mulai: IsoDate;
  readonly stated: Readonly<Record<string, string>>;
}

const STATED = ['golonganId', 'golongan', 'jenisKPId'];

const GOLONGAN: SourceShape = {
  source: 'rw-golongan',
  read: ['id', 'tmtGolongan', 'skTanggal', ...STATED],
  left: [
    ...['pangkat', 'skNomor', 'noPertekBkn', 'tglPertekBkn', 'jumlahKreditUtama', 'jumlahKreditTambahan'],
    ...['jenisKPNama', 'masaKerjaGolonganTahun', 'masaKerjaGolonganBulan', 'path', 'createdAt', 'updatedAt'],
  ],
  person: ['idPns'],
};

/**
 * History of ranks: `/pns/rw-golongan/{nip}` of SIASN. `assembleAsn` takes the latest one up to the reference date.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromGolongan } from 'talenta-asn/sources';
 * const rows = [{ golonganId: '41', golongan: 'IV/a', tmtGolongan: '01-04-2021' }];
 * const result = fromGolongan({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.golongan, result.records[0]?.mulai); // => IV/a 2021-04-01
 * ```
 */
export function fromGolongan(input: unknown, options: SourceOptions): SourceOutcome<GolonganRecord> {
  const given = optionsOf(sourceOptions, options);
  return readSource(GOLONGAN, input, given, (row) => readRow(row, given));
}

function readRow(row: Row, { lists }: SourceOptions): RowResult<GolonganRecord> {
  const golongan = coded(row, 'golongan', ['golonganId', 'golongan'], lists);
  const mulai = serviceDate(row, 'tmtGolongan');
  if (mulai === undefined) row.reading.tell('valueMissing', pathOf(row, ['tmtGolongan']), { expected: 'a date' });
  if (golongan === undefined || typeof mulai !== 'string') return 'unread';
  if (isDecreeFarAway(row, mulai, MOST_YEARS_OF_DECREE.golongan, 'skTanggal')) return 'unread';
  return [{ path: row.path, golongan, mulai, stated: stated(row, ...STATED) }];
}
