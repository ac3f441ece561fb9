import { requireMembers, requireOneOf } from '../model/known-members.js';
import { unreadableIn } from '../model/document-bounds.js';
import { orThrow, parseWith } from '../model/parse.schema.js';
import { TalentaError, type Issue, type ParseResult } from '../model/talenta-error.js';
import { checkDigits } from './check-digits.js';
import { checkNineBoxes } from './check-grid.js';
import { checkReach } from './check-reach.js';
import { checkSense } from './check-rule-set.js';
import { rememberMade } from './made-rule-sets.js';
import type { Grid } from './grid.js';
import { Mistakes } from './mistakes.js';
import { RULE_SET_WORDING } from './refused-names.js';
import { piecesOf } from './rule-set-pieces.schema.js';
import type { RuleSet } from './rule-set.js';
import { gridSchemas, nineBoxSchemas, type GridSchemas } from './rule-set.schema.js';

/**
 * Proves a rule set before it is used: its shape, and that its rules hold together. Weights close exactly, every score
 * has one level and every combination of levels one box, every box can be reached, nothing leaves the scale, no stage
 * needs its own result, no protected attribute feeds a score, everything is cited. A rule set that parses has passed every
 * check.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 * @example
 * ```ts
 * import { safeParseRuleSet } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const result = safeParseRuleSet({ ...bkn411, talent: { ...bkn411.talent, shares: { kinerja: '60', potensial: '50' } } });
 * if (!result.success) console.log(result.error.issues[0]?.path, result.error.issues[0]?.code);
 * // => talent.shares weightsDoNotClose
 * ```
 */
export function safeParseRuleSet(input: unknown): ParseResult<RuleSet> {
  return proved(input, nineBoxSchemas, true);
}

/**
 * As {@link safeParseRuleSet}, but throws.
 *
 * @throws TalentaError `invalidRuleSet`
 */
export function parseRuleSet(input: unknown): RuleSet {
  return orThrow(safeParseRuleSet(input));
}

/**
 * As {@link safeParseRuleSet}, for any grid: other levels, other boxes, axes beside kinerja and potensial.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 * @example
 * ```ts
 * import { bkn411, safeParseGridRuleSet, type Level } from 'talenta-asn/rules';
 * const [low, , high] = bkn411.axes.kinerja.levels;
 * const [small, , big] = bkn411.axes.potensial.levels;
 * const axis = (from: Level<string> | undefined, to: Level<string> | undefined) => [
 *   { ...from, to: '70' },
 *   { ...to, from: '70' },
 * ];
 * const result = safeParseGridRuleSet({
 *   ...bkn411,
 *   id: 'twoByTwo',
 *   axes: {
 *     kinerja: { ...bkn411.axes.kinerja, levels: axis(low, high) },
 *     potensial: { ...bkn411.axes.potensial, levels: axis(small, big) },
 *   },
 * });
 * console.log(result.success ? 'proved' : result.error.issues.map(({ code }) => code).slice(0, 2).join(' '));
 * // => numberingDoesNotFit levelUnknown
 * ```
 */
export function safeParseGridRuleSet(input: unknown): ParseResult<RuleSet<Grid>> {
  return proved(input, gridSchemas, false);
}

/**
 * As {@link safeParseGridRuleSet}, but throws.
 *
 * @throws TalentaError `invalidRuleSet`
 */
export function parseGridRuleSet(input: unknown): RuleSet<Grid> {
  return orThrow(safeParseGridRuleSet(input));
}

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
 * // => revision too_small
 * // => ranking.tieChain[1] protectedAttribute
 * // => technicalMix.shares[0] weightsDoNotClose
 * ```
 */
export function checkRuleSet(input: unknown, options: { readonly grid?: 'nineBoxes' | 'any' } = {}): readonly Issue[] {
  requireMembers(options, ['grid'], 'options');
  const grid = requireOneOf(options.grid ?? 'nineBoxes', ['nineBoxes', 'any'], 'options.grid');
  const result = grid === 'any' ? safeParseGridRuleSet(input) : safeParseRuleSet(input);
  return result.success ? NOTHING_WRONG : result.error.issues;
}

const NOTHING_WRONG: readonly Issue[] = Object.freeze([]);

function proved<G extends Grid>(input: unknown, schemas: GridSchemas<G>, nineBoxes: boolean): ParseResult<RuleSet<G>> {
  const unreadable = unreadableIn(input);
  if (unreadable.length > 0) {
    const error = new TalentaError('invalidRuleSet', 'This is not a valid rule set.', unreadable);
    return Object.freeze({ success: false, error });
  }
  const shaped = parseWith(schemas.whole, input, 'invalidRuleSet', 'rule set', RULE_SET_WORDING);
  const pieces = shaped.success ? schemas.piecesOf(shaped.data) : piecesOf(input, schemas);
  const mistakes = new Mistakes();
  if (nineBoxes && pieces.axes !== undefined) checkNineBoxes(pieces.axes, mistakes);
  const sense = [...mistakes.found, ...checkSense(pieces, shaped.success)];
  if (!shaped.success) {
    const issues = [...shaped.error.issues, ...sense];
    return Object.freeze({
      success: false,
      error: new TalentaError('invalidRuleSet', 'This is not a valid rule set.', issues),
    });
  }
  const issues = sense.length > 0 ? sense : reachIssues(shaped.data);
  if (issues.length === 0) {
    rememberMade(shaped.data);
    return shaped;
  }
  return Object.freeze({
    success: false,
    error: new TalentaError('invalidRuleSet', 'This rule set does not hold together.', issues),
  });
}

/** Whether its levels can be reached is worked out only over denominators that are short enough. */
function reachIssues(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const tooLong = checkDigits(ruleSet);
  return tooLong.length > 0 ? tooLong : checkReach(ruleSet);
}
