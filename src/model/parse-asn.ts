import type { Asn } from './asn.js';
import { parseAsnData } from './given-asn.js';
import { orThrow } from './parse.schema.js';
import type { ParseResult } from './talenta-error.js';

/**
 * Checks a person with their evidence. Unknown keys are refused, so that a misspelt list is not taken for an unknown one.
 *
 * @returns the person, deep-frozen, or every mistake with its path
 * @example
 * ```ts
 * import { safeParseAsn } from 'talenta-asn';
 * const result = safeParseAsn({ nip: 198502282010011999, jenis: 'PNS', evidence: { pengharagaan: [] } });
 * if (!result.success) {
 *   for (const issue of result.error.issues) console.log(issue.path, issue.code);
 * }
 * // => nip nipAsNumber
 * // => evidence.pengharagaan unknownKey
 * ```
 */
export function safeParseAsn(input: unknown): ParseResult<Asn> {
  return parseAsnData(input);
}

/**
 * As {@link safeParseAsn}, but throws.
 *
 * @throws TalentaError `invalidAsn`
 */
export function parseAsn(input: unknown): Asn {
  return orThrow(safeParseAsn(input));
}
