import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { fromPegawai, fromSimata } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { CELL_ERRORS, cellValue, UnreadableCell } from '../../src/sources/wire/cell-value.js';

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;

/** What a value is, or the code under which it is told. */
function read(cell: unknown): unknown {
  const value = cellValue(cell);
  return value instanceof UnreadableCell ? value.code : value;
}

describe('the value of a cell', () => {
  it.each([
    ['text', 'text'],
    ['', ''],
    [69.58, 69.58],
    [0.6958, 0.6958],
    [true, true],
    [null, null],
    [undefined, undefined],
    [{ formula: 'A1+1', result: 82.5 }, 82.5],
    [{ sharedFormula: 'B2', result: '82,5' }, '82,5'],
    [{ formula: 'A1', result: { error: '#N/A' } }, 'cellError'],
    [{ formula: 'A1', result: { richText: [{ text: '82' }, { text: ',5' }] } }, '82,5'],
    [{ formula: 'A1', result: undefined }, 'valueNotReadable'],
    [{ formula: 'A1' }, 'valueNotReadable'],
    [{ richText: [{ font: { bold: true }, text: '82' }, { text: ',5' }] }, '82,5'],
    [{ richText: [{ text: 5 }] }, 'valueNotReadable'],
    [{ text: 'x', hyperlink: 'mailto:x' }, 'x'],
    [{ text: { richText: [{ text: 'x' }] }, hyperlink: 'mailto:x' }, 'x'],
    [{ error: '#REF!' }, 'cellError'],
    ['#N/A', 'cellError'],
    ['#DIV/0! ', 'cellError'],
    ['#1', '#1'],
    [{ t: 'n', v: 5, w: '5,00' }, 5],
    [{ t: 's', v: 'x' }, 'x'],
    [{ t: 'e', v: 42, w: '#N/A' }, 'cellError'],
    [{ t: 'z' }, undefined],
    [[1], 'valueNotReadable'],
    [{}, 'valueNotReadable'],
    [new Map(), 'valueNotReadable'],
    [Symbol('x'), 'valueNotReadable'],
    [() => 5, 'valueNotReadable'],
  ])('%j is %j', (cell, value) => {
    expect(read(cell)).toBe(value);
  });

  it.each([...CELL_ERRORS])('%s is an error, in any case', (error) => {
    expect(read(error)).toBe('cellError');
    expect(read(error.toLowerCase())).toBe('cellError');
    expect(read({ error })).toBe('cellError');
  });

  it.each([
    ['2024-04-01T00:00:00.000Z', '01-04-2024', 'midnight in UTC, as exceljs gives it'],
    ['2024-03-31T17:00:00.000Z', '01-04-2024', 'midnight in Jakarta'],
    ['2024-03-31T16:00:00.000Z', '01-04-2024', 'midnight in Makassar'],
    ['2024-03-31T15:00:00.000Z', '01-04-2024', 'midnight in Jayapura'],
    ['2024-03-31T16:59:48.000Z', '01-04-2024', 'what SheetJS gives in Jakarta'],
    ['2024-03-31T15:59:24.000Z', '01-04-2024', 'what SheetJS gives in Makassar'],
    ['2024-03-31T14:59:12.000Z', '01-04-2024', 'what SheetJS gives in Jayapura'],
    ['2024-02-29T00:00:00.000Z', '29-02-2024', 'a leap day'],
    ['2023-12-31T17:00:00.000Z', '01-01-2024', 'a new year'],
    ['2024-04-01T00:00:01.000Z', 'dateNotReadable', 'a second after'],
    ['2024-03-31T23:58:59.000Z', 'dateNotReadable', 'more than a minute before'],
    ['2024-04-01T12:00:00.000Z', 'dateNotReadable', 'noon'],
    ['2024-03-31T22:00:00.000Z', 'dateNotReadable', 'midnight in another zone'],
    ['-000100-01-01T00:00:00.000Z', 'dateNotReadable', 'a year before Christ'],
  ])('the moment %s is %s: %s', (moment, day) => {
    expect(read(new Date(moment))).toBe(day);
  });

  test.prop([fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })])(
    'a moment is a day only at midnight in UTC or in Indonesia, whatever zone the machine has',
    (date) => {
      const minutes = Math.floor(date.getTime() / 60_000);
      const isMidnight = (zone: number): boolean =>
        (minutes + 1 + zone * 60) % 1440 === 0 || (minutes + zone * 60) % 1440 === 0;
      const value = cellValue(date);
      if (!(value instanceof UnreadableCell)) expect([0, 7, 8, 9].some(isMidnight)).toBe(true);
    },
  );

  it.each([
    new Date(NaN),
    {
      [Symbol.toStringTag]: 'Date',
      toISOString: () => {
        throw new Error('no date');
      },
    },
    { [Symbol.toStringTag]: 'Date' },
    { [Symbol.toStringTag]: 'Date', toISOString: () => '2024-13-01T00:00:00.000Z' },
  ])('what is no real date is told, and never thrown', (cell) => {
    expect(['dateNotReadable', 'valueNotReadable']).toContain(read(cell));
  });

  test.prop([fc.anything({ withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true })])(
    'anything gives a plain value or is told',
    (cell) => {
      const value = cellValue(cell);
      expect(typeof value === 'object' && value !== null ? value instanceof UnreadableCell : true).toBe(true);
    },
  );

  it('hostile cells are told', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      get result(): never {
        throw new Error('own');
      },
    };
    let deep: unknown = 5;
    for (let level = 0; level < 50; level++) deep = { formula: 'A1', result: deep };
    const circle: Record<string, unknown> = { formula: 'A1' };
    circle['result'] = circle;
    for (const cell of [proxy, throwing, deep, circle]) expect(read(cell)).toBe('valueNotReadable');
  });
});

