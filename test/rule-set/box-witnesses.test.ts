import * as fc from 'fast-check';
import { aspectsFromScores, placeAxes, placeInBox, type AxisValues, type Grid, type RuleSet } from 'talenta-asn';
import { boxWitnesses } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { shippedRuleSets } from '../rule-sets/rule-set-pages.js';

function proves(ruleSet: RuleSet<Grid>): void {
  const witnesses = boxWitnesses(ruleSet);
  expect(witnesses.map(({ box }) => box)).toEqual(ruleSet.boxes.map(({ box }) => box));
  for (const { box, axes, scores } of witnesses) {
    const { kinerja = '', potensial = '', ...further } = axes;
    const values: AxisValues<Grid> = { kinerja, potensial, ...further };
    expect(placeAxes(values, ruleSet)).toMatchObject({ status: 'placed', box });
    if (ruleSet.aspects.length === 0) continue;
    const placed = placeInBox(aspectsFromScores(scores, { ruleSet, asOf: '2026-11-24' }), ruleSet);
    expect(placed).toMatchObject({ status: 'placed', box });
  }
}

describe('every box has somebody who lands in it', () => {
  it.each(shippedRuleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (_id, ruleSet) => {
    proves(ruleSet);
  });

  it('whatever the weights and limits', () => {
    fc.assert(fc.property(ruleSetArbitrary(), proves), { numRuns: runs(40) });
  });
});
