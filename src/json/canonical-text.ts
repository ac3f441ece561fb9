import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MOST_FINGERPRINTED_VALUES, MOST_JSON_VALUES, MOST_LEVELS } from './computing-bounds.js';
import { TalentaError } from '../problems/talenta-error.js';
import { writeCanonical, type Unwritten, type WritingLimits } from './write-canonical.js';

/**
 * Canonical JSON of plain data, as {@link writeCanonical} writes it, as one text. For data that is known to be plain JSON;
 * `talenta-asn/procedure` has the form that refuses anything else.
 */
export function canonicalText(value: unknown, most: number = MOST_JSON_VALUES): string {
  const written = textWithin(value, limitsOf(most));
  if (typeof written === 'string') return written;
  throw beyond(written.unwritten, most);
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export function fingerprintOfPlain(value: unknown, most: number = MOST_FINGERPRINTED_VALUES): string {
  const written = fingerprintWithin(value, limitsOf(most));
  if (typeof written === 'string') return written;
  throw beyond(written.unwritten, most);
}

/** What was made, or what ended the writing. */
type Written = string | { readonly unwritten: Unwritten };

/** The canonical JSON as one text, as far as the data are within limits. */
export function textWithin(value: unknown, limits: WritingLimits): Written {
  let text = '';
  const unwritten = writeCanonical(
    value,
    (piece) => {
      text += piece;
    },
    limits,
  );
  return unwritten === undefined ? text : { unwritten };
}

/** SHA-256 of the canonical JSON, hexadecimal, as far as the data are within limits. The text goes through piece by piece. */
export function fingerprintWithin(value: unknown, limits: WritingLimits): Written {
  const hash = sha256.create();
  const unwritten = writeCanonical(
    value,
    (piece) => {
      for (const part of partsOf(piece)) hash.update(utf8ToBytes(part));
    },
    limits,
  );
  return unwritten === undefined ? bytesToHex(hash.digest()) : { unwritten };
}

/** Most characters that are encoded at once. */
const LONGEST_PART = 65_536;

/** A text in parts, none of which ends within a character. */
function partsOf(text: string): readonly string[] {
  if (text.length <= LONGEST_PART) return [text];
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + LONGEST_PART;
    const isWithinCharacter = (text.codePointAt(end - 1) ?? 0) > 0xffff;
    const next = isWithinCharacter ? end - 1 : end;
    parts.push(text.slice(start, next));
    start = next;
  }
  return parts;
}

function limitsOf(values: number): WritingLimits {
  return { values, characters: Number.POSITIVE_INFINITY };
}

function beyond(unwritten: Unwritten, most: number): TalentaError {
  const expected =
    unwritten === 'levels'
      ? `data nested at most ${String(MOST_LEVELS)} levels deep`
      : `at most ${String(most)} values`;
  const issue = { path: '', code: 'tooLarge', message: `expected ${expected}` };
  return new TalentaError('tooLarge', 'This data is larger than what has a fingerprint, or has no end.', [issue]);
}

/** The order of texts by their UTF-16 code units, which canonical JSON gives keys. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
