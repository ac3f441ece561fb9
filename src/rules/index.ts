/**
 * The rule sets shipped with the package, and what checks one.
 *
 * @packageDocumentation
 */
export { bkn411 } from './bkn411.js';
export { bkn411Revision1 } from './bkn411-revision-1.js';

export { FACT_KEYS, FACTS, type FactDescription, type FactKey } from './fact-keys.js';
export {
  checkRuleSet,
  parseGridRuleSet,
  parseRuleSet,
  safeParseGridRuleSet,
  safeParseRuleSet,
} from './parse-rule-set.js';
export type * from './grid.js';
export type * from './provenance.js';
export type * from './rule-set.js';
export {
  isTalentaError,
  TalentaError,
  type Issue,
  type ParseResult,
  type TalentaErrorCode,
} from '../model/talenta-error.js';
export {
  BOX_NUMBERING_DESCRIPTIONS,
  BOX_NUMBERINGS,
  boxOfLevels,
  levelsOfBox,
  translateBox,
  type BoxLevels,
  type BoxNumbering,
  type BoxNumberingDescription,
} from './box-numbering.js';
export type { Datable, Dated, DatedStep } from './dated.js';
export {
  parseRuleSetSeries,
  ruleSetOn,
  safeParseRuleSetSeries,
  stretchesOf,
  type RuleSetSeries,
  type Stretch,
} from './rule-set-series.js';
export { acehBarat } from './aceh-barat.js';
export { bangkaBelitung } from './bangka-belitung.js';
export { banjarmasin } from './banjarmasin.js';
export { djbk } from './djbk.js';
export { manado } from './manado.js';
export { permenpanrb20 } from './permenpanrb20.js';
export { semarang } from './semarang.js';
export {
  defineGridRuleSet,
  defineRuleSet,
  safeDefineGridRuleSet,
  safeDefineRuleSet,
  type RuleSetChange,
  type RuleSetDefinition,
} from './define-rule-set.js';
export { describeRuleSet } from './describe-rule-set.js';
export type { Language } from './rule-words.js';
export { AXIS_NAMINGS, axesFromXY, xyFromAxes, type AxisNaming, type NamedAxes, type XY } from './axis-naming.js';
export { OLD_AFTER } from './old-after.js';
export { boxWitnesses, type BoxWitness } from './box-witnesses.js';
export { compareRuleSets, RULE_GROUPS, type RuleDifference, type RuleGroup } from './compare-rule-sets.js';
