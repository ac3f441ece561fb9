import { isObject } from '../model/is-object.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { foundText, UNKNOWN_KEY } from '../model/schema-issues.js';
import type { Mistakes } from './mistakes.js';

/** A value from a day on, until the day before the next; `null` = it has ended. */
export interface DatedStep<T> {
  readonly from: IsoDate;
  readonly value: T | null;
}

/** A value that changes on dates. Before the first `from` it is not known. */
export interface Dated<T> {
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

function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${String(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Checks the shape of every dated value of data within bounds, and gathers the days on which something changes. */
export function datesIn(node: unknown, mistakes: Mistakes, path = ''): readonly IsoDate[] {
  if (!isObject(node)) return [];
  if (isDated(node)) return datesOfSteps(node, mistakes, path);
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => datesIn(item, mistakes, below(path, index)));
  return Object.keys(node).flatMap((key) => {
    const here = below(path, key);
    if (key === '__proto__') mistakes.add(here, 'unknownKey', UNKNOWN_KEY);
    return datesIn(Reflect.get(node, key), mistakes, here);
  });
}

function datesOfSteps(node: object, mistakes: Mistakes, path: string): readonly IsoDate[] {
  for (const key of Object.keys(node)) {
    if (key !== 'dated')
      mistakes.add(below(path, key), 'unknownKey', 'a dated value has the member `dated` alone: leave this out');
  }
  const steps: unknown = Reflect.get(node, 'dated');
  const here = below(path, 'dated');
  if (!Array.isArray(steps) || steps.length === 0) {
    mistakes.add(here, 'datedWithoutSteps', 'expected a list of { from, value }, earliest first, with at least one');
    return [];
  }
  const dates: IsoDate[] = [];
  const changes: IsoDate[] = [];
  steps.forEach((step: unknown, index) => {
    const at = below(here, index);
    const from: unknown = isObject(step) ? Reflect.get(step, 'from') : undefined;
    if (!isObject(step) || !isIsoDate(from)) {
      const found = foundText(step, isObject(step) ? ['from'] : []);
      mistakes.add(below(at, 'from'), 'dateNotReadable', `expected a real calendar date YYYY-MM-DD; found ${found}`);
      return;
    }
    if (!Object.hasOwn(step, 'value'))
      mistakes.add(
        below(at, 'value'),
        'valueMissing',
        'expected the value from that day on, or null where it has ended',
      );
    for (const key of Object.keys(step)) {
      if (key !== 'from' && key !== 'value')
        mistakes.add(below(at, key), 'unknownKey', 'the end is implied by the next `from`: leave this out');
    }
    const before = dates.at(-1);
    if (before !== undefined && from <= before)
      mistakes.add(below(at, 'from'), 'datesDoNotRise', `${from} is not after ${before}: order them, earliest first`);
    dates.push(from);
    changes.push(...datesIn(Reflect.get(step, 'value'), mistakes, below(at, 'value')));
  });
  return [...dates, ...changes];
}

const ENDED = Symbol('ended');

/** Where a value is not known on the day asked for. */
export interface UnknownOn {
  readonly path: string;
  readonly from: IsoDate;
}

/**
 * The data of one day: each dated value as it stands on it, what has ended left out. Values whose first day lies later are
 * told in `unknown`. The shape must have been checked.
 */
export function dataOn(node: unknown, date: IsoDate, unknown: UnknownOn[]): unknown {
  const value = resolved(node, date, unknown, '');
  return value === ENDED ? undefined : value;
}

function resolved(node: unknown, date: IsoDate, unknown: UnknownOn[], path: string): unknown {
  if (!isObject(node)) return node;
  if (Array.isArray(node))
    return node
      .map((item: unknown, index) => resolved(item, date, unknown, below(path, index)))
      .filter((item) => item !== ENDED);
  if (isDated(node)) return stepOn(node, date, unknown, path);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(node)) {
    const value = resolved(Reflect.get(node, key), date, unknown, below(path, key));
    if (value !== ENDED && key !== '__proto__') copy[key] = value;
  }
  return copy;
}

function stepOn({ dated }: { readonly dated: unknown }, date: IsoDate, unknown: UnknownOn[], path: string): unknown {
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
    if (first !== undefined) unknown.push({ path, from: first });
    return ENDED;
  }
  const value: unknown = Reflect.get(current, 'value');
  return value === null ? ENDED : resolved(value, date, unknown, path);
}

/** A copy that shares nothing with its source; dated values stay. */
export function copyOf(node: unknown): unknown {
  if (!isObject(node)) return node;
  if (Array.isArray(node)) return node.map(copyOf);
  return Object.fromEntries(Object.keys(node).map((key) => [key, copyOf(Reflect.get(node, key))]));
}
