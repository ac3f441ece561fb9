import { mkdirSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { aspectProfileSchema, gridAspectProfileSchema } from '../src/scoring/aspect-profile.schema.js';
import { gridPlacementSchema, placementSchema } from '../src/placement/placement.schema.js';
import { asnSchema } from '../src/person/asn.schema.js';
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
} from '../src/civil-service/primitives.schema.js';
import { vacancySchema } from '../src/vacancy/vacancy.schema.js';
import { FACT_KEYS } from '../src/rule-set/model/fact-keys.js';
import { factKeySchema } from '../src/rule-set/parse/fact-keys.schema.js';
import { gridSchemas, nineBoxSchemas } from '../src/rule-set/parse/rule-set.schema.js';
import { candidateSchema } from '../src/succession/candidate.schema.js';
import { gridRunResultSchema, runResultSchema } from '../src/succession/run-result.schema.js';
import { gridSuccessionSchema, judgedKindSchema, successionSchema } from '../src/succession/succession.schema.js';
import { documented, type Json, type NamedPiece } from './documented-schema.js';
import { docNamed, typeNamed } from './written-types.js';

/** A schema as zod has it, and the type whose TSDoc describes it. */
interface Published {
  readonly type: string;
  /** The file in `src` that declares the type. */
  readonly from: string;
  /** Whether it is about any grid instead of the nine boxes. */
  readonly onGrid?: true;
  readonly note: string;
  readonly schema: z.ZodType;
}

const INPUT =
  'Shape only: what parts say together (sums, order of dates, a NIP against a birth date) the library checks.';
const RESULT = 'A result as the library gives it.';

/** The published schemas, by the name of their file. */
export const PUBLISHED: Readonly<Record<string, Published>> = {
  'rule-set': { type: 'RuleSet', from: 'rule-set/model/rule-set', note: INPUT, schema: nineBoxSchemas().whole },
  'grid-rule-set': {
    type: 'RuleSet',
    from: 'rule-set/model/rule-set',
    onGrid: true,
    note: INPUT,
    schema: gridSchemas().whole,
  },
  asn: { type: 'Asn', from: 'person/asn', note: INPUT, schema: asnSchema },
  vacancy: { type: 'Vacancy', from: 'vacancy/vacancy', note: INPUT, schema: vacancySchema },
  candidate: { type: 'Candidate', from: 'succession/candidate', note: INPUT, schema: candidateSchema },
  'aspect-profile': {
    type: 'AspectProfile',
    from: 'scoring/aspect-profile',
    note: RESULT,
    schema: aspectProfileSchema,
  },
  'grid-aspect-profile': {
    type: 'AspectProfile',
    from: 'scoring/aspect-profile',
    onGrid: true,
    note: RESULT,
    schema: gridAspectProfileSchema,
  },
  placement: { type: 'Placement', from: 'placement/placement', note: RESULT, schema: placementSchema },
  'grid-placement': {
    type: 'Placement',
    from: 'placement/placement',
    onGrid: true,
    note: RESULT,
    schema: gridPlacementSchema,
  },
  'run-result': { type: 'RunResult', from: 'succession/run-result', note: RESULT, schema: runResultSchema },
  'grid-run-result': {
    type: 'RunResult',
    from: 'succession/run-result',
    onGrid: true,
    note: RESULT,
    schema: gridRunResultSchema,
  },
  succession: { type: 'Succession', from: 'succession/succession', note: RESULT, schema: successionSchema },
  'grid-succession': {
    type: 'Succession',
    from: 'succession/succession',
    onGrid: true,
    note: RESULT,
    schema: gridSuccessionSchema,
  },
};

/**
 * Pieces that are no named types of their own, or not told apart by their types: their name under `$defs`, and the type or
 * constant of a file in `src` whose TSDoc describes them. Every other named type becomes a piece by itself.
 */
const NAMED: readonly (readonly [name: string, schema: z.ZodType, from: string, documentedBy: string])[] = [
  ['Bilingual', bilingualSchema, 'problems/bilingual', 'Bilingual'],
  ['DecimalInput', decimalSchema, 'exact/read-decimal', 'DecimalInput'],
  ['DecimalText', decimalTextSchema, 'exact/read-decimal', 'DecimalText'],
  ['FactKey', factKeySchema, 'person/evidence', 'FactKey'],
  ['FractionText', fractionTextSchema, 'exact/read-decimal', 'FractionText'],
  ['IsoDate', isoDateSchema, 'civil-service/iso-date', 'IsoDate'],
  ['JudgedKind', judgedKindSchema, 'succession/succession', 'JudgedKind'],
  ['Nip', nipSchema, 'civil-service/nip', 'Nip'],
  ['NomorLuarPns', nomorLuarPnsSchema, 'civil-service/nip', 'NomorLuarPns'],
  ['PersonNumber', personNumberSchema, 'civil-service/primitives.schema', 'personNumberSchema'],
  ['ShownText', shownTextSchema, 'civil-service/primitives.schema', 'shownTextSchema'],
  ['Text', textSchema, 'civil-service/primitives.schema', 'textSchema'],
];

