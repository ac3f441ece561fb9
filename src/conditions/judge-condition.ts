import type { FactsOnDay } from '../facts/person-facts.js';
import { definitionOf, type Condition } from './conditions.js';
import { undetermined, type Judgement, type Occasion } from './judgement.js';

/**
 * Judges one condition; where the data of somebody contradict themselves, the verdict that every reading of them comes to, if
 * there is one. A condition of a kind that data cannot decide is never passed.
 */
export function judgeCondition(
  condition: Condition,
  { facts, contradictions }: FactsOnDay,
  occasion: Occasion,
): Judgement {
  const { judge } = definitionOf(condition);
  const asGiven = judge(condition, facts, occasion);
  if (contradictions === undefined) return asGiven;
  const [first = asGiven, ...others] = contradictions.readings.map((reading) => judge(condition, reading, occasion));
  if (others.some(({ verdict }) => verdict !== first.verdict)) return undetermined(conflictCode(contradictions.told));
  return first.verdict === asGiven.verdict ? asGiven : first;
}

const CONFLICT_CODES = ['postConflict', 'punishmentConflict', 'postAndPunishmentConflict'] as const;

/** What is told of data that contradict themselves. */
export type ConflictCode = (typeof CONFLICT_CODES)[number];

function conflictCode(told: readonly { readonly code: 'postConflict' | 'punishmentConflict' }[]): ConflictCode {
  const isTold = (wanted: 'postConflict' | 'punishmentConflict'): boolean => told.some(({ code }) => code === wanted);
  if (!isTold('punishmentConflict')) return 'postConflict';
  return isTold('postConflict') ? 'postAndPunishmentConflict' : 'punishmentConflict';
}

/** Whether nothing is told but that the data contradict themselves. */
export function isConflict({ code }: Judgement): boolean {
  return CONFLICT_CODES.some((each) => each === code);
}
