import { fc, it } from '@fast-check/vitest';
import { isIsoDate, isTalentaError, type IsoDate } from 'talenta-asn';
import { describe, expect } from 'vitest';
import {
  addMonths,
  addYears,
  completedYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  requireIsoDate,
} from '../../src/civil-service/iso-date.js';
import { runs } from '../runs.js';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The calendar of the platform, UTC: an independent judge of dates. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function textOf(date: Date): IsoDate {
  const text = date.toISOString().slice(0, 10);
  if (!isIsoDate(text)) throw new RangeError(text);
  return text;
}

function shifted(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return textOf(moved);
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
const FIRST = utc(1000, 1, 1).getTime() / MILLISECONDS_OF_A_DAY;
const LAST = utc(9998, 12, 31).getTime() / MILLISECONDS_OF_A_DAY;
const date = fc
  .integer({ min: FIRST, max: LAST })
  .map((days): IsoDate => textOf(new Date(days * MILLISECONDS_OF_A_DAY)));
const recentDate = fc
  .integer({
    min: utc(1930, 1, 1).getTime() / MILLISECONDS_OF_A_DAY,
    max: utc(2100, 12, 31).getTime() / MILLISECONDS_OF_A_DAY,
  })
  .map((days): IsoDate => textOf(new Date(days * MILLISECONDS_OF_A_DAY)));

describe('isIsoDate', () => {
  it.each([
    '2024-02-29',
    '2000-02-29',
    '2400-02-29',
    '2023-02-28',
    '2026-12-31',
    '1000-01-01',
    '9999-12-31',
    '1900-02-28',
  ])('%s is a date', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-06-31',
    '2024-09-31',
    '2024-11-31',
    '2024-01-32',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0999-12-31',
    '0000-01-01',
    '10000-01-01',
    '-2024-01-01',
    '24-01-01',
    '1-2-2024',
    '05-03-2024',
    '2024/01/01',
    '20240101',
    '2024-1-01',
    '2024-01-1',
    '2024-01-01 ',
    ' 2024-01-01',
    '2024-01-01T00:00:00Z',
    '2024-01-0١',
    '2024-0a-01',
    '2024–01–01',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it.each([
    ['a number', 20240101],
    ['a Date', new Date('2024-01-01')],
    ['null', null],
    ['undefined', undefined],
    ['a boxed text', Object('2024-01-01')],
    ['a list', ['2024-01-01']],
  ])('%s is none', (_name, value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('every month of every kind of year ends where the calendar says', () => {
    for (const [year, leap] of [
      [2023, false],
      [2024, true],
      [1900, false],
      [2000, true],
    ] as const) {
      MONTH_LENGTHS.forEach((length, index) => {
        const last = leap && index === 1 ? 29 : length;
        const month = String(index + 1).padStart(2, '0');
        expect(daysInMonth(year, index + 1)).toBe(last);
        expect(isIsoDate(`${String(year)}-${month}-${String(last)}`)).toBe(true);
        expect(isIsoDate(`${String(year)}-${month}-${String(last + 1)}`)).toBe(false);
      });
    }
  });
});

describe('requireIsoDate', () => {
  it('says which date, what was expected and what was found', () => {
    expect(requireIsoDate('2024-02-29', 'asOf')).toBe('2024-02-29');
    for (const [value, found] of [
      ['2023-02-29', '"2023-02-29"'],
      [20230228, '20230228'],
      [null, 'null'],
    ] as const) {
      try {
        requireIsoDate(value, 'context.asOf');
        expect.unreachable();
      } catch (error) {
        expect(isTalentaError(error, 'invalidDate')).toBe(true);
        expect(String(error)).toContain('context.asOf: expected a real calendar date as text YYYY-MM-DD');
        expect(String(error)).toContain(`found ${found}`);
      }
    }
  });
});

describe('months and years', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', 3, '2024-04-30'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2026-06-01', 12, '2027-06-01'],
    ['2026-06-01', 0, '2026-06-01'],
    ['2023-08-31', 18, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2000-11-30', -1200, '1900-11-30'],
  ] as const)('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-11-23', -5, '2021-11-23'],
    ['2024-02-29', -5, '2019-02-28'],
    ['1968-02-29', 58, '2026-02-28'],
  ] as const)('%s and %i years: %s', (from, years, to) => {
    expect(addYears(from, years)).toBe(to);
  });

  it.prop([recentDate, fc.integer({ min: -600, max: 600 })])(
    'keep the day, or the last day of the month',
    (from, months) => {
      const to = addMonths(from, months);
      const [year, month, day] = from.split('-').map(Number);
      const firstOfMonth = utc(year ?? 0, (month ?? 0) + months, 1);
      const length = utc(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 2, 0).getUTCDate();
      const expected = utc(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, Math.min(day ?? 0, length));
      expect(to).toBe(textOf(expected));
    },
  );
});

