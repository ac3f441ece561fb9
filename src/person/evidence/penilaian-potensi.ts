import type { IsoDate } from '../../civil-service/iso-date.js';
import { POTENSI_KEYS, type PotensiKey } from '../../civil-service/kompetensi.js';
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

/** Result of a potential assessment: eight dimensions 1 to 5, or one value. */
export type PenilaianPotensi =
  /** The value of each dimension. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Value by dimension, 1 to 5; one that is absent was not assessed. */
      readonly dimensi: Readonly<Partial<Record<PotensiKey, DecimalInput>>>;
    })
  /** One value for all dimensions together. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** 0 to 100. */
      readonly nilai: DecimalInput;
    });

/** What can be read out of it. */
export const penilaianPotensiFacts = {
  'penilaianPotensi.dimensi': fact('penilaianPotensi', 'levels', 'gap', POTENSI_KEYS, { highest: 5 }),
  'penilaianPotensi.nilai': fact('penilaianPotensi', 'number', 'gap', [], { highest: 100 }),
};

export const penilaianPotensi: EvidenceKind<PenilaianPotensi, keyof typeof penilaianPotensiFacts> = {
  label: { id: 'penilaian potensi', en: 'assessments of potential' },
  firstDay: ({ tanggal }) => tanggal,
  beside: BESIDE_ASSESSMENT,
  oldAfter: ASSESSMENT_OLD_AFTER,
  facts: {
    'penilaianPotensi.dimensi': {
      label: { id: 'tingkat per dimensi potensi', en: 'level of each dimension of potential' },
      ofRecord: (record) => ('dimensi' in record ? { levels: record.dimensi } : undefined),
    },
    'penilaianPotensi.nilai': {
      label: { id: 'satu nilai potensi', en: 'one value of potential' },
      ofRecord: (record) => ('nilai' in record ? { number: record.nilai } : undefined),
    },
  },
  schema: (z, primitives) => {
    const shape = assessmentShape(z, primitives);
    return z.union([
      z.strictObject({ ...shape, dimensi: z.partialRecord(z.enum(POTENSI_KEYS), primitives.decimalSchema) }),
      z.strictObject({ ...shape, nilai: primitives.decimalSchema }),
    ]);
  },
  arbitrary: (fc, generators) => {
    const tanggal = generators.isoDate();
    const dimensi = levelsOf(fc, POTENSI_KEYS, generators.decimalText({ lowest: 1, highest: 5, places: 1 }));
    return fc.oneof(
      assessed(fc, generators, fc.record({ tanggal, dimensi })),
      assessed(fc, generators, fc.record({ tanggal, nilai: generators.score() })),
    );
  },
  mostGenerated: 2,
};
