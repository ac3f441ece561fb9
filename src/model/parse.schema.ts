import type * as z from 'zod';
import { deepFreeze } from './deep-freeze.js';
import { documentIssues } from './document-bounds.js';
import { issuesOf, type IssueWording } from './schema-issues.js';
import { TalentaError, type ParseResult, type TalentaErrorCode } from './talenta-error.js';

/** Checks against a schema: deep-frozen data, or every mistake at once. */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  code: TalentaErrorCode,
  what: string,
  wording: IssueWording = {},
): ParseResult<T> {
  const refused = documentIssues(input);
  if (refused.length > 0)
    return { success: false, error: new TalentaError(code, `This is not a valid ${what}.`, refused) };
  const result = schema.safeParse(input);
  if (result.success) return { success: true, data: deepFreeze(result.data) };
  return {
    success: false,
    error: new TalentaError(code, `This is not a valid ${what}.`, issuesOf(result.error.issues, input, [], wording)),
  };
}

/** The data of a successful result; otherwise its error is thrown. */
export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.data;
  throw result.error;
}
