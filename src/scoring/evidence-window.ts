import {
  addYears,
  dateOfDayNumber,
  dayNumber,
  earliestReaching,
  latestOver,
  yearOf,
  type IsoDate,
} from '../civil-service/iso-date.js';
import type { EvidenceWindow } from '../rule-set/model/rule-set.js';
import type { AppliedWindow } from './aspect-profile.js';

const appliedWindows = new WeakMap<EvidenceWindow, AppliedWindow>();

/** First and last day on which evidence counts; the last one asked for is remembered. */
export function appliedWindow(window: EvidenceWindow, asOf: IsoDate): AppliedWindow {
  const known = appliedWindows.get(window);
  if (known?.until === asOf) return known;
  const applied = Object.freeze(freshWindow(window, asOf));
  appliedWindows.set(window, applied);
  return applied;
}

function freshWindow({ years, counting, firstDay }: EvidenceWindow, asOf: IsoDate): AppliedWindow {
  const first = firstDay === 'inside' ? earliestReaching : latestOver;
  const from: IsoDate = counting === 'rolling' ? first(asOf, years) : `${yearOf(asOf) - years + 1}-01-01`;
  return { from, until: asOf, firstDay };
}

/** Whether evidence of this date is too old for the window. */
export function isTooOld(date: IsoDate, { from, firstDay }: AppliedWindow): boolean {
  return date < from || (date === from && firstDay === 'outside');
}

/** The last reference date on which evidence of this date lies in the window. */
export function lastDayInside(date: IsoDate, { years, counting, firstDay }: EvidenceWindow): IsoDate {
  if (counting === 'calendarYears') {
    const lastYear = firstDay === 'outside' && date.endsWith('-01-01') ? years - 2 : years - 1;
    return addYears(`${yearOf(date)}-12-31`, lastYear);
  }
  const same = addYears(date, years);
  return firstDay === 'inside' ? same : dateOfDayNumber(dayNumber(same) - 1);
}
