import type { Asn } from '../model/asn.js';
import { isDeepFrozen } from '../model/deep-freeze.js';
import { isCheckedAsn } from '../model/given-asn.js';
import { isRecord } from '../model/is-object.js';
import { misuse } from '../model/misuse.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import { isTalentaError, type ParseResult } from '../model/talenta-error.js';
import { areUnreadableScores } from '../model/unreadable-scores.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from './candidate.js';
import { poolEntrySchema } from './candidate.schema.js';
import { unreadable, type Unreadable } from './unreadable.js';

/** Candidates that have been checked: those of `parseCandidate`, and frozen ones with what checking made of them. */
const checked = new WeakMap<object, Asn | Candidate<Grid>>();

export function rememberCandidate(candidate: Candidate): void {
  checked.set(candidate, candidate);
}

/** An entry of a pool that can be judged, or what is wrong with it. */
export type GivenPerson = { readonly person: Asn | Candidate<Grid> } | { readonly unreadable: Unreadable };

/** An entry of a pool, as it was made here or checked now. What a getter of its own throws comes out as it is. */
export function givenPerson(entry: Asn | Candidate<Grid>): GivenPerson {
  const known = checked.get(entry);
  if (known !== undefined) return { person: known };
  if (isCheckedAsn(entry)) return { person: entry };
  const own = ownEntry(entry);
  if ('unreadable' in own) return own;
  const parsed = parseWith(poolEntrySchema, own.entry, 'invalidCandidate', 'entry');
  if (!isJudgeable(own.entry, parsed)) {
    return { unreadable: unreadable(own.entry, parsed.success ? [] : parsed.error.issues) };
  }
  if (isDeepFrozen(entry)) checked.set(entry, own.entry);
  return { person: own.entry };
}

/** An entry is what has passed the schema of entries, but for scores that are read where they are used. */
function isJudgeable(own: unknown, parsed: ParseResult<unknown>): own is Asn | Candidate<Grid> {
  return parsed.success || areUnreadableScores(parsed.error.issues, own);
}

function ownEntry(entry: unknown): { readonly entry: unknown } | { readonly unreadable: Unreadable } {
  try {
    if (isRecord(entry)) return { entry: ownData(entry, 'entry') };
    throw misuse('', 'a person from parseAsn, or a candidate', entry);
  } catch (error) {
    if (isTalentaError(error)) return { unreadable: unreadable(entry, error.issues) };
    throw error;
  }
}
