import { orRefuse } from '../model/given.js';
import { misuse } from '../model/misuse.js';
import { isRecord } from '../model/is-object.js';
import { parseWith } from '../model/parse.schema.js';
import type { Grid } from './grid.js';
import { isMade } from './made-rule-sets.js';
import { RULE_SET_WORDING } from './refused-names.js';
import type { RuleSet } from './rule-set.js';
import { gridSchemas } from './rule-set.schema.js';

/**
 * A rule set of the right shape, frozen or not, for what only reads it.
 *
 * @throws TalentaError `invalidRuleSet`, `invalidArgument`
 */
export function readableRuleSet(ruleSet: RuleSet<Grid>, path: string): RuleSet<Grid> {
  if (isRecord(ruleSet) && isMade(ruleSet)) return ruleSet;
  if (!isRecord(ruleSet)) throw misuse(path, 'a rule set from parseRuleSet or talenta-asn/rules', ruleSet);
  return orRefuse(parseRuleSetShape(ruleSet), path);
}

function parseRuleSetShape(ruleSet: unknown) {
  return parseWith(gridSchemas.whole, ruleSet, 'invalidRuleSet', 'rule set', RULE_SET_WORDING);
}
