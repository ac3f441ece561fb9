import type { Bilingual } from '../../problems/bilingual.js';
import { compareDecimals, roundDecimal, sumDecimals } from '../../exact/decimal-arithmetic.js';
import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { sourceOptions } from '../wire/options.schema.js';
import { oneOfEachTime, readSource, type PayloadForm } from '../wire/read-source.js';
import { date, number, stated, year } from '../wire/read-field.js';
import { report, unread, type Row } from '../wire/row.js';
import type { SourceOptions, SourceOutcome } from '../wire/source-result.js';

/** Dimensions of BKN's data quality, with the weight of each. */
export const QUALITY_DIMENSIONS = deepFreeze([
  { key: 'COM', weight: '0.28', label: { id: 'Kelengkapan', en: 'Completeness' } },
  { key: 'TIM', weight: '0.31', label: { id: 'Kemutakhiran', en: 'Timeliness' } },
  { key: 'ACC', weight: '0.3', label: { id: 'Akurasi', en: 'Accuracy' } },
  { key: 'CON', weight: '0.11', label: { id: 'Konsistensi', en: 'Consistency' } },
] as const satisfies readonly { key: string; weight: string; label: Bilingual }[]);

/** Key of a dimension of data quality. */
export type QualityDimension = (typeof QUALITY_DIMENSIONS)[number]['key'];

/** A data quality indicator of BKN. */
export interface QualityIndicator {
  /** BKN's code, `CON_2`. */
  readonly key: string;
  /** The dimension that it belongs to. */
  readonly dimension: QualityDimension;
  /** Percent of its dimension; absent where no public text states it. */
  readonly weight?: string;
  /** Name of the indicator. */
  readonly label: Bilingual;
}

function indicator(
  key: string,
  dimension: QualityDimension,
  id: string,
  en: string,
  weight?: string,
): QualityIndicator {
  return { key, dimension, ...(weight === undefined ? {} : { weight }), label: { id, en } };
}

/** BKN's data quality indicators, as far as they are publicly known. */
export const QUALITY_INDICATORS: readonly QualityIndicator[] = deepFreeze([
  indicator('COM_1', 'COM', 'Tidak ada SKP dua tahun terakhir', 'No appraisal of the last two years', '20'),
  indicator('COM_2', 'COM', 'Jabatan kosong', 'No post', '25'),
  indicator('COM_3', 'COM', 'Pendidikan kosong', 'No education', '20'),
  indicator('COM_4', 'COM', 'TMT PNS kosong', 'No date of appointment as PNS', '12.5'),
  indicator('COM_5', 'COM', 'Gelar kosong', 'No academic title', '17.5'),
  indicator('COM_6', 'COM', 'Surel kosong', 'No e-mail address'),
  indicator('COM_7', 'COM', 'Nomor telepon kosong', 'No telephone number'),
  indicator('TIM_1', 'TIM', 'Unit organisasi tidak aktif', 'A unit that is no longer active', '22.73'),
  indicator('TIM_2', 'TIM', 'JF belum diangkat setelah dua tahun', 'Functional post not filled after two years'),
  indicator('TIM_3', 'TIM', 'CPNS lebih dari satu tahun', 'Candidate civil servant for more than a year'),
  indicator('TIM_4', 'TIM', 'Satu jabatan struktural, dua pejabat', 'One structural post, two holders', '15.91'),
  indicator('TIM_5', 'TIM', 'Aktif melewati batas usia pensiun', 'Active past the age of retirement', '15.91'),
  indicator('TIM_6', 'TIM', 'CLTN melewati masanya', 'Unpaid leave past its end'),
  indicator('ACC_1', 'ACC', 'TMT CPNS sesudah TMT PNS', 'Appointed as candidate after appointed as PNS'),
  indicator(
    'ACC_3',
    'ACC',
    'Struktural dengan masa kerja kurang dari dua tahun',
    'Structural post in under two years of service',
  ),
  indicator('ACC_4', 'ACC', 'Kedudukan hukum PPPK tidak sesuai', 'Legal position that PPPK do not have'),
  indicator('ACC_6', 'ACC', 'Pendidikan di bawah syarat jabatan', "Education below the post's minimum"),
  indicator('ACC_7', 'ACC', 'Tahun PPPK tidak sesuai', 'Year of a PPPK that does not fit'),
  indicator('ACC_8', 'ACC', 'Pendidikan di bawah syarat jabatan', "Education below the post's minimum"),
  indicator('ACC_9', 'ACC', 'Pelaksana dengan nama JF', 'Executing staff with the name of a functional post'),
  indicator('ACC_10', 'ACC', 'Golongan di bawah syarat JPT', 'Rank below the minimum of a JPT post'),
  indicator('CON_1', 'CON', 'NIP berbeda dari TMT CPNS', 'NIP against the date of appointment', '25'),
  indicator('CON_2', 'CON', 'NIP berbeda dari tanggal lahir', 'NIP against the birth date', '25'),
  indicator('CON_3', 'CON', 'NIP berbeda dari jenis kelamin', 'NIP against the sex', '25'),
  indicator('CON_4', 'CON', 'Nomor PPPK berbeda dari tahunnya', 'PPPK number against its year', '25'),
]);

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
  /** Where in the payload: `data`. */
  readonly path: string;
  /** Points for qualification (kualifikasi), 0 to 25, decimal text. */
  readonly kualifikasi?: string;
  /** Points for competency (kompetensi), 0 to 40, decimal text. */
  readonly kompetensi?: string;
  /** Points for performance (kinerja), 0 to 30, decimal text. */
  readonly kinerja?: string;
  /** Points for discipline (disiplin), 0 to 5, decimal text. */
  readonly disiplin?: string;
  /** All points (subtotal), 0 to 100, decimal text, as the source states it: never computed. */
  readonly subtotal?: string;
  /** Category (kategori) of the stated subtotal, cut (not rounded) to two decimals. */
  readonly kategori?: KategoriIpAsn;
  /** Year of the index, four digits. */
  readonly tahun?: number;
  /** Day of the snapshot. */
  readonly tanggal?: IsoDate;
  /** What the source itself wrote, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
}

/** The four parts with the most points each can give. */
const PARTS = Object.entries({ kualifikasi: '25', kompetensi: '40', kinerja: '30', disiplin: '5' });

