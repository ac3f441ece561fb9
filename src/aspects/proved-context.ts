import { targetSchema } from '../model/asn.schema.js';
import { orRefuse } from '../model/given.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import type { Grid } from '../rules/grid.js';
import { readContext, type Context, type OpenContext } from './context.js';

/**
 * As `readContext`, and the post in view is proved to the last member.
 *
 * @throws TalentaError `invalidArgument`, `invalidDate`, `ruleSetNotParsed`, `ruleSetNotInForce`
 */
export function readProvedContext(context: Context<Grid>): OpenContext {
  const open = readContext(context);
  if (open.target === undefined) return open;
  const path = 'context.target';
  const parsed = parseWith(targetSchema, ownData(open.target, path), 'invalidArgument', 'post in view');
  return { ...open, target: orRefuse(parsed, path) };
}
