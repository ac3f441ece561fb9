import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KEYS, canonicalDecimal, placeAxes } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { nipArbitrary } from 'talenta-asn/testing';
import { guardedCell, unguardedText } from '../../src/sources/wire/text-of.js';
import { fromSimata } from '../../src/sources/sheets/simata.js';
import { readTalentMappingRecord, simataRows, talentMappingRecord } from '../../src/sources/others/talent-mapping.js';
import fixture from '../fixtures/siasn/talentmapping-save.json' with { type: 'json' };

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const pnsId = 'A8ACA7F3B1D03912E040640A040269BB';

/** 0 to 100, up to four decimals. */
const score = fc.integer({ min: 0, max: 1_000_000 }).map((units) => canonicalDecimal(`${String(units)}/10000`));
const box = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9);
const words = fc
  .string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', "'", ' ', 'a', 'B', ',', ';', '"', '1'), maxLength: 8 })
  .filter((text) => text !== '' && !/\s$/.test(text) && !text.startsWith(' '));

describe('the talent mapping record', () => {
  it('is what BKN takes: x potensial, y kinerja, all text', () => {
    const placement = { box: 7, kinerja: { value: '100' }, potensial: { value: '69.58' }, talent: '84.79' };
    expect(talentMappingRecord({ pnsId, placement })).toEqual(fixture);
  });

  it('is made of a placement', () => {
    const placement = placeAxes({ kinerja: '100', potensial: '69.58' }, bkn411);
    if (placement.status !== 'placed') throw new Error('expected a box');
    expect(talentMappingRecord({ pnsId, placement })).toEqual(fixture);
  });

  it('rounds only where it is told to, once, from the exact value', () => {
    const placement = {
      box: 9,
      kinerja: { value: '93.588833333333', fraction: '561533/6000' },
      potensial: { value: '84.995' },
      talent: '89.2919166666665',
    };
    expect(talentMappingRecord({ pnsId, placement })).toMatchObject({ sumbu_x: '84.995', sumbu_y: '93.588833333333' });
    expect(talentMappingRecord({ pnsId, placement, places: 2 })).toMatchObject({
      sumbu_x: '85.00',
      sumbu_y: '93.59',
      total_sumbu: '89.29',
    });
  });

  it('reads back exactly', () => {
    fc.assert(
      fc.property(box, score, score, score, fc.uuid(), (number, kinerja, potensial, talent, id) => {
        const placement = { box: number, kinerja: { value: kinerja }, potensial: { value: potensial }, talent };
        const record = talentMappingRecord({ pnsId: id, placement });
        const { records, findings, unread } = readTalentMappingRecord(record);
        expect({ findings, unread }).toEqual({ findings: [], unread: 0 });
        expect(records).toEqual([{ path: '', pnsId: id, statedBox: number, axes: { kinerja, potensial }, talent }]);
      }),
    );
  });

  it.each([0, 10, 5.5, NaN])('has no box %d', (number) => {
    const placement = { box: number, kinerja: { value: '1' }, potensial: { value: '1' }, talent: '1' };
    expect(() => talentMappingRecord({ pnsId, placement })).toThrow('placement.box');
  });

  it.each(['', ' ', '=x', 'a'.repeat(43)])('has no key %j', (key) => {
    const placement = { box: 5, kinerja: { value: '70' }, potensial: { value: '70' }, talent: '70' };
    expect(() => talentMappingRecord({ pnsId: key, placement })).toThrow('pnsId');
  });

  it('is read out of lists and answers; bad parts are told and left out', () => {
    const result = readTalentMappingRecord({
      code: 1,
      data: [fixture, { ...fixture, box: '12', sumbu_x: 'x' }, { box: '1' }],
    });
    expect(result).toMatchObject({
      state: 'records',
      unread: 1,
      records: [{ statedBox: 7 }, { axes: { kinerja: '100' } }],
    });
    expect(result.records[1]).not.toHaveProperty('statedBox');
    expect(result.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'valueNotReadable data[1].box',
      'valueNotReadable data[1].sumbu_x',
      'valueMissing data[2].pns_id',
    ]);
    expect(readTalentMappingRecord(undefined).state).toBe('error');
  });
});

describe('rows of a SIMATA sheet', () => {
  const scores = fc.tuple(...INDICATOR_KEYS.map(() => fc.option(score))).map((values) =>
    Object.fromEntries(
      INDICATOR_KEYS.flatMap((key, index) => {
        const value = values[index];
        return value === undefined || value === null ? [] : [[key, value] as const];
      }),
    ),
  );
  const person = fc.record(
    {
      nip: nipArbitrary(),
      nama: words,
      namaUnit: words,
      namaJabatan: words,
      axes: fc.record({ kinerja: score, potensial: score }, { requiredKeys: [] }),
      scores,
      statedBox: box,
    },
    { requiredKeys: ['nip', 'axes', 'scores'] },
  );

  it('read back exactly', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { maxLength: 5, selector: ({ nip }) => nip }),
        fc.constantFrom(',', '.'),
        (people, decimalMark) => {
          const rows = simataRows(people, { decimalMark });
          const sheet = fromSimata(rows, { asOf, indicatorColumns: 'scores', axisUnit: 'percent' });
          expect(sheet.unread).toBe(0);
          expect(sheet.records).toEqual(
            people.map(({ nip, nama, namaUnit, namaJabatan, axes, scores: given, statedBox }, index) => ({
              path: `[row ${String(index + 2)}]`,
              nip,
              ...(nama === undefined ? {} : { nama }),
              ...(namaUnit === undefined ? {} : { namaUnit }),
              ...(namaJabatan === undefined ? {} : { namaJabatan }),
              axes,
              scores: given,
              ...(statedBox === undefined ? {} : { statedBox }),
              stated: sheet.records[index]?.stated,
            })),
          );
          expect(simataRows(sheet.records, { decimalMark })).toEqual(rows);
        },
      ),
    );
  });

  it('hold no text that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(person, (one) => {
        const [row] = simataRows([one]);
        for (const column of ['Nama', 'Unit Organisasi', 'Jabatan']) expect(row?.[column]).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });

  it.each(['=1+1', '+62', '-', '@x', '\tx', "'x", "''", "'=x", '\uFF1Dx', 'x', ''])(
    'the text %j comes back',
    (text) => {
      expect(unguardedText(guardedCell(text))).toBe(text);
    },
  );

  it('do not touch numbers', () => {
    expect(simataRows([{ nip: NIP, axes: { kinerja: '-1.5', potensial: 100 } }])).toMatchObject([
      { NIP, 'Nilai Y': '-1,5', 'Nilai X': '100', Box: '', 'Y - Penghargaan': '' },
    ]);
  });

  it('cut endless values at twelve decimals', () => {
    expect(simataRows([{ nip: NIP, axes: { kinerja: '200/3' } }])).toMatchObject([{ 'Nilai Y': '66,666666666667' }]);
  });

  it('tell what cannot be written', () => {
    expect(() => simataRows([{ nip: '5', axes: {} }])).toThrow('NIP');
    expect(() => simataRows([{ nip: NIP, axes: {}, statedBox: 10 }])).toThrow('statedBox');
    expect(() => simataRows([{ nip: NIP, axes: { kinerja: '82,5' } }])).toThrow('decimal');
    expect((): unknown => Reflect.apply(simataRows, undefined, [[], { decimalMark: ';' }])).toThrow('decimalMark');
  });
});
