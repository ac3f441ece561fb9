import type { Condition } from '../../conditions/conditions.js';
import { checkConditions } from './check-procedure.js';
import { checkUnique, type IssueList } from './issue-list.js';
import { isWhole, readable, type RuleSetPieces } from '../parse/rule-set-pieces.js';
import type { FillingWay } from '../model/rule-set.js';
import { wayName } from '../model/element-name.js';

/** Ways of filling posts: each once, of classes on a tier, and at least one of each class open where a vacancy names none. */
export function checkWays(pieces: RuleSetPieces, isWholeRuleSet: boolean, issues: IssueList): void {
  const { eligibility, tiers, defaultWays, outsideCivilService } = pieces;
  const tiered = tiers === undefined ? undefined : new Set(tiers.ladder.flat());
  let withWays = 0;
  for (const { item, index } of readable(eligibility)) {
    const { kelas, ways, conditions } = item;
    if (ways === undefined) continue;
    withWays++;
    const here = issues.at('eligibility', index);
    checkUnique(ways.flatMap(steps), 'way', here.at('ways'));
    if (tiered?.has(kelas) === false) issues.at('tiers', 'ladder').add('classWithoutTier', kelas);
    refuseLowerTier(conditions, here.at('conditions'));
    for (const [place, way] of ways.entries()) refuseLowerTier(way.conditions, here.at('ways', place, 'conditions'));
    for (const [place, way] of ways.entries()) {
      const below = here.at('ways', place, 'conditions');
      checkConditions(way.conditions, below);
      const ids = [conditions, way.conditions].flatMap((list) => [...new Set(list.map(({ id }) => id))]);
      checkUnique(ids, 'condition (here and in the conditions of the class)', below);
    }
    const open = new Set<string>(ways.map(({ cara }) => cara));
    if (outsideCivilService?.some((outside) => outside.kelas === kelas) === true) open.add('luarPns');
    if (defaultWays?.ways.some((cara) => open.has(cara)) === false)
      issues.at('defaultWays', 'ways').add('noWayOpen', kelas, [...open]);
  }
  if (!isWholeRuleSet || !isWhole(eligibility)) return;
  if (withWays > 0 && defaultWays === undefined) issues.at('defaultWays').add('defaultWaysMissing');
  if (withWays === 0 && defaultWays !== undefined) issues.at('defaultWays').add('defaultWaysUnused');
}

function refuseLowerTier(conditions: readonly Condition[], here: IssueList): void {
  for (const [place, { kind }] of conditions.entries())
    if (kind === 'lowerTier') here.at(place).add('lowerTierBesideWays');
}

/** A way from either tier is both of them. */
function steps(way: FillingWay): readonly string[] {
  const name = wayName(way) ?? '';
  return name === 'antarinstansi' ? [`${name}.lowerTier`, `${name}.sameTier`] : [name];
}
