import { refusal } from '../model/misuse.js';
import { canonicalJson as textOfPlain, fingerprintOf as fingerprintOfPlain } from '../rules/fingerprint.js';
import { notPlainJson } from './plain-json.js';

/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no blanks, numbers and strings as ECMAScript
 * writes them. The same data give the same text, whatever the order of their keys, in every language that follows the RFC.
 *
 * @param value - plain JSON: text, finite numbers, `true`, `false`, `null`, lists and plain objects of these
 * @throws TalentaError `invalidArgument` for anything else, with its path: JSON would drop it or write something else;
 * `tooLarge`
 * @example
 * ```ts
 * import { canonicalJson } from 'talenta-asn/governance';
 * console.log(canonicalJson({ tempat: 1, nama: 'Sri' })); // => {"nama":"Sri","tempat":1}
 * ```
 */
export function canonicalJson(value: unknown): string {
  requirePlainJson(value);
  return textOfPlain(value);
}

/**
 * SHA-256 of the canonical JSON of data in UTF-8, as 64 hexadecimal digits: the same in Node, browsers and workers.
 *
 * @param value - plain JSON, as for `canonicalJson`
 * @throws TalentaError `invalidArgument` for anything else, with its path; `tooLarge`
 * @example
 * ```ts
 * import { fingerprintOf } from 'talenta-asn/governance';
 * const one = fingerprintOf({ nama: 'Sri', tempat: 1 });
 * console.log(one.slice(0, 8), one === fingerprintOf({ tempat: 1, nama: 'Sri' })); // => fa7e2863 true
 * ```
 */
export function fingerprintOf(value: unknown): string {
  requirePlainJson(value);
  return fingerprintOfPlain(value);
}

function requirePlainJson(value: unknown): void {
  const wrong = notPlainJson(value, 'value');
  if (wrong === undefined) return;
  const code = wrong.code === 'tooLarge' ? 'tooLarge' : 'invalidArgument';
  throw refusal(wrong.path, `${wrong.message}; only plain JSON has a fingerprint`, code);
}
