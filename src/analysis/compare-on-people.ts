import type { Context } from '../aspects/context.js';
import { normalizeAspects } from '../aspects/normalize-aspects.js';
import { placeKnownAxes, type AxisValues } from '../boxes/place-axes.js';
import { placeInBox } from '../boxes/place-in-box.js';
import type { Placement } from '../boxes/placement.js';
import { subtractFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Asn } from '../model/asn.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { readAsn } from '../model/given-asn.js';
import { elementsOf, requireList } from '../model/given-list.js';
import { givenVacancy } from '../model/given-vacancy.js';
import type { IsoDate } from '../model/iso-date.js';
import { isRecord } from '../model/is-object.js';
import { refusal } from '../model/misuse.js';
import { requireMembers } from '../model/known-members.js';
import type { Vacancy } from '../model/vacancy.js';
import type { Grid } from '../rules/grid.js';
import { safeParseGridRuleSet } from '../rules/parse-rule-set.js';
import { citedSources } from '../rules/agency-sources.js';
import type { RuleGroup } from '../rules/compare-rule-sets.js';
import { compareRuleSets } from '../rules/compare-rule-sets.js';
import type { RuleSet, RuleSetReference } from '../rules/rule-set.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { givenPerson } from '../succession/given-candidate.js';
import { placeText } from '../succession/place.js';
import { rankVacancies } from '../succession/rank-successors.js';
import { byNumber, unreadable, type Unreadable } from '../succession/unreadable.js';

/** What changes for somebody. `level`: of an axis. `shortlist`: whether on it. */
export type ChangedThing = 'level' | 'box' | 'eligibility' | 'place' | 'shortlist';

/** One change of one person, and the cause at which it happens. */
export interface PersonalChange {
  readonly what: ChangedThing;
  /** Place in `RulesOnPeople.causes`. */
  readonly cause: number;
  /** Axis of a level. */
  readonly axis?: string;
  /** Id of the vacancy, for eligibility, place and shortlist. */
  readonly vacancy?: string;
  readonly before: string;
  readonly after: string;
}

/** Movement of the value of an axis; the parts add up to the whole, to the last digit. */
export interface AxisMovement {
  readonly before: string;
  readonly after: string;
  readonly movement: string;
  /** One for each cause, in their order. */
  readonly byCause: readonly string[];
}

/** Somebody for whom something changes. */
export interface ChangedPerson {
  readonly nip: string;
  /** By axis; absent where the value is not known under one of the rule sets on the way. */
  readonly axes: Readonly<Record<string, AxisMovement>>;
  /** In the order of the causes; who changes and changes back has both. */
  readonly changes: readonly PersonalChange[];
}

/** A step from the first rule set to the second: one group of rules, or several that hold together only at once. */
export interface RuleCause {
  readonly groups: readonly RuleGroup[];
  /** People for whom something changes at this step, by what changes. */
  readonly people: Readonly<Record<ChangedThing, number>>;
}

/** What another rule set would mean for a population. Plain, deep-frozen, JSON-able. */
export interface RulesOnPeople {
  readonly asOf: IsoDate;
  readonly from: RuleSetReference;
  readonly to: RuleSetReference;
  /**
   * The rule set by which evidence was scored for both, where the other tells only how axis values are placed; absent where
   * each scores by itself, or nobody has evidence to score.
   */
  readonly measuredBy?: RuleSetReference;
  readonly causes: readonly RuleCause[];
  /** People for whom something changes, by NIP. */
  readonly changed: readonly ChangedPerson[];
  readonly unchanged: number;
  /** Entries that are no person from `parseAsn`, nor become one: nothing is known of what they would see. By NIP. */
  readonly unreadable: readonly Unreadable[];
}

/** Somebody whose axis values are known already. */
export type CandidateWithAxes = Candidate<Grid> & { readonly axes: Partial<AxisValues<Grid>> };

/** With what the two rule sets are compared. */
export interface ComparisonContext extends Omit<Context<Grid>, 'ruleSet'> {
  /** Vacancies for which eligibility and places are compared. */
  readonly vacancies?: readonly Vacancy[];
}

