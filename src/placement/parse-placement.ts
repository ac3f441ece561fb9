import type { GridParser, SafeGridParser } from '../parsing/standard-schema.js';
import { gridParser, gridReaders, safeGridParser } from '../parsing/grid-parser.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Placement } from './placement.js';
import { gridPlacementSchema, placementSchema } from './placement.schema.js';

const readers = gridReaders<Placement, Placement<Grid>>(
  { nineBoxes: placementSchema, any: gridPlacementSchema },
  'invalidResult',
  'placement',
);

/**
 * Reads a placement back from a file, a database or a worker: its shape. Whether it is what the rule set says of its values, ranking
 * proves before it counts.
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for a placement of another grid than the nine boxes
 * @returns the placement, deep-frozen, or every mistake with its path
 * @throws TalentaError `invalidArgument` for other options
 */
export const safeParsePlacement: SafeGridParser<Placement, Placement<Grid>> = safeGridParser(readers);

/**
 * As {@link safeParsePlacement}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidResult`, `invalidArgument`
 * @example
 * ```ts
 * import { parsePlacement, placeAxes } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const stored = JSON.stringify(placeAxes({ kinerja: '85', potensial: '82.5' }, bkn411));
 * const placement = parsePlacement(JSON.parse(stored));
 * console.log(placement.status === 'placed' ? placement.box : placement.possibleBoxes); // => 9
 * ```
 */
export const parsePlacement: GridParser<Placement, Placement<Grid>> = gridParser(readers);
