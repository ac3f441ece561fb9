import { expecting } from '../problems/schema-check.js';
import { zodForKinds } from '../parsing/handed-zod.schema.js';
import * as z from 'zod';
import { bilingualSchema, isoDateSchema, textSchema } from '../civil-service/primitives.schema.js';
import type { SchemaParts } from './condition-kind.js';
import { CONDITION_KINDS, definitionOf, type ConditionKind } from './conditions.js';

const parts: SchemaParts = { text: textSchema, isoDate: isoDateSchema, years: z.int().min(1).max(60) };

function schemaOf<Kind extends ConditionKind, More extends z.ZodRawShape>(kind: Kind, more: More) {
  const { kind: name, shape, agreement } = definitionOf({ kind });
  const parameters = shape(zodForKinds, parts);
  const schema = z.strictObject({
    id: textSchema,
    label: bilingualSchema,
    ...more,
    kind: z.literal(name),
    ...parameters,
  });
  if (agreement === undefined) return schema;
  const readable = z.object(parameters);
  return schema.refine(
    (condition) => {
      const { data } = readable.safeParse(condition);
      return data === undefined || agreement.holds(data);
    },
    { ...expecting(agreement.expected, 'contradiction'), path: [agreement.path] },
  );
}

type SchemaOf<More extends z.ZodRawShape> = {
  [Kind in ConditionKind]: ReturnType<typeof schemaOf<Kind, More>>;
}[ConditionKind];

/**
 * The kinds of condition; `more` are the members that say where a condition comes from (a rule set asks for provenance,
 * a vacancy for the text that sets it).
 */
export function conditionSchema<More extends z.ZodRawShape>(more: More) {
  // A list made of all kinds has the schema of each, which no compiler can tell from a list of their names.
  const schemas = CONDITION_KINDS.map((kind) => schemaOf(kind, more)) as [SchemaOf<More>, ...SchemaOf<More>[]];
  return z.discriminatedUnion('kind', schemas);
}
