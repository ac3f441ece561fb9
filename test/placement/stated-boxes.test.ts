import * as fc from 'fast-check';
import { placeAxes } from 'talenta-asn';
import { bkn411, BOX_NUMBERINGS, boxOfLevels, type BoxNumbering } from 'talenta-asn/rules';
import { compareStatedBoxes, type StatedBox } from 'talenta-asn/analysis';
import { describe, expect, it } from 'vitest';

const VALUES = ['50', '70', '90'] as const;

/** Everybody of a small city, one on each box, numbered by a convention. */
function file(numbering: BoxNumbering): readonly StatedBox[] {
  return VALUES.flatMap((kinerja, k) =>
    VALUES.map((potensial, p): StatedBox => {
      const placed = placeAxes({ kinerja, potensial }, bkn411);
      if (placed.status !== 'placed') throw new RangeError('expected a box');
      const levels = { kinerja: placed.kinerja.level, potensial: placed.potensial.level };
      return {
        nip: `19850228201001199${String(k * 3 + p + 1)}`,
        box: boxOfLevels(levels, numbering),
        kinerja,
        potensial,
      };
    }),
  );
}

describe('box numbers of a source', () => {
  it('that are those of the rule set give no finding', () => {
    const report = compareStatedBoxes(file('permenpanrb3'), bkn411, 'jptPratama');
    expect(report).toMatchObject({ rows: 9, agreeing: 9, numberings: ['permenpanrb3'], findings: [] });
  });

  it('numbered row by row: who would gain and who would lose is named', () => {
    const report = compareStatedBoxes(file('rowsByKinerja'), bkn411, 'jptPratama');
    expect(report.numberings).toEqual(['rowsByKinerja']);
    const by = (eligibility: string): readonly unknown[] =>
      report.findings
        .filter((finding) => finding.eligibility === eligibility)
        .map(({ stated, computed }) => [stated, computed]);
    // 7 there is high performance with low potential; 6 there is box 8 of the regulation.
    expect(by('gains')).toEqual([['7', 4]]);
    expect(by('loses')).toEqual([['6', 8]]);
    expect(by('unchanged').length).toBe(report.findings.length - 2);
  });

  it.each(BOX_NUMBERINGS)('%s explains its own numbers', (numbering) => {
    expect(compareStatedBoxes(file(numbering), bkn411, 'jptPratama').numberings).toContain(numbering);
  });

  it('a source that names the axes the other way round is recognised', () => {
    const swapped = file('rowsByKinerja').map((row) => ({ ...row, kinerja: row.potensial, potensial: row.kinerja }));
    const report = compareStatedBoxes(swapped, bkn411, 'jptPratama');
    expect(report.numberings).not.toContain('rowsByKinerja');
    expect(report.numberingsIfSwapped).toContain('rowsByKinerja');
  });

  it('no NIP shows birth date or sex', () => {
    const text = JSON.stringify(compareStatedBoxes(file('rowsByPotensial'), bkn411, 'jptPratama'));
    expect(text).not.toContain('19850228');
  });

  it.each([
    ['no number', { box: Number.NaN }, 'boxNotReadable'],
    ['a tenth box', { box: 10 }, 'boxNotReadable'],
    ['an axis value as words', { kinerja: 'tinggi' }, 'axesNotReadable'],
    ['an axis value beyond the scale', { potensial: '101' }, 'axesNotReadable'],
  ])('%s is a finding, and the other rows are compared', (_name, wrong, code) => {
    const [first, ...others] = file('permenpanrb3');
    if (first === undefined) throw new RangeError('no rows');
    const report = compareStatedBoxes([{ ...first, ...wrong }, ...others], bkn411, 'jptPratama');
    expect(report.findings.map((finding) => [finding.row, finding.code])).toEqual([[0, code]]);
    expect(report.agreeing).toBe(8);
  });

  it('every row is told or agrees', () => {
    const row = fc.record({
      nip: fc.constant('198502282010011999'),
      box: fc.integer({ min: 0, max: 10 }),
      kinerja: fc.integer({ min: -5, max: 105 }),
      potensial: fc.integer({ min: -5, max: 105 }),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const report = compareStatedBoxes(rows, bkn411, 'jptPratama');
        expect(report.agreeing + report.findings.length).toBe(rows.length);
      }),
    );
  });
});
