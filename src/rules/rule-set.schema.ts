import * as z from 'zod';
import { ROUNDING_MODES } from '../exact/rounding.js';
import { standarKompetensiSchema } from '../model/asn.schema.js';
import {
  ASPECT_KEYS,
  AXIS_KEYS,
  BOX_NUMBERS,
  INDICATOR_KEYS,
  KINERJA_LEVELS,
  POTENSIAL_LEVELS,
} from '../model/aspect-keys.js';
import { conditionSchema } from '../model/condition.schema.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { bilingualSchema, decimalSchema, isoDateSchema, textSchema } from '../model/primitives.schema.js';
import { FACT_KEYS, type FactKey } from './fact-keys.js';
import { BOX_NUMBERINGS } from './box-numbering.js';
import type { Grid, NineBoxGrid } from './grid.js';
import { BASES, KNOWLEDGE, type Provenance, type Source } from './provenance.js';
import {
  RANKING_KEYS,
  TIE_KEYS,
  type Aspect,
  type Band,
  type Bound,
  type Box,
  type ClassEligibility,
  type Conversion,
  type Indicator,
  type Level,
  type Measure,
  type Part,
  type RuleSet,
  type Stage,
} from './rule-set.js';

/** A name that holds no blanks or signs: keys of levels, axes, stages and parts. */
const keySchema = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/, { error: 'expected a name: a letter, then letters, digits and dashes' });

const provenance: z.ZodType<Provenance, unknown> = z.strictObject({
  basis: z.enum(BASES),
  known: z.enum(KNOWLEDGE),
  citations: z.array(z.strictObject({ source: textSchema, provision: z.exactOptional(textSchema) })),
  checkedOn: isoDateSchema,
  note: z.exactOptional(bilingualSchema),
});

const source: z.ZodType<Source, unknown> = z.strictObject({
  kind: z.enum(['statute', 'governmentRegulation', 'ministerialRegulation', 'decree', 'secondary']),
  title: bilingualSchema,
  url: z.exactOptional(textSchema),
});

/** Where a level or band begins, beside its other members. */
function bounded<Shape extends z.ZodRawShape>(shape: Shape) {
  const to = z.exactOptional(decimalSchema);
  return z.union([
    z.strictObject({ ...shape, from: decimalSchema, to }),
    z.strictObject({ ...shape, above: decimalSchema, to }),
  ]);
}

const band: z.ZodType<Band, unknown> = bounded({ score: decimalSchema, label: bilingualSchema });

const conversion: z.ZodType<Conversion, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    outOf: z.exactOptional(decimalSchema),
    rows: z.array(z.strictObject({ key: textSchema, score: decimalSchema, label: bilingualSchema })).min(1),
  }),
  z.strictObject({ kind: z.literal('bands'), outOf: z.exactOptional(decimalSchema), bands: z.array(band).min(1) }),
  z.strictObject({
    kind: z.literal('levels'),
    items: z.array(z.strictObject({ key: textSchema, weight: decimalSchema, label: bilingualSchema })).min(1),
    against: z.union([
      z.strictObject({ postStandard: z.literal(true) }),
      z.strictObject({ highest: z.int().min(1).max(100) }),
    ]),
    capped: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('score'), above: z.enum(['clamp', 'refuse']) }),
]);

const isFactKey = (value: unknown): value is FactKey => typeof value === 'string' && FACT_KEYS.includes(value);

const reading = z.strictObject({
  fact: z.custom<FactKey>(isFactKey, { error: `expected one of ${FACT_KEYS.join(', ')}` }),
  conversion,
});

