import type { GridParser, SafeGridParser } from '../parsing/standard-schema.js';
import { gridParser, gridReaders, safeGridParser } from '../parsing/grid-parser.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Succession } from './succession.js';
import { checkedNineBoxSuccessionSchema, checkedSuccessionSchema } from './succession.schema.js';
import { BOUNDS } from '../json/bounds.js';
import { orRefuse, misuse } from '../problems/misuse.js';
import { requireList } from '../json/given-list.js';
import { isRecord } from '../problems/is-object.js';
import { ownData } from '../json/own-data.js';
import { parseWith } from '../parsing/parse.schema.js';

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

const readers = gridReaders<Succession, Succession<Grid>>(
  { nineBoxes: checkedNineBoxSuccessionSchema, any: checkedSuccessionSchema },
  'invalidResult',
  'succession',
  rememberSuccession,
);

/**
 * Reads the result of a ranking back from a file, a database or a worker: its shape, and that its places and scores fit each other.
 * That it is what the data come to, only a replay proves (`replay` of `talenta-asn/procedure`).
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for a result of another grid than the nine boxes
 * @returns the result, deep-frozen, or every mistake with its path
 * @throws TalentaError `invalidArgument` for other options
 */
export const safeParseSuccession: SafeGridParser<Succession, Succession<Grid>> = safeGridParser(readers);

/**
 * As {@link safeParseSuccession}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidResult`, `invalidArgument`
 * @example
 * ```ts
 * import { parseSuccession, parseVacancy, rankSuccessors } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const stored = JSON.stringify(rankSuccessors(vacancy, [], { ruleSet: bkn411, asOf: '2026-11-23' }));
 * console.log(parseSuccession(JSON.parse(stored)).outcome); // => empty
 * ```
 */
export const parseSuccession: GridParser<Succession, Succession<Grid>> = gridParser(readers);
