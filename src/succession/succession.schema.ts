import * as z from 'zod';
import { gridPlacedSchema, gridPlacementSchema, placedSchema, placementSchema } from '../boxes/placement.schema.js';
import { compareFractions } from '../exact/fraction.js';
import { LONGEST_AMOUNT, readDecimal } from '../exact/read-decimal.js';
import { caraPengisianSchema, someWaysSchema } from '../model/cara-pengisian.schema.js';
import type { ConditionKind } from '../model/condition.js';
import { findingSchema } from '../model/finding.schema.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import {
  bilingualSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
  personNumberSchema,
  shownTextSchema,
  textSchema,
  type NamesOf,
} from '../model/primitives.schema.js';
import type { Grid } from '../rules/grid.js';
import { gridKeys, nineBoxKeys } from '../rules/grid.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { orderSchema, rankingKeySchema, tieChainSchema, tieKeySchema } from '../rules/ranking-keys.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import { bestPlace, type Place } from './place.js';
import type { Behind, ConditionVerdict, Ineligible, MeritKey, Succession, SuccessionOutcome } from './succession.js';
import type { Unreadable } from './unreadable.js';

const basis = z.exactOptional(z.union([provenanceSchema, textSchema]));

const JUDGED = {
  previousPost: 'previousPost',
  relatedExperience: 'relatedExperience',
  education: 'education',
  fieldOfStudy: 'fieldOfStudy',
  maximumAge: 'maximumAge',
  performance: 'performance',
  legalPosition: 'legalPosition',
  noRunningPunishment: 'noRunningPunishment',
  noRecentPunishment: 'noRecentPunishment',
  validAssessment: 'validAssessment',
  noEthicsViolation: 'noEthicsViolation',
  timeToRetirement: 'timeToRetirement',
  notNominatedElsewhere: 'notNominatedElsewhere',
  agency: 'agency',
  lhkpn: 'lhkpn',
  lowerTier: 'lowerTier',
  timeInPost: 'timeInPost',
  jenisPegawai: 'jenisPegawai',
  golongan: 'golongan',
  byHand: 'byHand',
  box: 'box',
  technicalCompetency: 'technicalCompetency',
  identity: 'identity',
  caraPengisian: 'caraPengisian',
} as const satisfies NamesOf<ConditionKind | ConditionVerdict['kind']>;

export const conditionVerdictShape = {
  id: z.string(),
  kind: z.enum(JUDGED),
  verdict: z.enum(['met', 'notMet', 'undetermined']),
  label: bilingualSchema,
  message: bilingualSchema,
  basis,
  contested: z.exactOptional(z.literal(true)),
};

const conditionVerdict: z.ZodType<ConditionVerdict, unknown> = z.strictObject(conditionVerdictShape);

export const placeSchema: z.ZodType<Place, unknown> = z.union([
  z.int().min(1),
  z
    .strictObject({ best: z.int().min(1), worst: z.int().min(2) })
    .refine(({ best, worst }) => best < worst, { error: 'expected a worst place below the best' }),
]);

export const meritKeySchema: z.ZodType<MeritKey, unknown> = z.union([rankingKeySchema, tieKeySchema]);

const behind: z.ZodType<Behind, unknown> = z.union([
  z.strictObject({
    nip: personNumberSchema,
    by: z.union([meritKeySchema, z.literal('shared')]),
    theirs: z.string(),
    own: z.string(),
  }),
  z.strictObject({
    nip: personNumberSchema,
    by: z.literal('undecided'),
    key: meritKeySchema,
    theirs: z.exactOptional(z.string()),
    own: z.exactOptional(z.string()),
  }),
]);

const ineligible: z.ZodType<Ineligible, unknown> = z.strictObject({
  nip: personNumberSchema,
  cara: z.exactOptional(caraPengisianSchema),
  reasons: z.array(conditionVerdict),
  box: z.exactOptional(z.int().min(1)),
});

export const unreadableSchema: z.ZodType<Unreadable, unknown> = z.strictObject({
  nip: z.exactOptional(personNumberSchema),
  issues: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
});

