import { checkConditions } from './check-procedure.js';
import { checkUnique, isWhole, readable, type Mistakes } from './mistakes.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { FillingWay } from './rule-set.js';
import { wayName } from './way-name.js';

/** Ways of filling posts: each once, of classes on a tier, and at least one of each class open where a vacancy names none. */
export function checkWays(pieces: RuleSetPieces, isWholeRuleSet: boolean, mistakes: Mistakes): void {
  const { eligibility, tiers, defaultWays, outsideCivilService } = pieces;
  const tiered = tiers === undefined ? undefined : new Set(tiers.ladder.flat());
  let withWays = 0;
  for (const { item: entry, index } of readable(eligibility)) {
    const { kelas, ways, conditions } = entry;
    if (ways === undefined) continue;
    withWays++;
    const path = `eligibility[${String(index)}]`;
    checkUnique(ways.flatMap(steps), `${path}.ways`, 'way', mistakes);
    if (tiered?.has(kelas) === false) {
      mistakes.add(
        'tiers.ladder',
        'classWithoutTier',
        `${kelas} has ways, which tiers tell apart, but stands on no tier: add it to the ladder`,
      );
    }
    const all = [
      { asked: conditions, at: `${path}.conditions` },
      ...ways.map((way, place) => ({ asked: way.conditions, at: `${path}.ways[${String(place)}].conditions` })),
    ];
    for (const { asked, at } of all) {
      asked.forEach(({ kind }, place) => {
        if (kind === 'lowerTier') {
          mistakes.add(
            `${at}[${String(place)}]`,
            'lowerTierBesideWays',
            'the way tells from which tier somebody comes: leave this condition out',
          );
        }
      });
    }
    ways.forEach((way, place) => {
      const at = `${path}.ways[${String(place)}].conditions`;
      checkConditions(way.conditions, at, undefined, undefined, mistakes);
      const common = new Set(conditions.map(({ id }) => id));
      checkUnique(
        [...common, ...new Set(way.conditions.map(({ id }) => id))],
        at,
        'condition (here and in the conditions of the class)',
        mistakes,
      );
    });
    const open = new Set<string>(ways.map(({ cara }) => cara));
    if (outsideCivilService?.some((outside) => outside.kelas === kelas) === true) open.add('luarPns');
    if (defaultWays?.ways.some((cara) => open.has(cara)) === false) {
      mistakes.add(
        'defaultWays.ways',
        'noWayOpen',
        `none of them is a way of ${kelas}: nobody could come where a vacancy names no way; name one of ${[...open].join(', ')}`,
      );
    }
  }
  if (!isWholeRuleSet || !isWhole(eligibility)) return;
  if (withWays > 0 && defaultWays === undefined) {
    mistakes.add(
      'defaultWays',
      'defaultWaysMissing',
      'classes have ways: state which are open where a vacancy names none',
    );
  }
  if (withWays === 0 && defaultWays !== undefined) {
    mistakes.add('defaultWays', 'defaultWaysUnused', 'no class has ways: add them, or leave this out');
  }
}

/** A way from either tier is both of them. */
function steps(way: FillingWay): readonly string[] {
  const name = wayName(way) ?? '';
  return name === 'antarinstansi' ? [`${name}.lowerTier`, `${name}.sameTier`] : [name];
}
