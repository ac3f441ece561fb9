import type * as z from 'zod';
import { deepFreeze, withoutUndefined } from '../json/deep-freeze.js';
import { outsideOfData } from './document-bounds.js';
import type { SureReader } from './sure-reader.schema.js';
import { JSON_LIMITS } from '../json/walk-data.js';
import { readBy, type IssueWording } from './read-by.schema.js';
import { failure, type Issue, type TalentaErrorCode, type Result } from '../problems/talenta-error.js';

/** Checks against a schema: deep-frozen data, or every mistake at once. Arguments and results may be as large as JSON is. */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  code: TalentaErrorCode,
  what: string,
  wording: IssueWording = {},
  readSurely?: SureReader<T>,
): Result<T> {
  const sure = readSurely?.(input);
  if (sure !== undefined) return Object.freeze({ success: true, data: sure });
  const limits = code === 'invalidArgument' || code === 'invalidResult' ? JSON_LIMITS : undefined;
  const refused = (issues: readonly Issue[]): Result<T> => {
    const told = code === 'invalidArgument' && issues[0]?.code === 'tooLarge' ? 'tooLarge' : code;
    return failure(told, `This is not a valid ${what}.`, issues);
  };
  const { unreadable, hidden, strange, inherits } = outsideOfData(input, limits);
  if (unreadable.length > 0) return refused(unreadable);
  if (hidden.length > 0) return refused(hidden);
  // Only own members count.
  let result = readBy(schema, inherits ? withoutUndefined(input) : input);
  if (!result.success) {
    // A member that is undefined is absent. Data without a mistake are not copied.
    const present = withoutUndefined(input);
    result = readBy(schema, present);
    if (!result.success) return refused(result.issues(present, [], wording));
  }
  return strange.length > 0 ? refused(strange) : Object.freeze({ success: true, data: deepFreeze(result.data) });
}
