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
import { BASES, KNOWLEDGE, type Provenance, type Source } from './provenance.js';
import {
  RANKING_KEYS,
  TIE_KEYS,
  type Conversion,
  type Indicator,
  type Measure,
  type Part,
  type RuleSet,
} from './rule-set.js';

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

const conversion: z.ZodType<Conversion, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    rows: z.array(z.strictObject({ key: textSchema, score: decimalSchema, label: bilingualSchema })).min(1),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(z.strictObject({ from: decimalSchema, score: decimalSchema, label: bilingualSchema })).min(1),
  }),
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
  provenance: z.exactOptional(provenance),
});

const part: z.ZodType<Part, unknown> = z.strictObject({
  key: textSchema,
  label: bilingualSchema,
  weight: decimalSchema,
  measure,
  provenance,
});

const indicatorFace = { key: z.enum(INDICATOR_KEYS), label: bilingualSchema, weight: decimalSchema, provenance };

const indicator: z.ZodType<Indicator, unknown> = z.union([
  z.strictObject({ ...indicatorFace, measure }),
  z.strictObject({ ...indicatorFace, parts: z.array(part).min(1) }),
]);

const aspect = z.strictObject({
  key: z.enum(ASPECT_KEYS),
  axis: z.enum(AXIS_KEYS),
  label: bilingualSchema,
  weight: decimalSchema,
  indicators: z.array(indicator).min(1),
  provenance,
});

function axis<Key extends string>(keys: readonly [Key, ...Key[]]) {
  return z.strictObject({
    label: bilingualSchema,
    levels: z.array(z.strictObject({ key: z.enum(keys), from: decimalSchema, label: bilingualSchema })),
    provenance,
  });
}

const boxNumber = z.literal(BOX_NUMBERS, { error: 'expected a box number 1 to 9' });

const rounding = z.strictObject({ places: z.int().min(0).max(12), mode: z.enum(ROUNDING_MODES) });

export const ruleSetSchema: z.ZodType<RuleSet, unknown> = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9-]{0,63}$/, { error: 'expected a short id: a letter, then letters, digits and dashes' }),
  revision: z.int().min(1),
  title: bilingualSchema,
  inForce: z.strictObject({ from: isoDateSchema, until: isoDateSchema.nullable(), provenance }),
  sources: z.record(textSchema, source),
  axes: z.strictObject({ kinerja: axis(KINERJA_LEVELS), potensial: axis(POTENSIAL_LEVELS) }),
  aspects: z.array(aspect).min(1),
  readyScores: z.strictObject({ above: z.enum(['clamp', 'refuse']), provenance }),
  boxes: z.array(
    z.strictObject({
      box: boxNumber,
      kinerja: z.enum(KINERJA_LEVELS),
      potensial: z.enum(POTENSIAL_LEVELS),
      category: bilingualSchema,
      followUps: z.array(bilingualSchema),
      provenance,
    }),
  ),
  talent: z.strictObject({ kinerja: decimalSchema, potensial: decimalSchema, provenance }),
  technicalMix: z.strictObject({
    shares: z.array(z.strictObject({ kelas: z.enum(KELAS_JABATAN), talent: decimalSchema, technical: decimalSchema })),
    provenance,
  }),
  eligibility: z.array(
    z.strictObject({
      kelas: z.enum(KELAS_JABATAN),
      boxes: z.array(boxNumber).min(1),
      conditions: z.array(conditionSchema({ provenance })),
      provenance,
    }),
  ),
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
});
