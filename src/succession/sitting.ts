import type { IndicatorOutcome } from '../aspects/assemble-profile.js';
import type { View } from '../aspects/evidence-facts.js';
import type { Placed } from '../boxes/placement.js';
import { addFractions, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { roundedFraction } from '../exact/rounding.js';
import { CARA_PENGISIAN, type CaraPengisian } from '../model/cara-pengisian.js';
import type { Condition } from '../model/condition.js';
import type { IsoDate } from '../model/iso-date.js';
import type { OfficeLikeness } from '../model/same-office.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import { wayOf, type Route } from '../rules/compile-ways.js';
import type { Grid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { AskedCondition, AskedWays, Verdicts } from './asked-condition.js';
import type { Occasion } from './judgement.js';
import type { KnownStanding, Standing } from './known-standing.js';
import type { PoolMember } from './pool.js';
import type { ConditionVerdict, Ineligible, Succession } from './succession.js';

/** What a list of conditions came to for a person: all that is failed, or what could not be judged. */
export type Stage =
  | { readonly failed: Ineligible }
  | { readonly unknown: readonly ConditionVerdict[]; readonly cara: CaraPengisian | undefined };

/** What is fixed for one vacancy. */
export interface Sitting {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly vacancy: Vacancy;
  readonly occasion: Occasion;
  /** Conditions of the class and of the vacancy itself that data can decide. */
  readonly ofClass: readonly AskedCondition[];
  readonly own: readonly AskedCondition[];
  /** Conditions of the class for people from outside the civil service; absent: it is not open to them. */
  readonly ofClassOutside: readonly AskedCondition[] | undefined;
  /** The ways that are open; absent: they are not told apart. */
  readonly ways: AskedWays | undefined;
  /** What the way and the conditions of class and way came to, by place in the pool. */
  readonly classStages: (Stage | undefined)[];
  readonly byHand: readonly AskedCondition[];
  /** Further conditions to be checked by hand of people from outside the civil service. */
  readonly byHandOutside: readonly AskedCondition[];
  /** Boxes successors come from, with their preference: 0 = first. */
  readonly allowed: ReadonlyMap<number, number>;
  readonly boxesText: string;
  readonly boxBasis: Provenance;
  readonly boxVerdicts: Map<number, ConditionVerdict>;
  /** How agencies stand to that of the vacancy, by their names. */
  readonly agencies: Map<string, OfficeLikeness>;
  readonly shares: { readonly talent: Fraction; readonly technical: Fraction } | undefined;
  readonly view: View;
  readonly memory: Memory;
  /** Boxes people have been moved to by a committee, by NIP; the computed ones stay in their placements. */
  readonly movedBoxes: ReadonlyMap<string, number>;
}

/**
 * What has been worked out in this run and serves again for other vacancies. A condition of a class depends on nothing of
 * the vacancy but what it looks at, a score on nothing but the target key.
 */
export interface Memory {
  /** By condition and what it looks at of the vacancy. */
  readonly verdicts: Map<Condition, Map<string, Verdicts>>;
  /** By class and what its conditions look at of the vacancy; then by place in the pool. */
  readonly classStages: Map<string, (Stage | undefined)[]>;
  readonly fixed: Map<PoolMember, readonly (IndicatorOutcome | undefined)[]>;
  readonly standings: Map<PoolMember, Map<string, Standing>>;
  readonly placed: Map<KnownStanding, Placed<Grid>>;
}

export function freshMemory(): Memory {
  return { verdicts: new Map(), classStages: new Map(), fixed: new Map(), standings: new Map(), placed: new Map() };
}

/** The conditions no data can decide: those for everybody, then those of the open ways by which `comes` says that people come. */
export function byHandConditions(
  { byHand, byHandOutside, ways }: Sitting,
  comes: (route: Route | 'luarPns') => boolean,
): Succession<Grid>['byHand'] {
  const ids = new Set(byHand.map(({ condition }) => condition.id));
  const ofWays = new Map<string, { readonly asked: AskedCondition; readonly cara: Set<CaraPengisian> }>();
  const add = (route: Route | 'luarPns', asked: AskedCondition): void => {
    const { id } = asked.condition;
    const cara = route === 'luarPns' ? route : wayOf(route);
    if (ids.has(id) || !comes(route) || ways?.open.has(cara) === false) return;
    const known = ofWays.get(id) ?? { asked, cara: new Set() };
    known.cara.add(cara);
    ofWays.set(id, known);
  };
  for (const [route, way] of ways?.byRoute ?? []) for (const asked of way.byHand) add(route, asked);
  for (const asked of byHandOutside) add('luarPns', asked);
  return [
    ...byHand.map(({ condition: { id, label }, basis }) => ({ id, label, basis })),
    ...[...ofWays.values()].map(({ asked: { condition, basis }, cara }) => ({
      id: condition.id,
      label: condition.label,
      basis,
      cara: CARA_PENGISIAN.filter((each) => cara.has(each)),
    })),
  ];
}

/** Talent score, mixed with the technical competency score where the vacancy asks for it. */
export function mixedScore(talent: Fraction, technical: Fraction | undefined, sitting: Sitting): Fraction {
  if (technical === undefined || sitting.shares === undefined) return talent;
  return addFractions(
    multiplyFractions(talent, sitting.shares.talent),
    multiplyFractions(technical, sitting.shares.technical),
  );
}

/** The score as it is compared. */
export function rankedScore(score: Fraction, compiled: CompiledRuleSet): Fraction {
  const rule = compiled.ruleSet.rounding.beforeRanking;
  return rule === null ? score : roundedFraction(score, rule);
}

/** What a condition looks at of the vacancy. */
function lookedAt(condition: Condition, vacancy: Vacancy): string {
  switch (condition.kind) {
    case 'relatedExperience':
      return vacancy.rumpun ?? '';
    case 'lowerTier':
    case 'timeToRetirement':
      return vacancy.kelas;
    case 'validAssessment':
      return condition.forClass === true ? vacancy.kelas : '';
    case 'maximumAge':
      return condition.on === 'appointment' ? (vacancy.tanggalPelantikan ?? '') : '';
    case 'notNominatedElsewhere':
      return vacancy.id;
    default:
      return '';
  }
}

/** The condition with the verdicts that other vacancies of the run have reached on it. */
export function askedCondition(
  condition: Condition,
  basis: Provenance | string,
  vacancy: Vacancy,
  memory: Memory,
): AskedCondition {
  const byVacancy = memory.verdicts.get(condition) ?? new Map<string, Verdicts>();
  if (byVacancy.size === 0) memory.verdicts.set(condition, byVacancy);
  const key = lookedAt(condition, vacancy);
  const verdicts = byVacancy.get(key) ?? { verdicts: [], said: new Map<string, ConditionVerdict>() };
  byVacancy.set(key, verdicts);
  return { condition, basis, ...verdicts };
}

/** The stages of other vacancies of the agency and with the same open ways, of which the conditions look at the same. */
export function classStagesOf(
  vacancy: Vacancy,
  conditions: readonly AskedCondition[],
  ways: AskedWays | undefined,
  memory: Memory,
): (Stage | undefined)[] {
  const key = JSON.stringify([
    vacancy.kelas,
    vacancy.instansi,
    ways === undefined ? null : [[...ways.open].sort(), ways.basis],
    ...conditions.map(({ condition }) => lookedAt(condition, vacancy)),
  ]);
  const known = memory.classStages.get(key) ?? [];
  memory.classStages.set(key, known);
  return known;
}
