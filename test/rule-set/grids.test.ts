import * as fc from 'fast-check';
import {
  aspectsFromScores,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  type Candidate,
  safeParseRuleSet,
  type Grid,
} from 'talenta-asn';
import { bkn411, checkRuleSet, describeRuleSet } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { axis, cube, fourByThree, onGrid, OWN, twoByTwo, withCitedSources } from './sample-grids.js';

const AS_OF = '2026-11-24';

describe('a grid of 4 x 3', () => {
  it.each([
    ['49.99', '59.99', 1],
    ['50', '59.99', 4],
    ['70', '60', 8],
    ['90', '80', 12],
    ['89.999999999999', '100', 9],
  ])('kinerja %s, potensial %s: box %i', (kinerja, potensial, box) => {
    expect(placeAxes({ kinerja, potensial }, fourByThree)).toMatchObject({ status: 'placed', box });
  });

  it('is no rule set of the nine boxes, and says so', () => {
    const result = safeParseRuleSet(
      onGrid('fourByThree', {
        kinerja: { a: '0', b: '50', c: '70', d: '90' },
        potensial: { rendah: '0', menengah: '60', tinggi: '80' },
      }),
    );
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues.map(({ path }) => path)).toContain('axes.kinerja.levels[0].key');
  });

  it('what is missing leaves the boxes that are possible', () => {
    const placed = placeInBox(
      aspectsFromScores(
        { penilaianKinerja: '100', penghargaan: '100', timKerja: '100', umpanBalik360: '100' },
        { ruleSet: fourByThree, asOf: AS_OF },
      ),
      fourByThree,
    );
    expect(placed).toMatchObject({
      status: 'incomplete',
      possibleBoxes: [10, 11, 12],
      kinerja: { min: '100', max: '100' },
    });
  });
});

describe('a grid of 2 x 2', () => {
  it.each([
    ['69.99', '69.99', 1],
    ['69.99', '70', 2],
    ['70', '69.99', 3],
    ['70', '70', 4],
  ])('kinerja %s, potensial %s: box %i', (kinerja, potensial, box) => {
    expect(placeAxes({ kinerja, potensial }, twoByTwo)).toMatchObject({ status: 'placed', box });
  });

  it('ranks by the preference of its boxes', () => {
    const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    const nip = (serial: string): string => `198502282010011${serial}`;
    const pool: Candidate<Grid>[] = [
      { nip: nip('001'), axes: { kinerja: '95', potensial: '60' } },
      { nip: nip('002'), axes: { kinerja: '70', potensial: '70' } },
      { nip: nip('003'), axes: { kinerja: '60', potensial: '95' } },
    ];
    const result = rankSuccessors(vacancy, pool, { ruleSet: twoByTwo, asOf: AS_OF });
    expect(result.shortlist.map(({ nip: each, box }) => [each, box])).toEqual([
      [nip('002'), 4],
      [nip('001'), 3],
    ]);
    expect(result.ineligible.map(({ nip: each }) => each)).toEqual([nip('003')]);
  });
});

