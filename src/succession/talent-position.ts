import {
  assembleProfile,
  axisUnits,
  denominatorsOf,
  isKnown,
  type IndicatorOutcome,
} from '../scoring/assemble-profile.js';
import { targetKeyOf, type TargetPost } from '../scoring/target-post.js';
import { finding, openNotes } from '../scoring/finding-messages.js';
import { refusalCode } from '../scoring/value-findings.js';
import { scoreIndicators } from '../scoring/normalize-aspects.js';
import { scoreSubIndicator } from '../scoring/score-sub-indicator.js';
import type { SubIndicatorOutcome } from '../scoring/trail.js';
import { missingAxis, placeKnownAxes, unplacedAxes } from '../placement/place-axes.js';
import { placeInBox } from '../placement/place-in-box.js';
import { leftBy } from '../placement/possible-boxes.js';
import { boxOf, placeValues, talentOf, type AxisFractions } from '../placement/place-values.js';
import type { NotPlaced, Placed, Placement } from '../placement/placement.js';
import {
  addFractions,
  divideFractions,
  HUNDRED,
  inLowestTerms,
  multiplyFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { readDecimal, readTrustedDecimal, refusalText } from '../exact/read-decimal.js';
import type { OpenAxis } from '../scoring/aspect-profile.js';
import { keptIn } from './kept-in.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding } from '../problems/finding.js';
import { foundText } from '../problems/misuse.js';
import { golonganRank } from '../civil-service/golongan.js';
import { daysBetween, type IsoDate } from '../civil-service/iso-date.js';
import type { CompiledIndicator, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { TieKey } from '../rule-set/model/rule-set.js';
import type { Candidate } from './candidate.js';
import { serviceIn } from '../facts/posts-held.js';
import { agreedOn, type PersonFacts } from '../facts/person-facts.js';
import { contradictionsOf } from '../person/contradictions.js';
import {
  rankedScore,
  type KnownPosition,
  type OpenPosition,
  type TalentPosition,
  type TieFacts,
  type VacancyRun,
} from './vacancy-run.js';
import { statedValues, type PoolMember } from './pool.js';

/** Worked out once for all posts that take the same of people's evidence, and once for each target key. */
export function talentPositionOf(member: PoolMember, run: VacancyRun): TalentPosition {
  const { positions, boxes } = run.positions;
  const known = positions[member.index];
  if (known !== undefined) return known;
  const position =
    member.candidate === undefined ? positionForTarget(member, run) : ownPosition(member, member.candidate, run);
  positions[member.index] = position;
  if (!('open' in position)) boxes[member.index] = position.box;
  return position;
}

function positionForTarget(member: PoolMember, run: VacancyRun): TalentPosition {
  const { index, facts } = member;
  const { cache, positions, targetPost } = run;
  const { educations } = facts.facts;
  const key = keptIn(positions.targetKeys, educations, () => targetKeyOf(educations, targetPost));
  const ofTarget = keptIn(cache.byTarget, key, () =>
    new Array<TalentPosition | undefined>(cache.people.members.length).fill(undefined),
  );
  const position = ofTarget[index] ?? measuredPosition(member, run);
  ofTarget[index] = position;
  return position;
}

/** Positions of candidates that cannot change, by the rules and the day last asked for. */
const remembered = new WeakMap<
  object,
  { readonly compiled: CompiledRuleSet; readonly asOf: IsoDate; readonly position: TalentPosition }
>();

/** A candidate's own values are the same for every post. */
function ownPosition(member: PoolMember, candidate: Candidate<Grid>, run: VacancyRun): TalentPosition {
  const { compiled, asOf } = run;
  const known = remembered.get(candidate);
  if (known?.compiled === compiled && known.asOf === asOf) return known.position;
  const position = positionOfCandidate(candidate, member, run);
  if (Object.isFrozen(candidate)) remembered.set(candidate, { compiled, asOf, position });
  return position;
}

function knownPosition(
  values: AxisFractions,
  scores: TieFacts,
  findings: readonly Finding[],
  member: PoolMember,
  run: VacancyRun,
): KnownPosition {
  const { compiled } = run;
  const talent = talentOf(values, compiled);
  return {
    values,
    box: boxOf(values, compiled).box,
    talent,
    score: rankedScore(inLowestTerms(talent), compiled),
    ties: { ...tieFactsOf(member, run), ...scores },
    findings: deepFreeze(findings),
  };
}

function measuredPosition(member: PoolMember, run: VacancyRun): TalentPosition {
  const { compiled } = run;
  if (compiled.aspects.length === 0)
    return { open: openFrom(withoutAspects(compiled), compiled), ties: tieFactsOf(member, run), most: {} };
  const fixed = fixedOutcomes(member, run);
  const outcomes = compiled.indicators.map(
    (indicator, index) => fixed[index] ?? measureIndicator(indicator, member, run.targetPost),
  );
  const { known, most } = rankedScores(outcomes, compiled);
  if (!outcomes.every(isKnown)) {
    const ties = { ...tieFactsOf(member, run), ...known };
    const open = {
      ...leftBy(outcomes, compiled),
      placement: once(() => openPlacement(outcomes, run)),
    };
    return { open, ties, most };
  }
  const denominators = denominatorsOf(compiled, outcomes);
  const axes = axisUnits(compiled, outcomes, denominators);
  return knownPosition(
    axes.map(({ known }) => ({ n: known, d: denominators.axis.d })),
    known,
    [],
    member,
    run,
  );
}

function openFrom(placement: NotPlaced<Grid>, { axes }: CompiledRuleSet): OpenPosition['open'] {
  const { kinerja, potensial, furtherAxes } = placement;
  const bounds: Readonly<Record<string, OpenAxis | undefined>> = { ...furtherAxes, kinerja, potensial };
  const most = axes.map(({ key }) => {
    const bound = bounds[key];
    return bound === undefined ? HUNDRED : readTrustedDecimal(bound.maxFraction ?? bound.max);
  });
  return { possibleBoxes: placement.possibleBoxes, most, placement: () => placement };
}

/** What is worked out when it is first asked for. */
function once<Value extends object>(work: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= work());
}

/** Somebody's placement under a rule set by which evidence cannot be scored. */
function withoutAspects(compiled: CompiledRuleSet): NotPlaced<Grid> {
  const missing = compiled.axes.map(({ key }) => missingAxis(key, 'unknown'));
  return unplacedAxes([], missing, [], compiled);
}

/** Outcomes that depend on no post: worked out once for a person, absent where they do depend on one. */
function fixedOutcomes(member: PoolMember, run: VacancyRun): readonly (IndicatorOutcome | undefined)[] {
  const { cache, compiled, targetPost } = run;
  const known = cache.fixed[member.index];
  if (known !== undefined) return known;
  const fresh = compiled.indicators.map((indicator) =>
    indicator.subIndicators.some((sub) => sub.dependsOnTarget)
      ? undefined
      : measureIndicator(indicator, member, targetPost),
  );
  cache.fixed[member.index] = fresh;
  return fresh;
}

function measureIndicator(
  { subIndicators }: CompiledIndicator,
  { person, facts }: PoolMember,
  target: TargetPost,
): IndicatorOutcome {
  const contradictions = facts.contradictions === undefined ? undefined : contradictionsOf(person, target.asOf);
  return { parts: subIndicators.map((sub) => scoreSubIndicator(sub, person, target, undefined, contradictions)) };
}

/** Scores that people are compared by: as they are, or the most they can still come to. */
function rankedScores(
  outcomes: readonly IndicatorOutcome[],
  { indicators, rankedIndicators }: CompiledRuleSet,
): { readonly known: TieFacts; readonly most: TieFacts } {
  const known: Partial<Record<TieKey, Fraction>> = {};
  const most: Partial<Record<TieKey, Fraction>> = {};
  const add = (key: TieKey, indicator: CompiledIndicator | undefined, outcome: IndicatorOutcome | undefined): void => {
    if (indicator === undefined || outcome === undefined) return;
    (isKnown(outcome) ? known : most)[key] = scoreOf(indicator, outcome);
  };
  const competency = indicators.findIndex(({ key }) => key === 'penilaianKompetensi');
  if (outcomes[competency]?.parts?.length === 1)
    add('penilaianKompetensi', indicators[competency], outcomes[competency]);
  for (const place of rankedIndicators) {
    const indicator = indicators[place];
    if (indicator !== undefined) add(`indicator:${indicator.key}`, indicator, outcomes[place]);
  }
  return { known, most };
}

/** The score of an indicator, where it is open the highest possible: the mean of its parts by their weights. */
function scoreOf({ units, subIndicators }: CompiledIndicator, { parts = [] }: IndicatorOutcome): Fraction {
  const score = (part: SubIndicatorOutcome | undefined): Fraction =>
    part === undefined ? ZERO : part.status === 'scored' ? part.score : part.possible.max;
  if (subIndicators.length === 1) return score(parts[0]);
  const points = subIndicators.reduce(
    (sum, sub, place) => addFractions(sum, multiplyFractions({ n: sub.units, d: 1 }, score(parts[place]))),
    ZERO,
  );
  return divideFractions(points, { n: units, d: 1 });
}

/** The full result of a person against the vacancy. */
function placementOf(member: PoolMember, run: VacancyRun): Placement<Grid> {
  const { compiled, asOf } = run;
  const notes = openNotes();
  const outcomes = scoreIndicators(compiled, member.person, run.targetPost, notes);
  return placeInBox(assembleProfile(compiled, outcomes, notes.findings, { nip: undefined, asOf }), compiled.ruleSet);
}

/** What is still possible, from the outcomes as they are. */
function openPlacement(outcomes: readonly IndicatorOutcome[], { compiled, asOf }: VacancyRun): NotPlaced<Grid> {
  const profile = assembleProfile(compiled, outcomes, [], { nip: undefined, asOf });
  const placement = placeInBox(profile, compiled.ruleSet);
  if (placement.status === 'incomplete') return placement;
  throw new RangeError('an incomplete person was placed');
}

function positionOfCandidate(candidate: Candidate<Grid>, member: PoolMember, run: VacancyRun): TalentPosition {
  const given =
    member.placement ?? placeKnownAxes(candidate.axes ?? {}, run.compiled.ruleSet, { ...candidate.statedLevels });
  const competency = readDecimal(candidate.penilaianKompetensi ?? '');
  const scores: TieFacts = typeof competency === 'string' ? {} : { penilaianKompetensi: competency };
  if (given.status === 'incomplete')
    return { open: openFrom(given, run.compiled), ties: { ...tieFactsOf(member, run), ...scores }, most: {} };
  const values = statedValues(given, run.compiled);
  const findings = [...given.findings];
  if (typeof competency === 'string' && candidate.penilaianKompetensi !== undefined) {
    findings.push(
      finding(
        refusalCode(competency),
        'penilaianKompetensi',
        foundText(candidate.penilaianKompetensi, []),
        refusalText(competency),
      ),
    );
  }
  const position = knownPosition(values, scores, findings, member, run);
  const { kinerja, potensial, furtherAxes } = given;
  const levels = Object.entries({ kinerja, potensial, ...furtherAxes }).flatMap(([key, axis]) =>
    axis.standsForLevel === true ? [[key, axis.label] as const] : [],
  );
  return levels.length === 0 ? position : { ...position, standsForLevel: Object.fromEntries(levels) };
}

/** Rank, days in the present level, and days of life where the rule set asks for them: facts that depend on no vacancy. */
function tieFactsOf(member: PoolMember, run: VacancyRun): TieFacts {
  const { ties } = run.cache;
  const known = ties[member.index] ?? freshTieFacts(member, run);
  ties[member.index] = known;
  return known;
}

function freshTieFacts({ facts: onDay }: PoolMember, { compiled, asOf }: VacancyRun): TieFacts {
  const { golongan, birth } = onDay.facts;
  const days = agreedOn(onDay, daysInLevel);
  const asksAge = birth !== undefined && compiled.ruleSet.ranking.tieChain.includes('age');
  return {
    ...(golongan === undefined ? {} : { golongan: { n: golonganRank(golongan), d: 1 } }),
    ...(days === undefined ? {} : { timeInLevel: { n: days, d: 1 } }),
    ...(asksAge ? { age: { n: daysBetween(birth.born, asOf), d: 1 } } : {}),
  };
}

function daysInLevel({ posts, presentPost }: PersonFacts): number | undefined {
  if (presentPost === undefined || !posts.isKnown) return undefined;
  return serviceIn(posts.times, ({ kelas }) => kelas === presentPost.kelas).days;
}

/** The placement of somebody whose box is known, with the findings of the evidence. */
export function placedFor(member: PoolMember, run: VacancyRun): Placed<Grid> {
  const position = talentPositionOf(member, run);
  if ('open' in position) throw new RangeError('somebody without a box was ranked');
  const known = run.cache.placed.get(position);
  if (known !== undefined) return known;
  const measured = member.candidate === undefined ? placementOf(member, run) : undefined;
  const placed =
    measured?.status === 'placed' ? measured : placeValues(position.values, position.findings, run.compiled);
  run.cache.placed.set(position, placed);
  return placed;
}
