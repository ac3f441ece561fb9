import { isObject } from '../problems/is-object.js';
import { orThrow, type Result } from '../problems/talenta-error.js';

/** One mistake, as Standard Schema tells it. */
export interface StandardIssue {
  /** What was expected and found, with the stable code of the mistake, in English. */
  readonly message: string;
  /** Where, key by key; absent for the input itself. */
  readonly path?: readonly PropertyKey[];
}

/**
 * A schema that other libraries take (forms, servers, databases), by the specification Standard Schema, version 1
 * (standardschema.dev).
 */
export interface StandardSchema<Output, Input = unknown> {
  /** What the specification asks for. */
  readonly '~standard': {
    /** Version of the specification. */
    readonly version: 1;
    /** Who made the schema. */
    readonly vendor: 'talenta-asn';
    /** The data, or every mistake. Never throws. */
    readonly validate: (value: unknown) =>
      | {
          /** The data, deep-frozen. */
          readonly value: Output;
        }
      | {
          /** Every mistake. */
          readonly issues: readonly StandardIssue[];
        };
    /** For inference only; absent at run time. */
    readonly types?:
      | {
          /** What may be written. */
          readonly input: Input;
          /** What is given. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** A function that checks data from outside: the data deep-frozen, or an error with every mistake. A Standard Schema too. */
export interface Parser<Output, Input = unknown> extends StandardSchema<Output, Input> {
  (input: unknown): Output;
}

/** The parser of a `safeParse...` function. */
export function parserOf<Output, Input = unknown>(
  safeParse: (input: unknown) => Result<Output>,
): Parser<Output, Input> {
  const parse = (input: unknown): Output => orThrow(safeParse(input));
  return Object.freeze(Object.assign(parse, standardSchemaOf<Output, Input>(safeParse)));
}

/** The Standard Schema of a `safeParse...` function. */
export function standardSchemaOf<Output, Input = unknown>(
  safeParse: (input: unknown) => Result<Output>,
): StandardSchema<Output, Input> {
  return {
    '~standard': Object.freeze({
      version: 1 as const,
      vendor: 'talenta-asn' as const,
      validate: (value: unknown) => {
        const result = safeParse(value);
        if (result.success) return { value: result.data };
        return {
          issues: result.error.issues.map(({ path, code, message }) => ({
            message: `${message} [${code}]`,
            ...(path === '' ? {} : { path: keysOf(path, value) }),
          })),
        };
      },
    }),
  };
}

/** The keys of a path in text, `evidence.penghargaan[2]`. A key that holds a dot is read as the data have it. */
function keysOf(text: string, data: unknown): readonly PropertyKey[] {
  const keys: PropertyKey[] = [];
  let rest = text;
  let node = data;
  while (rest !== '') {
    const key = firstKey(rest, node);
    keys.push(key);
    rest = rest.slice(typeof key === 'number' ? String(key).length + 2 : key.length).replace(/^\./, '');
    node = isObject(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  }
  return keys;
}

function firstKey(text: string, node: unknown): string | number {
  const place = /^\[(\d+)\]/.exec(text)?.[1];
  if (place !== undefined) return Number(place);
  const own = isObject(node) ? Object.keys(node).filter((key) => key !== '' && isBegun(text, key)) : [];
  const longest = own.reduce((best, key) => (key.length > best.length ? key : best), '');
  return longest === '' ? (/^[^.[]+/.exec(text)?.[0] ?? text) : longest;
}

/** Whether a path in text begins with a key. */
function isBegun(text: string, key: string): boolean {
  return text.startsWith(key) && (text.length === key.length || ['.', '['].includes(text.charAt(key.length)));
}

/** Of which grid data are expected. */
export interface GridOption<Which extends 'nineBoxes' | 'any' = 'nineBoxes' | 'any'> {
  /** `nineBoxes` (the default): three levels on each of two axes; `any`: other levels, other boxes, further axes. */
  readonly grid: Which;
}

/** A `parse...` function of data that depend on the grid of a rule set; also a Standard Schema, of the nine boxes. */
export interface GridParser<NineBoxes, AnyGrid> extends StandardSchema<NineBoxes> {
  (input: unknown, options: GridOption<'any'>): AnyGrid;
  (input: unknown, options?: Partial<GridOption<'nineBoxes'>>): NineBoxes;
}

/** A `safeParse...` function of data that depend on the grid of a rule set. */
export interface SafeGridParser<NineBoxes, AnyGrid> {
  (input: unknown, options: GridOption<'any'>): Result<AnyGrid>;
  (input: unknown, options?: Partial<GridOption<'nineBoxes'>>): Result<NineBoxes>;
}
