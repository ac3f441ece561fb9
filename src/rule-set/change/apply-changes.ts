import { canonicalText } from '../../json/canonical-text.js';
import { isObject } from '../../problems/is-object.js';
import { ownMember } from '../model/element-name.js';
import { isNode, keyOf, prefixesOf, type Place, type Steps } from './named-path.js';
import { compareFractions } from '../../exact/fraction.js';
import { readDecimal } from '../../exact/read-decimal.js';

/** A change at its place in the base. */
export interface PlacedChange {
  readonly place: Place;
  /** The new value; absent where only what the value rests on is another. */
  readonly to?: unknown;
  /** Becomes that of the node that `marksOf` tells; absent where `to` says itself what it rests on. */
  readonly provenance?: object;
  /** Whether the element or member goes. */
  readonly leavesOut: boolean;
}

/** Members that a rule set states itself, whatever its base. */
export const OWN_MEMBERS: readonly string[] = ['id', 'revision', 'title', 'inForce', 'sources', 'provenance'];

/** Nodes that have, or get, a provenance of their own. */
const MARKED: ReadonlySet<unknown> = new Set(['measure', 'unknown', 'assessedFor']);

/**
 * Steps to the nearest node with a provenance; a measure gets one of its own, so that the weight above it keeps its mark.
 * None: the rule set itself.
 */
export function marksOf({ place: { steps, nodes }, leavesOut }: PlacedChange): Steps {
  for (let depth = leavesOut ? steps.length - 1 : steps.length; depth > 0; depth--) {
    const node = nodes[depth];
    if (MARKED.has(steps[depth - 1]) || (isNode(node) && Object.hasOwn(node, 'provenance'))) {
      return steps.slice(0, depth);
    }
  }
  return [];
}

/** The base with the changes and what the definition states itself, its sources left open. */
export function withChanges(base: object, definition: object, changes: readonly PlacedChange[]): object {
  const own = Object.fromEntries(
    OWN_MEMBERS.filter((key) => Object.hasOwn(definition, key)).map((key) => [key, ownMember(definition, key)]),
  );
  const unmarked = changes.filter((change) => marksOf(change).length === 0);
  const provenance = withCitationsOf(ownMember(definition, 'provenance'), unmarked);
  return { ...changed(base, changes), ...own, provenance, sources: {} };
}

/** All changes at once: values first, then marks, then what is left out, from the end, so that no place moves. */
function changed(base: object, changes: readonly PlacedChange[]): object {
  const places = new Set(changes.map(({ place }) => keyOf(place.steps)));
  const valued = changes.filter((change) => 'to' in change && !change.leavesOut);
  let result: unknown = base;
  for (const { place, to } of valued) result = replaced(result, place.steps, () => to);
  for (const { steps, to } of changes.flatMap((change) => endsMovedBy(change, places)))
    result = replaced(result, steps, () => to);
  for (const change of changes) {
    const { provenance } = change;
    const marks = marksOf(change);
    if (provenance === undefined || marks.length === 0) continue;
    result = replaced(result, marks, (node) => (isNode(node) ? { ...node, provenance } : node));
  }
  const out = changes.filter(({ leavesOut }) => leavesOut).map(({ place }) => place.steps);
  for (const steps of [...out].sort(compareSteps).reverse()) {
    const last = steps.at(-1);
    result = replaced(result, steps.slice(0, -1), (node) =>
      Array.isArray(node) ? node.filter((_, index) => index !== last) : withoutMember(node, String(last)),
    );
  }
  return isObject(result) ? result : base;
}

function withoutMember(node: unknown, name: string): unknown {
  return isNode(node) ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== name)) : node;
}

/** The `to` of the level or band before one whose beginning moves, where it repeats that beginning and is not changed itself. */
function endsMovedBy(
  { place, to }: PlacedChange,
  places: ReadonlySet<string>,
): readonly { readonly steps: Steps; readonly to: unknown }[] {
  const [index, name] = place.steps.slice(-2);
  const list = place.nodes.at(-3);
  if (typeof index !== 'number' || (name !== 'from' && name !== 'above') || !Array.isArray(list)) return [];
  const end = ownMember(list[index - 1], 'to');
  if (end === undefined || !sameData(end, place.nodes.at(-1))) return [];
  const steps = [...place.steps.slice(0, -2), index - 1, 'to'];
  return prefixesOf(steps).some((prefix) => places.has(keyOf(prefix))) ? [] : [{ steps, to }];
}

/** By the first place in a list in which they differ. */
function compareSteps(a: Steps, b: Steps): number {
  const index = a.findIndex((step, place) => step !== b[place]);
  const [left, right] = [a[index], b[index]];
  return typeof left === 'number' && typeof right === 'number' ? left - right : 0;
}

function replaced(node: unknown, steps: Steps, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(node);
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) => (index === step ? replaced(item, rest, change) : item));
  }
  return isObject(node) ? { ...node, [step]: replaced(ownMember(node, step), rest, change) } : node;
}

/** A change that no node below the rule set carries is cited by the rule set itself. */
function withCitationsOf(provenance: unknown, changes: readonly PlacedChange[]): unknown {
  const citations = ownMember(provenance, 'citations');
  if (!isNode(provenance) || !Array.isArray(citations)) return provenance;
  const more = changes.flatMap((change): readonly unknown[] => {
    const cited = ownMember(change.provenance, 'citations');
    return Array.isArray(cited) ? cited : [];
  });
  const all: readonly unknown[] = [...(citations as readonly unknown[]), ...more];
  const byText = new Map(all.map((citation) => [canonicalText(citation), citation]));
  return { ...provenance, citations: [...byText.values()] };
}

/** Whether two data say the same; numbers by their value, however they are written. */
export function sameData(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return sameValue(a, b);
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** Whether two single values are the same: `80`, `'80'` and `'80.0'` are. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [left, right] = [readDecimal(a), readDecimal(b)];
  return typeof left !== 'string' && typeof right !== 'string' && compareFractions(left, right) === 0;
}
