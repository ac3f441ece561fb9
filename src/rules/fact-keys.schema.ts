import * as z from 'zod';
import { FACT_KEYS, type FactKey } from './fact-keys.js';

const isFactKey = (value: unknown): value is FactKey => typeof value === 'string' && FACT_KEYS.includes(value);

export const factKeySchema: z.ZodType<FactKey, unknown> = z.custom<FactKey>(isFactKey, {
  error: `expected one of ${FACT_KEYS.join(', ')}`,
});
