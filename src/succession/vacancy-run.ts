import { canonicalText } from '../json/canonical-text.js';
import { keptIn } from './kept-in.js';
import { runPeople, type RunPeople } from './run-people.js';
import type { IndicatorOutcome } from '../scoring/assemble-profile.js';
import type { TargetPost } from '../scoring/target-post.js';
import type { Placed, NotPlaced } from '../placement/placement.js';
import { addFractions, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { roundedFraction } from '../exact/rounding.js';
import { CARA_PENGISIAN, type CaraPengisian } from '../civil-service/cara-pengisian.js';
import { definitionOf, type Condition } from '../conditions/conditions.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { OfficeLikeness } from '../civil-service/same-office.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { wayOf, type Route } from '../rule-set/compile/compile-ways.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { AskedCondition, AskedWays } from './asked-condition.js';
import type { Occasion } from '../conditions/judgement.js';
import type { PoolMember } from './pool.js';
import type { Succession } from './succession.js';
import { emptyComing, type ClassStage, type Coming } from './stage-tables.js';
import { emptyColumn, type VerdictColumn } from './verdict-column.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { AxisFractions } from '../placement/place-values.js';
import type { Education } from '../facts/educations.js';
import type { Finding } from '../problems/finding.js';
import type { TieKey } from '../rule-set/model/rule-set.js';

/** What is fixed for one vacancy. */
export interface VacancyRun {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly vacancy: Vacancy;
  readonly occasion: Occasion;
  /** Conditions of the vacancy itself that data can decide. */
  readonly own: readonly AskedCondition[];
  /** The ways that are open; absent: they are not told apart. */
  readonly ways: AskedWays | undefined;
  /** What the way and the conditions of class and way came to. */
  readonly stage: ClassStage;
  /** What technical competency came to, of those who come so far. */
  readonly technical: VerdictColumn;
  readonly byHand: readonly AskedCondition[];
  /** Further conditions to be checked by hand of people from outside the civil service. */
  readonly byHandOutside: readonly AskedCondition[];
  /** Boxes successors come from, with their preference: 0 = first. */
  readonly allowed: ReadonlyMap<number, number>;
  readonly boxes: readonly number[];
  readonly boxBasis: Provenance;
  /** How agencies stand to that of the vacancy, by their names. */
  readonly agencies: Map<string, OfficeLikeness>;
  readonly shares: { readonly talent: Fraction; readonly technical: Fraction } | undefined;
  readonly targetPost: TargetPost;
  readonly positions: PositionTable;
  readonly cache: RunCache;
  /** Boxes people have been moved to by a committee, by NIP; the computed ones stay in their placements. */
  readonly movedBoxes: ReadonlyMap<string, number>;
}

/**
 * What has been worked out in this run and serves again for other vacancies. A condition of a class depends on nothing of
 * the vacancy but what it looks at, a score on nothing but the target key.
 */
export interface RunCache {
  readonly people: RunPeople;
  /** By condition and what it looks at of the vacancy. */
  readonly asked: Map<Condition, Map<string, AskedCondition>>;
  /** By what a condition asks, whatever it is called and rests on, and what it looks at of the vacancy. */
  readonly columns: Map<string, VerdictColumn>;
  /** By class and what its conditions look at of the vacancy. */
  readonly stages: Map<string, ClassStage>;
  /** By class, agency, and what the conditions of the open ways look at of the vacancy. */
  readonly comings: Map<string, Coming>;
  /** By place in the pool: scores that depend on no post, and facts of the tie chain. */
  readonly fixed: (readonly (IndicatorOutcome | undefined)[] | undefined)[];
  readonly ties: (TieFacts | undefined)[];
  /** By what the posts take of people's evidence. */
  readonly positions: Map<string, PositionTable>;
  /** By target key, then by place in the pool: two posts of one key give somebody the same scores. */
  readonly byTarget: Map<string, (TalentPosition | undefined)[]>;
  /** How agencies stand to those of vacancies, by the names of both. */
  readonly agencies: Map<string, Map<string, OfficeLikeness>>;
  readonly placed: Map<KnownPosition, Placed<Grid>>;
}

export function emptyRunCache(members: readonly PoolMember[]): RunCache {
  const places = <Value>(): (Value | undefined)[] => new Array<Value | undefined>(members.length).fill(undefined);
  return {
    people: runPeople(members),
    asked: new Map(),
    columns: new Map(),
    stages: new Map(),
    comings: new Map(),
    fixed: places(),
    ties: places(),
    positions: new Map(),
    byTarget: new Map(),
    agencies: new Map(),
    placed: new Map(),
  };
}

/** The conditions no data can decide: those for everybody, then those of the open ways by which `comes` says that people come. */
export function byHandConditions(
  { byHand, byHandOutside, ways }: VacancyRun,
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
export function mixedScore(talent: Fraction, technical: Fraction | undefined, run: VacancyRun): Fraction {
  if (technical === undefined || run.shares === undefined) return talent;
  return addFractions(multiplyFractions(talent, run.shares.talent), multiplyFractions(technical, run.shares.technical));
}

/** The score as it is compared. */
export function rankedScore(score: Fraction, compiled: CompiledRuleSet): Fraction {
  const rule = compiled.ruleSet.rounding.beforeRanking;
  return rule === null ? score : roundedFraction(score, rule);
}

/** What a condition looks at of the vacancy. */
function lookedAt(condition: Condition, vacancy: Vacancy): string {
  const members = definitionOf(condition).ofVacancy(condition);
  return JSON.stringify(members.map((member) => vacancy[member] ?? null));
}

/** What a condition is called and rests on. */
const NOT_ASKED: ReadonlySet<string> = new Set(['id', 'label', 'basis', 'provenance']);

/** The condition with the verdicts that other vacancies of the run have reached on it. */
export function askedCondition(
  condition: Condition,
  basis: Provenance | string,
  vacancy: Vacancy,
  { asked, columns, people }: RunCache,
): AskedCondition {
  const byVacancy = keptIn(asked, condition, () => new Map<string, AskedCondition>());
  const seen = lookedAt(condition, vacancy);
  return keptIn(byVacancy, seen, () => {
    const asks = Object.entries(condition).filter(([key]) => !NOT_ASKED.has(key));
    const column = keptIn(columns, canonicalText([asks, seen]), () => emptyColumn(people.members.length));
    return { condition, basis, column };
  });
}

/** What is asked of everybody, of people from outside the civil service, and of those who come by the open ways. */
export type AskedOfClass = Pick<ClassStage, 'ofClass' | 'outside' | 'ways'>;

/** The stage of other vacancies of the agency and with the same open ways, of which the conditions look at the same. */
export function classStageFor(vacancy: Vacancy, asked: AskedOfClass, cache: RunCache): ClassStage {
  const { ofClass, outside = [], ways } = asked;
  const ofWays = [...(ways?.byRoute.values() ?? [])].flatMap(({ conditions }) => conditions);
  const lookedAtBy = (conditions: readonly AskedCondition[]): readonly string[] =>
    conditions.map(({ condition }) => lookedAt(condition, vacancy));
  const opened = ways === undefined ? null : [[...ways.open].sort(), ways.basis];
  const way = JSON.stringify([vacancy.kelas, vacancy.instansi, opened, ...lookedAtBy(ofWays)]);
  const coming = keptIn(cache.comings, way, () => emptyComing(cache.people.members.length));
  const key = JSON.stringify([way, ...lookedAtBy([...ofClass, ...outside])]);
  return keptIn(cache.stages, key, () => ({ ...asked, coming }));
}

/** Where people stand against posts that take the same of their evidence, by place in the pool. */
export interface PositionTable {
  readonly positions: (TalentPosition | undefined)[];
  /** Numbers of the boxes as computed; 0 where there is none yet, or none at all. */
  readonly boxes: Uint16Array;
  /** What the posts take of people of these educations, as a key. */
  readonly targetKeys: Map<readonly Education[] | undefined, string>;
}

export function emptyPositions(people: number): PositionTable {
  return {
    positions: new Array<TalentPosition | undefined>(people).fill(undefined),
    boxes: new Uint16Array(people),
    targetKeys: new Map(),
  };
}

/** Where a person stands against the vacancy: known axis values, or a placement that is still open. */
export type TalentPosition = KnownPosition | OpenPosition;

export interface OpenPosition {
  readonly open: {
    readonly possibleBoxes: readonly number[];
    /** The most that each axis can come to. */
    readonly most: AxisFractions;
    /** The placement in full. */
    readonly placement: () => NotPlaced<Grid>;
  };
  readonly ties: TieFacts;
  /** The most that scores can still come to which people are compared by. */
  readonly most: TieFacts;
}

export interface KnownPosition {
  readonly values: AxisFractions;
  readonly box: number;
  readonly talent: Fraction;
  /** The talent score as it is compared. */
  readonly score: Fraction;
  /** Of axes whose values only stand for a level the name of the level. */
  readonly standsForLevel?: Readonly<Record<string, Bilingual>>;
  readonly ties: TieFacts;
  /** Findings of a candidate's own placement. */
  readonly findings: readonly Finding[];
}

/** Facts by key, more is better; a key that is absent is unknown. */
export type TieFacts = Readonly<Partial<Record<TieKey, Fraction>>>;
