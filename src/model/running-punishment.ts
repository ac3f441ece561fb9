import type { HukumanDisiplin } from './evidence.js';
import { addMonths, type IsoDate } from './iso-date.js';
import type { KedudukanHukum } from './kedudukan-hukum.js';

/** Last day a punishment is served. */
export function endOfPunishment({ mulai, selesai, masaBulan }: HukumanDisiplin): IsoDate {
  if (selesai !== undefined) return selesai;
  return masaBulan === undefined ? mulai : addMonths(mulai, masaBulan);
}

/** Whether a punishment had been cancelled on this day: on the day of the decree it has. */
export function isCancelled({ dibatalkan }: Pick<HukumanDisiplin, 'dibatalkan'>, day: IsoDate): boolean {
  return dibatalkan !== undefined && dibatalkan <= day;
}

/** Whether a punishment is being served on this day; its first and last day count. */
export function isRunning(hukuman: HukumanDisiplin, day: IsoDate): boolean {
  return hukuman.mulai <= day && endOfPunishment(hukuman) >= day && !isCancelled(hukuman, day);
}

/** Whether the legal position tells of a punishment that none of those on record is. */
export function lacksPunishment(
  position: KedudukanHukum | undefined,
  punishments: readonly HukumanDisiplin[],
  day: IsoDate,
): boolean {
  return position === 'kenaHukumanDisiplin' && !punishments.some((hukuman) => isRunning(hukuman, day));
}
