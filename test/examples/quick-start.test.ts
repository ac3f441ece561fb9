import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { golonganRank, parseAsn, parseVacancy, readGolongan, type Asn, type Nip } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { compareWays, placeFromSheet } from '../../examples/quick-start/agreement.js';
import { caseText } from '../../examples/quick-start/report.js';
import { dataFiles } from '../../examples/quick-start/sample-data.js';
import { readBox, readNumber } from '../../examples/quick-start/simata-cells.js';
import { boxConflicts, gapsCountedAsZero, scoresOf, testMeaning } from '../../examples/quick-start/simata-check.js';
import { ALL_COLUMNS, COLUMNS, INDICATOR_COLUMNS } from '../../examples/quick-start/simata-columns.js';
import {
  readSimataSheet,
  type Sheet,
  type SheetOptions,
  type SheetRow,
} from '../../examples/quick-start/simata-sheet.js';
import { speakerOf } from '../../examples/terminal/language.js';
import golden from '../golden/g18-import-traps.json' with { type: 'json' };

const context = { ruleSet: bkn411, asOf: '2026-11-23' } as const;
const folder = path.resolve(import.meta.dirname, '../../examples/quick-start/data');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** A row without a fault: every indicator 80, so both axes 80 and box 9. */
const GOOD: Readonly<Record<string, string>> = {
  [COLUMNS.nip]: '198502282010011999',
  [COLUMNS.nama]: 'Pegawai',
  [COLUMNS.unit]: 'Dinas',
  [COLUMNS.jabatan]: 'Kepala Bidang',
  [COLUMNS.potensial]: '80,00',
  [COLUMNS.kinerja]: '80,00',
  [COLUMNS.box]: '9',
  ...Object.fromEntries(INDICATOR_COLUMNS.map(([column]) => [column, '80'])),
};
const OTHER = { ...GOOD, [COLUMNS.nip]: '198502282010012998' };

