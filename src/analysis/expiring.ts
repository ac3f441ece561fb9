import type { Context } from '../scoring/context.js';
import { expiriesOf, type Expiry } from '../scoring/expiries.js';
import { normalizeAspects } from '../scoring/normalize-aspects.js';
import { readProvedContext } from '../scoring/proved-context.js';
import { placeInBox } from '../placement/place-in-box.js';
import type { Placement } from '../placement/placement.js';
import type { Asn } from '../person/asn.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { dateOfDayNumber, dayNumber, requireIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { requireMembers, misuse, refusal } from '../problems/misuse.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import { notInForceText } from '../rule-set/model/period.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import { RUN_MEMBERS, type Run } from '../succession/run.js';
import { readablePeople, type Unreadable } from '../succession/parse-candidate.js';

/** Where somebody stands on a day. */
export interface StandingOn<G extends Grid = NineBoxGrid> {
  /** The day. */
  readonly on: IsoDate;
  /** Axes and box, or the boxes that are possible, if nothing new comes. */
  readonly placement: Placement<G>;
}

/** Somebody of whom evidence that counts today no longer counts by a day. */
export interface ExpiringPerson<G extends Grid = NineBoxGrid> {
  /** NIP, text of 18 digits. Personal. */
  readonly nip: string;
  /** What counts on the reference date and has expired by the day asked for, the first to expire first. */
  readonly expires: readonly Expiry[];
  /** On the reference date. */
  readonly now: StandingOn<G>;
  /** On the first day on which something has expired. */
  readonly first: StandingOn<G>;
  /** On the day asked for. */
  readonly then: StandingOn<G>;
}

/** Whose evidence expires by a day, and what that does to them. Plain, deep-frozen, JSON-able. Personal data. */
export interface Expiring<G extends Grid = NineBoxGrid> {
  /** Reference date. */
  readonly asOf: IsoDate;
  /** The day asked for. */
  readonly until: IsoDate;
  /** The rule set by which evidence counts and people are placed. */
  readonly ruleSet: RuleSetReference;
  /** The first to lose something first; of one day by NIP. */
  readonly people: readonly ExpiringPerson<G>[];
  /** Number of people whose evidence counts on both days. */
  readonly others: number;
  /** Entries that are no person from `parseAsn`, nor become one: nothing is known of what they lose. By NIP. */
  readonly unreadable: readonly Unreadable[];
}

/**
 * Whose evidence expires: for each person what counts on the reference date and no longer counts on `until`, and where they
 * stand on three days, if nothing new comes. Only windows of time are looked for; the days are computed in full, so that
 * what else changes by itself (a punishment that ends, an appraisal of a year that is over by then) is in the placements.
 * Conditions are not judged.
 *
 * @param run - its people, from `parseAsn`, and its context: rule set, reference date, post in view, stages held
 * @param until - a day on or after the reference date, on which the rule set is in force
 * @returns plain, deep-frozen data; holds NIPs, so mask them before you show it
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetWithoutAspects`, `ruleSetNotParsed`, `invalidDate`,
 * `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { parseAsn } from 'talenta-asn';
 * import { expiring } from 'talenta-asn/analysis';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({
 *   nip: '198502282010011999',
 *   jenis: 'PNS',
 *   evidence: { timKerja: [{ tanggal: '2025-01-10', peran: 'ketua', lingkup: 'internal' }] },
 * });
 * const { people } = expiring({ pool: [asn], context: { ruleSet: bkn411, asOf: '2026-11-23' } }, '2027-06-30');
 * console.log(people[0]?.expires[0]?.validUntil, people[0]?.first.on); // => 2027-01-10 2027-01-11
 * console.log(people[0]?.now.placement.kinerja, people[0]?.then.placement.kinerja);
 * // => { min: '25.25', max: '96.25' } { min: '14', max: '85' }
 * ```
 */
export function expiring<G extends Grid = NineBoxGrid>(
  run: Pick<Run<G, Asn>, 'pool' | 'context'>,
  until: IsoDate,
): Expiring<G>;
export function expiring(run: Pick<Run<Grid, Asn>, 'pool' | 'context'>, until: IsoDate): Expiring<Grid> {
  requireMembers(run, RUN_MEMBERS, 'run');
  const { context } = run;
  const { compiled, asOf } = readProvedContext(context);
  const { ruleSet, reference } = compiled;
  const last = requireIsoDate(until, 'until');
  if (last < asOf) throw misuse('until', `a day on or after the reference date ${asOf}`, until);
  if (ruleSet.inForce.until !== null && last > ruleSet.inForce.until)
    throw refusal('until', notInForceText(ruleSet, last), 'ruleSetNotInForce');
  const { pool, unreadable } = readablePeople(run.pool, 'run.pool');
  const affected = pool.flatMap((person) => affectedBy(person, context, last));
  affected.sort((a, b) => (a.first.on < b.first.on || (a.first.on === b.first.on && a.nip < b.nip) ? -1 : 1));
  const others = pool.length - affected.length;
  return deepFreeze({ asOf, until: last, ruleSet: reference, people: affected, others, unreadable });
}

function affectedBy(person: Asn, context: Context<Grid>, until: IsoDate): readonly ExpiringPerson<Grid>[] {
  const profileOn = (on: IsoDate) => normalizeAspects(person, { ...context, asOf: on });
  const placed = (on: IsoDate, profile = profileOn(on)): StandingOn<Grid> => ({
    on,
    placement: placeInBox(profile, context.ruleSet),
  });
  const profile = profileOn(context.asOf);
  const expires = expiriesOf(profile).filter(({ validUntil }) => validUntil < until);
  const [earliest] = expires;
  if (earliest === undefined) return [];
  const first = placed(dateOfDayNumber(dayNumber(earliest.validUntil) + 1));
  const then = first.on === until ? first : placed(until);
  return [{ nip: person.nip, expires, now: placed(context.asOf, profile), first, then }];
}
