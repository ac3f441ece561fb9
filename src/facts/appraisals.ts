import type { PredikatKinerja } from '../civil-service/predikat-kinerja.js';
import { latestYearOver, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { PenilaianKinerja } from '../person/evidence.js';
import { sharing } from '../json/shared-value.js';

/** The performance appraisals on record, and the latest year of which there can be one. */
export interface Appraisals {
  readonly latest: number;
  readonly predicates: readonly { readonly tahun: number; readonly predikat: PredikatKinerja }[];
}

export function appraisalsOf(records: readonly PenilaianKinerja[] | undefined, asOf: IsoDate): Appraisals | undefined {
  if (records === undefined) return undefined;
  const over = latestYearOver(asOf);
  // On 31 December the appraisal of the year may be there or not.
  const isThere = over < yearOf(asOf) || records.some(({ tahun }) => tahun === over);
  const predicates = records.map(({ tahun, predikat }) => ({ tahun, predikat }));
  return shared({ latest: isThere ? over : over - 1, predicates });
}

const shared = sharing<Appraisals>(({ latest, predicates }) =>
  [latest, ...predicates.map(({ tahun, predikat }) => `${tahun} ${predikat}`)].join('\n'),
);
