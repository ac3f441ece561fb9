import { parseVacancyData } from './given-vacancy.js';
import { orThrow } from './parse.schema.js';
import type { ParseResult } from './talenta-error.js';
import type { Vacancy } from './vacancy.js';

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
export function safeParseVacancy(input: unknown): ParseResult<Vacancy> {
  return parseVacancyData(input);
}

/**
 * As {@link safeParseVacancy}, but throws.
 *
 * @throws TalentaError `invalidVacancy`
 */
export function parseVacancy(input: unknown): Vacancy {
  return orThrow(safeParseVacancy(input));
}
