import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { bilingualSchema, isoDateSchema } from '../model/primitives.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { placeSchema } from '../succession/succession.schema.js';
import { codedSchema } from './committee.schema.js';
import type { Decision, DecisionReason, DecisionRecord, DecisionRule } from './decision.js';
import { forbiddenGroundSchema } from './forbidden-grounds.schema.js';
import { actorSchema } from './log.schema.js';

const reason: z.ZodType<DecisionReason, unknown> = z.strictObject({ code: z.string(), text: z.string() });

const face = { vacancy: z.string(), date: isoDateSchema, basis: z.string(), by: actorSchema };

const decision: z.ZodType<Decision, unknown> = z.discriminatedUnion('choice', [
  z.strictObject({ ...face, choice: z.literal('first'), nip: z.string(), reason: z.exactOptional(reason) }),
  z.strictObject({ ...face, choice: z.literal('other'), nip: z.string(), reason }),
  z.strictObject({ ...face, choice: z.literal('none'), reason }),
]);

const rule: z.ZodType<DecisionRule, unknown> = z.strictObject({
  reasons: z.array(codedSchema),
  forbidden: z.array(forbiddenGroundSchema),
  shortestText: z.int().min(0),
  provenance: provenanceSchema,
});

export const decisionRecordSchema: z.ZodType<DecisionRecord, unknown> = z.strictObject({
  decision,
  place: z.exactOptional(placeSchema),
  named: z.array(z.string()),
  reasonLabel: z.exactOptional(bilingualSchema),
});

export const decisionArgument = argumentOf(decision);
export const decisionRecordArgument = argumentOf(decisionRecordSchema);

export const decisionOptionsArgument = argumentOf<{ readonly names?: readonly string[]; readonly rule?: DecisionRule }>(
  z.strictObject({ names: z.exactOptional(z.array(z.string())), rule: z.exactOptional(rule) }),
);
