import {
  addFractions,
  compareFractions,
  HUNDRED,
  multiplyFractions,
  ZERO,
  type Fraction,
} from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { writeDecimal } from '../../exact/write-decimal.js';
import type { Grid } from '../model/grid.js';
import { indicatorsOf } from '../model/sub-indicator.js';
import { checkUniqueBy, type IssueList } from './issue-list.js';
import { isWhole, readable } from '../parse/rule-set-pieces.js';
import type { Aspect, Indicator } from '../model/rule-set.js';

/** Weights are shares of the axis at every node, above 0, and add up exactly. */
export function checkWeights(
  aspects: readonly (Aspect<Grid> | undefined)[],
  axes: readonly string[] | undefined,
  here: IssueList,
): void {
  if (isWhole(aspects) && aspects.length > 0) {
    for (const axis of axes ?? []) {
      const counted = aspects.filter((aspect) => aspect.axis === axis && aspect.deducted !== true);
      checkCloses(weightsIn(counted), '100', `the aspects of the axis ${axis}`, here);
    }
  }
  const known = readable(aspects);
  const items = known.map(({ item }) => item);
  checkUniqueBy(items, 'key', 'aspect', here);
  checkUniqueBy(indicatorsOf(items), 'key', 'indicator', here);
  for (const { item, index } of known) checkAspect(item, axes, here.at(index));
}

function checkAspect(aspect: Aspect<Grid>, axes: readonly string[] | undefined, here: IssueList): void {
  const { key, axis, weight, indicators } = aspect;
  if (axes?.includes(axis) === false) here.at('axis').add('axisUnknown.ofAspect', axis, axes);
  checkPositive(weight, here.at('weight'));
  checkCloses(weightsIn(indicators), weight, `the indicators of ${key}`, here.at('indicators'));
  if (aspect.deducted === true) checkDeducted(aspect, here);
  for (const [index, indicator] of indicators.entries()) checkIndicator(indicator, here.at('indicators', index));
}

function checkIndicator({ key, weight, parts }: Indicator, here: IssueList): void {
  checkPositive(weight, here.at('weight'));
  if (parts === undefined) return;
  const below = here.at('parts');
  checkCloses(weightsIn(parts), weight, `the parts of ${key}`, below);
  checkUniqueBy(parts, 'key', 'part', below);
  for (const [index, part] of parts.entries()) checkPositive(part.weight, below.at(index, 'weight'));
}

function checkDeducted({ indicators, weight }: Aspect<Grid>, here: IssueList): void {
  const [only, another] = indicators;
  if (another !== undefined || only?.parts !== undefined) here.at('indicators').add('deductionDivided');
  if (compareFractions(readTrustedDecimal(weight), HUNDRED) > 0) here.at('weight').add('leavesScale.axis', weight);
}

function weightsIn(nodes: readonly { readonly weight: DecimalInput }[]): readonly DecimalInput[] {
  return nodes.map(({ weight }) => weight);
}

/** The weights add up to their total, to the last digit. */
export function checkCloses(
  weights: readonly DecimalInput[],
  total: DecimalInput,
  what: string,
  here: IssueList,
): void {
  const added = sumOf(weights);
  const expected = readTrustedDecimal(total);
  if (compareFractions(added, expected) !== 0)
    here.add('weightsDoNotClose', what, writeDecimal(added), total, hint(added, expected));
}

/** What was probably done instead. */
function hint(added: Fraction, expected: Fraction): string {
  if (compareFractions(expected, HUNDRED) === 0) return '';
  if (compareFractions(added, HUNDRED) === 0) {
    return `; these look like shares of the node above: multiply each by ${writeDecimal(expected)} / 100`;
  }
  const twice = multiplyFractions(multiplyFractions(expected, expected), { n: 1, d: 100 });
  return compareFractions(added, twice) === 0
    ? `; these look multiplied with the weight of the node above a second time: write the share itself`
    : '';
}

export function sumOf(values: readonly DecimalInput[]): Fraction {
  return values.map(readTrustedDecimal).reduce(addFractions, ZERO);
}

export function checkPositive(weight: DecimalInput, here: IssueList): void {
  if (compareFractions(readTrustedDecimal(weight), ZERO) <= 0) here.add('weightNotPositive', weight);
}
