import { isIsoDate } from '../civil-service/iso-date.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { hideDigits, type Issue } from '../problems/talenta-error.js';
import { isRecord } from '../problems/is-object.js';
import type { Bilingual } from '../problems/bilingual.js';

/** A mistake in what people have set down; no message holds a NIP in full. */
export function issue(path: string, code: string, message: string): Issue {
  return { path, code, message: hideDigits(message) };
}

/** The mistakes there are: `false` stands where something is right. */
export function issuesIn(checks: readonly (Issue | readonly Issue[] | false)[]): readonly Issue[] {
  return checks.flatMap((found) => (found === false ? [] : found));
}

/** Text that is no date is a mistake in a session or a decision, told with it; anything but text is none of either. */
export function unrealDate(given: unknown): readonly Issue[] {
  const isUnreal = isRecord(given) && typeof given['date'] === 'string' && !isIsoDate(given['date']);
  return isUnreal ? [issue('date', 'dateNotReal', 'expected a real calendar date as text YYYY-MM-DD')] : [];
}

export function refusedFor(issues: readonly Issue[]): { readonly success: false; readonly error: readonly Issue[] } {
  return deepFreeze({ success: false, error: issues });
}

/** A code of a closed list and its words. */
export interface LabelledCode {
  /** The code as it stands in records, one of its kind in the list. */
  readonly code: string;
  /** Its words. */
  readonly label: Bilingual;
}

export function labelled(code: string, id: string, en: string): LabelledCode {
  return { code, label: { id, en } };
}

export function codesIn(list: readonly LabelledCode[]): string {
  return list.map(({ code }) => code).join(', ');
}

/** A code has to stand in its closed list. */
export function codeIssue(path: string, code: string, list: readonly LabelledCode[]): Issue | false {
  if (list.some((each) => each.code === code)) return false;
  return issue(path, 'codeUnknown', `${code} is not in the closed list: expected one of ${codesIn(list)}`);
}

/** A reason has a code of its closed list, and words. */
export function reasonIssues(
  path: string,
  { code, text }: { readonly code: string; readonly text: string },
  list: readonly LabelledCode[],
  shortest: number,
): readonly Issue[] {
  return issuesIn([
    codeIssue(`${path}.code`, code, list),
    text.trim().length < shortest &&
      issue(`${path}.text`, 'textTooShort', `give the reason in at least ${shortest} characters`),
  ]);
}
