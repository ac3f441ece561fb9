import * as z from 'zod';
import { bilingualSchema, isoDateSchema, textSchema } from '../model/primitives.schema.js';
import { BASES, KNOWLEDGE, type Provenance, type Source } from './provenance.js';

export const provenanceSchema: z.ZodType<Provenance, unknown> = z.strictObject({
  basis: z.enum(BASES),
  known: z.enum(KNOWLEDGE),
  citations: z.array(z.strictObject({ source: textSchema, provision: z.exactOptional(textSchema) })),
  checkedOn: isoDateSchema,
  note: z.exactOptional(bilingualSchema),
});

export const sourceSchema: z.ZodType<Source, unknown> = z.strictObject({
  kind: z.enum(['statute', 'governmentRegulation', 'ministerialRegulation', 'decree', 'secondary']),
  title: bilingualSchema,
  url: z.exactOptional(textSchema),
});
