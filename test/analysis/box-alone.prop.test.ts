/** The box alone is the box that `placeInBox` gives, on rule sets of any weights and people of any evidence. */
import { fc, test } from '@fast-check/vitest';
import { aspectsFromScores, normalizeAspects, placeInBox, type IndicatorScores, type Placement } from 'talenta-asn';
import { boxFromEvidence, boxFromScores, type BoxAlone } from 'talenta-asn/analysis';
import { bkn411, bkn411Revision1 } from 'talenta-asn/rules';
import { asnArbitrary, partialIndicatorScoresArbitrary, ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import { reweighted, weights } from '../rule-set/reweighted.js';

const asOf = '2026-11-23' as const;

function alone(placement: Placement): BoxAlone {
  return placement.status === 'placed'
    ? { status: 'placed', box: placement.box }
    : { status: 'incomplete', possibleBoxes: placement.possibleBoxes };
}

/** Rule sets of any shape, and of weights so long that they are reckoned in bigints. */
const ruleSets = fc.oneof(
  fc.constantFrom(bkn411, bkn411Revision1),
  ruleSetArbitrary(),
  weights.map(({ units, places }) => reweighted(units, places)),
);

describe('the box alone', () => {
  test.prop([ruleSets, fc.array(partialIndicatorScoresArbitrary(), { minLength: 1, maxLength: 30 })], {
    numRuns: fewRuns(150),
  })('of scores is that of the profile', (ruleSet, people) => {
    const context = { ruleSet, asOf };
    for (const scores of people)
      expect(boxFromScores(scores, context)).toEqual(alone(placeInBox(aspectsFromScores(scores, context), ruleSet)));
  });

  test.prop([ruleSets, fc.array(asnArbitrary(), { minLength: 1, maxLength: 30 })], { numRuns: fewRuns(150) })(
    'of evidence is that of the profile',
    (ruleSet, people) => {
      const context = { ruleSet, asOf };
      for (const asn of people)
        expect(boxFromEvidence(asn, context)).toEqual(alone(placeInBox(normalizeAspects(asn, context), ruleSet)));
    },
  );

  test.prop([fc.constantFrom('-1', '100.5', 'seratus', '1e2', 80.5, ' 80')], { numRuns: fewRuns(20) })(
    'of a score that cannot be read is that of the profile',
    (score) => {
      const scores: IndicatorScores = { penilaianKinerja: score, timKerja: '60' };
      const context = { ruleSet: bkn411, asOf };
      expect(boxFromScores(scores, context)).toEqual(alone(placeInBox(aspectsFromScores(scores, context), bkn411)));
    },
  );

  it('is refused what the profile is refused', () => {
    expect(() => boxFromScores({}, { ruleSet: bkn411, asOf: '1990-01-01' })).toThrow(
      expect.objectContaining({ code: 'ruleSetNotInForce' }),
    );
  });
});
