import { addFractions, compareFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { roundedFraction, roundedText } from '../exact/rounding.js';
import { endlessOver, scaleOf, writeOver } from '../exact/write-decimal.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding } from '../problems/finding.js';
import { isReached } from '../rule-set/model/sub-indicator.js';
import type { CompiledAxis, CompiledLevel, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Box } from '../rule-set/model/rule-set.js';
import type { Placed, PlacedAxis } from './placement.js';

/** Values of the axes of a rule set, in its order: kinerja, potensial, then the others. */
export type AxisFractions = readonly Fraction[];

/** Place of the level a value reaches. The checker has proved that the first starts at 0 and each of the others higher. */
export function levelPlace(value: Fraction, axis: CompiledAxis, compiled: CompiledRuleSet): number {
  const rule = compiled.ruleSet.rounding.beforeLevels;
  const compared = rule === null ? value : roundedFraction(value, rule);
  const { levels } = axis;
  for (let place = levels.length - 1; place > 0; place--) {
    const level = levels[place];
    if (level !== undefined && isReached(compared, level.bound)) return place;
  }
  return 0;
}

/** The box of one value for each axis. */
export function boxOf(values: AxisFractions, compiled: CompiledRuleSet): Box<Grid> {
  let place = 0;
  let index = 0;
  for (const axis of compiled.axes) place += axis.stride * levelPlace(values[index++] ?? ZERO, axis, compiled);
  return boxAt(place, compiled);
}

/** The box at a sum of level places times strides. */
export function boxAt(place: number, compiled: CompiledRuleSet): Box<Grid> {
  const box = compiled.boxes[place];
  if (box === undefined) throw new RangeError('a combination of levels without a box');
  return box;
}

/** Talent score: the shares of the axes. */
export function talentOf(values: AxisFractions, compiled: CompiledRuleSet): Fraction {
  let talent: Fraction | undefined;
  let index = 0;
  for (const { share } of compiled.axes) {
    const points = multiplyFractions(values[index++] ?? ZERO, share);
    talent = talent === undefined ? points : addFractions(talent, points);
  }
  return talent ?? ZERO;
}

function placedAxis(value: Fraction, level: CompiledLevel, compiled: CompiledRuleSet): PlacedAxis<string> {
  const scale = scaleOf(value.d);
  const fraction = endlessOver(value.n, scale);
  const text = writeOver(value.n, scale);
  const shown = roundedText(value, compiled.ruleSet.rounding.shown);
  if (fraction === undefined && level.standIn === undefined)
    return Object.freeze({ value: text, shown, level: level.key, label: level.label });
  const stands = level.standIn !== undefined && compareFractions(value, level.standIn) === 0;
  return Object.freeze({
    value: text,
    ...(fraction === undefined ? {} : { fraction }),
    shown,
    level: level.key,
    label: level.label,
    ...(stands ? { standsForLevel: true as const } : {}),
  });
}

/** Known axis values to a box. */
export function placeValues(
  values: AxisFractions,
  findings: readonly Finding[],
  compiled: CompiledRuleSet,
): Placed<Grid> {
  let place = 0;
  const placed = compiled.axes.map((axis, index) => {
    const value = values[index] ?? ZERO;
    const reached = levelPlace(value, axis, compiled);
    const level = axis.levels[reached];
    if (level === undefined) throw new RangeError('an axis without levels');
    place += axis.stride * reached;
    return placedAxis(value, level, compiled);
  });
  const box = boxAt(place, compiled);
  const [kinerja, potensial] = placed;
  if (kinerja === undefined || potensial === undefined) throw new RangeError('a rule set without axes');
  const talent = talentOf(values, compiled);
  const talentScale = scaleOf(talent.d);
  const talentFraction = endlessOver(talent.n, talentScale);
  return Object.freeze({
    status: 'placed',
    box: box.box,
    kinerja,
    potensial,
    ...(placed.length === 2 ? {} : { furtherAxes: furtherAxes(placed, compiled) }),
    talent: writeOver(talent.n, talentScale),
    ...(talentFraction === undefined ? {} : { talentFraction }),
    talentShown: roundedText(talent, compiled.ruleSet.rounding.shown),
    category: box.category,
    followUps: box.followUps,
    findings,
    ruleSet: compiled.reference,
  });
}

/** What belongs to the axes beside kinerja and potensial, by key. */
export function furtherAxes<Value>(
  values: readonly Value[],
  compiled: CompiledRuleSet,
): Readonly<Record<string, Value>> {
  const further: Record<string, Value> = {};
  compiled.axes.forEach(({ key }, index) => {
    const value = values[index];
    if (index >= 2 && value !== undefined) further[key] = value;
  });
  return deepFreeze(further);
}
