import type { Grid } from '../rules/grid.js';
import type { Ranked } from './succession.js';

/** How a row stands to another one of the same result. `shared` and `undecided`: nothing separates them. */
export type RowRelation = 'ahead' | 'behind' | 'shared' | 'undecided';

/** The only place where rows are compared. Nobody stands in a result above somebody who is ahead. */
export function relationOf({ place: a }: Ranked<Grid>, { place: b }: Ranked<Grid>): RowRelation {
  return a < b ? 'ahead' : a > b ? 'behind' : 'shared';
}
