/** One condition by itself: judged of one person for a vacancy that asks for nothing else, told in a rule set, generated. */
import * as fc from 'fast-check';
import {
  checkEligibility,
  parseRuleSet,
  parseVacancy,
  rankSuccessors,
  type Candidate,
  type Evidence,
  type RuleSet,
} from 'talenta-asn';
import { type ConditionKind, type ConditionOf, bkn411, describeRuleSet } from 'talenta-asn/rules';
import { conditionArbitrary } from 'talenta-asn/testing';
import { expect } from 'vitest';
import { readRuleText, type ConditionReader } from '../rule-set/read-rule-text.js';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

/** The day on which conditions are judged here. */
export const asOf = '2026-11-24' as const;
export const NIP = '197111232000011001';
export const label = { id: 'Syarat', en: 'Condition' };

/** bkn411 without the conditions of classes, so that only those of the vacancy are judged. */
export function without(
  change: (draft: Record<string, unknown> & { ranking: { order: string[]; tieChain: string[] } }) => void = () =>
    undefined,
): RuleSet {
  const draft = withoutConditions();
  change(draft);
  return parseRuleSet(withCitedSources(draft));
}
export const free = without();

/** A vacancy that asks for this condition. */
export const vacancyWith = (condition: object | undefined, change: object = {}) =>
  parseVacancy({
    id: 'V1',
    nama: 'Kepala',
    kelas: 'jptPratama',
    instansi: 'Kota',
    unit: 'Dinas',
    rumpun: 'keuangan',
    ...(condition === undefined
      ? {}
      : { conditions: [{ id: 'own', label, basis: 'Pengumuman 1/2026', ...condition }] }),
    ...change,
  });

/** What a condition comes to, in full; the ranking says the same. */
export function judged(condition: object, evidence: Evidence, change: object = {}, facts: object = {}) {
  const candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' }, evidence, ...facts } as Candidate;
  const vacancy = vacancyWith(condition, change);
  const report = checkEligibility(candidate, vacancy, { ruleSet: free, asOf });
  const found = report.conditions.find(({ id }) => id === 'own');
  if (found === undefined) throw new Error('not judged');
  const { shortlist, ineligible, undetermined } = rankSuccessors(vacancy, [candidate], { ruleSet: free, asOf });
  const stands = shortlist.length === 1 ? 'met' : ineligible.length === 1 ? 'notMet' : 'undetermined';
  expect(stands).toBe(found.verdict);
  expect(undetermined.length + ineligible.length + shortlist.length).toBe(1);
  expect(found.message.id).not.toBe(found.message.en);
  expect(found.basis).toBe('Pengumuman 1/2026');
  return found;
}

/** What `reader` reads out of the words that a rule set has for a condition, in either language. */
export function readBack(condition: object, reader: ConditionReader): readonly [id: unknown, en: unknown] {
  const asking = without((draft) => {
    const own = { id: 'own', label, provenance: bkn411.provenance, ...condition };
    draft['interim'] = { tiersBelow: 1, conditions: [own], provenance: bkn411.provenance };
  });
  const read = (told: 'id' | 'en'): unknown =>
    readRuleText(describeRuleSet(asking, told), told, [reader]).interim?.conditions[0]?.asks;
  return [read('id'), read('en')];
}

/** Conditions of one kind, as the generator makes them. */
export function generated<Kind extends ConditionKind>(kind: Kind): readonly ConditionOf<Kind>[] {
  return fc
    .sample(conditionArbitrary(), { numRuns: 1000, seed: 1 })
    .filter((condition): condition is ConditionOf<Kind> => condition.kind === kind);
}
