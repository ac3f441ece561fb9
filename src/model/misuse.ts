import { foundText } from './schema-issues.js';
import { TalentaError, type TalentaErrorCode } from './talenta-error.js';

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
  const message = `expected ${expected}, found ${foundText(found, [])}`;
  return new TalentaError(code, 'This call cannot be answered.', [{ path, code, message }]);
}
