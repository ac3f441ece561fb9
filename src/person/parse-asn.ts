import type { AsnInput, Asn } from './asn.js';
import { parserOf, type Parser } from '../parsing/standard-schema.js';
import { type Result, isTalentaError } from '../problems/talenta-error.js';
import { asnSchema } from './asn.schema.js';
import { isDeepFrozen } from '../json/deep-freeze.js';
import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import { orRefuse, misuse } from '../problems/misuse.js';
import { isObject, isRecord, isRecordList } from '../problems/is-object.js';
import { ownData } from '../json/own-data.js';
import { parseWith } from '../parsing/parse.schema.js';
import { DOCUMENT_LIMITS } from '../parsing/document-bounds.js';
import { sureReader, type SureReader } from '../parsing/sure-reader.schema.js';
import { areUnreadableScores } from './unreadable-scores.js';

/**
 * Checks a person with their evidence. Unknown keys are refused, so that a misspelt list is not taken for an unknown one.
 *
 * @returns the person, deep-frozen, or every mistake with its path
 * @example
 * ```ts
 * import { safeParseAsn } from 'talenta-asn';
 * const result = safeParseAsn({ nip: 198502282010011999, jenis: 'PNS', evidence: { pengharagaan: [] } });
 * if (!result.success) {
 *   for (const issue of result.error.issues) console.log(issue.path, issue.code);
 * }
 * // => nip nipAsNumber
 * // => evidence.pengharagaan unknownKey
 * ```
 */
export function safeParseAsn(input: unknown): Result<Asn> {
  return parseAsnData(input);
}

/**
 * As {@link safeParseAsn}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidAsn`
 */
export const parseAsn: Parser<Asn, AsnInput> = parserOf(safeParseAsn);

/** People who have been checked: those of `parseAsn`, and frozen ones with what checking made of them. */
const checked = new WeakMap<object, Asn>();

/** Whether somebody has been checked already. */
export function isCheckedAsn(person: object): boolean {
  return checked.has(person);
}

/** Whether somebody is what checking made of them, which nobody can change. */
export function isMadeAsn(person: unknown): person is Asn {
  return isObject(person) && checked.get(person) === person;
}

/** Made when somebody is parsed for the first time. */
let reader: SureReader<Asn> | undefined;

function sureAsn(): SureReader<Asn> {
  reader ??= sureReader(asnSchema, DOCUMENT_LIMITS);
  return reader;
}

export function parseAsnData(input: unknown): Result<Asn> {
  const result = parseWith(asnSchema, input, 'invalidAsn', 'ASN', {}, sureAsn());
  if (result.success) checked.set(result.data, result.data);
  return result;
}

/**
 * A person of the right shape, as `parseAsn` made them or checked now, or the mistakes. What a getter of its own throws comes out
 * as it is.
 */
export function readAsn(given: Asn): Result<Asn> {
  const known = checked.get(given);
  if (known !== undefined) return { success: true, data: known };
  try {
    const parsed = parseAsnData(recordOf(given, 'person'));
    if (parsed.success) fresh(given, parsed.data);
    return parsed;
  } catch (error) {
    if (isTalentaError(error)) return { success: false, error };
    throw error;
  }
}

/**
 * As {@link readAsn}, but refused, and evidence that is no list of records, and scores that cannot be read, stay as they are: what
 * rests on them is then not readable.
 *
 * @throws TalentaError `invalidAsn`, `invalidArgument`
 */
export function givenMeasurable(given: Asn, path: string): Asn {
  const known = checked.get(given);
  if (known !== undefined) return known;
  const own = recordOf(given, path);
  const evidence = Object.entries(isRecord(own['evidence']) ? own['evidence'] : {});
  const isNoList = ([key, list]: readonly [string, unknown]): boolean => KINDS.has(key) && !isRecordList(list);
  const noLists = evidence.filter(isNoList);
  if (noLists.length === 0) {
    const parsed = parseAsnData(own);
    return isMeasurable(own, parsed) ? fresh(given, own) : fresh(given, orRefuse(parsed, path));
  }
  const lists = Object.fromEntries(evidence.filter((entry) => !isNoList(entry)));
  const person = orRefuse(parseAsnData({ ...own, evidence: lists }), path);
  return { ...person, evidence: { ...person.evidence, ...Object.fromEntries(noLists) } };
}

/** Somebody of the right shape but for scores that cannot be read. */
function isMeasurable(own: unknown, parsed: Result<Asn>): own is Asn {
  return !parsed.success && areUnreadableScores(parsed.error.issues, own);
}

const KINDS: ReadonlySet<string> = new Set(EVIDENCE_KEYS);

function recordOf(given: unknown, path: string): Readonly<Record<string, unknown>> {
  const own = isRecord(given) ? ownData(given, path) : undefined;
  if (!isRecord(own)) throw misuse(path, 'a person from parseAsn, with a member evidence', given);
  return own;
}

function fresh(given: Asn, person: Asn): Asn {
  if (isDeepFrozen(given)) checked.set(given, person);
  return person;
}
