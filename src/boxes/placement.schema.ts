import * as z from 'zod';
import { gridMissingSchema, missingSchema, openAxisSchema } from '../aspects/aspect-profile.schema.js';
import { INDICATOR_KEYS } from '../model/aspect-keys.js';
import { EVIDENCE_KEYS } from '../model/evidence.js';
import { findingSchema } from '../model/finding.schema.js';
import { bilingualSchema, decimalTextSchema, fractionTextSchema, shownTextSchema } from '../model/primitives.schema.js';
import type { Grid } from '../rules/grid.js';
import { gridKeys, nineBoxKeys } from '../rules/grid.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import type { NotPlaced, Placed, Placement } from './placement.js';

const fraction = z.exactOptional(fractionTextSchema);

function placedAxis<Level extends z.ZodType>(level: Level) {
  return z.strictObject({
    value: decimalTextSchema,
    fraction,
    shown: shownTextSchema,
    level,
    label: bilingualSchema,
    standsForLevel: z.exactOptional(z.literal(true)),
  });
}

function placedOf<
  Box extends z.ZodType,
  Kinerja extends z.ZodType,
  Potensial extends z.ZodType,
  More extends z.ZodRawShape,
>(keys: { box: Box; kinerja: Kinerja; potensial: Potensial }, more: More) {
  return z.strictObject({
    status: z.literal('placed'),
    box: keys.box,
    kinerja: placedAxis(keys.kinerja),
    potensial: placedAxis(keys.potensial),
    talent: decimalTextSchema,
    talentFraction: fraction,
    talentShown: shownTextSchema,
    category: bilingualSchema,
    followUps: z.array(bilingualSchema),
    findings: z.array(findingSchema),
    ruleSet: ruleSetReferenceSchema,
    ...more,
  });
}

function notPlacedOf<
  Axis extends z.ZodType,
  Box extends z.ZodType,
  MissingScore extends z.ZodType,
  More extends z.ZodRawShape,
>(keys: { axis: Axis; box: Box }, missing: MissingScore, more: More) {
  const missingAxis = z.strictObject({
    axis: keys.axis,
    reason: z.enum(['unknown', 'notReadable', 'outOfScale']),
    message: bilingualSchema,
  });
  return z.strictObject({
    status: z.literal('incomplete'),
    possibleBoxes: z.array(keys.box),
    kinerja: openAxisSchema,
    potensial: openAxisSchema,
    missing: z.array(z.union([missing, missingAxis])),
    decisive: z.array(z.union([z.enum(EVIDENCE_KEYS), z.enum(INDICATOR_KEYS), keys.axis])),
    findings: z.array(findingSchema),
    ruleSet: ruleSetReferenceSchema,
    ...more,
  });
}

export const placedSchema: z.ZodType<Placed, unknown> = placedOf(nineBoxKeys, {});
const notPlaced: z.ZodType<NotPlaced, unknown> = notPlacedOf(nineBoxKeys, missingSchema, {});

export const placementSchema: z.ZodType<Placement, unknown> = z.union([placedSchema, notPlaced]);

export const gridPlacedSchema: z.ZodType<Placed<Grid>, unknown> = placedOf(gridKeys, {
  furtherAxes: z.exactOptional(z.record(gridKeys.axis, placedAxis(gridKeys.kinerja))),
});
const gridNotPlaced: z.ZodType<NotPlaced<Grid>, unknown> = notPlacedOf(gridKeys, gridMissingSchema, {
  furtherAxes: z.exactOptional(z.record(gridKeys.axis, openAxisSchema)),
});

/** Of any grid. */
export const gridPlacementSchema: z.ZodType<Placement<Grid>, unknown> = z.union([gridPlacedSchema, gridNotPlaced]);
