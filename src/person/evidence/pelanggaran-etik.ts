import { TINGKAT_HUKUMAN, type TingkatHukuman } from '../../civil-service/tingkat-hukuman.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { isCancelled } from './hukuman-disiplin.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** A violation of the code of ethics that was established. It is no disciplinary punishment. */
export interface PelanggaranEtik {
  /** Date of the decision. */
  readonly tanggal: IsoDate;
  /** Number of the decision. */
  readonly nomor?: string;
  /** Sanction in words, as the source writes it. */
  readonly sanksi?: string;
  /** Level of the sanction, where the source has one. */
  readonly tingkat?: TingkatHukuman;
  /** Date of the decision that cancelled it. */
  readonly dibatalkan?: IsoDate;
}

/** What can be read out of it. */
export const pelanggaranEtikFacts = {
  'pelanggaranEtik.tingkat': fact('pelanggaranEtik', 'category', 'none', TINGKAT_HUKUMAN, {
    worstToBest: [[...TINGKAT_HUKUMAN].reverse()],
  }),
};

export const pelanggaranEtik: EvidenceKind<PelanggaranEtik, keyof typeof pelanggaranEtikFacts> = {
  label: { id: 'pelanggaran kode etik', en: 'violations of the code of ethics' },
  firstDay: ({ tanggal }) => tanggal,
  facts: {
    'pelanggaranEtik.tingkat': {
      label: {
        id: 'tingkat sanksi pelanggaran kode etik',
        en: 'level of the sanction for a violation of the code of ethics',
      },
      ofRecord: (record, asOf) => ({
        category: record.tingkat ?? record.sanksi ?? '-',
        ...(record.tingkat === undefined ? { among: TINGKAT_HUKUMAN } : {}),
        ...(isCancelled(record, asOf) ? { cancelled: true } : {}),
      }),
    },
  },
  schema: (z, { isoDateSchema, textSchema }) =>
    z.strictObject({
      tanggal: isoDateSchema,
      nomor: z.exactOptional(textSchema),
      sanksi: z.exactOptional(textSchema),
      tingkat: z.exactOptional(z.enum(TINGKAT_HUKUMAN)),
      dibatalkan: z.exactOptional(isoDateSchema),
    }),
  arbitrary: (fc, { isoDate, endFrom, text }) =>
    isoDate().chain((tanggal) =>
      fc.record(
        {
          tanggal: fc.constant(tanggal),
          nomor: text('KEP-1', 'KEP-2'),
          sanksi: text('Permohonan maaf secara tertulis'),
          tingkat: fc.constantFrom(...TINGKAT_HUKUMAN),
          dibatalkan: endFrom(tanggal),
        },
        { requiredKeys: ['tanggal'] },
      ),
    ),
  mostGenerated: 2,
};
