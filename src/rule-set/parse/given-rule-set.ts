import { orRefuse, misuse } from '../../problems/misuse.js';
import { isRecord } from '../../problems/is-object.js';
import { parseWith } from '../../parsing/parse.schema.js';
import type { Grid } from '../model/grid.js';
import { isMade } from './made-rule-sets.js';
import { RULE_SET_WORDING } from './rule-set-wording.js';
import type { RuleSet } from '../model/rule-set.js';
import { gridSchemas } from './rule-set.schema.js';

/**
 * A rule set of the right shape, frozen or not, for what only reads it.
 *
 * @throws TalentaError `invalidRuleSet`, `invalidArgument`
 */
export function readableRuleSet(ruleSet: RuleSet<Grid>, path: string): RuleSet<Grid> {
  if (isRecord(ruleSet) && isMade(ruleSet)) return ruleSet;
  if (!isRecord(ruleSet)) throw misuse(path, 'a rule set from parseRuleSet or talenta-asn/rules', ruleSet);
  return orRefuse(parseWith(gridSchemas().whole, ruleSet, 'invalidRuleSet', 'rule set', RULE_SET_WORDING), path);
}
