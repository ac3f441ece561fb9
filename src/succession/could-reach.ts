import { highestOnLevel } from '../placement/highest-on-level.js';
import { talentOf } from '../placement/place-values.js';
import type { MissingItem } from '../placement/placement.js';
import { multiplyFractions, subtractFractions, type Fraction } from '../exact/fraction.js';
import { roundedFraction } from '../exact/rounding.js';
import { multiply, powerOfTen } from '../exact/whole.js';
import { GOLONGAN } from '../civil-service/golongan.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import { axisOfKey } from '../rule-set/model/ranking-key.js';
import { technicalScore } from './eligibility.js';
import { mixedScore, type OpenPosition, type TalentPosition, type TieFacts, type VacancyRun } from './vacancy-run.js';
import { aheadOfReach, type Reach } from './merit-groups.js';
import { axisPlace, boxValue, type OrderOfMerit } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { MeritKey } from './succession.js';

const HUNDRED: Fraction = { n: 100, d: 1 };
const HIGHEST_RANK: Fraction = { n: GOLONGAN.length, d: 1 };

type Height = Exclude<Reach, string>;

/**
 * Whether somebody who is not ranked could come to a place within the size if everything that is not known of them turned out
 * as well as it can: a box that is possible and allowed, on each axis the most that leads to it, the highest technical score,
 * and facts of the tie chain as they are known, else as high as they go.
 */
export function couldReach(
  member: PoolMember,
  position: TalentPosition,
  merit: OrderOfMerit,
  run: VacancyRun,
): boolean {
  const { shortlistSize } = run.compiled.ruleSet.ranking;
  const moved = run.movedBoxes.get(member.nip);
  const boxes = 'open' in position ? position.open.possibleBoxes : [moved ?? position.box];
  return boxes.some((box) => {
    if (!run.allowed.has(box)) return false;
    const reaches = (axes: readonly Height[]): boolean => {
      const reach = merit.keys.map((key) => reachOf(key, box, axes, position, member, run));
      return aheadOfReach(merit.groups, reach) < shortlistSize;
    };
    if (!('open' in position)) return reaches(position.values.map(attained));
    // The sums of open tables are worked out only for those who are not out anyway.
    const { open } = position;
    return (
      reaches(heights(open, box, run.compiled, undefined)) &&
      reaches(heights(open, box, run.compiled, open.placement().missing))
    );
  });
}

function attained(value: Fraction): Height {
  return { value, attained: true };
}

/** The highest value of each axis that leads to the box. */
function heights(
  { most }: OpenPosition['open'],
  box: number,
  compiled: CompiledRuleSet,
  missing: readonly MissingItem<Grid>[] | undefined,
): readonly Height[] {
  const levels: Readonly<Record<string, string | undefined>> = compiled.boxByNumber.get(box)?.levels ?? {};
  return compiled.axes.map((axis, place) => {
    const level = axis.levels.findIndex(({ key }) => key === levels[axis.key]);
    return highestOnLevel(axis, level, most[place] ?? HUNDRED, missing, compiled);
  });
}

function reachOf(
  key: MeritKey,
  box: number,
  axes: readonly Height[],
  position: TalentPosition,
  member: PoolMember,
  run: VacancyRun,
): Reach {
  switch (key) {
    case 'box':
    case 'readiness':
      return attained(boxValue(key, box, run));
    case 'kinerja':
      return axes[0] ?? 'never';
    case 'potensial':
      return axes[1] ?? 'never';
    case 'score':
      return highestScore(axes, member, run);
    default: {
      const axis = axisOfKey(key);
      return axis === undefined ? reachOfFact(key, position, member, run) : (axes[axisPlace(axis, run)] ?? 'never');
    }
  }
}

function highestScore(axes: readonly Height[], member: PoolMember, run: VacancyRun): Height {
  const { compiled } = run;
  const technical = technicalScore(member, run);
  const best = technical === undefined ? undefined : 'value' in technical ? technical.value : HUNDRED;
  const talent = talentOf(
    axes.map(({ value }) => value),
    compiled,
  );
  const value = mixedScore(talent, best, run);
  const counts = best === undefined || (run.shares !== undefined && run.shares.talent.n !== 0);
  const isAttained =
    !counts || compiled.axes.every(({ share }, index) => share.n === 0 || axes[index]?.attained !== false);
  const rule = compiled.ruleSet.rounding.beforeRanking;
  if (rule === null) return { value, attained: isAttained };
  if (isAttained) return attained(roundedFraction(value, rule));
  // Just below the value, nearer than any half unit: what is rounded there is reached.
  const unit: Fraction = { n: 1, d: powerOfTen(rule.places) };
  const below = subtractFractions(value, multiplyFractions(unit, { n: 1, d: multiply(4, value.d) }));
  return attained(roundedFraction(below, rule));
}

function reachOfFact(
  key: Exclude<keyof TieFacts, 'kinerja' | 'potensial'>,
  position: TalentPosition,
  { candidate }: PoolMember,
  { compiled }: VacancyRun,
): Reach {
  const known = position.ties[key];
  if (known !== undefined) return attained(known);
  const most = 'open' in position ? position.most[key] : undefined;
  if (most !== undefined) return attained(most);
  switch (key) {
    case 'golongan':
      return attained(HIGHEST_RANK);
    case 'timeInLevel':
    case 'age':
      return 'anything';
    case 'penilaianKompetensi':
      return candidate === undefined && compiled.aspects.length > 0 ? 'never' : attained(HUNDRED);
    default:
      return 'never';
  }
}
