import type { Asn } from '../person/asn.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import { readScores, type IndicatorScores } from '../scoring/aspects-from-scores.js';
import { axisUnits, denominatorsOf, isKnown, type IndicatorOutcome } from '../scoring/assemble-profile.js';
import type { Context } from '../scoring/context.js';
import { scoreEvidence } from '../scoring/normalize-aspects.js';
import { boxOf } from '../placement/place-values.js';
import { leftBy } from '../placement/possible-boxes.js';

/** The box of somebody and nothing else: how it came about, `placeInBox` tells. */
export type BoxAlone<G extends Grid = NineBoxGrid> =
  | {
      /** Everything is known. */
      readonly status: 'placed';
      /** Number of the box. */
      readonly box: G['box'];
    }
  | {
      /** Something is not known. */
      readonly status: 'incomplete';
      /** Numbers of the boxes that are still possible, ascending. */
      readonly possibleBoxes: readonly G['box'][];
    };

/**
 * Ready scores to a box, four times as fast as `placeInBox(aspectsFromScores(…))` and always the same box: for counting
 * many people. What was noticed on the way is not told.
 *
 * @param scores - 0-100, by indicator key, as for `aspectsFromScores`
 * @throws TalentaError as `aspectsFromScores`
 * @example
 * ```ts
 * import { boxFromScores } from 'talenta-asn/analysis';
 * import { bkn411 } from 'talenta-asn/rules';
 * const alone = boxFromScores({ penilaianKinerja: 100, timKerja: 50 }, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(alone); // => { status: 'incomplete', possibleBoxes: [ 2, 4, 5, 7, 8, 9 ] }
 * ```
 */
export function boxFromScores<G extends Grid = NineBoxGrid>(scores: IndicatorScores, context: Context<G>): BoxAlone<G>;
export function boxFromScores(scores: IndicatorScores, context: Context<Grid>): BoxAlone<Grid> {
  const { outcomes, compiled } = readScores(scores, context);
  return boxAlone(outcomes, compiled);
}

/**
 * Evidence to a box, twice as fast as `placeInBox(normalizeAspects(…))` and always the same box: for counting many
 * people. What was noticed on the way, and what the scores rest on, is not told.
 *
 * @param asn - a person from `parseAsn`, as for `normalizeAspects`
 * @throws TalentaError as `normalizeAspects`
 * @example
 * ```ts
 * import { parseAsn } from 'talenta-asn';
 * import { boxFromEvidence } from 'talenta-asn/analysis';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({
 *   nip: '198502282010011999',
 *   jenis: 'PNS',
 *   evidence: { penilaianKinerja: [{ tahun: 2025, predikat: 'sangatKurang' }] },
 * });
 * const alone = boxFromEvidence(asn, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(alone.status === 'incomplete' ? alone.possibleBoxes.length : alone.box); // => 3
 * ```
 */
export function boxFromEvidence<G extends Grid = NineBoxGrid>(asn: Asn, context: Context<G>): BoxAlone<G>;
export function boxFromEvidence(asn: Asn, context: Context<Grid>): BoxAlone<Grid> {
  const { outcomes, compiled } = scoreEvidence(asn, context, undefined);
  return boxAlone(outcomes, compiled);
}

function boxAlone(outcomes: readonly IndicatorOutcome[], compiled: CompiledRuleSet): BoxAlone<Grid> {
  if (!outcomes.every(isKnown))
    return Object.freeze({
      status: 'incomplete',
      possibleBoxes: Object.freeze(leftBy(outcomes, compiled).possibleBoxes),
    });
  const denominators = denominatorsOf(compiled, outcomes);
  const { d } = denominators.axis;
  const values = axisUnits(compiled, outcomes, denominators).map(({ known }) => ({ n: known, d }));
  return Object.freeze({ status: 'placed', box: boxOf(values, compiled).box });
}
