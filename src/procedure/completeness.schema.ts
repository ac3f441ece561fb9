import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf } from '../parsing/argument.schema.js';
import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import {
  bilingualSchema,
  decimalSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
} from '../civil-service/primitives.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import { unreadableSchema } from '../succession/succession.schema.js';
import type { Completeness, CompletenessNeed, CompletenessRule, Incomplete } from './completeness.js';

const need = lateSchemaOf<CompletenessNeed>()(() =>
  z.union([
    z.strictObject({
      evidence: z.enum(EVIDENCE_KEYS),
      atLeastOne: z.exactOptional(z.literal(true)),
      yearsBack: z.exactOptional(z.int().min(0)),
    }),
    z.strictObject({ member: z.enum(['kedudukanHukum', 'golongan', 'jabatan']) }),
  ]),
);

const rule = recordSchemaOf<CompletenessRule>()(() => ({
  sources: z.array(
    z.strictObject({
      key: z.string(),
      label: bilingualSchema,
      needs: z.tuple([need], need),
      weight: decimalSchema,
    }),
  ),
  provenance: provenanceSchema,
}));

const incomplete = recordSchemaOf<Incomplete>()(() => ({
  nip: z.string(),
  source: z.string(),
  path: z.string(),
  reason: z.enum(['unknown', 'noRecord', 'tooOld']),
}));

export const completenessSchema = recordSchemaOf<Completeness>()(() => ({
  complete: z.boolean(),
  figure: z.strictObject({ value: decimalTextSchema, fraction: z.exactOptional(fractionTextSchema) }),
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
}));

export const completenessArgument = argumentOf(completenessSchema);
export const completenessRuleArgument = argumentOf(rule);
