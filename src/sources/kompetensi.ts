import type { PelaksanaanAsesmen } from '../model/evidence.js';
import type { CompetencyLevel, KompetensiKey } from '../model/kompetensi.js';
import type { IsoDate } from '../model/iso-date.js';
import {
  aboutAssessment,
  ABOUT_FIELDS,
  assessmentDay,
  DAY_FIELDS,
  JPM_FIELDS,
  readLevels,
  readPercent,
} from './assessment.js';
import { lookUp } from './code-lists.js';
import { optionsOf, assessmentOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { pathOf, stated, type PayloadRow } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

/** Options of the assessments: their day, and for which posts, how and by whom they were made, where the payload does not say. */
export interface AssessmentOptions extends SourceOptions {
  readonly tanggal?: IsoDate;
  readonly asesmen?: PelaksanaanAsesmen;
}

const KOMPETENSI: Omit<SourceShape, 'reads'> = {
  source: 'rw-kompetensi',
  read: ['id', ...DAY_FIELDS, ...JPM_FIELDS, ...ABOUT_FIELDS],
  left: ['nama', 'createdAt', 'updatedAt', 'path'],
  person: ['pnsId', 'pnsOrangId', 'idPns'],
};

const LEVELS: Readonly<Record<string, CompetencyLevel>> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 };

/**
 * Competency assessments: `/pns/rw-kompetensi/{nip}` of SIASN. Its response is not published: the nine competencies are found by the
 * names that the save body and agencies use (list `kompetensi`), anything else is reported. Levels are 0 to 5, with a sign as the list
 * `jenjangKompetensi` says; where no level stands there, the job person match alone is taken.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromKompetensi } from 'talenta-asn/sources';
 * const subject = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const levels = fromKompetensi([{ tanggal: '10-02-2025', integritas: '4-', kerjasama: 3 }], subject);
 * console.log(levels.records[0]?.evidence, levels.findings[0]?.code); // => { tanggal: '2025-02-10', capaian: { integritas: 3, kerjaSama: 3 } } levelWithSign
 * const match = fromKompetensi([{ jpm: '0,85' }], { ...subject, tanggal: '2025-02-10' });
 * console.log(match.records[0]?.evidence, match.findings[0]?.code); // => { tanggal: '2025-02-10', jpm: '85' } percentRead
 * ```
 */
export function fromKompetensi(
  input: unknown,
  options: AssessmentOptions,
): EvidenceSource<'penilaianKompetensi', SourceRecord<'penilaianKompetensi'>> {
  const given = optionsOf(assessmentOptions, options);
  const reads = (name: string): boolean => lookUp('kompetensi', name, given.lists) !== undefined;
  const shape: SourceShape = { ...KOMPETENSI, reads };
  return readEvidence(['penilaianKompetensi'], shape, input, given, (row) => readRow(row, given), settle);
}

function readRow(
  row: PayloadRow,
  { tanggal, lists, asesmen }: AssessmentOptions,
): RowResult<SourceRecord<'penilaianKompetensi'>> {
  const day = assessmentDay(row, tanggal);
  const levels = readLevels(row, 'kompetensi', 0, lists);
  const jpm = readPercent(row, JPM_FIELDS);
  if (day === undefined || levels === null || jpm === null) return 'unread';
  const face = { path: row.path, list: 'penilaianKompetensi', stated: stated(row, ...JPM_FIELDS) } as const;
  const about = aboutAssessment(row, lists, asesmen);
  if (levels.size === 0) {
    if (jpm !== undefined) return [{ ...face, evidence: { tanggal: day, ...about, jpm } }];
    row.reading.tell('valueMissing', row.path, { expected: 'levels of competencies, or the job person match' });
    return 'unread';
  }
  const capaian: Partial<Record<KompetensiKey, CompetencyLevel>> = {};
  for (const [key, level] of levels) {
    const whole = Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined;
    if (whole === undefined) {
      row.reading.tell('valueNotReadable', pathOf(row, [key]), { found: level, expected: 'a whole level 0 to 5' });
      return 'unread';
    }
    capaian[key] = whole;
  }
  return [{ ...face, evidence: { tanggal: day, ...about, capaian } }];
}

function settle(
  items: readonly SourceRecord<'penilaianKompetensi'>[],
  reading: Reading,
): Settled<SourceRecord<'penilaianKompetensi'>> {
  return withoutCopies(items, reading, ({ evidence }) => [JSON.stringify(evidence)]);
}
