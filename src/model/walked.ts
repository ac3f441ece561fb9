import { BOUNDS } from './bounds.js';
import { isObject } from './is-object.js';
import { misuse } from './misuse.js';
import { TalentaError } from './talenta-error.js';
import { tooLarge } from './walk-data.js';

/** People or rows one after the other, counted on the way: more than a nation has are refused. */
export function* walked<Entry>(entries: Iterable<Entry>, path: string, most: number = BOUNDS.people): Generator<Entry> {
  // A text can be walked, but holds nobody.
  if (!isObject(entries)) throw misuse(path, 'a list, a set or a generator', entries);
  let count = 0;
  for (const entry of entries) {
    if (++count > most) {
      throw new TalentaError('tooLarge', 'There are more entries than are taken.', [
        tooLarge(path, `more than ${String(most)} entries`, String(most)),
      ]);
    }
    yield entry;
  }
}
