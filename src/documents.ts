/**
 * The papers that a procedure makes: announcement, committee file, letter, reply to an objection, development. As data, as
 * Markdown and as HTML.
 *
 * @packageDocumentation
 */
export {
  announcementDocument,
  announcementOf,
  type AnnouncedPerson,
  type Announcement,
  type AnnouncementDetails,
} from './documents/announcement.js';
export {
  committeeFileDocument,
  committeeFileOf,
  type CommitteeFile,
  type CommitteeFileDetails,
} from './documents/committee-file.js';
export {
  DEVELOPMENT_PRESCRIPTIONS,
  DEVELOPMENT_PROVENANCE,
  type DevelopmentPrescription,
} from './development/development-prescriptions.js';
export {
  developmentOf,
  type BoxFollowUps,
  type Development,
  type LadderStep,
  type NextLevel,
} from './development/development.js';
export type {
  ExactAmount,
  IndicatorOrPart,
  LiftsAlone,
  ScoreGap,
  UnknownScore,
} from './development/shares-and-goals.js';
export { htmlOf } from './documents/html.js';
export { letterDocument } from './documents/letter-document.js';
export {
  letterOf,
  RANK_BANDS,
  type Letter,
  type LetterDetails,
  type LetterOutcome,
  type RankBand,
} from './documents/letter.js';
export { markdownOf } from './documents/markdown.js';
export { objectionReplyDocument, type ReplyDetails } from './documents/objection-reply.js';
export type { DocumentBlock, OfficialDocument } from './documents/official-document.js';
