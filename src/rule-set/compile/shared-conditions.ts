import type { Condition } from '../../conditions/conditions.js';
import { canonicalText } from '../../json/canonical-text.js';
import type { Sourced } from '../model/rule-set.js';

/** A condition of a rule set. */
type RuleCondition = Condition & Sourced;

/**
 * Gives one object for all conditions of a rule set that say the same, so that they are judged once: whether classes of posts
 * have an object in common, as in rule sets that were put together here, or only its text, as in those that were read.
 */
export function sharedConditions(): (condition: RuleCondition) => RuleCondition {
  const seen = new Set<RuleCondition>();
  const byText = new Map<string, RuleCondition>();
  return (condition) => {
    if (seen.has(condition)) return condition;
    const text = canonicalText(condition);
    const first = byText.get(text) ?? condition;
    byText.set(text, first);
    seen.add(first);
    return first;
  };
}
