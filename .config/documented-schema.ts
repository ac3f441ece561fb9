import { isDeepStrictEqual } from 'node:util';
import { alternativesOf, elementOf, literalOf, nameOf, shapesOf, type Shape, type Written } from './written-types.js';

/** A schema in the words of JSON Schema. */
export type Json = Readonly<Record<string, unknown>>;

/** A piece that schemas refer to by name already, and what is said of it. */
export interface NamedPiece {
  readonly schema: Json;
  readonly doc: string;
  /** The type it belongs to, where it has members that want a description. */
  readonly type?: Written;
}

/** A piece that stands once, under `$defs`. While all names are not yet known, the piece itself stands in for its name. */
interface Piece {
  readonly name: string;
  readonly args: readonly string[];
  schema: Json;
}

/** Types that only compute others: what they stand for is written in place. */
const COMPUTING = ['ByAxis', 'AxisKeyOf', 'LevelsOf'];

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** What a schema without a name of its own goes by: its place, and what is said of it there. */
interface Holder {
  readonly title: string;
  readonly doc: string;
}

/**
 * A schema with what its type says of itself: titles, descriptions, and each named type once, under `$defs`. It accepts
 * what it accepted before.
 */
export function documented(schema: Json, type: Written, named: ReadonlyMap<string, NamedPiece>): Json {
  const pieces = new Map<string, Piece>();
  const { name: title, doc } = nameOf(type) ?? { name: '', doc: '' };
  const root = described(within(inPlainWords(schema), type, { title, doc }, pieces), title, doc);
  const ready = [...named].map(([name, piece]): [string, Json] => {
    const holder = { title: name, doc: piece.doc };
    const whole = piece.type === undefined ? piece.schema : within(piece.schema, piece.type, holder, pieces);
    return [name, described(whole, name, piece.doc)];
  });
  const names = namesOf([...pieces.values()]);
  const made = [...names].map(([piece, name]): [string, Json] => [name, { ...piece.schema, title: name }]);
  const all = [...ready, ...made].sort(([a], [b]) => (a < b ? -1 : 1));
  const twice = all.find(([name], place) => all[place + 1]?.[0] === name);
  if (twice !== undefined) throw new Error(`two different pieces are named ${twice[0]}`);
  return { ...withNames(root, names), $defs: withNames(Object.fromEntries(all), names) };
}

/** A schema in its place: a reference, if its type has a name. */
function placed(found: Json, type: Written | undefined, holder: Holder, pieces: Map<string, Piece>): Json {
  const schema = inPlainWords(found);
  const named = type === undefined ? undefined : nameOf(type);
  const simple = '$ref' in schema || 'const' in schema || schema['type'] === 'boolean';
  if (named === undefined || simple || COMPUTING.includes(named.name)) return within(schema, type, holder, pieces);
  const { name, doc, args } = named;
  const key = `${name} ${JSON.stringify(schema)}`;
  const known = pieces.get(key);
  if (known !== undefined) return { $ref: known };
  const piece: Piece = { name, args, schema: {} };
  pieces.set(key, piece);
  piece.schema = described(within(schema, type, { title: name, doc }, pieces), name, doc);
  return { $ref: piece };
}

/** A schema with everything in it in its place. */
function within(schema: Json, type: Written | undefined, holder: Holder, pieces: Map<string, Piece>): Json {
  if (type === undefined) return schema;
  const made: Record<string, unknown> = { ...schema };
  for (const union of ['anyOf', 'oneOf']) {
    const parts = listOf(schema[union]).map(inPlainWords);
    if (parts.length > 0) made[union] = parts.map((_, place) => alternative(parts, place, type, holder, pieces));
  }
  const { items, prefixItems } = schema;
  if (isJson(items)) made['items'] = placed(items, elementOf(type), holder, pieces);
  if (Array.isArray(prefixItems)) {
    made['prefixItems'] = listOf(prefixItems).map((item, place) =>
      placed(item, elementOf(type, place), holder, pieces),
    );
  }
  if (schema['type'] !== 'object') return made;
  const shape = shapeOf(schema, type);
  return shape === undefined ? made : withMembers(made, shape, holder, pieces);
}

function alternative(
  parts: readonly Json[],
  place: number,
  type: Written,
  holder: Holder,
  pieces: Map<string, Piece>,
): Json {
  const schema = parts[place] ?? {};
  const types = alternativesOf(type);
  if (schema['type'] !== 'object') {
    return placed(schema, types.length === parts.length ? types[place] : undefined, holder, pieces);
  }
  const shape = shapeOf(schema, type);
  if (shape === undefined) return schema;
  const own = types.find((one) => types.length > 1 && shape.name !== undefined && nameOf(one)?.name === shape.name);
  if (own !== undefined) return placed(schema, own, holder, pieces);
  return withMembers(schema, shape, { ...holder, title: `${holder.title} (${differenceOf(parts, place)})` }, pieces);
}

