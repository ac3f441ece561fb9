import type { Bilingual } from './bilingual.js';

/** The codes of findings. */
export const FINDING_CODES = [
  'valueClamped',
  'valueOutOfScale',
  'valueNotReadable',
  'binaryDrift',
  'levelWordUnknown',
  'levelConflict',
  'evidenceOutsideWindow',
  'evidenceOld',
  'evidenceNotRead',
  'evidenceAfterReferenceDate',
  'evidenceDuplicate',
  'evidenceConflict',
  'postConflict',
  'punishmentConflict',
  'evidenceCancelled',
  'assessmentForLowerClass',
  'assessmentClassNotStated',
  'categoryNotCovered',
  'indicatorUnknown',
  'personTwiceInPool',
  'boxConflict',
  'nipConflict',
  'entryNotReadable',
  'shortlistNotFilled',
  'placementNotUsed',
  'placementConflict',
  'statedValueUsed',
  'scoreBeforeStage',
  'officeAbbreviated',
  'officeDoubtful',
  'vacantTwice',
  'holderUnknown',
  'eventAgainstHolders',
  'eventBeforeReferenceDate',
  'tieCriterionUnknown',
  'ageInTieChain',
] as const;

/**
 * Something noticed in the data that the reader should know.
 *
 * | Code | Meaning |
 * |---|---|
 * | `valueClamped` | a value beyond the scale was cut to its end, as the rule set says |
 * | `valueOutOfScale` | a value beyond the scale; not used |
 * | `valueNotReadable` | a value that is no decimal, date or level; not used |
 * | `binaryDrift` | a number with more than 15 significant digits; not used: pass text, or round it |
 * | `levelWordUnknown` | a word for a level that the rule set does not read; the axis is not known |
 * | `levelConflict` | a word for a level and the axis value beside it contradict each other; the axis is not known |
 * | `evidenceOutsideWindow` | evidence too old for its window; set aside |
 * | `evidenceOld` | evidence that counts, though it is older than it should be; a newer one is wanted |
 * | `evidenceNotRead` | evidence that no score and no condition of the rule set reads: it decides nothing |
 * | `evidenceAfterReferenceDate` | evidence dated after `asOf`; set aside |
 * | `evidenceDuplicate` | the same evidence twice; counted once |
 * | `evidenceConflict` | records of the same date or number that say different things, or of which one only counts by its date; none is chosen |
 * | `postConflict` | the present post and the posts on record, or two of these, contradict each other; what rests on them is known only where every reading agrees |
 * | `punishmentConflict` | the legal position and the punishments on record, or two of these, contradict each other; likewise |
 * | `evidenceCancelled` | a cancelled punishment or violation; does not count |
 * | `assessmentForLowerClass` | a job person match measured for posts of a lower competency standard than the post in view |
 * | `assessmentClassNotStated` | a job person match that does not say for which posts it was measured, where the rule set asks |
 * | `categoryNotCovered` | a category that the rule set's table does not cover; not used |
 * | `indicatorUnknown` | a score for an indicator the rule set does not have; not used |
 * | `personTwiceInPool` | the same person twice in a pool; counted once |
 * | `placementNotUsed` | a placement made with another rule set, or with values beyond the scale: it is not used, the axes are unknown |
 * | `placementConflict` | what a placement states does not follow from its axis values; the axis values count |
 * | `boxConflict` | a stated box differs from the box of the stated axis values; the axis values count |
 * | `nipConflict` | two different people with one NIP; neither is ranked |
 * | `entryNotReadable` | an entry of a pool that cannot be read: it stands in `unreadable` and is ranked nowhere |
 * | `shortlistNotFilled` | fewer people are listed than the shortlist holds: the commonest reasons, with their numbers |
 * | `statedValueUsed` | something is not known, and the rule set states a score for that, with its citation; it was used |
 * | `scoreBeforeStage` | evidence of a stage that has not been held; it waits |
 * | `officeAbbreviated` | the names of two agencies, units or posts are the same once short forms are written out; taken as the same |
 * | `officeDoubtful` | the names of two agencies, units or posts are nearly the same; taken as different |
 * | `vacantTwice` | a post or a person falls vacant twice; the earliest day counts, a stated event before an overdue retirement |
 * | `holderUnknown` | an event about a post that none of the holders has, or several have; listed as stated |
 * | `eventAgainstHolders` | an event that contradicts the present posts of the holders; left out |
 * | `eventBeforeReferenceDate` | an event dated before the reference date; listed as overdue |
 * | `tieCriterionUnknown` | a fact not known of everybody who is equal before it: passed over between those of whom it is not known, undecided between them and the others |
 * | `ageInTieChain` | the rule set lets age separate people of equal standing, by the text it cites; whom it did |
 */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something noticed in the data: where, what stood there, what was expected, and the standing text for people. */
export interface Finding {
  /** What sort of thing it is; stable, for programs. */
  readonly code: FindingCode;
  /** Where in the input: `evidence.penghargaan[2]`, `scores.penilaianKinerja`, `pool`. */
  readonly path: string;
  /** What stood there; never a NIP. */
  readonly found?: string;
  /** What would have been right there. */
  readonly expected?: string;
  /** The finding in words. */
  readonly message: Bilingual;
}
