import { TalentaError, type Issue, type TalentaErrorCode, type Result, hideDigits } from './talenta-error.js';
import { isRecord, isList } from './is-object.js';

const CALL_REFUSED = 'This call cannot be answered.';

/**
 * The error for an argument of the wrong kind: where (`options.window.days`), what was expected, what was found.
 * The value is shown short, without personal data.
 */
export function misuse(
  path: string,
  expected: string,
  found: unknown,
  code: TalentaErrorCode = 'invalidArgument',
): TalentaError {
  const shown = foundText(found, []);
  const message = `expected ${expected}, found ${shown}`;
  return new TalentaError(code, CALL_REFUSED, [{ path, code, message, expected, found: shown }]);
}

/** The error for an argument of the right kind that cannot be answered: where, and why. */
export function refusal(path: string, message: string, code: TalentaErrorCode = 'invalidArgument'): TalentaError {
  return new TalentaError(code, CALL_REFUSED, [{ path, code, message }]);
}

/** The error for an argument that is larger than is taken: where, how much was found, and how much is taken. */
export function oversize(path: string, found: string, most: number): TalentaError {
  return refusal(path, `found ${found}; at most ${most}`, 'tooLarge');
}

/** The issues of a part, with the path of the part before theirs. */
export function issuesAt(path: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: joined(path, issue.path) }));
}

function joined(path: string, below: string): string {
  return below === '' || below.startsWith('[') ? path + below : `${path}.${below}`;
}

/** The data of an argument that has been parsed; otherwise its issues, told by the path of the argument. */
export function orRefuse<T>(result: Result<T>, path: string): T {
  if (result.success) return result.data;
  throw new TalentaError(result.error.code, CALL_REFUSED, issuesAt(path, result.error.issues));
}

/**
 * Refuses what is no record, or has other members than these: a misspelt name is told instead of passed over, and so is a member
 * that is inherited.
 *
 * @throws TalentaError `invalidArgument`
 */
export function requireMembers(value: unknown, known: readonly string[], path: string): void {
  if (!isRecord(value)) throw misuse(path, `an object { ${known.join(', ')} }`, value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw misuse(`${path}.${key}`, `no such member, only ${known.join(', ')}`, value[key]);
  }
  for (const key of known) {
    if (key in value && !Object.hasOwn(value, key))
      throw misuse(`${path}.${key}`, 'a member of its own, not an inherited one', undefined);
  }
}

/** Refuses what is no text. */
export function requireText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw misuse(path, 'text', value);
}

/** A word out of a list. */
export function requireOneOf<Word extends string>(value: unknown, words: readonly Word[], path: string): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw misuse(path, `one of ${words.join(', ')}`, value);
  return word;
}

/** Said of every key that has no place. */
export const UNKNOWN_KEY = 'this key is not known here: check the spelling, or leave it out';

/** `['evidence', 'penghargaan', 2, 'tanggal']` becomes `evidence.penghargaan[2].tanggal`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${String(key)}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text;
}

/** Parts of a path whose values are personal and never repeated in a message. */
const NEVER_SHOWN = new Set<PropertyKey>(['nip', 'nama', 'tanggalLahir']);
const LONGEST_SHOWN = 60;
const LONG_DIGITS = /(?:^|[^.\d])\d[\d ]{13,20}(?!\d)/;

/** What stood there, short, without personal data. */
export function foundText(input: unknown, path: readonly PropertyKey[]): string {
  const standing = standingAt(input, path);
  if (standing === undefined) return 'nothing';
  const { value } = standing;
  const last = path.at(-1);
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  if (isList(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (last !== undefined && NEVER_SHOWN.has(last)) return `a ${typeof value} (not shown)`;
  if (typeof value === 'number') return shownText(String(value));
  const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return shownText(text);
}

/** Cut short, and without runs of digits long enough to be a NIP. */
export function shownText(text: string): string {
  if (LONG_DIGITS.test(text)) return 'digits (not shown)';
  return text.length > LONGEST_SHOWN ? `${hideDigits(text.slice(0, LONGEST_SHOWN))}...` : hideDigits(text);
}

/** What stands at a path; `undefined` where nothing does. */
export function standingAt(input: unknown, path: readonly PropertyKey[]): { readonly value: unknown } | undefined {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return { value };
}
