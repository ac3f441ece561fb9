import { addFractions, compareFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { writeDecimal } from '../exact/write-decimal.js';
import { lowerBoundOf, type LowerBound } from './bound.js';
import type { Mistakes } from './mistakes.js';
import type { Bound } from './rule-set.js';

/** What a list of levels or bands has to cover. */
export interface Steps {
  readonly steps: readonly Bound[];
  readonly path: string;
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
export function checkSteps({ steps, path, what, end, noted }: Steps, mistakes: Mistakes): void {
  const bounds = steps.map(lowerBoundOf);
  bounds.forEach((bound, index) => {
    const here = `${path}[${String(index)}]`;
    const before = bounds[index - 1];
    if (before === undefined) checkFirst(bound, here, what, mistakes);
    else if (compareBounds(before, bound) >= 0) {
      mistakes.add(
        `${here}.${bound.strict ? 'above' : 'from'}`,
        'overlap',
        `it begins ${boundText(bound)}, not above the ${what} before it (${boundText(before)}): order them, each higher`,
      );
    }
    if (end !== undefined && compareFractions(bound.value, end) - (bound.strict ? 0 : 1) >= 0) {
      mistakes.add(
        `${here}.${bound.strict ? 'above' : 'from'}`,
        'unreachable',
        `no value lies ${boundText(bound)}: the scale ends at ${writeDecimal(end)}; ${what}s begin within it`,
      );
    }
    if (bound.strict && before !== undefined && !noted) {
      mistakes.add(
        `${here}.above`,
        'strictLimit',
        `exactly ${writeDecimal(bound.value)} would fall to the ${what} below: write \`from\`, or say in a note of the provenance that the source means it so`,
      );
    }
    checkTo(steps[index], bounds[index + 1], here, what, end, mistakes);
  });
}

function checkFirst(bound: LowerBound, here: string, what: string, mistakes: Mistakes): void {
  if (compareFractions(bound.value, ZERO) !== 0) {
    mistakes.add(
      `${here}.${bound.strict ? 'above' : 'from'}`,
      'hole',
      `the first ${what} begins ${boundText(bound)}, so lower values belong to none: start it from 0`,
    );
  } else if (bound.strict) {
    mistakes.add(`${here}.above`, 'hole', `the first ${what} begins above 0, so 0 belongs to none: write \`from\` 0`);
  }
}

function checkTo(
  step: Bound | undefined,
  next: LowerBound | undefined,
  here: string,
  what: string,
  end: Fraction | undefined,
  mistakes: Mistakes,
): void {
  if (step?.to === undefined) return;
  const to = readTrustedDecimal(step.to);
  const path = `${here}.to`;
  if (next === undefined && end === undefined) {
    mistakes.add(path, 'endWithoutLimit', `the values have no highest one: leave \`to\` out of the last ${what}`);
    return;
  }
  const expected = next?.value ?? end ?? to;
  const difference = compareFractions(to, expected);
  if (difference === 0) return;
  const then = next === undefined ? 'the scale ends at' : 'the next begins at';
  const limit = writeDecimal(expected);
  if (difference < 0) {
    mistakes.add(
      path,
      'hole',
      `it ends at ${writeDecimal(to)}, ${then} ${limit}: values between them, ${between(to, expected)} for one, belong to no ${what}; let one begin where the other ends`,
    );
  } else {
    mistakes.add(
      path,
      'overlap',
      `it ends at ${writeDecimal(to)}, ${then} ${limit}: let one begin where the other ends`,
    );
  }
}
