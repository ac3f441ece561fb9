import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import { isoDateSchema } from '../model/primitives.schema.js';
import { gridSuccessionSchema } from '../succession/succession.schema.js';
import type { CommitteeFile, CommitteeFileDetails } from './committee-file.js';
import { outcomeSchema } from './committee.schema.js';

const names = z.record(z.string(), z.string());
const howNipsArePrinted = z.enum(['masked', 'full']);

const file: z.ZodType<CommitteeFile, unknown> = z.strictObject({
  tanggal: isoDateSchema,
  names,
  succession: gridSuccessionSchema,
  outcome: z.exactOptional(outcomeSchema),
  nip: howNipsArePrinted,
});

const details: z.ZodType<CommitteeFileDetails, unknown> = z.strictObject({
  tanggal: dateArgument,
  names,
  outcome: z.exactOptional(outcomeSchema),
  nip: z.exactOptional(howNipsArePrinted),
});

export const committeeFileArgument = argumentOf(file);
export const committeeFileDetailsArgument = argumentOf(details);
