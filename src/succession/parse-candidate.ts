import type { CandidateInput, CheckedCandidate, Candidate } from './candidate.js';
import { parseWith } from '../parsing/parse.schema.js';
import { parserOf, type Parser } from '../parsing/standard-schema.js';
import { type Result, isTalentaError, type Issue } from '../problems/talenta-error.js';
import { candidateSchema, poolEntrySchema } from './candidate.schema.js';
import type { Asn } from '../person/asn.js';
import { isDeepFrozen, deepFreeze } from '../json/deep-freeze.js';
import { isCheckedAsn, readAsn } from '../person/parse-asn.js';
import { isRecord } from '../problems/is-object.js';
import { misuse } from '../problems/misuse.js';
import { ownData } from '../json/own-data.js';
import { areUnreadableScores } from '../person/unreadable-scores.js';
import type { Grid } from '../rule-set/model/grid.js';
import { elementsOf } from '../json/given-list.js';
import { safeParseNip, isNomorLuarPns } from '../civil-service/nip.js';

/**
 * Checks a candidate who brings axis values (a row of a sheet, a record of another program).
 *
 * @returns the candidate, deep-frozen, or every mistake with its path
 * @example
 * ```ts
 * import { safeParseCandidate } from 'talenta-asn';
 * const result = safeParseCandidate({ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82,5' } });
 * if (!result.success) console.log(result.error.issues[0]?.path); // => axes.potensial
 * ```
 */
export function safeParseCandidate(input: unknown): Result<CheckedCandidate> {
  const result = parseWith(candidateSchema, input, 'invalidCandidate', 'candidate');
  if (result.success) rememberCandidate(result.data);
  return result;
}

/**
 * As {@link safeParseCandidate}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidCandidate`
 */
export const parseCandidate: Parser<CheckedCandidate, CandidateInput> = parserOf(safeParseCandidate);

/** Candidates that have been checked: those of `parseCandidate`, and frozen ones with what checking made of them. */
const checked = new WeakMap<object, Asn | Candidate<Grid>>();

function rememberCandidate(candidate: Candidate): void {
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
function isJudgeable(own: unknown, parsed: Result<unknown>): own is Asn | Candidate<Grid> {
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

/** An entry that could not be read: it was judged by nothing and stands nowhere else. */
export interface Unreadable {
  /** Number of the person; absent where that cannot be read either. */
  readonly nip?: string;
  /** What is wrong with the entry, with paths into it. */
  readonly issues: readonly Issue[];
}

/** The entry with what is wrong with it. */
export function unreadable(entry: unknown, issues: readonly Issue[]): Unreadable {
  const nip = numberIn(entry);
  return deepFreeze(nip === undefined ? { issues } : { nip, issues });
}

/** The number under which somebody would be known. */
function numberIn(entry: unknown): string | undefined {
  const given: unknown = isRecord(entry) && Object.hasOwn(entry, 'nip') ? Reflect.get(entry, 'nip') : undefined;
  if (isNomorLuarPns(given)) return given;
  const parsed = safeParseNip(given, 'PPPK');
  return parsed.success ? parsed.data : undefined;
}

/** By number; those without one last. */
export function byNumber(entries: readonly Unreadable[]): readonly Unreadable[] {
  const key = ({ nip, issues }: Unreadable): string => `${nip ?? '~'} ${JSON.stringify(issues)}`;
  return deepFreeze([...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)));
}

/** The people of a list who could be read, and the others. */
export function readablePeople(
  given: Iterable<Asn>,
  path: string,
): { readonly pool: readonly Asn[]; readonly unreadable: readonly Unreadable[] } {
  const pool: Asn[] = [];
  const aside: Unreadable[] = [];
  for (const entry of elementsOf(given, path, 'people from parseAsn')) {
    const read = readAsn(entry);
    if (read.success) pool.push(read.data);
    else aside.push(unreadable(entry, read.error.issues));
  }
  return { pool, unreadable: byNumber(aside) };
}
