import { misuse } from '../problems/misuse.js';

/**
 * A real calendar date as `YYYY-MM-DD`, years 1000 to 9999. Two of them compare correctly as text. A date written with the
 * day first, or with one digit for the day or the month, does not compile; whether the day exists is checked at run time.
 */
export type IsoDate =
  `${number}-${'0' | '1'}${number}-${'0' | '1' | '2' | '3'}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DASH = 45;

/**
 * Whether `text` is a real calendar date written `YYYY-MM-DD` (years 1000 to 9999; 30 February is not).
 *
 * @example
 * ```ts
 * import { isIsoDate } from 'talenta-asn';
 * console.log(isIsoDate('2024-02-29'), isIsoDate('2023-02-29'), isIsoDate('1-2-2024')); // => true false false
 * ```
 */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== DASH : code < 48 || code > 57) return false;
  }
  const year = yearOf(text);
  const month = monthOf(text);
  const day = dayOf(text);
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date, or an error that says what was wrong. */
export function requireIsoDate(value: unknown, name: string): IsoDate {
  if (isIsoDate(value)) return value;
  throw misuse(name, 'a real calendar date as text YYYY-MM-DD', value, 'invalidDate');
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}

export function yearOf(date: string): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

/** The latest year that is over on this day; on 31 December that of the day. */
export function latestYearOver(asOf: IsoDate): number {
  return asOf.endsWith('-12-31') ? yearOf(asOf) : yearOf(asOf) - 1;
}

export function monthOf(date: string): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

function dayOf(date: string): number {
  return digit(date, 8) * 10 + digit(date, 9);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const FIRST_DAY: IsoDate = '1000-01-01';
const LAST_DAY: IsoDate = '9999-12-31';

/** The date; what lies beyond the years that can be written is the first or the last day of them. */
function isoDate(year: number, month: number, day: number): IsoDate {
  if (year < 1000) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const padded = (value: number): string => String(value).padStart(2, '0');
  return requireIsoDate(`${year}-${padded(month)}-${padded(day)}`, 'date');
}

/** `date` moved by whole months; a day the month does not have becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * `date` moved by whole years; 29 February becomes 28 February in a common year. Every term of years is counted so, from its
 * first day on: age, service, validity, retirement.
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** The earliest day from which a term of so many years reaches `day`. */
export function earliestReaching(day: IsoDate, years: number): IsoDate {
  const same = addYears(day, -years);
  return addYears(same, years) >= day ? same : dateOfDayNumber(dayNumber(same) + 1);
}

/** The latest day from which a term of so many years is over on `day`. */
export function latestOver(day: IsoDate, years: number): IsoDate {
  const same = addYears(day, -years);
  const next = dateOfDayNumber(dayNumber(same) + 1);
  return addYears(next, years) <= day ? next : same;
}

/** Days counted from 1 January of the year 1, which is day 1 (proleptic Gregorian). */
export function dayNumber(date: IsoDate): number {
  const year = yearOf(date);
  return firstDayOf(year) + daysBeforeMonth(year, monthOf(date)) + dayOf(date) - 1;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole years completed on `to`, counted by anniversaries of `from` (29 February: 28 February in common years). */
export function completedYears(from: IsoDate, to: IsoDate): number {
  const year = yearOf(to);
  const years = year - yearOf(from);
  const months = monthOf(to) - monthOf(from);
  const isBefore = months < 0 || (months === 0 && dayOf(to) < Math.min(dayOf(from), daysInMonth(year, monthOf(from))));
  return isBefore ? years - 1 : years;
}

/** Day number of the anniversary of a date after so many years (29 February: 28 February in common years). */
export function anniversaryNumber(date: IsoDate, years: number): number {
  const year = yearOf(date);
  return anniversary({ year, month: monthOf(date), day: dayOf(date) }, year + years);
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function calendarDayOf(days: number): CalendarDay {
  let year = Math.max(1, Math.floor(days / 365.2425));
  while (firstDayOf(year + 1) <= days) year++;
  const dayOfYear = days - firstDayOf(year);
  let month = 12;
  while (dayOfYear < daysBeforeMonth(year, month)) month--;
  return { year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 };
}

/** The date with this day number. */
export function dateOfDayNumber(days: number): IsoDate {
  const { year, month, day } = calendarDayOf(days);
  return isoDate(year, month, day);
}

/** A length of time: whole years by anniversaries, and the days beyond them. */
export interface CalendarLength {
  readonly years: number;
  readonly days: number;
}

/** Length from day number `from` (inside) to day number `to` (outside). */
export function calendarLength(from: number, to: number): CalendarLength {
  const start = calendarDayOf(from);
  const { year } = calendarDayOf(to);
  const years = year - start.year;
  const before = anniversary(start, year);
  return before <= to ? { years, days: to - before } : { years: years - 1, days: to - anniversary(start, year - 1) };
}

/** Day number of the anniversary of a day in another year. */
function anniversary({ month, day }: CalendarDay, year: number): number {
  return firstDayOf(year) + daysBeforeMonth(year, month) + Math.min(day, daysInMonth(year, month)) - 1;
}

function firstDayOf(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}
