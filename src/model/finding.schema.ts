import * as z from 'zod';
import type { Finding, FindingCode } from './finding.js';
import { bilingualSchema, type NamesOf } from './primitives.schema.js';

const FINDING_CODES = {
  valueClamped: 'valueClamped',
  valueOutOfScale: 'valueOutOfScale',
  valueNotReadable: 'valueNotReadable',
  binaryDrift: 'binaryDrift',
  levelWordUnknown: 'levelWordUnknown',
  levelConflict: 'levelConflict',
  evidenceOutsideWindow: 'evidenceOutsideWindow',
  evidenceAfterReferenceDate: 'evidenceAfterReferenceDate',
  evidenceDuplicate: 'evidenceDuplicate',
  evidenceConflict: 'evidenceConflict',
  evidenceCancelled: 'evidenceCancelled',
  categoryNotCovered: 'categoryNotCovered',
  indicatorUnknown: 'indicatorUnknown',
  personTwiceInPool: 'personTwiceInPool',
  boxConflict: 'boxConflict',
  nipConflict: 'nipConflict',
  entryNotReadable: 'entryNotReadable',
  statedValueUsed: 'statedValueUsed',
  scoreBeforeStage: 'scoreBeforeStage',
  officeAbbreviated: 'officeAbbreviated',
  officeDoubtful: 'officeDoubtful',
  vacantTwice: 'vacantTwice',
  holderUnknown: 'holderUnknown',
  eventAgainstHolders: 'eventAgainstHolders',
  eventBeforeReferenceDate: 'eventBeforeReferenceDate',
  tieCriterionUnknown: 'tieCriterionUnknown',
} as const satisfies NamesOf<FindingCode>;

export const findingSchema: z.ZodType<Finding, unknown> = z.strictObject({
  code: z.enum(FINDING_CODES),
  path: z.string(),
  found: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  message: bilingualSchema,
});
