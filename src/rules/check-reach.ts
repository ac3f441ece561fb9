import { BOUNDS } from '../model/bounds.js';
import type { Issue } from '../model/talenta-error.js';
import type { Grid } from './grid.js';
import { Mistakes } from './mistakes.js';
import { reachLevels } from './reach-levels.js';
import type { Axis, RuleSet } from './rule-set.js';

/** Every level, and with it every box, can be reached by somebody. */
export function checkReach(ruleSet: RuleSet<Grid>): readonly Issue[] {
  const mistakes = new Mistakes();
  const axes: Readonly<Record<string, Axis<string>>> = ruleSet.axes;
  for (const [key, { levels }] of Object.entries(axes)) {
    const reached = reachLevels(ruleSet, key);
    if (reached === 'tooLarge') {
      mistakes.add(
        `axes.${key}`,
        'tooLarge',
        `its tables come to more than ${String(BOUNDS.sums)} sums, and one of its levels is not met by the plain ones: use fewer rows`,
      );
      continue;
    }
    levels.forEach((level, index) => {
      if (reached[index] !== undefined) return;
      mistakes.add(
        `axes.${key}.levels[${String(index)}]`,
        'unreachable',
        `no evidence leads to ${level.key}, so its boxes stay empty for ever: check its limits, and the tables and rounding of the axis`,
      );
    });
  }
  return mistakes.found;
}
