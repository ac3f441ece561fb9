import { MOST_LEVELS } from './computing-bounds.js';

/** How much is written, and what. */
export interface WritingLimits {
  /** Most values; keys are not counted. */
  readonly values: number;
  /** Most characters of texts and keys together. */
  readonly characters: number;
  /** Whether a value is written, by the member under which it stands; absent: whatever it is. */
  isWritten?(value: unknown, key: string | undefined): boolean;
}

/** What ended the writing before the end of the data. */
export type Unwritten = 'values' | 'characters' | 'levels' | 'refused';

/** Characters that are handed on together; a longer text within the data is handed on as it is. */
const TOGETHER = 8_192;

/**
 * Writes canonical JSON (RFC 8785) piece by piece, so that no text of the whole is made: keys in the order of their UTF-16
 * code units, no blanks, numbers and strings as ECMAScript writes them. Members that are `undefined` are left out unless
 * `isWritten` decides. Each value is read once. Data that has no end comes to one of the bounds.
 *
 * @param take - gets the pieces in order; none of them ends within a character
 */
export function writeCanonical(
  given: unknown,
  take: (text: string) => void,
  limits: WritingLimits,
): Unwritten | undefined {
  let { values, characters } = limits;
  const isEverythingWritten = limits.isWritten === undefined;
  let text = '';
  const write = (value: unknown, depth: number, key?: string): Unwritten | undefined => {
    if (--values < 0) return 'values';
    if (limits.isWritten?.(value, key) === false) return 'refused';
    if (text.length >= TOGETHER) {
      take(text);
      text = '';
    }
    if (typeof value === 'object' && value !== null) {
      if (depth === MOST_LEVELS) return 'levels';
      return Array.isArray(value) ? writeList(value, depth + 1) : writeRecord(value, depth + 1);
    }
    if (typeof value === 'string' && (characters -= value.length) < 0) return 'characters';
    text += scalarText(value);
    return undefined;
  };
  const writeList = (list: readonly unknown[], depth: number): Unwritten | undefined => {
    const { length } = list;
    text += '[';
    for (let index = 0; index < length; index++) {
      if (index > 0) text += ',';
      const unwritten = write(list[index], depth);
      if (unwritten !== undefined) return unwritten;
    }
    text += ']';
    return undefined;
  };
  const writeRecord = (record: object, depth: number): Unwritten | undefined => {
    let before = '{';
    for (const key of keysInOrder(record)) {
      const member: unknown = Reflect.get(record, key);
      if (member === undefined && isEverythingWritten) continue;
      if ((characters -= key.length) < 0) return 'characters';
      text += `${before}${quoted(key)}:`;
      before = ',';
      const unwritten = write(member, depth, key);
      if (unwritten !== undefined) return unwritten;
    }
    text += before === '{' ? '{}' : '}';
    return undefined;
  };
  const unwritten = write(given, 0);
  if (unwritten === undefined) take(text);
  return unwritten;
}

/** Canonical JSON of a value that holds no other. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean' || value === null) return String(value);
  // No JSON; whatever reads the text of data that were not checked yet tells it apart by this.
  return typeof value === 'bigint' ? `${value}n` : '';
}

/** What JSON writes as an escape: controls among other signs, and half a character beyond U+FFFF. */
const MAY_BE_ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function quoted(text: string): string {
  return MAY_BE_ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** The names of the members in the order of their UTF-16 code units. */
export function keysInOrder(record: object): readonly string[] {
  return Object.keys(record).sort();
}