/** The groups in the order in which they are replaced. */
const STEPS: readonly {
  readonly groups: readonly RuleGroup[];
  readonly replace: (draft: RuleSet<Grid>, to: RuleSet<Grid>) => object;
}[] = [
  {
    groups: ['weights', 'measures'],
    replace: (draft, { aspects, readyScores, competencyStandards, stages }) => ({
      ...draft,
      aspects,
      readyScores,
      competencyStandards,
      ...(stages === undefined ? { stages: [] } : { stages }),
    }),
  },
  { groups: ['levels'], replace: (draft, { axes }) => ({ ...draft, axes }) },
  { groups: ['boxes'], replace: (draft, { boxes, numbering }) => ({ ...draft, boxes, numbering }) },
  { groups: ['talent'], replace: (draft, { talent, technicalMix }) => ({ ...draft, talent, technicalMix }) },
  {
    groups: ['conditions'],
    replace: ({ defaultWays: _, ...draft }, { eligibility, tiers, defaultWays }) => ({
      ...draft,
      eligibility,
      tiers,
      ...(defaultWays === undefined ? {} : { defaultWays }),
    }),
  },
  { groups: ['ranking'], replace: (draft, { ranking }) => ({ ...draft, ranking }) },
  { groups: ['rounding'], replace: (draft, { rounding }) => ({ ...draft, rounding }) },
];

/** A rule set on the way, and the groups that were replaced to come to it. */
interface Station {
  readonly ruleSet: RuleSet<Grid>;
  readonly groups: readonly RuleGroup[];
}

/**
 * What a population would see if `to` took the place of `from`: who changes level, box, eligibility, place, and which part
 * of the rules does it. The groups of rules are replaced one after the other in a fixed order (weights and measures, levels,
 * boxes, talent score, conditions, ranking, rounding); groups that hold together only at once are one cause. The movements
 * of an axis by cause add up to the whole, exactly; which share a cause gets depends on the order, and says so.
 *
 * Where one of the two tells only how axis values are placed, evidence is scored by the other for both (`measuredBy`), and
 * what differs is levels, boxes and what follows from them. Where both do, people need axis values.
 *
 * @param from - the rule set that applies
 * @param to - the rule set that would
 * @param people - from `parseAsn`, or candidates with axis values
 * @param context - reference date, covered by both; vacancies; stages held; target
 * @returns plain, deep-frozen data; holds NIPs, so mask them before you show it
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetWithoutAspects` for evidence that neither can score, `ruleSetNotParsed`,
 * `invalidDate`, `invalidVacancy`, `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { compareOnPeople } from 'talenta-asn/analysis';
 * import { bkn411, parseRuleSet } from 'talenta-asn/rules';
 * import { samplePeople } from 'talenta-asn/samples';
 * const [low, middle, high] = bkn411.axes.kinerja.levels;
 * const levels = [low, { ...middle, to: '85' }, { ...high, from: '85' }];
 * const stricter = parseRuleSet({
 *   ...bkn411, id: 'stricter', axes: { ...bkn411.axes, kinerja: { ...bkn411.axes.kinerja, levels } },
 * });
 * const result = compareOnPeople(bkn411, stricter, samplePeople({ size: 200, seed: 1, asOf: '2026-11-23' }), { asOf: '2026-11-23' });
 * console.log(result.causes.map(({ groups }) => groups.join('+')).join(', ')); // => levels
 * console.log(result.changed.every(({ changes }) => changes.every(({ cause }) => cause === 0))); // => true
 * ```
 */
export function compareOnPeople(
  from: RuleSet<Grid>,
  to: RuleSet<Grid>,
  people: Iterable<Asn | CandidateWithAxes>,
  context: ComparisonContext,
): RulesOnPeople {
  const references = { from: compileRuleSet(from, 'from').reference, to: compileRuleSet(to, 'to').reference };
  requireMembers(context, MEMBERS, 'context');
  const { asOf, target, stagesHeld } = context;
  const vacancies = requireList(context.vacancies ?? [], 'context.vacancies', 'vacancies from parseVacancy').map(
    (vacancy, index) => givenVacancy(vacancy, `context.vacancies[${index}]`),
  );
  const pool: (Asn | CandidateWithAxes)[] = [];
  const aside: Unreadable[] = [];
  for (const entry of elementsOf(people, 'people', 'people from parseAsn, or candidates with axis values')) {
    const read = readMember(entry);
    if ('unreadable' in read) aside.push(read.unreadable);
    else pool.push(read.person);
  }
  const measuring = measuredBoth(from, to, pool);
  const common = {
    asOf,
    ...(target === undefined ? {} : { target }),
    ...(stagesHeld === undefined ? {} : { stagesHeld }),
  };
  const stations = stationsBetween(measuring.from, measuring.to);
  const views = stations.map(({ ruleSet }) => viewOf(pool, vacancies, { ...common, ruleSet }));
  const causes = stations.slice(1).map(({ groups }) => ({ groups, people: noChanges() }));
  const changed: ChangedPerson[] = [];
  for (const nip of [...new Set(pool.map((person) => person.nip))].sort()) {
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
    unchanged: new Set(pool.map((person) => person.nip)).size - changed.length,
    unreadable: byNumber(aside),
  });
}

