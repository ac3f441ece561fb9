import { compareFractions, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { writeDecimal } from '../exact/write-decimal.js';
import type { Grid } from './grid.js';
import { checkPositive, checkUnique, isWhole, readable, sumOf, type Mistakes } from './mistakes.js';
import type { Aspect } from './rule-set.js';

const HUNDRED: Fraction = { n: 100, d: 1 };

/** Weights are shares of the axis at every node, above 0, and add up exactly. */
export function checkWeights(
  aspects: readonly (Aspect<Grid> | undefined)[],
  axes: readonly string[] | undefined,
  mistakes: Mistakes,
): void {
  if (isWhole(aspects) && axes !== undefined && aspects.length > 0) {
    for (const axis of axes) {
      const weights = aspects
        .filter((aspect) => aspect.axis === axis && aspect.deducted !== true)
        .map(({ weight }) => weight);
      checkCloses(weights, '100', 'aspects', `the aspects of the axis ${axis}`, mistakes);
    }
  }
  const known = readable(aspects);
  checkUnique(
    known.map(({ item }) => item.key),
    'aspects',
    'aspect',
    mistakes,
  );
  checkUnique(
    known.flatMap(({ item }) => item.indicators.map((indicator) => indicator.key)),
    'aspects',
    'indicator',
    mistakes,
  );
  for (const { item, index } of known) checkAspect(item, `aspects[${String(index)}]`, axes, mistakes);
}

function checkAspect(
  aspect: Aspect<Grid>,
  path: string,
  axes: readonly string[] | undefined,
  mistakes: Mistakes,
): void {
  if (axes?.includes(aspect.axis) === false) {
    mistakes.add(`${path}.axis`, 'axisUnknown', `found ${aspect.axis}; expected one of ${axes.join(', ')}`);
  }
  checkPositive(aspect.weight, `${path}.weight`, mistakes);
  checkCloses(
    aspect.indicators.map((indicator) => indicator.weight),
    aspect.weight,
    `${path}.indicators`,
    `the indicators of ${aspect.key}`,
    mistakes,
  );
  if (aspect.deducted === true) checkDeducted(aspect, path, mistakes);
  aspect.indicators.forEach((indicator, i) => {
    const indicatorPath = `${path}.indicators[${String(i)}]`;
    checkPositive(indicator.weight, `${indicatorPath}.weight`, mistakes);
    const { parts } = indicator;
    if (parts === undefined) return;
    checkCloses(
      parts.map((part) => part.weight),
      indicator.weight,
      `${indicatorPath}.parts`,
      `the parts of ${indicator.key}`,
      mistakes,
    );
    checkUnique(
      parts.map((part) => part.key),
      `${indicatorPath}.parts`,
      'part',
      mistakes,
    );
    parts.forEach((part, p) => {
      checkPositive(part.weight, `${indicatorPath}.parts[${String(p)}].weight`, mistakes);
    });
  });
}

function checkDeducted(aspect: Aspect<Grid>, path: string, mistakes: Mistakes): void {
  const [only, another] = aspect.indicators;
  if (another !== undefined || only?.parts !== undefined) {
    mistakes.add(
      `${path}.indicators`,
      'deductionDivided',
      'what is deducted is one indicator without parts: split the aspect',
    );
  }
  if (compareFractions(readTrustedDecimal(aspect.weight), HUNDRED) > 0) {
    mistakes.add(
      `${path}.weight`,
      'leavesScale',
      `found ${String(aspect.weight)}; an axis has no more than 100 points`,
    );
  }
}

/** The weights add up to their total, to the last digit. */
export function checkCloses(
  weights: readonly DecimalInput[],
  total: DecimalInput,
  path: string,
  what: string,
  mistakes: Mistakes,
): void {
  const added = sumOf(weights);
  const expected = readTrustedDecimal(total);
  if (compareFractions(added, expected) === 0) return;
  mistakes.add(
    path,
    'weightsDoNotClose',
    `the weights of ${what} add up to ${writeDecimal(added)}, expected ${String(total)}: weights are shares of the axis at every node${hint(added, expected)}`,
  );
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
