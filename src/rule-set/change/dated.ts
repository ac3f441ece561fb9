import { isObject } from '../../problems/is-object.js';
import { isIsoDate, type IsoDate } from '../../civil-service/iso-date.js';
import { foundText } from '../../problems/misuse.js';
import type { IssueList } from '../check/issue-list.js';

/** A value from a day on, until the day before the next; `null` = it has ended. */
export interface DatedStep<T> {
  /** First day, `YYYY-MM-DD`. */
  readonly from: IsoDate;
  /** What holds from that day on; `null` = nothing any more. */
  readonly value: T | null;
}

/** A value that changes on dates. Before the first `from` it is not known. */
export interface Dated<T> {
  /** The values, earliest first; at least one. */
  readonly dated: readonly [DatedStep<T>, ...DatedStep<T>[]];
}

/** Data in which any value may be dated. */
export type Datable<T> =
  | Dated<T>
  | (T extends readonly (infer Item)[]
      ? readonly Datable<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Datable<T[Key]> }
        : T);

function isDated(node: object): node is { readonly dated: unknown } {
  return !Array.isArray(node) && Object.hasOwn(node, 'dated');
}

/** Checks the shape of every dated value of data within bounds, and gathers the days on which something changes. */
export function datesIn(node: unknown, here: IssueList): readonly IsoDate[] {
  if (!isObject(node)) return [];
  if (isDated(node)) return datesOfSteps(node, here);
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => datesIn(item, here.at(index)));
  return Object.keys(node).flatMap((key) => {
    if (key === '__proto__') here.at(key).add('unknownKey');
    return datesIn(Reflect.get(node, key), here.at(key));
  });
}

function datesOfSteps(node: { readonly dated: unknown }, here: IssueList): readonly IsoDate[] {
  for (const key of Object.keys(node)) if (key !== 'dated') here.at(key).add('unknownKey.beside');
  const steps = node.dated;
  if (!Array.isArray(steps) || steps.length === 0) {
    here.at('dated').add('datedWithoutSteps');
    return [];
  }
  const dates: IsoDate[] = [];
  const changes: IsoDate[] = [];
  steps.forEach((step: unknown, index) => {
    const at = here.at('dated', index);
    const from: unknown = isObject(step) ? Reflect.get(step, 'from') : undefined;
    if (!isObject(step) || !isIsoDate(from)) {
      at.at('from').add('dateNotReadable', foundText(step, isObject(step) ? ['from'] : []));
      return;
    }
    if (!Object.hasOwn(step, 'value')) at.at('value').add('valueMissing');
    for (const key of Object.keys(step)) if (key !== 'from' && key !== 'value') at.at(key).add('unknownKey.end');
    const before = dates.at(-1);
    if (before !== undefined && from <= before) at.at('from').add('datesDoNotRise', from, before);
    dates.push(from);
    changes.push(...datesIn(Reflect.get(step, 'value'), at.at('value')));
  });
  return [...dates, ...changes];
}

const ENDED = Symbol('ended');

/**
 * The data of one day: each dated value as it stands on it, what has ended left out. Values whose first day lies later are
 * told. The shape must have been checked.
 */
export function dataOn(node: unknown, date: IsoDate, issues: IssueList): unknown {
  const value = resolved(node, date, issues);
  return value === ENDED ? undefined : value;
}

function resolved(node: unknown, date: IsoDate, here: IssueList): unknown {
  if (!isObject(node)) return node;
  if (Array.isArray(node))
    return node.map((item: unknown, index) => resolved(item, date, here.at(index))).filter((item) => item !== ENDED);
  if (isDated(node)) return stepOn(node, date, here);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(node)) {
    const value = resolved(Reflect.get(node, key), date, here.at(key));
    if (value !== ENDED && key !== '__proto__') copy[key] = value;
  }
  return copy;
}

function stepOn({ dated }: { readonly dated: unknown }, date: IsoDate, here: IssueList): unknown {
  const steps: readonly unknown[] = Array.isArray(dated) ? dated : [];
  let current: unknown;
  let first: IsoDate | undefined;
  for (const step of steps) {
    const from: unknown = isObject(step) ? Reflect.get(step, 'from') : undefined;
    if (!isIsoDate(from)) continue;
    first ??= from;
    if (from <= date) current = step;
  }
  if (!isObject(current)) {
    if (first !== undefined) here.add('notCovered', date, first);
    return ENDED;
  }
  const value: unknown = Reflect.get(current, 'value');
  return value === null ? ENDED : resolved(value, date, here);
}

/** A copy that shares nothing with its source; dated values stay. */
export function copyOf(node: unknown): unknown {
  if (!isObject(node)) return node;
  if (Array.isArray(node)) return node.map(copyOf);
  return Object.fromEntries(Object.keys(node).map((key) => [key, copyOf(Reflect.get(node, key))]));
}
