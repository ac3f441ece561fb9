import { deepFreeze } from '../model/deep-freeze.js';
import type { Grid } from './grid.js';
import type { RuleSet } from './rule-set.js';

/** Rule sets that have passed every check and cannot change: those of the package, and those of `parseRuleSet`. */
const made = new WeakSet<object>();

export function rememberMade(ruleSet: RuleSet<Grid>): void {
  made.add(ruleSet);
}

export function isMade(ruleSet: object): boolean {
  return made.has(ruleSet);
}

/** A rule set of the package. The tests pass each through `parseRuleSet`, so that no program has to. */
export function shipped<G extends Grid>(ruleSet: RuleSet<G>): RuleSet<G> {
  made.add(deepFreeze(ruleSet));
  return ruleSet;
}
