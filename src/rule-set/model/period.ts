import type { IsoDate } from '../../civil-service/iso-date.js';
import type { Grid } from './grid.js';
import type { RuleSet } from './rule-set.js';

/** That a rule set does not cover a day, with the days that it covers. */
export function notInForceText(
  { id, revision, inForce: { from, until } }: Pick<RuleSet<Grid>, 'id' | 'revision' | 'inForce'>,
  day: IsoDate,
): string {
  return `Rule set ${id} revision ${revision} covers ${from} to ${until ?? 'further notice'}, not ${day}.`;
}
