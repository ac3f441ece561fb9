import { openContext, type Context } from '../scoring/context.js';
import { normalizeAspects } from '../scoring/normalize-aspects.js';
import { placeKnownAxes } from '../placement/place-axes.js';
import { placeInBox } from '../placement/place-in-box.js';
import type { Placement } from '../placement/placement.js';
import type { Asn } from '../person/asn.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { fingerprintOfPlain } from '../json/canonical-text.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { isCandidate, readPool, type PoolMember } from '../succession/pool.js';
import { mappingArgument } from './procedure.schema.js';
import { contextOf } from './run.schema.js';

/** What a mapping came to: numbers of people, and a fingerprint of who stands where. Holds no personal data. */
export interface Mapping {
  /** People mapped, each once, 0 or more. */
  readonly people: number;
  /** Number of people by number of the box (kotak), 0 or more; every box of the rule set. */
  readonly byBox: Readonly<Record<string, number>>;
  /** People whose box is not known yet, 0 or more. */
  readonly incomplete: number;
  /** Entries of the pool that could not be read, 0 or more. */
  readonly unreadable: number;
  /** SHA-256 of who stands in which box, hexadecimal; does not depend on the order of the pool. */
  readonly fingerprint: string;
  /** The rule set it was worked out with. */
  readonly ruleSet: RuleSetReference;
  /** The reference date it was worked out for. */
  readonly asOf: IsoDate;
}

/**
 * Maps everybody of a pool, each once: steps 1 and 2 for people from `parseAsn`, what candidates bring for candidates.
 *
 * @throws TalentaError as `normalizeAspects`; `tooLarge`
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * import { mapPool } from 'talenta-asn/procedure';
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const { people, byBox, incomplete } = mapPool(pool, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(people, byBox['9'], incomplete); // => 1 1 0
 * ```
 */
export function mapPool(pool: Iterable<Asn | Candidate<Grid>>, context: Context<Grid>): Mapping {
  const given = contextOf(context, 'context');
  const compiled = openContext(given);
  const { members, unreadable } = readPool(pool, { compiled, asOf: given.asOf });
  const placed = members.map((member) => [member.nip, boxOf(placementOf(member, given))] as const);
  const byBox: Record<string, number> = Object.fromEntries(given.ruleSet.boxes.map(({ box }) => [String(box), 0]));
  for (const [, box] of placed) if (box !== null) byBox[String(box)] = (byBox[String(box)] ?? 0) + 1;
  return mappingArgument.made({
    people: placed.length,
    byBox,
    incomplete: placed.filter(([, box]) => box === null).length,
    unreadable: unreadable.length,
    fingerprint: fingerprintOfPlain(placed),
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
