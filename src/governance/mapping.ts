import { openContext, type Context } from '../aspects/context.js';
import { normalizeAspects } from '../aspects/normalize-aspects.js';
import { placeKnownAxes } from '../boxes/place-axes.js';
import { placeInBox } from '../boxes/place-in-box.js';
import type { Placement } from '../boxes/placement.js';
import type { Asn } from '../model/asn.js';
import type { IsoDate } from '../model/iso-date.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { isCandidate, readPool, type PoolMember } from '../succession/pool.js';
import { mappingArgument } from './mapping.schema.js';
import { contextOf } from './run.schema.js';

/** What a mapping came to: numbers of people, and a fingerprint of who stands where. Holds no personal data. */
export interface Mapping {
  readonly people: number;
  /** Number of people by box; every box of the rule set. */
  readonly byBox: Readonly<Record<string, number>>;
  /** People whose box is not known yet. */
  readonly incomplete: number;
  /** Entries of the pool that could not be read. */
  readonly unreadable: number;
  /** SHA-256 of who stands in which box; does not depend on the order of the pool. */
  readonly fingerprint: string;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/**
 * Maps everybody of a pool, each once: steps 1 and 2 for people from `parseAsn`, what candidates bring for candidates.
 *
 * @throws TalentaError as `normalizeAspects`; `tooLarge`
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
  const compiled = openContext(given);
  const { members, unreadable } = readPool(pool, compiled);
  const placed = members.map((member) => [member.nip, boxOf(placementOf(member, given))] as const);
  const byBox: Record<string, number> = Object.fromEntries(given.ruleSet.boxes.map(({ box }) => [String(box), 0]));
  for (const [, box] of placed) if (box !== null) byBox[String(box)] = (byBox[String(box)] ?? 0) + 1;
  return mappingArgument.made({
    people: placed.length,
    byBox,
    incomplete: placed.filter(([, box]) => box === null).length,
    unreadable: unreadable.length,
    fingerprint: fingerprintOf(placed),
    ruleSet: compiled.reference,
    asOf: given.asOf,
  });
}

/** Of two people who carry one NIP nobody knows which stands where. */
function placementOf(
  { person, placement, conflicting }: PoolMember,
  context: Context<Grid>,
): Placement<Grid> | undefined {
  if (conflicting) return undefined;
  if (isCandidate(person))
    return placement ?? placeKnownAxes(person.axes ?? {}, context.ruleSet, { ...person.statedLevels });
  return placeInBox(normalizeAspects(person, context), context.ruleSet);
}

function boxOf(placement: Placement<Grid> | undefined): number | null {
  return placement?.status === 'placed' ? placement.box : null;
}
