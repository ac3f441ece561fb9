import * as z from 'zod';
import { late, lateSchemaOf, recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { ROUNDING_MODES } from '../../exact/rounding.js';
import { standarKompetensiSchema } from '../../person/asn.schema.js';
import { ASPECT_KEYS, INDICATOR_KEYS } from '../../civil-service/aspect-keys.js';
import { bilingualSchema, decimalSchema, isoDateSchema, textSchema } from '../../civil-service/primitives.schema.js';
import { someWaysSchema } from '../../civil-service/cara-pengisian.schema.js';
import { conditionSchema } from '../../conditions/condition.schema.js';
import { KELAS_JABATAN } from '../../civil-service/kelas-jabatan.js';
import { BOX_NUMBERINGS } from '../model/box-numbering.js';
import { provenanceSchema as provenance, sourceSchema } from './provenance.schema.js';
import { factKeySchema } from './fact-keys.schema.js';
import type { Grid } from '../model/grid.js';
import { byAxis, byGridAxis, gridKeys, keySchema, nineBoxKeys } from './grid.schema.js';
import { orderSchema, tieChainSchema } from './ranking-keys.schema.js';
import type {
  Aspect,
  Band,
  Bound,
  Box,
  ClassEligibility,
  Conversion,
  FillingWay,
  Indicator,
  Level,
  Measure,
  Part,
  RuleSet,
  Stage,
  WordedLevel,
} from '../model/rule-set.js';

/** A score and what it is called. */
const scored = { score: decimalSchema, label: bilingualSchema };

/** Where a level or band begins, beside its other members. */
function bounded<Shape extends z.ZodRawShape>(shape: Shape) {
  const to = z.exactOptional(decimalSchema);
  return z.union([
    z.strictObject({ ...shape, from: decimalSchema, to }),
    z.strictObject({ ...shape, above: decimalSchema, to }),
  ]);
}

const band = lateSchemaOf<Band>()(() => bounded(scored));

const conversion = lateSchemaOf<Conversion>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('table'),
      outOf: z.exactOptional(decimalSchema),
      rows: z.array(z.strictObject({ key: textSchema, ...scored })).min(1),
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
  ]),
);

const reading = z.lazy(() => z.strictObject({ fact: factKeySchema, conversion }));

const window = z.lazy(() =>
  z.strictObject({
    years: z.int().min(1).max(60),
    counting: z.enum(['rolling', 'calendarYears']),
    firstDay: z.enum(['inside', 'outside']),
    provenance: z.exactOptional(provenance),
  }),
);
const openOrTold = z.enum(['open', 'told']);

const measure = recordSchemaOf<Measure>()(() => ({
  window: z.exactOptional(window),
  oldAfter: z.exactOptional(window),
  assessedFor: z.exactOptional(z.strictObject({ lower: openOrTold, unstated: openOrTold, provenance })),
  combine: z.enum(['latest', 'highest', 'lowest', 'count', 'whole']),
  readings: z.tuple([reading], reading),
  none: z.exactOptional(z.strictObject(scored)),
  unknown: z.exactOptional(z.strictObject({ ...scored, provenance })),
  provenance: z.exactOptional(provenance),
}));

const staged = z.exactOptional(keySchema);

const part = recordSchemaOf<Part>()(() => ({
  key: keySchema,
  label: bilingualSchema,
  weight: decimalSchema,
  measure,
  stage: staged,
  provenance,
}));

const indicatorFace = {
  key: z.enum(INDICATOR_KEYS),
  label: bilingualSchema,
  weight: decimalSchema,
  stage: staged,
  provenance,
};

const indicator = lateSchemaOf<Indicator>()(() =>
  z.union([
    z.strictObject({ ...indicatorFace, measure }),
    z.strictObject({ ...indicatorFace, parts: z.array(part).min(1) }),
    z.strictObject({ ...indicatorFace, ready: z.literal(true) }),
  ]),
);

const stage = recordSchemaOf<Stage>()(() => ({
  key: keySchema,
  label: bilingualSchema,
  admits: z.enum(['everyone', 'allowedBoxes', 'shortlist']),
  provenance,
}));

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
  const worded: z.ZodType<WordedLevel<Key>, unknown> = z.strictObject({
    key,
    words: z.array(textSchema).min(1).max(50),
    value: decimalSchema,
  });
  return z.strictObject({
    label: bilingualSchema,
    levels: z.array(level).min(2).max(20),
    byWords: z.exactOptional(z.strictObject({ levels: z.array(worded).min(2).max(20), provenance })),
    provenance,
  });
}

const rounding = z.lazy(() => z.strictObject({ places: z.int().min(0).max(12), mode: z.enum(ROUNDING_MODES) }));

function boxOf<Number extends z.ZodType<number, unknown>, Levels extends z.ZodType>(number: Number, levels: Levels) {
  return z.strictObject({
    box: number,
    levels,
    category: bilingualSchema,
    followUps: z.array(bilingualSchema),
    provenance,
  });
}

const conditions = z.lazy(() => z.array(conditionSchema({ provenance })));

/** What asks for conditions. */
const asking = { conditions, provenance };

const way = lateSchemaOf<FillingWay>()(() =>
  z.discriminatedUnion('cara', [
    z.strictObject({ cara: z.enum(['promosi', 'rotasi']), ...asking }),
    z.strictObject({
      cara: z.literal('antarinstansi'),
      from: z.exactOptional(z.enum(['lowerTier', 'sameTier'])),
      ...asking,
    }),
  ]),
);

function eligibilityOf<Number extends z.ZodType<number, unknown>>(number: Number) {
  return z.strictObject({
    kelas: z.enum(KELAS_JABATAN),
    boxes: z.array(number).min(1),
    conditions,
    ways: z.exactOptional(z.array(way).min(1)),
    provenance,
  });
}

