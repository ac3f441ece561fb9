import { PREDIKAT_KINERJA, type PredikatKinerja } from '../../civil-service/predikat-kinerja.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** Ways to hold the post in which somebody was appraised. */
export const PENUGASAN_PENILAIAN = Object.freeze(['definitif', 'plt', 'plh'] as const);
/** Appraised as the definitive holder of a post, as acting (Plt) or day-to-day acting (Plh). */
export type PenugasanPenilaian = (typeof PENUGASAN_PENILAIAN)[number];

/** One annual appraisal (SKP in E-Kinerja). */
export interface PenilaianKinerja {
  /** Year that was appraised. */
  readonly tahun: number;
  /** Predicate of that year. */
  readonly predikat: PredikatKinerja;
  /** How the post was held in which it was earned; absent = not stated. No score and no condition reads it. */
  readonly penugasan?: PenugasanPenilaian;
}

/** What can be read out of it. */
export const penilaianKinerjaFacts = {
  'penilaianKinerja.predikat': fact('penilaianKinerja', 'category', 'gap', PREDIKAT_KINERJA, {
    worstToBest: [[...PREDIKAT_KINERJA].reverse()],
  }),
};

export const penilaianKinerja: EvidenceKind<PenilaianKinerja, keyof typeof penilaianKinerjaFacts> = {
  label: { id: 'penilaian kinerja', en: 'performance appraisals' },
  firstDay: ({ tahun }) => `${tahun}-12-31`,
  beside: ['penugasan'],
  oldAfter: { years: 2, counting: 'rolling', firstDay: 'outside' },
  facts: {
    'penilaianKinerja.predikat': {
      label: { id: 'predikat penilaian kinerja tahunan', en: 'predicate of the annual appraisal' },
      ofRecord: ({ predikat }) => ({ category: predikat }),
    },
  },
  schema: (z, { yearSchema }) =>
    z.strictObject({
      tahun: yearSchema,
      predikat: z.enum(PREDIKAT_KINERJA),
      penugasan: z.exactOptional(z.enum(PENUGASAN_PENILAIAN)),
    }),
  arbitrary: (fc, { year }) =>
    fc.record(
      {
        tahun: year(),
        predikat: fc.constantFrom(...PREDIKAT_KINERJA),
        penugasan: fc.constantFrom(...PENUGASAN_PENILAIAN),
      },
      { requiredKeys: ['tahun', 'predikat'] },
    ),
};
