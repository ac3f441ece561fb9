import { describe, expect, it } from 'vitest';
import { aspectsFromScores, placeInBox, rankSuccessors, parseVacancy } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { compareStatedBoxes } from 'talenta-asn/analysis';
import { fromSimata, type SimataOptions } from '../../src/sources/sheets/simata.js';
import { SIMATA_COLUMNS } from '../../src/sources/sheets/sheet-columns.js';
import fixture from '../fixtures/siasn/simata.json' with { type: 'json' };

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const COMPETENCY = 'X - Penilaian Kompetensi';

/** Every indicator 80, so both axes 80. */
const GOOD: Readonly<Record<string, string>> = {
  NIP,
  Nama: 'CONTOH',
  'Unit Organisasi': 'BIDANG',
  Jabatan: 'KEPALA',
  'Nilai X': '80,00',
  'Nilai Y': '80,00',
  Box: '9',
  ...Object.fromEntries(SIMATA_COLUMNS.map(({ column }) => [column, '80'])),
};
const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;
/** The row in question among faultless ones, which settle the reading. */
const sheet = (change: Readonly<Record<string, unknown>>, options: Partial<SimataOptions> = {}) =>
  fromSimata([{ ...GOOD, ...change }, ...[1, 2].map((serial) => ({ ...GOOD, NIP: nipOf(serial) }))], {
    asOf,
    ...options,
  });
const told = (change: Readonly<Record<string, unknown>>) =>
  sheet(change)
    .findings.filter(({ code }) => code !== 'readingChosen')
    .map(({ code, path }) => `${code} ${path}`);