function readinessOf<Number extends z.ZodType<number, unknown>>(number: Number) {
  const group = z.strictObject({ key: keySchema, label: bilingualSchema, boxes: z.array(number).min(1) });
  return z.exactOptional(z.strictObject({ groups: z.array(group).min(1), provenance }));
}

/** The members that are the same on every grid, each alone, so that one mistake hides no other. */
export const memberSchemas = late(() => ({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9-]{0,63}$/, { error: 'expected a short id: a letter, then letters, digits and dashes' }),
  revision: z.int().min(1),
  title: bilingualSchema,
  inForce: z.strictObject({ from: isoDateSchema, until: isoDateSchema.nullable(), provenance }),
  sources: z.record(textSchema, sourceSchema),
  readyScores: z.strictObject({ above: z.enum(['clamp', 'refuse']), provenance }),
  stages: z.exactOptional(z.array(stage)),
  numbering: z.strictObject({ convention: z.enum([...BOX_NUMBERINGS, 'own']), provenance }),
  technicalMix: z.strictObject({
    shares: z.array(z.strictObject({ kelas: z.enum(KELAS_JABATAN), talent: decimalSchema, technical: decimalSchema })),
    stage: staged,
    provenance,
  }),
  defaultWays: z.exactOptional(z.strictObject({ ways: someWaysSchema, provenance })),
  outsideCivilService: z.exactOptional(z.array(z.strictObject({ kelas: z.enum(KELAS_JABATAN), ...asking }))),
  retirement: z.exactOptional(
    z.strictObject({
      byClass: z.partialRecord(z.enum(KELAS_JABATAN), z.int().min(40).max(100)),
      leaves: z.enum(['birthday', 'firstOfNextMonth']),
      provenance,
    }),
  ),
  validity: z.exactOptional(
    z.strictObject({ talentResults: z.strictObject({ years: z.int().min(1).max(60) }), provenance }),
  ),
  interim: z.exactOptional(z.strictObject({ tiersBelow: z.int().min(0).max(10), ...asking })),
  tiers: z.strictObject({ ladder: z.array(z.array(z.enum(KELAS_JABATAN)).min(1)), provenance }),
  competencyStandards: z.strictObject({
    byClass: z.partialRecord(z.enum(KELAS_JABATAN), standarKompetensiSchema),
    provenance,
  }),
  ranking: z.strictObject({
    order: orderSchema,
    tieChain: tieChainSchema,
    ageCitation: z.exactOptional(provenance),
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
}));

/** The whole, and what one element of each list that depends on the grid looks like. */
export interface GridSchemas<Whole extends RuleSet<Grid>> {
  readonly whole: z.ZodType<Whole, unknown>;
  readonly axes: z.ZodType<RuleSet<Grid>['axes'], unknown>;
  readonly aspect: z.ZodType<Aspect<Grid>, unknown>;
  readonly box: z.ZodType<Box<Grid>, unknown>;
  readonly eligibility: z.ZodType<ClassEligibility<Grid>, unknown>;
  readonly talent: z.ZodType<RuleSet<Grid>['talent'], unknown>;
  readonly readiness: z.ZodType<RuleSet<Grid>['readiness'], unknown>;
}

/** The nine boxes. */
export const nineBoxSchemas = late<GridSchemas<RuleSet>>(() =>
  withWhole({
    axes: z.strictObject({ kinerja: axisOf(nineBoxKeys.kinerja), potensial: axisOf(nineBoxKeys.potensial) }),
    aspect: aspectOf(nineBoxKeys.axis),
    box: boxOf(nineBoxKeys.box, z.strictObject({ kinerja: nineBoxKeys.kinerja, potensial: nineBoxKeys.potensial })),
    eligibility: eligibilityOf(nineBoxKeys.box),
    talent: z.strictObject({ shares: byAxis(decimalSchema), provenance }),
    readiness: readinessOf(nineBoxKeys.box),
  }),
);

/** Any number of levels, boxes and axes. */
export const gridSchemas = late<GridSchemas<RuleSet<Grid>>>(() =>
  withWhole({
    axes: byGridAxis(axisOf<string>(keySchema)),
    aspect: aspectOf(gridKeys.axis),
    box: boxOf(gridKeys.box, byGridAxis(keySchema)),
    eligibility: eligibilityOf(gridKeys.box),
    talent: z.strictObject({ shares: byGridAxis(decimalSchema), provenance }),
    readiness: readinessOf(gridKeys.box),
  }),
);

function withWhole<
  Axes extends z.ZodType,
  AspectType extends z.ZodType,
  BoxType extends z.ZodType,
  Eligibility extends z.ZodType,
  Talent extends z.ZodType,
  ReadinessType extends z.ZodType,
>(parts: {
  axes: Axes;
  aspect: AspectType;
  box: BoxType;
  eligibility: Eligibility;
  talent: Talent;
  readiness: ReadinessType;
}) {
  const { axes, aspect, box, eligibility, talent, readiness } = parts;
  const whole = z.strictObject({
    ...memberSchemas(),
    axes,
    aspects: z.array(aspect),
    boxes: z.array(box),
    talent,
    eligibility: z.array(eligibility),
    readiness,
  });
  return { ...parts, whole };
}

/** A rule set of the nine boxes, its shape alone. */
export const ruleSetSchema = lateSchemaOf<RuleSet>()(() => nineBoxSchemas().whole);

/** A rule set of any grid, its shape alone. */
export const gridRuleSetSchema = lateSchemaOf<RuleSet<Grid>>()(() => gridSchemas().whole);
