/** What a call came to, and whether that is allowed. */
import { isTalentaError } from 'talenta-asn';
import { OwnError } from './hostile-values.js';

/** Eighteen digits in a row, blanks, dots and dashes between them left out; a decimal as 0.30000000000000004 is none. */
const showsNip = (text: string): boolean => /\d(?:[ .-]?\d){17}/.test(text.replace(/(?<!\d)\d{1,3}\.\d+/g, ''));

/** What of a value is not frozen, as paths; functions and what iterates are not data. */
export function notFrozen(value: unknown, at = 'result', seen = new Set<object>()): readonly string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return [
    ...(Object.isFrozen(value) ? [] : [at]),
    ...Object.getOwnPropertyNames(value).flatMap((key) => {
      const member = Object.getOwnPropertyDescriptor(value, key);
      return notFrozen(member?.value, `${at}.${key}`, seen);
    }),
  ];
}

/** The members of an error that a log shows. */
function textsOf(error: Error & { readonly issues: readonly { path: string; message: string }[] }): readonly string[] {
  return [error.message, ...error.issues.flatMap(({ path, message }) => [path, message])];
}

/** What is wrong with the outcome of a call; nothing for a documented one. `codes`: those of errors it may throw. */
export function faultOf(call: () => unknown, codes: ReadonlySet<string>): string | undefined {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    if (error instanceof OwnError) return undefined;
    if (!isTalentaError(error)) return `threw ${describeError(error)}`;
    if (!codes.has(error.code)) return `threw the code ${error.code}, which is not documented`;
    if (error.issues.length === 0) return `threw ${error.code} without an issue that tells where: ${error.message}`;
    const open = notFrozen(error.issues, 'issues');
    if (open.length > 0 || !Object.isFrozen(error)) return `threw an error that is not frozen: ${open.join(', ')}`;
    const shown = textsOf(error).find(showsNip);
    return shown === undefined ? undefined : `shows a NIP in an error: ${shown.slice(0, 200)}`;
  }
  const open = notFrozen(result);
  if (open.length > 0) return `gave a result that is not frozen: ${open.slice(0, 5).join(', ')}`;
  const shown = toldIn(result).find((text) => showsNip(text) && text !== GIVEN_BACK);
  return shown === undefined ? undefined : `shows a NIP in a result: ${shown.slice(0, 200)}`;
}

/** A text of the caller's own that stands in the result as it was given. */
const GIVEN_BACK = '198502282010011999';

/** The paths and messages of a result, in every language. */
function toldIn(value: unknown, seen = new Set<object>()): readonly string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, member]: [string, unknown]): readonly string[] => {
    if (key === 'path' || key === 'message') return textsIn(member);
    return toldIn(member, seen);
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function describeError(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message.slice(0, 200)}\n${(error.stack ?? '').split('\n').slice(1, 4).join('\n')}`
    : String(error);
}

/** Every place in plain data, as a list of keys; not the data itself. */
export function placesIn(value: unknown, base: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const here = [...base, key];
    return [here, ...placesIn(Reflect.get(value, key), here)];
  });
}

/** A copy of plain data with another value at one place; frozen where the data was, the other value too. */
export function replacedAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const was = value as object;
  const isFrozen = Object.isFrozen(was);
  const there = replacedAt(Reflect.get(was, key), rest, isFrozen ? frozenThrough(replacement) : replacement);
  const copy = Array.isArray(was)
    ? was.map((item: unknown, index) => (String(index) === key ? there : item))
    : { ...was, [key]: there };
  return isFrozen ? Object.freeze(copy) : copy;
}

/** The value itself, frozen as far down as it goes; what cannot be frozen stays as it is. */
export function frozenThrough<T>(value: T): T {
  const seen = new Set<unknown>();
  const walk: unknown[] = [value];
  while (walk.length > 0) {
    const next = walk.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    try {
      Object.freeze(next);
      for (const member of Object.values(Object.getOwnPropertyDescriptors(next))) walk.push(member.value);
    } catch {
      // A revoked proxy, or bytes.
    }
  }
  return value;
}

/** What can be seen of plain data: members, in their order, and what is frozen. */
export function picture(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? { frozen: Object.isFrozen(member), ...member }
      : Array.isArray(member)
        ? [Object.isFrozen(member), ...(member as readonly unknown[])]
        : typeof member === 'bigint'
          ? String(member)
          : member,
  );
}
