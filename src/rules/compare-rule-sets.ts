import { compareFractions } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isObject } from '../model/is-object.js';
import { readableRuleSet } from './given-rule-set.js';
import type { Grid } from './grid.js';
import type { RuleSet } from './rule-set.js';
import { wayName } from './way-name.js';

/** What a difference belongs to. `texts`: labels, notes, sources and marks, which decide nothing. */
export const RULE_GROUPS = Object.freeze([
  'weights',
  'measures',
  'levels',
  'boxes',
  'talent',
  'conditions',
  'ranking',
  'rounding',
  'period',
  'texts',
] as const);
/** What a difference belongs to. */
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** One node in which two rule sets differ. */
export interface RuleDifference {
  /** By names: `aspects.kinerjaPenguat.indicators.penghargaan.weight`. */
  readonly node: string;
  /** `moved`: the same elements in another order, where the order decides. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly group: RuleGroup;
  /** Whether it can change a result; texts cannot. */
  readonly decides: boolean;
  /** As the first rule set has it; absent where it has not. JSON data. */
  readonly before?: unknown;
  /** As the second rule set has it; absent where it has not. JSON data. */
  readonly after?: unknown;
}

/**
 * The nodes in which two rule sets differ, in the order of the first. Numbers that are only written differently do not
 * differ; id, revision and format are names, not rules.
 *
 * @param a - of any grid
 * @param b - of any grid
 * @returns plain, deep-frozen data; empty for rule sets that decide and say the same
 * @throws TalentaError `invalidRuleSet` for what has not the shape of a rule set, `invalidArgument`
 * @example
 * ```ts
 * import { bkn411, compareRuleSets, djbk } from 'talenta-asn/rules';
 * const differences = compareRuleSets(bkn411, djbk).filter(({ decides }) => decides);
 * for (const { node, kind, before, after } of differences.slice(0, 2)) console.log(node, kind, before, after);
 * // => aspects.kinerjaUtama.weight changed 60 100
 * // => aspects.kinerjaUtama.indicators.penilaianKinerja.weight changed 60 100
 * ```
 */
export function compareRuleSets(a: RuleSet<Grid>, b: RuleSet<Grid>): readonly RuleDifference[] {
  return differencesOf(readableRuleSet(a, 'a'), readableRuleSet(b, 'b'));
}

function differencesOf(a: RuleSet<Grid>, b: RuleSet<Grid>): readonly RuleDifference[] {
  const found: RuleDifference[] = [];
  for (const key of union(Object.keys(a), Object.keys(b))) {
    if (!NAMES_OF_A_RULE_SET.has(key)) compare(member(a, key), member(b, key), [key], found);
  }
  return deepFreeze(found);
}

const NAMES_OF_A_RULE_SET = new Set(['format', 'id', 'revision']);
const TEXTS = new Set([
  'label',
  'title',
  'note',
  'category',
  'followUps',
  'provenance',
  'ageCitation',
  'sources',
  'url',
]);
/** Lists whose order decides. */
const ORDERED = new Set(['readings', 'levels', 'bands', 'ladder', 'groups']);

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

function member(node: unknown, key: string): unknown {
  return isObject(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
}

function compare(a: unknown, b: unknown, path: readonly string[], found: RuleDifference[]): void {
  if (a === undefined && b === undefined) return;
  if (a === undefined || b === undefined) {
    tell(a === undefined ? 'added' : 'removed', a, b, path, found);
    return;
  }
  if (Array.isArray(a) && Array.isArray(b)) compareLists(a, b, path, found);
  else if (isObject(a) && isObject(b) && !Array.isArray(a) && !Array.isArray(b)) {
    for (const key of union(Object.keys(a), Object.keys(b)))
      compare(member(a, key), member(b, key), [...path, key], found);
  } else if (!sameValue(a, b, path)) tell('changed', a, b, path, found);
}

function compareLists(
  a: readonly unknown[],
  b: readonly unknown[],
  path: readonly string[],
  found: RuleDifference[],
): void {
  if (![...a, ...b].every(isObject) || path.at(-1) === 'ladder' || isText(path)) {
    const same = a.length === b.length && a.every((item, index) => sameItem(item, b[index], path));
    if (!same) tell('changed', a, b, path, found);
    return;
  }
  const before = named(a);
  const after = named(b);
  for (const key of union([...before.keys()], [...after.keys()]))
    compare(before.get(key), after.get(key), [...path, key], found);
  const kept = [...before.keys()].filter((key) => after.has(key));
  const order = [...after.keys()].filter((key) => before.has(key));
  if (ORDERED.has(path.at(-1) ?? '') && kept.join() !== order.join()) tell('moved', kept, order, path, found);
}

function sameItem(a: unknown, b: unknown, path: readonly string[]): boolean {
  if (!isObject(a) || !isObject(b)) return sameValue(a, b, path);
  const inner: RuleDifference[] = [];
  compare(a, b, path, inner);
  return inner.length === 0;
}

/** Elements of a list by their names; two of one name by their places as well. */
function named(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const elements = new Map<string, unknown>();
  list.forEach((item, index) => {
    const name = nameOf(item) ?? String(index);
    elements.set(elements.has(name) ? `${name}[${String(index)}]` : name, item);
  });
  return elements;
}

function nameOf(item: unknown): string | undefined {
  const way = wayName(item);
  if (way !== undefined) return way;
  for (const key of ['key', 'kelas', 'id', 'box', 'fact']) {
    const value = member(item, key);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}

function sameValue(a: unknown, b: unknown, path: readonly string[]): boolean {
  if (a === b) return true;
  if (isText(path)) return false;
  const x = readDecimal(a);
  const y = readDecimal(b);
  return typeof x !== 'string' && typeof y !== 'string' && compareFractions(x, y) === 0;
}

function isText(path: readonly string[]): boolean {
  return path.some((key) => TEXTS.has(key));
}

function groupOf(path: readonly string[]): RuleGroup {
  if (isText(path)) return 'texts';
  switch (path[0]) {
    case 'aspects':
      return path.at(-1) === 'weight' && !path.includes('items') ? 'weights' : 'measures';
    case 'readyScores':
    case 'stages':
    case 'competencyStandards':
      return 'measures';
    case 'axes':
      return 'levels';
    case 'boxes':
    case 'numbering':
      return 'boxes';
    case 'talent':
    case 'technicalMix':
      return 'talent';
    case 'eligibility':
    case 'defaultWays':
    case 'outsideCivilService':
    case 'interim':
    case 'retirement':
    case 'tiers':
      return 'conditions';
    case 'ranking':
    case 'readiness':
      return 'ranking';
    case 'rounding':
      return 'rounding';
    case 'inForce':
    case 'validity':
      return 'period';
    default:
      return 'texts';
  }
}

function tell(
  kind: RuleDifference['kind'],
  before: unknown,
  after: unknown,
  path: readonly string[],
  found: RuleDifference[],
): void {
  const group = groupOf(path);
  found.push({
    node: path.join('.'),
    kind,
    group,
    decides: group !== 'texts',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
}
