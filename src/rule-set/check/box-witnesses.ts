import type { DecimalText } from '../../exact/read-decimal.js';
import { exactText } from '../../exact/write-decimal.js';
import type { IndicatorKey } from '../../civil-service/aspect-keys.js';
import { BOUNDS } from '../../json/bounds.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { TalentaError } from '../../problems/talenta-error.js';
import { compileRuleSet } from '../compile/compile-rule-set.js';
import type { Grid } from '../model/grid.js';
import { reachLevels } from './reach-levels.js';
import type { Axis, RuleSet } from '../model/rule-set.js';

/** Somebody who lands in a box: the proof that it is not empty for ever. */
export interface BoxWitness {
  /** Number of the box (nomor kotak). */
  readonly box: number;
  /** Values of the axes, 0-100; decimal text, or the fraction where there is no finite decimal. */
  readonly axes: Readonly<Record<string, DecimalText>>;
  /** Scores of the indicators, 0-100, that lead there; empty where the rule set tells only how axis values are placed. */
  readonly scores: Readonly<Partial<Record<IndicatorKey, DecimalText>>>;
}

/**
 * For every box of a rule set somebody who lands in it, with scores that its own tables can give.
 *
 * @param ruleSet - of any grid, from `parseRuleSet` or shipped
 * @returns in the order of the rule set's boxes
 * @throws TalentaError `ruleSetNotParsed`, `tooLarge`
 * @example
 * ```ts
 * import { bkn411, boxWitnesses } from 'talenta-asn/rules';
 * const witness = boxWitnesses(bkn411).find(({ box }) => box === 7);
 * console.log(witness?.axes, witness?.scores.penilaianKinerja, witness?.scores.timKerja);
 * // => { kinerja: '80.75', potensial: '60' } 100 25
 * ```
 */
export function boxWitnesses(ruleSet: RuleSet<Grid>): readonly BoxWitness[] {
  compileRuleSet(ruleSet, 'ruleSet');
  const axes: readonly (readonly [string, Axis<string>])[] = Object.entries(ruleSet.axes);
  const reached = axes.map(([key, { levels }]) => {
    const witnesses = reachLevels(ruleSet, key);
    if (witnesses === 'tooLarge') {
      const message = `its tables come to more than ${String(BOUNDS.sums)} sums`;
      throw new TalentaError('tooLarge', 'Nobody can be named for every box.', [
        { path: `ruleSet.axes.${key}`, code: 'tooLarge', message },
      ]);
    }
    return { key, levels, witnesses };
  });
  return deepFreeze(
    ruleSet.boxes.flatMap(({ box, levels }): readonly BoxWitness[] => {
      const wanted: Readonly<Record<string, string>> = levels;
      const values: Record<string, string> = {};
      const scores: Partial<Record<IndicatorKey, string>> = {};
      for (const axis of reached) {
        const witness = axis.witnesses[axis.levels.findIndex(({ key }) => key === wanted[axis.key])];
        if (witness === undefined) return [];
        values[axis.key] = exactText(witness.value);
        for (const [indicator, score] of witness.scores) scores[indicator] = exactText(score);
      }
      return [{ box, axes: values, scores }];
    }),
  );
}
