import type { GridParser, SafeGridParser } from '../parsing/standard-schema.js';
import { gridParser, gridReaders, safeGridParser } from '../parsing/grid-parser.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { AspectProfile } from './aspect-profile.js';
import { aspectProfileSchema, gridAspectProfileSchema } from './aspect-profile.schema.js';

const readers = gridReaders<AspectProfile, AspectProfile<Grid>>(
  { nineBoxes: aspectProfileSchema, any: gridAspectProfileSchema },
  'invalidResult',
  'aspect profile',
);

/**
 * Reads a profile back from a file, a database or a worker: its shape. Whether it holds together under its rule set, `placeInBox`
 * proves before it places.
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for a profile of another grid than the nine boxes
 * @returns the profile, deep-frozen, or every mistake with its path
 * @throws TalentaError `invalidArgument` for other options
 */
export const safeParseAspectProfile: SafeGridParser<AspectProfile, AspectProfile<Grid>> = safeGridParser(readers);

/**
 * As {@link safeParseAspectProfile}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidResult`, `invalidArgument`
 * @example
 * ```ts
 * import { normalizeAspects, parseAspectProfile, parseAsn, placeInBox } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: {} });
 * const stored = JSON.stringify(normalizeAspects(asn, { ruleSet: bkn411, asOf: '2026-11-23' }));
 * console.log(placeInBox(parseAspectProfile(JSON.parse(stored)), bkn411).status); // => incomplete
 * ```
 */
export const parseAspectProfile: GridParser<AspectProfile, AspectProfile<Grid>> = gridParser(readers);
