import { expecting } from '../problems/schema-check.js';
import * as z from 'zod';
import { CARA_PENGISIAN } from './cara-pengisian.js';

export const caraPengisianSchema = z.enum(CARA_PENGISIAN);

/** Some ways, each once. */
export const someWaysSchema = z
  .array(caraPengisianSchema)
  .min(1)
  .refine((ways) => new Set(ways).size === ways.length, expecting('each way once', 'duplicate'));
