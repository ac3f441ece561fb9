import type { Asn } from '../person/asn.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { maskNip } from '../civil-service/nip.js';
import type { Issue } from '../problems/talenta-error.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Candidate } from '../succession/candidate.js';
import type { Run } from '../succession/run.js';
import { rankVacancies } from '../succession/rank-vacancies.js';
import { successionsOf } from '../succession/succession-of.js';
import type { Place } from '../succession/place.js';
import type { MeritKey, Succession } from '../succession/succession.js';
import { codesIn, issue, issuesIn } from './issues.js';
import { OBJECTION_RULE, type ObjectionRule, type ObjectionWindow } from './objection-window.js';
import { objectionArgument, reconsiderationArgument, reconsiderOptionsArgument } from './objection.schema.js';
import { runOf } from './run.schema.js';

/** An objection (sanggah) to an announced result. Personal data. */
export interface Objection {
  /** Id in the agency's own records. */
  readonly id: string;
  /** NIP of the objector (penyanggah), in full. */
  readonly nip: string;
  /** Id of the vacancy objected to. */
  readonly vacancy: string;
  /** Code of the closed list of grounds (`ObjectionRule.grounds`). */
  readonly ground: string;
  /** What is objected to, in words; never blank. */
  readonly text: string;
  /** Day it was lodged. */
  readonly lodgedOn: IsoDate;
  /** The objector with the corrected data, from `parseAsn` (or the candidate with corrected values). */
  readonly corrected?: Asn | Candidate<Grid>;
}

/** Where somebody stands in a result. */
export type ObjectionStanding =
  | {
      /** On the shortlist (calon suksesor), or beyond it (cadangan). */
      readonly status: 'shortlisted' | 'reserve';
      /** Place (tempat) in the order of merit. */
      readonly place: Place;
      /** What keeps an open place open. */
      readonly openUntil?: readonly MeritKey[];
      /** Number of the box (kotak). */
      readonly box: number;
      /** Score (nilai), exact: decimal text, or a fraction where it is no finite decimal. */
      readonly score: string;
    }
  | {
      /** Not eligible (tidak memenuhi syarat), not known yet, or not judged at all. */
      readonly status: 'notEligible' | 'undetermined' | 'notInPool';
    };

/** What changes for one person in one vacancy. */
export interface ObjectionChange {
  /** NIP in full. */
  readonly nip: string;
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** As announced. */
  readonly before: ObjectionStanding;
  /** With the corrected data. */
  readonly after: ObjectionStanding;
  /** Comes onto the shortlist, or leaves it. */
  readonly shortlist: 'enters' | 'leaves' | 'stays' | 'stays off';
}

/** What an objection comes to. Plain, deep-frozen, JSON-able. Personal data. */
export interface Reconsideration {
  /** Id of the objection. */
  readonly objection: string;
  /** Why it cannot be taken up; empty when it can. */
  readonly issues: readonly Issue[];
  /** It can be taken up (dapat diterima). */
  readonly admissible: boolean;
  /** For the objector, in every vacancy of the run. */
  readonly objector: readonly ObjectionChange[];
  /** Everybody else for whom something changes. */
  readonly others: readonly ObjectionChange[];
  /** NIPs, in full, pushed off a shortlist. */
  readonly displaced: readonly string[];
  /** Something changes for somebody. */
  readonly changesAnything: boolean;
  /** A shortlist has other people, or the same in another order. */
  readonly changesResult: boolean;
  /** The results as announced, one for each vacancy of the run. */
  readonly before: readonly Succession<Grid>[];
  /** The results with the corrected data; as before where the objection cannot be taken up. */
  readonly after: readonly Succession<Grid>[];
}

/** What an objection is held to. */
export interface ReconsiderOptions {
  /** From `objectionWindow`. */
  readonly window: ObjectionWindow;
  /** {@link OBJECTION_RULE} by default. */
  readonly rule?: ObjectionRule;
}

/**
 * Takes up an objection: checks ground, time and data, works the lists out anew with the corrected data of the objector and
 * tells what changes for the objector and for everybody else. An objection that changes nothing is told as such.
 *
 * @param run - the vacancies, the pool and the context of the announced result
 * @param objection - ground, text, and the corrected data where the ground asks for them
 * @param options - `window`: from `objectionWindow`; `rule`: {@link OBJECTION_RULE} by default
 * @throws TalentaError as `rankVacancies`; `invalidArgument` for what is no objection, run or options; `invalidDate`
 */
