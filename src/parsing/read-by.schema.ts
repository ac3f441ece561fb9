import type * as z from 'zod';
import { isList, isRecord } from '../problems/is-object.js';
import { foundText, pathText, standingAt, UNKNOWN_KEY } from '../problems/misuse.js';
import type { Issue } from '../problems/talenta-error.js';
import { EXPECTED } from '../problems/schema-check.js';
import { probablyMeant } from './probably-meant.js';
import { NOT_ACCEPTED, shapeWording } from './shape-wording.js';

/** What can be said beyond the usual, where the format knows why something is refused. */
export interface IssueWording {
  /** Of a key that has no place. */
  unknownKey?(key: string): string | undefined;
  /** Of a name that is not in its list. */
  refusedName?(name: string): Pick<Issue, 'code' | 'message'> | undefined;
}

/** The part of a zod issue that is read here. */
interface RawIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly errors?: readonly (readonly RawIssue[])[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** By the code of zod's issue. What is expected and not there at all is `missing`. */
const CODES = new Map<string | undefined, string>([
  ['invalid_type', 'wrongType'],
  ['invalid_value', 'notInList'],
  ['invalid_union', 'notInList'],
  ['invalid_format', 'wrongFormat'],
  ['too_small', 'belowMinimum'],
  ['too_big', 'aboveMaximum'],
]);

/** The keys of a record that refused some, by the list of those refused. */
type KnownKeys = WeakMap<object, readonly string[]>;

/** A schema's answer: data, or issues in our own codes. */
export type Read<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      issues(input: unknown, base?: readonly PropertyKey[], wording?: IssueWording): readonly Issue[];
    };

/** Reads by a schema, in words that no setting of the program changes. */
export function readBy<T>(schema: z.ZodType<T, unknown>, input: unknown): Read<T> {
  const known: KnownKeys = new WeakMap();
  const result = schema.safeParse(input, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') known.set(issue.keys, keysOf(issue.inst));
      return shapeWording(issue);
    },
  });
  if (result.success) return { success: true, data: result.data };
  const { issues } = result.error;
  return {
    success: false,
    issues(given, base = [], wording = {}) {
      let left = MOST_SUGGESTIONS;
      const meant: Telling['meant'] = (found, names) => (left-- > 0 ? probablyMeant(found, names) : undefined);
      return issuesOf(issues, given, base, { known, wording, meant });
    },
  };
}

/** The keys that a schema of records or of tables has. */
function keysOf(schema: unknown): readonly string[] {
  const { shape, keyType } = definitionOf(schema);
  if (isRecord(shape)) return Object.keys(shape);
  const { entries } = definitionOf(keyType);
  return isRecord(entries) ? Object.keys(entries) : [];
}

function definitionOf(schema: unknown): Readonly<Record<string, unknown>> {
  const internals: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, '_zod') : undefined;
  const definition: unknown =
    typeof internals === 'object' && internals !== null ? Reflect.get(internals, 'def') : undefined;
  return isRecord(definition) ? definition : {};
}

/** Who mistakes more than so many names has meant another format. */
const MOST_SUGGESTIONS = 100;

interface Telling {
  readonly known: KnownKeys;
  readonly wording: IssueWording;
  /** The known name that was probably meant. */
  readonly meant: typeof probablyMeant;
}

/** zod's issues as ours: where, what was expected, what was found; unions are told by their closest branch. */
function issuesOf(
  raw: readonly RawIssue[],
  input: unknown,
  base: readonly PropertyKey[],
  telling: Telling,
): readonly Issue[] {
  return raw.flatMap((issue): readonly Issue[] => {
    const path = [...base, ...issue.path];
    const closest = closestBranch(issue);
    if (closest !== undefined) return issuesOf(closest, input, path, telling);
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).map((key) => unknownKey(key, issue, path, telling));
    return [
      { path: pathText(path), ...(refusedName(issue, input, path, telling) ?? told(issue, input, path, telling)) },
    ];
  });
}

/** The branch of a union that knows the most keys; then the one with the fewest mistakes. A choice between plain values is told whole. */
function closestBranch({ code, errors = [] }: RawIssue): readonly RawIssue[] | undefined {
  if (code !== 'invalid_union') return undefined;
  const closest = [...errors].sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)[0];
  const isOfShape = closest?.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys') === true;
  return isOfShape ? closest : undefined;
}

/** A choice between plain values: the words of all of them and, where it says nothing of its own, what each of them wants. */
function choiceOf(issue: RawIssue): RawIssue {
  const { code, message, errors = [] } = issue;
  const parts = errors.flatMap(([first]) => first ?? []);
  if (code !== 'invalid_union' || parts.length === 0) return issue;
  const values = parts.flatMap((part) => part.values ?? []);
  if (message !== NOT_ACCEPTED) return { ...issue, values };
  const wanted = parts.flatMap((part) =>
    part.message.startsWith(EXPECTED) ? part.message.slice(EXPECTED.length).split(', found ', 1) : [],
  );
  return {
    ...issue,
    code: parts.every((part) => part.code === 'invalid_type') ? 'invalid_type' : code,
    message: wanted.length === 0 ? message : `${EXPECTED}${[...new Set(wanted)].join(', or ')}`,
    values,
  };
}

function unknownKeys(branch: readonly RawIssue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.keys?.length ?? 0), 0);
}

function unknownKey(
  key: string,
  { keys = [] }: RawIssue,
  path: readonly PropertyKey[],
  { known, wording, meant: meantBy }: Telling,
): Issue {
  const meant = meantBy(key, known.get(keys) ?? []);
  const message = wording.unknownKey?.(key) ?? `${UNKNOWN_KEY}${suggestion(meant)}`;
  return { path: pathText([...path, key]), code: 'unknownKey', message, ...(meant === undefined ? {} : { meant }) };
}

function told(issue: RawIssue, input: unknown, path: readonly PropertyKey[], telling: Telling): Omit<Issue, 'path'> {
  const { code, message, params = {}, values, options } = choiceOf(issue);
  const standing = standingAt(input, path);
  const found = foundText(input, path);
  const own = typeof params['code'] === 'string' ? params['code'] : undefined;
  if (own !== undefined && params['isWhole'] === true) return { code: own, message };
  const words = [params['words'], values, options].find(isList) ?? [];
  const meant = typeof standing?.value === 'string' ? telling.meant(standing.value, words.filter(isText)) : undefined;
  return {
    code: standing === undefined ? 'missing' : (own ?? CODES.get(code) ?? 'notAccepted'),
    message: `${message}; found ${found}${suggestion(meant)}`,
    ...(message.startsWith(EXPECTED) ? { expected: message.slice(EXPECTED.length) } : {}),
    found,
    ...(meant === undefined ? {} : { meant }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function suggestion(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

function refusedName(
  { code }: RawIssue,
  input: unknown,
  path: readonly PropertyKey[],
  { wording }: Telling,
): Pick<Issue, 'code' | 'message'> | undefined {
  if (wording.refusedName === undefined || !NAMED.has(code)) return undefined;
  const found = standingAt(input, path)?.value;
  return typeof found === 'string' ? wording.refusedName(found) : undefined;
}

/** Codes of a value that is none of those in its list. */
const NAMED = new Set<string | undefined>(['invalid_value', 'invalid_union', 'custom']);
