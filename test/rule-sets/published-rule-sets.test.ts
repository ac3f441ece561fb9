/**
 * A published id and revision never changes. The list has the fingerprint of each; whoever changes a rule set raises its
 * revision and adds a line. Until the first version is published, `UPDATE_PUBLISHED=1 npx vitest run --project unit
 * test/rule-sets/published-rule-sets.test.ts` may write the list again.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeAxes, type RuleSet, parseRuleSet } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import published from './published-rule-sets.json' with { type: 'json' };
import { shippedRuleSets } from './rule-set-pages.js';

const fingerprintIn = (ruleSet: RuleSet): string =>
  placeAxes({ kinerja: '0', potensial: '0' }, ruleSet).ruleSet.fingerprint;

const now = shippedRuleSets.map((ruleSet) => ({
  id: ruleSet.id,
  revision: ruleSet.revision,
  from: ruleSet.inForce.from,
  // That of a copy is computed.
  fingerprint: fingerprintIn(parseRuleSet(JSON.parse(JSON.stringify(ruleSet)))),
}));

const writing = process.env['UPDATE_PUBLISHED'] === '1';
if (writing) {
  writeFileSync(path.join(import.meta.dirname, 'published-rule-sets.json'), `${JSON.stringify(now, undefined, 2)}\n`);
}

describe.skipIf(writing)('published rule sets', () => {
  it.each(now)('$id revision $revision is as published; else raise its revision', ({ id, revision, fingerprint }) => {
    const known = published.find((entry) => entry.id === id && entry.revision === revision);
    expect(known?.fingerprint).toBe(fingerprint);
    const shipped = shippedRuleSets.find((ruleSet) => ruleSet.id === id && ruleSet.revision === revision);
    expect(shipped && fingerprintIn(shipped), 'the fingerprint that the rule set states').toBe(fingerprint);
  });

  it('one revision has one fingerprint', () => {
    const names = published.map(({ id, revision, from }) => `${id} ${String(revision)} ${from}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('what was published is still shipped, in its latest revision', () => {
    const shipped = new Set(now.map(({ id }) => id));
    expect(published.filter(({ id }) => !shipped.has(id))).toEqual([]);
  });
});
