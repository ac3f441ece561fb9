import type * as z from 'zod';
import { deepFreeze } from './deep-freeze.js';
import { isList } from './is-list.js';
import { isObject } from './is-object.js';
import { isRecord } from './own-data.js';
import { issuesOf, pathText, UNKNOWN_KEY, type IssueWording } from './schema-issues.js';
import { shapeWording } from './shape-wording.js';
import { TalentaError, type Issue, type ParseResult, type TalentaErrorCode } from './talenta-error.js';

/** Checks against a schema: deep-frozen data, or every mistake at once. */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  code: TalentaErrorCode,
  what: string,
  wording: IssueWording = {},
): ParseResult<T> {
  const refused = (issues: readonly Issue[]): ParseResult<T> =>
    Object.freeze({ success: false, error: new TalentaError(code, `This is not a valid ${what}.`, issues) });
  const { hidden, strange } = outsideOfData(input);
  if (hidden.length > 0) return refused(hidden);
  const result = shapeOf(schema, input);
  if (!result.success) return refused(issuesOf(result.error.issues, input, [], wording));
  return strange.length > 0 ? refused(strange) : Object.freeze({ success: true, data: deepFreeze(result.data) });
}

/** zod's answer, in words that no setting of the program changes. */
export function shapeOf<T>(schema: z.ZodType<T, unknown>, input: unknown): z.ZodSafeParseResult<T> {
  return schema.safeParse(input, { error: shapeWording });
}

/**
 * What a schema passes over without a word. `hidden`: keys that reach into the prototype, and what cannot be read at all.
 * `strange`: maps, dates and the like, which have no members by name and would be taken for empty records.
 */
function outsideOfData(input: unknown): { readonly hidden: readonly Issue[]; readonly strange: readonly Issue[] } {
  const hidden: Issue[] = [];
  const strange: Issue[] = [];
  const walk: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: input, path: [] }];
  const seen = new Set<object>();
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    const { value, path } = next;
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (path.length > DEEPEST) {
      const message = `data is nested more than ${DEEPEST} levels deep`;
      return { hidden: [{ path: pathText(path.slice(0, 1)), code: 'tooDeep', message }], strange };
    }
    const list = isList(value);
    if (!list && !isRecord(value)) {
      const issue = {
        path: pathText(path),
        code: 'invalid_type',
        message: 'expected data; found another kind of object',
      };
      (isReadable(value) ? strange : hidden).push(issue);
      continue;
    }
    for (const key of Object.keys(value)) {
      const here = [...path, list ? Number(key) : key];
      if (key === '__proto__') {
        hidden.push({ path: pathText(here), code: 'unknownKey', message: UNKNOWN_KEY });
      } else walk.push({ value: Reflect.get(value, key), path: here });
    }
  }
  return { hidden, strange };
}

/** Deeper data is none that is read here. */
const DEEPEST = 100;

/** Whether a value is there at all: a proxy that has been revoked is not. */
function isReadable(value: object): boolean {
  try {
    Object.getPrototypeOf(value);
    return true;
  } catch {
    return false;
  }
}

/** The data of a successful result; otherwise its error is thrown. */
export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.data;
  throw result.error;
}
