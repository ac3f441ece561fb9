/** A placement that somebody brings is worked out again: what it states beside its values decides nothing, and is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  parseCandidate,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  type Candidate,
  type Placement,
  parseRuleSet,
  type RuleSet,
  explain,
} from 'talenta-asn';
import { mapPool } from 'talenta-asn/procedure';
import { bkn411, bkn411Revision1, djbk, manado } from 'talenta-asn/rules';
import { partialIndicatorScoresArbitrary } from 'talenta-asn/testing';
import { withCitedSources } from '../rule-set/sample-grids.js';
import { runs } from '../runs.js';

const asOf = '2026-11-25' as const;
const NIP = '199002282015011001';
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
/** Only the box is asked for. */
const ruleSet: RuleSet = parseRuleSet(
  withCitedSources({
    ...bkn411Revision1,
    eligibility: bkn411Revision1.eligibility.map((entry) => ({ ...entry, conditions: [] })),
  }),
);

const placed = placeAxes({ kinerja: '85', potensial: '85' }, ruleSet);
const half = placeAxes({ kinerja: '85' }, ruleSet);

function ranked(placement: unknown) {
  return rankSuccessors(vacancy, [{ nip: NIP, placement } as Candidate], { ruleSet, asOf });
}

function told(placement: unknown): readonly string[] {
  return ranked(placement).findings.flatMap(({ code, found }) =>
    code === 'shortlistNotFilled' ? [] : `${code} ${found ?? ''}`,
  );
}

describe('M30: a placement of another rule set', () => {
  it.each([
    ['placed', placeAxes({ kinerja: '90', potensial: '90' }, manado)],
    ['incomplete', placeAxes({ kinerja: '10' }, manado)],
    ['of another revision', { ...placed, ruleSet: { ...placed.ruleSet, fingerprint: 'f'.repeat(64) } }],
  ])('%s is not used, and told', (_name, placement) => {
    const result = ranked(placement);
    expect(result.shortlist).toEqual([]);
    expect(result.ineligible).toEqual([]);
    expect(result.undetermined).toMatchObject([{ nip: NIP, possibleBoxes: [1, 2, 3, 4, 5, 6, 7, 8, 9] }]);
    expect(told(placement)[0]).toMatch(/^placementNotUsed \*+001: placement\.ruleSet: /);
  });
});

describe('M30: values outside the scale', () => {
  it.each(['999', '100.0001', '-1'])('%s is unknown, and told', (value) => {
    const result = ranked({ ...placed, kinerja: { ...placed.kinerja, value } });
    expect(result.shortlist).toEqual([]);
    expect(result.undetermined).toMatchObject([{ possibleBoxes: [6, 8, 9] }]);
    expect(told({ ...placed, kinerja: { ...placed.kinerja, value } })[0]).toMatch(/^valueOutOfScale \*+001/);
  });
});

describe('M15: what contradicts the axis values is told, and the axis values count', () => {
  it.each<[string, object, string]>([
    ['box', { box: 3 }, 'boxConflict ***************001: placement.box: 3'],
    ['talent', { talent: '99' }, 'placementConflict ***************001: placement.talent: ["99","","85.00"]'],
    ['level', { kinerja: { ...placed.kinerja, level: 'diBawahEkspektasi' } }, 'placementConflict'],
    ['shown', { potensial: { ...placed.potensial, shown: '99' } }, 'placementConflict'],
    ['fraction', { talentFraction: '1/3' }, 'placementConflict'],
  ])('%s', (_name, more, finding) => {
    const [first, ...others] = told({ ...placed, ...more });
    expect(first).toContain(finding);
    expect(others).toEqual([]);
    expect(ranked({ ...placed, ...more }).shortlist).toMatchObject([{ box: 9, score: '85' }]);
  });

  it('possible boxes of somebody incomplete', () => {
    expect(told({ ...half, possibleBoxes: [1] })[0]).toContain(
      'placementConflict ***************001: placement.possibleBoxes: 1',
    );
    expect(ranked({ ...half, possibleBoxes: [1] }).undetermined).toMatchObject([{ possibleBoxes: [4, 7, 9] }]);
  });

  it.each<[string, object]>([
    ['bounds that what is missing does not leave', { kinerja: { min: '85', max: '90' } }],
    ['bounds the wrong way round', { kinerja: { min: '90', max: '85' } }],
    ['nothing missing of an axis that is open', { missing: [] }],
  ])('%s: not used', (_name, more) => {
    expect(told({ ...half, ...more })[0]).toMatch(/^placementNotUsed/);
    expect(ranked({ ...half, ...more }).undetermined).toMatchObject([{ possibleBoxes: [1, 2, 3, 4, 5, 6, 7, 8, 9] }]);
  });
});

describe('a placement of this rule set', () => {
  it('property: comes out as it went in, in the same process and after a trip through JSON', () => {
    fc.assert(
      fc.property(partialIndicatorScoresArbitrary(), fc.constantFrom(bkn411, djbk), (scores, rules) => {
        const before: Placement = placeInBox(aspectsFromScores(scores, { ruleSet: rules, asOf }), rules);
        for (const placement of [before, JSON.parse(JSON.stringify(before)) as Placement]) {
          const result = rankSuccessors(vacancy, [{ nip: NIP, placement }], { ruleSet: rules, asOf });
          const codes = result.findings.map(({ code }) => code);
          expect(codes.filter((code) => /^(?:placement|box|value)/.test(code))).toEqual([]);
          const run = { vacancies: [vacancy], pool: [{ nip: NIP, placement }], context: { ruleSet: rules, asOf } };
          expect(explain(run, NIP).vacancies[0]?.placement).toEqual(before);
          const box = before.status === 'placed' ? before.box : undefined;
          const { byBox } = mapPool([{ nip: NIP, placement }], { ruleSet: rules, asOf });
          expect(byBox[String(box)] ?? 0).toBe(box === undefined ? 0 : 1);
        }
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is read by parseCandidate', () => {
    const candidate = parseCandidate({ nip: NIP, placement: JSON.parse(JSON.stringify(placed)) as unknown });
    expect(rankSuccessors(vacancy, [candidate], { ruleSet, asOf }).shortlist).toMatchObject([{ box: 9 }]);
  });
});
