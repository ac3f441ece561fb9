/** Time in posts: what touches is one stretch, and a year is complete on its anniversary and not before. */
import { describe, expect, it } from 'vitest';
import { dayNumber, type IsoDate } from '../../src/civil-service/iso-date.js';
import { serviceOf } from '../../src/person/service.js';

const stretch = (from: IsoDate, to: IsoDate) => ({ from: dayNumber(from), to: dayNumber(to) });

describe('spells in posts', () => {
  it('that touch are one: 365 days over a leap day are no year before the anniversary', () => {
    const spells = [stretch('2015-03-01', '2015-09-01'), stretch('2015-09-01', '2016-02-29')];
    expect(serviceOf(spells)).toEqual({ years: 0, days: 365 });
    expect(serviceOf([...spells].reverse())).toEqual(serviceOf([stretch('2015-03-01', '2016-02-29')]));
    expect(serviceOf([stretch('2015-03-01', '2015-09-01'), stretch('2015-09-01', '2016-03-01')]).years).toBe(1);
  });

  it('that are a day apart are two: their days add up', () => {
    expect(serviceOf([stretch('2015-03-01', '2015-09-01'), stretch('2015-09-02', '2016-03-01')])).toEqual({
      years: 1,
      days: 365,
    });
  });
});