const measure: z.ZodType<Measure, unknown> = z.strictObject({
  window: z.exactOptional(
    z.strictObject({
      years: z.int().min(1).max(60),
      counting: z.enum(['rolling', 'calendarYears']),
      firstDay: z.enum(['inside', 'outside']),
    }),
  ),
  combine: z.enum(['latest', 'highest', 'lowest', 'count', 'whole']),
  readings: z.tuple([reading], reading),
  none: z.exactOptional(z.strictObject({ score: decimalSchema, label: bilingualSchema })),
  unknown: z.exactOptional(z.strictObject({ score: decimalSchema, label: bilingualSchema, provenance })),
  provenance: z.exactOptional(provenance),
});

const staged = z.exactOptional(keySchema);

const part: z.ZodType<Part, unknown> = z.strictObject({
  key: keySchema,
  label: bilingualSchema,
  weight: decimalSchema,
  measure,
  stage: staged,
  provenance,
});

const indicatorFace = {
  key: z.enum(INDICATOR_KEYS),
  label: bilingualSchema,
  weight: decimalSchema,
  stage: staged,
  provenance,
};

const indicator: z.ZodType<Indicator, unknown> = z.union([
  z.strictObject({ ...indicatorFace, measure }),
  z.strictObject({ ...indicatorFace, parts: z.array(part).min(1) }),
  z.strictObject({ ...indicatorFace, ready: z.literal(true) }),
]);

const stage: z.ZodType<Stage, unknown> = z.strictObject({
  key: keySchema,
  label: bilingualSchema,
  admits: z.enum(['everyone', 'allowedBoxes', 'shortlist']),
  provenance,
});

function aspectOf<Axis extends z.ZodType<string, unknown>>(axisKey: Axis) {
  return z.strictObject({
    key: z.enum(ASPECT_KEYS),
    axis: axisKey,
    label: bilingualSchema,
    weight: decimalSchema,
    deducted: z.exactOptional(z.literal(true)),
    indicators: z.array(indicator).min(1),
    provenance,
  });
}

function axisOf<Key extends string>(key: z.ZodType<Key, unknown>) {
  const level: z.ZodType<Bound & { key: Key; label: Level<Key>['label'] }, unknown> = bounded({
    key,
    label: bilingualSchema,
  });
  return z.strictObject({ label: bilingualSchema, levels: z.array(level).min(2).max(20), provenance });
}

const rounding = z.strictObject({ places: z.int().min(0).max(12), mode: z.enum(ROUNDING_MODES) });

function boxOf<Number extends z.ZodType<number, unknown>, Levels extends z.ZodType>(number: Number, levels: Levels) {
  return z.strictObject({
    box: number,
    levels,
    category: bilingualSchema,
    followUps: z.array(bilingualSchema),
    provenance,
  });
}

function eligibilityOf<Number extends z.ZodType<number, unknown>>(number: Number) {
  return z.strictObject({
    kelas: z.enum(KELAS_JABATAN),
    boxes: z.array(number).min(1),
    conditions: z.array(conditionSchema({ provenance })),
    provenance,
  });
}

/** Members that are the same on every grid. */
const commonMembers = {
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9-]{0,63}$/, { error: 'expected a short id: a letter, then letters, digits and dashes' }),
  revision: z.int().min(1),
  title: bilingualSchema,
  inForce: z.strictObject({ from: isoDateSchema, until: isoDateSchema.nullable(), provenance }),
  sources: z.record(textSchema, source),
  readyScores: z.strictObject({ above: z.enum(['clamp', 'refuse']), provenance }),
  stages: z.exactOptional(z.array(stage)),
  numbering: z.strictObject({ convention: z.enum([...BOX_NUMBERINGS, 'own']), provenance }),
  technicalMix: z.strictObject({
    shares: z.array(z.strictObject({ kelas: z.enum(KELAS_JABATAN), talent: decimalSchema, technical: decimalSchema })),
    stage: staged,
    provenance,
  }),
  tiers: z.strictObject({ ladder: z.array(z.array(z.enum(KELAS_JABATAN)).min(1)), provenance }),
  competencyStandards: z.strictObject({
    byClass: z.partialRecord(z.enum(KELAS_JABATAN), standarKompetensiSchema),
    provenance,
  }),
  ranking: z.strictObject({
    order: z.tuple([z.enum(RANKING_KEYS), z.enum(RANKING_KEYS)]),
    tieChain: z.array(z.enum(TIE_KEYS)),
    shortlistSize: z.int().min(1).max(100),
    provenance,
  }),
  rounding: z.strictObject({
    shown: rounding,
    beforeLevels: rounding.nullable(),
    beforeRanking: rounding.nullable(),
    provenance,
  }),
  provenance,
};

