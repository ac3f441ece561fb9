import type { Asn } from '../model/asn.js';
import { isDeepFrozen } from '../model/deep-freeze.js';
import { isCheckedAsn } from '../model/given-asn.js';
import { hideDigits } from '../model/hidden-digits.js';
import { isRecord, isRecordList } from '../model/is-object.js';
import { maskNip } from '../model/nip.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import { isTalentaError, type ParseResult } from '../model/talenta-error.js';
import { areUnreadableScores } from '../model/unreadable-scores.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from './candidate.js';
import { poolEntrySchema } from './candidate.schema.js';

const NO_PERSON = 'an entry without nip and evidence, placement or axes';

/** Candidates that have been checked: those of `parseCandidate`, and frozen ones with what checking made of them. */
const checked = new WeakMap<object, Asn | Candidate<Grid>>();

export function rememberCandidate(candidate: Candidate): void {
  checked.set(candidate, candidate);
}

/** An entry of a pool that can be judged, or what is wrong with it; never with a NIP. */
export type GivenPerson = { readonly person: Asn | Candidate<Grid> } | { readonly problem: string };

/** An entry of a pool, as it was made here or checked now. What a getter of its own throws comes out as it is. */
export function givenPerson(entry: Asn | Candidate<Grid>): GivenPerson {
  const known = checked.get(entry);
  if (known !== undefined) return { person: known };
  if (isCheckedAsn(entry)) return { person: entry };
  const own = ownEntry(entry);
  if (typeof own === 'string') return { problem: own };
  if (!hasNipAndMore(own)) return { problem: NO_PERSON };
  const parsed = parseWith(poolEntrySchema, own, 'invalidCandidate', 'entry');
  if (!isJudgeable(own, parsed)) return { problem: problemOf(own['nip'], parsed) };
  if (isDeepFrozen(entry)) checked.set(entry, own);
  return { person: own };
}

function problemOf(nip: unknown, parsed: ParseResult<unknown>): string {
  const issues = parsed.success ? [] : parsed.error.issues;
  const told = issues.slice(0, 1).map(({ path, message }) => `${path}: ${message}`);
  const further = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return hideDigits(`${maskNip(nip)}: ${told.join('')}${further}`);
}

/** An entry is what has passed the schema of entries, but for scores that are read where they are used. */
function isJudgeable(own: unknown, parsed: ParseResult<unknown>): own is Asn | Candidate<Grid> {
  return parsed.success || areUnreadableScores(parsed.error.issues, own);
}

function ownEntry(entry: unknown): Readonly<Record<string, unknown>> | string {
  if (!isRecord(entry)) return typeof entry === 'object' ? NO_PERSON : typeof entry;
  try {
    const own = ownData(entry, 'entry');
    return isRecord(own) ? own : NO_PERSON;
  } catch (error) {
    if (isTalentaError(error)) return error.issues[0].message;
    throw error;
  }
}

function hasNipAndMore({ nip, axes, evidence, placement }: Readonly<Record<string, unknown>>): boolean {
  if (typeof nip !== 'string') return false;
  if (evidence !== undefined && !(isRecord(evidence) && Object.values(evidence).every(isRecordList))) return false;
  return isRecord(axes) || evidence !== undefined || isRecord(placement);
}
