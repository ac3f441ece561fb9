import { fromCat, fromPegawai, fromSimata, fromTalentSheet } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { TalentaError } from 'talenta-asn';
import { outcomeOf, readRows, type SheetOptions, type SheetShape } from '../../src/sources/sheets/sheet.js';
import { PERSON_HEADERS } from '../../src/sources/sheets/sheet-columns.js';
import { text } from '../../src/sources/wire/read-field.js';

const SHAPE: SheetShape = {
  source: 'simata',
  read: { ...PERSON_HEADERS, 'Nilai X': [] },
  left: ['No'],
  required: ['Nilai X'],
};
const OPTIONS: SheetOptions = { asOf: '2026-11-24' };
const NIP = '198502282010011999';
const OTHER = '198502282010012998';

const read = (rows: unknown) =>
  outcomeOf(
    readRows(
      { shape: SHAPE, readRow: (row, nip) => ({ path: row.path, nip, value: text(row, 'nilai_x') }) },
      rows,
      OPTIONS,
    ),
  );
const told = (rows: unknown) => read(rows).findings.map(({ code, path }) => `${code} ${path}`);

describe('rows of a sheet', () => {
  it.each([
    NIP,
    `'${NIP}`,
    `\u2019${NIP}`,
    '19850228 201001 1 999',
    '19850228\u00a0201001\u00a01\u00a0999',
    ` ${NIP} `,
  ])('read the NIP out of the text %j', (cell) => {
    expect(read([{ NIP: cell, 'Nilai X': '1' }]).records.map(({ nip }) => nip)).toEqual([NIP]);
  });

  it.each([
    198502282010012000,
    '1.98E+17',
    '1,98502282010012E+17',
    '198502282010012000',
    '19850228201001199',
    '',
    null,
    {},
    '9'.repeat(5000),
  ])('have no NIP in %j, and show nothing of it', (cell) => {
    const { records, unread, findings } = read([{ NIP: cell, 'Nilai X': '1' }]);
    expect(records).toEqual([]);
    expect(unread).toBe(1);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['nipNotReadable [row 2].NIP']);
    expect(JSON.stringify(findings)).not.toMatch(/[0-9]{5}|E\+/);
  });

  it('a number that a spreadsheet rounded is found by its serial 000', () => {
    expect(read([{ nip: '197203251998031000', 'Nilai X': '1' }]).findings[0]?.expected).toContain('serial');
  });

  it('have headers in any case, with a byte order mark', () => {
    expect(read([{ '\ufeffnip ': NIP, NILAI_X: '5' }]).records).toEqual([{ path: '[row 2]', nip: NIP, value: '5' }]);
    expect(read([{ NIP_BARU: NIP, 'nilai x': '5' }]).records).toHaveLength(1);
  });

  it('count once where they are repeated', () => {
    const row = { NIP, 'Nilai X': '1' };
    const sheet = read([row, { ...row, NIP: `'${NIP}` }]);
    expect(sheet.records).toHaveLength(1);
    expect(sheet.unread).toBe(0);
    expect(sheet.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['duplicateRow [row 3]']);
  });

  it('are not used where one person has two that differ', () => {
    const rows = [
      { NIP, 'Nilai X': '1' },
      { NIP: OTHER, 'Nilai X': '1' },
      { NIP, 'Nilai X': '2' },
    ];
    const sheet = read(rows);
    expect(sheet.records.map(({ nip }) => nip)).toEqual([OTHER]);
    expect(sheet.unread).toBe(2);
    expect(sheet.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['personTwice [row 4].NIP']);
    expect(read([...rows, { NIP, 'Nilai X': '1' }]).unread).toBe(3);
  });

  it('are passed over where they are blank', () => {
    expect(
      read([
        { NIP, 'Nilai X': '1' },
        { NIP: '', 'Nilai X': ' ' },
      ]),
    ).toMatchObject({ unread: 0, findings: [] });
  });

  it('tell an unknown column once, and a missing one', () => {
    const rows = [
      { NIP, Hobi: 'a', Nama: 'b' },
      { NIP: OTHER, Hobi: 'c', Nama: 'd' },
    ];
    expect(told(rows)).toEqual([
      'keyUnknown [row 2].Hobi',
      'nothingRead [row 2]',
      'nothingRead [row 3]',
      'columnMissing Nilai X',
    ]);
    expect(read(rows)).toMatchObject({ records: [], unread: 2 });
  });

  it('that are no objects stay unread', () => {
    expect(read([NIP, { NIP, 'Nilai X': '1' }])).toMatchObject({ unread: 1, records: [{ path: '[row 3]' }] });
  });

  it('are none in an empty list, and not known in anything else', () => {
    expect(read([]).state).toBe('noData');
    for (const input of [undefined, null, 'x', 5, {}]) expect(read(input).state).toBe('error');
  });

  it('survive hostile keys', () => {
    const row: unknown = JSON.parse(`{"__proto__": "x", "constructor": "y", "NIP": "${NIP}", "Nilai X": "1"}`);
    expect(read([row]).records).toHaveLength(1);
  });

  it.each([undefined, null, {}, { asOf: '2026-02-30' }])('throw for the options %j', (options) => {
    for (const read of [fromCat, fromPegawai, fromSimata, fromTalentSheet])
      expect((): unknown => Reflect.apply(read, undefined, [[], options])).toThrow(TalentaError);
  });

  it('are deep-frozen', () => {
    const sheet = read([{ NIP, 'Nilai X': '1' }]);
    expect(Object.isFrozen(sheet)).toBe(true);
    expect(Object.isFrozen(sheet.records[0])).toBe(true);
  });
});
