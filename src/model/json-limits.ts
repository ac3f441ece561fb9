import { BOUNDS } from './bounds.js';
import type { DataLimits } from './walk-data.js';

/** How much plain JSON is taken at once: a log, a record of a procedure, a file of a replay. */
export const JSON_LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.jsonValues,
  characters: BOUNDS.jsonCharacters,
  text: BOUNDS.jsonCharacters,
  members: BOUNDS.jsonValues,
  list: () => BOUNDS.jsonValues,
};
