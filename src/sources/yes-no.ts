import { folded } from './folded.js';

const YES: ReadonlySet<string> = new Set(['1', 'y', 'ya', 'yes', 'true', 'benar', 'sudah']);
const NO: ReadonlySet<string> = new Set(['0', 't', 'n', 'tidak', 'no', 'false', 'salah', 'belum', 'bukan']);

/** Yes or no as people and programs write it; `undefined` for anything else. */
export function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? folded(String(value)) : '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
