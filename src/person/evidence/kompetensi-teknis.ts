import type { IsoDate } from '../../civil-service/iso-date.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { EvidenceKind } from './evidence-kind.js';

/** Result of a technical competency test for one post. */
export interface KompetensiTeknis {
  /** Id of the vacancy it was held for. */
  readonly lowongan: string;
  /** Date of the test. */
  readonly tanggal: IsoDate;
  /** 0 to 100. */
  readonly nilai: DecimalInput;
}

export const kompetensiTeknis: EvidenceKind<KompetensiTeknis> = {
  label: { id: 'uji kompetensi teknis', en: 'technical competency tests' },
  firstDay: ({ tanggal }) => tanggal,
  facts: {},
  schema: (z, { textSchema, isoDateSchema, decimalSchema }) =>
    z.strictObject({ lowongan: textSchema, tanggal: isoDateSchema, nilai: decimalSchema }),
  arbitrary: (fc, { vacancyId, isoDate, score }) =>
    fc.record({ lowongan: vacancyId(), tanggal: isoDate(), nilai: score() }),
  mostGenerated: 3,
};