describe('a SIMATA sheet', () => {
  const result = fromSimata(fixture, { asOf });

  it('reads axes, scores and boxes', () => {
    expect(result).toMatchObject({
      state: 'records',
      unread: 0,
      readings: { kinerja: 'scores', potensial: 'scores' },
      records: [
        { axes: { kinerja: '71', potensial: '75.1' }, statedBox: 5, scores: { penilaianKompetensi: '72' } },
        { axes: { kinerja: '63', potensial: '78.67' }, statedBox: 5, scores: { penilaianKompetensi: '66.67' } },
      ],
    });
    expect(result.findings.map(({ code, path, expected }) => [code, path, expected])).toEqual([
      ['readingChosen', 'Nilai Y', '2 of 2 complete rows'],
      ['readingChosen', 'Nilai X', '2 of 2 complete rows'],
    ]);
    expect(JSON.stringify(result.findings)).not.toContain('CONTOH PEGAWAI');
    expect(result.records.map(({ nama }) => nama)).toEqual(fixture.map(({ Nama }) => Nama));
  });

  it('serves compareStatedBoxes, aspectsFromScores and rankSuccessors', () => {
    const stated = result.records.flatMap(({ nip, axes: { kinerja, potensial }, statedBox }) =>
      kinerja === undefined || potensial === undefined || statedBox === undefined
        ? []
        : [{ nip, kinerja, potensial, box: statedBox }],
    );
    expect(compareStatedBoxes(stated, bkn411, 'jptPratama')).toMatchObject({ rows: 2, agreeing: 2, findings: [] });
    const placement = placeInBox(aspectsFromScores(result.records[0]?.scores ?? {}, { ruleSet: bkn411, asOf }), bkn411);
    expect(placement).toMatchObject({
      status: 'placed',
      box: 5,
      kinerja: { value: '71' },
      potensial: { value: '75.1' },
    });
    const vacancy = parseVacancy({ id: 'V', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    const pool = stated.map(({ nip, kinerja, potensial }) => ({ nip, axes: { kinerja, potensial } }));
    expect(rankSuccessors(vacancy, pool, { ruleSet: bkn411, asOf })).toHaveProperty('outcome');
  });
});

describe('cells of a SIMATA sheet', () => {
  it.each([
    ['82,5', '82.5'],
    ['82.5', '82.5'],
    [82.5, '82.5'],
    ['82,50', '82.5'],
    ['85%', '85'],
  ])('the value %j is %s', (cell, value) => {
    expect(sheet({ 'Nilai Y': cell }).records[0]?.axes.kinerja).toBe(value);
  });

  it.each([198502282010012000, '1.98E+17'])('a NIP as the number %s is refused', (cell) => {
    const { records, unread, findings } = sheet({ NIP: cell });
    expect(records).toHaveLength(2);
    expect(unread).toBe(1);
    expect(findings[0]?.code).toBe('nipNotReadable');
  });

  it.each(['', ' ', '-', null])('the empty indicator %j stays missing', (cell) => {
    expect(sheet({ [COMPETENCY]: cell }).records[0]?.scores).not.toHaveProperty('penilaianKompetensi');
    expect(told({ [COMPETENCY]: cell })).toEqual([]);
  });

  it.each(['0', 0, '0,00'])('the zero indicator %j is a score of 0, and never the axis value', (cell) => {
    expect(sheet({ [COMPETENCY]: cell }).records[0]?.scores.penilaianKompetensi).toBe('0');
    expect(told({ [COMPETENCY]: cell })).toEqual(['sumDiffers [row 2].Nilai X']);
  });

  it.each(['delapan', '8 5', '8O', true, {}])('the indicator %j is told, and the others are read', (cell) => {
    const [record] = sheet({ [COMPETENCY]: cell }).records;
    expect(record?.scores).not.toHaveProperty('penilaianKompetensi');
    expect(Object.keys(record?.scores ?? {})).toHaveLength(10);
    expect(told({ [COMPETENCY]: cell })).toEqual([`valueNotReadable [row 2].${COMPETENCY}`]);
  });

  it.each(['101,25', '-5'])('the value %s beyond the scale is left as it is, and told', (cell) => {
    expect(sheet({ 'Nilai Y': cell }).records[0]?.axes.kinerja).toBe(cell.replace(',', '.'));
    expect(told({ 'Nilai Y': cell })).toContain('valueOutOfScale [row 2].Nilai Y');
  });

  it.each([
    ['50', '84,5', '250/3', []],
    ['60', '94,5', '100', []],
    ['60,01', '94,51', '6001/60', ['valueOutOfScale [row 2].Y - Penilaian Kinerja']],
    ['0', '34,5', '0', []],
  ])('the points %s of 60 are the score that they are of 100', (points, value, score, told) => {
    const row = {
      ...{ NIP: '198502282010011999', 'Nilai X': '69,58', 'Nilai Y': value, Box: '7', 'Y - Penghargaan': '15' },
      ...{ 'Y - Penugasan dalam Tim Kerja': '11,25', 'Y - Umpan Balik Kinerja 360': '8,25' },
      'Y - Penilaian Kinerja': points,
    };
    const { records, findings } = fromSimata([row], { asOf });
    expect(records[0]?.scores.penilaianKinerja).toBe(score);
    expect(findings.filter(({ code }) => code !== 'readingChosen').map(({ code, path }) => `${code} ${path}`)).toEqual(
      told,
    );
  });

  it.each([
    ['9', 9],
    ['9 ', 9],
    [9, 9],
    ['9,0', 9],
    ['IX', 9],
    ['iv', 4],
    ['Kotak 7', 7],
    ['Kotak VII', 7],
    ['BOX 7', 7],
  ])('the box %j is %i', (cell, box) => {
    expect(sheet({ Box: cell }).records[0]?.statedBox).toBe(box);
  });

  it.each(['abc', '10', '0', '5,5', 'X', 'Kotak', '7/8'])('the box %j is no box: never 5', (cell) => {
    expect(sheet({ Box: cell }).records[0]).not.toHaveProperty('statedBox');
    expect(told({ Box: cell })).toEqual(['valueNotReadable [row 2].Box']);
  });

  it('an empty box is absent', () => {
    expect(sheet({ Box: '' }).records[0]).not.toHaveProperty('statedBox');
  });

  it('an axis value that is missing leaves the axis out', () => {
    expect(sheet({ 'Nilai X': '' }).records[0]?.axes).toEqual({ kinerja: '80' });
  });

  it('tell missing columns once, and read the others', () => {
    const { records, findings } = fromSimata([{ nip: NIP, 'NILAI X': '75,1' }], { asOf });
    expect(records).toMatchObject([{ axes: { potensial: '75.1' }, scores: {} }]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['columnMissing Nilai Y', 'columnMissing Box']);
  });

  it('give back text that was guarded against formulas', () => {
    expect(sheet({ Jabatan: "'=SUM(A1)" }).records[0]?.namaJabatan).toBe('=SUM(A1)');
    expect(sheet({ Jabatan: "'Umar" }).records[0]?.namaJabatan).toBe("'Umar");
  });
});

describe('what the indicator columns hold', () => {
  const points = Object.fromEntries(
    SIMATA_COLUMNS.map(({ column, weight }) => [column, String(Number(weight) * 0.8).replace('.', ',')]),
  );

  it('weighted points, where their sum is the axis value', () => {
    const { records, readings } = fromSimata([{ ...GOOD, ...points }], { asOf });
    expect(readings).toEqual({ kinerja: 'points', potensial: 'points' });
    expect(new Set(Object.values(records[0]?.scores ?? {}))).toEqual(new Set(['80']));
  });

  it('points that make no finite score stay exact', () => {
    const row = { ...GOOD, 'Nilai Y': '10', ...zeros('Y'), 'Y - Penghargaan': '10' };
    expect(fromSimata([row], { asOf }).records[0]?.scores).toMatchObject({ penghargaan: '200/3', timKerja: '0' });
  });

  it('may differ from axis to axis', () => {
    const mixed = Object.fromEntries(Object.entries(points).filter(([column]) => column.startsWith('Y')));
    expect(fromSimata([{ ...GOOD, ...mixed }], { asOf }).readings).toEqual({ kinerja: 'points', potensial: 'scores' });
  });

  it('one row against many is told, and does not change the reading', () => {
    const { readings, findings, records } = sheet({ 'Nilai X': '33' });
    expect(readings.potensial).toBe('scores');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'sumDiffers', path: '[row 2].Nilai X', found: '"33"', expected: '80' }),
    );
    expect(records[0]?.scores.penilaianKompetensi).toBe('80');
  });

  it('is not told where neither reading gives the axis value: no score is used', () => {
    const { records, readings, findings } = fromSimata([{ ...GOOD, 'Nilai Y': '55' }], { asOf });
    expect(readings).toEqual({ kinerja: 'unclear', potensial: 'scores' });
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain('readingUnclear Nilai Y');
    expect(records[0]?.scores).not.toHaveProperty('penilaianKinerja');
    expect(records[0]?.stated['Y - Penilaian Kinerja']).toBe('80');
  });

  it('is not told by incomplete rows, nor by rows of zeros; a zero is zero in both readings', () => {
    const row = { ...GOOD, ...zeros('Y'), 'Nilai Y': '0', [COMPETENCY]: '' };
    const { readings, records } = fromSimata([row], { asOf });
    expect(readings).toEqual({ kinerja: 'unclear', potensial: 'unclear' });
    expect(records[0]?.scores).toEqual({ penilaianKinerja: '0', penghargaan: '0', timKerja: '0', umpanBalik360: '0' });
  });

  it('can be said by the caller', () => {
    const row = { ...GOOD, 'Nilai Y': '55' };
    expect(fromSimata([row], { asOf, indicatorColumns: 'scores' })).toMatchObject({
      readings: { kinerja: 'scores', potensial: 'scores' },
      findings: [{ code: 'sumDiffers', path: '[row 2].Nilai Y' }],
    });
  });

  it('depends on the weights, which are data', () => {
    const row = { ...GOOD, 'Nilai Y': '70', 'Y - Penilaian Kinerja': '60' };
    const weights = { penilaianKinerja: 50, penghargaan: '20', timKerja: '15', umpanBalik360: '15' };
    expect(fromSimata([row], { asOf }).readings.kinerja).toBe('unclear');
    expect(fromSimata([row], { asOf, ruleSetWeights: weights }).readings.kinerja).toBe('scores');
    for (const penghargaan of [0, -1, 101, 'x', '12.3456789']) {
      expect(() => fromSimata([row], { asOf, ruleSetWeights: { penghargaan } })).toThrow('ruleSetWeights.penghargaan');
    }
  });

  it('allows for decimals that were printed: cut or rounded', () => {
    const row = { ...GOOD, 'Y - Penilaian Kinerja': '66,67', 'Y - Penghargaan': '33,33' };
    for (const stated of ['65', '65,0', '65,00', '65,01', '65,002']) {
      expect(fromSimata([{ ...row, 'Nilai Y': stated }], { asOf }).readings.kinerja).toBe('scores');
    }
    for (const stated of ['66,1', '64,8', '65,2', '65,03']) {
      expect(fromSimata([{ ...row, 'Nilai Y': stated }], { asOf }).readings.kinerja).toBe('unclear');
    }
  });

  it('never fails on long numbers', () => {
    const cells = [
      '0.00000000000000001',
      '99999999999999.12345',
      '1'.repeat(15),
      '9'.repeat(400),
      '-0',
      '1e5',
      0.1 + 0.2,
    ];
    for (const cell of cells) {
      for (const indicatorColumns of ['scores', 'points'] as const) {
        const row = { ...GOOD, ...Object.fromEntries(SIMATA_COLUMNS.map(({ column }) => [column, cell])) };
        const ruleSetWeights = Object.fromEntries(SIMATA_COLUMNS.map(({ indicator }) => [indicator, '14.28571']));
        expect(fromSimata([{ ...row, 'Nilai X': cell }], { asOf, indicatorColumns, ruleSetWeights }).state).toBe(
          'records',
        );
      }
    }
  });
});

function zeros(axis: 'X' | 'Y'): Readonly<Record<string, string>> {
  const columns = SIMATA_COLUMNS.filter(({ column }) => column.startsWith(axis));
  return Object.fromEntries(columns.map(({ column }) => [column, '0']));
}
