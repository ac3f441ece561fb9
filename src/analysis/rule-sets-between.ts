import { compareRuleSets, type RuleGroup } from '../rule-set/change/compare-rule-sets.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { safeParseRuleSet } from '../rule-set/parse/parse-rule-set.js';
import { citedSources } from '../rule-set/check/check-provenance.js';
import { refusal } from '../problems/misuse.js';

/** The groups in the order in which they are replaced. */
const STEPS: readonly {
  readonly groups: readonly RuleGroup[];
  readonly replace: (draft: RuleSet<Grid>, to: RuleSet<Grid>) => object;
}[] = [
  {
    groups: ['weights', 'measures'],
    replace: (draft, { aspects, readyScores, competencyStandards, stages = [] }) => ({
      ...draft,
      aspects,
      readyScores,
      competencyStandards,
      stages,
    }),
  },
  { groups: ['levels'], replace: (draft, { axes }) => ({ ...draft, axes }) },
  { groups: ['boxes'], replace: (draft, { boxes, numbering }) => ({ ...draft, boxes, numbering }) },
  { groups: ['talent'], replace: (draft, { talent, technicalMix }) => ({ ...draft, talent, technicalMix }) },
  {
    groups: ['conditions'],
    replace: ({ defaultWays: _, ...draft }, { eligibility, tiers, defaultWays }) => ({
      ...draft,
      eligibility,
      tiers,
      ...(defaultWays === undefined ? {} : { defaultWays }),
    }),
  },
  { groups: ['ranking'], replace: (draft, { ranking }) => ({ ...draft, ranking }) },
  { groups: ['rounding'], replace: (draft, { rounding }) => ({ ...draft, rounding }) },
];

/** A rule set between two others, and the groups that were replaced to come to it. */
export interface RuleSetBetween {
  readonly ruleSet: RuleSet<Grid>;
  readonly groups: readonly RuleGroup[];
}

/** From one rule set to the other, both among them, each of them checked. */
export function ruleSetsBetween(from: RuleSet<Grid>, to: RuleSet<Grid>): readonly RuleSetBetween[] {
  const differing = new Set(compareRuleSets(from, to).map(({ group }) => group));
  const steps = STEPS.filter(({ groups }) => groups.some((group) => differing.has(group)));
  const between: RuleSetBetween[] = [{ ruleSet: from, groups: [] }];
  let draft = from;
  let waiting: readonly RuleGroup[] = [];
  steps.forEach(({ groups, replace }, index) => {
    waiting = [...waiting, ...groups.filter((group) => differing.has(group))];
    draft = { ...from, ...replace(draft, to) };
    const ruleSet = index === steps.length - 1 ? to : provedOf(draft, to, from);
    if (ruleSet === undefined) return;
    between.push({ ruleSet, groups: waiting });
    waiting = [];
  });
  return between;
}

/** A rule set made of two, with the sources that it cites, where it holds. */
function provedOf(draft: RuleSet<Grid>, one: RuleSet<Grid>, other: RuleSet<Grid>): RuleSet<Grid> | undefined {
  const sources = citedSources(draft, one.sources, other.sources);
  const result = safeParseRuleSet({ ...draft, sources }, { grid: 'any' });
  return result.success ? result.data : undefined;
}

/** Two rule sets that both score evidence, and which of them lent the other what it scores by. */
export interface MeasuringRuleSets {
  readonly from: RuleSet<Grid>;
  readonly to: RuleSet<Grid>;
  readonly by?: 'from' | 'to';
}

/** Both rule sets so that both score evidence: one that does not is lent what the other scores by. */
export function measuringBoth(from: RuleSet<Grid>, to: RuleSet<Grid>, hasEvidence: boolean): MeasuringRuleSets {
  const [here, there] = [from.aspects.length > 0, to.aspects.length > 0];
  if ((here && there) || !hasEvidence) return { from, to };
  if (here) return { from, to: lent(to, from, 'to'), by: 'from' };
  if (there) return { from: lent(from, to, 'from'), to, by: 'to' };
  throw refusal(
    'from',
    `Rule sets ${nameOf(from)} and ${nameOf(to)} tell only how axis values are placed, not how evidence becomes them: pass candidates with axis values.`,
    'ruleSetWithoutAspects',
  );
}

function nameOf({ id, revision }: RuleSet<Grid>): string {
  return `${id} revision ${revision}`;
}

function lent(ruleSet: RuleSet<Grid>, scoring: RuleSet<Grid>, path: 'from' | 'to'): RuleSet<Grid> {
  const { aspects, readyScores, competencyStandards, stages } = scoring;
  const { stages: _own, ...rest } = ruleSet;
  const measured = { ...rest, aspects, readyScores, competencyStandards };
  const proved = provedOf(stages === undefined ? measured : { ...measured, stages }, scoring, ruleSet);
  if (proved !== undefined) return proved;
  throw refusal(
    path,
    `Rule set ${nameOf(ruleSet)} tells only how axis values are placed, and its levels do not fit what ${nameOf(scoring)} scores: pass candidates with axis values.`,
    'ruleSetWithoutAspects',
  );
}
