import * as z from 'zod';
import { textSchema } from '../model/primitives.schema.js';
import type { RuleSetReference } from './rule-set.js';

export const ruleSetReferenceSchema: z.ZodType<RuleSetReference, unknown> = z.strictObject({
  id: textSchema,
  revision: z.int().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
