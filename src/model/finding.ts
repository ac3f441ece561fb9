import type { Bilingual } from './bilingual.js';

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
 * | `evidenceAfterReferenceDate` | evidence dated after `asOf`; set aside |
 * | `evidenceDuplicate` | the same evidence twice; counted once |
 * | `evidenceConflict` | records of the same date that say different things; none is chosen |
 * | `evidenceCancelled` | a cancelled punishment; does not count |
 * | `categoryNotCovered` | a category that the rule set's table does not cover; not used |
 * | `indicatorUnknown` | a score for an indicator the rule set does not have; not used |
 * | `personTwiceInPool` | the same person twice in a pool; counted once |
 * | `boxConflict` | a stated box differs from the box of the stated axis values; the axis values count |
 * | `nipConflict` | two different people with one NIP; neither is ranked |
 * | `entryNotReadable` | an entry of a pool that is no person; left out |
 * | `statedValueUsed` | something is not known, and the rule set states a score for that, with its citation; it was used |
 * | `scoreBeforeStage` | evidence of a stage that has not been held; it waits |
 * | `officeAbbreviated` | the names of two agencies, units or posts are the same once short forms are written out; taken as the same |
 * | `officeDoubtful` | the names of two agencies, units or posts are nearly the same; taken as different |
 * | `vacantTwice` | a post or a person falls vacant twice; the earliest day counts, a stated event before an overdue retirement |
 * | `holderUnknown` | an event about a post that none of the holders has, or several have; listed as stated |
 * | `eventAgainstHolders` | an event that contradicts the present posts of the holders; left out |
 * | `eventBeforeReferenceDate` | an event dated before the reference date; listed as overdue |
 * | `tieCriterionUnknown` | a tie criterion not known for everybody who ties: passed over if known for nobody, else they share the place |
 */
export type FindingCode =
  | 'valueClamped'
  | 'valueOutOfScale'
  | 'valueNotReadable'
  | 'binaryDrift'
  | 'levelWordUnknown'
  | 'levelConflict'
  | 'evidenceOutsideWindow'
  | 'evidenceAfterReferenceDate'
  | 'evidenceDuplicate'
  | 'evidenceConflict'
  | 'evidenceCancelled'
  | 'categoryNotCovered'
  | 'indicatorUnknown'
  | 'personTwiceInPool'
  | 'boxConflict'
  | 'nipConflict'
  | 'entryNotReadable'
  | 'statedValueUsed'
  | 'scoreBeforeStage'
  | 'officeAbbreviated'
  | 'officeDoubtful'
  | 'vacantTwice'
  | 'holderUnknown'
  | 'eventAgainstHolders'
  | 'eventBeforeReferenceDate'
  | 'tieCriterionUnknown';

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
