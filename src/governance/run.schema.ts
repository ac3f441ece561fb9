import * as z from 'zod';
import type { Context } from '../aspects/context.js';
import { argumentOf } from '../model/argument.schema.js';
import type { Asn, JabatanSasaran } from '../model/asn.js';
import { asnSchema, jabatanSasaranShape } from '../model/asn.schema.js';
import { elementsOf, requireList } from '../model/given-list.js';
import { requireIsoDate } from '../model/iso-date.js';
import { isObject } from '../model/is-object.js';
import { requireMembers } from '../model/known-members.js';
import { textSchema } from '../model/primitives.schema.js';
import type { Vacancy } from '../model/vacancy.js';
import { vacancySchema } from '../model/vacancy.schema.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from '../succession/candidate.js';

/** Somebody of a pool, as far as it is data at all: whether it is a person, the ranking tells. */
export const personSchema: z.ZodType<Asn | Candidate<Grid>, unknown> = z.custom<Asn | Candidate<Grid>>(isObject, {
  error: 'expected a person or a candidate',
});

const person = argumentOf(personSchema);

/** A post in view; a whole vacancy serves. */
const target: z.ZodType<JabatanSasaran, unknown> = z.object({
  ...jabatanSasaranShape,
  nama: z.exactOptional(textSchema),
});

const targetArgument = argumentOf(target);
/** A vacancy as the post in view. */
export function targetOf(vacancy: Vacancy): JabatanSasaran {
  return targetArgument.from(vacancy, 'vacancy');
}

const stagesArgument = argumentOf(z.array(z.string()));

export const asnArgument = argumentOf(asnSchema);
export const vacancyArgument = argumentOf(vacancySchema);

/** The people of a pool as data that the caller cannot change any more. */
export function poolOf(pool: Iterable<Asn | Candidate<Grid>>, path: string): readonly (Asn | Candidate<Grid>)[] {
  return elementsOf(pool, path, 'people').map((each, index) => person.from(each, `${path}[${String(index)}]`));
}

function vacanciesOf(vacancies: readonly Vacancy[], path: string): readonly Vacancy[] {
  return requireList(vacancies, path, 'vacancies').map((each, index) =>
    vacancyArgument.from(each, `${path}[${String(index)}]`),
  );
}

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

/** The vacancies, the pool and the context of a ranking. */
export interface Run {
  readonly vacancies: readonly Vacancy[];
  readonly pool: Iterable<Asn | Candidate<Grid>>;
  readonly context: Context<Grid>;
}

export function runOf(run: Run): Run & { readonly pool: readonly (Asn | Candidate<Grid>)[] } {
  requireMembers(run, ['vacancies', 'pool', 'context'], 'run');
  const { vacancies, pool, context } = run;
  return {
    vacancies: vacanciesOf(vacancies, 'run.vacancies'),
    pool: poolOf(pool, 'run.pool'),
    context: contextOf(context, 'run.context'),
  };
}
