import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import type { Issue } from '../model/talenta-error.js';
import { gridSuccessionSchema, meritKeySchema, placeSchema } from '../succession/succession.schema.js';
import { objectionRuleSchema, objectionWindowSchema } from './objection-window.schema.js';
import type {
  Objection,
  ObjectionChange,
  ObjectionStanding,
  Reconsideration,
  ReconsiderOptions,
  ReplyDetails,
} from './objection.js';
import { personSchema } from './run.schema.js';

const objection: z.ZodType<Objection, unknown> = z.strictObject({
  id: z.string(),
  nip: z.string(),
  vacancy: z.string(),
  ground: z.string(),
  text: z.string(),
  lodgedOn: dateArgument,
  corrected: z.exactOptional(personSchema),
});

const standing: z.ZodType<ObjectionStanding, unknown> = z.union([
  z.strictObject({
    status: z.enum(['shortlisted', 'reserve']),
    place: placeSchema,
    openUntil: z.exactOptional(z.array(meritKeySchema)),
    box: z.int().min(1),
    score: z.string(),
  }),
  z.strictObject({ status: z.enum(['notEligible', 'undetermined', 'notInPool']) }),
]);

const change: z.ZodType<ObjectionChange, unknown> = z.strictObject({
  nip: z.string(),
  vacancy: z.string(),
  before: standing,
  after: standing,
  shortlist: z.enum(['enters', 'leaves', 'stays', 'stays off']),
});

const issue: z.ZodType<Issue, unknown> = z.strictObject({ path: z.string(), code: z.string(), message: z.string() });

const reconsideration: z.ZodType<Reconsideration, unknown> = z.strictObject({
  objection: z.string(),
  issues: z.array(issue),
  admissible: z.boolean(),
  objector: z.array(change),
  others: z.array(change),
  displaced: z.array(z.string()),
  changesAnything: z.boolean(),
  changesResult: z.boolean(),
  before: z.array(gridSuccessionSchema),
  after: z.array(gridSuccessionSchema),
});

const options: z.ZodType<ReconsiderOptions, unknown> = z.strictObject({
  window: objectionWindowSchema,
  rule: z.exactOptional(objectionRuleSchema),
});

const replyDetails: z.ZodType<ReplyDetails, unknown> = z.strictObject({
  instansi: z.string(),
  tanggal: dateArgument,
  rule: z.exactOptional(objectionRuleSchema),
});

export const objectionArgument = argumentOf(objection);
export const reconsiderationArgument = argumentOf(reconsideration);
export const reconsiderOptionsArgument = argumentOf(options);
export const replyDetailsArgument = argumentOf(replyDetails);
