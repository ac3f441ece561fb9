import { fc, test } from '@fast-check/vitest';
import { TalentaError } from 'talenta-asn';
import * as sources from 'talenta-asn/sources';
import { catSheet, laporanSkpSheet, pegawaiSheet, sheetSteps, simataSheet, talentSheet } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';

const asOf = '2026-11-24' as const;
const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;

const row = fc.record(
  {
    NIP: fc.integer({ min: 1, max: 12 }).map(nipOf),
    Nama: fc.constantFrom('CONTOH', 'LAIN'),
    'Nilai X': fc.constantFrom('75', '0,5', '#N/A', 66.66666666666667, 5),
    'Nilai Y': fc.constantFrom('71', '', '101'),
    Box: fc.constantFrom('5', 'x'),
    gol_akhir_id: fc.constantFrom('34', '?'),
    EQ: fc.constantFrom('4', '9'),
    'Tanggal Tes': fc.constantFrom('03/04/2026', 'x'),
    is_plt_plh: fc.constantFrom('0', '1', 'x'),
    periode_akhir: fc.constantFrom('31-12-2025', '30-06-2025'),
    skp_status: fc.constantFrom('Selesai', 'Draft', '?'),
    hasil_akhir: fc.constantFrom('Baik', 'Kurang'),
  },
  { requiredKeys: ['NIP'] },
);
const FORMS = { catSheet, laporanSkpSheet, pegawaiSheet, simataSheet, talentSheet };
const WHOLE = {
  catSheet: sources.fromCat,
  laporanSkpSheet: sources.fromLaporanSkp,
  pegawaiSheet: sources.fromPegawai,
  simataSheet: sources.fromSimata,
  talentSheet: sources.fromTalentSheet,
};

/** The steps of each form, as one type. */
const stepsOf = (name: keyof typeof FORMS, rows: Iterable<unknown>, every?: number) => {
  const walk = {
    catSheet: () => [...sheetSteps(catSheet, rows, { asOf }, every)],
    laporanSkpSheet: () => [...sheetSteps(laporanSkpSheet, rows, { asOf }, every)],
    pegawaiSheet: () => [...sheetSteps(pegawaiSheet, rows, { asOf }, every)],
    simataSheet: () => [...sheetSteps(simataSheet, rows, { asOf }, every)],
    talentSheet: () => [...sheetSteps(talentSheet, rows, { asOf }, every)],
  };
  return walk[name]();
};

describe.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('%s in steps', (name) => {
  test.prop([fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 40 })])(
    'gives in the end what the adapter gives for all rows',
    (rows, every) => {
      const steps = stepsOf(name, rows, every);
      expect(steps.at(-1)?.outcome).toEqual(WHOLE[name](rows, { asOf }));
      expect(steps.slice(0, -1).map(({ rows: done }) => done)).toEqual(
        Array.from({ length: Math.floor(rows.length / every) }, (_, index) => (index + 1) * every),
      );
      const records: readonly unknown[] = steps.flatMap((step): readonly unknown[] => step.records);
      const last: readonly unknown[] = steps.at(-1)?.outcome?.records ?? [];
      if (name !== 'simataSheet' && name !== 'laporanSkpSheet') {
        for (const record of last) expect(records).toContainEqual(record);
      }
    },
  );
});

describe('steps', () => {
  it('take rows from a generator, and tell how far they are', () => {
    function* rows(): Generator<unknown> {
      yield ['DAFTAR PEGAWAI'];
      yield ['NIP_BARU', 'NAMA'];
      for (let serial = 1; serial <= 5; serial++) yield [nipOf(serial), 'CONTOH'];
    }
    const steps = [...sheetSteps(pegawaiSheet, rows(), { asOf }, 3)];
    expect(steps.map((step) => [step.rows, step.records.length, step.outcome?.records.length])).toEqual([
      [3, 0, undefined],
      [6, 0, undefined],
      [7, 5, 5],
    ]);
  });

  it('give a record before a row that differs is seen; the outcome does not have it', () => {
    const rows = [
      { NIP: nipOf(1), gol_akhir_id: '34' },
      { NIP: nipOf(1), gol_akhir_id: '33' },
    ];
    const steps = [...sheetSteps(pegawaiSheet, rows, { asOf }, 1)];
    expect(steps.map(({ records }) => records.length)).toEqual([1, 0, 0]);
    expect(steps.at(-1)?.outcome).toMatchObject({ records: [], unread: 2 });
  });

  it('are none of rows that are none', () => {
    expect([...sheetSteps(pegawaiSheet, [], { asOf })]).toMatchObject([{ rows: 0, outcome: { state: 'noData' } }]);
  });

  it.each([[{}], [null], [() => 5], [{ open: () => 5 }]])('refuse the form %j', (form) => {
    expect((): unknown => Reflect.apply(sheetSteps, undefined, [form, [], { asOf }])).toThrow(TalentaError);
  });

  it.each([0, 1.5, -1, '5', 1e9])('refuse steps of %j rows', (every) => {
    expect((): unknown => Reflect.apply(sheetSteps, undefined, [pegawaiSheet, [], { asOf }, every])).toThrow('every');
  });
});
