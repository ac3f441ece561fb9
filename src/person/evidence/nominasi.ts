import type { IsoDate } from '../../civil-service/iso-date.js';
import { type EvidenceKind, endsBefore, isPeriod } from './evidence-kind.js';

/** States of a nomination. */
export const STATUS_NOMINASI = Object.freeze(['calon', 'suksesor', 'ditetapkan'] as const);
/** Under consideration, named as one of the successors, or designated by the PPK. */
export type StatusNominasi = (typeof STATUS_NOMINASI)[number];

/** A place on the list for a post, here or in another agency. Without `berakhir` it still stands. */
export interface Nominasi {
  /** Id of the vacancy. */
  readonly lowongan: string;
  /** Agency of the vacancy; absent = not stated. */
  readonly instansi?: string;
  /** State of the nomination. */
  readonly status: StatusNominasi;
  /** Day from which it stands. */
  readonly tanggal: IsoDate;
  /** Day on which it ended: refused, withdrawn, appointed. */
  readonly berakhir?: IsoDate;
}

export const nominasi: EvidenceKind<Nominasi> = {
  label: { id: 'nominasi', en: 'nominations' },
  firstDay: ({ tanggal }) => tanggal,
  facts: {},
  schema: (z, { textSchema, isoDateSchema }) =>
    z
      .strictObject({
        lowongan: textSchema,
        instansi: z.exactOptional(textSchema),
        status: z.enum(STATUS_NOMINASI),
        tanggal: isoDateSchema,
        berakhir: z.exactOptional(isoDateSchema),
      })
      .refine(({ tanggal, berakhir }) => isPeriod(tanggal, berakhir), endsBefore('berakhir')),
  arbitrary: (fc, { isoDate, endFrom, vacancyId, agency }) =>
    isoDate().chain((tanggal) =>
      fc.record(
        {
          lowongan: vacancyId(),
          instansi: agency(),
          status: fc.constantFrom(...STATUS_NOMINASI),
          tanggal: fc.constant(tanggal),
          berakhir: endFrom(tanggal),
        },
        { requiredKeys: ['lowongan', 'status', 'tanggal'] },
      ),
    ),
  mostGenerated: 2,
};
