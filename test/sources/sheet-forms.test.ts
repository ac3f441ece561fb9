import { fc, test } from '@fast-check/vitest';
import { fromPegawai, fromSimata, fromTalentSheet, simataRows, type SimataOptions } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS_ABOVE } from '../../src/sources/sheets/sheet-table.js';
import { SIMATA_HEADERS } from '../../src/sources/sheets/sheet-columns.js';

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const OTHER = '198502282010012998';
const read = (rows: unknown, options: Partial<SimataOptions> = {}) => fromSimata(rows, { asOf, ...options });
const told = (rows: unknown, options?: Partial<SimataOptions>) =>
  read(rows, options).findings.map(({ code, path }) => `${code} ${path}`);
const HEADER = ['NIP', 'Nama', 'Nilai X', 'Nilai Y', 'Box'];
const ROW = [NIP, 'CONTOH PEGAWAI', '75', '71', '5'];
const RECORD = { NIP, Nama: 'CONTOH PEGAWAI', 'Nilai X': '75', 'Nilai Y': '71', Box: '5' };
const valuesOf = (rows: unknown, options?: Partial<SimataOptions>) =>
  read(rows, options).records.map(({ nip, nama, axes, statedBox }) => ({ nip, nama, axes, statedBox }));

describe('forms of a sheet', () => {
  const title = ['DAFTAR TALENTA KOTA CONTOH', null, null];
  const empty = (row: readonly unknown[], names: readonly string[]) =>
    Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cell]));
  const keys = ['DAFTAR TALENTA KOTA CONTOH', '__EMPTY', '__EMPTY_1', '__EMPTY_2', '__EMPTY_3'];

  it.each([
    ['records', [RECORD], 2, 0],
    ['lists', [HEADER, ROW], 2, 0],
    ['lists below a title', [title, [], HEADER, ROW], 4, 1],
    ['lists that count from 1', [undefined, HEADER, ROW], 2, 0],
    [
      'lists with holes',
      [undefined, [undefined, ...title], undefined, [undefined, ...HEADER], [undefined, ...ROW]],
      4,
      1,
    ],
    ['records whose keys are the title', [empty(['per 2026'], keys), empty(HEADER, keys), empty(ROW, keys)], 4, 2],
    ['an answer that holds them', { code: 1, data: [RECORD] }, 2, 0],
    ['one record alone', RECORD, 2, 0],
  ])('%s', (_form, rows, number, above) => {
    const sheet = read(rows);
    expect(sheet.records.map(({ path }) => path)).toEqual([`[row ${String(number)}]`]);
    expect(valuesOf(rows)).toEqual(valuesOf([RECORD]));
    const passed = sheet.findings.filter(({ code }) => code === 'rowsAboveHeader').map(({ found }) => found);
    expect(passed).toEqual(above === 0 ? [] : [`"${String(above)} rows"`]);
    expect(JSON.stringify(sheet.findings)).not.toContain('CONTOH');
  });

  test.prop([fc.integer({ min: 0, max: MOST_ROWS_ABOVE + 3 })])('the header is looked for within bounds', (above) => {
    const sheet = read([...Array.from({ length: above }, () => title), HEADER, ROW]);
    const found = above < MOST_ROWS_ABOVE;
    expect(sheet.records.map(({ path }) => path)).toEqual(found ? [`[row ${String(above + 2)}]`] : []);
    if (!found) {
      expect(sheet.unread).toBe(above + 2);
      expect(sheet.findings.map(({ code }) => code)).toEqual(['headerNotFound']);
    }
  });

  it('without a header shows nothing of what stands there', () => {
    const sheet = read([ROW, [OTHER, 'CONTOH LAIN', '1', '2', '3']]);
    expect(sheet).toMatchObject({ records: [], unread: 2, findings: [{ code: 'headerNotFound' }] });
    expect(JSON.stringify(sheet.findings)).not.toMatch(/CONTOH|[0-9]{6}/);
  });

  it('a cell beside the columns is told by the letter of its column', () => {
    expect(told([HEADER, [...ROW, 'x']])).toContain('keyUnknown [row 2].column F');
  });

  it('one form of row in a sheet', () => {
    expect(read([HEADER, ROW, RECORD, 5])).toMatchObject({ unread: 2, records: [{ path: '[row 2]' }] });
    expect(read([RECORD, ROW, null])).toMatchObject({ unread: 2, records: [{ path: '[row 2]' }] });
  });
});

