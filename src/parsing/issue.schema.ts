import * as z from 'zod';
import { recordSchemaOf } from '../civil-service/schema-of.schema.js';
import type { Issue } from '../problems/talenta-error.js';

export const issueSchema = recordSchemaOf<Issue>()(() => ({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  expected: z.exactOptional(z.string()),
  found: z.exactOptional(z.string()),
  meant: z.exactOptional(z.string()),
}));
