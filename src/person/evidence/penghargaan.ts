import type { IsoDate } from '../../civil-service/iso-date.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** Scopes of an award, widest first. */
export const LINGKUP_PENGHARGAAN = Object.freeze(['internasional', 'nasional', 'lintasInstansi', 'instansi'] as const);
/** Scope of an award. */
export type LingkupPenghargaan = (typeof LINGKUP_PENGHARGAAN)[number];

/** An award. SIASN does not record its scope: the agency states it. */
export interface Penghargaan {
  /** Date of the decree. */
  readonly tanggal: IsoDate;
  /** Who gave it, or how far it reaches. */
  readonly lingkup: LingkupPenghargaan;
  /** Title of the award. */
  readonly nama?: string;
  /** Number of the decree: the same number counts once. */
  readonly nomor?: string;
}

/** What can be read out of it. */
export const penghargaanFacts = {
  'penghargaan.lingkup': fact('penghargaan', 'category', 'none', LINGKUP_PENGHARGAAN, {
    worstToBest: [[...LINGKUP_PENGHARGAAN].reverse()],
  }),
};

export const penghargaan: EvidenceKind<Penghargaan, keyof typeof penghargaanFacts> = {
  label: { id: 'penghargaan', en: 'awards' },
  firstDay: ({ tanggal }) => tanggal,
  facts: {
    'penghargaan.lingkup': {
      label: { id: 'lingkup penghargaan', en: 'scope of the award' },
      ofRecord: ({ lingkup }) => ({ category: lingkup }),
    },
  },
  schema: (z, { isoDateSchema, textSchema }) =>
    z.strictObject({
      tanggal: isoDateSchema,
      lingkup: z.enum(LINGKUP_PENGHARGAAN),
      nama: z.exactOptional(textSchema),
      nomor: z.exactOptional(textSchema),
    }),
  arbitrary: (fc, { isoDate, text }) =>
    fc.record(
      {
        tanggal: isoDate(),
        lingkup: fc.constantFrom(...LINGKUP_PENGHARGAAN),
        nama: text(),
        nomor: text('SK-1', 'SK-2'),
      },
      { requiredKeys: ['tanggal', 'lingkup'] },
    ),
};
