import { aspectsFromScores, compareDecimals, multiplyDecimals, placeInBox } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './a-constructed-from-decree-weights.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

function caseOf(name: string) {
  const found = golden.cases.find((row) => row.name === name);
  if (found === undefined) throw new RangeError(name);
  return found;
}

describe('constructed from the decree weights', () => {
  it('the weights are those of the rule set', () => {
    const indicators = bkn411.aspects.flatMap((aspect) => aspect.indicators);
    expect(Object.fromEntries(indicators.map(({ key, weight }) => [key, weight]))).toEqual(
      Object.fromEntries(
        Object.entries({ ...golden.weights.kinerja, ...golden.weights.potensial }).map(([key, weight]) => [
          key,
          multiplyDecimals(weight, 100),
        ]),
      ),
    );
  });

  it('sample values', () => {
    const { scores, kinerja, potensial, talent, box, levels, wrong } = caseOf('sampleValues');
    const placement = placeInBox(aspectsFromScores(scores, CONTEXT), bkn411);
    if (placement.status !== 'placed') throw new RangeError('expected a box');
    expect(placement).toMatchObject({
      box,
      talent,
      kinerja: { value: kinerja, level: levels?.kinerja },
      potensial: { value: potensial, level: levels?.potensial },
    });
    // Not what weighing twice gives.
    expect(compareDecimals(placement.kinerja.value, wrong.kinerja)).toBe(1);
    expect(compareDecimals(placement.potensial.value, wrong.potensial)).toBe(1);
  });

  it('an empty person is incomplete: every item is missing, every box possible', () => {
    const { scores, expected, wrong } = caseOf('emptyPerson');
    const profile = aspectsFromScores(scores, CONTEXT);
    expect(profile.status).toBe(expected?.status);
    expect(profile.missing).toHaveLength(expected?.missingCount ?? 0);
    expect(profile.missing.map(({ indicator }) => indicator)).toEqual(expected?.missing);
    expect(new Set(profile.missing.map(({ reason }) => reason))).toEqual(new Set(['unknown']));
    const placement = placeInBox(profile, bkn411);
    expect(placement).toMatchObject({
      status: expected?.status,
      possibleBoxes: expected?.possibleBoxes,
      kinerja: { min: '0', max: '100' },
      potensial: { min: '0', max: '100' },
      decisive: [],
    });
    // No default stands in for evidence: neither the box nor the values of the program appear.
    expect(Object.hasOwn(placement, 'box')).toBe(false);
    expect(JSON.stringify(profile.axes)).not.toContain(`"${wrong.kinerja}"`);
    expect(JSON.stringify(profile.axes)).not.toContain(`"${wrong.potensial}"`);
  });
});
