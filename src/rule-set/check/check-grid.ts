import { HUNDRED } from '../../exact/fraction.js';
import { KINERJA_LEVELS, POTENSIAL_LEVELS } from '../../civil-service/aspect-keys.js';
import { boxNumberAt } from '../model/box-numbering.js';
import { checkSteps } from './check-steps.js';
import type { Grid } from '../model/grid.js';
import { checkUniqueBy, type IssueList } from './issue-list.js';
import { isWhole, readable } from '../parse/rule-set-pieces.js';
import type { Axis, Box, RuleSet } from '../model/rule-set.js';

const MOST_BOXES = 1000;

type Axes = Readonly<Record<string, Axis<string>>>;
type Levels = Readonly<Record<string, string>>;

/** The levels that the regulation names, in its order. */
const STATUTORY: readonly (readonly [axis: string, levels: readonly string[]])[] = [
  ['kinerja', KINERJA_LEVELS],
  ['potensial', POTENSIAL_LEVELS],
];

const keysOf = (axis: Axis<string> | undefined): readonly string[] => axis?.levels.map(({ key }) => key) ?? [];

/** Every score has one level on each axis, and every combination of levels is one box. */
export function checkAxes(axes: Axes, here: IssueList): void {
  for (const [key, axis] of Object.entries(axes)) {
    const { levels, provenance } = axis;
    const below = here.at(key, 'levels');
    checkUniqueBy(levels, 'key', 'level', below);
    checkOrder(key, keysOf(axis), below);
    checkSteps({ steps: levels, what: 'level', end: HUNDRED, noted: provenance.note !== undefined }, below);
  }
}

/** Levels that carry the names of the regulation stand in its order. */
function checkOrder(axis: string, found: readonly string[], here: IssueList): void {
  const statutory = STATUTORY.find(([key]) => key === axis)?.[1] ?? [];
  const places = found.map((level) => statutory.indexOf(level)).filter((place) => place >= 0);
  if (!places.every((place, index) => index === 0 || place > (places[index - 1] ?? place)))
    here.add('levelsOutOfOrder', statutory, found);
}

/** The nine boxes have the three levels of the regulation on each axis. */
export function checkNineBoxes(axes: Axes, here: IssueList): void {
  for (const [axis, statutory] of STATUTORY) {
    const found = keysOf(axes[axis]);
    if (found.length !== statutory.length || !statutory.every((key) => found.includes(key)))
      here.at(axis, 'levels').add('levelsIncomplete', statutory, found);
  }
}

function combinations(axes: Axes): readonly Levels[] {
  return Object.entries(axes).reduce<readonly Levels[]>(
    (pairs, [key, axis]) =>
      pairs.flatMap((pair) => axis.levels.map((level) => ({ ...pair, [key]: level.key }))).slice(0, MOST_BOXES + 1),
    [{}],
  );
}

function nameOf(levels: Levels, axes: Axes): string {
  return Object.keys(axes)
    .map((axis) => levels[axis] ?? '?')
    .join(' x ');
}

/** Every combination of levels is exactly one box, and its number is that of the convention. */
export function checkBoxes(
  boxes: readonly (Box<Grid> | undefined)[],
  axes: Axes,
  numbering: RuleSet<Grid>['numbering'] | undefined,
  issues: IssueList,
): void {
  const here = issues.at('boxes');
  const known = readable(boxes);
  const items = known.map(({ item }) => item);
  checkUniqueBy(items, 'box', 'box', here);
  const all = combinations(axes);
  if (all.length > MOST_BOXES) {
    issues.at('axes').add('tooManyBoxes', MOST_BOXES);
    return;
  }
  const standing = new Map<string, number[]>();
  for (const { item, index } of known) {
    checkBoxLevels(item.levels, axes, here.at(index, 'levels'));
    const name = nameOf(item.levels, axes);
    standing.set(name, [...(standing.get(name) ?? []), item.box]);
    if (numbering !== undefined) checkNumber(item, index, axes, numbering, issues);
  }
  for (const [name, same] of standing) if (same.length > 1) here.add('duplicate.box', name, same);
  if (!isWhole(boxes)) return;
  for (const name of all.map((levels) => nameOf(levels, axes))) if (!standing.has(name)) here.add('boxMissing', name);
}

function checkBoxLevels(levels: Levels, axes: Axes, here: IssueList): void {
  for (const [key, axis] of Object.entries(axes)) {
    const found = levels[key];
    const expected = keysOf(axis);
    if (found === undefined || !expected.includes(found))
      here.at(key).add('levelUnknown', found ?? 'nothing', expected);
  }
  for (const axis of Object.keys(levels)) if (!Object.hasOwn(axes, axis)) here.at(axis).add('axisUnknown', axis);
}

function checkNumber(
  { box, levels }: Box<Grid>,
  index: number,
  axes: Axes,
  { convention }: RuleSet<Grid>['numbering'],
  issues: IssueList,
): void {
  if (convention === 'own') return;
  const unfit = issues.at('numbering', 'convention');
  const { kinerja: down, potensial: across } = axes;
  if (down === undefined || across === undefined || Object.keys(axes).length > 2) {
    if (index === 0) unfit.add('numberingDoesNotFit.axes', convention);
    return;
  }
  const [kinerja, potensial] = [keysOf(down), keysOf(across)];
  const places = { kinerja: kinerja.indexOf(levels.kinerja), potensial: potensial.indexOf(levels.potensial) };
  if (places.kinerja < 0 || places.potensial < 0) return;
  const expected = boxNumberAt(convention, places, { kinerja: kinerja.length, potensial: potensial.length });
  if (expected === undefined) {
    if (index === 0) unfit.add('numberingDoesNotFit.counts', convention, kinerja.length, potensial.length);
  } else if (expected !== box) {
    const name = `${levels.kinerja} x ${levels.potensial}`;
    issues.at('boxes', index, 'box').add('numberingDisagrees', box, name, expected, convention);
  }
}
