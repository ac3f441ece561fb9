import { BOUNDS } from './bounds.js';
import { EVIDENCE_KEYS } from './evidence.js';
import { isObject } from './is-object.js';
import { UNKNOWN_KEY } from './schema-issues.js';
import { TalentaError, type Issue } from './talenta-error.js';
import { walkData, type DataLimits } from './walk-data.js';

/** Lists that are bounded more narrowly than the others, by the member they stand under. */
const LISTS: ReadonlyMap<string, number> = new Map<string, number>([
  ...EVIDENCE_KEYS.map((key) => [key, BOUNDS.records] as const),
  ['rows', BOUNDS.rows],
  ['bands', BOUNDS.rows],
  ['items', BOUNDS.rows],
  ['conditions', BOUNDS.conditions],
  ['syarat', BOUNDS.conditions],
  ['parts', BOUNDS.parts],
  ['aspects', BOUNDS.aspects],
  ['indicators', BOUNDS.aspects],
  ['readings', BOUNDS.readings],
  ['boxes', BOUNDS.boxes],
  ['stages', BOUNDS.stages],
  ['dated', BOUNDS.changes],
  ['changes', BOUNDS.changes],
  ['members', BOUNDS.committee],
  ['present', BOUNDS.committee],
  ['moves', BOUNDS.committee],
  ['conflicts', BOUNDS.sessionRows],
  ['checks', BOUNDS.sessionRows],
  ['withdrawn', BOUNDS.sessionRows],
]);

const LIMITS: DataLimits = {
  depth: BOUNDS.depth,
  values: BOUNDS.values,
  characters: BOUNDS.characters,
  text: BOUNDS.text,
  members: BOUNDS.members,
  list: (key) => (key === undefined ? undefined : LISTS.get(key)) ?? BOUNDS.list,
};

/** Why a document is larger than any of its kind, or contains itself. */
export function outOfBounds(document: unknown): Issue | undefined {
  return isObject(document) ? walkData(document, LIMITS) : undefined;
}

/**
 * What is wrong with data before its shape is looked at: it is too large, or it has keys that reach into the prototype,
 * which a schema of records would drop without a word.
 */
export function documentIssues(document: unknown): readonly Issue[] {
  if (!isObject(document)) return [];
  const hidden: Issue[] = [];
  const outside = walkData(document, LIMITS, (_value, key, path) => {
    if (key === '__proto__') hidden.push({ path: path(), code: 'unknownKey', message: UNKNOWN_KEY });
    return undefined;
  });
  return outside === undefined ? hidden : [outside];
}

/** Refuses a document that is larger than any of its kind, or that contains itself. */
export function requireWithinBounds(document: unknown, name: string): void {
  const issue = outOfBounds(document);
  if (issue === undefined) return;
  const path = issue.path === '' ? name : `${name}.${issue.path}`;
  throw new TalentaError(
    issue.code === 'tooLarge' ? 'tooLarge' : 'invalidArgument',
    'This is larger than anything of its kind, or has no end.',
    [{ ...issue, path }],
  );
}
