import type { Grid } from '../rule-set/model/grid.js';
import { bestPlace } from './place.js';
import { relationOfRows, type Relation } from './relation-of-rows.js';
import type { Ranked, Succession } from './succession.js';

/** What the people of a result were compared by. */
export type Ranking = Pick<Succession<Grid>, 'order' | 'tieChain'>;

/**
 * The only place where rows are compared. Whoever has a number for a place is decided against everybody; nobody stands in a
 * result above somebody who is ahead.
 */
export function relationOf(a: Ranked<Grid>, b: Ranked<Grid>, ranking: Ranking): Relation {
  if (typeof a.place !== 'number' && typeof b.place !== 'number') return relationOfRows(ranking, a, b);
  const difference = bestPlace(a.place) - bestPlace(b.place);
  return difference < 0 ? 'ahead' : difference > 0 ? 'behind' : 'shared';
}
