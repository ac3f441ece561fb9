import * as z from 'zod';
import { aspectProfileSchema } from '../aspects/aspect-profile.schema.js';
import { placementSchema } from '../boxes/placement.schema.js';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import { bilingualSchema, isoDateSchema } from '../model/primitives.schema.js';
import { caraPengisianSchema } from '../model/cara-pengisian.schema.js';
import type { GroundedVerdict } from '../succession/check-eligibility.js';
import {
  conditionVerdictShape,
  meritKeySchema,
  placeSchema,
  successionSchema,
} from '../succession/succession.schema.js';
import { developmentSchema } from './development.schema.js';
import type { Letter, LetterDetails, LetterStanding, RankBand } from './letter.js';

const band: z.ZodType<RankBand, unknown> = z.strictObject({
  from: z.int().min(1),
  to: z.exactOptional(z.int().min(1)),
});

const standing: z.ZodType<LetterStanding, unknown> = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('shortlisted'),
    place: placeSchema,
    openUntil: z.exactOptional(z.array(meritKeySchema)),
  }),
  z.strictObject({ status: z.literal('reserve'), band }),
  z.strictObject({ status: z.literal('notEligible') }),
  z.strictObject({ status: z.literal('undetermined') }),
  z.strictObject({ status: z.literal('notInPool') }),
]);

const groundedVerdict: z.ZodType<GroundedVerdict, unknown> = z.strictObject({
  ...conditionVerdictShape,
  validUntil: z.exactOptional(isoDateSchema),
  grounds: z.array(z.strictObject({ path: z.exactOptional(z.string()), text: bilingualSchema })),
});

const objection = z.strictObject({ until: isoDateSchema, to: z.string() });

const letter: z.ZodType<Letter, unknown> = z.strictObject({
  instansi: z.string(),
  tanggal: isoDateSchema,
  nama: z.exactOptional(z.string()),
  nip: z.string(),
  vacancy: z.strictObject({ id: z.string(), nama: z.string() }),
  standing,
  cara: z.exactOptional(caraPengisianSchema),
  profile: aspectProfileSchema,
  placement: placementSchema,
  levels: z.exactOptional(
    z.strictObject({ kinerja: z.exactOptional(bilingualSchema), potensial: z.exactOptional(bilingualSchema) }),
  ),
  conditions: z.array(groundedVerdict),
  development: developmentSchema,
  objection: z.exactOptional(objection),
});

const details: z.ZodType<LetterDetails, unknown> = z.strictObject({
  instansi: z.string(),
  tanggal: dateArgument,
  bands: z.exactOptional(z.array(band)),
  objection: z.exactOptional(objection),
});

export const letterArgument = argumentOf(letter);
export const letterDetailsArgument = argumentOf(details);
export const successionArgument = argumentOf(successionSchema);
