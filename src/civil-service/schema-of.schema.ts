import * as z from 'zod';
import type { Nip, NomorLuarPns } from './nip.js';

/** What is made when it is first asked for. */
export function late<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * A schema of an interface, held equal to it by the compiler: a member that only one of them has, or that is optional in only one of
 * them, does not compile.
 */
export function schemaOf<Model>() {
  return <Schema extends z.ZodType<Model, unknown>>(
    schema: Schema & Agreement<Whole<Model>, Whole<z.output<Schema>>>,
  ): z.ZodType<Model, unknown> => schema;
}

/** {@link schemaOf} an interface, made when something is read by it for the first time: a program that reads none is loaded sooner. */
export function lateSchemaOf<Model>() {
  return <Schema extends z.ZodType<Model, unknown>>(
    schema: () => Schema & Agreement<Whole<Model>, Whole<z.output<Schema>>>,
  ): z.ZodType<Model, unknown> => z.lazy<z.ZodType<Model, unknown>>(schema);
}

/** {@link lateSchemaOf} an interface by the schemas of its members: no others are taken. */
export function recordSchemaOf<Model>() {
  return <Shape extends z.ZodRawShape>(shape: () => Shape & RecordAgreement<Model, z.output<StrictObject<Shape>>>) => {
    const schema: z.ZodType<unknown, unknown> = z.lazy(() => z.strictObject(shape()));
    return schema as z.ZodType<Model, unknown>;
  };
}

type StrictObject<Shape extends z.ZodRawShape> = z.ZodObject<Shape, z.core.$strict>;

type RecordAgreement<Model, Output> = [Output] extends [Model]
  ? Agreement<Whole<Model>, Whole<Output>>
  : 'the schema takes what the model does not';

type Agreement<Model, Output> = [Model] extends [Output]
  ? [Output] extends [Model]
    ? unknown
    : 'the model lacks a member of the schema'
  : 'the schema lacks a member of the model';

/** Beside the type of a member that was optional. */
interface Optional {
  readonly mayBeAbsent: never;
}

/**
 * A type in which every member is required, and those that were optional are marked. A member that may not be there is left out; a
 * number of a person is text, which a schema may take more narrowly than its model.
 */
type Whole<Value> = Value extends Nip | NomorLuarPns
  ? string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Whole<Item>[]
      : Value extends object
        ? {
            readonly [
              Key in keyof Value as [Exclude<Value[Key], undefined>] extends [never] ? never : Key
            ]-?: object extends Pick<Value, Key> ? Whole<Exclude<Value[Key], undefined>> | Optional : Whole<Value[Key]>;
          }
        : Value;
