import * as z from 'zod';
import type { Zod } from './handed-packages.js';

/** What the kinds of evidence and of conditions make their schemas of. */
export const zodForKinds: Zod = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  exactOptional: z.exactOptional,
  int: z.int,
  literal: z.literal,
  partialRecord: z.partialRecord,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};
