import { AXIS_KEYS, type AxisKey } from '../civil-service/aspect-keys.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { requireMembers, refusal } from '../problems/misuse.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { developmentFrom, type Development } from '../development/development.js';
import type { Asn } from '../person/asn.js';
import { placeInBox } from '../placement/place-in-box.js';
import type { Placement } from '../placement/placement.js';
import type { Bilingual } from '../problems/bilingual.js';
import { asnArgument, contextOf, targetOf, vacancyArgument } from '../procedure/run.schema.js';
import { compileRuleSet, type CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { AspectProfile } from '../scoring/aspect-profile.js';
import type { Context } from '../scoring/context.js';
import { normalizeAspects } from '../scoring/normalize-aspects.js';
import { checkEligibility, type GroundedVerdict } from '../explanation/check-eligibility.js';
import { bestPlace, worstPlace, type Place } from '../succession/place.js';
import type { MeritKey, Succession } from '../succession/succession.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { levelStoodFor } from './words.js';
import { letterArgument, letterWordingArgument, successionArgument } from './documents.schema.js';

/** Places told together, so that nobody beyond the shortlist learns the exact place of others. */
export interface RankBand {
  /** The best place in it, 1 or more. */
  readonly from: number;
  /** The worst place in it; absent: to the end. */
  readonly to?: number;
}

/** Bands used where none are given. */
export const RANK_BANDS: readonly RankBand[] = deepFreeze<RankBand[]>([
  { from: 1, to: 3 },
  { from: 4, to: 10 },
  { from: 11, to: 25 },
  { from: 26 },
]);

/** What came of a result for one person, as far as they are told. */
export type LetterOutcome =
  | {
      /** On the shortlist (calon suksesor). */
      readonly status: 'shortlisted';
      /** Place (tempat) on it. */
      readonly place: Place;
      /** What keeps an open place open. */
      readonly openUntil?: readonly MeritKey[];
    }
  | {
      /** Eligible, and beyond the shortlist (cadangan). */
      readonly status: 'reserve';
      /** The band that holds the place. */
      readonly band: RankBand;
    }
  | {
      /** Not eligible (tidak memenuhi syarat), not known yet, or not judged at all. */
      readonly status: 'notEligible' | 'undetermined' | 'notInPool';
    };

/** What one person is told of a vacancy: their own data alone. Plain, deep-frozen, JSON-able. Personal data. */
export interface Letter {
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** Day of the letter (tanggal). */
  readonly tanggal: IsoDate;
  /** Name of the person (nama). */
  readonly nama?: string;
  /** NIP in full; the document masks it. */
  readonly nip: string;
  /** The vacancy (lowongan). */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Name of the post (nama jabatan). */
    readonly nama: string;
  };
  /** What came of the result for the person. */
  readonly standing: LetterOutcome;
  /** By which way the person would come into the post (cara pengisian); absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** Own scores, weights and contributions, judged against the vacancy. */
  readonly profile: AspectProfile;
  /** Own box (kotak), or those still possible. */
  readonly placement: Placement;
  /** Axes of which the rule gives a level and no number, by the name of the level: no number of theirs is printed. */
  readonly levels?: Readonly<Partial<Record<AxisKey, Bilingual>>>;
  /** Every condition, with its grounds. */
  readonly conditions: readonly GroundedVerdict[];
  /** What would lift the box. */
  readonly development: Development;
  /** How objections (sanggah) are taken. */
  readonly objection?: {
    /** The last day, included. */
    readonly until: IsoDate;
    /** Who takes them. */
    readonly to: string;
  };
}

/** What a letter is made of. */
export interface LetterDetails {
  /** Who it is to; from `parseAsn`. */
  readonly person: Asn;
  /** The vacancy (lowongan) of the result. */
  readonly vacancy: Vacancy;
  /** The result; from `rankSuccessors`, with the pool the person is in. */
  readonly succession: Succession;
  /** Rule set and reference date of the result. */
  readonly context: Context;
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** Day of the letter (tanggal). */
  readonly tanggal: IsoDate;
  /** By which places beyond the shortlist are told; {@link RANK_BANDS} by default. */
  readonly bands?: readonly RankBand[];
  /** How objections (sanggah) are taken. */
  readonly objection?: Letter['objection'];
}

const DETAILS: readonly (keyof LetterDetails)[] = [
  ...(['person', 'vacancy', 'succession', 'context', 'instansi', 'tanggal', 'bands', 'objection'] as const),
];

