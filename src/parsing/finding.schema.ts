import * as z from 'zod';
import { recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { FINDING_CODES, type Finding } from '../problems/finding.js';
import { bilingualSchema } from '../civil-service/primitives.schema.js';

export const findingSchema = recordSchemaOf<Finding>()(() => ({
  code: z.enum(FINDING_CODES),
  path: z.string(),
  found: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  message: bilingualSchema,
}));