const TOTAL = ['subtotal', 'total'];

const STATED = [
  ...['kualifikasi', 'kompetensi', 'kinerja', 'disiplin', 'subtotal', 'total'],
  ...['keterangan_kualifikasi', 'keterangan_kompetensi', 'keterangan_kinerja', 'keterangan_disiplin'],
  ...['keterangan_subtotal', 'jenis_jabatan', 'jenjang_jabatan'],
];

const NILAI_IP_ASN: PayloadForm<NilaiIpAsnRecord> = {
  source: 'nilaiipasn',
  options: sourceOptions,
  read: ['tahun', 'created_at', 'updated', ...STATED],
  left: ['nama', 'unor'],
  readRow: (row) => {
    const parts = Object.fromEntries(
      PARTS.flatMap(([name, most]) => {
        const value = points(row, [name], most);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
    const subtotal = points(row, TOTAL, '100');
    const values = Object.values(parts);
    if (subtotal === undefined && values.length === 0)
      return unread(row, 'valueMissing', TOTAL, { expected: 'points of the index' });
    if (subtotal !== undefined && values.length === PARTS.length) {
      const sum = sumDecimals(values);
      if (compareDecimals(sum, subtotal) !== 0) report(row, 'sumDiffers', TOTAL, { found: subtotal, expected: sum });
    }
    const kategori = subtotal === undefined ? undefined : kategoriIpAsn(subtotal);
    const tahun = year(row, 'tahun') ?? undefined;
    const tanggal = date(row, 'created_at', 'updated') ?? undefined;
    const index = { path: row.path, ...parts, subtotal, kategori, tahun, tanggal };
    return [presentMembers<NilaiIpAsnRecord>({ ...index, stated: stated(row, ...STATED) })];
  },
  settle: oneOfEachTime(
    (item) => ({ ...item, path: '' }),
    ({ tahun }) => tahun,
    ({ subtotal = 'nothing' }, { path }) => ({ found: subtotal, expected: `as in ${path}` }),
  ),
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
  return readSource(NILAI_IP_ASN, input, options);
}

function points(row: Row, names: readonly string[], most: string): string | undefined {
  const value = number(row, ...names)?.value;
  if (value !== undefined && (compareDecimals(value, 0) < 0 || compareDecimals(value, most) > 0)) {
    report(row, 'valueOutOfScale', names, { found: value, expected: `0 to ${most}` });
  }
  return value;
}

/** The category of an index 0 to 100; nothing beyond that scale. */
function kategoriIpAsn(subtotal: string): KategoriIpAsn | undefined {
  if (compareDecimals(subtotal, 0) < 0 || compareDecimals(subtotal, 100) > 0) return undefined;
  const cut = roundDecimal(subtotal, { places: 2, mode: 'down' });
  return KATEGORI_IP_ASN.find(({ from }) => compareDecimals(cut, from) >= 0)?.key;
}
