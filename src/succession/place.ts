import { isRecord } from '../problems/is-object.js';
import { misuse } from '../problems/misuse.js';

/**
 * Place in an order of merit: a number, where everybody else certainly stands ahead, behind, or on the same place; otherwise
 * the best and the worst that what is not known of them or of others leaves open, 1 and up, `worst` above `best`. Who is
 * listed by their best place does not certainly stand on it.
 */
export type Place =
  | number
  | {
      /** One more than the people who certainly stand ahead. */
      readonly best: number;
      /** With everybody ahead who might. */
      readonly worst: number;
    };

export function bestPlace(place: Place): number {
  return typeof place === 'number' ? place : place.best;
}

export function worstPlace(place: Place): number {
  return typeof place === 'number' ? place : place.worst;
}

export function placeOf(best: number, worst: number): Place {
  return best === worst ? best : { best, worst };
}

export function isSamePlace(a: Place, b: Place): boolean {
  return bestPlace(a) === bestPlace(b) && worstPlace(a) === worstPlace(b);
}

/**
 * A place as it is printed: the number, or the best and the worst with a dash.
 *
 * @param place - of a result
 * @throws TalentaError `invalidArgument` for what is no place
 * @example
 * ```ts
 * import { placeText } from 'talenta-asn';
 * console.log(placeText(2), placeText({ best: 2, worst: 4 })); // => 2 2-4
 * ```
 */
export function placeText(place: Place): string {
  if (typeof place === 'number' && place >= 1) return String(place);
  const { best, worst } = isRecord(place) ? place : {};
  if (typeof best !== 'number' || typeof worst !== 'number' || !(best >= 1 && worst > best))
    throw misuse('place', 'a place of a result: a number from 1 on, or best and worst', place);
  return `${best}-${worst}`;
}
