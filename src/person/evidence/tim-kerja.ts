import type { IsoDate } from '../../civil-service/iso-date.js';
import { type EvidenceKind, endsBefore, isPeriod } from './evidence-kind.js';
import { fact } from './fact.js';

/** Roles in a work team. */
export const PERAN_TIM_KERJA = Object.freeze(['ketua', 'anggota'] as const);
/** Role in a team: chair (owner, assessor) or member. */
export type PeranTimKerja = (typeof PERAN_TIM_KERJA)[number];

/** Reaches of a work team. */
export const LINGKUP_TIM_KERJA = Object.freeze(['lintasInstansi', 'internal'] as const);
/** Reach of a work team. */
export type LingkupTimKerja = (typeof LINGKUP_TIM_KERJA)[number];

/** Assignment in a work team. */
export interface TimKerja {
  /** Date of the decree. */
  readonly tanggal: IsoDate;
  /** Last day of validity; without it the date of the decree counts. */
  readonly selesai?: IsoDate;
  /** Role of the person in the team. */
  readonly peran: PeranTimKerja;
  /** Whether the team reaches beyond the agency. */
  readonly lingkup: LingkupTimKerja;
  /** Name of the team. */
  readonly nama?: string;
}

const CATEGORIES = {
  ketua: { lintasInstansi: 'ketuaLintasInstansi', internal: 'ketuaInternal' },
  anggota: { lintasInstansi: 'anggotaLintasInstansi', internal: 'anggotaInternal' },
} as const satisfies Record<PeranTimKerja, Record<LingkupTimKerja, string>>;

/** What can be read out of it. */
export const timKerjaFacts = {
  'timKerja.peran': fact(
    'timKerja',
    'category',
    'none',
    ['ketuaLintasInstansi', 'ketuaInternal', 'anggotaLintasInstansi', 'anggotaInternal'],
    {
      worstToBest: [
        ['anggotaInternal', 'ketuaInternal', 'ketuaLintasInstansi'],
        ['anggotaInternal', 'anggotaLintasInstansi', 'ketuaLintasInstansi'],
      ],
    },
  ),
};

export const timKerja: EvidenceKind<TimKerja, keyof typeof timKerjaFacts> = {
  label: { id: 'tim kerja', en: 'work teams' },
  firstDay: ({ tanggal }) => tanggal,
  orderedBy: ({ selesai, tanggal }) => selesai ?? tanggal,
  facts: {
    'timKerja.peran': {
      label: { id: 'peran dalam tim kerja', en: 'role in the work team' },
      ofRecord: ({ peran, lingkup }) => ({ category: CATEGORIES[peran][lingkup] }),
    },
  },
  schema: (z, { isoDateSchema, textSchema }) =>
    z
      .strictObject({
        tanggal: isoDateSchema,
        selesai: z.exactOptional(isoDateSchema),
        peran: z.enum(PERAN_TIM_KERJA),
        lingkup: z.enum(LINGKUP_TIM_KERJA),
        nama: z.exactOptional(textSchema),
      })
      .refine(({ tanggal, selesai }) => isPeriod(tanggal, selesai), endsBefore('selesai')),
  arbitrary: (fc, { isoDate, endFrom, text }) =>
    isoDate().chain((tanggal) =>
      fc.record(
        {
          tanggal: fc.constant(tanggal),
          selesai: endFrom(tanggal),
          peran: fc.constantFrom(...PERAN_TIM_KERJA),
          lingkup: fc.constantFrom(...LINGKUP_TIM_KERJA),
          nama: text(),
        },
        { requiredKeys: ['tanggal', 'peran', 'lingkup'] },
      ),
    ),
};
