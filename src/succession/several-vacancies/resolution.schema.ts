import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { personNumberSchema, textSchema } from '../../civil-service/primitives.schema.js';
import type { Assignment, Certificate, Resolution, ResolutionTie } from './resolution.js';
import { placeSchema as place } from '../succession.schema.js';

const amount = z.string();

const assignment = recordSchemaOf<Assignment>()(() => ({
  vacancy: textSchema,
  people: z.array(z.strictObject({ nip: personNumberSchema, place })),
  unfilled: z.int(),
}));

const tie = lateSchemaOf<ResolutionTie>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('place'),
      vacancy: textSchema,
      place,
      nips: z.array(personNumberSchema),
      byLot: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('choice'),
      nip: personNumberSchema,
      vacancies: z.array(textSchema),
      byLot: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('total'), other: z.array(assignment), byLot: z.boolean() }),
  ]),
);

const certificate = lateSchemaOf<Certificate>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('order'), order: z.array(textSchema) }),
    z.strictObject({ kind: z.literal('stable') }),
    z.strictObject({
      kind: z.literal('optimal'),
      base: amount,
      total: amount,
      vacancyPrices: z.record(z.string(), amount),
      personPrices: z.record(z.string(), amount),
      unique: z.boolean(),
    }),
  ]),
);

/** Who gets which of several vacancies. */
export const resolutionSchema = recordSchemaOf<Resolution>()(() => ({
  by: z.enum(['strictOrder', 'stableMatching', 'bestTotal']),
  outcome: z.enum(['resolved', 'tied']),
  seats: z.int().min(1),
  assignments: z.array(assignment),
  without: z.array(personNumberSchema),
  ties: z.array(tie),
  tooManyWays: z.exactOptional(z.literal(true)),
  certificate: z.exactOptional(certificate),
}));
