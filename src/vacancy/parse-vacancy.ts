import type { VacancyInput, Vacancy } from './vacancy.js';
import { parserOf, type Parser } from '../parsing/standard-schema.js';
import type { Result } from '../problems/talenta-error.js';
import { orRefuse, misuse } from '../problems/misuse.js';
import { isRecord } from '../problems/is-object.js';
import { ownData } from '../json/own-data.js';
import { parseWith } from '../parsing/parse.schema.js';
import { vacancySchema } from './vacancy.schema.js';

/**
 * Checks a vacancy.
 *
 * @returns the vacancy, deep-frozen, or every mistake with its path
 * @example
 * ```ts
 * import { safeParseVacancy } from 'talenta-asn';
 * const result = safeParseVacancy({ id: 'V1', nama: 'Kepala Dinas', instansi: 'Kota', unit: 'Dinas Kesehatan' });
 * if (!result.success) console.log(result.error.issues[0]?.path); // => kelas
 * ```
 */
export function safeParseVacancy(input: unknown): Result<Vacancy> {
  return parseVacancyData(input);
}

/**
 * As {@link safeParseVacancy}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidVacancy`
 */
export const parseVacancy: Parser<Vacancy, VacancyInput> = parserOf(safeParseVacancy);

/** Vacancies that have been checked. */
const checked = new WeakSet<object>();

function parseVacancyData(input: unknown): Result<Vacancy> {
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
