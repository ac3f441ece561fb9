import type { PelaksanaanAsesmen } from '../../person/evidence.js';
import type { CompetencyLevel, KompetensiKey, PotensiKey } from '../../civil-service/kompetensi.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { assessmentOptions } from '../wire/options.schema.js';
import { text } from '../wire/read-field.js';
import { readEvidence, withoutCopies, type EvidenceForm } from '../wire/read-source.js';
import { unread } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { ABOUT_FIELDS, DAY_FIELDS, JPM_FIELDS, readAssessment } from './assessment-row.js';

/** Options of the assessments: their day, and for which posts, how and by whom they were made, where the payload does not say. */
export interface AssessmentOptions extends SourceOptions {
  /** Day of the assessment (tanggal asesmen), for rows that have none. */
  readonly tanggal?: IsoDate;
  /** For which posts, how and by whom it was made, for rows that do not say (pelaksanaan asesmen). */
  readonly asesmen?: PelaksanaanAsesmen;
}

const KOMPETENSI: EvidenceForm<'penilaianKompetensi', SourceRecord<'penilaianKompetensi'>, AssessmentOptions> = {
  source: 'rw-kompetensi',
  options: assessmentOptions,
  lists: ['penilaianKompetensi'],
  read: ['id', ...DAY_FIELDS, ...JPM_FIELDS, ...ABOUT_FIELDS],
  readByList: 'kompetensi',
  left: ['nama', 'createdAt', 'updatedAt', 'path'],
  person: ['pnsId', 'pnsOrangId', 'idPns'],
  readRow: (row, options) => {
    const read = readAssessment(
      row,
      { list: 'kompetensi', least: 0, percent: JPM_FIELDS, stated: JPM_FIELDS },
      options,
    );
    if (read === undefined) return 'unread';
    const { stated, about, levels, percent: jpm } = read;
    const face = { path: row.path, list: 'penilaianKompetensi', stated } as const;
    if (levels.size === 0) {
      if (jpm !== undefined) return [{ ...face, evidence: { ...about, jpm } }];
      return unread(row, 'valueMissing', [], { expected: 'levels of competencies, or the job person match' });
    }
    const capaian: Partial<Record<KompetensiKey, CompetencyLevel>> = {};
    for (const [key, level] of levels) {
      const whole = LEVELS.find((each) => String(each) === level);
      if (whole === undefined)
        return unread(row, 'valueNotReadable', [key], { found: level, expected: 'a whole level 0 to 5' });
      capaian[key] = whole;
    }
    return [{ ...face, evidence: { ...about, capaian } }];
  },
  settle: withoutCopies(),
};

const LEVELS = [0, 1, 2, 3, 4, 5] as const satisfies readonly CompetencyLevel[];

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
export function fromKompetensi(input: unknown, options: AssessmentOptions): EvidenceOutcome<'penilaianKompetensi'> {
  return readEvidence(KOMPETENSI, input, options);
}

const VALUE = ['nilai', 'nilaiPotensi', 'jpmPotensi'];
const TOTAL = ['total', 'potensiTotal'];
const STATED = [...VALUE, ...TOTAL];

const POTENSI: EvidenceForm<'penilaianPotensi', SourceRecord<'penilaianPotensi'>, AssessmentOptions> = {
  source: 'rw-potensi',
  options: assessmentOptions,
  lists: ['penilaianPotensi'],
  read: ['id', ...DAY_FIELDS, ...STATED, ...ABOUT_FIELDS],
  readByList: 'potensi',
  left: ['nama', 'createdAt', 'updatedAt', 'path'],
  person: ['pnsOrangId', 'pnsId', 'idPns'],
  readRow: (row, options) => {
    const read = readAssessment(row, { list: 'potensi', least: 1, percent: VALUE, stated: STATED }, options);
    if (read === undefined) return 'unread';
    const { stated, about, levels, percent: nilai } = read;
    const face = { path: row.path, list: 'penilaianPotensi', stated } as const;
    if (levels.size > 0) {
      const dimensi: Partial<Record<PotensiKey, string>> = Object.fromEntries(levels);
      return [{ ...face, evidence: { ...about, dimensi } }];
    }
    if (nilai !== undefined) return [{ ...face, evidence: { ...about, nilai } }];
    const onlyTotal = text(row, ...TOTAL) !== undefined;
    const expected = 'levels of the dimensions, or a value 0-100';
    return unread(row, onlyTotal ? 'scaleNotStated' : 'valueMissing', onlyTotal ? TOTAL : VALUE, { expected });
  },
  settle: withoutCopies(),
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
export function fromPotensi(input: unknown, options: AssessmentOptions): EvidenceOutcome<'penilaianPotensi'> {
  return readEvidence(POTENSI, input, options);
}
