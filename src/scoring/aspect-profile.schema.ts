import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { ASPECT_KEYS, INDICATOR_KEYS } from '../civil-service/aspect-keys.js';
import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import { findingSchema } from '../parsing/finding.schema.js';
import {
  bilingualSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
  nipSchema,
  textSchema,
  type NamesOf,
} from '../civil-service/primitives.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import { byAxis, byGridAxis, gridKeys, nineBoxKeys } from '../rule-set/parse/grid.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import { factKeySchema } from '../rule-set/parse/fact-keys.schema.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
import type {
  AppliedItem,
  AppliedRow,
  AppliedTarget,
  AppliedWindow,
  AspectProfile,
  EvidenceSetAside,
  EvidenceTrail,
  EvidenceUse,
  KnownAxis,
  Missing,
  MissingReason,
  OpenAxis,
  PartScore,
} from './aspect-profile.js';
import { SET_ASIDE_REASONS } from './profile-parts.js';

const fraction = z.exactOptional(fractionTextSchema);

const use = { path: z.string(), date: isoDateSchema, validUntil: z.exactOptional(isoDateSchema), value: z.string() };
const evidenceUse = recordSchemaOf<EvidenceUse>()(() => use);
const evidenceSetAside = recordSchemaOf<EvidenceSetAside>()(() => ({
  ...use,
  why: z.enum(SET_ASIDE_REASONS),
}));

const appliedWindow = recordSchemaOf<AppliedWindow>()(() => ({
  from: isoDateSchema,
  until: isoDateSchema,
  firstDay: z.enum(['inside', 'outside']),
}));

const appliedRow = recordSchemaOf<AppliedRow>()(() => ({
  key: z.exactOptional(z.string()),
  from: z.exactOptional(decimalTextSchema),
  above: z.exactOptional(decimalTextSchema),
  score: decimalTextSchema,
  scoreFraction: fraction,
  label: bilingualSchema,
}));

const appliedItem = recordSchemaOf<AppliedItem>()(() => ({
  key: z.string(),
  label: bilingualSchema,
  level: z.exactOptional(decimalTextSchema),
  standard: z.number(),
}));

const appliedTarget = recordSchemaOf<AppliedTarget>()(() => ({
  from: z.enum(['context', 'target', 'jabatan']),
  nama: z.exactOptional(textSchema),
  standard: z.exactOptional(z.enum(['post', 'class'])),
}));

const evidenceTrail = recordSchemaOf<EvidenceTrail>()(() => ({
  source: z.enum(EVIDENCE_KEYS),
  fact: factKeySchema,
  window: z.exactOptional(appliedWindow),
  used: z.array(evidenceUse),
  setAside: z.array(evidenceSetAside),
  row: z.exactOptional(appliedRow),
  items: z.exactOptional(z.array(appliedItem)),
  target: z.exactOptional(appliedTarget),
  provenance: z.exactOptional(provenanceSchema),
}));

const weighted = { label: bilingualSchema, weight: decimalTextSchema };

/** A weighted node, scored or missing. */
function scoredOrMissing<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([
    z.strictObject({
      ...weighted,
      ...shape,
      status: z.literal('scored'),
      score: decimalTextSchema,
      scoreFraction: fraction,
      contribution: decimalTextSchema,
      contributionFraction: fraction,
    }),
    z.strictObject({ ...weighted, ...shape, status: z.literal('missing') }),
  ]);
}

const partScore = lateSchemaOf<PartScore>()(() =>
  scoredOrMissing({
    key: z.string(),
    provenance: provenanceSchema,
    evidence: z.exactOptional(evidenceTrail),
  }),
);

const MISSING_REASONS = {
  unknown: 'unknown',
  noRecord: 'noRecord',
  expired: 'expired',
  notCovered: 'notCovered',
  notReadable: 'notReadable',
  outOfScale: 'outOfScale',
  levelUnknown: 'levelUnknown',
  lowerClass: 'lowerClass',
  classUnknown: 'classUnknown',
  conflict: 'conflict',
  partial: 'partial',
  targetUnknown: 'targetUnknown',
  standardUnknown: 'standardUnknown',
  pending: 'pending',
  readyOnly: 'readyOnly',
} as const satisfies NamesOf<MissingReason>;

const bounds = {
  min: decimalTextSchema,
  minFraction: fraction,
  max: decimalTextSchema,
  maxFraction: fraction,
};

function missingOf<Axis extends z.ZodType>(axis: Axis) {
  return z.strictObject({
    axis,
    indicator: z.enum(INDICATOR_KEYS),
    part: z.exactOptional(z.string()),
    evidence: z.exactOptional(z.enum(EVIDENCE_KEYS)),
    reason: z.enum(MISSING_REASONS),
    stage: z.exactOptional(z.string()),
    ...weighted,
    ...bounds,
    values: z.exactOptional(z.array(decimalTextSchema)),
    message: bilingualSchema,
  });
}

export const missingSchema = lateSchemaOf<Missing>()(() => missingOf(nineBoxKeys.axis));
export const gridMissingSchema = lateSchemaOf<Missing<Grid>>()(() => missingOf(gridKeys.axis));

const knownAxis = recordSchemaOf<KnownAxis>()(() => ({
  value: decimalTextSchema,
  fraction,
  sum: z.exactOptional(decimalTextSchema),
}));

export const openAxisSchema = recordSchemaOf<OpenAxis>()(() => bounds);

const openAxisOfProfile = z.lazy(() =>
  z.strictObject({ ...bounds, known: decimalTextSchema, knownFraction: fraction }),
);

function profileOf<
  Axis extends z.ZodType,
  MissingScore extends z.ZodType,
  KnownAxes extends z.ZodType,
  OpenAxes extends z.ZodType,
>(axis: Axis, missing: MissingScore, knownAxes: KnownAxes, openAxes: OpenAxes) {
  const face = {
    nip: z.exactOptional(nipSchema),
    asOf: isoDateSchema,
    validUntil: z.exactOptional(isoDateSchema),
    ruleSet: ruleSetReferenceSchema,
    aspects: z.partialRecord(z.enum(ASPECT_KEYS), scoredOrMissing({ axis })),
    indicators: z.partialRecord(
      z.enum(INDICATOR_KEYS),
      scoredOrMissing({
        aspect: z.enum(ASPECT_KEYS),
        axis,
        provenance: provenanceSchema,
        evidence: z.exactOptional(evidenceTrail),
        parts: z.exactOptional(z.array(partScore)),
      }),
    ),
    findings: z.array(findingSchema),
  };
  return z.union([
    z.strictObject({ ...face, status: z.literal('complete'), axes: knownAxes, missing: z.tuple([]) }),
    z.strictObject({ ...face, status: z.literal('incomplete'), axes: openAxes, missing: z.array(missing) }),
  ]);
}

/** A profile of six aspects, of the nine boxes. */
export const aspectProfileSchema = lateSchemaOf<AspectProfile>()(() =>
  profileOf(nineBoxKeys.axis, missingSchema, byAxis(knownAxis), byAxis(openAxisOfProfile)),
);

/** Of any grid. */
export const gridAspectProfileSchema = lateSchemaOf<AspectProfile<Grid>>()(() =>
  profileOf(gridKeys.axis, gridMissingSchema, byGridAxis(knownAxis), byGridAxis(openAxisOfProfile)),
);
