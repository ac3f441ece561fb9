/** Begins every message that tells what was expected. */
export const EXPECTED = 'expected ';

/** Says of what a check of a schema refuses by which code, and what was expected; `words`: those of a list. */
export function expecting(expected: string, code: string, words?: readonly string[]) {
  return { error: `${EXPECTED}${expected}`, params: { code, ...(words === undefined ? {} : { words }) } };
}

/** The same where the message says all. */
export function refusing(message: string, code: string) {
  return { message, params: { code, isWhole: true } };
}
