/** A verdict follows from nothing but the facts that the condition names: people of whom these are the same are judged once. */
import { fc, test } from '@fast-check/vitest';
import { conditionArbitrary, asnArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect } from 'vitest';
import { bkn411 } from 'talenta-asn/rules';
import { definitionOf } from '../../src/conditions/conditions.js';
import { factsOf, type PersonFacts } from '../../src/facts/person-facts.js';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import { runs } from '../runs.js';

const asOf = '2026-11-24' as const;
const compiled = compileRuleSet(bkn411);

/** The facts of one person that are named; all others are somebody else's. */
function mixed(facts: PersonFacts, others: PersonFacts, named: readonly string[]): PersonFacts {
  return { ...others, ...Object.fromEntries(Object.entries(facts).filter(([name]) => named.includes(name))) };
}

describe('a condition', () => {
  test.prop([conditionArbitrary(), vacancyArbitrary(), fc.array(asnArbitrary(), { minLength: 1, maxLength: 10 })], {
    numRuns: runs(3_000),
  })('reads the facts and the members of the vacancy that it names, and no others', (condition, vacancy, people) => {
    const { judge, facts: named, ofVacancy } = definitionOf(condition);
    const members = ofVacancy(condition);
    const unseen = Object.entries(otherThan(vacancy)).filter(([key]) => !members.some((each) => each === key));
    const occasion = { compiled, asOf, vacancy };
    const narrow = { compiled, asOf, vacancy: { ...vacancy, ...Object.fromEntries(unseen) } };
    const all = people.map((person) => factsOf(person, asOf).facts);
    for (const facts of all)
      for (const others of all)
        expect(judge(condition, mixed(facts, others, named(condition)), narrow)).toEqual(
          judge(condition, facts, occasion),
        );
  });
});

/** Other values for all that a condition can read of a vacancy. */
function otherThan({ kelas }: { readonly kelas: string }): object {
  return {
    id: 'other',
    kelas: kelas === 'pengawas' ? 'administrator' : 'pengawas',
    rumpun: 'lain',
    tanggalPelantikan: '2030-01-01',
  };
}
