import * as z from 'zod';
import { caraPengisianSchema } from '../civil-service/cara-pengisian.schema.js';
import { bilingualSchema, personNumberSchema, textSchema } from '../civil-service/primitives.schema.js';
import { lateSchemaOf } from '../civil-service/schema-of.schema.js';
import { foundParametersSchema, reasonParametersSchema } from '../conditions/reason-parameters.schema.js';
import { findingSchema } from '../parsing/finding.schema.js';
import { gridPlacedSchema, placedSchema } from '../placement/placement.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import { gridKeys, nineBoxKeys } from '../rule-set/parse/grid.schema.js';
import { provenanceSchema } from '../rule-set/parse/provenance.schema.js';
import type { RunResult } from './run-result.js';
import { judgedKindSchema, placeSchema, rankedShapes, rowsOf, runShape, successionShape } from './succession.schema.js';

const place = z.int().min(0);
const places = z.array(place);
const count = z.int().min(0);

function runResultOf<Box extends z.ZodType, PlacedPerson extends z.ZodType>(box: Box, placed: PlacedPerson) {
  const { shortlisted } = rowsOf(box, placed);
  const { values, ties } = rankedShapes(box);
  return z.strictObject({
    people: z.array(personNumberSchema),
    outside: places,
    conflicting: places,
    conditions: z.array(
      z.strictObject({
        id: z.string(),
        kind: judgedKindSchema,
        label: bilingualSchema,
        basis: z.exactOptional(z.union([provenanceSchema, textSchema])),
      }),
    ),
    columns: z.array(places),
    reasons: z.array(
      z.strictObject({
        condition: place,
        verdict: z.enum(['notMet', 'undetermined']),
        code: z.string(),
        parameters: z.exactOptional(reasonParametersSchema),
        found: z.exactOptional(foundParametersSchema),
        contested: z.exactOptional(z.literal(true)),
        people: places,
      }),
    ),
    ways: z.array(
      z.strictObject({
        column: place,
        states: z.array(z.strictObject({ cara: z.exactOptional(caraPengisianSchema), columns: places })),
        of: z.array(z.int().min(-1)),
      }),
    ),
    stages: z.array(
      z.strictObject({
        ways: place,
        columns: places,
        outside: z.exactOptional(places),
        notOpen: z.exactOptional(place),
      }),
    ),
    values: z.array(z.strictObject(values)),
    vacancies: z.array(
      z.strictObject({
        ...successionShape(),
        counts: z.strictObject({
          eligible: count,
          ineligible: count,
          undetermined: count,
          reasons: z.array(z.strictObject({ id: z.string(), notMet: count, undetermined: count })),
        }),
        shortlist: z.array(shortlisted),
        around: z.array(shortlisted),
        further: z.strictObject({
          people: places,
          values: places,
          places: z.array(placeSchema),
          ties: z.record(z.string(), z.strictObject(ties)),
        }),
        couldReach: places,
        stage: z.exactOptional(place),
        own: places,
        box: z.exactOptional(place),
        technical: z.exactOptional(place),
      }),
    ),
    findings: z.array(findingSchema),
    ...runShape(),
  });
}

/** The result of a run, of the nine boxes. */
export const runResultSchema = lateSchemaOf<RunResult>()(() => runResultOf(nineBoxKeys.box, placedSchema));

/** Of any grid. */
export const gridRunResultSchema = lateSchemaOf<RunResult<Grid>>()(() => runResultOf(gridKeys.box, gridPlacedSchema));

/** Results read back: every place that is named is there. */
export const checkedRunResultSchema = lateSchemaOf<RunResult<Grid>>()(() =>
  gridRunResultSchema.superRefine(checkIndexes),
);

/** The same of the nine boxes. */
export const checkedNineBoxRunResultSchema = lateSchemaOf<RunResult>()(() => runResultSchema.superRefine(checkIndexes));

function checkIndexes(result: RunResult<Grid>, context: z.RefinementCtx): void {
  const { people, conditions, columns, reasons, ways, stages, values, vacancies } = result;
  const issue = (path: readonly PropertyKey[], message: string): void => {
    context.addIssue({ code: 'custom', path: [...path], message, params: { code: 'doesNotFit' }, input: undefined });
  };
  const within = (indexes: readonly number[], length: number, path: readonly PropertyKey[]): void => {
    const beyond = indexes.find((index) => index >= length);
    if (beyond !== undefined) issue(path, `expected places below ${String(length)}, found ${String(beyond)}`);
  };
  const ascending = (list: readonly (number | string)[], path: readonly PropertyKey[]): void => {
    if (list.some((value, index) => index > 0 && (list[index - 1] ?? value) >= value))
      issue(path, 'expected an ascending list, everybody once');
  };
  const peopleIn = (indexes: readonly number[], path: readonly PropertyKey[]): void => {
    within(indexes, people.length, path);
    ascending(indexes, path);
  };
  ascending(people, ['people']);
  peopleIn(result.outside, ['outside']);
  peopleIn(result.conflicting, ['conflicting']);
  columns.forEach((column, index) => {
    within(column, reasons.length, ['columns', index]);
  });
  reasons.forEach((group, index) => {
    within([group.condition], conditions.length, ['reasons', index, 'condition']);
    peopleIn(group.people, ['reasons', index, 'people']);
    for (const [key, list] of Object.entries<readonly unknown[]>({ ...group.found }))
      if (list.length !== group.people.length)
        issue(['reasons', index, 'found', key], `expected ${String(group.people.length)} values`);
  });
  ways.forEach(({ column, states, of }, index) => {
    within([column, ...states.flatMap((state) => state.columns)], columns.length, ['ways', index]);
    within(of, states.length, ['ways', index, 'of']);
    if (of.length !== people.length) issue(['ways', index, 'of'], 'expected one for each of the people');
  });
  stages.forEach(({ ways: way, columns: asked, outside = [], notOpen = 0 }, index) => {
    within([way], ways.length, ['stages', index, 'ways']);
    within([...asked, ...outside, notOpen], Math.max(columns.length, 1), ['stages', index]);
  });
  vacancies.forEach(({ stage = 0, own, box, technical, further, couldReach }, index) => {
    const path = ['vacancies', index];
    within([stage], Math.max(stages.length, 1), [...path, 'stage']);
    within([...own, ...[box, technical].flatMap((each) => each ?? [])], columns.length, path);
    within(further.people, people.length, [...path, 'further', 'people']);
    within(further.values, values.length, [...path, 'further', 'values']);
    if (further.values.length !== further.people.length || further.places.length !== further.people.length)
      issue([...path, 'further'], 'expected a value and a place for each of the people');
    peopleIn(couldReach, [...path, 'couldReach']);
  });
}
