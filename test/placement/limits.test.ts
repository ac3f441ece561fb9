import { aspectsFromScores, INDICATOR_KEYS, placeInBox, parseRuleSet } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { isReached, lowerBoundOf } from '../../src/rule-set/model/sub-indicator.js';

describe('a limit', () => {
  const values = ['79.999', '80', '80.001'].map((text) => lowerBoundOf({ from: text }).value);

  it('stated with `from` belongs to its level', () => {
    const bound = lowerBoundOf({ from: '80' });
    expect(values.map((value) => isReached(value, bound))).toEqual([false, true, true]);
  });

  it('stated with `above` does not', () => {
    const bound = lowerBoundOf({ above: '80' });
    expect(values.map((value) => isReached(value, bound))).toEqual([false, false, true]);
  });
});

describe('a profile', () => {
  it('is placed by the very rule set it was made with, not by another revision of it', () => {
    const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '75']));
    const profile = aspectsFromScores(scores, { ruleSet: bkn411, asOf: '2026-11-24' });
    const later = parseRuleSet({ ...bkn411, revision: bkn411.revision + 1 });
    expect(placeInBox(profile, bkn411).status).toBe('placed');
    expect(() => placeInBox(profile, later)).toThrow(/revision/);
  });
});
