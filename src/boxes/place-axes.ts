import { finding, MISSING_MESSAGES } from '../aspects/finding-messages.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import { LONGEST_RESULT, readDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { AxisKey } from '../model/aspect-keys.js';
import { refusalText } from '../model/decimal-arithmetic.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import { isObject } from '../model/is-object.js';
import { foundText, shownText } from '../model/schema-issues.js';
import { TalentaError } from '../model/talenta-error.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import { placeValues } from './place-values.js';
import type { MissingAxis, Placement } from './placement.js';
import { decisiveItems, possibleBoxes, unknownAxisState, type OpenAxisState } from './possible-boxes.js';

const HUNDRED: Fraction = { n: 100, d: 1 };
const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/** Values of the two axes, 0-100; `Placed.kinerja` and its like can be fed back by their `fraction`, else `value`. */
export interface AxisValues {
  readonly kinerja: DecimalInput;
  readonly potensial: DecimalInput;
}

/**
 * Step 2 for people who have only the two axis values. A value that is absent, cannot be read or lies beyond 0-100
 * becomes a finding and leaves the boxes that are still possible.
 *
 * @param axes - both values 0-100: decimal text, exact fraction text, or a number
 * @param ruleSet - from `parseRuleSet` or `talenta-asn/rules`
 * @throws TalentaError `ruleSetNotFrozen`, `invalidRuleSet`, `invalidArgument`
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const at = placeAxes({ kinerja: '80', potensial: '79.99' }, bkn411);
 * if (at.status === 'placed') console.log(at.box, at.category.id);
 * // => 7 Kinerja di atas ekspektasi dan potensial menengah
 * ```
 */
export function placeAxes(axes: AxisValues, ruleSet: RuleSet): Placement {
  const compiled = compileRuleSet(ruleSet);
  if (!isObject(axes)) throw new TalentaError('invalidArgument', 'Expected an object { kinerja, potensial }.');
  const kinerja = readDecimal(axes.kinerja, LONGEST_RESULT);
  const potensial = readDecimal(axes.potensial, LONGEST_RESULT);
  if (typeof kinerja !== 'string' && typeof potensial !== 'string' && onScale(kinerja) && onScale(potensial)) {
    return placeValues(kinerja, potensial, NO_FINDINGS, compiled);
  }
  const findings: Finding[] = [];
  const missing: MissingAxis[] = [];
  const readings = {
    kinerja: readAxis(axes, 'kinerja', findings, missing),
    potensial: readAxis(axes, 'potensial', findings, missing),
  };
  const stateOf = (axis: AxisKey): OpenAxisState => {
    const known = readings[axis];
    return known === undefined ? unknownAxisState(axis) : { known, open: [] };
  };
  const states = { kinerja: stateOf('kinerja'), potensial: stateOf('potensial') };
  const boxes = possibleBoxes(states, compiled);
  const boundsOf = (known: Fraction | undefined) => {
    if (known === undefined) return { min: '0', max: '100' };
    const value = writeDecimal(known);
    const fraction = endlessFraction(known);
    return fraction === undefined
      ? { min: value, max: value }
      : { min: value, minFraction: fraction, max: value, maxFraction: fraction };
  };
  return deepFreeze({
    status: 'incomplete',
    possibleBoxes: boxes,
    kinerja: boundsOf(readings.kinerja),
    potensial: boundsOf(readings.potensial),
    missing,
    decisive: boxes.length === 1 ? [] : decisiveItems(states, compiled),
    findings,
    ruleSet: compiled.reference,
  });
}

function onScale(value: Fraction): boolean {
  return compare(value.n, 0) >= 0 && compareFractions(value, HUNDRED) <= 0;
}

function readAxis(
  axes: Partial<AxisValues>,
  axis: AxisKey,
  findings: Finding[],
  missing: MissingAxis[],
): Fraction | undefined {
  const input = Object.hasOwn(axes, axis) ? axes[axis] : undefined;
  const note = (reason: MissingAxis['reason']): void => {
    missing.push({ axis, reason, message: MISSING_MESSAGES[reason] });
  };
  if (input === undefined) {
    note('unknown');
    return undefined;
  }
  const value = readDecimal(input, LONGEST_RESULT);
  if (typeof value === 'string') {
    findings.push(finding('valueNotReadable', axis, foundText(input, []), refusalText(value)));
    note('notReadable');
    return undefined;
  }
  if (onScale(value)) return value;
  findings.push(finding('valueOutOfScale', axis, shownText(String(input)), '0 to 100'));
  note('outOfScale');
  return undefined;
}
