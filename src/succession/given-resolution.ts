import { hideDigits } from '../model/hidden-digits.js';
import { orRefuse } from '../model/given.js';
import { misuse } from '../model/misuse.js';
import { isRecord } from '../model/is-object.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { Resolution } from './resolution.js';
import { resolutionSchema } from './resolution.schema.js';

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
