import type * as z from 'zod';
import { deepFreeze } from './deep-freeze.js';
import { issuesOf } from './schema-issues.js';
import { TalentaError, type ParseResult, type TalentaErrorCode } from './talenta-error.js';

/** Checks against a schema: deep-frozen data, or every mistake at once. */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  code: TalentaErrorCode,
  what: string,
): ParseResult<T> {
  const result = schema.safeParse(input);
  if (result.success) return { success: true, data: deepFreeze(result.data) };
  return {
    success: false,
    error: new TalentaError(code, `This is not a valid ${what}.`, issuesOf(result.error.issues, input)),
  };
}

/** The data of a successful result; otherwise its error is thrown. */
export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.data;
  throw result.error;
}
