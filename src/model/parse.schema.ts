import type * as z from 'zod';
import { deepFreeze } from './deep-freeze.js';
import { isObject } from './is-object.js';
import { issuesOf, pathText, UNKNOWN_KEY, type IssueWording } from './schema-issues.js';
import { TalentaError, type Issue, type ParseResult, type TalentaErrorCode } from './talenta-error.js';

/** Checks against a schema: deep-frozen data, or every mistake at once. */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  code: TalentaErrorCode,
  what: string,
  wording: IssueWording = {},
): ParseResult<T> {
  const hidden = hiddenKeys(input);
  if (hidden.length > 0)
    return { success: false, error: new TalentaError(code, `This is not a valid ${what}.`, hidden) };
  const result = schema.safeParse(input);
  if (result.success) return { success: true, data: deepFreeze(result.data) };
  return {
    success: false,
    error: new TalentaError(code, `This is not a valid ${what}.`, issuesOf(result.error.issues, input, [], wording)),
  };
}

/** Keys that reach into the prototype; a record schema would drop them without a word. */
function hiddenKeys(input: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  const walk: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: input, path: [] }];
  const seen = new Set<object>();
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    const { value, path } = next;
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    const list = Array.isArray(value);
    for (const key of Object.keys(value)) {
      const here = [...path, list ? Number(key) : key];
      if (key === '__proto__') {
        issues.push({
          path: pathText(here),
          code: 'unknownKey',
          message: UNKNOWN_KEY,
        });
      } else walk.push({ value: Reflect.get(value, key), path: here });
    }
  }
  return issues;
}

/** The data of a successful result; otherwise its error is thrown. */
export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.data;
  throw result.error;
}
