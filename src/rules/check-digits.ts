import { inLowestTerms } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { compare, leastCommonMultiple, powerOfTen, type Whole } from '../exact/whole.js';
import { MOST_RULE_DIGITS } from '../model/computing-bounds.js';
import type { Issue } from '../model/talenta-error.js';
import { scoreOfPoints } from './bound.js';
import type { Grid } from './grid.js';
import { Mistakes, sumOf } from './mistakes.js';
import type { Conversion, Indicator, Measure, RuleSet } from './rule-set.js';

/**
 * The weights, the scores and the shares of a rule set each have a common denominator that is short enough to compute
 * with: everybody's results are made over it.
 */
export function checkDigits(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const mistakes = new Mistakes();
  const indicators = ruleSet.aspects.flatMap((aspect) => aspect.indicators);
  const weights = [...ruleSet.aspects, ...indicators, ...indicators.flatMap(({ parts }) => parts ?? [])].map(
    ({ weight }) => readTrustedDecimal(weight).d,
  );
  const scores = indicators.flatMap(measuresOf).flatMap(denominatorsOf);
  const shares = [
    ...Object.values<DecimalInput>(ruleSet.talent.shares),
    ...ruleSet.technicalMix.shares.flatMap(({ talent, technical }) => [talent, technical]),
  ].map((share) => readTrustedDecimal(share).d);
  check(weights, 'aspects', 'weights', mistakes);
  check(scores, 'aspects', 'scores of the tables', mistakes);
  check(shares, 'talent.shares', 'shares', mistakes);
  return mistakes.found;
}

function measuresOf({ measure, parts }: Indicator): readonly Measure[] {
  return [...(measure === undefined ? [] : [measure]), ...(parts ?? []).map((part) => part.measure)];
}

function denominatorsOf({ none, unknown, readings }: Measure): readonly Whole[] {
  return [
    ...[none, unknown].flatMap((row) => (row === undefined ? [] : [readTrustedDecimal(row.score).d])),
    ...readings.flatMap(({ conversion }) => denominatorsIn(conversion)),
  ];
}

function denominatorsIn(conversion: Conversion): readonly Whole[] {
  switch (conversion.kind) {
    case 'table':
      return conversion.rows.map(({ score }) => inLowestTerms(scoreOfPoints(score, conversion.outOf)).d);
    case 'bands':
      return conversion.bands.map(({ score }) => inLowestTerms(scoreOfPoints(score, conversion.outOf)).d);
    case 'levels':
      return [inLowestTerms(sumOf(conversion.items.map(({ weight }) => weight))).n];
    case 'score':
      return [];
  }
}

function check(denominators: readonly Whole[], path: string, what: string, mistakes: Mistakes): void {
  const most = powerOfTen(MOST_RULE_DIGITS);
  let common: Whole = 1;
  for (const d of denominators) {
    common = leastCommonMultiple(common, d);
    if (compare(common, most) <= 0) continue;
    mistakes.add(
      path,
      'tooLarge',
      `the ${what} have no common denominator of at most ${String(MOST_RULE_DIGITS)} digits: write them with fewer places, or over fewer denominators`,
    );
    return;
  }
}
