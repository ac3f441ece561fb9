import type { IsoDate } from '../../civil-service/iso-date.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { KOMPETENSI_KEYS, type CompetencyLevel, type KompetensiKey } from '../../civil-service/kompetensi.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';
import {
  ASSESSMENT_OLD_AFTER,
  assessed,
  assessmentShape,
  BESIDE_ASSESSMENT,
  levelsOf,
  type PelaksanaanAsesmen,
} from './pelaksanaan-asesmen.js';

/** Result of a competency assessment: the level reached per competency, or the job person match alone. */
export type PenilaianKompetensi =
  /** The level reached in each competency. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Level reached, 0 to 5, by competency; one that is absent was not assessed. */
      readonly capaian: Readonly<Partial<Record<KompetensiKey, CompetencyLevel>>>;
    })
  /** The job person match alone. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Job person match, percent; sources give values above 100. */
      readonly jpm: DecimalInput;
    });

const LEVELS: readonly CompetencyLevel[] = [0, 1, 2, 3, 4, 5];

/** What can be read out of it. */
export const penilaianKompetensiFacts = {
  'penilaianKompetensi.capaian': fact('penilaianKompetensi', 'levels', 'gap', KOMPETENSI_KEYS, {
    dependsOnTarget: true,
    highest: 5,
  }),
  'penilaianKompetensi.jpm': fact('penilaianKompetensi', 'number', 'gap'),
};

export const penilaianKompetensi: EvidenceKind<PenilaianKompetensi, keyof typeof penilaianKompetensiFacts> = {
  label: { id: 'penilaian kompetensi', en: 'competency assessments' },
  firstDay: ({ tanggal }) => tanggal,
  beside: BESIDE_ASSESSMENT,
  oldAfter: ASSESSMENT_OLD_AFTER,
  facts: {
    'penilaianKompetensi.capaian': {
      label: { id: 'tingkat yang dicapai per kompetensi', en: 'level reached in each competency' },
      ofRecord: (record) => ('capaian' in record ? { levels: record.capaian } : undefined),
    },
    'penilaianKompetensi.jpm': {
      label: { id: 'job person match (JPM)', en: 'job person match (JPM)' },
      ofRecords: (records) => {
        const classOf = classesOfMatches(records);
        return (record) => {
          if (!('jpm' in record)) return undefined;
          const madeFor = classOf(record);
          return madeFor === undefined ? { number: record.jpm } : { number: record.jpm, madeFor };
        };
      },
    },
  },
  schema: (z, primitives) => {
    const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
      error: 'expected a level 0 to 5',
    });
    const shape = assessmentShape(z, primitives);
    return z.union([
      z.strictObject({ ...shape, capaian: z.partialRecord(z.enum(KOMPETENSI_KEYS), level) }),
      z.strictObject({ ...shape, jpm: primitives.decimalSchema }),
    ]);
  },
  arbitrary: (fc, generators) => {
    const tanggal = generators.isoDate();
    const capaian = levelsOf(fc, KOMPETENSI_KEYS, fc.constantFrom(...LEVELS));
    const jpm = generators.decimalText({ highest: 130, places: 2 });
    return fc.oneof(
      assessed(fc, generators, fc.record({ tanggal, capaian })),
      assessed(fc, generators, fc.record({ tanggal, jpm })),
    );
  },
  mostGenerated: 2,
};

/**
 * For which class each job person match was measured. Where copies of one say it and others do not, all of them say it:
 * results of one day and value are copies unless they name different classes.
 */
function classesOfMatches(
  records: readonly PenilaianKompetensi[],
): (record: PenilaianKompetensi) => KelasJabatan | undefined {
  const stated = new Map<string, KelasJabatan | undefined>();
  const keyOf = (record: PenilaianKompetensi): string => `${record.tanggal} ${'jpm' in record ? record.jpm : ''}`;
  for (const record of records) {
    if (!('jpm' in record) || record.jenjang === undefined) continue;
    const key = keyOf(record);
    const several = stated.has(key) && stated.get(key) !== record.jenjang;
    stated.set(key, several ? undefined : record.jenjang);
  }
  return (record) => record.jenjang ?? (stated.size === 0 ? undefined : stated.get(keyOf(record)));
}
