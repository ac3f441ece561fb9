import { orThrow, parseWith } from '../model/parse.schema.js';
import type { ParseResult } from '../model/talenta-error.js';
import { candidateSchema, type CheckedCandidate } from './candidate.schema.js';
import { rememberCandidate } from './given-candidate.js';

/**
 * Checks a candidate who brings axis values (a row of a sheet, a record of another program).
 *
 * @returns the candidate, deep-frozen, or every mistake with its path
 * @example
 * ```ts
 * import { safeParseCandidate } from 'talenta-asn';
 * const result = safeParseCandidate({ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82,5' } });
 * if (!result.success) console.log(result.error.issues[0]?.path); // => axes.potensial
 * ```
 */
export function safeParseCandidate(input: unknown): ParseResult<CheckedCandidate> {
  const result = parseWith(candidateSchema, input, 'invalidCandidate', 'candidate');
  if (result.success) rememberCandidate(result.data);
  return result;
}

/**
 * As {@link safeParseCandidate}, but throws.
 *
 * @throws TalentaError `invalidCandidate`
 */
export function parseCandidate(input: unknown): CheckedCandidate {
  return orThrow(safeParseCandidate(input));
}
