import type { IsoDate } from '../../civil-service/iso-date.js';
import type { EvidenceKind } from './evidence-kind.js';

/** Wealth report (LHKPN) of one year. */
export interface Lhkpn {
  /** Year that the report is about. */
  readonly tahun: number;
  /** Filed, not filed, or not due from this person. */
  readonly status: 'sudahLapor' | 'belumLapor' | 'tidakWajib';
  /** Date of filing. */
  readonly tanggal?: IsoDate;
}

const STATUS = ['sudahLapor', 'belumLapor', 'tidakWajib'] as const;

export const lhkpn: EvidenceKind<Lhkpn> = {
  label: { id: 'LHKPN', en: 'wealth reports (LHKPN)' },
  firstDay: ({ tahun, tanggal }) => {
    const first: IsoDate = `${tahun}-01-01`;
    return tanggal !== undefined && tanggal > first ? tanggal : first;
  },
  facts: {},
  schema: (z, { yearSchema, isoDateSchema }) =>
    z.strictObject({ tahun: yearSchema, status: z.enum(STATUS), tanggal: z.exactOptional(isoDateSchema) }),
  arbitrary: (fc, { year, isoDate }) =>
    fc.record(
      { tahun: year(), status: fc.constantFrom(...STATUS), tanggal: isoDate() },
      { requiredKeys: ['tahun', 'status'] },
    ),
  mostGenerated: 2,
};
