import { dayNumber, type IsoDate, calendarLength } from '../civil-service/iso-date.js';

/** A stretch of time in a post, up to the reference date. `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Time spent in posts. */
export interface Service {
  readonly years: number;
  readonly days: number;
}

const DAYS_OF_A_YEAR = 365;

/** The stretch of a post that had begun by a day: its last day counts, the day itself does not. */
export function stretchOf(mulai: IsoDate, selesai: IsoDate | undefined, day: IsoDate): Stretch {
  const to = selesai === undefined || selesai >= day ? dayNumber(day) : dayNumber(selesai) + 1;
  return { from: dayNumber(mulai), to };
}

/**
 * Time covered by the stretches; overlapping days count once. Each unbroken stretch counts its anniversaries, so that the
 * same posts always come to the same years; days beyond them add up over the stretches, 365 to a further year. No stretch
 * is a year by itself before its anniversary, not even over a leap day.
 */
export function serviceOf(stretches: readonly Stretch[]): Service {
  let days = 0;
  let years = 0;
  let beyond = 0;
  for (const stretch of merged(stretches)) {
    const length = lengthOf(stretch);
    days += length.days;
    years += length.years;
    beyond += length.beyond;
  }
  return serviceFrom(years, beyond, days);
}

/** Service of so many anniversaries, days beyond them, and days in all. */
export function serviceFrom(years: number, beyond: number, days: number): Service {
  return { years: years + Math.floor(beyond / DAYS_OF_A_YEAR), days };
}

/** The length of an unbroken stretch: its anniversaries, the days beyond the last of them, all its days. */
export interface StretchLength {
  readonly years: number;
  readonly beyond: number;
  readonly days: number;
}

export function lengthOf({ from, to }: Stretch): StretchLength {
  const { years, days } = calendarLength(from, to);
  return { years, beyond: Math.min(days, DAYS_OF_A_YEAR - 1), days: to - from };
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const result: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || from > last.to) result.push({ from, to });
    else if (to > last.to) result[result.length - 1] = { from: last.from, to };
  }
  return result;
}
