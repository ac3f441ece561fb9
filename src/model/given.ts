import { issuesAt } from './misuse.js';
import { TalentaError, type ParseResult } from './talenta-error.js';

/** The data of an argument that has been parsed; otherwise its issues, told by the path of the argument. */
export function orRefuse<T>(result: ParseResult<T>, path: string): T {
  if (result.success) return result.data;
  throw new TalentaError(result.error.code, 'This call cannot be answered.', issuesAt(path, result.error.issues));
}
