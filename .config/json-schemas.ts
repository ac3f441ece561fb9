import { mkdirSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { aspectProfileSchema, gridAspectProfileSchema } from '../src/aspects/aspect-profile.schema.js';
import { gridPlacedSchema, gridPlacementSchema, placedSchema, placementSchema } from '../src/boxes/placement.schema.js';
import { asnSchema, standarKompetensiSchema } from '../src/model/asn.schema.js';
import { evidenceSchema } from '../src/model/evidence.schema.js';
import { findingSchema } from '../src/model/finding.schema.js';
import {
  bilingualSchema,
  decimalSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
  nipSchema,
  nomorLuarPnsSchema,
  personNumberSchema,
  shownTextSchema,
  textSchema,
} from '../src/model/primitives.schema.js';
import { vacancySchema } from '../src/model/vacancy.schema.js';
import { FACT_KEYS } from '../src/rules/fact-keys.js';
import { factKeySchema } from '../src/rules/fact-keys.schema.js';
import { provenanceSchema, sourceSchema } from '../src/rules/provenance.schema.js';
import { ruleSetReferenceSchema } from '../src/rules/rule-set-reference.schema.js';
import { gridSchemas, nineBoxSchemas } from '../src/rules/rule-set.schema.js';
import { candidateSchema } from '../src/succession/candidate.schema.js';
import { gridSuccessionSchema, successionSchema } from '../src/succession/succession.schema.js';

/** A schema as zod has it, and what the file says of itself. */
interface Described {
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodType;
}

const INPUT =
  'Shape only: what parts say together (sums, order of dates, a NIP against a birth date) the library checks.';
const RESULT = 'A result as the library gives it.';

/** The published schemas, by the name of their file. */
export const PUBLISHED: Readonly<Record<string, Described>> = {
  'rule-set': { title: 'RuleSet', description: `Rule set with nine boxes. ${INPUT}`, schema: nineBoxSchemas.whole },
  'grid-rule-set': {
    title: 'RuleSet<Grid>',
    description: `Rule set with any number of levels, boxes and axes. ${INPUT}`,
    schema: gridSchemas.whole,
  },
  asn: { title: 'Asn', description: `A civil servant with evidence. ${INPUT}`, schema: asnSchema },
  vacancy: { title: 'Vacancy', description: `A post to be filled. ${INPUT}`, schema: vacancySchema },
  candidate: {
    title: 'Candidate',
    description: `A person with axis values, as parseCandidate takes them. ${INPUT}`,
    schema: candidateSchema,
  },
  'aspect-profile': {
    title: 'AspectProfile',
    description: `Six aspects of a person. ${RESULT}`,
    schema: aspectProfileSchema,
  },
  'grid-aspect-profile': {
    title: 'AspectProfile<Grid>',
    description: `Six aspects of a person, on any grid. ${RESULT}`,
    schema: gridAspectProfileSchema,
  },
  placement: {
    title: 'Placement',
    description: `A box of the nine, or those still possible. ${RESULT}`,
    schema: placementSchema,
  },
  'grid-placement': {
    title: 'Placement<Grid>',
    description: `A box of any grid, or those still possible. ${RESULT}`,
    schema: gridPlacementSchema,
  },
  succession: {
    title: 'Succession',
    description: `Successors for one vacancy. ${RESULT}`,
    schema: successionSchema,
  },
  'grid-succession': {
    title: 'Succession<Grid>',
    description: `Successors for one vacancy, on any grid. ${RESULT}`,
    schema: gridSuccessionSchema,
  },
};

/** Pieces that stand once in a file, under `$defs`. */
const NAMED: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ['bilingual', bilingualSchema],
  ['decimal', decimalSchema],
  ['decimalText', decimalTextSchema],
  ['evidence', evidenceSchema],
  ['factKey', factKeySchema],
  ['finding', findingSchema],
  ['fractionText', fractionTextSchema],
  ['isoDate', isoDateSchema],
  ['nip', nipSchema],
  ['personNumber', personNumberSchema],
  ['placed', placedSchema],
  ['placedOnGrid', gridPlacedSchema],
  ['provenance', provenanceSchema],
  ['ruleSetReference', ruleSetReferenceSchema],
  ['shownText', shownTextSchema],
  ['source', sourceSchema],
  ['standarKompetensi', standarKompetensiSchema],
  ['text', textSchema],
];

