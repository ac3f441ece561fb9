import { deepFreeze } from '../model/deep-freeze.js';
import type { PredikatKinerja } from '../model/evidence.js';
import { compareDecimals } from '../model/decimal-arithmetic.js';
import { lookUp } from './code-lists.js';
import { optionsOf, skpOptions } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { number, pathOf, serviceYear, stated, text, type Row } from './row.js';
import { oneOfEachYear } from './skp22.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';

/** How a number of an older scale becomes a predicate: the first row whose `from` it reaches. */
export interface SkpScaleRow {
  readonly from: string;
  readonly predikat: PredikatKinerja;
  /** Predicate with a new idea or innovation; the row then needs `SkpOptions.ideBaru`. */
  readonly withIdea?: PredikatKinerja;
}

/** An older numeric scale. */
export interface SkpScale {
  /** Highest value of the scale. */
  readonly to: string;
  /** Best first. */
  readonly rows: readonly SkpScaleRow[];
}

/**
 * PP 30/2019 Art. 41 (secondary sources; the two lowest ranges from the press). From 110 on the predicate is Sangat Baik with a new idea or
 * innovation and Baik without, which the row of SIASN does not tell. Cukup became Butuh Perbaikan in PermenPANRB 6/2022.
 */
export const SKALA_PP30: SkpScale = deepFreeze<SkpScale>({
  to: '120',
  rows: [
    { from: '110', predikat: 'baik', withIdea: 'sangatBaik' },
    { from: '90', predikat: 'baik' },
    { from: '70', predikat: 'butuhPerbaikan' },
    { from: '50', predikat: 'kurang' },
    { from: '0', predikat: 'sangatKurang' },
  ],
});

/** An appraisal of the older scales, with its number. */
export interface SkpRecord extends SourceRecord<'penilaianKinerja'> {
  /** The number that was converted, 0-120 by PP 30/2019. */
  readonly nilai: string;
}

/** {@link fromSkp} needs to be told how older scales convert: no regulation gives one table for all years. */
export interface SkpOptions extends SourceOptions {
  /**
   * By `jenisPeraturanKinerjaKd` (`PP30`, `PP46`; an empty field is `PP46`). `PP30` is there already; a scale for PP 46 years has to
   * be stated, or their rows are not read.
   */
  readonly scales?: Readonly<Record<string, SkpScale>>;
  /** Whether there was a new idea or innovation, by year; asked for from 110 on by PP 30/2019. */
  readonly ideBaru?: Readonly<Record<number, boolean>>;
}

const STATED = ['jenisPeraturanKinerjaKd', 'konversiNilai', 'nilaiPrestasiKerja', 'nilairatarata', 'nilaiIntegrasi'];

const SKP: SourceShape = {
  source: 'rw-skp',
  read: ['id', 'tahun', 'predikat', ...STATED],
  left: [
    ...['nilaiSkp', 'nilaiPerilakuKerja', 'jumlah', 'orientasiPelayanan', 'integritas', 'komitmen', 'disiplin'],
    ...['kerjasama', 'kepemimpinan', 'inisiatifKerja', 'jenisJabatan', 'pejabatPenilai', 'atasanPejabatPenilai'],
    ...['penilaiNonPns', 'atasanNonPns', 'penilaiNipNrp', 'atasanPenilaiNipNrp', 'penilaiNama', 'atasanPenilaiNama'],
    ...['penilaiUnorNama', 'atasanPenilaiUnorNama', 'penilaiJabatan', 'atasanPenilaiJabatan', 'penilaiGolongan'],
    ...['atasanPenilaiGolongan', 'penilaiTmtGolongan', 'atasanPenilaiTmtGolongan', 'statusPenilai'],
    ...['statusAtasanPenilai', 'path', 'createdAt', 'updatedAt'],
  ],
  person: ['pns'],
};

/**
 * Appraisals before 2022: `/pns/rw-skp/{nip}` of SIASN. Their number becomes a predicate by the scale of their own regulation,
 * PP 30/2019 by default; other rows stay unread until the caller states a scale. A row without a number, but with a
 * predicate in words, keeps that.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromSkp } from 'talenta-asn/sources';
 * const rows = [
 *   { tahun: '2021', jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: '96,4' },
 *   { tahun: '2018', jenisPeraturanKinerjaKd: '', nilaiPrestasiKerja: '86.2' },
 * ];
 * const result = fromSkp({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.predikat, result.records[0]?.nilai, result.unread); // => baik 96.4 1
 * ```
 */
export function fromSkp(input: unknown, options: SkpOptions): EvidenceSource<'penilaianKinerja', SkpRecord> {
  const given = optionsOf(skpOptions, options);
  return readEvidence(['penilaianKinerja'], SKP, input, given, (row) => readRow(row, given), oneOfEachYear);
}

function readRow(row: Row, { scales = {}, ideBaru = {}, lists }: SkpOptions): RowResult<SkpRecord> {
  const tahun = serviceYear(row, 'tahun');
  const regulation = (text(row, 'jenisPeraturanKinerjaKd') ?? 'PP46').toUpperCase();
  const fields = ['konversiNilai', 'nilaiIntegrasi', 'nilaiPrestasiKerja', 'nilairatarata'];
  const nilai = number(row, ...fields);
  if (tahun === undefined) row.reading.tell('valueMissing', pathOf(row, ['tahun']), { expected: 'the year appraised' });
  if (nilai === undefined) row.reading.tell('valueMissing', pathOf(row, fields), { expected: 'the value of the year' });
  if (typeof tahun !== 'number' || nilai === undefined || nilai === null) return 'unread';
  const worded = text(row, 'predikat');
  const scale = Object.hasOwn(scales, regulation) ? scales[regulation] : regulation === 'PP30' ? SKALA_PP30 : undefined;
  if (scale === undefined && worded === undefined) {
    row.reading.tell('scaleNotStated', pathOf(row, ['jenisPeraturanKinerjaKd']), {
      found: regulation,
      expected: 'options.scales with this regulation',
    });
    return 'unread';
  }
  const predikat = worded === undefined ? undefined : lookUp('predikat', worded, lists);
  const reached = scale === undefined ? undefined : rowOf(nilai.value, scale);
  if (predikat === undefined && reached === undefined) {
    const expected = worded === undefined ? `0 to ${scale?.to ?? '?'}` : 'a predicate of the list';
    row.reading.tell('valueOutOfScale', pathOf(row, fields), { found: worded ?? nilai.value, expected });
    return 'unread';
  }
  const idea = ideBaru[tahun];
  if (predikat === undefined && reached?.withIdea !== undefined && idea === undefined) {
    row.reading.tell('ideaNotStated', pathOf(row, fields), {
      found: nilai.value,
      expected: `options.ideBaru[${String(tahun)}]`,
    });
    return 'unread';
  }
  const result = predikat ?? (idea === true ? reached?.withIdea : undefined) ?? reached?.predikat;
  if (result === undefined) return 'unread';
  return [
    {
      path: row.path,
      list: 'penilaianKinerja',
      evidence: { tahun, predikat: result },
      stated: stated(row, ...STATED),
      nilai: nilai.value,
    },
  ];
}

function rowOf(nilai: string, scale: SkpScale): SkpScaleRow | undefined {
  if (compareDecimals(nilai, '0') < 0 || compareDecimals(nilai, scale.to) > 0) return undefined;
  return scale.rows.find((row) => compareDecimals(nilai, row.from) >= 0);
}
