import * as z from 'zod';
import { lateSchemaOf } from '../civil-service/schema-of.schema.js';
import { gridMissingSchema, missingSchema, openAxisSchema } from '../scoring/aspect-profile.schema.js';
import { INDICATOR_KEYS } from '../civil-service/aspect-keys.js';
import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import { findingSchema } from '../parsing/finding.schema.js';
import {
  bilingualSchema,
  decimalTextSchema,
  fractionTextSchema,
  shownTextSchema,
} from '../civil-service/primitives.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import { gridKeys, nineBoxKeys } from '../rule-set/parse/grid.schema.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
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

// Without the further axes, of which the nine boxes have none.
export const placedSchema: z.ZodType<Placed, unknown> = z.lazy(() => placedOf(nineBoxKeys, {}));
const notPlaced: z.ZodType<NotPlaced, unknown> = z.lazy(() => notPlacedOf(nineBoxKeys, missingSchema, {}));

/** A box, or the boxes still possible, of the nine boxes. */
export const placementSchema = lateSchemaOf<Placement>()(() => z.union([placedSchema, notPlaced]));

export const gridPlacedSchema = lateSchemaOf<Placed<Grid>>()(() =>
  placedOf(gridKeys, {
    furtherAxes: z.exactOptional(z.record(gridKeys.axis, placedAxis(gridKeys.kinerja))),
  }),
);
const gridNotPlaced = lateSchemaOf<NotPlaced<Grid>>()(() =>
  notPlacedOf(gridKeys, gridMissingSchema, {
    furtherAxes: z.exactOptional(z.record(gridKeys.axis, openAxisSchema)),
  }),
);

/** Of any grid. */
export const gridPlacementSchema = lateSchemaOf<Placement<Grid>>()(() => z.union([gridPlacedSchema, gridNotPlaced]));