const nineBoxNumber = z.literal(BOX_NUMBERS, { error: 'expected a box number 1 to 9' });
const kinerjaLevel = z.enum(KINERJA_LEVELS);
const potensialLevel = z.enum(POTENSIAL_LEVELS);

/** The whole, and what one element of each list that depends on the grid looks like. */
export interface GridSchemas<G extends Grid> {
  readonly whole: z.ZodType<RuleSet<G>, unknown>;
  /** A rule set is its own pieces. */
  readonly piecesOf: (ruleSet: RuleSet<G>) => RuleSet<Grid>;
  readonly axes: z.ZodType<RuleSet<Grid>['axes'], unknown>;
  readonly aspect: z.ZodType<Aspect<Grid>, unknown>;
  readonly box: z.ZodType<Box<Grid>, unknown>;
  readonly eligibility: z.ZodType<ClassEligibility<Grid>, unknown>;
  readonly talent: z.ZodType<RuleSet<Grid>['talent'], unknown>;
}

const nineBoxParts = {
  axes: z.strictObject({ kinerja: axisOf(kinerjaLevel), potensial: axisOf(potensialLevel) }),
  aspect: aspectOf(z.enum(AXIS_KEYS)),
  box: boxOf(nineBoxNumber, z.strictObject({ kinerja: kinerjaLevel, potensial: potensialLevel })),
  eligibility: eligibilityOf(nineBoxNumber),
  talent: z.strictObject({
    shares: z.strictObject({ kinerja: decimalSchema, potensial: decimalSchema }),
    provenance,
  }),
};

/** The nine boxes. */
export const nineBoxSchemas: GridSchemas<NineBoxGrid> = {
  ...nineBoxParts,
  whole: wholeOf(nineBoxParts),
  piecesOf: (ruleSet) => ruleSet,
};

const gridNumber = z.int().min(1).max(9999);
const gridAxis = axisOf<string>(keySchema);

const gridParts = {
  axes: z.object({ kinerja: gridAxis, potensial: gridAxis }).catchall(gridAxis),
  aspect: aspectOf(keySchema),
  box: boxOf(gridNumber, z.object({ kinerja: keySchema, potensial: keySchema }).catchall(keySchema)),
  eligibility: eligibilityOf(gridNumber),
  talent: z.strictObject({
    shares: z.object({ kinerja: decimalSchema, potensial: decimalSchema }).catchall(decimalSchema),
    provenance,
  }),
};

/** Any number of levels, boxes and axes. */
export const gridSchemas: GridSchemas<Grid> = {
  ...gridParts,
  whole: wholeOf(gridParts),
  piecesOf: (ruleSet) => ruleSet,
};

function wholeOf<
  Axes extends z.ZodType,
  AspectType extends z.ZodType,
  BoxType extends z.ZodType,
  Eligibility extends z.ZodType,
  Talent extends z.ZodType,
>(parts: { axes: Axes; aspect: AspectType; box: BoxType; eligibility: Eligibility; talent: Talent }) {
  return z.strictObject({
    ...commonMembers,
    axes: parts.axes,
    aspects: z.array(parts.aspect),
    boxes: z.array(parts.box),
    talent: parts.talent,
    eligibility: z.array(parts.eligibility),
  });
}

/** The other members, each alone, so that one mistake hides no other. */
export const memberSchemas = commonMembers;
