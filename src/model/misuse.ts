import { foundText } from './schema-issues.js';
import { TalentaError, type Issue, type TalentaErrorCode } from './talenta-error.js';

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
  return refusal(path, `expected ${expected}, found ${foundText(found, [])}`, code);
}

/** The error for an argument of the right kind that cannot be answered: where, and why. */
export function refusal(path: string, message: string, code: TalentaErrorCode = 'invalidArgument'): TalentaError {
  return new TalentaError(code, 'This call cannot be answered.', [{ path, code, message }]);
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
