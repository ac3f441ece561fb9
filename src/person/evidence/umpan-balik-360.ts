import type { IsoDate } from '../../civil-service/iso-date.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { EvidenceKind } from './evidence-kind.js';
import { fact } from './fact.js';

/** Result of a 360-degree feedback on work behaviour. */
export interface UmpanBalik360 {
  /** Date of the result. */
  readonly tanggal: IsoDate;
  /** 0 to 100. */
  readonly nilai: DecimalInput;
}

/** What can be read out of it. */
export const umpanBalik360Facts = {
  'umpanBalik360.nilai': fact('umpanBalik360', 'number', 'gap', [], { highest: 100 }),
};

export const umpanBalik360: EvidenceKind<UmpanBalik360, keyof typeof umpanBalik360Facts> = {
  label: { id: 'umpan balik 360', en: 'feedback 360' },
  firstDay: ({ tanggal }) => tanggal,
  oldAfter: { years: 3, counting: 'rolling', firstDay: 'inside' },
  facts: {
    'umpanBalik360.nilai': {
      label: { id: 'nilai umpan balik 360', en: 'value of the feedback 360' },
      ofRecord: ({ nilai }) => ({ number: nilai }),
    },
  },
  schema: (z, { isoDateSchema, decimalSchema }) => z.strictObject({ tanggal: isoDateSchema, nilai: decimalSchema }),
  arbitrary: (fc, { isoDate, score }) => fc.record({ tanggal: isoDate(), nilai: score() }),
  mostGenerated: 2,
};
