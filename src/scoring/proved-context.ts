import { targetSchema } from '../person/asn.schema.js';
import { orRefuse } from '../problems/misuse.js';
import { ownData } from '../json/own-data.js';
import { parseWith } from '../parsing/parse.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
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