/** What tells an alternative from the others: a literal that it asks for, or members that not all of them have. */
function differenceOf(parts: readonly Json[], place: number): string {
  const members = parts.map(({ properties }) => (isJson(properties) ? properties : {}));
  const own = Object.entries(members[place] ?? {}).filter(
    ([key, value]) => !members.every((others) => isDeepStrictEqual(others[key], value)),
  );
  const literals = own.flatMap(([, value]) =>
    isJson(value) && typeof value['const'] === 'string' ? value['const'] : [],
  );
  return literals[0] ?? own.map(([key]) => key).join(', ');
}

function withMembers(schema: Json, shape: Shape, holder: Holder, pieces: Map<string, Piece>): Json {
  const { properties, additionalProperties } = schema;
  const title = shape.name ?? holder.title;
  const made: Record<string, unknown> = { ...schema };
  if (isJson(properties)) {
    made['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const member = shape.members.get(key);
        const own = { title: `${title}.${key}`, doc: member?.doc ?? '' };
        const whole = isJson(value) ? placed(value, member?.type ?? shape.rest, own, pieces) : {};
        return [key, described(whole, undefined, own.doc)];
      }),
    );
  }
  if (isJson(additionalProperties)) {
    made['additionalProperties'] = placed(additionalProperties, shape.rest, holder, pieces);
  }
  return described(made, title, shape.doc === '' ? holder.doc : shape.doc);
}

/** The form that objects of this schema have: the one that asks for no member the schema does not have, if there is one. */
function shapeOf(schema: Json, type: Written): Shape | undefined {
  const fitting = shapesOf(type).filter((shape) => fits(schema, shape));
  const { properties } = schema;
  const known = new Set(Object.keys(isJson(properties) ? properties : {}));
  return (
    fitting.find(({ members }) => [...members].every(([key, { optional }]) => optional || known.has(key))) ?? fitting[0]
  );
}

/** Whether objects of this schema can have this form. */
function fits(schema: Json, shape: Shape): boolean {
  const { properties } = schema;
  return Object.entries(isJson(properties) ? properties : {}).every(([key, value]) => {
    const type = shape.members.get(key)?.type ?? shape.rest;
    if (type === undefined) return false;
    const literal = literalOf(type);
    return literal === undefined || !isJson(value) || !('const' in value) || value['const'] === literal;
  });
}

/** A schema with a title and a description before everything else. */
function described({ title: old, description, ...rest }: Json, title: string | undefined, doc: string): Json {
  const known = { title: title ?? old, description: doc === '' ? description : doc };
  const said = Object.entries(known).filter(([, text]) => text !== undefined && text !== '');
  return { ...Object.fromEntries(said), ...rest };
}

/**
 * Words that more tools understand: records of listed keys as properties, lists of at least one as lists, the empty list as
 * a list without room, a choice of literals as an enumeration.
 */
function inPlainWords(schema: Json): Json {
  const { propertyNames, additionalProperties, prefixItems, items, anyOf, ...rest } = schema;
  if (isJson(propertyNames) && Array.isArray(propertyNames['enum']) && additionalProperties !== undefined) {
    const properties = Object.fromEntries(propertyNames['enum'].map((key) => [String(key), additionalProperties]));
    return { ...rest, properties, additionalProperties: false };
  }
  if (Array.isArray(prefixItems) && prefixItems.length === 0) return { ...rest, maxItems: 0 };
  if (Array.isArray(prefixItems) && prefixItems.every((item) => isDeepStrictEqual(item, items))) {
    return { ...rest, items };
  }
  const literals = listOf(anyOf);
  if (literals.length > 0 && literals.every((one) => one['type'] === 'number' && Number.isInteger(one['const']))) {
    return { ...rest, type: 'integer', enum: literals.map((one) => one['const']) };
  }
  return schema;
}

/** The name of each piece: that of its type; where types of one name differ, with what their parameters stand for. */
function namesOf(pieces: readonly Piece[]): ReadonlyMap<unknown, string> & ReadonlyMap<Piece, string> {
  const alone = (piece: Piece): boolean => pieces.filter(({ name }) => name === piece.name).length === 1;
  return new Map(
    pieces.map((piece) => [piece, alone(piece) ? piece.name : `${piece.name}Of${piece.args.join('And')}`]),
  );
}

/** A schema whose references hold names instead of pieces. */
function withNames(schema: Json, names: ReadonlyMap<unknown, string>): Json {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return isJson(value) ? withNames(value, names) : value;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      const name = key === '$ref' ? names.get(value) : undefined;
      return [key, name === undefined ? named(value) : `#/$defs/${name}`];
    }),
  );
}
