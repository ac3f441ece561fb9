import { deepFreeze } from '../json/deep-freeze.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RunResult } from './run-result.js';

/** Results of runs that were made here: they need no second check. */
const madeHere = new WeakSet<object>();

export function rememberResult(result: RunResult<Grid>): RunResult<Grid> {
  const frozen = deepFreeze(result);
  madeHere.add(frozen);
  return frozen;
}

export function isResultMadeHere(result: object): boolean {
  return madeHere.has(result);
}
