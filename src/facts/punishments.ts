import type { TingkatHukuman } from '../civil-service/tingkat-hukuman.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { HukumanDisiplin } from '../person/evidence.js';
import { endOfPunishment, isCancelled } from '../person/evidence/hukuman-disiplin.js';
import { sharedIfEmpty } from '../json/shared-value.js';

/** A disciplinary punishment that had begun by the day and was not cancelled. */
export interface Punishment {
  readonly tingkat: TingkatHukuman;
  /** First day. */
  readonly start: IsoDate;
  /** Last day on which it is served. */
  readonly end: IsoDate;
}

export function punishmentsOf(
  records: readonly HukumanDisiplin[] | undefined,
  asOf: IsoDate,
): readonly Punishment[] | undefined {
  if (records === undefined) return undefined;
  const standing = records.filter((hukuman) => hukuman.mulai <= asOf && !isCancelled(hukuman, asOf));
  return sharedIfEmpty(
    standing.map((hukuman) => ({ tingkat: hukuman.tingkat, start: hukuman.mulai, end: endOfPunishment(hukuman) })),
  );
}
