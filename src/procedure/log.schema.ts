import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf, dateArgument } from '../parsing/argument.schema.js';
import { isoDateSchema } from '../civil-service/primitives.schema.js';
import type { Actor, Log, LogEntry } from './log.js';

export const actorSchema = recordSchemaOf<Actor>()(() => ({
  id: z.string(),
  nama: z.exactOptional(z.string()),
  peran: z.string(),
}));

const entry = recordSchemaOf<LogEntry>()(() => ({
  index: z.int().min(0),
  at: isoDateSchema,
  by: actorSchema,
  kind: z.string(),
  payload: z.unknown(),
  previous: z.string(),
  hash: z.string(),
}));

export const logSchema = lateSchemaOf<Log>()(() => z.array(entry));

export const logArgument = argumentOf(logSchema);

export const newEntryArgument = argumentOf<Pick<LogEntry, 'at' | 'by' | 'kind' | 'payload'>>(
  // An entry of another log serves: its place and its hashes are left aside.
  z.object({ at: dateArgument, by: actorSchema, kind: z.string(), payload: z.unknown() }),
);

/** Options of the functions that verify. */
export const headArgument = argumentOf<{ readonly head?: string }>(
  z.strictObject({ head: z.exactOptional(z.string()) }),
);
