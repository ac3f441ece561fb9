import { compareFractions, type Fraction } from '../exact/fraction.js';
import { roundedUnits, type RoundingRule } from '../exact/rounding.js';
import { add, multiply, powerOfTen, remainder, subtract, type Whole } from '../exact/whole.js';
import type { LowerBound } from '../rules/bound.js';

/** Where the values begin that reach a bound, 0 or more, once they are rounded. */
export function unroundedBound(bound: LowerBound, rule: RoundingRule): LowerBound {
  const units = leastUnits(bound, rule.places);
  const at = (halves: Whole): Fraction => ({ n: halves, d: multiply(2, powerOfTen(rule.places)) });
  const whole = at(multiply(2, units));
  const half = at(subtract(multiply(2, units), 1));
  const before = at(multiply(2, subtract(units, 1)));
  switch (rule.mode) {
    case 'up':
    case 'ceiling':
      return { value: before, strict: true };
    case 'down':
    case 'floor':
      return { value: whole, strict: false };
    case 'halfUp':
      return { value: half, strict: false };
    case 'halfDown':
      return { value: half, strict: true };
    case 'halfEven':
      return { value: half, strict: remainder(units, 2) !== 0 };
  }
}

/** The least rounded value that reaches the bound, as units of 10^-places. */
function leastUnits({ value, strict }: LowerBound, places: number): Whole {
  const units = roundedUnits(value, { places, mode: 'ceiling' });
  const isLimit = compareFractions({ n: units, d: powerOfTen(places) }, value) === 0;
  return strict && isLimit ? add(units, 1) : units;
}
