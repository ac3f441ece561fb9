import { expecting } from '../../problems/schema-check.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** Ratings of behaviour, best first. */
export const RATING_PERILAKU = Object.freeze(['diAtas', 'sesuai', 'diBawah'] as const);
/** Behaviour above, as or below expectation (PermenPANRB 6/2022). */
export type RatingPerilaku = (typeof RATING_PERILAKU)[number];

/** Appraisal of the work behaviour of one year: the rating, the value, or both, as the source states them. */
export interface PenilaianPerilaku {
  /** Year that was appraised. */
  readonly tahun: number;
  /** Rating of the behaviour. */
  readonly rating?: RatingPerilaku;
  /** Value on the scale of the source. */
  readonly nilai?: DecimalInput;
}

/** What can be read out of it. */
export const penilaianPerilakuFacts = {
  'penilaianPerilaku.rating': fact('penilaianPerilaku', 'category', 'gap', RATING_PERILAKU, {
    worstToBest: [[...RATING_PERILAKU].reverse()],
  }),
  'penilaianPerilaku.nilai': fact('penilaianPerilaku', 'number', 'gap'),
};

export const penilaianPerilaku: EvidenceKind<PenilaianPerilaku, keyof typeof penilaianPerilakuFacts> = {
  label: { id: 'penilaian perilaku kerja', en: 'appraisals of work behaviour' },
  firstDay: ({ tahun }) => `${tahun}-12-31`,
  oldAfter: { years: 2, counting: 'rolling', firstDay: 'outside' },
  facts: {
    'penilaianPerilaku.rating': {
      label: { id: 'rating perilaku kerja tahunan', en: 'rating of the work behaviour of the year' },
      ofRecord: ({ rating }) => (rating === undefined ? undefined : { category: rating }),
    },
    'penilaianPerilaku.nilai': {
      label: { id: 'nilai perilaku kerja tahunan', en: 'value of the work behaviour of the year' },
      ofRecord: ({ nilai }) => (nilai === undefined ? undefined : { number: nilai }),
    },
  },
  schema: (z, { yearSchema, decimalSchema }) =>
    z
      .strictObject({
        tahun: yearSchema,
        rating: z.exactOptional(z.enum(RATING_PERILAKU)),
        nilai: z.exactOptional(decimalSchema),
      })
      .refine(({ rating, nilai }) => rating !== undefined || nilai !== undefined, {
        path: ['rating'],
        ...expecting('a rating, a value or both', 'missing'),
      }),
  arbitrary: (fc, { year, score }) => {
    const tahun = year();
    const rating = fc.constantFrom(...RATING_PERILAKU);
    const nilai = score();
    return fc.oneof(fc.record({ tahun, rating }), fc.record({ tahun, nilai }), fc.record({ tahun, rating, nilai }));
  },
};
