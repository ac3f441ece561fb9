import * as z from 'zod';
import { deepFreeze, isFrozenData } from './deep-freeze.js';
import { isObject } from './is-object.js';
import { isIsoDate, type IsoDate } from './iso-date.js';
import { plainCopy } from './plain-data.js';
import { foundText, issuesOf } from './schema-issues.js';
import { TalentaError, type TalentaErrorCode } from './talenta-error.js';

/** How one kind of data is checked where a public function takes it. */
export interface Argument<T> {
  /**
   * The data, deep-frozen: a checked copy, or what was given where it was checked before and cannot have changed.
   *
   * @param path - the name of the argument: the path of every issue begins with it
   */
  from(given: unknown, path: string): T;
  /** The data as the library made it: it is frozen here, and passes `from` without being checked again. */
  made(data: T): T;
}

/** Checks data against a schema; misuse is an error of `code`, or of the code that all of its issues have. */
export function argumentOf<T>(schema: z.ZodType<T, unknown>, code: TalentaErrorCode = 'invalidArgument'): Argument<T> {
  const known = new WeakMap<object, T>();
  const remembered = (given: unknown, data: T): T => {
    if (isObject(data)) known.set(data, data);
    if (isObject(given) && isFrozenData(given)) known.set(given, data);
    return data;
  };
  return {
    from(given, path) {
      const before = isObject(given) ? known.get(given) : undefined;
      if (before !== undefined) return before;
      const copy = plainCopy(given, path);
      const result = schema.safeParse(copy);
      if (result.success) return remembered(given, deepFreeze(result.data));
      const issues = issuesOf(result.error.issues, { [path]: copy }, [path]);
      const ofDates = issues.every((issue) => issue.code === 'invalidDate');
      throw new TalentaError(ofDates ? 'invalidDate' : code, 'This call cannot be answered.', issues);
    },
    made: (data) => remembered(undefined, deepFreeze(data)),
  };
}

/** A date that a call is made with; of data that are read, `isoDateSchema` serves. */
export const dateArgument: z.ZodType<IsoDate, unknown> = z.custom<IsoDate>(isIsoDate, {
  params: { code: 'invalidDate' },
  error: ({ input }) => `expected a real calendar date as text YYYY-MM-DD; found ${foundText(input, [])}`,
});
