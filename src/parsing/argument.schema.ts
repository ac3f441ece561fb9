import { expecting } from '../problems/schema-check.js';
import * as z from 'zod';
import { isDecimalInput } from '../civil-service/primitives.schema.js';
import { lateSchemaOf } from '../civil-service/schema-of.schema.js';
import { readDecimal, type DecimalInput, refusalText } from '../exact/read-decimal.js';
import { deepFreeze, isDeepFrozen } from '../json/deep-freeze.js';
import { isObject, isRecord } from '../problems/is-object.js';
import { isIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { plainCopy } from '../json/own-data.js';
import type { Argument } from './argument.js';
import { readBy } from './read-by.schema.js';
import { TALENTA_ERROR_CODES, TalentaError, type Issue, type TalentaErrorCode } from '../problems/talenta-error.js';

/** Checks data against a schema. Misuse is `invalidArgument`, or the one code that all issues share (`invalidDate`). */
export function argumentOf<T>(schema: z.ZodType<T, unknown>): Argument<T> {
  const known = new WeakMap<object, T>();
  const remember = (given: unknown, data: T): void => {
    if (isObject(given)) known.set(given, data);
  };
  // The same options come again and again, call after call.
  let last: { readonly copy: unknown; readonly data: T } | undefined;
  return {
    from(given, path) {
      const before = isObject(given) ? known.get(given) : undefined;
      if (before !== undefined) return before;
      const copy = plainCopy(given, path);
      if (last !== undefined && isSameRecord(copy, last.copy)) return last.data;
      const result = readBy(schema, copy);
      if (result.success) {
        const data = deepFreeze(result.data);
        remember(data, data);
        last = { copy, data };
        if (isDeepFrozen(given)) remember(given, data);
        return data;
      }
      const issues = result.issues({ [path]: copy }, [path]);
      const code = codeOf(issues);
      const message = code === 'invalidNip' ? 'This is not a valid NIP.' : 'This call cannot be answered.';
      throw new TalentaError(code, message, issues);
    },
    made(data) {
      remember(deepFreeze(data), data);
      return data;
    },
  };
}

/** Whether two copies have the same members, none of which holds others. */
function isSameRecord(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => !isObject(a[key]) && Object.hasOwn(b, key) && Object.is(a[key], b[key]))
  );
}

function codeOf(issues: readonly Issue[]): TalentaErrorCode {
  const [code, ...others] = [...new Set(issues.map((issue) => (OF_NIPS.test(issue.code) ? 'invalidNip' : issue.code)))];
  return TALENTA_ERROR_CODES.find((each) => each === code && others.length === 0) ?? 'invalidArgument';
}

/** The issues of numbers: `nipAsNumber`, `nipBirthDate`. */
const OF_NIPS = /^nip[A-Z]/;

/** A date that a call is made with; of data that are read, `isoDateSchema` serves. */
export const dateArgument = lateSchemaOf<IsoDate>()(() =>
  z.custom<IsoDate>(isIsoDate, expecting('a real calendar date as text YYYY-MM-DD', 'invalidDate')),
);

/** A number that a call is made with: decimal text, exact fraction text, or a number. */
export const decimalArgument = lateSchemaOf<DecimalInput>()(() =>
  z.custom<DecimalInput>(isDecimalInput, {
    params: { code: 'invalidDecimal' },
    error: ({ input }) => {
      const refusal = readDecimal(input);
      return typeof refusal === 'string' ? refusalText(refusal) : 'expected a decimal';
    },
  }),
);
