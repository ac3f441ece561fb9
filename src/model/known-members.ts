import { misuse } from './misuse.js';
import { isRecord } from './is-object.js';

/**
 * Refuses what is no record, or has other members than these: a misspelt name is told instead of passed over, and so is a member
 * that is inherited.
 *
 * @throws TalentaError `invalidArgument`
 */
export function requireMembers(value: unknown, known: readonly string[], path: string): void {
  if (!isRecord(value)) throw misuse(path, `an object { ${known.join(', ')} }`, value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw misuse(`${path}.${key}`, `no such member, only ${known.join(', ')}`, value[key]);
  }
  for (const key of known) {
    if (key in value && !Object.hasOwn(value, key))
      throw misuse(`${path}.${key}`, 'a member of its own, not an inherited one', undefined);
  }
}

/** A word out of a list. */
export function requireOneOf<Word extends string>(value: unknown, words: readonly Word[], path: string): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw misuse(path, `one of ${words.join(', ')}`, value);
  return word;
}
