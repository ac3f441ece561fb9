import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { bilingualSchema } from '../model/primitives.schema.js';
import type { ForbiddenGround } from './forbidden-grounds.js';

export const forbiddenGroundSchema: z.ZodType<ForbiddenGround, unknown> = z.strictObject({
  key: z.string(),
  label: bilingualSchema,
  words: z.array(z.string()),
});

export const reasonTextArgument = argumentOf<string>(z.string());

export const groundOptionsArgument = argumentOf<{
  readonly grounds?: readonly ForbiddenGround[];
  readonly names?: readonly string[];
}>(
  z.strictObject({
    grounds: z.exactOptional(z.array(forbiddenGroundSchema)),
    names: z.exactOptional(z.array(z.string())),
  }),
);
