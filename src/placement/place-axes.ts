import type { OpenAxis } from '../scoring/aspect-profile.js';
import { findingOf, NO_VALUE_MESSAGES, refusalCode, VALUE_MESSAGES } from '../scoring/value-findings.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import { type DecimalInput, refusalText } from '../exact/read-decimal.js';
import { readResult } from '../exact/read-result.js';
import { compare } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Finding } from '../problems/finding.js';
import { misuse, foundText, shownText } from '../problems/misuse.js';
import { isRecord } from '../problems/is-object.js';
import { compileRuleSet, type CompiledAxis, type CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { foldedWord } from '../rule-set/compile/compile-axes.js';
import type { ByAxis, Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { levelPlace, placeValues } from './place-values.js';
import type { MissingAxis, NotPlaced, Placement } from './placement.js';
import { openPlacement, unknownAxisState } from './possible-boxes.js';

const HUNDRED: Fraction = { n: 100, d: 1 };
const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/** Values of the axes, 0-100; `Placed.kinerja` and its like can be fed back by their `fraction`, else `value`. */
export type AxisValues<G extends Grid = NineBoxGrid> = ByAxis<G, DecimalInput>;

/**
 * Step 2 for people who have only the two axis values. A value that is absent, cannot be read or lies beyond 0-100
 * becomes a finding and leaves the boxes that are still possible. Only own members count; where one is
 * lacking, a member of another name is refused, so that a misspelt axis is not taken for an unknown one.
 *
 * @param axes - one value 0-100 for each axis: decimal text, exact fraction text, or a number
 * @param ruleSet - from `parseRuleSet` or `talenta-asn/rules`
 * @throws TalentaError `ruleSetNotParsed`, `invalidArgument`
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const at = placeAxes({ kinerja: '80', potensial: '79.99' }, bkn411);
 * if (at.status === 'placed') console.log(at.box, at.category.id);
 * // => 7 Kinerja di atas ekspektasi dan potensial menengah
 * ```
 */
export function placeAxes<G extends Grid = NineBoxGrid>(
  axes: Partial<AxisValues<G>>,
  ruleSet: RuleSet<G>,
): Placement<G>;
export function placeAxes(axes: Partial<AxisValues<Grid>>, ruleSet: RuleSet<Grid>): Placement<Grid> {
  return placeKnownAxes(axes, ruleSet);
}

/**
 * {@link placeAxes} for axes of whatever names, of which some may be absent. `words`: those of a source for levels, which
 * place people where the rule set reads them.
 */
export function placeKnownAxes(
  axes: Partial<AxisValues<Grid>>,
  ruleSet: RuleSet<Grid>,
  words?: Readonly<Record<string, string | undefined>>,
): Placement<Grid> {
  const compiled = compileRuleSet(ruleSet);
  const wordOf = ({ key, byWords }: CompiledAxis): string | undefined =>
    words !== undefined && byWords !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  const isWorded = compiled.axes.some((axis) => wordOf(axis) !== undefined);
  const pair = !isWorded && compiled.axes.length === 2 ? pairOf(axes) : undefined;
  if (pair !== undefined && onScale(pair[0]) && onScale(pair[1])) return placeValues(pair, NO_FINDINGS, compiled);
  const given = ownValues(axes, compiled);
  const findings: Finding[] = [];
  const missing: MissingAxis<Grid>[] = [];
  const readings = compiled.axes.map((axis, index) => {
    const word = wordOf(axis);
    return word === undefined
      ? readAxis(given[index], axis.key, findings, missing)
      : readWord(word, given[index], axis, compiled, findings, missing);
  });
  const known = readings.filter((reading) => reading !== undefined);
  return known.length === readings.length
    ? placeValues(known, Object.freeze(findings), compiled)
    : unplacedAxes(readings, missing, findings, compiled);
}

/** The value that stands for the level of a word. A value that is stated beside it has to lie in the same level. */
function readWord(
  word: string,
  value: unknown,
  axis: CompiledAxis,
  compiled: CompiledRuleSet,
  findings: Finding[],
  missing: MissingAxis<Grid>[],
): Fraction | undefined {
  const path = `statedLevels.${axis.key}`;
  const place = axis.byWords?.get(foldedWord(word));
  const standIn = place === undefined ? undefined : axis.levels[place]?.standIn;
  if (place === undefined || standIn === undefined) {
    const expected = axis.levels.map(({ label }) => label.id).join(', ');
    findings.push(findingOf('levelWordUnknown', VALUE_MESSAGES.levelWordUnknown, path, shownText(word), expected));
    missing.push(missingAxis(axis.key, 'notReadable'));
    return undefined;
  }
  if (value === undefined) return standIn;
  const read = readAxis(value, axis.key, findings, missing);
  if (read === undefined || levelPlace(read, axis, compiled) === place) return read;
  findings.push(findingOf('levelConflict', VALUE_MESSAGES.levelConflict, path, shownText(word), writeDecimal(read)));
  missing.push(missingAxis(axis.key, 'notReadable'));
  return undefined;
}

/** The usual case at once: own members that can be read. */
function pairOf(axes: Partial<AxisValues>): readonly [Fraction, Fraction] | undefined {
  if (!isRecord(axes) || !Object.hasOwn(axes, 'kinerja') || !Object.hasOwn(axes, 'potensial')) return undefined;
  const kinerja = readResult(axes.kinerja);
  const potensial = readResult(axes.potensial);
  return typeof kinerja === 'string' || typeof potensial === 'string' ? undefined : [kinerja, potensial];
}

/**
 * What is given for each axis of the rule set: own members. Where one is lacking, a member of another name is told: it may
 * be the one that is meant.
 */
function ownValues(axes: Partial<AxisValues<Grid>>, compiled: CompiledRuleSet): readonly unknown[] {
  if (!isRecord(axes)) throw misuse('axes', 'an object with a value for each axis', axes);
  const keys = compiled.axes.map(({ key }) => key);
  if (keys.every((key) => Object.hasOwn(axes, key))) return keys.map((key) => axes[key]);
  const strange = Object.keys(axes).find((key) => !keys.includes(key));
  if (strange !== undefined) throw misuse(`axes.${strange}`, `the axes ${keys.join(', ')}`, axes[strange]);
  return keys.map((key) => {
    if (Object.hasOwn(axes, key)) return axes[key];
    if (key in axes) throw misuse(`axes.${key}`, 'a value of its own, not an inherited one', undefined);
    return undefined;
  });
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
  input: unknown,
  axis: string,
  findings: Finding[],
  missing: MissingAxis<Grid>[],
): Fraction | undefined {
  const note = (reason: MissingAxis['reason']): void => {
    missing.push(missingAxis(axis, reason));
  };
  if (input === undefined) {
    note('unknown');
    return undefined;
  }
  const value = readResult(input);
  if (typeof value === 'string') {
    const code = refusalCode(value);
    findings.push(findingOf(code, VALUE_MESSAGES[code], axis, foundText(input, []), refusalText(value)));
    note('notReadable');
    return undefined;
  }
  if (onScale(value)) return value;
  const message = VALUE_MESSAGES.valueOutOfScale;
  findings.push(
    findingOf(
      'valueOutOfScale',
      message,
      axis,
      typeof input === 'string' ? shownText(input) : foundText(input, []),
      '0 to 100',
    ),
  );
  note('outOfScale');
  return undefined;
}

export function missingAxis(axis: string, reason: MissingAxis['reason']): MissingAxis<Grid> {
  return { axis, reason, message: NO_VALUE_MESSAGES[reason] };
}
