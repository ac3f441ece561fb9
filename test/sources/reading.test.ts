import { fc, test } from '@fast-check/vitest';
import { canonicalDecimal, isIsoDate } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../src/sources/wire/code-lists.js';
import { lookUp } from '../../src/sources/wire/read-field.js';
import { readDate, readYear } from '../../src/sources/wire/read-date.js';
import { readNumber, readWhole } from '../../src/sources/wire/read-number.js';
import { searchKey, textOf } from '../../src/sources/wire/text-of.js';

describe('numbers', () => {
  it.each([
    ['1', '1'],
    ['1.00', '1'],
    ['36,5', '36.5'],
    ['101,25', '101.25'],
    [' 85 ', '85'],
    ['20 JP', '20'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['-3', '-3'],
    [0, '0'],
    ['0', '0'],
    [82.5, '82.5'],
  ])('%j is %s', (written, value) => {
    expect(readNumber(written)).toMatchObject({ value, percent: false, drifted: false });
  });

  it('a percent sign is told', () => {
    expect(readNumber('85%')).toMatchObject({ value: '85', percent: true });
  });

  it.each(['', ' ', '-', 'NULL', null, undefined, '00-00-0000'])('%j is nothing', (written) => {
    expect(readNumber(written)).toBeUndefined();
  });

  it.each([
    '1.2.3',
    '1,2,3',
    '1e3',
    '0x10',
    '+5',
    'delapan',
    '1 2',
    '8O',
    '.5',
    '5.',
    true,
    [],
    {},
    Number.NaN,
    Infinity,
    1.98e17,
  ])('%j is no number', (written) => {
    expect(readNumber(written)).toBeNull();
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [200 / 3, '66.6666666666667'],
    [59.99999999999999, '60'],
    [75.10000000000001, '75.1'],
    ['66.66666666666667', '66.66666666666667'],
    ['59,99999999999999', '59.99999999999999'],
    ['-0.1234567890123456', '-0.1234567890123456'],
  ])('%j has more than 15 significant digits, is read as %s, and is told', (written, value) => {
    expect(readNumber(written)).toMatchObject({ value, drifted: true });
  });

  it.each([66.6666666666667, 0.0000123456789012345, '100.000000000000000', '66.6666666666667', 123456789012345])(
    '%j has 15 significant digits at most',
    (written) => {
      expect(readNumber(written)?.drifted ?? false).toBe(false);
    },
  );

  test.prop([fc.double({ min: 0.001, max: 1000, noNaN: true })])('a number is read at 15 digits', (number) => {
    expect(Number(readNumber(number)?.value)).toBe(Number(number.toPrecision(15)));
  });

  test.prop([fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 6 })])(
    'a double of few decimals is the decimal that was meant',
    (units, places) => {
      expect(readNumber(units / 10 ** places)).toMatchObject({
        value: canonicalDecimal((units / 10 ** places).toFixed(places)),
        drifted: false,
      });
    },
  );

  it('whole numbers do not drift', () => {
    expect(readWhole(3.0000000000000004, 1, 5)).toBeNull();
  });

  it.each([
    ['2', 2],
    ['2.00', 2],
    ['2,5', null],
    ['13', null],
    ['0', null],
    ['2%', null],
  ])('whole %j from 1 to 12 is %j', (written, value) => {
    expect(readWhole(written, 1, 12)).toBe(value);
  });

  test.prop([fc.string({ maxLength: 3000 })])('any text in bounded time, never an exception', (text) => {
    readNumber(text);
    readDate(text, 2026);
    readYear(text, 2026);
    textOf(text);
    searchKey(text);
  });
});

