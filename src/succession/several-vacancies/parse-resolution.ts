import { parseWith } from '../../parsing/parse.schema.js';
import { parserOf, type Parser } from '../../parsing/standard-schema.js';
import { type Result, hideDigits } from '../../problems/talenta-error.js';
import type { Resolution } from './resolution.js';
import { resolutionSchema } from './resolution.schema.js';
import { orRefuse, misuse } from '../../problems/misuse.js';
import { isRecord } from '../../problems/is-object.js';
import { ownData } from '../../json/own-data.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';

/**
 * Reads a resolution of several vacancies back from a file, a database or a worker: its shape. Whether it follows its rule,
 * `verifyResolution` proves.
 *
 * @returns the resolution, deep-frozen, or every mistake with its path
 */
export function safeParseResolution(input: unknown): Result<Resolution> {
  const result = parseWith(resolutionSchema, input, 'invalidResult', 'resolution');
  if (result.success) rememberResolution(result.data);
  return result;
}

/**
 * As {@link safeParseResolution}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidResult`
 * @example
 * ```ts
 * import { parseResolution, resolveVacancies } from 'talenta-asn/procedure';
 * const stored = JSON.stringify(resolveVacancies([], { by: 'bestTotal' }));
 * console.log(parseResolution(JSON.parse(stored)).assignments.length); // => 0
 * ```
 */
export const parseResolution: Parser<Resolution> = parserOf(safeParseResolution);

/** Resolutions that were made here: of the right shape. */
const madeHere = new WeakSet<object>();

export function rememberResolution(resolution: Resolution): Resolution {
  madeHere.add(resolution);
  return resolution;
}

/**
 * A resolution of the right shape, or what is wrong with its shape.
 *
 * @throws TalentaError `invalidArgument` for what is no record at all, `tooLarge`
 */
export function givenResolution(given: Resolution): Resolution | { readonly problems: readonly ResolutionProblem[] } {
  if (madeHere.has(given)) return given;
  if (!isRecord(given)) throw misuse('resolution', 'a resolution from resolveVacancies', given);
  const parsed = parseWith(resolutionSchema, ownData(given, 'resolution'), 'invalidArgument', 'resolution');
  if (parsed.success || parsed.error.code === 'tooLarge') return orRefuse(parsed, 'resolution');
  return {
    problems: parsed.error.issues.map(({ path, message }) =>
      resolutionProblem('shape', hideDigits(`${path}: ${message}`)),
    ),
  };
}
