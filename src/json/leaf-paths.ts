import { isObject } from '../problems/is-object.js';
import { keysInOrder, scalarText } from './write-canonical.js';

/** A value that holds no other, with its path. */
interface Leaf {
  readonly path: string;
  /** As JSON. */
  readonly value: string;
}

/**
 * Walks the leaves of plain data, keys in order; an empty list or object is a leaf too.
 *
 * @param below - what comes of a path by one step, as it is written: `name`, `.name`, `[0]`
 */
function walkLeaves<Path>(
  value: unknown,
  path: Path,
  below: (path: Path, step: string) => Path,
  visit: (path: Path, value: string) => void,
): void {
  const walk = (node: unknown, here: Path, isRoot: boolean): void => {
    if (Array.isArray(node)) {
      for (let index = 0; index < node.length; index++) walk(node[index], below(here, `[${String(index)}]`), false);
      if (node.length === 0) visit(here, '[]');
    } else if (isObject(node)) {
      let isEmpty = true;
      for (const key of keysInOrder(node)) {
        const member: unknown = Reflect.get(node, key);
        if (member === undefined) continue;
        isEmpty = false;
        walk(member, below(here, isRoot ? key : `.${key}`), false);
      }
      if (isEmpty) visit(here, '{}');
    } else visit(here, scalarText(node));
  };
  walk(value, path, true);
}

/** What is `undefined` has no leaf. */
function leavesOf(value: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const below = (path: string, step: string): string => path + step;
  if (value !== undefined) walkLeaves(value, '', below, (path, text) => leaves.push({ path, value: text }));
  return leaves;
}

/** Digits of a check. */
const DIGITS = 4;

/**
 * Four hexadecimal digits for each leaf, in the order of the leaves: 32-bit FNV-1a over the UTF-16 code units of
 * `path=value`, its upper half combined with its lower one by exclusive or. They prove nothing: the fingerprint does that.
 * They tell which leaf it is that differs, once the fingerprint has told that one does.
 */
export function leafChecks(value: unknown): string {
  let checks = '';
  // What has been hashed of a path serves for every leaf below it.
  walkLeaves(value, 0x811c9dc5, hashed, (path, text) => {
    const hash = hashed(hashed(path, '='), text);
    const folded = ((hash >>> 16) ^ hash) & 0xffff;
    checks += (0x10000 + folded).toString(16).slice(1);
  });
  return checks;
}

/** The hash of a longer text from that of its beginning. */
function hashed(begun: number, text: string): number {
  let hash = begun;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** A difference that has been found. */
export interface LeafDifference {
  /** Where. */
  readonly path: string;
  /** Whether it is there in one of them only, or differs. */
  readonly kind: 'changed' | 'added' | 'removed';
  /** What stands there now, as JSON; absent where something was removed. */
  readonly found?: string;
}

/** The first leaf that does not fit its check; `undefined` when all of them do. */
export function firstUnfit(value: unknown, checks: string): LeafDifference | undefined {
  const own = leafChecks(value);
  if (own === checks) return undefined;
  const leaves = leavesOf(value);
  const count = checks.length / DIGITS;
  const index = leaves.findIndex((_, place) => checkAt(own, place) !== checkAt(checks, place));
  const leaf = leaves[index];
  if (leaf === undefined) return { path: leaves.at(-1)?.path ?? '', kind: 'removed' };
  if (leaves.length < count) return { path: leaf.path, kind: 'removed' };
  return { path: leaf.path, kind: leaves.length > count ? 'added' : 'changed', found: leaf.value };
}

function checkAt(checks: string, place: number): string {
  return checks.slice(place * DIGITS, (place + 1) * DIGITS);
}

/** The first leaf in which two data differ. */
export function firstDifference(
  before: unknown,
  after: unknown,
): { readonly path: string; readonly before?: string; readonly after?: string } | undefined {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  const index = left.findIndex((leaf, place) => leaf.path !== right[place]?.path || leaf.value !== right[place].value);
  const [a, b] = index < 0 ? [undefined, right[left.length]] : [left[index], right[index]];
  if (a === undefined && b === undefined) return undefined;
  if (a !== undefined && a.path === b?.path) return { path: a.path, before: a.value, after: b.value };
  // The path that comes first is the one the other side lacks.
  if (b === undefined || (a !== undefined && !right.some(({ path }) => path === a.path)))
    return { path: a?.path ?? '', ...(a === undefined ? {} : { before: a.value }) };
  return { path: b.path, after: b.value };
}
