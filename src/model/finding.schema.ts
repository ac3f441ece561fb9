import * as z from 'zod';
import type { Finding, FindingCode } from './finding.js';
import { bilingualSchema, type NamesOf } from './primitives.schema.js';

const FINDING_CODES = {
  valueClamped: 'valueClamped',
  valueOutOfScale: 'valueOutOfScale',
  valueNotReadable: 'valueNotReadable',
  binaryDrift: 'binaryDrift',
  evidenceOutsideWindow: 'evidenceOutsideWindow',
  evidenceOld: 'evidenceOld',
  evidenceNotRead: 'evidenceNotRead',
  evidenceAfterReferenceDate: 'evidenceAfterReferenceDate',
  evidenceDuplicate: 'evidenceDuplicate',
  evidenceConflict: 'evidenceConflict',
  postConflict: 'postConflict',
  punishmentConflict: 'punishmentConflict',
  evidenceCancelled: 'evidenceCancelled',
  assessmentForLowerClass: 'assessmentForLowerClass',
  assessmentClassNotStated: 'assessmentClassNotStated',
  categoryNotCovered: 'categoryNotCovered',
  indicatorUnknown: 'indicatorUnknown',
  personTwiceInPool: 'personTwiceInPool',
  boxConflict: 'boxConflict',
  nipConflict: 'nipConflict',
  entryNotReadable: 'entryNotReadable',
  shortlistNotFilled: 'shortlistNotFilled',
  placementNotUsed: 'placementNotUsed',
  placementConflict: 'placementConflict',
  statedValueUsed: 'statedValueUsed',
  scoreBeforeStage: 'scoreBeforeStage',
  officeAbbreviated: 'officeAbbreviated',
  officeDoubtful: 'officeDoubtful',
  vacantTwice: 'vacantTwice',
  holderUnknown: 'holderUnknown',
  eventAgainstHolders: 'eventAgainstHolders',
  eventBeforeReferenceDate: 'eventBeforeReferenceDate',
  tieCriterionUnknown: 'tieCriterionUnknown',
  ageInTieChain: 'ageInTieChain',
} as const satisfies NamesOf<FindingCode>;

export const findingSchema: z.ZodType<Finding, unknown> = z.strictObject({
  code: z.enum(FINDING_CODES),
  path: z.string(),
  found: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  message: bilingualSchema,
});
