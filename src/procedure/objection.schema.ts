import * as z from 'zod';
import { issueSchema } from '../parsing/issue.schema.js';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf, dateArgument } from '../parsing/argument.schema.js';
import { gridSuccessionSchema, meritKeySchema, placeSchema } from '../succession/succession.schema.js';
import type { Objection, ObjectionChange, ObjectionStanding, Reconsideration, ReconsiderOptions } from './objection.js';
import { personSchema } from './run.schema.js';
import { bilingualSchema, isoDateSchema } from '../civil-service/primitives.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import type { objectionWindow, ObjectionRule, ObjectionWindow } from './objection-window.js';

const days = { error: 'expected 1 to 366 days' };

export const objectionRuleSchema = recordSchemaOf<ObjectionRule>()(() => ({
  grounds: z.array(z.strictObject({ code: z.string(), label: bilingualSchema, needsCorrection: z.boolean() })),
  window: z.strictObject({
    days: z.int(days).min(1, days).max(366, days),
    counting: z.enum(['calendarDays', 'workingDays']),
  }),
  provenance: provenanceSchema,
}));

export const objectionWindowSchema = recordSchemaOf<ObjectionWindow>()(() => ({
  opens: isoDateSchema,
  closes: isoDateSchema,
}));

export const windowOptionsArgument = argumentOf<NonNullable<Parameters<typeof objectionWindow>[1]>>(
  z.strictObject({
    holidays: z.exactOptional(z.array(dateArgument)),
    rule: z.exactOptional(objectionRuleSchema),
  }),
);

const objection = recordSchemaOf<Objection>()(() => ({
  id: z.string(),
  nip: z.string(),
  vacancy: z.string(),
  ground: z.string(),
  text: z.string(),
  lodgedOn: dateArgument,
  corrected: z.exactOptional(personSchema),
}));

const standing = lateSchemaOf<ObjectionStanding>()(() =>
  z.union([
    z.strictObject({
      status: z.enum(['shortlisted', 'reserve']),
      place: placeSchema,
      openUntil: z.exactOptional(z.array(meritKeySchema)),
      box: z.int().min(1),
      score: z.string(),
    }),
    z.strictObject({ status: z.enum(['notEligible', 'undetermined', 'notInPool']) }),
  ]),
);

const change = recordSchemaOf<ObjectionChange>()(() => ({
  nip: z.string(),
  vacancy: z.string(),
  before: standing,
  after: standing,
  shortlist: z.enum(['enters', 'leaves', 'stays', 'stays off']),
}));

const reconsideration = recordSchemaOf<Reconsideration>()(() => ({
  objection: z.string(),
  issues: z.array(issueSchema),
  admissible: z.boolean(),
  objector: z.array(change),
  others: z.array(change),
  displaced: z.array(z.string()),
  changesAnything: z.boolean(),
  changesResult: z.boolean(),
  before: z.array(gridSuccessionSchema),
  after: z.array(gridSuccessionSchema),
}));

const options = recordSchemaOf<ReconsiderOptions>()(() => ({
  window: objectionWindowSchema,
  rule: z.exactOptional(objectionRuleSchema),
}));

export const objectionArgument = argumentOf(objection);
export const reconsiderationArgument = argumentOf(reconsideration);
export const reconsiderOptionsArgument = argumentOf(options);