describe('dates', () => {
  it.each([
    ['03-04-2024', '2024-04-03', 'dmy'],
    ['3-4-2024', '2024-04-03', 'dmy'],
    ['2024-04-03', '2024-04-03', 'iso'],
    ['2024-04-03 13:45:00', '2024-04-03', 'moment'],
    ['2024-04-03T00:00:00Z', '2024-04-03', 'moment'],
    ['2024-04-03T23:30:00+07:00', '2024-04-03', 'moment'],
    ['03/04/2024', '2024-04-03', 'slashes'],
    ['1-Apr-2023', '2023-04-01', 'words'],
    ['01 April 2024', '2024-04-01', 'words'],
    ['17 Agustus 2024', '2024-08-17', 'words'],
    ['45383', '2024-04-01', 'serial'],
    [45383, '2024-04-01', 'serial'],
    ['01 April 2024/ Pembina Tk.I', '2024-04-01', 'withRemark'],
  ])('%j is %s (%s)', (written, date, form) => {
    expect(readDate(written, 2026)).toEqual({ date, form, twoDigitYear: false });
  });

  it.each([
    ['1-Apr-23', '2023-04-01'],
    ['01-04-26', '2026-04-01'],
    ['01-04-27', '1927-04-01'],
    ['01-04-85', '1985-04-01'],
  ])('two digits of a year: %j is %s, and told', (written, date) => {
    expect(readDate(written, 2026)).toMatchObject({ date, twoDigitYear: true });
  });

  it.each([
    '31-02-2024',
    '29-02-2023',
    '13/13/2024',
    '04-13-2024',
    '2024-31-03T17:00:00Z',
    '2024-03-31T17:00:00Z',
    '2024-03-31T17:00:00.000Z',
    'besok',
    '01 Foo 2024',
    '2024',
    '1.5',
    true,
    {},
  ])('%j is no date', (written) => {
    expect(readDate(written, 2026)).toBeNull();
  });

  it.each(['', null, undefined, '-', '0', '00-00-0000', '0000-00-00', 'NULL'])('%j is nothing', (written) => {
    expect(readDate(written, 2026)).toBeUndefined();
  });

  it('the year alone, or the year of a date', () => {
    expect(readYear('2015', 2026)).toBe(2015);
    expect(readYear(2015, 2026)).toBe(2015);
    expect(readYear('20-08-2015', 2026)).toBe(2015);
    expect(readYear('kemarin', 2026)).toBeNull();
    expect(readYear('', 2026)).toBeUndefined();
  });

  test.prop([fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })])(
    'the day first, and never the month: every date comes back',
    (moment) => {
      const date = moment.toISOString().slice(0, 10);
      expect(isIsoDate(date)).toBe(true);
      const dmy = date.split('-').reverse().join('-');
      expect(readDate(dmy, 2026)?.date).toBe(date);
      expect(readDate(dmy.replaceAll('-', '/'), 2026)?.date).toBe(date);
      expect(readDate(date, 2026)?.date).toBe(date);
    },
  );
});

describe('code lists', () => {
  it.each([
    ['kedudukan', '1', 'aktif'],
    ['kedudukan', '01', 'aktif'],
    ['kedudukan', '98', 'lainnya'],
    ['golongan', 'IV.b', 'IV/b'],
    ['golongan', 'IVb', 'IV/b'],
    ['golongan', '42', 'IV/b'],
    ['jenjang', '05', 'SD'],
    ['jenjang', 'S-2', 'S2'],
    ['penugasan', 'plt', 'plt'],
    ['eselon', 'II B', 'jptPratama'],
  ] as const)('%s %s is %s', (list, written, meaning) => {
    expect(lookUp(list, written)).toBe(meaning);
  });

  it.each([
    ['golongan', 'IX'],
    ['kedudukan', '00'],
    ['jenjang', 'ma'],
    ['predikat', 'constructor'],
    ['hukuman', '26'],
    ['eselon', 'I.a'],
    ['jenjang', ''],
  ] as const)('%s %j is in no list', (list, written) => {
    expect(lookUp(list, written)).toBeUndefined();
  });

  it('no list says two things under one wording', () => {
    for (const [name, list] of Object.entries(CODE_LISTS)) {
      const seen = new Map<string, unknown>();
      for (const [wording, meaning] of Object.entries(list)) {
        const key = name === 'jenjangKompetensi' ? wording : searchKey(wording).replace(/^0+(?=[0-9])/, '');
        if (seen.has(key)) expect(seen.get(key), `${name} ${wording}`).toEqual(meaning);
        seen.set(key, meaning);
      }
    }
  });
});
