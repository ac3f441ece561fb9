import { unreadableIn } from '../../parsing/document-bounds.js';
import { gridParser, readerOf, safeGridParser, type GridReaders } from '../../parsing/grid-parser.schema.js';
import type { GridOption, GridParser, SafeGridParser } from '../../parsing/standard-schema.js';
import { parseWith } from '../../parsing/parse.schema.js';
import { failure, type Issue, type Result } from '../../problems/talenta-error.js';
import { checkDigits } from '../check/check-digits.js';
import { checkNineBoxes } from '../check/check-grid.js';
import { checkReach } from '../check/check-reach.js';
import { checkSense } from '../check/check-rule-set.js';
import { rememberMade } from './made-rule-sets.js';
import type { Grid } from '../model/grid.js';
import { IssueList } from '../check/issue-list.js';
import { RULE_SET_WORDING } from './rule-set-wording.js';
import { piecesOf } from './rule-set-pieces.schema.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { RuleSet } from '../model/rule-set.js';
import { gridSchemas, nineBoxSchemas, type GridSchemas } from './rule-set.schema.js';

/** How rule sets are read, by grid. */
export const ruleSetReaders: GridReaders<RuleSet, RuleSet<Grid>> = {
  nineBoxes: (input) => proved(input, nineBoxSchemas(), true),
  any: (input) => proved(input, gridSchemas(), false),
};

/**
 * Proves a rule set before it is used: its shape, and that its rules hold together. Weights close exactly, every score
 * has one level and every combination of levels one box, every box can be reached, nothing leaves the scale, no stage
 * needs its own result, no protected attribute feeds a score, everything is cited. A rule set that parses has passed every
 * check.
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for other levels, other boxes, axes beside kinerja and potensial
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 * @throws TalentaError `invalidArgument` for other options
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * import { safeParseRuleSet } from 'talenta-asn';
 * const result = safeParseRuleSet({ ...bkn411, talent: { ...bkn411.talent, shares: { kinerja: '60', potensial: '50' } } });
 * if (!result.success) console.log(result.error.issues[0]?.path, result.error.issues[0]?.code);
 * // => talent.shares weightsDoNotClose
 * ```
 */
export const safeParseRuleSet: SafeGridParser<RuleSet, RuleSet<Grid>> = safeGridParser(ruleSetReaders);

/**
 * As {@link safeParseRuleSet}, but throws. Also a Standard Schema.
 *
 * @throws TalentaError `invalidRuleSet`, `invalidArgument`
 * @example
 * ```ts
 * import { bkn411, type Level } from 'talenta-asn/rules';
 * import { isTalentaError, parseRuleSet } from 'talenta-asn';
 * const [low, , high] = bkn411.axes.kinerja.levels;
 * const [small, , big] = bkn411.axes.potensial.levels;
 * const axis = (from: Level<string> | undefined, to: Level<string> | undefined) => [
 *   { ...from, to: '70' },
 *   { ...to, from: '70' },
 * ];
 * const twoByTwo = {
 *   ...bkn411,
 *   id: 'twoByTwo',
 *   axes: {
 *     kinerja: { ...bkn411.axes.kinerja, levels: axis(low, high) },
 *     potensial: { ...bkn411.axes.potensial, levels: axis(small, big) },
 *   },
 * };
 * try {
 *   parseRuleSet(twoByTwo, { grid: 'any' });
 * } catch (error) {
 *   if (isTalentaError(error)) console.log(error.issues.map(({ code }) => code).slice(0, 2).join(' '));
 *   // => numberingDoesNotFit levelUnknown
 * }
 * ```
 */
export const parseRuleSet: GridParser<RuleSet, RuleSet<Grid>> = gridParser(ruleSetReaders);

/**
 * Every mistake of a rule set, of its shape and of its sense, at once; none is thrown, whatever the input. A part whose
 * shape is broken is not judged further, the rest is.
 *
 * @param input - anything; JSON text is to be parsed first
 * @param options - `grid: 'any'` for other grids than the nine boxes
 * @returns empty for a rule set that `parseRuleSet` accepts
 * @throws TalentaError `invalidArgument` for other options
 * @example
 * ```ts
 * import { bkn411, checkRuleSet } from 'talenta-asn/rules';
 * const issues = checkRuleSet({
 *   ...bkn411,
 *   revision: 0,
 *   ranking: { ...bkn411.ranking, tieChain: ['kinerja', 'usia'] },
 *   technicalMix: { ...bkn411.technicalMix, shares: [{ kelas: 'jptPratama', talent: '70', technical: '40' }] },
 * });
 * for (const { path, code } of issues) console.log(path, code);
 * // => revision belowMinimum
 * // => ranking.tieChain[1] protectedAttribute
 * // => technicalMix.shares[0] weightsDoNotClose
 * ```
 */
export function checkRuleSet(input: unknown, options: Partial<GridOption> = {}): readonly Issue[] {
  const result = readerOf(ruleSetReaders, options)(input);
  return result.success ? NOTHING_WRONG : result.error.issues;
}

const NOTHING_WRONG: readonly Issue[] = Object.freeze([]);

function proved<Whole extends RuleSet<Grid>>(
  input: unknown,
  schemas: GridSchemas<Whole>,
  nineBoxes: boolean,
): Result<Whole> {
  const unreadable = unreadableIn(input);
  if (unreadable.length > 0) return failure('invalidRuleSet', NOT_VALID, unreadable);
  const shaped = parseWith(schemas.whole, input, 'invalidRuleSet', 'rule set', RULE_SET_WORDING);
  const pieces: RuleSetPieces = shaped.success ? shaped.data : piecesOf(input, schemas);
  const levels = new IssueList('axes');
  if (nineBoxes && pieces.axes !== undefined) checkNineBoxes(pieces.axes, levels);
  const sense = [...levels.found, ...checkSense(pieces, shaped.success)];
  if (!shaped.success) return failure('invalidRuleSet', NOT_VALID, [...shaped.error.issues, ...sense]);
  const issues = sense.length > 0 ? sense : reachIssues(shaped.data);
  if (issues.length > 0) return failure('invalidRuleSet', 'This rule set does not hold together.', issues);
  rememberMade(shaped.data);
  return shaped;
}

const NOT_VALID = 'This is not a valid rule set.';

/** Whether its levels can be reached is worked out only over denominators that are short enough. */
function reachIssues(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const tooLong = checkDigits(ruleSet);
  return tooLong.length > 0 ? tooLong : checkReach(ruleSet);
}
