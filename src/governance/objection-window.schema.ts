import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import type { IsoDate } from '../model/iso-date.js';
import { bilingualSchema, isoDateSchema } from '../model/primitives.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import type { ObjectionGround, ObjectionRule, ObjectionWindow } from './objection-window.js';

const days = { error: 'expected 1 to 366 days' };

const ground: z.ZodType<ObjectionGround, unknown> = z.strictObject({
  code: z.string(),
  label: bilingualSchema,
  needsCorrection: z.boolean(),
});

export const objectionRuleSchema: z.ZodType<ObjectionRule, unknown> = z.strictObject({
  grounds: z.array(ground),
  window: z.strictObject({
    days: z.int(days).min(1, days).max(366, days),
    counting: z.enum(['calendarDays', 'workingDays']),
  }),
  provenance: provenanceSchema,
});

export const objectionWindowSchema: z.ZodType<ObjectionWindow, unknown> = z.strictObject({
  opens: isoDateSchema,
  closes: isoDateSchema,
});

export const windowOptionsArgument = argumentOf<{
  readonly holidays?: readonly IsoDate[];
  readonly rule?: ObjectionRule;
}>(
  z.strictObject({
    holidays: z.exactOptional(z.array(dateArgument)),
    rule: z.exactOptional(objectionRuleSchema),
  }),
);
