import { deepFreeze } from '../../json/deep-freeze.js';
import type { Grid } from '../model/grid.js';
import type { RuleSet } from '../model/rule-set.js';

/**
 * Rule sets that have passed every check and cannot change, with the fingerprint of those whose data state it: the rule sets
 * of the package, and those of `parseRuleSet`.
 */
const made = new WeakMap<object, string | undefined>();

export function rememberMade(ruleSet: RuleSet<Grid>): void {
  made.set(ruleSet, undefined);
}

export function isMade(ruleSet: object): boolean {
  return made.has(ruleSet);
}

/** The fingerprint of a rule set of the package; of others it is computed. */
export function statedFingerprint(ruleSet: object): string | undefined {
  return made.get(ruleSet);
}

/**
 * A rule set of the package, with its fingerprint. The build passes each through `parseRuleSet` and computes the fingerprint,
 * so that no program has to.
 */
export function shipped<G extends Grid>(ruleSet: RuleSet<G>, fingerprint: string): RuleSet<G> {
  made.set(deepFreeze(ruleSet), fingerprint);
  return ruleSet;
}
