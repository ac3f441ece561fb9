import type * as z from 'zod';
import { hasPlainPrototype, isList, isObject, isRecord } from '../problems/is-object.js';
import { sharingRecords } from '../json/shared-record.js';
import { sharing } from '../json/shared-value.js';
import type { DataLimits } from '../json/walk-data.js';

/** Stands for what is not sure: the schema itself has to say what is wrong, or that nothing is. */
const UNSURE = Symbol('unsure');

/** Reads data of the right shape to what the schema makes of them, deep-frozen; nothing of whatever is not surely right. */
export type SureReader<T> = (input: unknown) => T | undefined;

/** How much has been read. */
interface Tally {
  values: number;
  characters: number;
}

type Read = (value: unknown, tally: Tally) => unknown;

/**
 * Where a value stands: under which member, and of what. Of a document, that is one person's or one post's own, nothing is shared
 * with others; of a record within it, what others say too is.
 */
interface Place {
  readonly key: string | undefined;
  readonly of: 'document' | 'record' | 'table';
}

type Schema = z.core.$ZodTypes;

/** What is asked of a check, which is of the shape that its schema has. */
interface Check {
  readonly _zod: {
    readonly def: { readonly when?: ((payload: z.core.ParsePayload) => boolean) | undefined };
    check(payload: z.core.ParsePayload): unknown;
  };
}

/**
 * Reads what is surely right in one walk for bounds, shape, copy and freezing; nothing by a schema of parts that are not read so.
 * Leaves and checks are the schema's own.
 */
export function sureReader<T>(schema: z.core.$ZodType<T, unknown>, limits: DataLimits): SureReader<T> {
  const { def } = (schema as Schema)._zod;
  if (def.type === 'lazy') return sureReader(def.getter() as z.core.$ZodType<T, unknown>, limits);
  const read = def.type === 'object' ? recordReader(def, 'document', limits) : undefined;
  if (read === undefined) return () => undefined;
  return (input) => {
    const tally: Tally = { values: 1, characters: 0 };
    const value = read(input, tally);
    const isSure = value !== UNSURE && tally.values <= limits.values && tally.characters <= limits.characters;
    // The parts are those of the schema, each read by its own rule.
    return isSure ? (value as T) : undefined;
  };
}

function readerOf(schema: z.core.$ZodType, place: Place, limits: DataLimits): Read | undefined {
  // Every schema that zod makes is one of these.
  const known = schema as Schema;
  const { def } = known._zod;
  switch (def.type) {
    case 'object':
      return recordReader(def, 'record', limits);
    case 'record':
      return tableReader(schema as z.core.$ZodRecord, limits);
    case 'array': {
      const item = readerOf(def.element, place, limits);
      return item === undefined ? undefined : listReader(item, def.checks ?? [], limits.list(place.key));
    }
    case 'enum':
      return wordReader(Object.values(def.entries), def.checks ?? []);
    case 'custom':
      return ownReader(def.fn, def.checks ?? [], limits);
    case 'string':
      return textReader(known, place, limits);
    case 'lazy':
      return readerOf(def.getter(), place, limits);
    case 'literal':
      return wordReader(def.values, def.checks ?? []);
    case 'union':
      return choiceReader(def.options, place, def.checks ?? [], limits);
    case 'number':
    case 'boolean':
    case 'pipe':
      return leafReader(known, limits);
    default:
      return undefined;
  }
}

/** A member of a record. */
interface Slot {
  readonly key: string;
  readonly isOptional: boolean;
  readonly read: Read;
}

function recordReader(
  { shape, catchall, checks = [] }: z.core.$ZodObjectDef,
  of: Place['of'],
  limits: DataLimits,
): Read | undefined {
  if (catchall?._zod.def.type !== 'never') return undefined;
  const slots: Slot[] = [];
  for (const [key, given] of Object.entries(shape)) {
    const { def } = (given as Schema)._zod;
    const isOptional = def.type === 'optional';
    const read = readerOf(isOptional ? def.innerType : given, { key, of }, limits);
    if (read === undefined) return undefined;
    slots.push({ key, isOptional, read });
  }
  return slotReader(slots, checks, of);
}

/** A table by the words of a list: by each of them, or by some, in the order in which they stand. */
function tableReader(schema: z.core.$ZodRecord, limits: DataLimits): Read | undefined {
  const { keyType, valueType, mode, checks = [] } = schema._zod.def;
  const { def } = (keyType as Schema)._zod;
  const read = readerOf(valueType, { key: undefined, of: 'table' }, limits);
  if (def.type !== 'enum' || mode === 'loose' || read === undefined) return undefined;
  const isOptional = takes(schema, {});
  const slots = Object.values(def.entries).map((word) => ({ key: String(word), isOptional, read }));
  const members = slotReader(slots, checks, isOptional ? 'table' : 'record');
  return (value, tally) => {
    if (!isRecord(value) || Reflect.ownKeys(value).length !== Object.keys(value).length) return UNSURE;
    return members(value, tally);
  };
}

/** The first of several that is sure. */
function choiceReader(
  options: readonly z.core.$ZodType[],
  place: Place,
  checks: readonly Check[],
  limits: DataLimits,
): Read | undefined {
  const reads = options.map((option) => readerOf(option, place, limits));
  if (checks.length > 0 || !reads.every((read) => read !== undefined)) return undefined;
  return (value, tally) => {
    for (const read of reads) {
      const kept = read(value, tally);
      if (kept !== UNSURE) return kept;
    }
    return UNSURE;
  };
}

/** Makes plain objects that take no more room than the members of one shape need: those of a literal are laid out for any. */
function plainRecords(): new () => Record<string, unknown> {
  function Members(): void {
    // What is made has no members yet.
  }
  Members.prototype = Object.prototype;
  // A function that is no class makes objects too.
  return Members as unknown as new () => Record<string, unknown>;
}

