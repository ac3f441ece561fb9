import { addFractions, compareFractions, multiplyFractions, ZERO, type Fraction } from '../../exact/fraction.js';
import { readTrustedDecimal } from '../../exact/read-decimal.js';
import { writeDecimal } from '../../exact/write-decimal.js';
import { lowerBoundOf, type LowerBound } from '../model/sub-indicator.js';
import type { IssueList } from './issue-list.js';
import type { Bound } from '../model/rule-set.js';

/** What a list of levels or bands has to cover. */
export interface Steps {
  readonly steps: readonly Bound[];
  readonly what: 'level' | 'band';
  /** Highest value there is; absent where there is none. */
  readonly end: Fraction | undefined;
  /** Whether a note tells where a strict limit comes from. */
  readonly noted: boolean;
}

const HALF: Fraction = { n: 1, d: 2 };

function between(a: Fraction, b: Fraction): string {
  return writeDecimal(multiplyFractions(addFractions(a, b), HALF));
}

function boundText({ value, strict }: LowerBound): string {
  return strict ? `above ${writeDecimal(value)}` : `from ${writeDecimal(value)}`;
}

/** Below zero where `a` begins before `b`. */
function compareBounds(a: LowerBound, b: LowerBound): number {
  return compareFractions(a.value, b.value) || Number(a.strict) - Number(b.strict);
}

/**
 * Levels or bands cover every value from 0 to the end exactly once: the first begins at 0, each of the others above the one
 * before it, all of them within the scale, and where a `to` is stated it is the next beginning.
 */
export function checkSteps({ steps, what, end, noted }: Steps, list: IssueList): void {
  const bounds = steps.map(lowerBoundOf);
  for (const [index, bound] of bounds.entries()) {
    const begin = list.at(index, bound.strict ? 'above' : 'from');
    const before = bounds[index - 1];
    if (before === undefined) checkFirst(bound, what, begin);
    else if (compareBounds(before, bound) >= 0) begin.add('overlap.before', boundText(bound), what, boundText(before));
    if (end !== undefined && compareFractions(bound.value, end) - (bound.strict ? 0 : 1) >= 0)
      begin.add('unreachable', boundText(bound), writeDecimal(end), what);
    if (bound.strict && before !== undefined && !noted) begin.add('strictLimit', writeDecimal(bound.value), what);
    checkTo(steps[index], bounds[index + 1], what, end, list.at(index, 'to'));
  }
}

function checkFirst(bound: LowerBound, what: string, begin: IssueList): void {
  if (compareFractions(bound.value, ZERO) !== 0) begin.add('hole.before', what, boundText(bound));
  else if (bound.strict) begin.add('hole.atZero', what);
}

function checkTo(
  step: Bound | undefined,
  next: LowerBound | undefined,
  what: string,
  end: Fraction | undefined,
  here: IssueList,
): void {
  if (step?.to === undefined) return;
  const to = readTrustedDecimal(step.to);
  if (next === undefined && end === undefined) {
    here.add('endWithoutLimit', what);
    return;
  }
  const expected = next?.value ?? end ?? to;
  const difference = compareFractions(to, expected);
  const then = next === undefined ? 'the scale ends at' : 'the next begins at';
  if (difference < 0) here.add('hole', writeDecimal(to), then, writeDecimal(expected), between(to, expected), what);
  else if (difference > 0) here.add('overlap', writeDecimal(to), then, writeDecimal(expected));
}