describe('completedYears', () => {
  it.each([
    ['2004-02-29', '2005-02-27', 0],
    ['2004-02-29', '2005-02-28', 1],
    ['2004-02-29', '2005-03-01', 1],
    ['2004-02-29', '2008-02-28', 3],
    ['2004-02-29', '2008-02-29', 4],
    ['2004-02-29', '2004-02-29', 0],
    ['1970-11-24', '2026-11-23', 55],
    ['1970-11-23', '2026-11-23', 56],
    ['1970-11-22', '2026-11-23', 56],
    ['1969-11-24', '2026-11-23', 56],
    ['1969-11-23', '2026-11-23', 57],
    ['2000-12-31', '2001-01-01', 0],
    ['2000-01-01', '2000-12-31', 0],
  ] as const)('from %s to %s: %i', (from, to, years) => {
    expect(completedYears(from, to)).toBe(years);
  });

  it.prop([recentDate, fc.integer({ min: 0, max: 40_000 })])('counts the anniversaries passed', (from, days) => {
    const to = shifted(from, days);
    const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
    let anniversaries = 0;
    // The platform calendar takes 29 February of a common year for 1 March: the day before is its last of February.
    const inYear = (later: number): Date => {
      const same = utc(later, month, day);
      return same.getUTCMonth() + 1 === month ? same : utc(later, month + 1, 0);
    };
    while (inYear(year + anniversaries + 1) <= new Date(`${to}T00:00:00Z`)) anniversaries++;
    expect(completedYears(from, to)).toBe(anniversaries);
  });
});

describe('day numbers', () => {
  it('stays inside the calendar: what lies beyond it is its first or last day', () => {
    expect(addMonths('9999-06-01', 12)).toBe('9999-12-31');
    expect(addMonths('2015-01-31', Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
    expect(addMonths('1000-02-01', -12)).toBe('1000-01-01');
    expect(dateOfDayNumber(dayNumber('9999-12-31') + 1)).toBe('9999-12-31');
    expect(dateOfDayNumber(dayNumber('1000-01-01') - 1)).toBe('1000-01-01');
  });

  it.prop([date], { numRuns: runs(2_000) })('dateOfDayNumber undoes dayNumber', (day) => {
    expect(dateOfDayNumber(dayNumber(day))).toBe(day);
  });

  it.prop([date, fc.integer({ min: -2_000, max: 2_000 })], { numRuns: runs(1_000) })(
    'differ as the calendar does',
    (day, days) => {
      fc.pre(day > '1006-01-01' && day < '9993-01-01');
      expect(daysBetween(day, shifted(day, days))).toBe(days);
      expect(dateOfDayNumber(dayNumber(day) + days)).toBe(shifted(day, days));
    },
  );

  it('rise by one over every day of four centuries', () => {
    let number = dayNumber('1999-12-31');
    for (let day: IsoDate = '2000-01-01'; day <= '2400-12-31'; day = shifted(day, 1)) {
      if (dayNumber(day) !== number + 1 || dateOfDayNumber(number + 1) !== day) expect.unreachable(day);
      number++;
    }
  });

  it('reach the first and the last date that counts as one', () => {
    expect(dateOfDayNumber(dayNumber('1000-01-01'))).toBe('1000-01-01');
    expect(dateOfDayNumber(dayNumber('9999-12-31'))).toBe('9999-12-31');
  });
});
