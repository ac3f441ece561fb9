import { isObject } from '../model/is-object.js';
import { canonicalJson } from '../rules/fingerprint.js';

/** A value that holds no other, with its path. */
interface Leaf {
  readonly path: string;
  /** As JSON. */
  readonly value: string;
}

/** The leaves of plain data, keys in order; an empty list or object is a leaf too. */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  const leaves: Leaf[] = [];
  walk(value, path, leaves);
  return leaves;
}

function walk(value: unknown, path: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    if (value.length === 0) leaves.push({ path, value: '[]' });
    value.forEach((item, index) => {
      walk(item, `${path}[${String(index)}]`, leaves);
    });
    return;
  }
  if (!isObject(value)) {
    leaves.push({ path, value: canonicalJson(value) });
    return;
  }
  const keys = Object.keys(value)
    .filter((key) => Reflect.get(value, key) !== undefined)
    .sort();
  if (keys.length === 0) leaves.push({ path, value: '{}' });
  for (const key of keys) walk(Reflect.get(value, key), path === '' ? key : `${path}.${key}`, leaves);
}

/**
 * Four hexadecimal digits for each leaf. They prove nothing: the fingerprint does that. They tell which leaf it is that
 * differs, once the fingerprint has told that one does (32-bit FNV-1a, folded to 16).
 */
export function leafChecks(value: unknown): string {
  return leavesOf(value).map(checkOf).join('');
}

function checkOf({ path, value }: Leaf): string {
  let hash = 0x811c9dc5;
  const text = `${path}=${value}`;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const folded = ((hash >>> 16) ^ hash) & 0xffff;
  return folded.toString(16).padStart(4, '0');
}

/** A difference that has been found. */
export interface LeafDifference {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** What stands there now, as JSON; absent where something was removed. */
  readonly found?: string;
}

/** The first leaf that does not fit its check; `undefined` when all of them do. */
export function firstUnfit(value: unknown, checks: string): LeafDifference | undefined {
  const leaves = leavesOf(value);
  const count = checks.length / 4;
  const index = leaves.findIndex((leaf, place) => checkOf(leaf) !== checks.slice(place * 4, place * 4 + 4));
  const leaf = leaves[index];
  if (leaf === undefined) {
    const last = leaves.at(-1)?.path ?? '';
    return leaves.length < count ? { path: last, kind: 'removed' } : undefined;
  }
  if (leaves.length < count) return { path: leaf.path, kind: 'removed' };
  return { path: leaf.path, kind: leaves.length > count ? 'added' : 'changed', found: leaf.value };
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
