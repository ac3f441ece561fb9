import type { Fraction } from '../exact/fraction.js';
import { KINERJA_LEVELS, POTENSIAL_LEVELS } from '../model/aspect-keys.js';
import { boxNumberAt } from './box-numbering.js';
import { checkSteps } from './check-steps.js';
import type { Grid } from './grid.js';
import { checkUnique, isWhole, readable, type Mistakes } from './mistakes.js';
import type { Axis, Box, RuleSet } from './rule-set.js';

const HIGHEST_SCORE: Fraction = { n: 100, d: 1 };
const MOST_BOXES = 1000;

type Axes = Readonly<Record<string, Axis<string>>>;

/** Every score has one level on each axis, and every combination of levels is one box. */
export function checkAxes(axes: Axes, mistakes: Mistakes): void {
  for (const [key, axis] of Object.entries(axes)) {
    const path = `axes.${key}.levels`;
    checkUnique(
      axis.levels.map((level) => level.key),
      path,
      'level',
      mistakes,
    );
    if (key === 'kinerja') checkOrder(axis, KINERJA_LEVELS, path, mistakes);
    if (key === 'potensial') checkOrder(axis, POTENSIAL_LEVELS, path, mistakes);
    checkSteps(
      {
        steps: axis.levels,
        path,
        what: 'level',
        end: HIGHEST_SCORE,
        noted: axis.provenance.note !== undefined,
      },
      mistakes,
    );
  }
}

/** Levels that carry the names of the regulation stand in its order. */
function checkOrder(axis: Axis<string>, statutory: readonly string[], path: string, mistakes: Mistakes): void {
  const places = axis.levels.map((level) => statutory.indexOf(level.key)).filter((place) => place >= 0);
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? place))) return;
  mistakes.add(
    path,
    'levelsOutOfOrder',
    `expected lowest first, as ${statutory.join(', ')}; found ${axis.levels.map(({ key }) => key).join(', ')}`,
  );
}

/** The nine boxes have the three levels of the regulation on each axis. */
export function checkNineBoxes(axes: Axes, mistakes: Mistakes): void {
  for (const [axis, statutory] of [
    ['kinerja', KINERJA_LEVELS],
    ['potensial', POTENSIAL_LEVELS],
  ] as const) {
    const found = axes[axis]?.levels.map((level) => level.key) ?? [];
    if (found.length === statutory.length && statutory.every((key) => found.some((level) => level === key))) continue;
    mistakes.add(
      `axes.${axis}.levels`,
      'levelsIncomplete',
      `expected the levels ${statutory.join(', ')}, lowest first; found ${found.join(', ')}; another grid is read by parseGridRuleSet`,
    );
  }
}

function combinations(axes: Axes): readonly Readonly<Record<string, string>>[] {
  return Object.entries(axes).reduce<readonly Readonly<Record<string, string>>[]>(
    (pairs, [key, axis]) =>
      pairs.flatMap((pair) => axis.levels.map((level) => ({ ...pair, [key]: level.key }))).slice(0, MOST_BOXES + 1),
    [{}],
  );
}

function nameOf(levels: Readonly<Record<string, string>>, axes: Axes): string {
  return Object.keys(axes)
    .map((axis) => levels[axis] ?? '?')
    .join(' x ');
}

/** Every combination of levels is exactly one box, and its number is that of the convention. */
export function checkBoxes(
  boxes: readonly (Box<Grid> | undefined)[],
  axes: Axes,
  numbering: RuleSet<Grid>['numbering'] | undefined,
  mistakes: Mistakes,
): void {
  const known = readable(boxes);
  checkUnique(
    known.map(({ item }) => String(item.box)),
    'boxes',
    'box',
    mistakes,
  );
  const all = combinations(axes);
  if (all.length > MOST_BOXES) {
    mistakes.add('axes', 'tooManyBoxes', `the levels make more than ${String(MOST_BOXES)} boxes: use fewer`);
    return;
  }
  const standing = new Map<string, Box<Grid>[]>();
  for (const { item, index } of known) {
    const path = `boxes[${String(index)}].levels`;
    checkBoxLevels(item, axes, path, mistakes);
    const name = nameOf(item.levels, axes);
    const same = standing.get(name);
    if (same === undefined) standing.set(name, [item]);
    else same.push(item);
    if (numbering !== undefined) checkNumber(item, index, axes, numbering, mistakes);
  }
  for (const [name, same] of standing) {
    if (same.length > 1) {
      mistakes.add(
        'boxes',
        'duplicate',
        `${name} is box ${same.map(({ box }) => String(box)).join(' and box ')}, so that the order would decide: keep one`,
      );
    }
  }
  if (!isWhole(boxes)) return;
  for (const levels of all) {
    const name = nameOf(levels, axes);
    if (!standing.has(name)) mistakes.add('boxes', 'boxMissing', `no box for ${name}: add one`);
  }
}

function checkBoxLevels(box: Box<Grid>, axes: Axes, path: string, mistakes: Mistakes): void {
  const levels: Readonly<Record<string, string>> = box.levels;
  for (const [axis, { levels: expected }] of Object.entries(axes)) {
    const found = levels[axis];
    if (expected.some((level) => level.key === found)) continue;
    mistakes.add(
      `${path}.${axis}`,
      'levelUnknown',
      `found ${found ?? 'nothing'}; expected one of ${expected.map(({ key }) => key).join(', ')}`,
    );
  }
  for (const axis of Object.keys(levels)) {
    if (!Object.hasOwn(axes, axis))
      mistakes.add(`${path}.${axis}`, 'axisUnknown', `there is no axis ${axis}: leave it out, or add the axis`);
  }
}

function checkNumber(
  box: Box<Grid>,
  index: number,
  axes: Axes,
  { convention }: RuleSet<Grid>['numbering'],
  mistakes: Mistakes,
): void {
  if (convention === 'own') return;
  const { kinerja, potensial } = axes;
  if (kinerja === undefined || potensial === undefined || Object.keys(axes).length > 2) {
    if (index === 0) {
      mistakes.add(
        'numbering.convention',
        'numberingDoesNotFit',
        `${convention} numbers the boxes of two axes: write own`,
      );
    }
    return;
  }
  const places = {
    kinerja: kinerja.levels.findIndex((level) => level.key === box.levels.kinerja),
    potensial: potensial.levels.findIndex((level) => level.key === box.levels.potensial),
  };
  if (places.kinerja < 0 || places.potensial < 0) return;
  const counts = { kinerja: kinerja.levels.length, potensial: potensial.levels.length };
  const expected = boxNumberAt(convention, places, counts);
  if (expected === undefined) {
    if (index === 0) {
      mistakes.add(
        'numbering.convention',
        'numberingDoesNotFit',
        `${convention} does not number ${String(counts.kinerja)} x ${String(counts.potensial)} boxes: write own, or another convention`,
      );
    }
  } else if (expected !== box.box) {
    mistakes.add(
      `boxes[${String(index)}].box`,
      'numberingDisagrees',
      `found ${String(box.box)}; ${box.levels.kinerja} x ${box.levels.potensial} is box ${String(expected)} in the numbering ${convention}: correct it, or name the numbering that is meant`,
    );
  }
}
