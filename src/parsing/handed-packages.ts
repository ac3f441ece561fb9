import type * as fastCheck from 'fast-check';
import type * as zod from 'zod';

/** What schemas of records and of conditions take from zod: handed over whole, all of zod would stay in a bundle. */
export type Zod = Pick<
  typeof zod,
  | 'array'
  | 'boolean'
  | 'enum'
  | 'exactOptional'
  | 'int'
  | 'literal'
  | 'partialRecord'
  | 'strictObject'
  | 'string'
  | 'union'
>;

/** What generators of records and of conditions take from fast-check. */
export type FastCheck = Pick<
  typeof fastCheck,
  | 'array'
  | 'boolean'
  | 'constant'
  | 'constantFrom'
  | 'integer'
  | 'oneof'
  | 'option'
  | 'record'
  | 'shuffledSubarray'
  | 'tuple'
  | 'uniqueArray'
>;
