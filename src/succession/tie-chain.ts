import type { Fraction } from '../exact/fraction.js';
import type { TieKey } from '../rules/rule-set.js';

/** Facts by key, more is better; a key that is absent is unknown. */
export type TieFacts = Readonly<Partial<Record<TieKey, Fraction>>>;