/**
 * The letter to one person of the pool: own scores with their contributions, own conditions, where the person stands (the
 * place on the shortlist, else a band of places), and what would lift the box. It holds nothing of anybody else.
 *
 * @param details - person, vacancy, result, its context, and what stands in the letter beside them
 * @throws TalentaError `invalidNip`; `invalidArgument` for what is no person, vacancy, result, context or details, when
 * vacancy, rule set or date are not those of the result, and when no band holds the person's place; `invalidDate`; otherwise
 * as `normalizeAspects` and `checkEligibility`
 */
export function letterOf(details: LetterDetails): Letter {
  requireMembers(details, DETAILS, 'details');
  const { person: to, vacancy: post, succession: result, context: made, ...wording } = details;
  const person = asnArgument.from(to, 'details.person');
  const vacancy = vacancyArgument.from(post, 'details.vacancy');
  const succession = successionArgument.from(result, 'details.succession');
  const context = contextOf(made, 'details.context');
  const { instansi, tanggal, bands = RANK_BANDS, objection } = letterWordingArgument.from(wording, 'details');
  const placedFor = { ...context, target: targetOf(vacancy) };
  const profile = normalizeAspects(person, placedFor);
  if (
    succession.vacancy.id !== vacancy.id ||
    succession.asOf !== context.asOf ||
    succession.ruleSet.fingerprint !== profile.ruleSet.fingerprint
  ) {
    throw refusal(
      'succession',
      `the result is of vacancy ${succession.vacancy.id}, rule set ${succession.ruleSet.id}, ${succession.asOf}: pass the vacancy and the context it was made with`,
    );
  }
  const placement = placeInBox(profile, context.ruleSet);
  const { shortlist, reserves, ineligible, undetermined } = succession;
  const judged = [...shortlist, ...reserves, ...ineligible, ...undetermined];
  const cara = judged.find(({ nip }) => nip === person.nip)?.cara;
  const compiled = compileRuleSet(context.ruleSet);
  const levels = levelsOf(profile, compiled);
  return letterArgument.made({
    instansi,
    tanggal,
    ...(person.nama === undefined ? {} : { nama: person.nama }),
    nip: person.nip,
    vacancy: { id: vacancy.id, nama: vacancy.nama },
    standing: letterOutcomeOf(person.nip, succession, bands),
    ...(cara === undefined ? {} : { cara }),
    profile,
    placement,
    ...(Object.keys(levels).length === 0 ? {} : { levels }),
    conditions: succession.outcome === 'blocked' ? [] : checkEligibility(person, vacancy, context).conditions,
    development: developmentFrom(profile, placement, compiled),
    ...(objection === undefined ? {} : { objection: { ...objection } }),
  });
}

function levelsOf({ axes }: AspectProfile, compiled: CompiledRuleSet): NonNullable<Letter['levels']> {
  const levels: Partial<Record<AxisKey, Bilingual>> = {};
  for (const key of AXIS_KEYS) {
    const axis = compiled.axes.find((each) => each.key === key);
    const level = axis === undefined ? undefined : levelStoodFor(axes[key], axis);
    if (level !== undefined) levels[key] = level;
  }
  return levels;
}

function letterOutcomeOf(nip: string, succession: Succession, bands: readonly RankBand[]): LetterOutcome {
  const isPerson = (row: { readonly nip: string }): boolean => row.nip === nip;
  const shortlisted = succession.shortlist.find(isPerson);
  if (shortlisted !== undefined) {
    const { place, openUntil } = shortlisted;
    return { status: 'shortlisted', place, ...(openUntil === undefined ? {} : { openUntil }) };
  }
  const reserve = succession.reserves.find(isPerson);
  if (reserve !== undefined) return { status: 'reserve', band: bandOf(reserve.place, bands) };
  if (succession.ineligible.some(isPerson)) return { status: 'notEligible' };
  return succession.undetermined.some(isPerson) ? { status: 'undetermined' } : { status: 'notInPool' };
}

/** The band of the place; of an open place from the band of the best to that of the worst. */
function bandOf(place: Place, bands: readonly RankBand[]): RankBand {
  const at = (number: number): RankBand => {
    const band = bands.find(({ from, to }) => number >= from && (to === undefined || number <= to));
    if (band !== undefined) return band;
    throw refusal('details.bands', `no band holds the place ${String(number)}; let the last one have no end`);
  };
  const { from } = at(bestPlace(place));
  const { to } = at(worstPlace(place));
  return { from, ...(to === undefined ? {} : { to }) };
}
