import { deepFreeze } from './deep-freeze.js';
import { hideDigits } from './hidden-digits.js';

/** One thing that is wrong with data or a rule set: where, what was found, what was expected, what to do. */
export interface Issue {
  /** Where, as a path into the input: `evidence.penghargaan[2].tanggal`. Empty for the input itself. */
  readonly path: string;
  /** Stable name of the mistake; part of the versioned interface. */
  readonly code: string;
  /** What was expected, found, and how to mend it, in English. Wording may change. */
  readonly message: string;
}

/** The codes of {@link TalentaError}. */
export const TALENTA_ERROR_CODES = Object.freeze([
  'invalidAsn',
  'invalidVacancy',
  'invalidCandidate',
  'invalidNip',
  'invalidRuleSet',
  'ruleSetNotParsed',
  'ruleSetNotInForce',
  'ruleSetWithoutAspects',
  'invalidDate',
  'invalidDecimal',
  'invalidArgument',
  'tooLarge',
] as const);

/**
 * What went wrong:
 *
 * | Code | Meaning |
 * |---|---|
 * | `invalidAsn`, `invalidVacancy`, `invalidCandidate`, `invalidNip` | data refused by a `parse...` function; `issues` has each mistake |
 * | `invalidRuleSet` | a rule set refused by `parseRuleSet` |
 * | `ruleSetNotParsed` | a rule set that is neither of `talenta-asn/rules` nor made by `parseRuleSet` or `defineRuleSet` (or a copy of one) |
 * | `ruleSetWithoutAspects` | the rule set tells only how axis values are placed: evidence cannot be scored by it |
 * | `ruleSetNotInForce` | the rule set does not cover `asOf` |
 * | `invalidDate` | a reference date that is no real `YYYY-MM-DD` |
 * | `invalidDecimal` | a number refused by the strict pattern |
 * | `invalidArgument` | an argument of the wrong kind |
 * | `tooLarge` | an argument beyond one of `BOUNDS`: too many, too long, too deep |
 */
export type TalentaErrorCode = (typeof TALENTA_ERROR_CODES)[number];

/**
 * The only error the library throws. Tell errors apart by `code`, not by class: an application may hold two copies of
 * this package (ESM and CJS).
 */
export class TalentaError extends Error {
  readonly code: TalentaErrorCode;
  /** At least one: where, and what. */
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(code: TalentaErrorCode, message: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    const [first = { path: '', code, message }, ...more] = issues;
    const hidden: [Issue, ...Issue[]] = [withoutDigits(first), ...more.map(withoutDigits)];
    super(hideDigits(issues.length === 0 ? message : `${message}\n${hidden.map(issueLine).join('\n')}`), options);
    // Assigning would fail where a program has frozen Error.prototype.
    Object.defineProperty(this, 'name', { value: 'TalentaError', enumerable: false });
    this.code = code;
    this.issues = deepFreeze(hidden);
    if (new.target === TalentaError) Object.freeze(this);
  }
}

function withoutDigits({ path, code, message }: Issue): Issue {
  return { path: hideDigits(path), code, message: hideDigits(message) };
}

function issueLine(issue: Issue): string {
  return `  ${issue.path === '' ? '(input)' : issue.path}: ${issue.message} [${issue.code}]`;
}

/**
 * Whether `error` is a {@link TalentaError} (of any copy of this package), and, if `code` is given, of that code.
 *
 * @example
 * ```ts
 * import { isTalentaError, parseNip } from 'talenta-asn';
 * try {
 *   parseNip('198502302010011999');
 * } catch (error) {
 *   console.log(isTalentaError(error, 'invalidNip')); // => true
 * }
 * ```
 */
export function isTalentaError(error: unknown, code?: TalentaErrorCode): error is TalentaError {
  try {
    return (
      error instanceof Error &&
      error.name === 'TalentaError' &&
      'code' in error &&
      (code === undefined || error.code === code)
    );
  } catch {
    // What cannot even be looked at is none of ours.
    return false;
  }
}

/** The answer of every `safeParse...` function: zod's convention. */
export type ParseResult<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: TalentaError };
