import { deepFreeze } from '../../json/deep-freeze.js';
import { isObject } from '../../problems/is-object.js';
import { readableRuleSet } from '../parse/given-rule-set.js';
import type { Grid } from '../model/grid.js';
import type { RuleSet } from '../model/rule-set.js';
import { elementName, ownMember } from '../model/element-name.js';
import { sameValue } from './apply-changes.js';
import { isNode } from './named-path.js';

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
  /** What it belongs to. */
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
  const [before, after] = [readableRuleSet(a, 'a'), readableRuleSet(b, 'b')];
  const members = union(Object.keys(before), Object.keys(after)).filter((key) => !NAMES_OF_A_RULE_SET.has(key));
  return deepFreeze(members.flatMap((key) => compare(ownMember(before, key), ownMember(after, key), [key])));
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

function compare(a: unknown, b: unknown, path: readonly string[]): readonly RuleDifference[] {
  if (a === undefined && b === undefined) return [];
  if (a === undefined || b === undefined) return [told(a === undefined ? 'added' : 'removed', a, b, path)];
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b, path);
  if (isNode(a) && isNode(b)) {
    const keys = union(Object.keys(a), Object.keys(b));
    return keys.flatMap((key) => compare(ownMember(a, key), ownMember(b, key), [...path, key]));
  }
  return isSame(a, b, path) ? [] : [told('changed', a, b, path)];
}

function compareLists(
  a: readonly unknown[],
  b: readonly unknown[],
  path: readonly string[],
): readonly RuleDifference[] {
  if (![...a, ...b].every(isObject) || path.at(-1) === 'ladder' || isText(path)) {
    const same = a.length === b.length && a.every((item, index) => sameItem(item, b[index], path));
    return same ? [] : [told('changed', a, b, path)];
  }
  const [before, after] = [named(a), named(b)];
  const names = union([...before.keys()], [...after.keys()]);
  const found = names.flatMap((key) => compare(before.get(key), after.get(key), [...path, key]));
  const kept = [...before.keys()].filter((key) => after.has(key));
  const order = [...after.keys()].filter((key) => before.has(key));
  const moved = ORDERED.has(path.at(-1) ?? '') && kept.join() !== order.join();
  return moved ? [...found, told('moved', kept, order, path)] : found;
}

function sameItem(a: unknown, b: unknown, path: readonly string[]): boolean {
  return isObject(a) && isObject(b) ? compare(a, b, path).length === 0 : isSame(a, b, path);
}

/** Elements of a list by their names; two of one name by their places as well. */
function named(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const elements = new Map<string, unknown>();
  for (const [index, item] of list.entries()) {
    const name = elementName(item) ?? String(index);
    elements.set(elements.has(name) ? `${name}[${String(index)}]` : name, item);
  }
  return elements;
}

/** Texts are compared as they are written, numbers by their value. */
function isSame(a: unknown, b: unknown, path: readonly string[]): boolean {
  return isText(path) ? a === b : sameValue(a, b);
}

function isText(path: readonly string[]): boolean {
  return path.some((key) => TEXTS.has(key));
}

function groupOf(path: readonly string[]): RuleGroup {
  if (isText(path)) return 'texts';
  const [member = '', last] = [path[0], path.at(-1)];
  if (member === 'aspects' && last === 'weight' && !path.includes('items')) return 'weights';
  return RULE_GROUPS.find((group) => MEMBERS[group]?.includes(member)) ?? 'texts';
}

/** What the members of a rule set belong to; weights and texts stand in several of them. */
const MEMBERS: Readonly<Partial<Record<RuleGroup, readonly string[]>>> = {
  measures: ['aspects', 'readyScores', 'stages', 'competencyStandards'],
  levels: ['axes'],
  boxes: ['boxes', 'numbering'],
  talent: ['talent', 'technicalMix'],
  conditions: ['eligibility', 'defaultWays', 'outsideCivilService', 'interim', 'retirement', 'tiers'],
  ranking: ['ranking', 'readiness'],
  rounding: ['rounding'],
  period: ['inForce', 'validity'],
};

function told(kind: RuleDifference['kind'], before: unknown, after: unknown, path: readonly string[]): RuleDifference {
  const group = groupOf(path);
  return {
    node: path.join('.'),
    kind,
    group,
    decides: group !== 'texts',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
