import type { PotensiKey } from '../model/kompetensi.js';
import { aboutAssessment, ABOUT_FIELDS, assessmentDay, DAY_FIELDS, readLevels, readPercent } from './assessment.js';
import { lookUp } from './code-lists.js';
import type { AssessmentOptions } from './kompetensi.js';
import { optionsOf, assessmentOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { pathOf, stated, text, type PayloadRow } from './row.js';
import type { EvidenceSource, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

const VALUE = ['nilai', 'nilaiPotensi', 'jpmPotensi'];
const TOTAL = ['total', 'potensiTotal'];

const POTENSI: Omit<SourceShape, 'reads'> = {
  source: 'rw-potensi',
  read: ['id', ...DAY_FIELDS, ...VALUE, ...TOTAL, ...ABOUT_FIELDS],
  left: ['nama', 'createdAt', 'updatedAt', 'path'],
  person: ['pnsOrangId', 'pnsId', 'idPns'],
};

/**
 * Assessments of potential (ProASN): `/pns/rw-potensi/{nip}` of SIASN. Its response is not published: the eight dimensions are found by
 * the names that the save body and agencies use (list `potensi`), levels 1 to 5. Names of older schemes are reported and not used.
 * A value 0-100 alone is taken; a `total` alone is not, because its scale is not known.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPotensi } from 'talenta-asn/sources';
 * const rows = [{ tanggal: '10-02-2025', intelektual: '4', berfikirKritis: '3+', potensi_kepemimpinan: '4' }];
 * const result = fromPotensi(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(JSON.stringify(result.records[0]?.evidence));
 * // => {"tanggal":"2025-02-10","dimensi":{"kemampuanIntelektual":"4","berpikirKritisDanStrategis":"3"}}
 * for (const { code, path } of result.findings) console.log(code, path);
 * // => keyUnknown [0].potensi_kepemimpinan
 * // => levelWithSign [0].berfikirKritis
 * ```
 */
export function fromPotensi(
  input: unknown,
  options: AssessmentOptions,
): EvidenceSource<'penilaianPotensi', SourceRecord<'penilaianPotensi'>> {
  const given = optionsOf(assessmentOptions, options);
  const reads = (name: string): boolean => lookUp('potensi', name, given.lists) !== undefined;
  const shape: SourceShape = { ...POTENSI, reads };
  return readEvidence(['penilaianPotensi'], shape, input, given, (row) => readRow(row, given), settle);
}

function readRow(
  row: PayloadRow,
  { tanggal, lists, asesmen }: AssessmentOptions,
): RowResult<SourceRecord<'penilaianPotensi'>> {
  const day = assessmentDay(row, tanggal);
  const levels = readLevels(row, 'potensi', 1, lists);
  const nilai = readPercent(row, VALUE);
  if (day === undefined || levels === null || nilai === null) return 'unread';
  const face = { path: row.path, list: 'penilaianPotensi', stated: stated(row, ...VALUE, ...TOTAL) } as const;
  const about = aboutAssessment(row, lists, asesmen);
  if (levels.size > 0) {
    const dimensi: Partial<Record<PotensiKey, string>> = Object.fromEntries(levels);
    return [{ ...face, evidence: { tanggal: day, ...about, dimensi } }];
  }
  if (nilai !== undefined) return [{ ...face, evidence: { tanggal: day, ...about, nilai } }];
  const onlyTotal = text(row, ...TOTAL) !== undefined;
  row.reading.tell(onlyTotal ? 'scaleNotStated' : 'valueMissing', pathOf(row, onlyTotal ? TOTAL : VALUE), {
    expected: 'levels of the dimensions, or a value 0-100',
  });
  return 'unread';
}

function settle(
  items: readonly SourceRecord<'penilaianPotensi'>[],
  reading: Reading,
): Settled<SourceRecord<'penilaianPotensi'>> {
  return withoutCopies(items, reading, ({ evidence }) => [JSON.stringify(evidence)]);
}
