import type { OpenAxis } from '../aspects/aspect-profile.js';
import { finding, MISSING_MESSAGES } from '../aspects/finding-messages.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import type { DecimalInput } from '../exact/read-decimal.js';
import { readResult } from '../exact/read-result.js';
import { compare } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import { refusalText } from '../model/decimal-arithmetic.js';
import type { Finding } from '../model/finding.js';
import { isObject } from '../model/is-object.js';
import { foundText, shownText } from '../model/schema-issues.js';
import { TalentaError } from '../model/talenta-error.js';
import { compileRuleSet, type CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { ByAxis, Grid, NineBoxGrid } from '../rules/grid.js';
import type { RuleSet } from '../rules/rule-set.js';
import { placeValues } from './place-values.js';
import type { MissingAxis, NotPlaced, Placement } from './placement.js';
import { openPlacement, unknownAxisState } from './possible-boxes.js';

const HUNDRED: Fraction = { n: 100, d: 1 };
const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/** Values of the axes, 0-100; `Placed.kinerja` and its like can be fed back by their `fraction`, else `value`. */
export type AxisValues<G extends Grid = NineBoxGrid> = ByAxis<G, DecimalInput>;

/**
 * Step 2 for people who have only the two axis values. A value that is absent, cannot be read or lies beyond 0-100
 * becomes a finding and leaves the boxes that are still possible.
 *
 * @param axes - one value 0-100 for each axis: decimal text, exact fraction text, or a number
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
export function placeAxes(axes: AxisValues, ruleSet: RuleSet): Placement;
/** The same for a rule set of any grid. */
export function placeAxes(axes: AxisValues<Grid>, ruleSet: RuleSet<Grid>): Placement<Grid>;
/** The nine boxes once more: `ReturnType` and `Parameters` read the last signature. */
export function placeAxes(axes: AxisValues, ruleSet: RuleSet): Placement;
export function placeAxes(axes: AxisValues<Grid>, ruleSet: RuleSet<Grid>): Placement<Grid> {
  const compiled = compileRuleSet(ruleSet);
  if (!isObject(axes)) throw new TalentaError('invalidArgument', 'Expected an object { kinerja, potensial }.');
  const { kinerja: givenKinerja, potensial: givenPotensial } = axes;
  const kinerja = readResult(givenKinerja);
  const potensial = readResult(givenPotensial);
  if (
    compiled.axes.length === 2 &&
    typeof kinerja !== 'string' &&
    typeof potensial !== 'string' &&
    onScale(kinerja) &&
    onScale(potensial)
  ) {
    return placeValues([kinerja, potensial], NO_FINDINGS, compiled);
  }
  const findings: Finding[] = [];
  const missing: MissingAxis<Grid>[] = [];
  const readings = compiled.axes.map(({ key }) => readAxis(axes, key, findings, missing));
  const known = readings.filter((reading) => reading !== undefined);
  return known.length === readings.length
    ? placeValues(known, NO_FINDINGS, compiled)
    : unplacedAxes(readings, missing, findings, compiled);
}

/** The placement of somebody of whom some axis values are not known. */
export function unplacedAxes(
  readings: readonly (Fraction | undefined)[],
  missing: readonly MissingAxis<Grid>[],
  findings: readonly Finding[],
  compiled: CompiledRuleSet,
): NotPlaced<Grid> {
  const states = compiled.axes.map(({ key }, index) => {
    const known = readings[index];
    return known === undefined ? unknownAxisState(key) : { known, open: [] };
  });
  return openPlacement(
    states,
    compiled.axes.map((_axis, index) => boundsOf(readings[index])),
    missing,
    findings,
    compiled,
  );
}

function boundsOf(known: Fraction | undefined): OpenAxis {
  if (known === undefined) return { min: '0', max: '100' };
  const value = writeDecimal(known);
  const fraction = endlessFraction(known);
  return fraction === undefined
    ? { min: value, max: value }
    : { min: value, minFraction: fraction, max: value, maxFraction: fraction };
}

function onScale(value: Fraction): boolean {
  return compare(value.n, 0) >= 0 && compareFractions(value, HUNDRED) <= 0;
}

function readAxis(
  axes: Readonly<Partial<Record<string, DecimalInput>>>,
  axis: string,
  findings: Finding[],
  missing: MissingAxis<Grid>[],
): Fraction | undefined {
  const input = Object.hasOwn(axes, axis) ? axes[axis] : undefined;
  const note = (reason: MissingAxis['reason']): void => {
    missing.push(missingAxis(axis, reason));
  };
  if (input === undefined) {
    note('unknown');
    return undefined;
  }
  const value = readResult(input);
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

export function missingAxis(axis: string, reason: MissingAxis['reason']): MissingAxis<Grid> {
  return { axis, reason, message: MISSING_MESSAGES[reason] };
}
