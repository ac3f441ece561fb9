import type * as z from 'zod';
import { requireMembers, requireOneOf } from '../problems/misuse.js';
import { orThrow, type TalentaErrorCode, type Result } from '../problems/talenta-error.js';
import { parseWith } from './parse.schema.js';
import { type GridOption, type GridParser, type SafeGridParser, standardSchemaOf } from './standard-schema.js';

/** How data are read of either grid. */
export interface GridReaders<NineBoxes, AnyGrid> {
  readonly nineBoxes: (input: unknown) => Result<NineBoxes>;
  readonly any: (input: unknown) => Result<AnyGrid>;
}

/** Reads by one schema for the nine boxes and one for any grid. `remember` is told what passed. */
export function gridReaders<NineBoxes extends AnyGrid, AnyGrid>(
  schemas: { readonly nineBoxes: z.ZodType<NineBoxes, unknown>; readonly any: z.ZodType<AnyGrid, unknown> },
  code: TalentaErrorCode,
  what: string,
  remember: (data: AnyGrid) => void = () => undefined,
): GridReaders<NineBoxes, AnyGrid> {
  const reader =
    <Data extends AnyGrid>(schema: z.ZodType<Data, unknown>) =>
    (input: unknown): Result<Data> => {
      const result = parseWith(schema, input, code, what);
      if (result.success) remember(result.data);
      return result;
    };
  return { nineBoxes: reader(schemas.nineBoxes), any: reader(schemas.any) };
}

export function safeGridParser<NineBoxes, AnyGrid>(
  read: GridReaders<NineBoxes, AnyGrid>,
): SafeGridParser<NineBoxes, AnyGrid> {
  function safeParse(input: unknown, options: GridOption<'any'>): Result<AnyGrid>;
  function safeParse(input: unknown, options?: Partial<GridOption<'nineBoxes'>>): Result<NineBoxes>;
  function safeParse(input: unknown, options: Partial<GridOption> = {}): Result<NineBoxes | AnyGrid> {
    return readerOf(read, options)(input);
  }
  return safeParse;
}

export function gridParser<NineBoxes, AnyGrid>(read: GridReaders<NineBoxes, AnyGrid>): GridParser<NineBoxes, AnyGrid> {
  function parse(input: unknown, options: GridOption<'any'>): AnyGrid;
  function parse(input: unknown, options?: Partial<GridOption<'nineBoxes'>>): NineBoxes;
  function parse(input: unknown, options: Partial<GridOption> = {}): NineBoxes | AnyGrid {
    return orThrow(readerOf(read, options)(input));
  }
  return Object.freeze(Object.assign(parse, standardSchemaOf(read.nineBoxes)));
}

/** What reads data of the grid that is asked for; the nine boxes where none is. */
export function readerOf<NineBoxes, AnyGrid>(
  read: GridReaders<NineBoxes, AnyGrid>,
  options: Partial<GridOption>,
): (input: unknown) => Result<NineBoxes | AnyGrid> {
  requireMembers(options, ['grid'], 'options');
  return read[requireOneOf(options.grid ?? 'nineBoxes', ['nineBoxes', 'any'], 'options.grid')];
}
