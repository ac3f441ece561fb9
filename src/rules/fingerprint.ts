import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MOST_JSON_VALUES, MOST_LEVELS } from '../model/computing-bounds.js';
import { TalentaError } from '../model/talenta-error.js';

/**
 * Canonical JSON of plain data (RFC 8785): keys in the order of their UTF-16 code units, no blanks, numbers and strings
 * as ECMAScript writes them. Absent (`undefined`) members are left out, as in JSON. For data that is known to be plain JSON;
 * `talenta-asn/governance` has the form that refuses anything else.
 */
export function canonicalJson(value: unknown, most: number = MOST_JSON_VALUES): string {
  return textOf(value, 0, { left: most, most });
}

/** What is written, level by level; data that has no end comes to one of the bounds. */
function textOf(value: unknown, depth: number, values: { left: number; readonly most: number }): string {
  if (--values.left < 0) throw beyond(`at most ${String(values.most)} values`);
  // No JSON; whatever reads the text of data that were not checked yet tells it apart by this.
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === MOST_LEVELS) throw beyond(`data nested at most ${String(MOST_LEVELS)} levels deep`);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, depth + 1, values)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${textOf(member, depth + 1, values)}`);
  return `{${members.join(',')}}`;
}

function beyond(expected: string): TalentaError {
  const issue = { path: '', code: 'tooLarge', message: `expected ${expected}` };
  return new TalentaError('tooLarge', 'This data is larger than what has a fingerprint, or has no end.', [issue]);
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export function fingerprintOf(value: unknown, most?: number): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value, most))));
}
