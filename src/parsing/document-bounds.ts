import { BOUNDS } from '../json/bounds.js';
import { EVIDENCE_KEYS } from '../civil-service/evidence-keys.js';
import { isList, hasPlainPrototype, isObject, isRecord } from '../problems/is-object.js';
import { UNKNOWN_KEY } from '../problems/misuse.js';
import type { Issue } from '../problems/talenta-error.js';
import { walkData, type DataLimits } from '../json/walk-data.js';

/** Lists that are bounded more narrowly than the others, by the member they stand under. */
const NARROWER: readonly (readonly [most: number, members: readonly string[]])[] = [
  [BOUNDS.records, EVIDENCE_KEYS],
  [BOUNDS.rows, ['rows', 'bands', 'items']],
  [BOUNDS.conditions, ['conditions']],
  [BOUNDS.parts, ['parts']],
  [BOUNDS.aspects, ['aspects', 'indicators']],
  [BOUNDS.readings, ['readings']],
  [BOUNDS.boxes, ['boxes']],
  [BOUNDS.stages, ['stages']],
  [BOUNDS.changes, ['dated', 'changes']],
  [BOUNDS.committee, ['members', 'present', 'moves']],
  [BOUNDS.sessionRows, ['conflicts', 'checks', 'withdrawn']],
];
const LISTS = new Map(NARROWER.flatMap(([most, members]) => members.map((member) => [member, most] as const)));

/** How large one document may be. */
export const DOCUMENT_LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.values,
  characters: BOUNDS.characters,
  text: BOUNDS.text,
  members: BOUNDS.members,
  list: (key) => (key === undefined ? undefined : LISTS.get(key)) ?? BOUNDS.list,
};

/** Why a document is larger than any of its kind, or contains itself. */
export function outOfBounds(document: unknown): Issue | undefined {
  return isObject(document) ? walkData(document, DOCUMENT_LIMITS) : undefined;
}

/** What a schema would pass over without a word. */
export interface OutsideOfData {
  /** Data that is too large, holds itself or cannot be read: nothing further can be said of it. */
  readonly unreadable: readonly Issue[];
  /** Keys that reach into the prototype: a schema of records would drop them. */
  readonly hidden: readonly Issue[];
  /** Maps, dates and the like, which have no members by name and would be taken for empty records. */
  readonly strange: readonly Issue[];
  /** Whether some object may inherit members: a schema would read them as its own. */
  readonly inherits: boolean;
}

const NOTHING: OutsideOfData = { unreadable: [], hidden: [], strange: [], inherits: false };

/** What is wrong with data before its shape is looked at. */
export function outsideOfData(document: unknown, limits = DOCUMENT_LIMITS): OutsideOfData {
  if (!isObject(document)) return NOTHING;
  const unreadable: Issue[] = [];
  const hidden: Issue[] = [];
  const strange: Issue[] = [];
  let inherits = false;
  const outside = walkData(document, limits, (value, key, path) => {
    if (key === '__proto__') hidden.push({ path: path(), code: 'unknownKey', message: UNKNOWN_KEY });
    else if (isObject(value) && !isList(value) && !isRecord(value)) {
      const message = 'expected data; found another kind of object';
      if (isReadable(value)) strange.push({ path: path(), code: 'wrongType', message });
      else unreadable.push({ path: path(), code: 'notReadable', message });
    } else if (isObject(value) && !isList(value)) inherits ||= !hasPlainPrototype(value);
    return undefined;
  });
  return { unreadable: outside === undefined ? unreadable : [outside], hidden, strange, inherits };
}

/** What of data is too large, holds itself or cannot be read at all: nothing further can be said of it. */
export function unreadableIn(document: unknown): readonly Issue[] {
  return outsideOfData(document).unreadable;
}

/** Whether a value is there at all: a proxy that has been revoked is not. */
function isReadable(value: object): boolean {
  try {
    Object.getPrototypeOf(value);
    return true;
  } catch {
    return false;
  }
}