describe('headers', () => {
  it.each(
    Object.entries(SIMATA_HEADERS).flatMap(([column, headers]) => headers.map((header) => [header, column] as const)),
  )('%s is %s', (header, column) => {
    const other = Object.fromEntries(Object.entries({ ...RECORD, [column]: '5' }).filter(([key]) => key !== column));
    const value = column === 'NIP' ? NIP : '5';
    expect(read([{ ...other, [header]: value }]).records.map(({ path: _, ...record }) => record)).toEqual(
      read([{ ...other, [column]: value }]).records.map(({ path: _, ...record }) => record),
    );
    expect(told([{ ...other, [header]: value }])).not.toContain(`keyUnknown [row 2].${header}`);
  });

  it.each(['N.I.P', 'nip', ' NIP ', '\ufeffNIP', 'nilai_x', 'NILAI  X', 'nilai_y', 'Nilai X (Potensial)', 'kotak'])(
    '%s is known, whatever its signs and capitals',
    (header) => {
      expect(told([{ ...RECORD, [header]: undefined, NIP, Box: '5' }]).join()).not.toContain('keyUnknown');
    },
  );

  it('of the caller go before', () => {
    const columns = { 'Skor Potensi': 'Nilai X', 'Skor Kerja': 'Nilai Y', Kuadran: 'Box', Pegawai: 'NIP' } as const;
    const row = { Pegawai: NIP, Nama: 'CONTOH PEGAWAI', 'SKOR POTENSI': '75', skor_kerja: '71', Kuadran: '5' };
    expect(valuesOf([row], { columns })).toEqual(valuesOf([RECORD]));
    expect(valuesOf([Object.keys(row), Object.values(row)], { columns })).toEqual(valuesOf([RECORD]));
    expect(
      fromPegawai([{ Pegawai: NIP, Pangkat: '34' }], { asOf, columns: { Pegawai: 'NIP', Pangkat: 'gol_akhir_id' } })
        .records[0]?.golongan,
    ).toBe('III/d');
    expect((): unknown => Reflect.apply(fromSimata, undefined, [[], { asOf, columns: { X: 'Nilai Z' } }])).toThrow(
      'columns',
    );
  });

  it('two columns of one meaning that differ are told, and none is used', () => {
    const row = { ...RECORD, 'Nilai Potensial': '80' };
    expect(read([row]).records[0]?.axes).toEqual({ kinerja: '71' });
    expect(told([row])).toEqual(['keyClash [row 2].Nilai Potensial']);
    expect(told([{ ...row, 'Nilai Potensial': '75,00' }])).toEqual([]);
    expect(read([{ ...row, 'Nilai Potensial': '' }]).records[0]?.axes.potensial).toBe('75');
  });

  it('that are missing are told with those that were seen and what to pass', () => {
    const { findings } = read([{ NIP, Potensi: '75', 'Nilai Y': '71', Box: '5' }]);
    const missing = findings.find(({ code }) => code === 'columnMissing');
    expect(missing?.path).toBe('Nilai X');
    expect(missing?.expected).toContain('the headers are NIP, Potensi, Nilai Y, Box');
    expect(missing?.expected).toContain("options.columns: { 'the header': 'Nilai X' }");
  });

  it('the total is kept as stated, and decides nothing', () => {
    const { records, findings } = read([{ ...RECORD, nilai_tb: '73' }]);
    expect(records[0]?.stated['Nilai Total']).toBe('73');
    expect(findings).toEqual([]);
  });
});

describe('the NIP', () => {
  const marks = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u200b', '\u200e', '\ufeff', '\u2013', '/');
  test.prop([fc.array(marks, { minLength: 18, maxLength: 18 }), fc.constantFrom('', "'", '\u2019', '="')])(
    'is read between marks that separate and marks that nobody sees',
    (between, start) => {
      const cell = `${start}${between.map((mark, index) => mark + NIP.charAt(index)).join('')}${start === '="' ? '"' : ''}`;
      expect(read([{ ...RECORD, NIP: cell }]).records.map(({ nip }) => nip)).toEqual([NIP]);
    },
  );

  it.each([
    198502282010012000,
    { formula: 'A1', result: 198502282010012000 },
    '1.98502282010012E+17',
    'NIP 198502282010011999',
  ])('%j is refused, with what to do, and nothing of it is shown', (cell) => {
    const { records, findings } = read([{ ...RECORD, NIP: cell }]);
    expect(records).toEqual([]);
    expect(findings[0]?.code).toBe('nipNotReadable');
    expect(findings[0]?.expected).toContain('18 digits');
    expect(JSON.stringify(findings)).not.toMatch(/19850/);
  });
});

describe('names', () => {
  it('are kept, so that the sheet can be written back with them', () => {
    const { records } = read([RECORD]);
    expect(simataRows(records)[0]).toMatchObject({ Nama: 'CONTOH PEGAWAI', NIP });
    expect(fromTalentSheet([{ nip: NIP, nama: 'CONTOH PEGAWAI', EQ: '4' }], { asOf }).records[0]?.nama).toBe(
      'CONTOH PEGAWAI',
    );
  });
});

