import * as z from 'zod';
import { recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { textSchema } from '../../civil-service/primitives.schema.js';
import type { RuleSetReference } from '../model/rule-set.js';

export const ruleSetReferenceSchema = recordSchemaOf<RuleSetReference>()(() => ({
  id: textSchema,
  revision: z.int().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
}));
