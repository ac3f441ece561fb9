import * as z from 'zod';
import { AXIS_KEYS, BOX_NUMBERS, KINERJA_LEVELS, POTENSIAL_LEVELS } from '../../civil-service/aspect-keys.js';

/** A name that holds no blanks or signs: keys of levels, axes, stages and parts. */
export const keySchema = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/, { error: 'expected a name: a letter, then letters, digits and dashes' });

/** The names of the nine boxes. */
export const nineBoxKeys = {
  axis: z.enum(AXIS_KEYS),
  kinerja: z.enum(KINERJA_LEVELS),
  potensial: z.enum(POTENSIAL_LEVELS),
  box: z.literal(BOX_NUMBERS, { error: 'expected a box number 1 to 9' }),
};

/** The names of any grid. */
export const gridKeys = {
  axis: keySchema,
  kinerja: keySchema,
  potensial: keySchema,
  box: z.int().min(1).max(9999),
};

/** One value for each axis of the nine boxes. */
export function byAxis<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ kinerja: value, potensial: value });
}

/** One value for each axis of any grid. */
export function byGridAxis<Value extends z.ZodType>(value: Value) {
  return z.object({ kinerja: value, potensial: value }).catchall(value);
}