const MEMBERS: readonly (keyof ComparisonContext)[] = ['asOf', 'target', 'stagesHeld', 'vacancies'];

function hasAxes(person: Asn | Candidate<Grid>): person is CandidateWithAxes {
  return isRecord(person) && 'axes' in person;
}

function readMember(
  entry: Asn | CandidateWithAxes,
): { readonly person: Asn | CandidateWithAxes } | { readonly unreadable: Unreadable } {
  if (!hasAxes(entry)) {
    const read = readAsn(entry);
    return read.success ? { person: read.data } : { unreadable: unreadable(entry, read.error.issues) };
  }
  const given = givenPerson(entry);
  if ('unreadable' in given) return given;
  return hasAxes(given.person) ? { person: given.person } : { unreadable: unreadable(entry, []) };
}

/** Both rule sets so that both score evidence: one that does not is lent what the other scores by. */
function measuredBoth(
  from: RuleSet<Grid>,
  to: RuleSet<Grid>,
  pool: readonly (Asn | CandidateWithAxes)[],
): { readonly from: RuleSet<Grid>; readonly to: RuleSet<Grid>; readonly by?: 'from' | 'to' } {
  const [here, there] = [from.aspects.length > 0, to.aspects.length > 0];
  if ((here && there) || pool.every((person) => 'axes' in person)) return { from, to };
  if (here) return { from, to: lent(to, from, 'to'), by: 'from' };
  if (there) return { from: lent(from, to, 'from'), to, by: 'to' };
  throw refusal(
    'from',
    `Rule sets ${nameOf(from)} and ${nameOf(to)} tell only how axis values are placed, not how evidence becomes them: pass candidates with axis values.`,
    'ruleSetWithoutAspects',
  );
}

function nameOf({ id, revision }: RuleSet<Grid>): string {
  return `${id} revision ${revision}`;
}

function lent(ruleSet: RuleSet<Grid>, scoring: RuleSet<Grid>, path: 'from' | 'to'): RuleSet<Grid> {
  const { aspects, readyScores, competencyStandards, stages } = scoring;
  const { stages: _own, ...rest } = ruleSet;
  const whole = {
    ...rest,
    aspects,
    readyScores,
    competencyStandards,
    ...(stages === undefined ? {} : { stages }),
  };
  const result = safeParseGridRuleSet({ ...whole, sources: citedSources(whole, scoring.sources, ruleSet.sources) });
  if (result.success) return result.data;
  throw refusal(
    path,
    `Rule set ${nameOf(ruleSet)} tells only how axis values are placed, and its levels do not fit what ${nameOf(scoring)} scores: pass candidates with axis values.`,
    'ruleSetWithoutAspects',
  );
}

function noChanges(): Record<ChangedThing, number> {
  return { level: 0, box: 0, eligibility: 0, place: 0, shortlist: 0 };
}

/** From one rule set to the other, each station proved. */
function stationsBetween(from: RuleSet<Grid>, to: RuleSet<Grid>): readonly Station[] {
  const differing = new Set(compareRuleSets(from, to).map(({ group }) => group));
  const steps = STEPS.filter(({ groups }) => groups.some((group) => differing.has(group)));
  const stations: Station[] = [{ ruleSet: from, groups: [] }];
  let draft = from;
  let waiting: readonly RuleGroup[] = [];
  steps.forEach(({ groups, replace }, index) => {
    waiting = [...waiting, ...groups.filter((group) => differing.has(group))];
    const last = index === steps.length - 1;
    const next = hybridOf(replace(draft, to), from, to);
    draft = next.draft;
    if (last) stations.push({ ruleSet: to, groups: waiting });
    else if (next.proved !== undefined) {
      stations.push({ ruleSet: next.proved, groups: waiting });
      waiting = [];
    }
  });
  return stations;
}

