import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { isoDateSchema } from '../model/primitives.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import type { Mapping } from './mapping.js';

export const mappingSchema: z.ZodType<Mapping, unknown> = z.strictObject({
  people: z.int().min(0),
  byBox: z.record(z.string(), z.int().min(0)),
  incomplete: z.int().min(0),
  unreadable: z.int().min(0),
  fingerprint: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
});

export const mappingArgument = argumentOf(mappingSchema);
