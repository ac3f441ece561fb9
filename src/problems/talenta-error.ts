/** Eighteen digits or more, alone or with one blank, dot or dash between two of them. */
const NIP_LONG = /\d(?:[ .-]?\d){17,}/g;

/** A decimal of few digits before its point, as 0.30000000000000004: no NIP is written so. */
const DECIMAL = /^\d{1,3}\.\d+$/;

/** A text without runs of digits that are long enough to be a NIP: they hold a birth date and a sex. */
export function hideDigits(text: string): string {
  return text.replace(NIP_LONG, (digits) => (DECIMAL.test(digits) ? digits : '(digits not shown)'));
}

/** One thing that is wrong with data or a rule set: where, what was found, what was expected, what to do. */
export interface Issue {
  /** Where, as a path into the input: `evidence.penghargaan[2].tanggal`. Empty for the input itself. */
  readonly path: string;
  /** Stable name of the mistake; part of the versioned interface. */
  readonly code: string;
  /** What was expected, found, and how to mend it, in English. Wording may change. */
  readonly message: string;
  /** What was expected: a kind of value, the words of a list, a limit. Absent where the code says it all. */
  readonly expected?: string;
  /** What stood there, short, without personal data; absent where the code says it all. */
  readonly found?: string;
  /** The known key or word that was probably meant; absent where none is near, or several are. */
  readonly meant?: string;
}

/** The codes of {@link TalentaError}. */
export const TALENTA_ERROR_CODES = Object.freeze([
  'invalidAsn',
  'invalidVacancy',
  'invalidCandidate',
  'invalidNip',
  'invalidResult',
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
 * | `invalidResult` | a stored result refused by a `parse...` function: a profile, a placement, a succession, a resolution |
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
    this.issues = Object.freeze(hidden);
    if (new.target === TalentaError) Object.freeze(this);
  }
}

function withoutDigits({ path, code, message, expected, found, meant }: Issue): Issue {
  return Object.freeze({
    path: hideDigits(path),
    code,
    message: hideDigits(message),
    ...(expected === undefined ? {} : { expected: hideDigits(expected) }),
    ...(found === undefined ? {} : { found: hideDigits(found) }),
    ...(meant === undefined ? {} : { meant }),
  });
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

/** A refusal with every mistake. */
export function failure(code: TalentaErrorCode, message: string, issues: readonly Issue[]): Result<never> {
  return Object.freeze({ success: false, error: new TalentaError(code, message, issues) });
}

/** The data of a successful result; otherwise its error is thrown. */
export function orThrow<T>(result: Result<T>): T {
  if (result.success) return result.data;
  throw result.error;
}

/** What worked, or why it did not: of every `safeParse...` function, and of what may be refused. */
export type Result<Data, Failure = TalentaError> =
  | {
      /** It worked. */
      readonly success: true;
      /** What came of it, deep-frozen. */
      readonly data: Data;
    }
  | {
      /** It did not. */
      readonly success: false;
      /** Why: every mistake. */
      readonly error: Failure;
    };

/** What comes out; nothing where it is refused. */
export function unlessRefused<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (isTalentaError(error)) return undefined;
    throw error;
  }
}