export function reconsider(run: Run<Grid>, objection: Objection, options: ReconsiderOptions): Reconsideration {
  const given = objectionArgument.from(objection, 'objection');
  const announced = runOf(run);
  const { window, rule = OBJECTION_RULE } = reconsiderOptionsArgument.from(options, 'options');
  const before = successionsOf(rankVacancies(announced));
  const issues = issuesOf(given, announced, window, rule);
  const { nip: own, corrected } = given;
  const pool = announced.pool.map((person) => (person.nip === own && corrected !== undefined ? corrected : person));
  const after =
    issues.length > 0 || corrected === undefined ? before : successionsOf(rankVacancies({ ...announced, pool }));
  const changes = before.flatMap((succession, index) => changesBetween(succession, after[index] ?? succession));
  const others = changes.filter((change) => change.nip !== own && isChanged(change));
  return reconsiderationArgument.made({
    objection: given.id,
    issues,
    admissible: issues.length === 0,
    objector: changes.filter(({ nip }) => nip === own),
    others,
    displaced: [...new Set(others.filter(({ shortlist }) => shortlist === 'leaves').map(({ nip }) => nip))].sort(),
    changesAnything: changes.some(isChanged),
    changesResult: before.some((succession, index) => listOf(succession) !== listOf(after[index] ?? succession)),
    before,
    after,
  });
}

function listOf({ outcome, shortlist }: Succession<Grid>): string {
  // That nobody is known to be eligible any more, or not yet, changes no list.
  return JSON.stringify([
    outcome === 'undetermined' ? 'empty' : outcome,
    shortlist.map(({ nip, place }) => [nip, place]),
  ]);
}

function issuesOf(
  { nip, vacancy, ground: code, text, lodgedOn, corrected }: Objection,
  { vacancies, pool }: ReturnType<typeof runOf>,
  { opens, closes }: ObjectionWindow,
  { grounds }: ObjectionRule,
): readonly Issue[] {
  const ground = grounds.find((each) => each.code === code);
  const known = vacancies.map(({ id }) => id).join(', ');
  return issuesIn([
    ground === undefined &&
      issue(
        'ground',
        'groundUnknown',
        `${code} is not in the closed list of grounds: expected one of ${codesIn(grounds)}`,
      ),
    ground?.needsCorrection === true &&
      corrected === undefined &&
      issue('corrected', 'correctionMissing', `the ground ${code} says that data are wrong: give the corrected data`),
    corrected !== undefined &&
      corrected.nip !== nip &&
      issue(
        'corrected.nip',
        'otherPerson',
        `the corrected data are of ${maskNip(corrected.nip)}, the objector is ${maskNip(nip)}: nobody corrects the data of others`,
      ),
    text.trim() === '' && issue('text', 'textMissing', 'say in words what is objected to'),
    !vacancies.some(({ id }) => id === vacancy) &&
      issue('vacancy', 'vacancyUnknown', `${vacancy} is no vacancy of this run: expected one of ${known}`),
    !pool.some((person) => person.nip === nip) &&
      issue('nip', 'notInPool', `${maskNip(nip)} is not in the pool: who was judged may object`),
    (lodgedOn < opens || lodgedOn > closes) &&
      issue('lodgedOn', 'outsideWindow', `found ${lodgedOn}: objections are taken from ${opens} to ${closes}`),
  ]);
}

function standingsOf(result: Succession<Grid>): ReadonlyMap<string, ObjectionStanding> {
  const standings = new Map<string, ObjectionStanding>();
  for (const [status, rows] of [['shortlisted', result.shortlist] as const, ['reserve', result.reserves] as const])
    for (const { nip, place, openUntil, box, score, scoreFraction } of rows) {
      const open = openUntil === undefined ? {} : { openUntil };
      standings.set(nip, { status, place, ...open, box, score: scoreFraction ?? score });
    }
  for (const { nip } of result.ineligible) standings.set(nip, { status: 'notEligible' });
  for (const { nip } of result.undetermined) standings.set(nip, { status: 'undetermined' });
  return standings;
}

const NOT_IN_POOL: ObjectionStanding = { status: 'notInPool' };

function changesBetween(before: Succession<Grid>, after: Succession<Grid>): readonly ObjectionChange[] {
  const [from, to] = [standingsOf(before), standingsOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].sort().map((nip) => {
    const [earlier, later] = [from.get(nip) ?? NOT_IN_POOL, to.get(nip) ?? NOT_IN_POOL];
    return { nip, vacancy: before.vacancy.id, before: earlier, after: later, shortlist: crossing(earlier, later) };
  });
}

function crossing(before: ObjectionStanding, after: ObjectionStanding): ObjectionChange['shortlist'] {
  const [was, is] = [before.status === 'shortlisted', after.status === 'shortlisted'];
  if (was) return is ? 'stays' : 'leaves';
  return is ? 'enters' : 'stays off';
}

function isChanged({ before, after }: ObjectionChange): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