/** Rows of a sheet with every kind of cell, each with the values that have to be read. */
const EXPECTED = [
  { nip: nipOf(1), axes: { potensial: '69.58', kinerja: '82.5' }, statedBox: 7 },
  { nip: nipOf(2), axes: { potensial: '70.25', kinerja: '66.6666666666667' }, statedBox: 5 },
  { nip: nipOf(3), axes: { potensial: '71' }, statedBox: 5 },
];
const shownOf = (rows: unknown) => {
  const sheet = fromSimata(rows, { asOf });
  return {
    records: sheet.records.map(({ nip, axes, statedBox }) => ({ nip, axes, statedBox })),
    told: sheet.findings.filter(({ path }) => path.startsWith('[')).map(({ code, path, found }) => [code, path, found]),
  };
};

describe('a workbook written and read by exceljs', () => {
  async function workbook(): Promise<ExcelJS.Worksheet> {
    const written = new ExcelJS.Workbook();
    const sheet = written.addWorksheet('Talenta');
    sheet.addRow(['NIP', 'Nama', 'Nilai X', 'Nilai Y', 'Box']);
    sheet.addRow([
      { richText: [{ text: nipOf(1).slice(0, 9) }, { font: { bold: true }, text: nipOf(1).slice(9) }] },
      'CONTOH SATU',
      '69,58',
      { formula: 'C2+1', result: 82.5 },
      { text: 'VII', hyperlink: 'https://contoh.invalid' },
    ]);
    sheet.addRow([nipOf(2), 'CONTOH DUA', 70.25, 200 / 3, 5]);
    sheet.addRow([
      nipOf(3),
      'CONTOH TIGA',
      { formula: '70+1', result: 71, shareType: 'shared', ref: 'C4:C5' },
      { error: '#DIV/0!' },
      5,
    ]);
    sheet.getCell('E4').value = { sharedFormula: 'C4', result: 5 };
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(await written.xlsx.writeBuffer());
    const result = read.getWorksheet('Talenta');
    if (result === undefined) throw new Error('no sheet');
    return result;
  }
  const told = [
    ['binaryDrift', '[row 3].Nilai Y', '66.66666666666667'],
    ['cellError', '[row 4].Nilai Y', '"#DIV/0!"'],
  ];

  it('is read by its rows of values, numbered as in the spreadsheet', async () => {
    expect(shownOf((await workbook()).getSheetValues())).toEqual({ records: EXPECTED, told });
  });

  it('is read by records made of its rows', async () => {
    const sheet = await workbook();
    const rows: unknown[] = [];
    sheet.eachRow((row, number) => {
      if (number > 1)
        rows.push({
          NIP: row.getCell(1).value,
          'Nilai X': row.getCell(3).value,
          'Nilai Y': row.getCell(4).value,
          Box: row.getCell(5).value,
        });
    });
    expect(shownOf(rows)).toEqual({ records: EXPECTED, told });
  });

  it('gives dates as their day, and a percent cell as a part of 1', async () => {
    const written = new ExcelJS.Workbook();
    const sheet = written.addWorksheet('Pegawai');
    sheet.addRow(['NIP_BARU', 'TMT_GOLONGAN', 'NILAI Y']);
    sheet.addRow([NIP, new Date('2024-04-01'), 0.6958]);
    sheet.getCell('B2').numFmt = 'dd-mm-yyyy';
    sheet.getCell('C2').numFmt = '0.00%';
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(await written.xlsx.writeBuffer());
    const values = read.getWorksheet('Pegawai')?.getSheetValues();
    const pegawai = fromPegawai(values, { asOf });
    expect(pegawai.records[0]?.tmtGolongan).toBe('2024-04-01');
    expect(pegawai.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['keyUnknown [row 2].NILAI Y']);
    expect(fromSimata(values, { asOf, axisUnit: 'share' }).records[0]?.axes).toEqual({ kinerja: '69.58' });
  });
});

