import { subtractFractions, type Fraction } from '../exact/fraction.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { exactText } from '../exact/write-decimal.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { elementsOf, requireList } from '../json/given-list.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { Asn } from '../person/asn.js';
import { requireMembers } from '../problems/misuse.js';
import { compileRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { RuleGroup } from '../rule-set/change/compare-rule-sets.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSet, RuleSetReference } from '../rule-set/model/rule-set.js';
import { readContext, type Context } from '../scoring/context.js';
import { RUN_MEMBERS, type Run } from '../succession/run.js';
import { byNumber, type Unreadable, givenPerson, unreadable } from '../succession/parse-candidate.js';
import { givenVacancy } from '../vacancy/parse-vacancy.js';
import { measuringBoth, ruleSetsBetween } from './rule-sets-between.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { readAsn } from '../person/parse-asn.js';
import { placeKnownAxes, type AxisValues } from '../placement/place-axes.js';
import { placeInBox } from '../placement/place-in-box.js';
import type { Placed, Placement } from '../placement/placement.js';
import { isRecord } from '../problems/is-object.js';
import { normalizeAspects } from '../scoring/normalize-aspects.js';
import type { Candidate } from '../succession/candidate.js';
import { placeText } from '../succession/place.js';
import { rankVacancies } from '../succession/rank-vacancies.js';
import { successionsOf } from '../succession/succession-of.js';

/** What changes for somebody. `level`: of an axis. `shortlist`: whether on it. */
export type ChangeKind = 'level' | 'box' | 'eligibility' | 'place' | 'shortlist';

/** One change of one person, and the cause at which it happens. */
export interface PersonalChange {
  /** What changes. */
  readonly what: ChangeKind;
  /** Place in `RulesOnPeople.causes`, from 0. */
  readonly cause: number;
  /** Axis of a level. */
  readonly axis?: string;
  /** Id of the vacancy, for eligibility, place and shortlist. */
  readonly vacancy?: string;
  /** Level, box (`?` or several where open), eligibility, place (`-` for none), or `true` and `false`, before the cause. */
  readonly before: string;
  /** The same after it. */
  readonly after: string;
}

/** Movement of the value of an axis; the parts add up to the whole, to the last digit. */
export interface AxisMovement {
  /** Value of the axis under the first rule set, decimal text or exact fraction. */
  readonly before: string;
  /** Value of the axis under the second rule set, likewise. */
  readonly after: string;
  /** The second less the first, likewise; below 0 where it falls. */
  readonly movement: string;
  /** One for each cause, in their order. */
  readonly byCause: readonly string[];
}

/** Somebody for whom something changes. */
export interface ChangedPerson {
  /** NIP, text of 18 digits. Personal. */
  readonly nip: string;
  /** By axis; absent where the value is not known under one of the rule sets on the way. */
  readonly axes: Readonly<Record<string, AxisMovement>>;
  /** In the order of the causes; who changes and changes back has both. */
  readonly changes: readonly PersonalChange[];
}

/** A step from the first rule set to the second: one group of rules, or several that hold together only at once. */
export interface RuleCause {
  /** Groups of rules that are replaced at this step. */
  readonly groups: readonly RuleGroup[];
  /** People for whom something changes at this step, by what changes. */
  readonly people: Readonly<Record<ChangeKind, number>>;
}

/** What another rule set would mean for a population. Plain, deep-frozen, JSON-able. */
export interface RulesOnPeople {
  /** Reference date. */
  readonly asOf: IsoDate;
  /** The rule set that applies. */
  readonly from: RuleSetReference;
  /** The rule set that would. */
  readonly to: RuleSetReference;
  /**
   * The rule set by which evidence was scored for both, where the other tells only how axis values are placed; absent where
   * each scores by itself, or nobody has evidence to score.
   */
  readonly measuredBy?: RuleSetReference;
  /** The steps from the first rule set to the second, in the order in which they are taken. */
  readonly causes: readonly RuleCause[];
  /** People for whom something changes, by NIP. */
  readonly changed: readonly ChangedPerson[];
  /** Number of people for whom nothing changes. */
  readonly unchanged: number;
  /** Entries that are no person from `parseAsn`, nor become one: nothing is known of what they would see. By NIP. */
  readonly unreadable: readonly Unreadable[];
}

/**
 * What the people of a run would see if another rule set took the place of its own: who changes level, box, eligibility, place, and which part
 * of the rules does it. The groups of rules are replaced one after the other in a fixed order (weights and measures, levels,
 * boxes, talent score, conditions, ranking, rounding); groups that hold together only at once are one cause. The movements
 * of an axis by cause add up to the whole, exactly; which share a cause gets depends on the order, and says so.
 *
 * Where one of the two tells only how axis values are placed, evidence is scored by the other for both (`measuredBy`), and
 * what differs is levels, boxes and what follows from them. Where both do, people need axis values.
 *
 * @param run - its people, from `parseAsn`, or candidates with axis values; its vacancies, none where only boxes are asked for; rule
 * set, reference date, covered by both, stages held, post in view
 * @param to - the rule set that would apply
 * @returns plain, deep-frozen data; holds NIPs, so mask them before you show it
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetWithoutAspects` for evidence that neither can score, `ruleSetNotParsed`,
 * `invalidDate`, `invalidVacancy`, `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { compareOnPeople } from 'talenta-asn/analysis';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { samplePeople } from 'talenta-asn/samples';
 * import { parseRuleSet } from 'talenta-asn';
 * const [low, middle, high] = bkn411.axes.kinerja.levels;
 * const levels = [low, { ...middle, to: '85' }, { ...high, from: '85' }];
 * const stricter = parseRuleSet({
 *   ...bkn411, id: 'stricter', axes: { ...bkn411.axes, kinerja: { ...bkn411.axes.kinerja, levels } },
 * });
 * const asOf = '2026-11-23';
 * const pool = samplePeople({ size: 200, seed: 1, asOf });
 * const result = compareOnPeople({ vacancies: [], pool, context: { ruleSet: bkn411, asOf } }, stricter);
 * console.log(result.causes.map(({ groups }) => groups.join('+')).join(', ')); // => levels
 * console.log(result.changed.every(({ changes }) => changes.every(({ cause }) => cause === 0))); // => true
 * ```
 */
export function compareOnPeople(run: Run<Grid, Asn | CandidateWithAxes>, to: RuleSet<Grid>): RulesOnPeople {
  requireMembers(run, RUN_MEMBERS, 'run');
  const { asOf } = readContext(run.context);
  const context = { ...run.context, asOf };
  const from = context.ruleSet;
  const references = { from: compileRuleSet(from).reference, to: compileRuleSet(to, 'to').reference };
  const vacancies = requireList(run.vacancies, 'run.vacancies', 'vacancies from parseVacancy').map((vacancy, index) =>
    givenVacancy(vacancy, `run.vacancies[${index}]`),
  );
  const entries = elementsOf(run.pool, 'run.pool', 'people from parseAsn, or candidates with axis values');
  const members = entries.map(readMember);
  const pool = members.flatMap((read) => ('person' in read ? [read.person] : []));
  const setAside = members.flatMap((read) => ('unreadable' in read ? [read.unreadable] : []));
  const measuring = measuringBoth(from, to, !pool.every((person) => 'axes' in person));
  const between = ruleSetsBetween(measuring.from, measuring.to);
  const views = between.map(({ ruleSet }) => viewOf(pool, vacancies, { ...context, ruleSet }));
  const noChanges: Readonly<Record<ChangeKind, number>> = { level: 0, box: 0, eligibility: 0, place: 0, shortlist: 0 };
  const causes = between.slice(1).map(({ groups }) => ({ groups, people: { ...noChanges } }));
  const changed: ChangedPerson[] = [];
  const nips = [...new Set(pool.map((person) => person.nip))].sort();
  for (const nip of nips) {
    const changes = changesOf(nip, views, vacancies);
    const axes = movementsOf(nip, views);
    const moved = Object.values(axes).some(({ byCause }) => byCause.some((part) => part !== '0'));
    if (changes.length === 0 && !moved) continue;
    changed.push({ nip, axes, changes });
    for (const [index, cause] of causes.entries()) {
      for (const what of new Set(changes.filter((change) => change.cause === index).map((change) => change.what)))
        cause.people[what]++;
    }
  }
  return deepFreeze({
    asOf,
    ...references,
    ...(measuring.by === undefined ? {} : { measuredBy: references[measuring.by] }),
    causes,
    changed,
    unchanged: nips.length - changed.length,
    unreadable: byNumber(setAside),
  });
}

function changesOf(
  nip: string,
  views: readonly PopulationView[],
  vacancies: readonly Vacancy[],
): readonly PersonalChange[] {
  const changes: PersonalChange[] = [];
  views.slice(1).forEach((view, cause) => {
    const before = views[cause]?.placements.get(nip);
    const after = view.placements.get(nip);
    const note = (what: ChangeKind, was: string, is: string, more: object = {}): void => {
      if (was !== is) changes.push({ what, cause, ...more, before: was, after: is });
    };
    const [levelsBefore, levelsAfter] = [levelsOf(before), levelsOf(after)];
    for (const axis of new Set([...levelsBefore.keys(), ...levelsAfter.keys()]))
      note('level', levelsBefore.get(axis) ?? '?', levelsAfter.get(axis) ?? '?', { axis });
    note('box', boxText(before), boxText(after));
    for (const { id: vacancy } of vacancies) {
      const was = views[cause]?.chances.get(vacancy)?.get(nip);
      const is = view.chances.get(vacancy)?.get(nip);
      if (was === undefined || is === undefined) continue;
      note('eligibility', was.eligibility, is.eligibility, { vacancy });
      note('place', was.place, is.place, { vacancy });
      note('shortlist', String(was.shortlisted), String(is.shortlisted), { vacancy });
    }
  });
  return changes;
}

function movementsOf(nip: string, views: readonly PopulationView[]): Readonly<Record<string, AxisMovement>> {
  const values = views.map(({ placements }) => valuesOf(placements.get(nip)));
  const movements: Record<string, AxisMovement> = {};
  for (const axis of values[0]?.keys() ?? []) {
    const along = values.flatMap((each) => each.get(axis) ?? []);
    const [first] = along;
    const last = along.at(-1);
    if (along.length < values.length || first === undefined || last === undefined) continue;
    movements[axis] = {
      before: exactText(first),
      after: exactText(last),
      movement: exactText(subtractFractions(last, first)),
      byCause: along.slice(1).map((value, index) => exactText(subtractFractions(value, along[index] ?? value))),
    };
  }
  return movements;
}

/** Somebody whose axis values are known already. */
export type CandidateWithAxes = Extract<Candidate<Grid>, { readonly axes: Partial<AxisValues<Grid>> }>;

/** Somebody of the population: with evidence, or with axis values. */
export type Member = Asn | CandidateWithAxes;

function hasAxes(person: Asn | Candidate<Grid>): person is CandidateWithAxes {
  return isRecord(person) && 'axes' in person;
}

/** The member that an entry of the caller is, or why it is none. */
function readMember(entry: Member): { readonly person: Member } | { readonly unreadable: Unreadable } {
  if (!hasAxes(entry)) {
    const read = readAsn(entry);
    return read.success ? { person: read.data } : { unreadable: unreadable(entry, read.error.issues) };
  }
  const given = givenPerson(entry);
  if ('unreadable' in given) return given;
  return hasAxes(given.person) ? { person: given.person } : { unreadable: unreadable(entry, []) };
}

/** How somebody stands for a vacancy. */
interface Chance {
  readonly eligibility: 'eligible' | 'ineligible' | 'undetermined' | 'blocked';
  readonly place: string;
  readonly shortlisted: boolean;
}

/** What a rule set says of the population: where each person stands, and how for each vacancy. */
interface PopulationView {
  readonly placements: ReadonlyMap<string, Placement<Grid>>;
  readonly chances: ReadonlyMap<string, ReadonlyMap<string, Chance>>;
}

/** What the rule set of the context says of the population. */
function viewOf(pool: readonly Member[], vacancies: readonly Vacancy[], context: Context<Grid>): PopulationView {
  const placements = new Map(pool.map((person) => [person.nip, placementOf(person, context)] as const));
  const chances = new Map<string, ReadonlyMap<string, Chance>>();
  for (const result of successionsOf(rankVacancies({ vacancies, pool, context }))) {
    const byPerson = new Map<string, Chance>();
    const note = (people: readonly { readonly nip: string }[], eligibility: Chance['eligibility']): void => {
      for (const { nip } of people) byPerson.set(nip, { eligibility, place: '-', shortlisted: false });
    };
    if (result.outcome === 'blocked') note(pool, 'blocked');
    note(result.ineligible, 'ineligible');
    note(result.undetermined, 'undetermined');
    for (const [people, shortlisted] of [[result.reserves, false] as const, [result.shortlist, true] as const])
      for (const { nip, place } of people)
        byPerson.set(nip, { eligibility: 'eligible', place: placeText(place), shortlisted });
    chances.set(result.vacancy.id, byPerson);
  }
  return { placements, chances };
}

function placementOf(person: Member, context: Context<Grid>): Placement<Grid> {
  if ('axes' in person) return placeKnownAxes(person.axes, context.ruleSet, { ...person.statedLevels });
  return placeInBox(normalizeAspects(person, context), context.ruleSet);
}

/** What is known of each axis of somebody who is placed; empty of anybody else. */
function byAxis<Value>(
  placement: Placement<Grid> | undefined,
  read: (axis: Placed<Grid>['kinerja']) => Value,
): ReadonlyMap<string, Value> {
  if (placement?.status !== 'placed') return new Map();
  const { kinerja, potensial, furtherAxes } = placement;
  return new Map(Object.entries({ kinerja, potensial, ...furtherAxes }).map(([key, axis]) => [key, read(axis)]));
}

/** Levels by axis; empty while somebody is not placed. */
function levelsOf(placement: Placement<Grid> | undefined): ReadonlyMap<string, string> {
  return byAxis(placement, ({ level }) => level);
}

/** Values by axis; empty while somebody is not placed. */
export function valuesOf(placement: Placement<Grid> | undefined): ReadonlyMap<string, Fraction> {
  return byAxis(placement, ({ value, fraction }) => readTrustedDecimal(fraction ?? value));
}

/** The box, or those that are possible. */
function boxText(placement: Placement<Grid> | undefined): string {
  if (placement === undefined) return '-';
  return placement.status === 'placed' ? String(placement.box) : placement.possibleBoxes.join('|');
}