/** Only members of its own, each in its place, and no other; in the order of the schema, those of a table as they stand. */
function slotReader(slots: readonly Slot[], checks: readonly Check[], of: Place['of']): Read {
  const slotOf = new Map(slots.map((slot) => [slot.key, slot]));
  const Members = plainRecords();
  const shared = of === 'record' ? sharingRecords() : undefined;
  return (value, tally) => {
    if (!isRecord(value) || !hasPlainPrototype(value)) return UNSURE;
    const keys = Object.keys(value);
    tally.values += keys.length;
    const given: Slot[] = [];
    for (const key of keys) {
      const slot = slotOf.get(key);
      if (slot === undefined) return UNSURE;
      given.push(slot);
      tally.characters += key.length;
    }
    const made = Reflect.construct(Members, []);
    const values: unknown[] = [];
    let found = 0;
    for (const { key, isOptional, read } of of === 'table' ? given : slots) {
      const member = value[key];
      const isAbsent = member === undefined && isOptional;
      const kept = isAbsent ? undefined : read(member, tally);
      if (isUnsure(kept)) return UNSURE;
      values.push(kept);
      if (isAbsent) continue;
      made[key] = kept;
      found++;
    }
    if (found !== keys.length || !meetsAll(checks, made)) return UNSURE;
    Object.freeze(made);
    return shared === undefined ? made : shared(made, values);
  };
}

function listReader(item: Read, checks: readonly Check[], most: number): Read {
  const shared = sharingRecords();
  return (value, tally) => {
    if (!isList(value) || value.length > most) return UNSURE;
    tally.values += value.length;
    const made = new Array<unknown>(value.length);
    for (let place = 0; place < value.length; place++) {
      const kept = item(value[place], tally);
      if (isUnsure(kept)) return UNSURE;
      made[place] = kept;
    }
    if (!meetsAll(checks, made)) return UNSURE;
    if (made.length > 1) keepApart(made);
    return shared(Object.freeze(made), made);
  };
}

/** What shares records takes a zero with a sign for one without: the schema reads it. */
function isUnsure(kept: unknown): boolean {
  return kept === UNSURE || Object.is(kept, -0);
}

/** Records of one list that say the same stay two. */
function keepApart(list: unknown[]): void {
  if (new Set(list).size === list.length) return;
  const seen = new Set<unknown>();
  for (const [place, each] of list.entries()) {
    if (isObject(each) && seen.has(each)) list[place] = Object.freeze({ ...each });
    seen.add(each);
  }
}

/** A word of a list: one text for all who have it. */
function wordReader(words: readonly unknown[], checks: readonly Check[]): Read | undefined {
  if (checks.length > 0) return undefined;
  const known = new Map(words.map((word) => [word, word]));
  return (value, tally) => {
    const word = known.get(value);
    if (word === undefined) return UNSURE;
    if (typeof word !== 'string') return value;
    tally.characters += word.length;
    return word;
  };
}

function ownReader(
  isRight: (value: unknown) => unknown,
  checks: readonly Check[],
  limits: DataLimits,
): Read | undefined {
  if (checks.length > 0) return undefined;
  return (value, tally) => {
    if (typeof value === 'string' && value.length > limits.text) return UNSURE;
    if (typeof value === 'string') tally.characters += value.length;
    return typeof value !== 'object' && isRight(value) === true ? value : UNSURE;
  };
}

/** Texts of records, which many people have: names of posts, agencies, courses; numbers of documents hardly come twice. */
const sharedText = sharing((text: string) => text);

function textReader(schema: Schema, { key, of }: Place, limits: DataLimits): Read | undefined {
  const { checks = [] } = schema._zod.def;
  const tests = checks.map(testOf);
  if (!tests.every((test) => test !== undefined)) return leafReader(schema, limits);
  const isShared = of === 'record' && key !== 'nomor';
  return (value, tally) => {
    if (typeof value !== 'string' || value.length > limits.text) return UNSURE;
    tally.characters += value.length;
    if (!tests.every((test) => test(value))) return UNSURE;
    return isShared ? sharedText(value) : value;
  };
}

/** The test of a check that is made of one. */
function testOf({ _zod: { def } }: Check): ((value: unknown) => boolean) | undefined {
  const test = 'fn' in def ? def.fn : undefined;
  return typeof test === 'function' ? (value) => Reflect.apply(test, undefined, [value]) === true : undefined;
}

/** Whether a schema takes a value. */
function takes(schema: z.core.$ZodType, value: unknown): boolean {
  const read = schema._zod.run({ value, issues: [] }, { async: false });
  return !(read instanceof Promise) && read.issues.length === 0;
}

function leafReader(schema: Schema, limits: DataLimits): Read {
  return (value, tally) => {
    if (typeof value === 'object') return UNSURE;
    if (typeof value === 'string') {
      if (value.length > limits.text) return UNSURE;
      tally.characters += value.length;
    }
    const read = schema._zod.run({ value, issues: [] }, { async: false });
    if (read instanceof Promise || read.issues.length > 0) return UNSURE;
    return typeof read.value === 'object' ? UNSURE : read.value;
  };
}

/** Whether data meet the checks that a schema has beyond their shape. */
function meetsAll(checks: readonly Check[], value: unknown): boolean {
  for (const { _zod } of checks) {
    const payload: z.core.ParsePayload = { value, issues: [] };
    if (_zod.def.when?.(payload) === false) continue;
    const done = _zod.check(payload);
    if (done instanceof Promise || payload.issues.length > 0 || payload.value !== value) return false;
  }
  return true;
}
