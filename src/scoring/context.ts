import type { JabatanTarget } from '../person/asn.js';
import { requireList } from '../json/given-list.js';
import { requireIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { requireMembers, misuse, refusal, shownText } from '../problems/misuse.js';
import { compileRuleSet, type CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import { notInForceText } from '../rule-set/model/period.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';

/** What a computation is made with. There is no hidden "today" and no default rule set. */
export interface Context<G extends Grid = NineBoxGrid> {
  /** The rule set that is applied; from `talenta-asn/rules` or made by `parseRuleSet` or `defineRuleSet`. */
  readonly ruleSet: RuleSet<G>;
  /** Reference date (tanggal acuan), `YYYY-MM-DD`; it has to lie in the period in which the rule set is in force. */
  readonly asOf: IsoDate;
  /** Post in view for the indicators that depend on one; absent: the post declared as a goal, else the present post. */
  readonly target?: JabatanTarget;
  /** Keys of the stages of the rule set that have been held; what the others score is `pending`. */
  readonly stagesHeld?: readonly string[];
}

/** A context that has been checked, each member read once. */
export interface OpenContext {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly target: JabatanTarget | undefined;
  readonly stagesHeld: readonly string[];
}

const MEMBERS: readonly (keyof Context)[] = ['ruleSet', 'asOf', 'target', 'stagesHeld'];
const NO_STAGES: readonly string[] = Object.freeze([]);

/**
 * The context, after the reference date has been checked against the period of its rule set. The post in view is handed on
 * as it is.
 *
 * @throws TalentaError `invalidArgument`, `invalidDate`, `ruleSetNotParsed`, `ruleSetNotInForce`
 */
export function readContext(context: Context<Grid>): OpenContext {
  requireMembers(context, MEMBERS, 'context');
  const compiled = compileRuleSet(context.ruleSet, 'context.ruleSet');
  const asOf = requireIsoDate(context.asOf, 'context.asOf');
  const { ruleSet } = compiled;
  const { from, until } = ruleSet.inForce;
  if (asOf < from || (until !== null && asOf > until))
    throw refusal('context.asOf', notInForceText(ruleSet, asOf), 'ruleSetNotInForce');
  return { compiled, asOf, target: context.target, stagesHeld: stagesOf(context.stagesHeld, ruleSet) };
}

/** The compiled rule set of a context that has been checked. */
export function openContext(context: Context<Grid>): CompiledRuleSet {
  return readContext(context).compiled;
}

/** Refuses a rule set by which no evidence and no indicator scores can be weighed. */
export function requireAspects({ ruleSet, aspects }: CompiledRuleSet): void {
  if (aspects.length > 0) return;
  throw refusal(
    'context.ruleSet',
    `Rule set ${ruleSet.id} revision ${ruleSet.revision} tells only how axis values are placed, not how evidence becomes them: use placeAxes, or candidates with axis values.`,
    'ruleSetWithoutAspects',
  );
}

function stagesOf(stagesHeld: readonly string[] | undefined, ruleSet: RuleSet<Grid>): readonly string[] {
  if (stagesHeld === undefined) return NO_STAGES;
  const known = (ruleSet.stages ?? []).map((stage) => stage.key);
  const expected = known.length === 0 ? 'it has none' : `expected some of ${known.join(', ')}`;
  return requireList(stagesHeld, 'context.stagesHeld', 'keys of stages').map((key, index) => {
    const path = `context.stagesHeld[${index}]`;
    if (typeof key !== 'string') throw misuse(path, 'the key of a stage', key);
    if (known.includes(key)) return key;
    const message = `context.stagesHeld names ${shownText(key)}, no stage of rule set ${ruleSet.id}: ${expected}.`;
    throw refusal(path, message);
  });
}