function csvOf(...rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [ALL_COLUMNS, ...rows.map((row) => ALL_COLUMNS.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

function sheetOf(changes: Readonly<Record<string, string>>, options: SheetOptions = {}): Sheet {
  return readSimataSheet(csvOf({ ...GOOD, ...changes }, OTHER), options);
}

function rowOf(sheet: Sheet): SheetRow {
  const [row] = sheet.rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

/** Findings that are not about decimal commas. */
const told = (sheet: Sheet): readonly string[] =>
  sheet.findings
    .filter(({ kind }) => kind !== 'decimalComma')
    .map(({ kind, row, column, found }) => `${kind} ${String(row)} ${column} ${found}`);

const COMPETENCY = 'X - Penilaian Kompetensi';

describe('the sheet reader', () => {
  it('reads a row without a fault', () => {
    const sheet = sheetOf({});
    expect(sheet.rowsRead).toBe(2);
    expect(told(sheet)).toEqual([]);
    expect(rowOf(sheet)).toMatchObject({
      row: 2,
      nip: GOOD[COLUMNS.nip],
      box: 9,
      axes: { kinerja: '80', potensial: '80' },
      unharmed: true,
    });
    expect(Object.keys(rowOf(sheet).indicators)).toHaveLength(11);
  });

  it('tells decimal commas once for each column, with the number of cells', () => {
    const commas = sheetOf({ [COMPETENCY]: '66,67' }).findings;
    expect(commas.map(({ kind, column, cells }) => `${kind} ${column} ${String(cells)}`)).toEqual([
      'decimalComma Nilai Y 2',
      'decimalComma Nilai X 2',
      `decimalComma ${COMPETENCY} 1`,
    ]);
  });

  it.each([
    ['101,25', 'aboveScaleLeftOut'],
    ['1.234,5', 'thousandsSeparator'],
    ['1.234', 'ambiguousNumber'],
    ['delapan', 'notANumber'],
    ['8 5', 'notANumber'],
    ['-5', 'belowScale'],
  ])('leaves %s out with a finding, and never puts the axis value, 0 or 5 there', (cell, kind) => {
    const sheet = sheetOf({ [COMPETENCY]: cell });
    expect(told(sheet)[0]).toBe(`${kind} 2 ${COMPETENCY} ${cell}`);
    expect(rowOf(sheet).indicators.penilaianKompetensi).toBeUndefined();
    expect(rowOf(sheet).unharmed).toBe(false);
    expect(sheet.rows).toHaveLength(2);
    const { placement } = placeFromSheet(rowOf(sheet), 'rawScores', context);
    expect(placement).toMatchObject({ status: 'incomplete', missing: [{ indicator: 'penilaianKompetensi' }] });
  });

  it.each(['', ' ', '-', 'NULL'])('leaves an empty cell (%j) missing', (cell) => {
    const sheet = sheetOf({ [COMPETENCY]: cell });
    expect(told(sheet)).toEqual([`emptyCell 2 ${COMPETENCY} `]);
    expect(rowOf(sheet).indicators.penilaianKompetensi).toBeUndefined();
  });

  it('keeps a zero: it is a score', () => {
    expect(rowOf(sheetOf({ [COMPETENCY]: '0' })).indicators.penilaianKompetensi).toBe('0');
  });

  it('reads a decimal point in a sheet of commas, and says so', () => {
    const sheet = sheetOf({ [COMPETENCY]: '66.67' });
    expect(told(sheet)).toEqual([`decimalPoint 2 ${COMPETENCY} 66.67`]);
    expect(sheet.findings.find(({ kind }) => kind === 'decimalPoint')?.read).toBe('66.67');
    expect(rowOf(sheet).indicators.penilaianKompetensi).toBe('66.67');
  });

  it.each([
    [{ [COMPETENCY]: '66.67' }, {}, '66.67 -> read as 66.67', '66.67 -> dibaca 66.67'],
    [{ [COMPETENCY]: '1.234,5' }, {}, '1.234,5 -> read as 1234.5', '1.234,5 -> dibaca 1234.5'],
    [{ [COMPETENCY]: '101' }, {}, '101 -> left out; 0 to 100', '101 -> tidak dipakai; 0 sampai 100'],
    [
      { [COMPETENCY]: '101' },
      { aboveScale: 'clamp' },
      '101 -> cut to 100, as asked',
      '101 -> dipotong menjadi 100, seperti diminta',
    ],
    [{ [COLUMNS.box]: 'IX' }, {}, '"IX" -> read as 9', '"IX" -> dibaca 9'],
    [
      { [COLUMNS.nip]: '19850228201001199' },
      {},
      '17 characters -> no NIP; write text of 18 digits',
      '17 karakter -> tanpa NIP; tulis teks 18 digit',
    ],
  ] as const)('%j with %j is told in both languages', (changes, options, en, id) => {
    const [finding] = sheetOf(changes, options).findings.filter(({ kind }) => kind !== 'decimalComma');
    expect(finding === undefined ? '' : caseText(finding, speakerOf('en'))).toContain(`: ${en}`);
    expect(finding === undefined ? '' : caseText(finding, speakerOf('id'))).toContain(`: ${id}`);
  });

  it('cuts to 100 only when told to, and says so', () => {
    const sheet = sheetOf({ [COMPETENCY]: '101,25' }, { aboveScale: 'clamp' });
    expect(told(sheet)).toEqual([`aboveScaleClamped 2 ${COMPETENCY} 101,25`]);
    expect(rowOf(sheet).indicators.penilaianKompetensi).toBe('100');
  });

  it.each([
    ['1,98E+17', 'nipAsNumber 2 NIP 1,98E+17'],
    ['1.98502282010012E+17', 'nipAsNumber 2 NIP 1.98502282010012E+17'],
    ['19850228201001199', 'nipNotValid 2 NIP 17'],
    ['', 'nipNotValid 2 NIP 0'],
  ])('has no NIP from %j, and goes on', (cell, finding) => {
    const sheet = sheetOf({ [COLUMNS.nip]: cell });
    expect(told(sheet)).toEqual([finding]);
    expect(rowOf(sheet).nip).toBeUndefined();
    expect(sheet.rows).toHaveLength(2);
  });

  it.each(["'198502282010011999", '19850228 201001 1 999'])('reads the NIP %s', (cell) => {
    expect(rowOf(sheetOf({ [COLUMNS.nip]: cell })).nip).toBe('198502282010011999');
  });

  it.each([
    ['IX', 9, 'boxSpelling 2 Box "IX"'],
    ['9 ', 9, 'boxSpelling 2 Box "9 "'],
    ['abc', undefined, 'boxNotReadable 2 Box abc'],
    ['10', undefined, 'boxNotReadable 2 Box 10'],
    ['', undefined, 'emptyCell 2 Box '],
  ])('reads the box %j as %s', (cell, box, finding) => {
    const sheet = sheetOf({ [COLUMNS.box]: cell });
    expect(rowOf(sheet).box).toBe(box);
    expect(told(sheet)).toEqual([finding]);
  });

  it('counts a repeated row once', () => {
    const sheet = readSimataSheet(csvOf(GOOD, OTHER, GOOD));
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(told(sheet)).toEqual(['repeatedRow 4 NIP 2']);
  });

  it('uses none of the rows of one NIP that differ', () => {
    const sheet = readSimataSheet(csvOf(GOOD, OTHER, { ...GOOD, [COMPETENCY]: '40' }));
    expect(sheet.rows.map(({ row }) => row)).toEqual([3]);
    expect(told(sheet)).toEqual(['duplicateNip 2 NIP 2, 4', 'duplicateNip 4 NIP 2, 4']);
  });

  it('says which columns are missing, and reads the others', () => {
    const sheet = readSimataSheet('nip ;Nama;Nilai X\n198502282010011999;Pegawai;75,1\n\n');
    expect(sheet.findings.filter(({ kind }) => kind === 'columnMissing')).toHaveLength(ALL_COLUMNS.length - 3);
    expect(sheet.rows).toMatchObject([
      { row: 2, nip: '198502282010011999', axes: { potensial: '75.1' }, indicators: {} },
    ]);
  });

  it('reads nothing from nothing', () => {
    expect(readSimataSheet('').rows).toEqual([]);
  });
});

describe('golden case G18: traps of an import', () => {
  const textOf = (input: unknown): string => {
    if (typeof input !== 'string') throw new Error('expected text');
    return input;
  };
  const casesOf = (field: string) => golden.cases.filter((each) => each.field === field);

  it.each(casesOf('indicator'))('number $input', ({ input, expected }) => {
    const reading = readNumber(textOf(input));
    if (expected.missing === true) {
      expect(reading).toEqual({ state: 'empty' });
      return;
    }
    expect(reading).toMatchObject({ state: 'read', value: expected.parsed });
    expect(rowOf(sheetOf({ [COMPETENCY]: textOf(input) })).unharmed).toBe(false);
    const clamped = rowOf(sheetOf({ [COMPETENCY]: textOf(input) }, { aboveScale: 'clamp' }));
    if (expected.clamped !== undefined) expect(clamped.indicators.penilaianKompetensi).toBe(expected.clamped);
    expect(clamped.unharmed).toBe(false);
  });

  it.each(casesOf('box'))('box $input', ({ input, expected }) => {
    expect(readBox(textOf(input))).toBe(expected.box);
  });

  it.each(casesOf('golongan'))('golongan $input', ({ input, expected }) => {
    const golongan = readGolongan(textOf(input));
    expect(golongan).toBe(expected.golongan);
    expect(readGolongan(expected.code ?? '')).toBe(golongan);
    expect(golongan === undefined ? 0 : golonganRank(golongan)).toBe(expected.rank);
  });

  it.each(casesOf('row'))('a box that contradicts its row: $note', ({ input, expected }) => {
    if (typeof input === 'string') throw new Error('expected a row');
    const sheet = sheetOf({
      [COLUMNS.potensial]: input.nilaiX,
      [COLUMNS.kinerja]: input.nilaiY,
      [COLUMNS.box]: String(input.box),
    });
    const conflict = expected.conflict;
    expect(boxConflicts(sheet.rows, bkn411)).toMatchObject([
      {
        kind: 'boxConflict',
        row: 2,
        found: String(conflict?.storedBox),
        read: String(conflict?.computedBox),
        axes: { potensial: input.nilaiX, kinerja: input.nilaiY },
      },
    ]);
  });
});

describe('what the columns mean', () => {
  const scores = readSimataSheet(read('simata.csv')).rows.filter(({ unharmed }) => unharmed);
  const weights = new Map(
    bkn411.aspects.flatMap(({ indicators }) => indicators.map(({ key, weight }) => [key, Number(weight)] as const)),
  );
  /** The same sheet with weighted points in its columns. */
  const points = scores.map((row) => ({
    ...row,
    indicators: Object.fromEntries(
      INDICATOR_COLUMNS.flatMap(([, key]) => {
        const score = row.indicators[key];
        return score === undefined ? [] : [[key, String(Math.round(Number(score) * (weights.get(key) ?? 0)) / 100)]];
      }),
    ),
  }));

  it('are raw scores in the sample sheet', () => {
    const test = testMeaning(scores, bkn411);
    expect(test.meaning).toBe('rawScores');
    expect(test.reproduced.rawScores).toBe(test.tested);
    expect(test.reproduced.weightedPoints).toBe(0);
  });

  it('are weighted points where these reproduce the axes', () => {
    const test = testMeaning(points, bkn411);
    expect(test.meaning).toBe('weightedPoints');
    expect(test.reproduced.rawScores).toBe(0);
  });

  it('are unknown where neither does', () => {
    expect(testMeaning([...scores.slice(0, 50), ...points.slice(50, 100)], bkn411).meaning).toBeUndefined();
    expect(testMeaning([], bkn411)).toEqual({ tested: 0, reproduced: { rawScores: 0, weightedPoints: 0 } });
  });

  it('lead to the same boxes, points or scores', () => {
    const whole = points.filter((row) => Object.keys(row.indicators).length === 11);
    for (const row of whole.slice(0, 40)) {
      const { placement } = placeFromSheet(row, 'weightedPoints', context);
      expect(placement.status === 'placed' ? placement.box : 0).toBe(row.box);
    }
    expect(
      scoresOf(
        { ...rowOf(sheetOf({})), indicators: { penilaianKinerja: '48', penilaianPotensi: '16.8' } },
        'weightedPoints',
        bkn411,
      ),
    ).toEqual({
      penilaianKinerja: '4800/60',
      penilaianPotensi: '1680/25',
    });
  });
});

describe('the bundled data', () => {
  const people = (JSON.parse(read('pegawai.json')) as unknown[]).map((input): Asn => parseAsn(input));
  const byNip = new Map<Nip, Asn>(people.map((asn) => [asn.nip, asn]));
  const sheet = readSimataSheet(read('simata.csv'));

  it('is what make-data makes', async () => {
    const files = await dataFiles();
    expect(Object.keys(files)).toEqual(['simata.csv', 'pegawai.json', 'vacancies.json']);
    for (const [name, text] of Object.entries(files)) expect(read(name) === text, name).toBe(true);
  });

  it('holds 400 people and six vacancies that parse', () => {
    expect(people).toHaveLength(400);
    expect((JSON.parse(read('vacancies.json')) as unknown[]).map((input) => parseVacancy(input).id)).toHaveLength(6);
  });

  it('has the columns of SIMATA, a byte order mark, and faults of every kind', () => {
    expect(read('simata.csv').startsWith(`\uFEFF${ALL_COLUMNS.join(';')}\r\n`)).toBe(true);
    const kinds = [...sheet.findings, ...boxConflicts(sheet.rows, bkn411)].map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(
      [
        ...[
          'aboveScaleLeftOut',
          'ambiguousNumber',
          'boxConflict',
          'boxNotReadable',
          'boxSpelling',
          'decimalComma',
          'decimalPoint',
        ],
        ...['duplicateNip', 'emptyCell', 'nipAsNumber', 'notANumber', 'repeatedRow', 'thousandsSeparator'],
      ].sort(),
    );
  });

  it('comes to the same boxes both ways', () => {
    const agreement = compareWays(sheet.rows, 'rawScores', byNip, context);
    expect(agreement.different).toEqual([]);
    expect(agreement.gapInSheet).toHaveLength(1);
    expect(agreement.compared).toBeGreaterThan(380);
    expect(agreement.same + agreement.lastDecimal + agreement.bothIncomplete + 1).toBe(agreement.compared);
    expect(agreement.same).toBeGreaterThan(agreement.lastDecimal);
  });

  it('shows that such sheets count a gap as zero', () => {
    expect(gapsCountedAsZero(sheet.rows, 'rawScores', bkn411).length).toBeGreaterThan(20);
  });
});
