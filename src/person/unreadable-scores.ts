import { isRecord } from '../problems/is-object.js';
import type { Issue } from '../problems/talenta-error.js';

/** Scores in evidence: what is text or a number there can be looked at, and told where it is used. */
const SCORE = /^evidence\.\w+\[\d+\]\.(?:nilai|jpm|dimensi\.\w+)$/;

/**
 * Whether all that is wrong with somebody is scores that are text or numbers, but cannot be read: these make what rests on
 * them unknown, and no more.
 */
export function areUnreadableScores(issues: readonly Issue[], person: unknown): boolean {
  return issues.every(({ path }) => {
    if (!SCORE.test(path)) return false;
    const value = path.split(/[.[\]]+/).reduce<unknown>(memberOf, person);
    return typeof value === 'string' || typeof value === 'number';
  });
}

function memberOf(node: unknown, key: string): unknown {
  return Array.isArray(node) || isRecord(node) ? Reflect.get(node, key) : undefined;
}
