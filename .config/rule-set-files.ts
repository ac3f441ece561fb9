import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalText } from '../src/json/canonical-text.js';
import { statedFingerprint } from '../src/rule-set/parse/made-rule-sets.js';
import { safeParseRuleSet } from '../src/rule-set/parse/parse-rule-set.js';
import type { RuleSet } from '../src/rule-set/model/rule-set.js';
import * as rules from '../src/rules.js';

/** The rule sets of the package, by the name of their file: `bkn411`, `bkn411-revision-1`. The latest of an id has its name. */
export function shippedRuleSets(): ReadonlyMap<string, RuleSet> {
  const all = Object.values(rules).filter((value): value is RuleSet => typeof value === 'object' && 'format' in value);
  const latest = new Map(
    all.map(({ id }) => [id, Math.max(...all.flatMap((each) => (each.id === id ? each.revision : [])))]),
  );
  return new Map(
    all.map((ruleSet) => {
      const { id, revision } = ruleSet;
      return [revision === latest.get(id) ? id : `${id}-revision-${revision}`, ruleSet];
    }),
  );
}

/** A rule set as its file has it: canonical JSON, of which the SHA-256 is its fingerprint. */
export function fileOf(ruleSet: RuleSet): string {
  return canonicalText(ruleSet);
}

/**
 * Proves every rule set of the package, so that no program has to, and writes it as JSON. One that does not parse, or that
 * states another fingerprint than its data have, stops the build.
 */
export function writeRuleSets(folder: string): void {
  mkdirSync(path.join(folder, 'rule-sets'), { recursive: true });
  for (const [name, ruleSet] of shippedRuleSets()) {
    const text = fileOf(ruleSet);
    const parsed = safeParseRuleSet(JSON.parse(text));
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path: where, message }) => `\n  ${where}: ${message}`);
      throw new Error(`the rule set ${name} does not hold together:${issues.join('')}`);
    }
    const fingerprint = createHash('sha256').update(text).digest('hex');
    if (statedFingerprint(ruleSet) !== fingerprint) {
      throw new Error(`the rule set ${name} has the fingerprint ${fingerprint}, and states another one`);
    }
    writeFileSync(path.join(folder, 'rule-sets', `${name}.json`), text);
  }
}
