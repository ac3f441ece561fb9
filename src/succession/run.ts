import type { Asn } from '../person/asn.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Context } from '../scoring/context.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import type { Candidate } from './candidate.js';

/** What a ranking is made of. */
export interface Run<G extends Grid = NineBoxGrid, Person = Asn | Candidate<G>> {
  /** The vacancies (lowongan), from `parseVacancy`. */
  readonly vacancies: readonly Vacancy[];
  /** The people they are filled from, in any order: from `parseAsn`, or candidates. */
  readonly pool: Iterable<Person>;
  /** Rule set and reference date; `target` is not used where a vacancy is the target. */
  readonly context: Context<G>;
}

export const RUN_MEMBERS: readonly (keyof Run)[] = ['vacancies', 'pool', 'context'];
