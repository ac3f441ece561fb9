/**
 * The procedure around a ranking: completeness of the data, mapping, steps with their log, committee, decision, objection,
 * replay; and one person on the lists of several vacancies.
 *
 * @packageDocumentation
 */
export type {
  CommitteeMove,
  CommitteeMember,
  CommitteeOutcome,
  CommitteeSession,
  ConflictOfInterest,
  HandCheck,
  ListedPerson,
  MoveEffect,
  SessionResult,
} from './procedure/committee/committee-session.js';
export { COMMITTEE_RULE, type CommitteeRule } from './procedure/committee/committee-rule.js';
export { holdSession } from './procedure/committee/hold-session.js';
export type { LabelledCode } from './procedure/issues.js';
export {
  checkCompleteness,
  COMPLETENESS_RULE,
  type Completeness,
  type CompletenessFigure,
  type CompletenessNeed,
  type CompletenessRule,
  type CompletenessSource,
  type Incomplete,
  type IncompleteReason,
} from './procedure/completeness.js';
export {
  decide,
  DECISION_RULE,
  type Decision,
  type DecisionFace,
  type DecisionReason,
  type DecisionRecord,
  type DecisionResult,
  type DecisionRule,
} from './procedure/decision.js';
export { canonicalJson, fingerprintOf } from './json/canonical-json.js';
export {
  FORBIDDEN_GROUNDS,
  forbiddenGroundsIn,
  TASKS_NOT_GROUNDS,
  type ForbiddenGround,
  type FoundGround,
} from './procedure/forbidden-grounds.js';
export type { LeafDifference } from './json/leaf-paths.js';
export {
  appendEntry,
  verifyLog,
  type Actor,
  type Log,
  type LogBreak,
  type LogEntry,
  type LogVerdict,
  type NewEntry,
} from './procedure/log.js';
export { mapPool, type Mapping } from './procedure/mapping.js';
export {
  OBJECTION_RULE,
  objectionWindow,
  type ObjectionGround,
  type ObjectionRule,
  type ObjectionWindow,
} from './procedure/objection-window.js';
export {
  reconsider,
  type Objection,
  type ObjectionChange,
  type ObjectionStanding,
  type ReconsiderOptions,
  type Reconsideration,
} from './procedure/objection.js';
export { verifyProcedure, type ProcedureVerdict } from './procedure/verify-procedure.js';
export { openProcedure, type Opening } from './procedure/open-procedure.js';
export type {
  AcceptedGap,
  AnnouncementRecord,
  EligibilityCount,
  ObjectionAnswer,
  ObjectionRecord,
  OpenedVacancy,
  Procedure,
  ShortlistRecord,
} from './procedure/procedure.js';
export type { Refusal, RefusalCode, Step, StepContent, StepName, StepResult } from './procedure/step.js';
export { PROCEDURE_STAGES, type ProcedureStage } from './procedure/procedure-stage.js';
export { eligibilityCountOf, shortlistRecordOf } from './procedure/result-records.js';
export { stepsAt, takeStep } from './procedure/take-step.js';
export { makeReplayFile, replay, type Replay, type ReplayAnswer } from './replay/replay.js';
export type { NamedResult, ReplayFile } from './replay/replay-file.js';
export type {
  AmountText,
  Assignment,
  Certificate,
  Choices,
  Competing,
  Lot,
  Resolution,
  ResolutionRule,
  ResolutionRuleFace,
  ResolutionTie,
} from './succession/several-vacancies/resolution.js';
export { competingFor, resolveVacancies } from './succession/several-vacancies/resolve-vacancies.js';
export type { ResolutionProblem, ResolutionProblemCode } from './succession/several-vacancies/resolution-problem.js';
export { verifyResolution, type ResolutionVerdict } from './succession/several-vacancies/verify-resolution.js';
export { parseResolution, safeParseResolution } from './succession/several-vacancies/parse-resolution.js';
