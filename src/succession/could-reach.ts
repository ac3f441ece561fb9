import type { OpenAxis } from '../aspects/aspect-profile.js';
import { highestOnLevel } from '../boxes/highest-on-level.js';
import { talentOf } from '../boxes/place-values.js';
import type { NotPlaced, Placement } from '../boxes/placement.js';
import { multiplyFractions, subtractFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { roundedFraction } from '../exact/rounding.js';
import { multiply, powerOfTen } from '../exact/whole.js';
import { GOLONGAN } from '../model/golongan.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import { axisOfKey } from '../rules/ranking-key.js';
import { technicalScore } from './eligibility.js';
import type { Standing } from './known-standing.js';
import { aheadOfReach, type Reach } from './merit-groups.js';
import { axisPlace, boxValue, type OrderOfMerit } from './order-of-merit.js';
import { statedValues, type PoolMember } from './pool.js';
import { mixedScore, type Sitting } from './sitting.js';
import type { MeritKey } from './succession.js';
import type { TieFacts } from './tie-chain.js';

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
  standing: Standing,
  placement: Placement<Grid>,
  merit: OrderOfMerit,
  sitting: Sitting,
): boolean {
  const { shortlistSize } = sitting.compiled.ruleSet.ranking;
  const moved = sitting.movedBoxes.get(member.nip);
  const boxes = placement.status === 'placed' ? [moved ?? placement.box] : placement.possibleBoxes;
  return boxes.some((box) => {
    if (!sitting.allowed.has(box)) return false;
    const reaches = (axes: readonly Height[]): boolean => {
      const reach = merit.keys.map((key) => reachOf(key, box, axes, standing, member, sitting));
      return aheadOfReach(merit.groups, reach) < shortlistSize;
    };
    if (placement.status === 'placed') return reaches(statedValues(placement, sitting.compiled).map(attained));
    // The sums of open tables are worked out only for those who are not out anyway.
    return (
      reaches(heights(placement, box, sitting.compiled, false)) &&
      reaches(heights(placement, box, sitting.compiled, true))
    );
  });
}

function attained(value: Fraction): Height {
  return { value, attained: true };
}

/** The highest value of each axis that leads to the box. */
function heights(
  placement: NotPlaced<Grid>,
  box: number,
  compiled: CompiledRuleSet,
  exactly: boolean,
): readonly Height[] {
  const { kinerja, potensial, furtherAxes } = placement;
  const bounds: Readonly<Record<string, OpenAxis | undefined>> = { ...furtherAxes, kinerja, potensial };
  const levels: Readonly<Record<string, string | undefined>> = compiled.boxByNumber.get(box)?.levels ?? {};
  return compiled.axes.map((axis) => {
    const bound = bounds[axis.key];
    const most = bound === undefined ? HUNDRED : readTrustedDecimal(bound.maxFraction ?? bound.max);
    const level = axis.levels.findIndex(({ key }) => key === levels[axis.key]);
    return highestOnLevel(axis, level, most, exactly ? placement.missing : undefined, compiled);
  });
}

function reachOf(
  key: MeritKey,
  box: number,
  axes: readonly Height[],
  standing: Standing,
  member: PoolMember,
  sitting: Sitting,
): Reach {
  switch (key) {
    case 'box':
    case 'readiness':
      return attained(boxValue(key, box, sitting));
    case 'kinerja':
      return axes[0] ?? 'never';
    case 'potensial':
      return axes[1] ?? 'never';
    case 'score':
      return highestScore(axes, member, sitting);
    default: {
      const axis = axisOfKey(key);
      return axis === undefined
        ? reachOfFact(key, standing, member, sitting)
        : (axes[axisPlace(axis, sitting)] ?? 'never');
    }
  }
}

function highestScore(axes: readonly Height[], member: PoolMember, sitting: Sitting): Height {
  const { compiled } = sitting;
  const technical = technicalScore(member, sitting);
  const best = technical === undefined ? undefined : 'value' in technical ? technical.value : HUNDRED;
  const talent = talentOf(
    axes.map(({ value }) => value),
    compiled,
  );
  const value = mixedScore(talent, best, sitting);
  const counts = best === undefined || (sitting.shares !== undefined && sitting.shares.talent.n !== 0);
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
  standing: Standing,
  { candidate }: PoolMember,
  { compiled }: Sitting,
): Reach {
  const known = standing.ties[key];
  if (known !== undefined) return attained(known);
  const most = 'open' in standing ? standing.most[key] : undefined;
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
