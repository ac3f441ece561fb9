import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { EVIDENCE_KEYS } from '../model/evidence.js';
import {
  bilingualSchema,
  decimalSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
} from '../model/primitives.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { unreadableSchema } from '../succession/succession.schema.js';
import type {
  Completeness,
  CompletenessFigure,
  CompletenessNeed,
  CompletenessRule,
  Incomplete,
} from './completeness.js';

const need: z.ZodType<CompletenessNeed, unknown> = z.union([
  z.strictObject({
    evidence: z.enum(EVIDENCE_KEYS),
    atLeastOne: z.exactOptional(z.literal(true)),
    yearsBack: z.exactOptional(z.int().min(0)),
  }),
  z.strictObject({ member: z.enum(['kedudukanHukum', 'golongan', 'jabatan']) }),
]);

const rule: z.ZodType<CompletenessRule, unknown> = z.strictObject({
  sources: z.array(
    z.strictObject({
      key: z.string(),
      label: bilingualSchema,
      needs: z.tuple([need], need),
      weight: decimalSchema,
    }),
  ),
  provenance: provenanceSchema,
});

const figure: z.ZodType<CompletenessFigure, unknown> = z.strictObject({
  value: decimalTextSchema,
  fraction: z.exactOptional(fractionTextSchema),
});

const incomplete: z.ZodType<Incomplete, unknown> = z.strictObject({
  nip: z.string(),
  source: z.string(),
  path: z.string(),
  reason: z.enum(['unknown', 'noRecord', 'tooOld']),
});

export const completenessSchema: z.ZodType<Completeness, unknown> = z.strictObject({
  complete: z.boolean(),
  figure,
  people: z.int().min(0),
  completePeople: z.int().min(0),
  bySource: z.array(
    z.strictObject({
      source: z.string(),
      label: bilingualSchema,
      complete: z.int().min(0),
      incomplete: z.int().min(0),
    }),
  ),
  missing: z.array(incomplete),
  unreadable: z.array(unreadableSchema),
  rule: z.string(),
  asOf: isoDateSchema,
});

export const completenessArgument = argumentOf(completenessSchema);
export const completenessRuleArgument = argumentOf(rule);
