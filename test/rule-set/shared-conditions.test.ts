/** Conditions that say the same are judged once, whether a rule set repeats the object or only its text. */
import { parseRuleSet, rankVacancies, type Grid, type RuleSet } from 'talenta-asn';
import * as rules from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { describe, expect, it } from 'vitest';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';

const asOf = '2026-11-23';
const pool = samplePopulation({ seed: 7, size: 60, asOf });
const vacancies = sampleVacancies({ seed: 7, count: 12, asOf });
const isRuleSet = (value: unknown): value is RuleSet<Grid> =>
  typeof value === 'object' && value !== null && 'aspects' in value && 'eligibility' in value;
const SHIPPED = Object.entries<unknown>(rules).flatMap(([name, value]) =>
  isRuleSet(value) ? [[name, value] as const] : [],
);

describe('a rule set that was read back', () => {
  it.each(SHIPPED)('%s: the result is the same, table by table', (_, ruleSet) => {
    const readBack = parseRuleSet(JSON.parse(JSON.stringify(ruleSet)), { grid: 'any' });
    const ranked = (each: RuleSet<Grid>) => rankVacancies<Grid>({ vacancies, pool, context: { ruleSet: each, asOf } });
    expect(ranked(readBack)).toEqual(ranked(ruleSet));
  });

  it.each(SHIPPED)('%s: no two conditions say the same', (_, ruleSet) => {
    const { eligibility, ways, outside } = compileRuleSet(
      parseRuleSet(JSON.parse(JSON.stringify(ruleSet)), { grid: 'any' }),
    );
    const conditions = new Set(
      [
        ...eligibility.values(),
        ...outside.values(),
        ...[...ways.values()].flatMap(({ byRoute }) => [...byRoute.values()]),
      ].flatMap((each) => each.conditions),
    );
    expect(new Set([...conditions].map((condition) => JSON.stringify(condition))).size).toBe(conditions.size);
  });
});
