import { expecting } from '../problems/schema-check.js';
import * as z from 'zod';
import { lateSchemaOf } from '../civil-service/schema-of.schema.js';
import type { Context } from '../scoring/context.js';
import { argumentOf } from '../parsing/argument.schema.js';
import type { Asn, JabatanTarget } from '../person/asn.js';
import { asnSchema, jabatanTargetShape } from '../person/asn.schema.js';
import { isMadeAsn } from '../person/parse-asn.js';
import { isDeepFrozen } from '../json/deep-freeze.js';
import { notPlainJson } from '../json/plain-json.js';
import { elementsOf, requireList } from '../json/given-list.js';
import { requireIsoDate } from '../civil-service/iso-date.js';
import { isObject } from '../problems/is-object.js';
import { requireMembers } from '../problems/misuse.js';
import { textSchema } from '../civil-service/primitives.schema.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { vacancySchema } from '../vacancy/vacancy.schema.js';
import { compileRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Candidate } from '../succession/candidate.js';
import { RUN_MEMBERS, type Run } from '../succession/run.js';
import { gridSuccessionSchema } from '../succession/succession.schema.js';

type Person = Asn | Candidate<Grid>;

/** Somebody of a pool, as far as it is data at all: whether it is a person, the ranking tells. */
export const personSchema = lateSchemaOf<Person>()(() =>
  z.custom<Person>(isObject, expecting('a person or a candidate', 'wrongType')),
);

const person = argumentOf(personSchema);

/** Somebody of a pool that the caller cannot change any more: as they are given, where nobody can, or a copy. */
function entryOf(given: Person, path: string): Person {
  const isLasting = isMadeAsn(given) || (isObject(given) && isDeepFrozen(given));
  return isLasting && notPlainJson(given) === undefined ? given : person.from(given, path);
}

/** A post in view; a whole vacancy serves. */
const targetArgument = argumentOf(
  lateSchemaOf<JabatanTarget>()(() => z.object({ ...jabatanTargetShape(), nama: z.exactOptional(textSchema) })),
);

/** A vacancy as the post in view. */
export function targetOf(vacancy: Vacancy): JabatanTarget {
  return targetArgument.from(vacancy, 'vacancy');
}

const stagesArgument = argumentOf(z.array(z.string()));

export const textArgument = argumentOf<string>(z.string());

export const gridSuccessionArgument = argumentOf(gridSuccessionSchema);
export const asnArgument = argumentOf(asnSchema);
export const vacancyArgument = argumentOf(vacancySchema);

/** A context that the caller cannot change any more. */
export function contextOf<G extends Grid>(context: Context<G>, path: string): Context<G> {
  requireMembers(context, ['ruleSet', 'asOf', 'target', 'stagesHeld'], path);
  const { ruleSet, asOf, target: post, stagesHeld } = context;
  compileRuleSet(ruleSet);
  return Object.freeze({
    ruleSet,
    asOf: requireIsoDate(asOf, `${path}.asOf`),
    ...(post === undefined ? {} : { target: targetArgument.from(post, `${path}.target`) }),
    ...(stagesHeld === undefined ? {} : { stagesHeld: stagesArgument.from(stagesHeld, `${path}.stagesHeld`) }),
  });
}

/** A run that the caller cannot change any more. */
export function runOf(run: Run<Grid>): Run<Grid> & { readonly pool: readonly Person[] } {
  requireMembers(run, RUN_MEMBERS, 'run');
  const { vacancies, pool, context } = run;
  return {
    vacancies: requireList(vacancies, 'run.vacancies', 'vacancies').map((each, index) =>
      vacancyArgument.from(each, `run.vacancies[${index}]`),
    ),
    pool: elementsOf(pool, 'run.pool', 'people').map((each, index) => entryOf(each, `run.pool[${index}]`)),
    context: contextOf(context, 'run.context'),
  };
}