function hybridOf(
  replaced: object,
  from: RuleSet<Grid>,
  to: RuleSet<Grid>,
): { readonly draft: RuleSet<Grid>; readonly proved: RuleSet<Grid> | undefined } {
  const draft = { ...from, ...replaced };
  const sources = citedSources(draft, to.sources, from.sources);
  const result = safeParseGridRuleSet({ ...draft, sources, inForce: from.inForce });
  return { draft, proved: result.success ? result.data : undefined };
}

/** How somebody stands for a vacancy. */
interface Chance {
  readonly eligibility: 'eligible' | 'ineligible' | 'undetermined' | 'blocked';
  readonly place: string;
  readonly shortlisted: boolean;
}

/** What a rule set says of the population. */
interface PopulationView {
  readonly placements: ReadonlyMap<string, Placement<Grid>>;
  readonly chances: ReadonlyMap<string, ReadonlyMap<string, Chance>>;
}

function viewOf(
  pool: readonly (Asn | CandidateWithAxes)[],
  vacancies: readonly Vacancy[],
  own: Context<Grid>,
): PopulationView {
  const placements = new Map(pool.map((person) => [person.nip, placementOf(person, own)] as const));
  const chances = new Map<string, ReadonlyMap<string, Chance>>();
  for (const result of rankVacancies(vacancies, pool, own)) {
    const byPerson = new Map<string, Chance>();
    for (const { nip } of pool) {
      if (result.outcome === 'blocked') byPerson.set(nip, { eligibility: 'blocked', place: '-', shortlisted: false });
    }
    for (const { nip } of result.ineligible)
      byPerson.set(nip, { eligibility: 'ineligible', place: '-', shortlisted: false });
    for (const { nip } of result.undetermined)
      byPerson.set(nip, { eligibility: 'undetermined', place: '-', shortlisted: false });
    for (const { nip, place } of result.reserves)
      byPerson.set(nip, { eligibility: 'eligible', place: placeText(place), shortlisted: false });
    for (const { nip, place } of result.shortlist)
      byPerson.set(nip, { eligibility: 'eligible', place: placeText(place), shortlisted: true });
    chances.set(result.vacancy.id, byPerson);
  }
  return { placements, chances };
}

function placementOf(person: Asn | CandidateWithAxes, own: Context<Grid>): Placement<Grid> {
  if ('axes' in person) return placeKnownAxes(person.axes, own.ruleSet, { ...person.statedLevels });
  return placeInBox(normalizeAspects(person, own), own.ruleSet);
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
    const note = (what: ChangedThing, was: string, is: string, more: object = {}): void => {
      if (was !== is) changes.push({ what, cause, ...more, before: was, after: is });
    };
    for (const axis of new Set([...axesOf(before).keys(), ...axesOf(after).keys()]))
      note('level', axesOf(before).get(axis) ?? '?', axesOf(after).get(axis) ?? '?', { axis });
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

/** Levels by axis; empty while somebody is not placed. */
function axesOf(placement: Placement<Grid> | undefined): ReadonlyMap<string, string> {
  if (placement?.status !== 'placed') return new Map();
  const { kinerja, potensial, furtherAxes } = placement;
  return new Map(Object.entries({ kinerja, potensial, ...furtherAxes }).map(([key, { level }]) => [key, level]));
}

function boxText(placement: Placement<Grid> | undefined): string {
  if (placement === undefined) return '-';
  return placement.status === 'placed' ? String(placement.box) : placement.possibleBoxes.join('|');
}

function valuesOf(placement: Placement<Grid> | undefined): ReadonlyMap<string, Fraction> {
  if (placement?.status !== 'placed') return new Map();
  const { kinerja, potensial, furtherAxes } = placement;
  return new Map(
    Object.entries({ kinerja, potensial, ...furtherAxes }).map(([key, { value, fraction }]) => [
      key,
      readTrustedDecimal(fraction ?? value),
    ]),
  );
}

function movementsOf(nip: string, views: readonly PopulationView[]): Readonly<Record<string, AxisMovement>> {
  const values = views.map(({ placements }) => valuesOf(placements.get(nip)));
  const movements: Record<string, AxisMovement> = {};
  for (const axis of values[0]?.keys() ?? []) {
    const along = values.flatMap((each) => {
      const value = each.get(axis);
      return value === undefined ? [] : [value];
    });
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

function exactText(value: Fraction): string {
  return endlessFraction(value) ?? writeDecimal(value);
}
