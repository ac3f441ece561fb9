import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedAmount } from '../exact/read-decimal.js';
import type { Grid } from '../rule-set/model/grid.js';
import { axisOfKey } from '../rule-set/model/ranking-key.js';
import { bestPlace } from './place.js';
import type { MeritKey, Ranked, Succession } from './succession.js';

/** How one person stands to another: certainly ahead, certainly behind, on the same place, or not to be told yet. */
export type Relation = 'ahead' | 'behind' | 'shared' | 'undecided';

/**
 * How the first of two rows of a result stands to the second, from what the result holds of the two alone: no third person
 * matters. `ahead` is transitive; `undecided` is not.
 */
export function relationOfRows(
  { order, tieChain }: Pick<Succession<Grid>, 'order' | 'tieChain'>,
  one: Ranked<Grid>,
  other: Ranked<Grid>,
): Relation {
  if (one.nip === other.nip) return 'shared';
  for (const key of order) {
    const relation = relationBy(key, one, other);
    if (relation !== undefined) return relation;
  }
  for (const key of tieChain) {
    const relation = relationOf(factOf(key, one), factOf(key, other));
    if (relation !== undefined) return relation;
  }
  return 'shared';
}

function relationBy(key: MeritKey, one: Ranked<Grid>, other: Ranked<Grid>): Relation | undefined {
  switch (key) {
    case 'box':
      return one.box === other.box ? undefined : byBestPlace(one, other);
    case 'readiness':
      return one.readiness?.key === other.readiness?.key ? undefined : byBestPlace(one, other);
    case 'score':
      return relationOf(scoreOf(one), scoreOf(other));
    default: {
      const axis = key === 'kinerja' || key === 'potensial' ? key : axisOfKey(key);
      return axis === undefined
        ? relationOf(factOf(key, one), factOf(key, other))
        : relationOf(axisValue(axis, one), axisValue(axis, other));
    }
  }
}

/** Which box or group of readiness goes first stands in the rule set; that they differ decides, and the best places follow it. */
function byBestPlace(one: Ranked<Grid>, other: Ranked<Grid>): Relation {
  const difference = bestPlace(one.place) - bestPlace(other.place);
  return difference < 0 ? 'ahead' : difference > 0 ? 'behind' : 'undecided';
}

/** `undefined`: the key leaves them equal. */
function relationOf(one: Fraction | undefined, other: Fraction | undefined): Relation | undefined {
  if (one === undefined || other === undefined) return one === other ? undefined : 'undecided';
  const difference = compareFractions(one, other);
  return difference > 0 ? 'ahead' : difference < 0 ? 'behind' : undefined;
}

function scoreOf({ scoreFraction, score }: Ranked<Grid>): Fraction {
  return readTrustedAmount(scoreFraction ?? score);
}

function axisValue(axis: string, { axes }: Ranked<Grid>): Fraction | undefined {
  const text = Object.hasOwn(axes, axis) ? axes[axis] : undefined;
  return text === undefined ? undefined : readTrustedAmount(text);
}

function factOf(key: MeritKey, { comparedBy = {} }: Ranked<Grid>): Fraction | undefined {
  const text = Object.hasOwn(comparedBy, key) ? comparedBy[key] : undefined;
  return text === undefined ? undefined : readTrustedAmount(text);
}
