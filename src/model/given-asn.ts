import type { Asn } from './asn.js';
import { asnSchema } from './asn.schema.js';
import { isDeepFrozen } from './deep-freeze.js';
import { EVIDENCE_KEYS } from './evidence.js';
import { orRefuse } from './given.js';
import { isRecord, isRecordList } from './is-object.js';
import { misuse } from './misuse.js';
import { ownData } from './own-data.js';
import { parseWith } from './parse.schema.js';
import { isTalentaError, type ParseResult } from './talenta-error.js';
import { areUnreadableScores } from './unreadable-scores.js';

/** People who have been checked: those of `parseAsn`, and frozen ones with what checking made of them. */
const checked = new WeakMap<object, Asn>();

/** Whether somebody has been checked already. */
export function isCheckedAsn(person: object): boolean {
  return checked.has(person);
}

export function parseAsnData(input: unknown): ParseResult<Asn> {
  const result = parseWith(asnSchema, input, 'invalidAsn', 'ASN');
  if (result.success) checked.set(result.data, result.data);
  return result;
}

/**
 * A person of the right shape: as `parseAsn` made them, or checked now.
 *
 * @throws TalentaError `invalidAsn`, `invalidArgument`
 */
export function givenAsn(given: Asn, path: string): Asn {
  const known = checked.get(given);
  if (known !== undefined) return known;
  return fresh(given, orRefuse(parseAsnData(recordOf(given, path)), path));
}

/** As {@link givenAsn}, with the mistakes in place of an error. What a getter of its own throws comes out as it is. */
export function readAsn(given: Asn): ParseResult<Asn> {
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
 * As {@link givenAsn}, but evidence that is no list of records, and scores that cannot be read, stay as they are: what
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
function isMeasurable(own: unknown, parsed: ParseResult<Asn>): own is Asn {
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
