import { refusal } from '../problems/misuse.js';
import type { TalentaError } from '../problems/talenta-error.js';
import { BOUNDS } from './bounds.js';
import { fingerprintWithin, textWithin } from './canonical-text.js';
import { notPlainJson, strangeness } from './plain-json.js';
import { JSON_LIMITS, tooLarge, type DataLimits } from './walk-data.js';
import type { Unwritten, WritingLimits } from './write-canonical.js';

/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no blanks, numbers and strings as ECMAScript
 * writes them. The same data give the same text, whatever the order of their keys, in every language that follows the RFC.
 *
 * @param value - plain JSON: text, finite numbers, `true`, `false`, `null`, lists and plain objects of these
 * @throws TalentaError `invalidArgument` for anything else, with its path: JSON would drop it or write something else;
 * `tooLarge`
 * @example
 * ```ts
 * import { canonicalJson } from 'talenta-asn/procedure';
 * console.log(canonicalJson({ tempat: 1, nama: 'Sri' })); // => {"nama":"Sri","tempat":1}
 * ```
 */
export function canonicalJson(value: unknown): string {
  const written = textWithin(value, plainWithin(JSON_LIMITS));
  if (typeof written === 'string') return written;
  throw refused(value, written.unwritten, JSON_LIMITS);
}

/**
 * SHA-256 of the canonical JSON of data in UTF-8, as 64 hexadecimal digits: the same in Node, browsers and workers.
 *
 * @param value - plain JSON, as for `canonicalJson`
 * @throws TalentaError `invalidArgument` for anything else, with its path; `tooLarge`
 * @example
 * ```ts
 * import { fingerprintOf } from 'talenta-asn/procedure';
 * const one = fingerprintOf({ nama: 'Sri', tempat: 1 });
 * console.log(one.slice(0, 8), one === fingerprintOf({ tempat: 1, nama: 'Sri' })); // => fa7e2863 true
 * ```
 */
export function fingerprintOf(value: unknown): string {
  const written = fingerprintWithin(value, plainWithin(FINGERPRINT_LIMITS));
  if (typeof written === 'string') return written;
  throw refused(value, written.unwritten, FINGERPRINT_LIMITS);
}

/** How much plain JSON is fingerprinted at once: the people of a run. */
const FINGERPRINT_LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.fingerprintedValues,
  characters: BOUNDS.fingerprintedCharacters,
  text: BOUNDS.fingerprintedCharacters,
  members: BOUNDS.fingerprintedValues,
  list: () => BOUNDS.fingerprintedValues,
};

function plainWithin({ values, characters }: DataLimits): WritingLimits {
  return { values, characters, isWritten: (value, key) => strangeness(value, key) === undefined };
}

/** What is wrong with data that could not be written, and where. */
function refused(value: unknown, unwritten: Unwritten, limits: DataLimits): TalentaError {
  const { values } = limits;
  // Whoever has counted them need not walk through all of them again.
  const { path, code, message } =
    unwritten === 'values'
      ? tooLarge('value', `more than ${values} values`, `${values} in all`)
      : (notPlainJson(value, 'value', limits) ?? CHANGING);
  return refusal(
    path,
    `${message}; only plain JSON has a fingerprint`,
    code === 'tooLarge' ? 'tooLarge' : 'invalidArgument',
  );
}

/** Said of data that were wrong when they were written, and are not when they are looked at again. */
const CHANGING = { path: 'value', code: 'notPlainJson', message: 'found data that change while they are read' };
