import type { IsoDate } from '../../civil-service/iso-date.js';
import { type EvidenceKind, endsBefore, isPeriod } from './evidence-kind.js';

/** Work outside the civil service. Without `selesai` it still runs. */
export interface PengalamanLuarPns {
  /** Title of the work. */
  readonly nama: string;
  /** Employer. */
  readonly instansi: string;
  /** Family of posts it belongs to. */
  readonly rumpun?: string;
  /** First day. */
  readonly mulai: IsoDate;
  /** Last day; absent = still running. */
  readonly selesai?: IsoDate;
}

export const pengalamanLuarPns: EvidenceKind<PengalamanLuarPns> = {
  label: { id: 'pengalaman di luar PNS', en: 'work outside the civil service' },
  firstDay: ({ mulai }) => mulai,
  facts: {},
  schema: (z, { textSchema, isoDateSchema }) =>
    z
      .strictObject({
        nama: textSchema,
        instansi: textSchema,
        rumpun: z.exactOptional(textSchema),
        mulai: isoDateSchema,
        selesai: z.exactOptional(isoDateSchema),
      })
      .refine(({ mulai, selesai }) => isPeriod(mulai, selesai), endsBefore('selesai')),
  arbitrary: (fc, { isoDate, endFrom, text, rumpun }) =>
    isoDate().chain((mulai) =>
      fc.record(
        {
          nama: text('Direktur'),
          instansi: text('Perusahaan'),
          rumpun: rumpun(),
          mulai: fc.constant(mulai),
          selesai: endFrom(mulai),
        },
        { requiredKeys: ['nama', 'instansi', 'mulai'] },
      ),
    ),
  mostGenerated: 2,
};
