import { orRefuse } from '../model/given.js';
import { misuse } from '../model/misuse.js';
import { isRecord } from '../model/is-object.js';
import { parseWith } from '../model/parse.schema.js';
import { compileRuleSet, type CompiledRuleSet } from './compile-rule-set.js';
import type { Grid } from './grid.js';
import { RULE_SET_WORDING } from './refused-names.js';
import type { RuleSet } from './rule-set.js';
import { gridSchemas } from './rule-set.schema.js';

/** Rule sets of the right shape that nobody can change any more. */
const proved = new WeakSet<object>();

export function rememberProved(ruleSet: RuleSet<Grid>): void {
  proved.add(ruleSet);
}

/**
 * The rule set compiled, and its shape proved to the last member: what was not made here has passed through no check yet.
 *
 * @throws TalentaError `ruleSetNotFrozen`, `invalidRuleSet`
 */
export function provedRuleSet(ruleSet: RuleSet<Grid>, path: string): CompiledRuleSet {
  const compiled = compileRuleSet(ruleSet, path);
  if (!proved.has(ruleSet)) {
    orRefuse(parseRuleSetShape(ruleSet), path);
    proved.add(ruleSet);
  }
  return compiled;
}

/**
 * A rule set of the right shape, frozen or not, for what only reads it.
 *
 * @throws TalentaError `invalidRuleSet`, `invalidArgument`
 */
export function readableRuleSet(ruleSet: RuleSet<Grid>, path: string): RuleSet<Grid> {
  if (isRecord(ruleSet) && proved.has(ruleSet)) return ruleSet;
  if (!isRecord(ruleSet)) throw misuse(path, 'a rule set from parseRuleSet or talenta-asn/rules', ruleSet);
  return orRefuse(parseRuleSetShape(ruleSet), path);
}

function parseRuleSetShape(ruleSet: unknown) {
  return parseWith(gridSchemas.whole, ruleSet, 'invalidRuleSet', 'rule set', RULE_SET_WORDING);
}
