import type { OpenAxis } from '../scoring/aspect-profile.js';
import { finding } from '../scoring/finding-messages.js';
import { addFractions, compareFractions, subtractFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { LONGEST_RESULT, readDecimal } from '../exact/read-decimal.js';
import type { Finding } from '../problems/finding.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { canonicalText } from '../json/canonical-text.js';
import type { Grid } from '../rule-set/model/grid.js';
import { missingAxis, unplacedAxes } from './place-axes.js';
import { placeValues } from './place-values.js';
import type { MissingAxis, MissingItem, NotPlaced, Placed, PlacedAxis, Placement } from './placement.js';
import { openAxisState, openPlacement, unknownAxisState, type OpenAxisState } from './possible-boxes.js';

const HUNDRED: Fraction = { n: 100, d: 1 };

/**
 * A placement as it follows from what it states under this rule set. Boxes, levels and scores are worked out again from
 * the axis values; what differs is told. A placement that was made with another rule set, or does not hold together, is not
 * used: its axes are unknown.
 */
export function givenPlacement(given: Placement<Grid>, compiled: CompiledRuleSet): Placement<Grid> {
  const { id, revision, fingerprint } = given.ruleSet;
  if (fingerprint !== compiled.reference.fingerprint)
    return notUsed(given, compiled, 'placement.ruleSet', `${id} revision ${String(revision)}`);
  return given.status === 'placed' ? placedAgain(given, compiled) : openedAgain(given, compiled);
}

function notUsed(
  { findings }: Placement<Grid>,
  compiled: CompiledRuleSet,
  path: string,
  found: string,
): NotPlaced<Grid> {
  const { id, revision } = compiled.reference;
  const told = finding('placementNotUsed', path, found, `${id} revision ${String(revision)}`);
  const missing = compiled.axes.map(({ key }) => missingAxis(key, 'unknown'));
  return unplacedAxes([], missing, [...findings, told], compiled);
}

/** What a score 0 to 100 is; nothing for anything else. */
function scaleValue(text: string): Fraction | undefined {
  const value = readDecimal(text, LONGEST_RESULT);
  if (typeof value === 'string' || value.n < 0 || compareFractions(value, HUNDRED) > 0) return undefined;
  return value;
}

function placedAgain(given: Placed<Grid>, compiled: CompiledRuleSet): Placement<Grid> {
  const stated: Readonly<Record<string, PlacedAxis<string> | undefined>> = {
    ...given.furtherAxes,
    kinerja: given.kinerja,
    potensial: given.potensial,
  };
  const findings: Finding[] = [...given.findings];
  const missing: MissingAxis<Grid>[] = [];
  const values = compiled.axes.map(({ key }) => {
    const axis = stated[key];
    const value = axis === undefined ? undefined : scaleValue(axis.fraction ?? axis.value);
    if (value !== undefined) return value;
    missing.push(missingAxis(key, axis === undefined ? 'unknown' : 'outOfScale'));
    if (axis !== undefined) findings.push(finding('valueOutOfScale', `placement.${key}.value`, axis.value, '0 to 100'));
    return undefined;
  });
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return unplacedAxes(values, missing, findings, compiled);
  const again = placeValues(known, findings, compiled);
  if (again.box !== given.box)
    findings.push(finding('boxConflict', 'placement.box', String(given.box), String(again.box)));
  for (const [path, found, expected] of placedMembers(given, again)) {
    if (found !== expected) findings.push(finding('placementConflict', path, found, expected));
  }
  return findings.length === given.findings.length ? again : placeValues(known, findings, compiled);
}

/** The members of a placement that follow from its axis values, stated and worked out; words may be of another version. */
function placedMembers(given: Placed<Grid>, again: Placed<Grid>): readonly (readonly [string, string, string])[] {
  const ofAxis = ({ value, fraction = '', shown, level }: PlacedAxis<string>): string =>
    canonicalText([value, fraction, shown, level]);
  const further = ({ furtherAxes = {} }: Placed<Grid>): string =>
    canonicalText(Object.fromEntries(Object.entries(furtherAxes).map(([key, axis]) => [key, ofAxis(axis)])));
  const talent = ({ talent: value, talentFraction = '', talentShown }: Placed<Grid>): string =>
    canonicalText([value, talentFraction, talentShown]);
  return [
    ['placement.kinerja', ofAxis(given.kinerja), ofAxis(again.kinerja)],
    ['placement.potensial', ofAxis(given.potensial), ofAxis(again.potensial)],
    ['placement.furtherAxes', further(given), further(again)],
    ['placement.talent', talent(given), talent(again)],
  ];
}

function openedAgain(given: NotPlaced<Grid>, compiled: CompiledRuleSet): Placement<Grid> {
  const { kinerja, potensial, furtherAxes } = given;
  const stated: Readonly<Record<string, OpenAxis | undefined>> = { ...furtherAxes, kinerja, potensial };
  const states: OpenAxisState[] = [];
  const bounds: OpenAxis[] = [];
  for (const { key } of compiled.axes) {
    const axis = stated[key];
    const state = axis === undefined ? undefined : stateOf(key, axis, given.missing);
    if (axis === undefined || state === undefined)
      return notUsed(
        given,
        compiled,
        `placement.${key}`,
        axis === undefined ? 'nothing' : `${axis.min} to ${axis.max}`,
      );
    states.push(state);
    bounds.push(axis);
  }
  const again = (findings: readonly Finding[]): NotPlaced<Grid> =>
    openPlacement(states, bounds, given.missing, findings, compiled);
  const first = again(given.findings);
  const [found, expected] = [given, first].map(({ possibleBoxes }) => possibleBoxes.join(', '));
  if (found === expected) return first;
  return again([...given.findings, finding('placementConflict', 'placement.possibleBoxes', found, expected)]);
}

/** The axis as far as it is known, where the bounds are what is missing leaves; nothing where they are not. */
function stateOf(key: string, axis: OpenAxis, missing: readonly MissingItem<Grid>[]): OpenAxisState | undefined {
  const [min, max] = [scaleValue(axis.minFraction ?? axis.min), scaleValue(axis.maxFraction ?? axis.max)];
  if (min === undefined || max === undefined) return undefined;
  const own = missing.filter((item) => item.axis === key);
  if (own.some((item) => !('indicator' in item))) {
    const isWhole = compareFractions(min, ZERO) === 0 && compareFractions(max, HUNDRED) === 0;
    return own.length === 1 && isWhole ? unknownAxisState(key) : undefined;
  }
  const scores = own.flatMap((item) => ('indicator' in item ? [item] : []));
  const { open } = openAxisState(key, ZERO, scores);
  const sum = (end: 'min' | 'max'): Fraction => open.reduce((total, item) => addFractions(total, item[end]), ZERO);
  // Points that are taken off do not bring an axis below 0: its upper end tells what is certain.
  const known = subtractFractions(max, sum('max'));
  const lowest = addFractions(known, sum('min'));
  const expected = compareFractions(lowest, ZERO) < 0 ? ZERO : lowest;
  return compareFractions(expected, min) === 0 ? openAxisState(key, known, scores) : undefined;
}
