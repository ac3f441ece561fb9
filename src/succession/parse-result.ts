import type { GridParser, SafeGridParser } from '../parsing/standard-schema.js';
import { gridParser, gridReaders, safeGridParser } from '../parsing/grid-parser.schema.js';
import { parseWith } from '../parsing/parse.schema.js';
import { orRefuse, misuse } from '../problems/misuse.js';
import { isRecord } from '../problems/is-object.js';
import { ownData } from '../json/own-data.js';
import type { Grid } from '../rule-set/model/grid.js';
import { isResultMadeHere, rememberResult } from './made-results.js';
import type { RunResult } from './run-result.js';
import { checkedNineBoxRunResultSchema, checkedRunResultSchema } from './run-result.schema.js';

/**
 * A result of `rankVacancies`: as it was made here, or, after a trip through JSON, checked to the last member.
 *
 * @throws TalentaError `invalidArgument`, `tooLarge`
 */
export function givenResult(result: RunResult<Grid>, path: string): RunResult<Grid> {
  if (isResultMadeHere(result)) return result;
  if (!isRecord(result)) throw misuse(path, 'a result from rankVacancies', result);
  const own = ownData(result, path);
  return orRefuse(parseWith(checkedRunResultSchema, own, 'invalidArgument', 'result of a run'), path);
}

const readers = gridReaders<RunResult, RunResult<Grid>>(
  { nineBoxes: checkedNineBoxRunResultSchema, any: checkedRunResultSchema },
  'invalidResult',
  'result of a run',
  rememberResult,
);

/**
 * Reads the result of a run back from a file, a database or a worker: its shape, and that every place it names is there. That it
 * is what the data come to, only a replay proves (`replay` of `talenta-asn/procedure`).
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for a result of another grid than the nine boxes
 * @returns the result, deep-frozen, or every mistake with its path
 * @throws TalentaError `invalidArgument` for other options
 */
export const safeParseRunResult: SafeGridParser<RunResult, RunResult<Grid>> = safeGridParser(readers);

/**
 * As {@link safeParseRunResult}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidResult`, `invalidArgument`
 * @example
 * ```ts
 * import { parseRunResult, parseVacancy, rankVacancies, successionOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const run = { vacancies: [vacancy], pool: [], context: { ruleSet: bkn411, asOf: '2026-11-23' as const } };
 * const stored = JSON.stringify(rankVacancies(run));
 * console.log(successionOf(parseRunResult(JSON.parse(stored)), 'V1').outcome); // => empty
 * ```
 */
export const parseRunResult: GridParser<RunResult, RunResult<Grid>> = gridParser(readers);
