import {
  aspectsFromScores,
  compareDecimals,
  INDICATOR_KEYS,
  multiplyDecimals,
  placeAxes,
  placeInBox,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g06-kaden-dashboard.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

describe.each(golden.cases)('G6', ({ scores, weighted, kinerja, potensial, talent, box, levels, wrong }) => {
  const profile = aspectsFromScores(scores, CONTEXT);
  const placement = placeInBox(profile, bkn411);

  it('has a score and a weighted value for each of the eleven indicators', () => {
    expect(Object.keys(scores)).toEqual(INDICATOR_KEYS);
    expect(Object.keys(weighted)).toEqual(INDICATOR_KEYS);
    for (const key of INDICATOR_KEYS) {
      expect(profile.indicators[key]).toMatchObject({
        status: 'scored',
        score: scores[key],
        contribution: weighted[key],
      });
    }
  });

  it('has the axes, the talent score and the box of the data', () => {
    expect(placement).toMatchObject({
      status: 'placed',
      box,
      talent,
      kinerja: { value: kinerja, level: levels.kinerja },
      potensial: { value: potensial, level: levels.potensial },
    });
  });

  it('weighs every indicator by the weight of the data', () => {
    const weights: Readonly<Record<string, string>> = { ...golden.weights.kinerja, ...golden.weights.potensial };
    for (const key of INDICATOR_KEYS) {
      const own = profile.indicators[key];
      expect(own?.weight).toBe(multiplyDecimals(weights[key] ?? '', 100));
      expect(multiplyDecimals(scores[key], weights[key] ?? '')).toBe(weighted[key]);
    }
  });

  it('does not weigh twice, as the program did: none of its numbers is given', () => {
    if (placement.status !== 'placed') throw new RangeError('expected a box');
    expect(compareDecimals(placement.kinerja.value, wrong.kinerja)).toBe(1);
    expect(compareDecimals(placement.potensial.value, wrong.potensial)).toBe(1);
    expect(placement.box).not.toBe(wrong.box);
    expect(placeAxes({ kinerja: wrong.kinerja, potensial: wrong.potensial }, bkn411)).toMatchObject({ box: wrong.box });
    for (const [key, contribution] of Object.entries(wrong.aspectContributions)) {
      const aspect = Object.entries(profile.aspects).find(([name]) => name === key)?.[1];
      if (aspect?.status !== 'scored') throw new RangeError(key);
      // The wrong value is the right one times the aspect's weight once more.
      expect(multiplyDecimals(multiplyDecimals(aspect.contribution, aspect.weight), '0.01')).toBe(contribution);
      expect(aspect.contribution).not.toBe(contribution);
    }
  });
});
