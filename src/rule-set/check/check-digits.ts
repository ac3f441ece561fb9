import { inLowestTerms } from '../../exact/fraction.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import { compare, leastCommonMultiple, powerOfTen, type Whole } from '../../exact/whole.js';
import { MOST_RULE_DIGITS } from '../../json/computing-bounds.js';
import type { Issue } from '../../problems/talenta-error.js';
import { denominatorOf } from '../compile/denominators.js';
import { measuresOf, scoresOfMissing, scoresOfRows, weightsOf } from '../model/sub-indicator.js';
import type { Grid } from '../model/grid.js';
import { IssueList } from './issue-list.js';
import { sumOf } from './check-weights.js';
import type { Measure, RuleSet } from '../model/rule-set.js';

/**
 * The weights, the scores and the shares of a rule set each have a common denominator that is short enough to compute
 * with: everybody's results are made over it.
 */
export function checkDigits(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const issues = new IssueList();
  const { aspects, talent, technicalMix } = ruleSet;
  const shares = [
    ...Object.values<DecimalInput>(talent.shares),
    ...technicalMix.shares.flatMap(({ talent, technical }) => [talent, technical]),
  ];
  check(weightsOf(aspects).map(denominatorOf), 'weights', issues.at('aspects'));
  check(measuresOf(aspects).flatMap(denominatorsOf), 'scores of the tables', issues.at('aspects'));
  check(shares.map(denominatorOf), 'shares', issues.at('talent', 'shares'));
  return issues.found;
}

function denominatorsOf(measure: Measure): readonly Whole[] {
  return [
    ...scoresOfMissing(measure).map(({ d }) => d),
    ...measure.readings.flatMap(({ conversion }) =>
      conversion.kind === 'levels'
        ? [inLowestTerms(sumOf(conversion.items.map(({ weight }) => weight))).n]
        : (scoresOfRows(conversion) ?? []).map((score) => inLowestTerms(score).d),
    ),
  ];
}

function check(denominators: readonly Whole[], what: string, here: IssueList): void {
  const most = powerOfTen(MOST_RULE_DIGITS);
  let common: Whole = 1;
  for (const d of denominators) {
    common = leastCommonMultiple(common, d);
    if (compare(common, most) <= 0) continue;
    here.add('tooLarge.digits', what, MOST_RULE_DIGITS);
    return;
  }
}
