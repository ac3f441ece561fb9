import { BOUNDS } from '../model/bounds.js';
import { orRefuse } from '../model/given.js';
import { requireList } from '../model/given-list.js';
import { misuse } from '../model/misuse.js';
import { isRecord } from '../model/is-object.js';
import { ownData } from '../model/own-data.js';
import { parseWith } from '../model/parse.schema.js';
import type { Grid } from '../rules/grid.js';
import type { Succession } from './succession.js';
import { checkedSuccessionSchema } from './succession.schema.js';

/** Results that were made here: they need no second check. */
const madeHere = new WeakSet<object>();

export function rememberSuccession(succession: Succession<Grid>): Succession<Grid> {
  madeHere.add(succession);
  return Object.freeze(succession);
}

/**
 * Results of `rankVacancies`: as they were made here, or, after a trip through JSON, checked to the last member.
 *
 * @throws TalentaError `invalidArgument`, `tooLarge`
 */
export function givenSuccessions(
  given: readonly Succession<Grid>[],
  path = 'successions',
): readonly Succession<Grid>[] {
  return requireList(given, path, 'results from rankVacancies', BOUNDS.shared).map((succession, index) => {
    if (madeHere.has(succession)) return succession;
    const here = `${path}[${index}]`;
    if (!isRecord(succession)) throw misuse(here, 'a result from rankVacancies', succession);
    const own = ownData(succession, here);
    return orRefuse(parseWith(checkedSuccessionSchema, own, 'invalidArgument', 'succession'), here);
  });
}
