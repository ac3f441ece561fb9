import { FACTS, type FactKey } from '../../person/evidence.js';
import type { FactDescription } from '../../person/evidence/fact.js';

/** Names of the facts. */
export const FACT_KEYS: readonly string[] = Object.freeze(Object.keys(FACTS));

export { FACTS, type FactDescription, type FactKey };
