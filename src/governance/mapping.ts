import { openContext, type Context } from '../aspects/context.js';
import { normalizeAspects } from '../aspects/normalize-aspects.js';
import { placeKnownAxes } from '../boxes/place-axes.js';
import { placeInBox } from '../boxes/place-in-box.js';
import type { Placement } from '../boxes/placement.js';
import type { Asn } from '../model/asn.js';
import { elementsOf } from '../model/given-list.js';
import type { IsoDate } from '../model/iso-date.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { mappingArgument } from './mapping.schema.js';
import { contextOf, mappedPersonOf } from './run.schema.js';

/** What a mapping came to: numbers of people, and a fingerprint of who stands where. Holds no personal data. */
export interface Mapping {
  readonly people: number;
  /** Number of people by box; every box of the rule set. */
  readonly byBox: Readonly<Record<string, number>>;
  /** People whose box is not known yet. */
  readonly incomplete: number;
  /** SHA-256 of who stands in which box; does not depend on the order of the pool. */
  readonly fingerprint: string;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/**
 * Maps everybody of a pool: steps 1 and 2 for people from `parseAsn`, what candidates bring for candidates.
 *
 * @throws TalentaError as `normalizeAspects`; `invalidArgument` for people that `parseAsn` would refuse and for candidates without
 * a placement or axis values
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * import { mapPool } from 'talenta-asn/governance';
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const { people, byBox, incomplete } = mapPool(pool, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(people, byBox['9'], incomplete); // => 1 1 0
 * ```
 */
export function mapPool(pool: Iterable<Asn | Candidate<Grid>>, context: Context<Grid>): Mapping {
  const given = contextOf(context, 'context');
  const { reference } = openContext(given);
  const placed = elementsOf(pool, 'pool', 'people').map((each, index) => {
    const person = mappedPersonOf(each, `pool[${String(index)}]`);
    return [person.nip, boxOf(placementOf(person, given))] as const;
  });
  const byBox: Record<string, number> = Object.fromEntries(given.ruleSet.boxes.map(({ box }) => [String(box), 0]));
  for (const [, box] of placed) if (box !== null) byBox[String(box)] = (byBox[String(box)] ?? 0) + 1;
  return mappingArgument.made({
    people: placed.length,
    byBox,
    incomplete: placed.filter(([, box]) => box === null).length,
    fingerprint: fingerprintOf([...placed].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    ruleSet: reference,
    asOf: given.asOf,
  });
}

function placementOf(person: Asn | Candidate<Grid>, context: Context<Grid>): Placement<Grid> {
  if ('placement' in person) return person.placement;
  if ('axes' in person) return placeKnownAxes(person.axes, context.ruleSet, { ...person.statedLevels });
  return placeInBox(normalizeAspects(person, context), context.ruleSet);
}

function boxOf(placement: Placement<Grid>): number | null {
  return placement.status === 'placed' ? placement.box : null;
}
