import { expecting } from '../problems/schema-check.js';
import * as z from 'zod';
import { issueSchema } from '../parsing/issue.schema.js';
import { late, lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { gridPlacedSchema, placedSchema } from '../placement/placement.schema.js';
import { compareFractions } from '../exact/fraction.js';
import { LONGEST_AMOUNT, readDecimal } from '../exact/read-decimal.js';
import {
  bilingualSchema,
  decimalTextSchema,
  fractionTextSchema,
  isoDateSchema,
  personNumberSchema,
  shownTextSchema,
  textSchema,
  type NamesOf,
} from '../civil-service/primitives.schema.js';
import { caraPengisianSchema, someWaysSchema } from '../civil-service/cara-pengisian.schema.js';
import { reasonParametersSchema } from '../conditions/reason-parameters.schema.js';
import { CONDITION_KINDS, type ConditionKind } from '../conditions/conditions.js';
import { findingSchema } from '../parsing/finding.schema.js';
import { KELAS_JABATAN } from '../civil-service/kelas-jabatan.js';
import type { Grid } from '../rule-set/model/grid.js';
import { gridKeys, nineBoxKeys } from '../rule-set/parse/grid.schema.js';
import { orderSchema, rankingKeySchema, tieChainSchema, tieKeySchema } from '../rule-set/parse/ranking-keys.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
import { bestPlace, type Place } from './place.js';
import type {
  Behind,
  ConditionVerdict,
  JudgedKind,
  Ineligible,
  MeritKey,
  Succession,
  SuccessionOutcome,
} from './succession.js';
import type { Unreadable } from './parse-candidate.js';

const basis = z.exactOptional(z.union([provenanceSchema, textSchema]));

/** What is judged beside the conditions. */
const BESIDE = {
  box: 'box',
  technicalCompetency: 'technicalCompetency',
  identity: 'identity',
  caraPengisian: 'caraPengisian',
} as const satisfies NamesOf<Exclude<JudgedKind, ConditionKind>>;

/** What was judged: a condition, or something beside them. */
export const judgedKindSchema = lateSchemaOf<JudgedKind>()(() =>
  z.enum([...CONDITION_KINDS, ...Object.values(BESIDE)]),
);

export const conditionVerdictShape = {
  id: z.string(),
  kind: judgedKindSchema,
  verdict: z.enum(['met', 'notMet', 'undetermined']),
  label: bilingualSchema,
  code: z.string(),
  parameters: z.exactOptional(reasonParametersSchema),
  basis,
  contested: z.exactOptional(z.literal(true)),
};

const conditionVerdict = recordSchemaOf<ConditionVerdict>()(() => conditionVerdictShape);

export const placeSchema = lateSchemaOf<Place>()(() =>
  z.union([
    z.int().min(1),
    z
      .strictObject({ best: z.int().min(1), worst: z.int().min(2) })
      .refine(({ best, worst }) => best < worst, expecting('a worst place below the best', 'placesOutOfOrder')),
  ]),
);

export const meritKeySchema = lateSchemaOf<MeritKey>()(() => z.union([rankingKeySchema, tieKeySchema]));

const behind = lateSchemaOf<Behind>()(() =>
  z.union([
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
  ]),
);

const ineligible = recordSchemaOf<Ineligible>()(() => ({
  nip: personNumberSchema,
  cara: z.exactOptional(caraPengisianSchema),
  reasons: z.array(conditionVerdict),
  box: z.exactOptional(z.int().min(1)),
}));

export const unreadableSchema = recordSchemaOf<Unreadable>()(() => ({
  nip: z.exactOptional(personNumberSchema),
  issues: z.array(issueSchema),
}));

export const OUTCOMES = {
  complete: 'complete',
  short: 'short',
  empty: 'empty',
  undetermined: 'undetermined',
  tiedAtCut: 'tiedAtCut',
  blocked: 'blocked',
} as const satisfies NamesOf<SuccessionOutcome>;

/** The values by which somebody is ranked, and what the tie chain told of them. */
export function rankedShapes<Box extends z.ZodType>(box: Box) {
  return {
    values: {
      box,
      computedBox: z.exactOptional(box),
      score: decimalTextSchema,
      scoreFraction: z.exactOptional(fractionTextSchema),
      scoreShown: shownTextSchema,
      technical: z.exactOptional(decimalTextSchema),
      axes: z.record(z.string(), z.union([decimalTextSchema, fractionTextSchema])),
      standsForLevel: z.exactOptional(z.record(z.string(), bilingualSchema)),
      readiness: z.exactOptional(z.strictObject({ key: textSchema, label: bilingualSchema })),
    },
    ties: {
      openUntil: z.exactOptional(z.array(meritKeySchema)),
      tieBrokenBy: z.exactOptional(tieKeySchema),
      partedByAge: z.exactOptional(z.literal(true)),
      comparedBy: z.exactOptional(z.record(z.string(), z.union([decimalTextSchema, fractionTextSchema]))),
    },
  };
}

/** Rows of the order of merit, and those that are told in full. */
export function rowsOf<Box extends z.ZodType, PlacedPerson extends z.ZodType>(box: Box, placed: PlacedPerson) {
  const { values, ties } = rankedShapes(box);
  const ranked = z.strictObject({
    nip: personNumberSchema,
    place: placeSchema,
    ...values,
    ...ties,
    cara: z.exactOptional(caraPengisianSchema),
    behind: z.exactOptional(behind),
    placement: z.exactOptional(placed),
    conditions: z.exactOptional(z.array(conditionVerdict)),
  });
  const shortlisted = z.strictObject({ ...ranked.shape, placement: placed, conditions: z.array(conditionVerdict) });
  return { ranked, shortlisted };
}

/** Shapes that a succession and the result of a run have in common. */
export const successionShape = late(() => ({
  outcome: z.enum(OUTCOMES),
  blockedBy: z.exactOptional(bilingualSchema),
  vacancy: z.strictObject({ id: textSchema, nama: textSchema, kelas: z.enum(KELAS_JABATAN) }),
  byHand: z.array(
    z.strictObject({ id: z.string(), label: bilingualSchema, basis, cara: z.exactOptional(someWaysSchema) }),
  ),
  otherOrder: z.strictObject({ order: orderSchema, shortlist: z.array(personNumberSchema), differs: z.boolean() }),
  findings: z.array(findingSchema),
}));

/** What holds for the whole run. */
export const runShape = late(() => ({
  shortlistSize: z.int().min(1),
  unreadable: z.array(unreadableSchema),
  order: orderSchema,
  tieChain: tieChainSchema,
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
}));

function successionOf<Box extends z.ZodType, PlacedPerson extends z.ZodType>(box: Box, placed: PlacedPerson) {
  const { ranked, shortlisted } = rowsOf(box, placed);
  return z.strictObject({
    ...successionShape(),
    ...runShape(),
    shortlist: z.array(shortlisted),
    reserves: z.array(ranked),
    ineligible: z.array(ineligible),
    undetermined: z.array(
      z.strictObject({
        nip: personNumberSchema,
        cara: z.exactOptional(caraPengisianSchema),
        reasons: z.array(conditionVerdict),
        possibleBoxes: z.exactOptional(z.array(box)),
        couldReachShortlist: z.boolean(),
      }),
    ),
  });
}

/** A result of ranking, of the nine boxes. */
export const successionSchema = lateSchemaOf<Succession>()(() => successionOf(nineBoxKeys.box, placedSchema));

/** Of any grid. */
export const gridSuccessionSchema = lateSchemaOf<Succession<Grid>>()(() =>
  successionOf(gridKeys.box, gridPlacedSchema),
);

/** Results read back: everybody once, in the order of their places. */
export const checkedSuccessionSchema = lateSchemaOf<Succession<Grid>>()(() =>
  gridSuccessionSchema.superRefine(checkPlaces),
);

/** The same of the nine boxes. */
export const checkedNineBoxSuccessionSchema = lateSchemaOf<Succession>()(() =>
  successionSchema.superRefine(checkPlaces),
);

function checkPlaces(
  { shortlist, reserves, ineligible: failed, undetermined }: Succession<Grid>,
  context: z.RefinementCtx,
): void {
  const issue = (path: readonly PropertyKey[], message: string, code: string): void => {
    context.addIssue({ code: 'custom', path: [...path], message, params: { code }, input: undefined });
  };
  const seen = new Set<string>();
  for (const [key, list] of Object.entries({ shortlist, reserves, ineligible: failed, undetermined })) {
    list.forEach(({ nip }, index) => {
      if (seen.has(nip)) issue([key, index, 'nip'], 'expected everybody once', 'duplicate');
      seen.add(nip);
    });
  }
  let before = 1;
  for (const [key, list] of Object.entries({ shortlist, reserves })) {
    list.forEach(({ place, score, scoreFraction }, index) => {
      const best = bestPlace(place);
      if (best < before) issue([key, index, 'place'], 'expected a place not before the one above', 'placesOutOfOrder');
      before = best;
      if (!isScore(scoreFraction ?? score))
        issue([key, index, 'score'], 'expected a score 0 to 100', 'valueOutOfScale');
    });
  }
}

function isScore(text: string): boolean {
  const score = readDecimal(text, LONGEST_AMOUNT);
  return typeof score !== 'string' && score.n >= 0 && compareFractions(score, { n: 100, d: 1 }) <= 0;
}