describe('a workbook written and read by SheetJS', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['NIP', 'Nama', 'Nilai X', 'Nilai Y', 'Box'],
    [nipOf(1), 'CONTOH SATU', '69,58', 82.5, 'VII'],
    [nipOf(2), 'CONTOH DUA', 70.25, 200 / 3, 5],
    [nipOf(3), 'CONTOH TIGA', 71, '', 5],
  ]);
  sheet['D4'] = { t: 'e', v: 7, w: '#DIV/0!' };
  sheet['C4'] = { t: 'n', v: 71, f: '70+1' };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Talenta');
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
  const read = XLSX.read(bytes, { type: 'buffer', cellDates: true }).Sheets['Talenta'] ?? {};
  const drift = ['binaryDrift', '[row 3].Nilai Y', '66.66666666666667'];

  it('is read by records, raw, numbered as in the spreadsheet', () => {
    const { records, told } = shownOf(XLSX.utils.sheet_to_json(read));
    // An error cell is left out by this reader: it is not known, as a blank one.
    expect({ records, told }).toEqual({ records: EXPECTED, told: [drift] });
  });

  it('is read by lists', () => {
    expect(shownOf(XLSX.utils.sheet_to_json(read, { header: 1 }))).toEqual({ records: EXPECTED, told: [drift] });
  });

  it('is read by the text of its cells, which is what was shown', () => {
    const { records } = shownOf(XLSX.utils.sheet_to_json(read, { raw: false }));
    expect(records.map(({ axes }) => axes)).toEqual([
      EXPECTED[0]?.axes,
      { potensial: '70.25', kinerja: '66.66666667' },
      { potensial: '71' },
    ]);
  });

  it('is read by its cells, with the errors', () => {
    const cells = [1, 2, 3, 4].map((row) =>
      ['A', 'B', 'C', 'D', 'E'].map((column): unknown => read[`${column}${String(row)}`]),
    );
    expect(shownOf(cells)).toEqual({ records: EXPECTED, told: [drift, ['cellError', '[row 4].Nilai Y', '"#DIV/0!"']] });
  });

  it('is read as CSV, errors and all', () => {
    const csv = XLSX.utils.sheet_to_csv(read);
    const rows: unknown = parse(csv, { columns: true, bom: true });
    const { records, told } = shownOf(rows);
    expect(records.map(({ nip }) => nip)).toEqual(EXPECTED.map(({ nip }) => nip));
    expect(told).toEqual([['cellError', '[row 4].Nilai Y', '"#DIV/0!"']]);
    expect(shownOf(parse(csv, { bom: true }))).toEqual({ records, told });
  });

  it('gives dates as their day', () => {
    const dated = XLSX.utils.aoa_to_sheet([
      ['nip_baru', 'tmt_golongan'],
      [NIP, 45383],
    ]);
    dated['B2'] = { t: 'n', v: 45383, z: 'dd-mm-yyyy' };
    const file = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(file, dated, 'S');
    const buffer = XLSX.write(file, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
    for (const cellDates of [true, false]) {
      const rows = XLSX.utils.sheet_to_json(XLSX.read(buffer, { type: 'buffer', cellDates }).Sheets['S'] ?? {});
      expect(fromPegawai(rows, { asOf }).records[0]?.tmtGolongan).toBe('2024-04-01');
    }
  });
});