const LEAP_YEAR = '(?:(?:[1-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[13579][26]|[2468][048])00)';
const DAY_OF_YEAR =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';

/** Pieces that zod checks by a function, in the words of JSON Schema. */
const CHECKED_BY_FUNCTION: ReadonlyMap<unknown, z.core.JSONSchema.BaseSchema> = new Map([
  [
    decimalSchema,
    {
      description:
        'Decimal text, the fraction text of a result, or a number of at most 15 significant digits; no exponent, blank, plus or comma.',
      anyOf: [
        { type: 'string', maxLength: 60, pattern: '^-?[0-9]+(?:\\.[0-9]+)?$' },
        { type: 'string', maxLength: 60, pattern: '^-?[0-9]+/0*[1-9][0-9]*$' },
        { type: 'number', exclusiveMinimum: -1e15, exclusiveMaximum: 1e15 },
      ],
    },
  ],
  [
    isoDateSchema,
    {
      type: 'string',
      description: 'A calendar date YYYY-MM-DD, years 1000 to 9999.',
      pattern: `^(?:[1-9][0-9]{3}-${DAY_OF_YEAR}|${LEAP_YEAR}-02-29)$`,
    },
  ],
  [
    nipSchema,
    {
      type: 'string',
      description:
        'Employee number of 18 digits; blanks are left out. Its digits hold a birth date, an appointment and a sex.',
      pattern: '^ *(?:[0-9] *){18}$',
    },
  ],
  [
    nomorLuarPnsSchema,
    {
      type: 'string',
      description: 'Number the agency gives to somebody from outside the civil service.',
      pattern: '^LUAR-[A-Z0-9]{1,20}$',
    },
  ],
  [textSchema, { type: 'string', description: 'Text that is not blank.', pattern: '\\S' }],
  [factKeySchema, { type: 'string', enum: [...FACT_KEYS] }],
]);

/** Writes records of listed keys as properties, and lists of at least one as lists: more tools understand them so. */
function sayPlainly(schema: z.core.JSONSchema.BaseSchema): void {
  const { propertyNames, additionalProperties, prefixItems, items } = schema;
  if (typeof propertyNames === 'object' && propertyNames.enum !== undefined && additionalProperties !== undefined) {
    delete schema.propertyNames;
    schema.properties = Object.fromEntries(propertyNames.enum.map((key) => [String(key), additionalProperties]));
    schema.additionalProperties = false;
  }
  if (prefixItems?.every((item) => isDeepStrictEqual(item, items)) === true) delete schema.prefixItems;
}

/** The JSON Schema (2020-12) of a published schema. */
export function jsonSchemaOf(name: string): object {
  const described = PUBLISHED[name];
  if (described === undefined) throw new Error(`no schema is published under the name ${name}`);
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of NAMED) named.add(schema, { id });
  const { $schema, ...rest } = z.toJSONSchema(described.schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: named,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const words = CHECKED_BY_FUNCTION.get(zodSchema);
      if (words !== undefined) Object.assign(jsonSchema, words);
      sayPlainly(jsonSchema);
    },
  });
  const { title, description } = described;
  return { $schema, $id: `urn:talenta-asn:${name}:1`, title, description, ...rest };
}

/** Writes the files `dist/schema/*.schema.json`. */
export function writeJsonSchemas(): void {
  mkdirSync('dist/schema', { recursive: true });
  for (const name of Object.keys(PUBLISHED)) {
    writeFileSync(`dist/schema/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  }
}
