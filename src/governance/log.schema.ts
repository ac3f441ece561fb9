import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import { isoDateSchema } from '../model/primitives.schema.js';
import type { Actor, Log, LogEntry } from './log.js';

export const actorSchema: z.ZodType<Actor, unknown> = z.strictObject({
  id: z.string(),
  nama: z.exactOptional(z.string()),
  peran: z.string(),
});

const entry: z.ZodType<LogEntry, unknown> = z.strictObject({
  index: z.int().min(0),
  at: isoDateSchema,
  by: actorSchema,
  kind: z.string(),
  payload: z.unknown(),
  previous: z.string(),
  hash: z.string(),
});

export const logSchema: z.ZodType<Log, unknown> = z.array(entry);

export const logArgument = argumentOf(logSchema);

export const newEntryArgument = argumentOf<Pick<LogEntry, 'at' | 'by' | 'kind' | 'payload'>>(
  // An entry of another log serves: its place and its hashes are left aside.
  z.object({ at: dateArgument, by: actorSchema, kind: z.string(), payload: z.unknown() }),
);

/** Options of the functions that verify. */
export const headArgument = argumentOf<{ readonly head?: string }>(
  z.strictObject({ head: z.exactOptional(z.string()) }),
);
