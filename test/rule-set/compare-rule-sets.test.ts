import * as fc from 'fast-check';
import { bkn411, compareRuleSets } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { parseRuleSet, type RuleSet } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { shippedRuleSets } from '../rule-sets/rule-set-pages.js';

const other = (more: object): RuleSet => parseRuleSet({ ...bkn411, id: 'other', ...more });

describe('differences of two rule sets', () => {
  it('none between a rule set and itself under another name', () => {
    expect(compareRuleSets(bkn411, bkn411)).toEqual([]);
    expect(compareRuleSets(bkn411, other({ revision: 7 }))).toEqual([]);
  });

  it('none where a number is only written differently', () => {
    expect(
      compareRuleSets(bkn411, other({ talent: { ...bkn411.talent, shares: { kinerja: '50.0', potensial: 50 } } })),
    ).toEqual([]);
  });

  it('a changed value, by names, with both values', () => {
    const changed = other({ ranking: { ...bkn411.ranking, shortlistSize: 5 } });
    expect(compareRuleSets(bkn411, changed)).toEqual([
      { node: 'ranking.shortlistSize', kind: 'changed', group: 'ranking', decides: true, before: 3, after: 5 },
    ]);
  });

  it('another order where the order decides', () => {
    const changed = other({ ranking: { ...bkn411.ranking, order: ['score', 'box'] } });
    expect(compareRuleSets(bkn411, changed)).toMatchObject([
      { node: 'ranking.order', kind: 'changed', before: ['box', 'score'], after: ['score', 'box'] },
    ]);
    expect(compareRuleSets(bkn411, other({ boxes: [...bkn411.boxes].reverse() }))).toEqual([]);
  });

  it('what is added and removed', () => {
    const fewer = other({
      eligibility: bkn411.eligibility.map((entry) =>
        entry.kelas === 'jptPratama'
          ? { ...entry, conditions: entry.conditions.filter(({ id }) => id !== 'lhkpn') }
          : entry,
      ),
    });
    const node = 'eligibility.jptPratama.conditions.lhkpn';
    expect(compareRuleSets(bkn411, fewer)).toMatchObject([{ node, kind: 'removed', group: 'conditions' }]);
    expect(compareRuleSets(fewer, bkn411)).toMatchObject([{ node, kind: 'added', group: 'conditions' }]);
  });

  it('texts differ without deciding', () => {
    const texts = compareRuleSets(bkn411, other({ title: { id: 'Lain', en: 'Another' } }));
    expect(texts.map(({ node, decides }) => [node, decides])).toEqual([
      ['title.id', false],
      ['title.en', false],
    ]);
  });

  const MIRRORED = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;

  it('the other way round is the mirror', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedRuleSets), ruleSetArbitrary(), (a, b) => {
        const there = compareRuleSets(a, b).map(({ node, kind, before, after }) => [node, kind, before, after]);
        const back = compareRuleSets(b, a).map(({ node, kind, before, after }) => [
          node,
          MIRRORED[kind],
          after,
          before,
        ]);
        expect(new Set(back.map((each) => JSON.stringify(each)))).toEqual(
          new Set(there.map((each) => JSON.stringify(each))),
        );
      }),
      { numRuns: runs(30) },
    );
  });

  it('rule sets without a difference that decides give the same results by name', () => {
    for (const ruleSet of shippedRuleSets) {
      const copy: unknown = JSON.parse(JSON.stringify(ruleSet));
      expect(compareRuleSets(ruleSet, parseRuleSet(copy))).toEqual([]);
    }
  });
});
