import * as z from 'zod';
import { recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { gridAspectProfileSchema } from '../scoring/aspect-profile.schema.js';
import { gridPlacementSchema } from '../placement/placement.schema.js';
import { ROUNDING_MODES } from '../exact/rounding.js';
import { argumentOf } from '../parsing/argument.schema.js';
import { ASPECT_KEYS, INDICATOR_KEYS } from '../civil-service/aspect-keys.js';
import { bilingualSchema, decimalTextSchema, fractionTextSchema } from '../civil-service/primitives.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
import type { DevelopmentPrescription } from './development-prescriptions.js';
import type { BoxFollowUps, Development, LadderStep, NextLevel } from './development.js';
import type { LiftsAlone, ScoreGap, UnknownScore } from './shares-and-goals.js';

const amount = { value: decimalTextSchema, fraction: z.exactOptional(fractionTextSchema) };
const name = { indicator: z.enum(INDICATOR_KEYS), part: z.exactOptional(z.string()) };
const within = z.enum(['person', 'agency', 'time']);

const ladderStep = recordSchemaOf<LadderStep>()(() => ({ ...name, within }));

const nextLevel = recordSchemaOf<NextLevel>()(() => ({
  axis: z.string(),
  label: bilingualSchema,
  level: z.string(),
  levelLabel: bilingualSchema,
  box: z.int().min(1),
  category: bilingualSchema,
  now: z.strictObject(amount),
  limit: z.strictObject({ ...amount, bound: z.enum(['from', 'above']) }),
  needed: z.strictObject(amount),
  more: z.boolean(),
  rounded: z.exactOptional(
    z.strictObject({
      places: z.int().min(0).max(12),
      mode: z.enum(ROUNDING_MODES),
      enough: z.strictObject(amount),
    }),
  ),
  ladder: z.union([z.array(ladderStep), z.literal('notReachable')]),
}));

const liftsAlone = recordSchemaOf<LiftsAlone>()(() => ({
  ...amount,
  more: z.boolean(),
  inTable: z.exactOptional(z.strictObject(amount)),
}));

const prescription = recordSchemaOf<DevelopmentPrescription>()(() => ({
  steps: z.array(bilingualSchema),
  within,
  reason: bilingualSchema,
}));

const gap = recordSchemaOf<ScoreGap>()(() => ({
  ...name,
  axis: z.string(),
  aspect: z.enum(ASPECT_KEYS),
  label: bilingualSchema,
  score: z.strictObject(amount),
  weight: decimalTextSchema,
  weightFraction: z.exactOptional(fractionTextSchema),
  points: z.strictObject(amount),
  lost: z.strictObject(amount),
  deducted: z.exactOptional(z.literal(true)),
  liftsAlone: z.exactOptional(liftsAlone),
  prescribed: prescription,
}));

const boxFollowUps = recordSchemaOf<BoxFollowUps>()(() => ({
  box: z.int().min(1),
  category: bilingualSchema,
  followUps: z.array(bilingualSchema),
  provenance: provenanceSchema,
}));

const unknownScore = recordSchemaOf<UnknownScore>()(() => ({
  ...name,
  axis: z.string(),
  label: bilingualSchema,
  weight: decimalTextSchema,
  atStake: z.strictObject(amount),
}));

export const developmentSchema = recordSchemaOf<Development>()(() => ({
  boxes: z.array(boxFollowUps),
  commonFollowUps: z.array(bilingualSchema),
  next: z.array(nextLevel),
  together: z.exactOptional(z.strictObject({ box: z.int().min(1), category: bilingualSchema })),
  gaps: z.array(gap),
  prescribedBy: provenanceSchema,
  missing: z.array(unknownScore),
  ruleSet: ruleSetReferenceSchema,
}));

export const profileArgument = argumentOf(gridAspectProfileSchema);
export const placementArgument = argumentOf(gridPlacementSchema);
