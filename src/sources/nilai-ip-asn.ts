import type { Bilingual } from '../model/bilingual.js';
import { compareDecimals, roundDecimal, sumDecimals } from '../model/decimal-arithmetic.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { IsoDate } from '../model/iso-date.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readSource, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { date, number, pathOf, stated, year, type Row } from './row.js';
import type { SourceOptions, SourceOutcome } from './source-result.js';

/** Categories of the index, best first; a category begins at `from`. */
export const KATEGORI_IP_ASN = deepFreeze([
  { key: 'sangatTinggi', from: '91', label: { id: 'Sangat tinggi', en: 'Very high' } },
  { key: 'tinggi', from: '81', label: { id: 'Tinggi', en: 'High' } },
  { key: 'sedang', from: '71', label: { id: 'Sedang', en: 'Medium' } },
  { key: 'rendah', from: '61', label: { id: 'Rendah', en: 'Low' } },
  { key: 'sangatRendah', from: '0', label: { id: 'Sangat rendah', en: 'Very low' } },
] as const satisfies readonly { key: string; from: string; label: Bilingual }[]);

/** Category of the index. */
export type KategoriIpAsn = (typeof KATEGORI_IP_ASN)[number]['key'];

/** The professionalism index (IP ASN) of one person, as decimal text. What is absent is not known. */
export interface NilaiIpAsnRecord {
  readonly path: string;
  /** 0 to 25. */
  readonly kualifikasi?: string;
  /** 0 to 40. */
  readonly kompetensi?: string;
  /** 0 to 30. */
  readonly kinerja?: string;
  /** 0 to 5. */
  readonly disiplin?: string;
  /** 0 to 100, as the source states it: never computed. */
  readonly subtotal?: string;
  /** Of the stated subtotal, cut (not rounded) to two decimals. */
  readonly kategori?: KategoriIpAsn;
  readonly tahun?: number;
  /** Day of the snapshot. */
  readonly tanggal?: IsoDate;
  /** What the source itself wrote, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
}

/** The four parts with the most points each can give. */
const PARTS = [
  ['kualifikasi', '25'],
  ['kompetensi', '40'],
  ['kinerja', '30'],
  ['disiplin', '5'],
] as const;

const TOTAL = ['subtotal', 'total'];

const STATED = [
  ...['kualifikasi', 'kompetensi', 'kinerja', 'disiplin', 'subtotal', 'total'],
  ...['keterangan_kualifikasi', 'keterangan_kompetensi', 'keterangan_kinerja', 'keterangan_disiplin'],
  ...['keterangan_subtotal', 'jenis_jabatan', 'jenjang_jabatan'],
];

const NILAI_IP_ASN: SourceShape = {
  source: 'nilaiipasn',
  read: ['tahun', 'created_at', 'updated', ...STATED],
  left: ['nama', 'unor'],
};

/**
 * The professionalism index (IP ASN) as `/pns/nilaiipasn/{nip}` of SIASN gives it, or as rows of its export (decimal
 * comma, `total`). It is no evidence of the six aspects: it is read to be shown and compared.
 *
 * Here, and only here, `code: 0` means that there is no value yet, unless the answer also tells of a failure.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromNilaiIpAsn } from 'talenta-asn/sources';
 * const data = { kualifikasi: '20', kompetensi: '36.5', kinerja: '25', disiplin: '5', subtotal: '86.5', tahun: '2024' };
 * const options = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const [index] = fromNilaiIpAsn({ code: 1, data }, options).records;
 * console.log(index?.subtotal, index?.kategori); // => 86.5 tinggi
 * console.log(fromNilaiIpAsn({ code: 0, data: null }, options).state); // => noData
 * ```
 */
export function fromNilaiIpAsn(input: unknown, options: SourceOptions): SourceOutcome<NilaiIpAsnRecord> {
  const given = optionsOf(sourceOptions, options);
  return readSource(NILAI_IP_ASN, input, given, readRow, withoutRepeated);
}

function readRow(row: Row): RowResult<NilaiIpAsnRecord> {
  const parts = Object.fromEntries(
    PARTS.flatMap(([name, most]) => {
      const value = points(row, [name], most);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const subtotal = points(row, TOTAL, '100');
  const values = Object.values(parts);
  if (subtotal === undefined && values.length === 0) {
    row.reading.tell('valueMissing', pathOf(row, TOTAL), { expected: 'points of the index' });
    return 'unread';
  }
  if (subtotal !== undefined && values.length === PARTS.length) {
    const sum = sumDecimals(values);
    if (compareDecimals(sum, subtotal) !== 0) {
      row.reading.tell('sumDiffers', pathOf(row, TOTAL), { found: subtotal, expected: sum });
    }
  }
  const kategori = subtotal === undefined ? undefined : kategoriIpAsn(subtotal);
  const tahun = year(row, 'tahun') ?? undefined;
  const tanggal = date(row, 'created_at', 'updated') ?? undefined;
  return [
    {
      path: row.path,
      ...parts,
      ...(subtotal === undefined ? {} : { subtotal }),
      ...(kategori === undefined ? {} : { kategori }),
      ...(tahun === undefined ? {} : { tahun }),
      ...(tanggal === undefined ? {} : { tanggal }),
      stated: stated(row, ...STATED),
    },
  ];
}

function points(row: Row, names: readonly string[], most: string): string | undefined {
  const value = number(row, ...names)?.value;
  if (value !== undefined && (compareDecimals(value, 0) < 0 || compareDecimals(value, most) > 0)) {
    row.reading.tell('valueOutOfScale', pathOf(row, names), { found: value, expected: `0 to ${most}` });
  }
  return value;
}

/** The category of an index 0 to 100; nothing beyond that scale. */
function kategoriIpAsn(subtotal: string): KategoriIpAsn | undefined {
  if (compareDecimals(subtotal, 100) > 0) return undefined;
  const cut = roundDecimal(subtotal, { places: 2, mode: 'down' });
  return compareDecimals(subtotal, 0) < 0
    ? undefined
    : KATEGORI_IP_ASN.find(({ from }) => compareDecimals(cut, from) >= 0)?.key;
}

/** The same row twice is one; other values for one year stay, and the conflict is told. */
function withoutRepeated(items: readonly NilaiIpAsnRecord[], reading: Reading): Settled<NilaiIpAsnRecord> {
  const kept = new Map<string, NilaiIpAsnRecord>();
  const ofYear = new Map<number, NilaiIpAsnRecord>();
  for (const item of items) {
    const content = JSON.stringify({ ...item, path: '' });
    if (kept.has(content)) {
      reading.tell('duplicateRow', item.path);
      continue;
    }
    kept.set(content, item);
    if (item.tahun === undefined) continue;
    const other = ofYear.get(item.tahun);
    if (other === undefined) ofYear.set(item.tahun, item);
    else
      reading.tell('conflictingRows', item.path, {
        found: item.subtotal ?? 'nothing',
        expected: `as in ${other.path}`,
      });
  }
  return { items: [...kept.values()], unread: 0 };
}