describe('two rows of one person', () => {
  it.each([
    [{ No: '1' }, { No: '2' }],
    [{ 'Nilai X': '69,58' }, { 'Nilai X': 69.58 }],
    [{ 'Nilai X': '69,580' }, { 'Nilai X': '69.58' }],
    [{ Nama: 'CONTOH  PEGAWAI' }, { Nama: 'contoh pegawai' }],
    [{ NIP: `'${NIP}` }, {}],
    [{ Catatan: 'a' }, { Catatan: 'b' }],
  ])('that say the same count once: %j and %j', (one, other) => {
    const sheet = read([
      { ...RECORD, ...one },
      { ...RECORD, ...other },
    ]);
    expect(sheet.records).toHaveLength(1);
    expect(sheet.unread).toBe(0);
    expect(sheet.findings.map(({ code }) => code)).toContain('duplicateRow');
  });

  it.each([
    { 'Nilai X': '76' },
    { 'Nilai X': '' },
    { Box: '6' },
    { Box: 'abc' },
    { Nama: 'CONTOH LAIN' },
    { Jabatan: 'KEPALA' },
  ])('that differ are used by nobody: %j', (other) => {
    const sheet = read([RECORD, { ...RECORD, ...other }, { ...RECORD, NIP: OTHER }]);
    expect(sheet.records.map(({ nip }) => nip)).toEqual([OTHER]);
    expect(sheet.unread).toBe(2);
    expect(sheet.findings.map(({ code, path }) => `${code} ${path}`)).toContain('personTwice [row 3].NIP');
  });
});

describe('the unit of the axes', () => {
  const shares = [
    { ...RECORD, 'Nilai X': 0.6958, 'Nilai Y': 1 },
    { ...RECORD, NIP: OTHER, 'Nilai X': '0,7', 'Nilai Y': 0.825 },
  ];

  it('is told where no value is more than 1, and none is used', () => {
    const sheet = read(shares);
    expect(sheet.records.map(({ axes }) => axes)).toEqual([{}, {}]);
    expect(sheet.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'percentColumn Nilai Y',
      'percentColumn Nilai X',
    ]);
    expect(sheet.records[0]?.stated['Nilai X']).toBe('0.6958');
  });

  it('can be said by the caller', () => {
    expect(read(shares, { axisUnit: 'share' }).records.map(({ axes }) => axes)).toEqual([
      { kinerja: '100', potensial: '69.58' },
      { kinerja: '82.5', potensial: '70' },
    ]);
    expect(read(shares, { axisUnit: 'percent' }).records[0]?.axes).toEqual({ kinerja: '1', potensial: '0.6958' });
    expect(told([{ ...RECORD, 'Nilai X': 1.2 }], { axisUnit: 'share' })).toContain('valueOutOfScale [row 2].Nilai X');
  });

  it('a cell with a percent sign is a percentage in either', () => {
    const row = { ...RECORD, 'Nilai X': '0,7%', 'Nilai Y': '71%' };
    expect(read([row]).records[0]?.axes).toEqual({ kinerja: '71', potensial: '0.7' });
    expect(read([row], { axisUnit: 'share' }).records[0]?.axes).toEqual({ kinerja: '71', potensial: '0.7' });
  });

  it.each([
    [{ 'Nilai X': '0' }, {}],
    [{ 'Nilai X': '1' }, { 'Nilai X': '0' }],
    [{ 'Nilai X': '0,5' }, { 'Nilai X': '1,5' }],
  ])('is not in doubt for %j and %j', (one, other) => {
    const rows = [
      { ...RECORD, ...one },
      { ...RECORD, NIP: OTHER, ...other },
    ];
    expect(told(rows)).toEqual([]);
  });
});

describe('levels in words', () => {
  it.each([
    ['Di Atas Ekspektasi', 'Tinggi', { kinerja: 'diAtasEkspektasi', potensial: 'tinggi' }],
    ['SESUAI EKSPEKTASI', 'Menengah', { kinerja: 'sesuaiEkspektasi', potensial: 'menengah' }],
    ['di bawah ekspektasi', 'Sedang', { kinerja: 'diBawahEkspektasi', potensial: 'menengah' }],
    ['', 'Rendah', { potensial: 'rendah' }],
  ])('%s and %s are kept and told', (kinerja, potensial, levels) => {
    const row = { NIP, 'Kategori Kinerja': kinerja, 'Kategori Potensial': potensial };
    const { records, findings } = read([row]);
    expect(records[0]?.levels).toEqual(levels);
    expect(records[0]?.axes).toEqual({});
    expect(findings.filter(({ code }) => code === 'levelWords')).toHaveLength(Object.keys(levels).length);
    expect(findings.map(({ code }) => code)).not.toContain('keyUnknown');
  });

  it('that are in no list are told', () => {
    const row = { ...RECORD, 'Kategori Kinerja': 'Hebat' };
    expect(read([row]).records[0]).not.toHaveProperty('levels');
    expect(told([row])).toEqual(['codeUnknown [row 2].Kategori Kinerja']);
    expect(read([row], { lists: { levelKinerja: { Hebat: 'diAtasEkspektasi' } } }).records[0]?.levels).toEqual({
      kinerja: 'diAtasEkspektasi',
    });
  });
});
