import * as z from 'zod';
import { recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { bilingualSchema, isoDateSchema, textSchema } from '../../civil-service/primitives.schema.js';
import { BASES, KNOWLEDGE, type Provenance, type Source } from '../model/provenance.js';

export const provenanceSchema = recordSchemaOf<Provenance>()(() => ({
  basis: z.enum(BASES),
  known: z.enum(KNOWLEDGE),
  citations: z.array(z.strictObject({ source: textSchema, provision: z.exactOptional(textSchema) })),
  checkedOn: isoDateSchema,
  note: z.exactOptional(bilingualSchema),
}));

export const sourceSchema = recordSchemaOf<Source>()(() => ({
  kind: z.enum(['statute', 'governmentRegulation', 'ministerialRegulation', 'decree', 'secondary']),
  title: bilingualSchema,
  url: z.exactOptional(textSchema),
}));
