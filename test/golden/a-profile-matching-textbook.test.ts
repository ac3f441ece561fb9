/** Textbook profile matching: the gaps and their weights, and why no rule set can hold such a table. */
import { checkRuleSet, bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './a-profile-matching-textbook.json' with { type: 'json' };

const weightOf = new Map(golden.gapWeights.map(({ gap, weight }) => [gap, weight]));
const GROUPS = ['inteligensi', 'sikapKerja', 'perilaku'] as const;

const cases = golden.cases.flatMap(({ candidate, groups }) =>
  GROUPS.map((group) => ({ candidate, group, ...groups[group], profile: golden.profile[group] })),
);

describe('the textbook', () => {
  it.each(cases)('$candidate, $group: gaps and weights are recomputed', ({ levels, gaps, weights, profile }) => {
    expect(levels).toHaveLength(profile.length);
    expect(levels.map((level, index) => String(Number(level) - Number(profile[index])))).toEqual(gaps);
    expect(gaps.map((gap) => weightOf.get(gap))).toEqual(weights);
  });

  it('gives less for being better than the profile', () => {
    const falls = golden.gapWeights.flatMap(({ gap, weight }, index) => {
      const before = golden.gapWeights[index - 1];
      return before !== undefined && Number(weight) < Number(before.weight)
        ? [{ fromGap: before.gap, fromWeight: before.weight, toGap: gap, toWeight: weight }]
        : [];
    });
    expect(golden.monotone.expected).toBe(false);
    expect(falls[0]).toEqual(golden.monotone.firstViolation);
  });
});

describe('a rule set with the weights of the textbook', () => {
  const bands = (weights: readonly string[]) =>
    weights.map((score, index) => ({ from: String(index * 10), score, label: { id: 'Selisih', en: 'Gap' } }));
  const withBands = (weights: readonly string[]): unknown => {
    const ruleSet = structuredClone(bkn411);
    const measure = ruleSet.aspects
      .flatMap(({ indicators }) => indicators)
      .find(({ key }) => key === 'umpanBalik360')?.measure;
    if (measure === undefined) throw new Error('no measure of umpanBalik360');
    Reflect.set(measure.readings[0], 'conversion', { kind: 'bands', outOf: '5', bands: bands(weights) });
    return ruleSet;
  };
  const codesOf = (ruleSet: unknown): readonly string[] => checkRuleSet(ruleSet).map(({ code }) => code);

  it('is refused, one mistake for each step down', () => {
    const weights = golden.gapWeights.map(({ weight }) => weight);
    expect(codesOf(withBands(weights))).toEqual(Array.from({ length: 4 }, () => 'betterScoresLess'));
  });

  it('is accepted where being better never costs anything', () => {
    const rising = golden.gapWeights.map(({ gap, weight }) => (Number(gap) > 0 ? '5' : weight));
    expect(codesOf(withBands(rising))).toEqual([]);
  });
});
