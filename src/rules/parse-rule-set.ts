import { orThrow, parseWith } from '../model/parse.schema.js';
import { TalentaError, type ParseResult } from '../model/talenta-error.js';
import { checkRuleSet } from './check-rule-set.js';
import type { RuleSet } from './rule-set.js';
import { ruleSetSchema } from './rule-set.schema.js';

/**
 * Checks a rule set: first its shape, then that its rules hold together (weights close, bands have no hole, every pair
 * of levels is a box, everything is cited). A rule set that parses has passed every check.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 * @example
 * ```ts
 * import { safeParseRuleSet } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const result = safeParseRuleSet({ ...bkn411, talent: { ...bkn411.talent, kinerja: '60' } });
 * if (!result.success) console.log(result.error.issues[0]?.path, result.error.issues[0]?.code);
 * // => talent weightsDoNotClose
 * ```
 */
export function safeParseRuleSet(input: unknown): ParseResult<RuleSet> {
  const shaped = parseWith(ruleSetSchema, input, 'invalidRuleSet', 'rule set');
  if (!shaped.success) return shaped;
  const issues = checkRuleSet(shaped.data);
  if (issues.length === 0) return shaped;
  return { success: false, error: new TalentaError('invalidRuleSet', 'This rule set does not hold together.', issues) };
}

/**
 * As {@link safeParseRuleSet}, but throws.
 *
 * @throws TalentaError `invalidRuleSet`
 */
export function parseRuleSet(input: unknown): RuleSet {
  return orThrow(safeParseRuleSet(input));
}
