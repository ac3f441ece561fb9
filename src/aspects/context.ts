import type { JabatanSasaran } from '../model/asn.js';
import { isObject } from '../model/is-object.js';
import { requireIsoDate, type IsoDate } from '../model/iso-date.js';
import { TalentaError } from '../model/talenta-error.js';
import { compileRuleSet, type CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';

/** What a computation is made with. There is no hidden "today" and no default rule set. */
export interface Context {
  readonly ruleSet: RuleSet;
  /** Reference date, `YYYY-MM-DD`. */
  readonly asOf: IsoDate;
  /** Post in view for the indicators that depend on one; absent: the post declared as a goal, else the present post. */
  readonly target?: JabatanSasaran;
}

/** The compiled rule set, after the reference date has been checked against its period. */
export function openContext(context: Context): CompiledRuleSet {
  if (!isObject(context) || !isObject(context.ruleSet)) {
    throw new TalentaError('invalidArgument', 'Expected a context { ruleSet, asOf, target? }.');
  }
  const compiled = compileRuleSet(context.ruleSet);
  const asOf = requireIsoDate(context.asOf, 'context.asOf');
  const { from, until } = context.ruleSet.inForce;
  if (asOf < from || (until !== null && asOf > until)) {
    throw new TalentaError(
      'ruleSetNotInForce',
      `Rule set ${context.ruleSet.id} revision ${String(context.ruleSet.revision)} covers ${from} to ${until ?? 'further notice'}, not ${asOf}.`,
    );
  }
  return compiled;
}
