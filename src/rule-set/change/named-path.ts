import { isObject } from '../../problems/is-object.js';
import { shownText } from '../../problems/misuse.js';
import { elementName, ownMember } from '../model/element-name.js';

/** Member names, and places in lists. */
export type Steps = readonly (string | number)[];

/** Where a path leads in a rule set. */
export interface Place {
  readonly steps: Steps;
  /** The nodes on the way: the rule set first, what the path names last. */
  readonly nodes: readonly unknown[];
}

/**
 * The place of a path of names, or what stands there instead: members by name, elements of a list by `elementName`,
 * `axes.kinerja.levels.sesuaiEkspektasi.from`. The member named last may be absent.
 */
export function placeOf(ruleSet: object, path: string): Place | string {
  const names = path.split('.');
  const steps: (string | number)[] = [];
  const nodes: unknown[] = [ruleSet];
  let node: unknown = ruleSet;
  for (let read = 0; read < names.length;) {
    const [step, length] = Array.isArray(node) ? element(node, names, read) : member(node, names, read);
    if (step === undefined) return nothingThere(node, names.slice(0, read).join('.'), names[read] ?? '');
    node = ownMember(node, step);
    steps.push(step);
    nodes.push(node);
    read += length;
  }
  return { steps, nodes };
}

/** The member named next. The last one may be absent: then it is added. */
function member(
  node: unknown,
  names: readonly string[],
  read: number,
): readonly [name: string | undefined, length: number] {
  const name = names[read] ?? '';
  const isThere = isNode(node) && (Object.hasOwn(node, name) || (read === names.length - 1 && name !== ''));
  return [isThere ? name : undefined, 1];
}

/** The element named next, and how many names of the path its name takes: a fact has a dot in its name. */
function element(
  list: readonly unknown[],
  names: readonly string[],
  read: number,
): readonly [place: number | undefined, length: number] {
  for (let length = names.length - read; length > 0; length--) {
    const name = names.slice(read, read + length).join('.');
    const place = list.findIndex((item) => elementName(item) === name);
    if (place >= 0) return [place, length];
  }
  return [undefined, 1];
}

function nothingThere(node: unknown, walked: string, name: string): string {
  const where = walked === '' ? 'the top' : walked;
  if (!isObject(node)) return `${where} is a single value: nothing lies below it`;
  const list = Array.isArray(node);
  const names = list ? node.flatMap((item: unknown) => elementName(item) ?? []) : Object.keys(node);
  if (list && names.length === 0) return `the elements of ${where} have no names: change the list as a whole`;
  return `there is no ${shownText(name)} at ${where}: found ${names.join(', ')}`;
}

/** A node with members by name, no list. */
export function isNode(node: unknown): node is Readonly<Record<string, unknown>> {
  return isObject(node) && !Array.isArray(node);
}

/** A place and all above it. */
export function prefixesOf(steps: Steps): readonly Steps[] {
  return Array.from({ length: steps.length + 1 }, (_, length) => steps.slice(0, length));
}

export function keyOf(steps: Steps): string {
  return JSON.stringify(steps);
}
