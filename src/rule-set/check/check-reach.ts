import type { Grid } from '../model/grid.js';
import type { Axis, RuleSet } from '../model/rule-set.js';
import { BOUNDS } from '../../json/bounds.js';
import type { Issue } from '../../problems/talenta-error.js';
import { IssueList } from './issue-list.js';
import { reachLevels } from './reach-levels.js';

/** Every level, and with it every box, can be reached by somebody. */
export function checkReach(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const issues = new IssueList();
  for (const [axis, { levels }] of Object.entries<Axis<string>>(ruleSet.axes)) {
    const here = issues.at('axes', axis);
    const reached = reachLevels(ruleSet, axis);
    if (reached === 'tooLarge') here.add('tooLarge.sums', BOUNDS.sums);
    else
      for (const [index, { key }] of levels.entries())
        if (reached[index] === undefined) here.at('levels', index).add('unreachable.level', key);
  }
  return issues.found;
}
