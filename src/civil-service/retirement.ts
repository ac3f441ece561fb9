import { addMonths, addYears, daysInMonth, monthOf, yearOf, type IsoDate } from './iso-date.js';
import type { KelasJabatan } from './kelas-jabatan.js';

/** At what age people leave, and on which day. */
export interface RetirementAges {
  /** Age in years, by class of post; a class that is absent is not covered. */
  readonly byClass: Readonly<Partial<Record<KelasJabatan, number>>>;
  /** `birthday`: on the birthday itself; `firstOfNextMonth`: on the first day of the month after it. */
  readonly leaves: 'birthday' | 'firstOfNextMonth';
}

/** The day on which somebody born on `born` leaves a post of the class; `undefined` where the rule set does not cover it. */
export function retirementDate(
  born: IsoDate,
  kelas: KelasJabatan,
  retirement: RetirementAges | undefined,
): IsoDate | undefined {
  const age = retirement?.byClass[kelas];
  if (retirement === undefined || age === undefined) return undefined;
  const birthday = addYears(born, age);
  return retirement.leaves === 'birthday' ? birthday : firstOfNextMonth(birthday);
}

function firstOfNextMonth(date: IsoDate): IsoDate {
  const next = addMonths(date, 1);
  const first: IsoDate = `${yearOf(next)}-01-01`;
  return addMonths(first, monthOf(next) - 1);
}

/** Whole months from `from` to `to`; below 0 when `to` has passed. */
export function monthsLeft(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const day = Math.min(Number(from.slice(8)), daysInMonth(yearOf(to), monthOf(to)));
  return Number(to.slice(8)) < day ? months - 1 : months;
}
