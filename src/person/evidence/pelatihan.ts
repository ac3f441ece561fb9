import type { IsoDate } from '../../civil-service/iso-date.js';
import { CERTIFICATE } from './certificate.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** A training certificate. */
export interface Pelatihan {
  /** Date the training ended. */
  readonly selesai: IsoDate;
  /** Number of the certificate: the same number counts once. */
  readonly nomor?: string;
  /** Title of the training. */
  readonly nama?: string;
}

/** What can be read out of it. */
export const pelatihanFacts = {
  'pelatihan.sertifikat': fact('pelatihan', 'each', 'none'),
};

export const pelatihan: EvidenceKind<Pelatihan, keyof typeof pelatihanFacts> = {
  ...CERTIFICATE,
  label: { id: 'pelatihan', en: 'training' },
  facts: {
    'pelatihan.sertifikat': {
      label: { id: 'sertifikat pelatihan', en: 'training certificates' },
      ofRecord: () => ({}),
    },
  },
  mostGenerated: 10,
};
