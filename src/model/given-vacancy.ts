import { orRefuse } from './given.js';
import { misuse } from './misuse.js';
import { isRecord } from './is-object.js';
import { ownData } from './own-data.js';
import { parseWith } from './parse.schema.js';
import type { ParseResult } from './talenta-error.js';
import type { Vacancy } from './vacancy.js';
import { vacancySchema } from './vacancy.schema.js';

/** Vacancies that have been checked. */
const checked = new WeakSet<object>();

export function parseVacancyData(input: unknown): ParseResult<Vacancy> {
  const result = parseWith(vacancySchema, input, 'invalidVacancy', 'vacancy');
  if (result.success) checked.add(result.data);
  return result;
}

/**
 * A vacancy of the right shape: as `parseVacancy` made it, or checked now.
 *
 * @throws TalentaError `invalidVacancy`, `invalidArgument`
 */
export function givenVacancy(given: Vacancy, path: string): Vacancy {
  if (checked.has(given)) return given;
  if (!isRecord(given)) throw misuse(path, 'a vacancy from parseVacancy', given);
  return orRefuse(parseVacancyData(ownData(given, path)), path);
}
