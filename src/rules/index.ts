/**
 * The rule sets shipped with the package, and what checks one.
 *
 * @packageDocumentation
 */
export { bkn411 } from './bkn411.js';
export { checkRuleSet } from './check-rule-set.js';
export { FACT_KEYS, FACTS, type FactDescription, type FactKey } from './fact-keys.js';
export { parseRuleSet, safeParseRuleSet } from './parse-rule-set.js';
export type * from './provenance.js';
export type * from './rule-set.js';
export {
  isTalentaError,
  TalentaError,
  type Issue,
  type ParseResult,
  type TalentaErrorCode,
} from '../model/talenta-error.js';
