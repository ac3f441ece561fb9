import * as z from 'zod';
import { recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { argumentOf, decimalArgument } from '../../parsing/argument.schema.js';
import { KOMPETENSI_KEYS, type CompetencyLevel, type KompetensiKey } from '../../civil-service/kompetensi.js';
import { standarKompetensiSchema } from '../../person/asn.schema.js';
import { bilingualSchema } from '../../civil-service/primitives.schema.js';
import type { JpmCategory, JpmScheme } from './job-person-match.js';

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'expected a level 0 to 5: an unknown level is not 0',
});

const category = recordSchemaOf<JpmCategory>()(() => ({
  from: decimalArgument.pipe(z.string()),
  key: z.string(),
  label: bilingualSchema,
}));

export const levelsArgument = argumentOf<Readonly<Record<KompetensiKey, CompetencyLevel>>>(
  z.record(z.enum(KOMPETENSI_KEYS), level),
);
export const standardArgument = argumentOf(standarKompetensiSchema);
export const cappedArgument = argumentOf<{ readonly capped: boolean }>(z.strictObject({ capped: z.boolean() }));
export const jpmArgument = argumentOf(decimalArgument);
export const jpmSchemeArgument = argumentOf<JpmScheme>(
  z.strictObject({ source: z.string(), categories: z.array(category) }),
);
