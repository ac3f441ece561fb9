/**
 * The rule sets shipped with the package, and what checks one.
 *
 * @packageDocumentation
 */
export { bkn411 } from './rule-sets/bkn411.js';
export { bkn411Revision1 } from './rule-sets/bkn411-revision-1.js';

export { FACT_KEYS, FACTS, type FactDescription, type FactKey } from './rule-set/model/fact-keys.js';
export { OLD_AFTER } from './rule-set/model/old-after.js';
export { checkRuleSet } from './rule-set/parse/parse-rule-set.js';
export {
  BASES,
  KNOWLEDGE,
  type Basis,
  type Citation,
  type Knowledge,
  type Provenance,
  type Source,
} from './rule-set/model/provenance.js';
export {
  RANKING_KEYS,
  TIE_KEYS,
  type Sourced,
  type EvidenceWindow,
  type TableRow,
  type Bound,
  type Band,
  type LevelItem,
  type TableConversion,
  type BandsConversion,
  type LevelsConversion,
  type ScoreConversion,
  type Conversion,
  type Reading,
  type AssessedFor,
  type Measure,
  type Stage,
  type Part,
  type IndicatorFace,
  type Indicator,
  type Aspect,
  type Level,
  type WordedLevel,
  type LevelWords,
  type Axis,
  type Box,
  type ClassEligibility,
  type FillingWay,
  type OutsideEligibility,
  type Retirement,
  type Readiness,
  type ReadinessGroup,
  type Interim,
  type ValueKey,
  type RankingKey,
  type TieKey,
  type Ranking,
  type TechnicalShare,
} from './rule-set/model/rule-set.js';
export {
  BOX_NUMBERING_DESCRIPTIONS,
  BOX_NUMBERINGS,
  boxOfLevels,
  levelsOfBox,
  translateBox,
  type BoxLevels,
  type BoxNumbering,
  type BoxNumberingDescription,
} from './rule-set/model/box-numbering.js';
export type { Datable, Dated, DatedStep } from './rule-set/change/dated.js';
export {
  parseRuleSetSeries,
  ruleSetOn,
  safeParseRuleSetSeries,
  stretchesOf,
  type RuleSetSeries,
  type Stretch,
} from './rule-set/change/rule-set-series.js';
export { acehBarat } from './rule-sets/aceh-barat.js';
export { bangkaBelitung } from './rule-sets/bangka-belitung.js';
export { banjarmasin } from './rule-sets/banjarmasin.js';
export { djbk } from './rule-sets/djbk.js';
export { manado } from './rule-sets/manado.js';
export { permenpanrb20 } from './rule-sets/permenpanrb20.js';
export { semarang } from './rule-sets/semarang.js';
export {
  defineRuleSet,
  safeDefineRuleSet,
  type RuleSetChange,
  type RuleSetDefinition,
} from './rule-set/change/define-rule-set.js';
export { describeRuleSet } from './rule-set/describe/describe-rule-set.js';
export {
  AXIS_NAMINGS,
  axesFromXY,
  xyFromAxes,
  type AxisNaming,
  type NamedAxes,
  type XY,
} from './rule-set/model/axis-naming.js';
export { boxWitnesses, type BoxWitness } from './rule-set/check/box-witnesses.js';
export {
  compareRuleSets,
  RULE_GROUPS,
  type RuleDifference,
  type RuleGroup,
} from './rule-set/change/compare-rule-sets.js';
export { ROUNDING_MODES, type RoundingMode, type RoundingRule } from './exact/rounding.js';
export type { ConditionFace } from './conditions/condition-kind.js';
export type { Condition, ConditionKind, ConditionOf } from './conditions/conditions.js';
export type { ShownRow } from './rule-set/compile/compile-rule-set.js';
