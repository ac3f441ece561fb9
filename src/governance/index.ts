/**
 * The procedure around a ranking: completeness of the data, committee, decision, log, replay, announcement, letter, objection,
 * development.
 *
 * @packageDocumentation
 */
export { isTalentaError, TalentaError, type TalentaErrorCode } from '../model/talenta-error.js';
export type { Language } from '../rules/rule-words.js';
export {
  announcementDocument,
  announcementOf,
  type AnnouncedPerson,
  type Announcement,
  type AnnouncementDetails,
} from './announcement.js';
export {
  committeeFileDocument,
  committeeFileOf,
  type CommitteeFile,
  type CommitteeFileDetails,
} from './committee-file.js';
export type { CommitteeMove } from './committee-move.js';
export {
  COMMITTEE_RULE,
  holdSession,
  type Coded,
  type CommitteeMember,
  type CommitteeOutcome,
  type CommitteeRule,
  type CommitteeSession,
  type ConflictOfInterest,
  type HandCheck,
  type Listed,
  type MoveEffect,
  type SessionResult,
} from './committee.js';
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
} from './completeness.js';
export {
  decide,
  DECISION_RULE,
  type Decision,
  type DecisionFace,
  type DecisionReason,
  type DecisionRecord,
  type DecisionResult,
  type DecisionRule,
} from './decision.js';
export {
  DEVELOPMENT_PRESCRIPTIONS,
  DEVELOPMENT_PROVENANCE,
  type DevelopmentPrescription,
} from './development-prescriptions.js';
export {
  developmentOf,
  type Amount,
  type BoxFollowUps,
  type Development,
  type Gap,
  type GapName,
  type LadderStep,
  type LiftsAlone,
  type NextLevel,
  type Unknown,
} from './development.js';
export { htmlOf, markdownOf, type Block, type Document } from './document.js';
export { canonicalJson, fingerprintOf } from './fingerprint.js';
export {
  FORBIDDEN_GROUNDS,
  forbiddenGroundsIn,
  TASKS_NOT_GROUNDS,
  type ForbiddenGround,
  type FoundGround,
} from './forbidden-grounds.js';
export type { LeafDifference } from './leaves.js';
export {
  letterDocument,
  letterOf,
  RANK_BANDS,
  type Letter,
  type LetterDetails,
  type LetterStanding,
  type RankBand,
} from './letter.js';
export {
  appendEntry,
  verifyLog,
  type Actor,
  type Log,
  type LogBreak,
  type LogEntry,
  type LogVerdict,
  type NewEntry,
} from './log.js';
export type { Opening } from './procedure.schema.js';
export type { Run } from './run.schema.js';
export { mapPool, type Mapping } from './mapping.js';
export {
  OBJECTION_RULE,
  objectionWindow,
  type ObjectionGround,
  type ObjectionRule,
  type ObjectionWindow,
} from './objection-window.js';
export {
  objectionReplyDocument,
  reconsider,
  type Objection,
  type ObjectionChange,
  type ObjectionStanding,
  type ReconsiderOptions,
  type Reconsideration,
  type ReplyDetails,
} from './objection.js';
export {
  STAGES,
  type AcceptedGap,
  type AnnouncementRecord,
  type EligibilityCount,
  type ObjectionAnswer,
  type ObjectionRecord,
  type OpenedVacancy,
  type Procedure,
  type Refusal,
  type RefusalCode,
  type ShortlistRecord,
  type Stage,
  type Step,
  type StepContent,
  type StepName,
  type StepResult,
} from './procedure.js';
export { makeReplayFile, replay, type Replay, type ReplayAnswer, type ReplayFile } from './replay.js';
export {
  eligibilityCountOf,
  openProcedure,
  shortlistRecordOf,
  stepsAt,
  takeStep,
  verifyProcedure,
  type ProcedureVerdict,
} from './take-step.js';
