import type { TingkatHukuman } from '../civil-service/tingkat-hukuman.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { PelanggaranEtik } from '../person/evidence.js';
import { isCancelled } from '../person/evidence/hukuman-disiplin.js';

/** A violation of the code of ethics that was established by the day and not cancelled. */
export interface EthicsViolation {
  readonly tanggal: IsoDate;
  readonly tingkat?: TingkatHukuman;
}

export function ethicsViolationsOf(
  records: readonly PelanggaranEtik[] | undefined,
  asOf: IsoDate,
): readonly EthicsViolation[] | undefined {
  return records?.filter((violation) => violation.tanggal <= asOf && !isCancelled(violation, asOf));
}
