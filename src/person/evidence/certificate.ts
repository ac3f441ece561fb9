import type { IsoDate } from '../../civil-service/iso-date.js';
import type { EvidenceKind } from './evidence-kind.js';

/** What a certificate of training or of expertise states. */
interface Certificate {
  readonly selesai: IsoDate;
  readonly nomor?: string;
  readonly nama?: string;
}

/** What kinds of evidence whose records are certificates have in common. */
export const CERTIFICATE: Pick<EvidenceKind<Certificate>, 'firstDay' | 'schema' | 'arbitrary'> = {
  firstDay: ({ selesai }) => selesai,
  schema: (z, { isoDateSchema, textSchema }) =>
    z.strictObject({
      selesai: isoDateSchema,
      nomor: z.exactOptional(textSchema),
      nama: z.exactOptional(textSchema),
    }),
  arbitrary: (fc, { isoDate, text }) =>
    fc.record(
      { selesai: isoDate(), nomor: text('CERT-1', 'CERT-2', 'CERT-3'), nama: text() },
      { requiredKeys: ['selesai'] },
    ),
};