describe('a cube of three axes', () => {
  const scores = {
    penilaianKinerja: '100',
    penghargaan: '100',
    timKerja: '100',
    umpanBalik360: '100',
    penilaianKompetensi: '80',
    pengembanganKompetensi: '80',
    pengalamanJabatan: '80',
    penilaianPotensi: '80',
    tingkatPendidikan: '80',
    bidangIlmu: '80',
  };

  it('has twelve boxes, each one level of each axis', () => {
    expect(cube.boxes).toHaveLength(12);
    const placed = placeAxes({ kinerja: '70', potensial: '80', integritas: '75' }, cube);
    expect(placed).toMatchObject({
      status: 'placed',
      box: 12,
      furtherAxes: { integritas: { value: '75', level: 'baik' } },
    });
    expect(placeAxes({ kinerja: '70', potensial: '80', integritas: '74.99' }, cube)).toMatchObject({ box: 11 });
  });

  it('from scores: the third axis counts in the box and in the talent score', () => {
    const profile = aspectsFromScores({ ...scores, rekamJejakDisiplin: '50' }, { ruleSet: cube, asOf: AS_OF });
    expect(profile.axes).toEqual({
      kinerja: { value: '100' },
      potensial: { value: '80' },
      integritas: { value: '50' },
    });
    expect(placeInBox(profile, cube)).toMatchObject({
      box: 11,
      talent: '87',
      furtherAxes: { integritas: { level: 'diragukan' } },
    });
  });

  it('without the record of discipline both levels of the third axis are possible, and it alone would settle', () => {
    const placed = placeInBox(aspectsFromScores(scores, { ruleSet: cube, asOf: AS_OF }), cube);
    expect(placed).toMatchObject({
      status: 'incomplete',
      possibleBoxes: [11, 12],
      decisive: ['rekamJejakDisiplin'],
      furtherAxes: { integritas: { min: '0', max: '100' } },
    });
    expect(placeAxes({ kinerja: '70', potensial: '80' }, cube)).toMatchObject({
      possibleBoxes: [11, 12],
      missing: [{ axis: 'integritas', reason: 'unknown' }],
    });
  });

  it('from evidence', () => {
    const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { hukumanDisiplin: [] } });
    const profile = normalizeAspects(asn, { ruleSet: cube, asOf: AS_OF });
    expect(profile.axes['integritas']).toMatchObject({ known: '100', min: '100', max: '100' });
  });

  it('ranks candidates of three axes, and a placement can be brought back', () => {
    const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    const placement = placeAxes({ kinerja: '90', potensial: '90', integritas: '100' }, cube);
    const pool: Candidate<Grid>[] = [
      { nip: '198502282010011001', axes: { kinerja: '80', potensial: '85', integritas: '80' } },
      { nip: '198502282010011002', placement },
      { nip: '198502282010011003', axes: { kinerja: '80', potensial: '85', integritas: '10' } },
    ];
    const result = rankSuccessors(vacancy, pool, { ruleSet: cube, asOf: AS_OF });
    expect(result.shortlist.map(({ box, score }) => [box, score])).toEqual([
      [12, '91'],
      [12, '82'],
      [11, '75'],
    ]);
  });

  it('is written out in words, one table for each level of the third axis', () => {
    const text = describeRuleSet(cube, 'en');
    expect(text).toContain('#### diragukan');
    expect(text).toContain('#### baik');
  });
});

describe('whatever the grid, every value has one box', () => {
  it.each([
    ['4 x 3', fourByThree],
    ['2 x 2', twoByTwo],
    ['cube', cube],
  ] as const)('%s', (_name, ruleSet) => {
    const value = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100));
    fc.assert(
      fc.property(value, value, value, (kinerja, potensial, integritas) => {
        const placed = placeAxes({ kinerja, potensial, integritas }, ruleSet);
        expect(placed.status).toBe('placed');
      }),
    );
  });
});

describe('a grid that does not hold together', () => {
  const axes = { kinerja: { a: '0', b: '70' }, potensial: { c: '0', d: '70' } };
  const codes = (more: object): readonly string[] =>
    checkRuleSet(withCitedSources(onGrid('own', axes, more)), { grid: 'any' }).map(({ code }) => code);

  it('holds together unchanged', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'a convention that does not cover it',
      { numbering: { convention: 'permenpanrb3', provenance: OWN } },
      'numberingDoesNotFit',
    ],
    [
      'an aspect on an axis that is not there',
      { aspects: bkn411.aspects.map((aspect, index) => (index === 5 ? { ...aspect, axis: 'integritas' } : aspect)) },
      'axisUnknown',
    ],
    [
      'a share of an axis that is not there',
      { talent: { shares: { kinerja: '50', potensial: '40', integritas: '10' }, provenance: OWN } },
      'axisUnknown',
    ],
    [
      'an axis without a share',
      { axes: { kinerja: axis(axes.kinerja), potensial: axis(axes.potensial), integritas: axis({ e: '0', f: '50' }) } },
      'shareMissing',
    ],
  ])('%s', (_name, more, code) => {
    expect(codes(more)).toContain(code);
  });
});
