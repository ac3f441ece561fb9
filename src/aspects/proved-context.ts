import { targetSchema } from '../model/asn.schema.js';
import { orRefuse } from '../model/given.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import { provedRuleSet } from '../rules/given-rule-set.js';
import type { Grid } from '../rules/grid.js';
import { readContext, type Context, type OpenContext } from './context.js';

/**
 * As `readContext`, and the rule set and the post in view are proved to the last member.
 *
 * @throws TalentaError `invalidArgument`, `invalidDate`, `ruleSetNotFrozen`, `invalidRuleSet`, `ruleSetNotInForce`
 */
export function readProvedContext(context: Context<Grid>): OpenContext {
  const open = readContext(context, provedRuleSet);
  if (open.target === undefined) return open;
  const path = 'context.target';
  const parsed = parseWith(targetSchema, ownData(open.target, path), 'invalidArgument', 'post in view');
  return { ...open, target: orRefuse(parsed, path) };
}
