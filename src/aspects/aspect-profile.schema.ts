import * as z from 'zod';
import { ASPECT_KEYS, INDICATOR_KEYS } from '../model/aspect-keys.js';
import { EVIDENCE_KEYS } from '../model/evidence.js';
import { findingSchema } from '../model/finding.schema.js';
import {
  bilingualSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
  nipSchema,
  textSchema,
  type NamesOf,
} from '../model/primitives.schema.js';
import type { Grid } from '../rules/grid.js';
import { byAxis, byGridAxis, gridKeys, nineBoxKeys } from '../rules/grid.schema.js';
import { factKeySchema } from '../rules/fact-keys.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
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
  SetAsideReason,
} from './aspect-profile.js';

const fraction = z.exactOptional(fractionTextSchema);

const use = { path: z.string(), date: isoDateSchema, validUntil: z.exactOptional(isoDateSchema), value: z.string() };
const evidenceUse: z.ZodType<EvidenceUse, unknown> = z.strictObject(use);
const evidenceSetAside: z.ZodType<EvidenceSetAside, unknown> = z.strictObject({
  ...use,
  why: z.enum({
    outsideWindow: 'outsideWindow',
    afterReferenceDate: 'afterReferenceDate',
    duplicate: 'duplicate',
    cancelled: 'cancelled',
    notCovered: 'notCovered',
    notReadable: 'notReadable',
    outOfScale: 'outOfScale',
    levelUnknown: 'levelUnknown',
    lowerClass: 'lowerClass',
    classUnknown: 'classUnknown',
    conflict: 'conflict',
    otherCounts: 'otherCounts',
  } as const satisfies NamesOf<SetAsideReason>),
});

const appliedWindow: z.ZodType<AppliedWindow, unknown> = z.strictObject({
  from: isoDateSchema,
  until: isoDateSchema,
  firstDay: z.enum(['inside', 'outside']),
});

const appliedRow: z.ZodType<AppliedRow, unknown> = z.strictObject({
  key: z.exactOptional(z.string()),
  from: z.exactOptional(decimalTextSchema),
  above: z.exactOptional(decimalTextSchema),
  score: decimalTextSchema,
  scoreFraction: fraction,
  label: bilingualSchema,
});

const appliedItem: z.ZodType<AppliedItem, unknown> = z.strictObject({
  key: z.string(),
  label: bilingualSchema,
  level: z.exactOptional(decimalTextSchema),
  standard: z.number(),
});

const appliedTarget: z.ZodType<AppliedTarget, unknown> = z.strictObject({
  from: z.enum(['context', 'sasaran', 'jabatan']),
  nama: z.exactOptional(textSchema),
  standard: z.exactOptional(z.enum(['post', 'class'])),
});

const evidenceTrail: z.ZodType<EvidenceTrail, unknown> = z.strictObject({
  source: z.enum(EVIDENCE_KEYS),
  fact: factKeySchema,
  window: z.exactOptional(appliedWindow),
  used: z.array(evidenceUse),
  setAside: z.array(evidenceSetAside),
  row: z.exactOptional(appliedRow),
  items: z.exactOptional(z.array(appliedItem)),
  target: z.exactOptional(appliedTarget),
  provenance: z.exactOptional(provenanceSchema),
});

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

const partScore: z.ZodType<PartScore, unknown> = scoredOrMissing({
  key: z.string(),
  provenance: provenanceSchema,
  evidence: z.exactOptional(evidenceTrail),
});

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

export const missingSchema: z.ZodType<Missing, unknown> = missingOf(nineBoxKeys.axis);
export const gridMissingSchema: z.ZodType<Missing<Grid>, unknown> = missingOf(gridKeys.axis);

const knownAxis: z.ZodType<KnownAxis, unknown> = z.strictObject({
  value: decimalTextSchema,
  fraction,
  sum: z.exactOptional(decimalTextSchema),
});

export const openAxisSchema: z.ZodType<OpenAxis, unknown> = z.strictObject(bounds);

const openAxisOfProfile = z.strictObject({ ...bounds, known: decimalTextSchema, knownFraction: fraction });

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

export const aspectProfileSchema: z.ZodType<AspectProfile, unknown> = profileOf(
  nineBoxKeys.axis,
  missingSchema,
  byAxis(knownAxis),
  byAxis(openAxisOfProfile),
);

/** Of any grid. */
export const gridAspectProfileSchema: z.ZodType<AspectProfile<Grid>, unknown> = profileOf(
  gridKeys.axis,
  gridMissingSchema,
  byGridAxis(knownAxis),
  byGridAxis(openAxisOfProfile),
);
