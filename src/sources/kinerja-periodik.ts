import type { PredikatKinerja } from '../model/evidence.js';
import { readAppraisal } from './appraisal.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readSource, type RowResult, type SourceShape } from './read-source.js';
import { pathOf, serviceYear, stated, text, whole, type Row } from './row.js';
import type { SourceOptions, SourceOutcome } from './source-result.js';

/** An appraisal of a month or a quarter. It is no annual appraisal and no evidence of the six aspects by itself. */
export interface KinerjaPeriodikRecord {
  readonly path: string;
  readonly tahun: number;
  readonly periode?: 'bulanan' | 'triwulan';
  /** First and last month of the period, 1-12, where the source has them. */
  readonly bulanMulai?: number;
  readonly bulanSelesai?: number;
  readonly predikat: PredikatKinerja;
  /** Predicate by the matrix of PermenPANRB 6/2022, where both ratings are there. */
  readonly computed?: PredikatKinerja;
  readonly stated: Readonly<Record<string, string>>;
}

const STATED = [
  ...['hasilKinerja', 'hasilKinerjaNilai', 'perilakuKerja', 'perilakuKerjaNilai'],
  ...['kuadranKinerja', 'kuadranKinerjaNilai', 'kuadranNilai', 'koefisenId', 'koefisienId', 'koefisen'],
  ...['kriteria', 'persentase', 'periodikId', 'periodikNama'],
];

const KINERJA_PERIODIK: SourceShape = {
  source: 'rw-kinerjaperiodik',
  read: [
    ...STATED,
    ...['id', 'tahun', 'bulanMulaiPenilaian', 'bulanSelesaiPenilaian', 'tahunMulaiPenilaian', 'tahunSelesaiPenilaian'],
  ],
  left: [
    ...['nama', 'jabatan', 'instansiId', 'instansiNama', 'unorId', 'unorNama', 'path', 'createdAt', 'updatedAt'],
    ...['namaPenilai', 'penilaiGolonganId', 'penilaiJabatanNama', 'penilaiNipNrp', 'penilaiPnsId', 'penilaiUnorNm'],
    'statusPenilai',
  ],
  person: ['pnsDinilaiId'],
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
  const given = optionsOf(sourceOptions, options);
  return readSource(KINERJA_PERIODIK, input, given, (row) => readRow(row, given));
}

const PERIODS: Readonly<Record<string, 'bulanan' | 'triwulan'>> = { '1': 'bulanan', '2': 'triwulan' };

function readRow(row: Row, { lists }: SourceOptions): RowResult<KinerjaPeriodikRecord> {
  const tahun = serviceYear(row, 'tahun', 'tahunSelesaiPenilaian');
  const mulai = whole(row, 1, 12, 'bulanMulaiPenilaian');
  const selesai = whole(row, 1, 12, 'bulanSelesaiPenilaian');
  const periodik = text(row, 'periodikId');
  const periode = periodik !== undefined && Object.hasOwn(PERIODS, periodik) ? PERIODS[periodik] : undefined;
  if (periodik !== undefined && periode === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['periodikId']), { found: periodik, expected: '1 or 2' });
  }
  const fields = ['kuadranKinerja', 'kuadranKinerjaNilai', 'kuadranNilai'];
  const { predikat, computed } = readAppraisal(row, fields, lists);
  if (tahun === undefined) row.reading.tell('valueMissing', pathOf(row, ['tahun']), { expected: 'the year appraised' });
  if (predikat === undefined) row.reading.tell('valueMissing', pathOf(row, fields), { expected: 'a predicate' });
  if (tahun === undefined || tahun === null || predikat === undefined || predikat === null) return 'unread';
  return [
    {
      path: row.path,
      tahun,
      ...(periode === undefined ? {} : { periode }),
      ...(typeof mulai === 'number' ? { bulanMulai: mulai } : {}),
      ...(typeof selesai === 'number' ? { bulanSelesai: selesai } : {}),
      predikat,
      ...(computed === undefined ? {} : { computed }),
      stated: stated(row, ...STATED),
    },
  ];
}
