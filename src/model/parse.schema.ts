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
  const walk: Step[] = [{ value: input, path: [], above: undefined }];
  const seen = new Set<object>();
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    const { value, path } = next;
    if (!isObject(value)) continue;
    if (path.length > DEEPEST || (seen.has(value) && isWithinItself(next))) {
      const message = `expected data of at most ${DEEPEST} levels that does not hold itself`;
      return { hidden: [{ path: pathText(path.slice(0, 1)), code: 'tooDeep', message }], strange };
    }
    if (seen.has(value)) continue;
    seen.add(value);
    const list = isList(value);
    if (!list && !isRecord(value)) {
      const message = 'expected data; found another kind of object';
      if (isReadable(value)) strange.push({ path: pathText(path), code: 'invalid_type', message });
      else hidden.push({ path: pathText(path), code: 'notReadable', message });
      continue;
    }
    for (const key of Object.keys(value)) {
      const here = [...path, list ? Number(key) : key];
      if (key === '__proto__') {
        hidden.push({ path: pathText(here), code: 'unknownKey', message: UNKNOWN_KEY });
      } else walk.push({ value: Reflect.get(value, key), path: here, above: next });
    }
  }
  return { hidden, strange };
}

/** A value on the way through data, and what holds it. */
interface Step {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  readonly above: Step | undefined;
}

function isWithinItself({ value, above }: Step): boolean {
  for (let step = above; step !== undefined; step = step.above) if (step.value === value) return true;
  return false;
}

/** What of data cannot be read at all, or is nested without end: nothing further can be said of it. */
export function unreadableIn(input: unknown): readonly Issue[] {
  return outsideOfData(input).hidden.filter(({ code }) => code !== 'unknownKey');
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
