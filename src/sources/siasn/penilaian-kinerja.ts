import type { PredikatKinerja } from '../../civil-service/predikat-kinerja.js';
import { compareDecimals } from '../../exact/decimal-arithmetic.js';
import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import { PENUGASAN_PENILAIAN } from '../../person/evidence.js';
import { code, lookUp, number, serviceYear, stated, text, whole } from '../wire/read-field.js';
import { skpOptions, sourceOptions } from '../wire/options.schema.js';
import { evidenceRecord, oneOfEachTime, readEvidence, readSource, withDocument } from '../wire/read-source.js';
import type { EvidenceForm, PayloadForm, Settle } from '../wire/read-source.js';
import { missing, report, unread, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord, SourceOutcome } from '../wire/source-result.js';
import { yearOf } from '../../civil-service/iso-date.js';
import { HASIL_KERJA, PERILAKU_KERJA, readAppraisal } from './appraisal.js';

/** How a number of an older scale becomes a predicate: the first row whose `from` it reaches. */
export interface SkpScaleRow {
  /** The lowest value of the row, inside, decimal text. */
  readonly from: string;
  /** Predicate (predikat kinerja) of such a value. */
  readonly predikat: PredikatKinerja;
  /** Predicate with a new idea or innovation; the row then needs `SkpOptions.ideBaru`. */
  readonly withIdea?: PredikatKinerja;
}

