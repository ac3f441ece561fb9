import * as z from 'zod';
import { argumentOf, decimalArgument } from '../../parsing/argument.schema.js';
import { nipSchema } from '../../civil-service/primitives.schema.js';
import { AXIS_KEYS, BOX_NUMBERS, INDICATOR_KEYS } from '../../civil-service/aspect-keys.js';
import type { SimataPerson, SimataRowsOptions, TalentMapping } from './talent-mapping.js';

const decimalText = decimalArgument.pipe(z.string());

const exactValue = z.looseObject({ value: decimalText, fraction: z.exactOptional(decimalText) });

const box = z.literal(BOX_NUMBERS, { error: 'expected a box number 1 to 9' });

/** A whole placement serves. */
const mapping: z.ZodType<TalentMapping, unknown> = z.strictObject({
  pnsId: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,42}$/, { error: 'expected the key of the person, 1 to 42 letters, digits and hyphens' }),
  placement: z.looseObject({
    box,
    kinerja: exactValue,
    potensial: exactValue,
    talent: decimalText,
    talentFraction: z.exactOptional(decimalText),
  }),
  places: z.exactOptional(z.int().min(0).max(12)),
});

/** A record of `fromSimata` serves. */
const person: z.ZodType<SimataPerson, unknown> = z.looseObject({
  nip: nipSchema,
  nama: z.exactOptional(z.string()),
  namaUnit: z.exactOptional(z.string()),
  namaJabatan: z.exactOptional(z.string()),
  axes: z.partialRecord(z.enum(AXIS_KEYS), decimalArgument),
  scores: z.exactOptional(z.partialRecord(z.enum(INDICATOR_KEYS), decimalArgument)),
  statedBox: z.exactOptional(box),
});

export const talentMappingArgument = argumentOf(mapping);

export const simataPersonArgument = argumentOf(person);

export const simataRowsOptions = argumentOf<SimataRowsOptions>(
  z.strictObject({ decimalMark: z.exactOptional(z.enum([',', '.'])) }),
);
