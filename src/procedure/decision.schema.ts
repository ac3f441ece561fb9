import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf } from '../parsing/argument.schema.js';
import { bilingualSchema, isoDateSchema } from '../civil-service/primitives.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import { placeSchema } from '../succession/succession.schema.js';
import type { Decision, DecisionReason, DecisionRecord, DecisionRule } from './decision.js';
import { actorSchema } from './log.schema.js';
import type { LabelledCode } from './issues.js';
import type { ForbiddenGround, GroundOptions } from './forbidden-grounds.js';

export const labelledCodeSchema = recordSchemaOf<LabelledCode>()(() => ({ code: z.string(), label: bilingualSchema }));

const forbiddenGround = recordSchemaOf<ForbiddenGround>()(() => ({
  key: z.string(),
  label: bilingualSchema,
  words: z.array(z.string()),
}));

export const groundOptionsArgument = argumentOf<GroundOptions>(
  z.strictObject({
    grounds: z.exactOptional(z.array(forbiddenGround)),
    names: z.exactOptional(z.array(z.string())),
  }),
);

const reason = recordSchemaOf<DecisionReason>()(() => ({ code: z.string(), text: z.string() }));

const face = { vacancy: z.string(), date: isoDateSchema, basis: z.string(), by: actorSchema };

const decision = lateSchemaOf<Decision>()(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ ...face, choice: z.literal('first'), nip: z.string(), reason: z.exactOptional(reason) }),
    z.strictObject({ ...face, choice: z.literal('other'), nip: z.string(), reason }),
    z.strictObject({ ...face, choice: z.literal('none'), reason }),
  ]),
);

const rule = recordSchemaOf<DecisionRule>()(() => ({
  reasons: z.array(labelledCodeSchema),
  forbidden: z.array(forbiddenGround),
  shortestText: z.int().min(0),
  provenance: provenanceSchema,
}));

export const decisionRecordSchema = recordSchemaOf<DecisionRecord>()(() => ({
  decision,
  place: z.exactOptional(placeSchema),
  named: z.array(z.string()),
  reasonLabel: z.exactOptional(bilingualSchema),
}));

export const decisionArgument = argumentOf(decision);
export const decisionRecordArgument = argumentOf(decisionRecordSchema);

export const decisionOptionsArgument = argumentOf<{ readonly names?: readonly string[]; readonly rule?: DecisionRule }>(
  z.strictObject({ names: z.exactOptional(z.array(z.string())), rule: z.exactOptional(rule) }),
);