/** An older numeric scale. */
export interface SkpScale {
  /** Highest value of the scale, inside, decimal text. */
  readonly to: string;
  /** Rows of the scale, best first; the last begins with its lowest value. */
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
  /** The number that was converted (nilai prestasi kerja), decimal text; 0 to 120 by PP 30/2019. */
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

const NILAI = ['konversiNilai', 'nilaiIntegrasi', 'nilaiPrestasiKerja', 'nilairatarata'];
const STATED = ['jenisPeraturanKinerjaKd', 'konversiNilai', 'nilaiPrestasiKerja', 'nilairatarata', 'nilaiIntegrasi'];

const SKP: EvidenceForm<'penilaianKinerja', SkpRecord, SkpOptions> = {
  source: 'rw-skp',
  options: skpOptions,
  lists: ['penilaianKinerja'],
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
  readRow: (row, { scales = {}, ideBaru = {} }) => {
    const tahun = serviceYear(row, 'tahun');
    const regulation = (text(row, 'jenisPeraturanKinerjaKd') ?? 'PP46').toUpperCase();
    const read = number(row, ...NILAI);
    if (tahun === undefined) missing(row, ['tahun'], 'the year appraised');
    if (read === undefined) missing(row, NILAI, 'the value of the year');
    if (!tahun || !read) return 'unread';
    const nilai = read.value;
    const worded = text(row, 'predikat');
    const known: NonNullable<SkpOptions['scales']> = { PP30: SKALA_PP30, ...scales };
    const scale = Object.hasOwn(known, regulation) ? known[regulation] : undefined;
    if (scale === undefined && worded === undefined) {
      const expected = 'options.scales with this regulation';
      return unread(row, 'scaleNotStated', ['jenisPeraturanKinerjaKd'], { found: regulation, expected });
    }
    const predikat = worded === undefined ? undefined : lookUp('predikat', worded, row.lists);
    const isOnScale = scale !== undefined && compareDecimals(nilai, 0) >= 0 && compareDecimals(nilai, scale.to) <= 0;
    const reached = isOnScale ? scale.rows.find(({ from }) => compareDecimals(nilai, from) >= 0) : undefined;
    if (predikat === undefined && reached === undefined) {
      const expected = worded === undefined ? `0 to ${scale?.to ?? '?'}` : 'a predicate of the list';
      return unread(row, 'valueOutOfScale', NILAI, { found: worded ?? nilai, expected });
    }
    const idea = ideBaru[tahun];
    if (predikat === undefined && reached?.withIdea !== undefined && idea === undefined)
      return unread(row, 'ideaNotStated', NILAI, { found: nilai, expected: `options.ideBaru[${String(tahun)}]` });
    const result = predikat ?? (idea === true ? reached?.withIdea : undefined) ?? reached?.predikat;
    if (result === undefined) return 'unread';
    return [{ ...evidenceRecord(row, 'penilaianKinerja', { tahun, predikat: result }, STATED), nilai }];
  },
  settle: oneOfEachYear(),
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
export function fromSkp(input: unknown, options: SkpOptions): EvidenceOutcome<'penilaianKinerja', SkpRecord> {
  return readEvidence(SKP, input, options);
}

/** An appraisal as SIASN has it, with the predicate worked out from its two ratings beside it. */
export interface Skp22Record extends SourceRecord<'penilaianKinerja'> {
  /** Predicate by the matrix of PermenPANRB 6/2022, where both ratings are there. */
  readonly computed?: PredikatKinerja;
}

const SKP22_PREDIKAT = ['kuadranKinerja', 'kuadranKinerjaNilai'];
const PENUGASAN = ['penugasan', 'jenisPenugasan', 'jenisPenugasanId'];
const SKP22_STATED = [...HASIL_KERJA, ...PERILAKU_KERJA, ...SKP22_PREDIKAT, ...PENUGASAN];

/** Fields of the appraisals. */
export const SKP22_FIELDS = {
  source: 'rw-skp22',
  options: sourceOptions,
  read: ['id', 'tahun', 'path', ...SKP22_STATED],
  left: [
    ...['namaPenilai', 'nipNrpPenilai', 'penilaiGolonganId', 'penilaiJabatanNm', 'penilaiUnorNm', 'statusPenilai'],
    ...['penilaiNama', 'penilaiNipNrp', 'penilaiJabatan', 'penilaiGolongan', 'penilaiUnorNama'],
    ...['createdAt', 'updatedAt'],
  ],
  person: ['pnsDinilaiId', 'pnsDinilaiOrang'],
} as const;

const SKP22: EvidenceForm<'penilaianKinerja', Skp22Record> = {
  ...SKP22_FIELDS,
  lists: ['penilaianKinerja'],
  readRow: (row) => {
    const tahun = serviceYear(row, 'tahun');
    const { predikat, computed } = readAppraisal(row, SKP22_PREDIKAT);
    if (tahun === undefined) missing(row, ['tahun'], 'the year appraised');
    if (predikat === undefined && tahun) {
      if (tahun >= yearOf(row.asOf)) {
        report(row, 'draft', ['kuadranKinerja']);
        return 'setAside';
      }
      missing(row, ['kuadranKinerja'], 'a predicate');
    }
    if (!tahun || !predikat) return 'unread';
    const evidence = { tahun, predikat, penugasan: readPenugasan(row) };
    const record = evidenceRecord(row, 'penilaianKinerja', evidence, SKP22_STATED);
    return [withDocument(row, computed === undefined ? record : { ...record, computed })];
  },
  settle: oneOfEachYear(),
};

/**
 * Annual appraisals of 2022 and later: `/pns/rw-skp22/{nip}` of SIASN, or rows as an application saves them.
 *
 * The predicate is the source's own text; the number and the two ratings beside it are checked against it, because senders
 * compute the number by a shortcut that differs from the matrix. A row of the running year without a predicate is a draft.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromSkp22 } from 'talenta-asn/sources';
 * const row = { tahun: '2025', hasilKinerjaNilai: '2', PerilakuKerjaNilai: '3', kuadranKinerja: 'BUTUH PERBAIKAN' };
 * const skp = fromSkp22({ code: 1, data: [row] }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(skp.state, skp.records[0]?.evidence.predikat, skp.records[0]?.computed); // => records butuhPerbaikan kurang
 * console.log(skp.findings[0]?.code, skp.findings[0]?.expected); // => predicateAgainstRatings kurang
 * ```
 */
export function fromSkp22(input: unknown, options: SourceOptions): EvidenceOutcome<'penilaianKinerja', Skp22Record> {
  return readEvidence(SKP22, input, options);
}

/** How the post was held that was appraised. SIASN does not say; rows of an application may. What is in no list is reported and left out. */
function readPenugasan(row: Row) {
  const found = code(row, ...PENUGASAN);
  if (found === undefined) return undefined;
  const meant = lookUp('penugasan', found, row.lists);
  const penugasan = PENUGASAN_PENILAIAN.find((each) => each === meant);
  if (penugasan === undefined) report(row, 'codeUnknown', PENUGASAN, { found, expected: 'D, PLT or PLH' });
  return penugasan;
}

/** An annual appraisal, or a part of one. */
type OfYear = SourceRecord<'penilaianKinerja' | 'penilaianPerilaku'>;

/** The same appraisal twice is one; different ones of one year stay, and the conflict is reported. */
export function oneOfEachYear<Item extends OfYear>(): Settle<Item> {
  return oneOfEachTime(
    ({ evidence }) => evidence,
    ({ evidence }) => evidence.tahun,
    (item, first) => ({ found: wordOf(item), expected: `${wordOf(first)} as in ${first.path}` }),
  );
}

/** The appraisal in one word. */
function wordOf({ evidence }: OfYear): string {
  return 'predikat' in evidence ? evidence.predikat : (evidence.rating ?? String(evidence.nilai));
}

/** An appraisal of a month or a quarter. It is no annual appraisal and no evidence of the six aspects by itself. */
export interface KinerjaPeriodikRecord {
  /** Where in the payload: `data[0]`. */
  readonly path: string;
  /** Year of the period, four digits. */
  readonly tahun: number;
  /** A month (bulanan) or a quarter (triwulan). */
  readonly periode?: 'bulanan' | 'triwulan';
  /** First month of the period, 1 to 12, where the source has it. */
  readonly bulanMulai?: number;
  /** Last month of the period, 1 to 12, where the source has it. */
  readonly bulanSelesai?: number;
  /** Predicate of the period (predikat kinerja). */
  readonly predikat: PredikatKinerja;
  /** Predicate by the matrix of PermenPANRB 6/2022, where both ratings are there. */
  readonly computed?: PredikatKinerja;
  /** What the source itself wrote in coded fields, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
}

const PERIODIC_PREDIKAT = [...SKP22_PREDIKAT, 'kuadranNilai'];
const PERIODIC_STATED = [
  ...[...HASIL_KERJA, ...PERILAKU_KERJA, ...PERIODIC_PREDIKAT, 'koefisenId', 'koefisienId', 'koefisen'],
  ...['kriteria', 'persentase', 'periodikId', 'periodikNama'],
];

const KINERJA_PERIODIK: PayloadForm<KinerjaPeriodikRecord> = {
  source: 'rw-kinerjaperiodik',
  options: sourceOptions,
  read: [
    ...PERIODIC_STATED,
    ...['id', 'tahun', 'bulanMulaiPenilaian', 'bulanSelesaiPenilaian', 'tahunMulaiPenilaian', 'tahunSelesaiPenilaian'],
  ],
  left: [
    ...['nama', 'jabatan', 'instansiId', 'instansiNama', 'unorId', 'unorNama', 'path', 'createdAt', 'updatedAt'],
    ...['namaPenilai', 'penilaiGolonganId', 'penilaiJabatanNama', 'penilaiNipNrp', 'penilaiPnsId', 'penilaiUnorNm'],
    'statusPenilai',
  ],
  person: ['pnsDinilaiId'],
  readRow: (row) => {
    const tahun = serviceYear(row, 'tahun', 'tahunSelesaiPenilaian');
    const bulanMulai = whole(row, 1, 12, 'bulanMulaiPenilaian') ?? undefined;
    const bulanSelesai = whole(row, 1, 12, 'bulanSelesaiPenilaian') ?? undefined;
    const periodik = text(row, 'periodikId');
    const periode = periodik === '1' ? 'bulanan' : periodik === '2' ? 'triwulan' : undefined;
    if (periodik !== undefined && periode === undefined) {
      report(row, 'codeUnknown', ['periodikId'], { found: periodik, expected: '1 or 2' });
    }
    const { predikat, computed } = readAppraisal(row, PERIODIC_PREDIKAT);
    if (tahun === undefined) missing(row, ['tahun'], 'the year appraised');
    if (predikat === undefined) missing(row, PERIODIC_PREDIKAT, 'a predicate');
    if (!tahun || !predikat) return 'unread';
    const period = { path: row.path, tahun, periode, bulanMulai, bulanSelesai } as const;
    const appraisal = { predikat, computed, stated: stated(row, ...PERIODIC_STATED) };
    return [presentMembers<KinerjaPeriodikRecord>({ ...period, ...appraisal })];
  },
};

/**
 * Monthly and quarterly appraisals: `/pns/rw-kinerjaperiodik/{nip}` of SIASN. Which of its two quadrant fields holds the wording
 * and which the number differs; either is read.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromKinerjaPeriodik } from 'talenta-asn/sources';
 * const rows = [{ tahun: '2026', periodikId: '2', bulanMulaiPenilaian: '7', kuadranKinerjaNilai: 'BAIK', kuadranNilai: '2' }];
 * const result = fromKinerjaPeriodik({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.periode, result.records[0]?.predikat); // => triwulan baik
 * ```
 */
export function fromKinerjaPeriodik(input: unknown, options: SourceOptions): SourceOutcome<KinerjaPeriodikRecord> {
  return readSource(KINERJA_PERIODIK, input, options);
}
