/** What a ranking works out for everybody is what the explained steps tell of each: every pair, every digit. */
import { fc, test } from '@fast-check/vitest';
import {
  checkEligibility,
  normalizeAspects,
  placeInBox,
  parseRuleSet,
  rankSuccessors,
  type Asn,
  type RuleSet,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { asnArbitrary, ruleSetArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect } from 'vitest';
import { fewRuns } from '../runs.js';
import { withCitedSources } from '../rule-set/sample-grids.js';
import { reweighted, weights } from '../rule-set/reweighted.js';

const asOf = '2026-11-24' as const;

/** The same rules with nothing asked: what classes ask keeps nearly everybody out. */
function askingNothing(ruleSet: RuleSet): RuleSet {
  const { defaultWays: _, ...rest } = ruleSet;
  const eligibility = ruleSet.eligibility.map(({ kelas, boxes, provenance }) => ({
    kelas,
    boxes,
    conditions: [],
    provenance,
  }));
  return parseRuleSet(withCitedSources(structuredClone({ ...rest, id: 'nothingAsked', eligibility })));
}

const ruleSets = fc.oneof(
  fc.constant(bkn411),
  fc
    .oneof(
      fc.constant(bkn411),
      ruleSetArbitrary(),
      weights.map(({ units, places }) => reweighted(units, places)),
    )
    .map(askingNothing),
);

describe('a ranking', () => {
  test.prop([ruleSets, vacancyArbitrary(), fc.array(asnArbitrary(), { minLength: 1, maxLength: 12 })], {
    numRuns: fewRuns(200),
  })('comes to what is explained of each person', (ruleSet, vacancy, drawn) => {
    const people = [...new Map(drawn.map((asn): [string, Asn] => [asn.nip, asn])).values()];
    const context = { ruleSet, asOf };
    const succession = rankSuccessors(vacancy, people, context);
    if (succession.outcome === 'blocked') return;
    for (const asn of people) {
      const placement = placeInBox(normalizeAspects(asn, { ...context, target: vacancy }), ruleSet);
      const report = checkEligibility(asn, vacancy, context);
      const ranked = [...succession.shortlist, ...succession.reserves].find(({ nip }) => nip === asn.nip);
      const failed = succession.ineligible.find(({ nip }) => nip === asn.nip);
      const open = succession.undetermined.find(({ nip }) => nip === asn.nip);
      expect(ranked === undefined ? (failed === undefined ? 'undetermined' : 'notEligible') : 'eligible').toBe(
        report.verdict,
      );
      if (ranked !== undefined) {
        expect(placement.status).toBe('placed');
        if (placement.status !== 'placed') continue;
        const { box, talent, kinerja, potensial } = placement;
        expect(ranked).toMatchObject({
          box,
          axes: { kinerja: kinerja.fraction ?? kinerja.value, potensial: potensial.fraction ?? potensial.value },
        });
        if (ruleSet.rounding.beforeRanking === null && vacancy.kompetensiTeknis !== true)
          expect(ranked.score).toBe(talent);
      }
      if (failed?.box !== undefined) expect(placement).toMatchObject({ status: 'placed', box: failed.box });
      if (open?.possibleBoxes !== undefined)
        expect(placement).toMatchObject({ status: 'incomplete', possibleBoxes: open.possibleBoxes });
      // Whatever is told as failed or open is so in the report.
      for (const { id, verdict } of [...(failed?.reasons ?? []), ...(open?.reasons ?? [])])
        expect(report.conditions.filter((each) => each.id === id).map((each) => each.verdict)).toContain(verdict);
    }
  });
});
