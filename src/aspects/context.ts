import type { JabatanSasaran } from '../model/asn.js';
import { isObject } from '../model/is-object.js';
import { requireIsoDate, type IsoDate } from '../model/iso-date.js';
import { TalentaError } from '../model/talenta-error.js';
import { compileRuleSet, type CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rules/grid.js';
import type { RuleSet } from '../rules/rule-set.js';

/** What a computation is made with. There is no hidden "today" and no default rule set. */
export interface Context<G extends Grid = NineBoxGrid> {
  readonly ruleSet: RuleSet<G>;
  /** Reference date, `YYYY-MM-DD`. */
  readonly asOf: IsoDate;
  /** Post in view for the indicators that depend on one; absent: the post declared as a goal, else the present post. */
  readonly target?: JabatanSasaran;
  /** Keys of the stages of the rule set that have been held; what the others score is `pending`. */
  readonly stagesHeld?: readonly string[];
}

/** The compiled rule set, after the reference date has been checked against its period. */
export function openContext(context: Context<Grid>): CompiledRuleSet {
  if (!isObject(context) || !isObject(context.ruleSet)) {
    throw new TalentaError('invalidArgument', 'Expected a context { ruleSet, asOf, target?, stagesHeld? }.');
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
  checkStagesHeld(context);
  return compiled;
}

/** Refuses a rule set by which no evidence and no indicator scores can be weighed. */
export function requireAspects({ ruleSet, aspects }: CompiledRuleSet): void {
  if (aspects.length > 0) return;
  throw new TalentaError(
    'ruleSetWithoutAspects',
    `Rule set ${ruleSet.id} revision ${String(ruleSet.revision)} tells only how axis values are placed, not how evidence becomes them: use placeAxes, or candidates with axis values.`,
  );
}

function checkStagesHeld({ ruleSet, stagesHeld }: Context<Grid>): void {
  const known = (ruleSet.stages ?? []).map((stage) => stage.key);
  const strange = stagesHeld?.find((key) => !known.includes(key));
  if (strange === undefined) return;
  const expected = known.length === 0 ? 'it has none' : `expected some of ${known.join(', ')}`;
  throw new TalentaError(
    'invalidArgument',
    `context.stagesHeld names ${strange}, no stage of rule set ${ruleSet.id}: ${expected}.`,
  );
}