export const OUTCOMES = {
  complete: 'complete',
  short: 'short',
  empty: 'empty',
  undetermined: 'undetermined',
  tiedAtCut: 'tiedAtCut',
  blocked: 'blocked',
} as const satisfies NamesOf<SuccessionOutcome>;

function successionOf<Box extends z.ZodType, PlacedPerson extends z.ZodType, PlacementOfPerson extends z.ZodType>(
  box: Box,
  placed: PlacedPerson,
  placement: PlacementOfPerson,
) {
  const ranked = z.strictObject({
    nip: personNumberSchema,
    place: placeSchema,
    openUntil: z.exactOptional(z.array(meritKeySchema)),
    box,
    score: decimalTextSchema,
    scoreFraction: z.exactOptional(fractionTextSchema),
    scoreShown: shownTextSchema,
    technical: z.exactOptional(decimalTextSchema),
    placement: placed,
    conditions: z.array(conditionVerdict),
    readiness: z.exactOptional(z.strictObject({ key: textSchema, label: bilingualSchema })),
    cara: z.exactOptional(caraPengisianSchema),
    tieBrokenBy: z.exactOptional(tieKeySchema),
    partedByAge: z.exactOptional(z.literal(true)),
    comparedBy: z.exactOptional(z.record(z.string(), z.union([decimalTextSchema, fractionTextSchema]))),
    behind: z.exactOptional(behind),
  });
  return z.strictObject({
    outcome: z.enum(OUTCOMES),
    blockedBy: z.exactOptional(bilingualSchema),
    vacancy: z.strictObject({ id: textSchema, nama: textSchema, kelas: z.enum(KELAS_JABATAN) }),
    shortlistSize: z.int().min(1),
    shortlist: z.array(ranked),
    reserves: z.array(ranked),
    ineligible: z.array(ineligible),
    undetermined: z.array(
      z.strictObject({
        nip: personNumberSchema,
        cara: z.exactOptional(caraPengisianSchema),
        reasons: z.array(conditionVerdict),
        placement: z.exactOptional(placement),
        couldReachShortlist: z.boolean(),
      }),
    ),
    unreadable: z.array(unreadableSchema),
    byHand: z.array(
      z.strictObject({ id: z.string(), label: bilingualSchema, basis, cara: z.exactOptional(someWaysSchema) }),
    ),
    order: orderSchema,
    tieChain: tieChainSchema,
    otherOrder: z.strictObject({ order: orderSchema, shortlist: z.array(personNumberSchema), differs: z.boolean() }),
    findings: z.array(findingSchema),
    ruleSet: ruleSetReferenceSchema,
    asOf: isoDateSchema,
  });
}

export const successionSchema: z.ZodType<Succession, unknown> = successionOf(
  nineBoxKeys.box,
  placedSchema,
  placementSchema,
);

/** Of any grid. */
export const gridSuccessionSchema: z.ZodType<Succession<Grid>, unknown> = successionOf(
  gridKeys.box,
  gridPlacedSchema,
  gridPlacementSchema,
);

/** Results read back: everybody once, in the order of their places. */
export const checkedSuccessionSchema: z.ZodType<Succession<Grid>, unknown> = gridSuccessionSchema.superRefine(
  ({ shortlist, reserves, ineligible: failed, undetermined }, context) => {
    const issue = (path: readonly PropertyKey[], message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message, input: undefined });
    };
    const seen = new Set<string>();
    for (const [key, list] of Object.entries({ shortlist, reserves, ineligible: failed, undetermined })) {
      list.forEach(({ nip }, index) => {
        if (seen.has(nip)) issue([key, index, 'nip'], 'expected everybody once');
        seen.add(nip);
      });
    }
    let before = 1;
    for (const [key, list] of Object.entries({ shortlist, reserves })) {
      list.forEach(({ place, score, scoreFraction }, index) => {
        const best = bestPlace(place);
        if (best < before) issue([key, index, 'place'], 'expected a place not before the one above');
        before = best;
        if (!isScore(scoreFraction ?? score)) issue([key, index, 'score'], 'expected a score 0 to 100');
      });
    }
  },
);

function isScore(text: string): boolean {
  const score = readDecimal(text, LONGEST_AMOUNT);
  return typeof score !== 'string' && score.n >= 0 && compareFractions(score, { n: 100, d: 1 }) <= 0;
}
