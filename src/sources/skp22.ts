import {
  PENUGASAN_PENILAIAN,
  type PenilaianKinerja,
  type PenilaianPerilaku,
  type PenugasanPenilaian,
  type PredikatKinerja,
} from '../model/evidence.js';
import { yearOf } from '../model/iso-date.js';
import { readAppraisal } from './appraisal.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { code, documented, pathOf, serviceYear, stated, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';

/** An appraisal as SIASN has it, with the predicate worked out from its two ratings beside it. */
export interface Skp22Record extends SourceRecord<'penilaianKinerja'> {
  /** Predicate by the matrix of PermenPANRB 6/2022, where both ratings are there. */
  readonly computed?: PredikatKinerja;
}

const STATED = [
  ...['hasilKinerja', 'hasilKinerjaNilai', 'perilakuKerja', 'perilakuKerjaNilai'],
  ...['kuadranKinerja', 'kuadranKinerjaNilai'],
];

const PENUGASAN = ['penugasan', 'jenisPenugasan', 'jenisPenugasanId'];

/** Fields of the appraisals. */
export const SKP22: SourceShape = {
  source: 'rw-skp22',
  read: ['id', 'tahun', 'path', ...STATED, ...PENUGASAN],
  left: [
    ...['namaPenilai', 'nipNrpPenilai', 'penilaiGolonganId', 'penilaiJabatanNm', 'penilaiUnorNm', 'statusPenilai'],
    ...['penilaiNama', 'penilaiNipNrp', 'penilaiJabatan', 'penilaiGolongan', 'penilaiUnorNama'],
    ...['createdAt', 'updatedAt'],
  ],
  person: ['pnsDinilaiId', 'pnsDinilaiOrang'],
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
export function fromSkp22(input: unknown, options: SourceOptions): EvidenceSource<'penilaianKinerja', Skp22Record> {
  const given = optionsOf(sourceOptions, options);
  const read = (row: Row): RowResult<Skp22Record> => readRow(row, given);
  return readEvidence(['penilaianKinerja'], SKP22, input, given, read, oneOfEachYear);
}

function readRow(row: Row, { asOf, lists }: SourceOptions): RowResult<Skp22Record> {
  const tahun = serviceYear(row, 'tahun');
  const { predikat, computed } = readAppraisal(row, ['kuadranKinerja', 'kuadranKinerjaNilai'], lists);
  if (tahun === undefined) row.reading.tell('valueMissing', pathOf(row, ['tahun']), { expected: 'the year appraised' });
  if (predikat === undefined && tahun !== null && tahun !== undefined) {
    if (tahun >= yearOf(asOf)) {
      row.reading.tell('draft', pathOf(row, ['kuadranKinerja']));
      return 'aside';
    }
    row.reading.tell('valueMissing', pathOf(row, ['kuadranKinerja']), { expected: 'a predicate' });
  }
  if (tahun === undefined || tahun === null || predikat === undefined || predikat === null) return 'unread';
  const attached = documented(row);
  const penugasan = readPenugasan(row, lists);
  return [
    {
      path: row.path,
      list: 'penilaianKinerja',
      evidence: { tahun, predikat, ...(penugasan === undefined ? {} : { penugasan }) },
      stated: stated(row, ...STATED, ...PENUGASAN),
      ...(computed === undefined ? {} : { computed }),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}

/** How the post was held that was appraised. SIASN does not say; rows of an application may. What is in no list is told and left out. */
function readPenugasan(row: Row, lists: Partial<CodeLists> | undefined): PenugasanPenilaian | undefined {
  const value = code(row, ...PENUGASAN);
  if (value === undefined) return undefined;
  const meaning = lookUp('penugasan', value, lists);
  const penugasan = PENUGASAN_PENILAIAN.find((each) => each === meaning);
  if (penugasan === undefined)
    row.reading.tell('codeUnknown', pathOf(row, PENUGASAN), { found: value, expected: 'D, PLT or PLH' });
  return penugasan;
}

/** The same appraisal twice is one; different ones of one year stay, and the conflict is told. */
export function oneOfEachYear<Item extends SourceRecord<'penilaianKinerja' | 'penilaianPerilaku'>>(
  items: readonly Item[],
  reading: Reading,
): Settled<Item> {
  const firstOf = new Map<number, Item>();
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const { tahun } = item.evidence;
    const key = JSON.stringify(item.evidence);
    if (seen.has(key)) {
      reading.tell('duplicateRow', item.path);
      return false;
    }
    seen.add(key);
    const other = firstOf.get(tahun);
    if (other === undefined) firstOf.set(tahun, item);
    else {
      reading.tell('conflictingRows', item.path, {
        found: said(item.evidence),
        expected: `${said(other.evidence)} as in ${other.path}`,
      });
    }
    return true;
  });
  return { items: kept, unread: 0 };
}

/** The appraisal in one word. */
function said(evidence: PenilaianKinerja | PenilaianPerilaku): string {
  return 'predikat' in evidence ? evidence.predikat : (evidence.rating ?? String(evidence.nilai));
}
