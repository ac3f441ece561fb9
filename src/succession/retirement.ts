import { addMonths, addYears, daysInMonth, monthOf, yearOf, type IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { Retirement } from '../rules/rule-set.js';

/** The day on which somebody born on `born` leaves a post of the class; `undefined` where the rule set does not cover it. */
export function retirementDate(
  born: IsoDate,
  kelas: KelasJabatan,
  retirement: Retirement | undefined,
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
