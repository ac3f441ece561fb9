import type { IsoDate } from '../../civil-service/iso-date.js';
import { CERTIFICATE } from './certificate.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** An expertise certificate, or training for a career level (leadership or functional). */
export interface Sertifikasi {
  /** Date it was obtained. */
  readonly selesai: IsoDate;
  /** Number of the certificate: the same number counts once. */
  readonly nomor?: string;
  /** Title of the certificate. */
  readonly nama?: string;
}

/** What can be read out of it. */
export const sertifikasiFacts = {
  'sertifikasi.sertifikat': fact('sertifikasi', 'each', 'none'),
};

export const sertifikasi: EvidenceKind<Sertifikasi, keyof typeof sertifikasiFacts> = {
  ...CERTIFICATE,
  label: { id: 'sertifikasi', en: 'certificates of expertise' },
  facts: {
    'sertifikasi.sertifikat': {
      label: {
        id: 'sertifikat keahlian dan diklat penjenjangan',
        en: 'certificates of expertise and of career training',
      },
      ofRecord: () => ({}),
    },
  },
};
