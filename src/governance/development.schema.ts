import * as z from 'zod';
import { gridAspectProfileSchema } from '../aspects/aspect-profile.schema.js';
import { gridPlacementSchema } from '../boxes/placement.schema.js';
import { ROUNDING_MODES } from '../exact/rounding.js';
import { argumentOf } from '../model/argument.schema.js';
import { ASPECT_KEYS, INDICATOR_KEYS } from '../model/aspect-keys.js';
import { bilingualSchema, decimalTextSchema, fractionTextSchema } from '../model/primitives.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import type { DevelopmentPrescription } from './development-prescriptions.js';
import type { BoxFollowUps, Development, Gap, LadderStep, LiftsAlone, NextLevel, Unknown } from './development.js';

const amount = { value: decimalTextSchema, fraction: z.exactOptional(fractionTextSchema) };
const name = { indicator: z.enum(INDICATOR_KEYS), part: z.exactOptional(z.string()) };
const within = z.enum(['person', 'agency', 'time']);

const ladderStep: z.ZodType<LadderStep, unknown> = z.strictObject({ ...name, within });

const nextLevel: z.ZodType<NextLevel, unknown> = z.strictObject({
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
});

const liftsAlone: z.ZodType<LiftsAlone, unknown> = z.strictObject({
  ...amount,
  more: z.boolean(),
  inTable: z.exactOptional(z.strictObject(amount)),
});

const prescription: z.ZodType<DevelopmentPrescription, unknown> = z.strictObject({
  steps: z.array(bilingualSchema),
  within,
  reason: bilingualSchema,
});

const gap: z.ZodType<Gap, unknown> = z.strictObject({
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
});

const boxFollowUps: z.ZodType<BoxFollowUps, unknown> = z.strictObject({
  box: z.int().min(1),
  category: bilingualSchema,
  followUps: z.array(bilingualSchema),
  provenance: provenanceSchema,
});

const unknownItem: z.ZodType<Unknown, unknown> = z.strictObject({
  ...name,
  axis: z.string(),
  label: bilingualSchema,
  weight: decimalTextSchema,
  atStake: z.strictObject(amount),
});

export const developmentSchema: z.ZodType<Development, unknown> = z.strictObject({
  boxes: z.array(boxFollowUps),
  commonFollowUps: z.array(bilingualSchema),
  next: z.array(nextLevel),
  together: z.exactOptional(z.strictObject({ box: z.int().min(1), category: bilingualSchema })),
  gaps: z.array(gap),
  prescribedBy: provenanceSchema,
  missing: z.array(unknownItem),
  ruleSet: ruleSetReferenceSchema,
});

export const profileArgument = argumentOf(gridAspectProfileSchema);
export const placementArgument = argumentOf(gridPlacementSchema);