const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';

/** Pieces that zod checks by a function, in the words of JSON Schema. */
const CHECKED_BY_FUNCTION: ReadonlyMap<unknown, z.core.JSONSchema.BaseSchema> = new Map([
  [
    decimalSchema,
    {
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
      // Short patterns one after the other: a validator prints the one that fails.
      pattern: '^[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
      not: { pattern: '-(?:02-3[01]|0[469]-31|11-31)$' },
      if: { pattern: '-02-29$' },
      then: { pattern: `^${LEAP_YEAR}-` },
      examples: ['2026-11-23'],
    },
  ],
  [nipSchema, { type: 'string', pattern: '^ *(?:[0-9] *){18}$' }],
  [nomorLuarPnsSchema, { type: 'string', pattern: '^LUAR-[A-Z0-9]{1,20}$', examples: ['LUAR-2026A01'] }],
  [textSchema, { type: 'string', pattern: '\\S' }],
  [factKeySchema, { type: 'string', enum: [...FACT_KEYS] }],
]);

const inSrc = (file: string): string => `src/${file}.ts`;

/** What is said of the pieces with a name of their own. */
function namedPieces(defs: Readonly<Record<string, Json>>): ReadonlyMap<string, NamedPiece> {
  const pieces = NAMED.filter(([name]) => name in defs).map(([name, , from, documentedBy]): [string, NamedPiece] => {
    const schema = defs[name] ?? {};
    const doc = docNamed(inSrc(from), documentedBy);
    return [
      name,
      'properties' in schema ? { schema, doc, type: typeNamed(inSrc(from), documentedBy) } : { schema, doc },
    ];
  });
  return new Map(pieces);
}

/** The JSON Schema (2020-12) of a published schema. */
export function jsonSchemaOf(name: string): object {
  const published = PUBLISHED[name];
  if (published === undefined) throw new Error(`no schema is published under the name ${name}`);
  const { type, from, onGrid, note, schema } = published;
  const named = z.registry<{ id: string }>();
  for (const [id, piece] of NAMED) named.add(piece, { id });
  const { $schema, $defs, ...bare } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: named,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, CHECKED_BY_FUNCTION.get(zodSchema));
    },
  });
  const args = onGrid === undefined ? [] : [typeNamed(inSrc('rule-set/model/grid'), 'Grid')];
  const { description, ...whole } = documented(bare, typeNamed(inSrc(from), type, args), namedPieces($defs ?? {}));
  const rest = onGrid === undefined ? whole : withoutDescriptions(whole);
  return {
    $schema,
    $id: `urn:talenta-asn:${name}:1`,
    title: onGrid === undefined ? type : `${type}<Grid>`,
    description: `${String(description)}\n\n${note}${onGrid === undefined ? '' : ` Its members are described in the schema of the nine boxes, ${name.slice('grid-'.length)}.`}`,
    ...rest,
  };
}

/** What two schemas describe alike is described in one of them. */
function withoutDescriptions(json: Json): Json {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(
      ([key, member]) => key !== 'description' || typeof member !== 'string',
    );
    return Object.fromEntries(members.map(([key, member]: [string, unknown]) => [key, without(member)]));
  };
  return Object.fromEntries(Object.entries(json).map(([key, member]) => [key, without(member)]));
}

const WIDTH = 240;

/** A value as JSON; what fits in a line stands in one. */
function laidOut(value: unknown): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length <= WIDTH) return line;
  const list = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => {
    const name = list ? '' : `${JSON.stringify(key)}:`;
    return `${name}${laidOut(part)}`;
  });
  return `${list ? '[' : '{'}\n${parts.join(',\n')}\n${list ? ']' : '}'}`;
}

/** Writes the files `dist/schema/*.schema.json`. */
export function writeJsonSchemas(): void {
  mkdirSync('dist/schema', { recursive: true });
  for (const name of Object.keys(PUBLISHED)) {
    writeFileSync(`dist/schema/${name}.schema.json`, `${laidOut(jsonSchemaOf(name))}\n`);
  }
}
