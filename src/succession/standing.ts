import { assembleProfile, axisUnits, denominatorsOf, type IndicatorOutcome } from '../aspects/assemble-profile.js';
import { agreed } from '../aspects/contradictions.js';
import { definitiveStretches, presentClass, targetKeyOf, type View } from '../aspects/evidence-facts.js';
import { finding } from '../aspects/finding-messages.js';
import { measureLeaf, openNotes, type LeafOutcome } from '../aspects/measure-leaf.js';
import { measureAll } from '../aspects/normalize-aspects.js';
import { missingAxis, placeKnownAxes, unplacedAxes } from '../boxes/place-axes.js';
import { placeInBox } from '../boxes/place-in-box.js';
import { boxOf, placeValues, talentOf, type AxisFractions } from '../boxes/place-values.js';
import type { NotPlaced, Placed, Placement } from '../boxes/placement.js';
import { addFractions, divideFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { refusalCode } from '../aspects/value-findings.js';
import { refusalText } from '../model/decimal-arithmetic.js';
import type { Finding } from '../model/finding.js';
import { foundText } from '../model/schema-issues.js';
import { golonganRank } from '../model/golongan.js';
import { daysBetween, type IsoDate } from '../model/iso-date.js';
import { birthDateOf } from '../model/nip.js';
import { serviceOf } from '../model/service.js';
import type { CompiledIndicator, CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { TieKey } from '../rules/rule-set.js';
import type { Candidate } from './candidate.js';
import type { Judged } from './judgement.js';
import type { KnownStanding, Standing } from './known-standing.js';
import { statedValues, type PoolMember } from './pool.js';
import type { Sitting } from './sitting.js';
import type { TieFacts } from './tie-chain.js';

/** Worked out once for each target key. */
export function standingOf(member: PoolMember, sitting: Sitting): Standing {
  const known = sitting.memory.standings.get(member) ?? new Map<string, Standing>();
  if (known.size === 0) sitting.memory.standings.set(member, known);
  const key = member.candidate === undefined ? targetKeyOf(member.person, sitting.view) : '';
  const standing = known.get(key);
  if (standing !== undefined) return standing;
  const fresh =
    member.candidate === undefined
      ? measuredStanding(member, sitting)
      : standingOfCandidate(member.candidate, member, sitting);
  known.set(key, fresh);
  return fresh;
}

function knownStanding(
  values: AxisFractions,
  scores: TieFacts,
  findings: readonly Finding[],
  member: PoolMember,
  sitting: Sitting,
): KnownStanding {
  const { compiled } = sitting;
  return {
    values,
    box: boxOf(values, compiled).box,
    talent: talentOf(values, compiled),
    ties: { ...standingTies(member.person, sitting), ...scores },
    findings: deepFreeze(findings),
  };
}

function measuredStanding(member: PoolMember, sitting: Sitting): Standing {
  const { compiled } = sitting;
  if (compiled.aspects.length === 0)
    return { open: withoutAspects(compiled), ties: standingTies(member.person, sitting), most: {} };
  const fixed = fixedOutcomes(member, sitting);
  const outcomes = compiled.indicators.map(
    (indicator, index) => fixed[index] ?? measureIndicator(indicator, member.person, sitting.view),
  );
  const { known, most } = rankedScores(outcomes, compiled);
  if (outcomes.some(isOpen)) {
    const ties = { ...standingTies(member.person, sitting), ...known };
    return { open: openPlacement(member, sitting), ties, most };
  }
  const denominators = denominatorsOf(compiled, outcomes);
  const axes = axisUnits(compiled, outcomes, denominators);
  return knownStanding(
    axes.map(({ known }) => ({ n: known, d: denominators.axis.d })),
    known,
    [],
    member,
    sitting,
  );
}

/** Somebody's placement under a rule set by which evidence cannot be scored. */
function withoutAspects(compiled: CompiledRuleSet): NotPlaced<Grid> {
  const missing = compiled.axes.map(({ key }) => missingAxis(key, 'unknown'));
  return unplacedAxes([], missing, [], compiled);
}

/** Outcomes that depend on no post: worked out once for a person, absent where they do depend on one. */
function fixedOutcomes(member: PoolMember, sitting: Sitting): readonly (IndicatorOutcome | undefined)[] {
  const { memory, compiled, view } = sitting;
  const known = memory.fixed.get(member);
  if (known !== undefined) return known;
  const fresh = compiled.indicators.map((indicator) =>
    indicator.leaves.some((leaf) => leaf.dependsOnTarget)
      ? undefined
      : measureIndicator(indicator, member.person, view),
  );
  memory.fixed.set(member, fresh);
  return fresh;
}

function measureIndicator(indicator: CompiledIndicator, person: Judged, view: View): IndicatorOutcome {
  return { parts: indicator.leaves.map((leaf) => measureLeaf(leaf, person, view, undefined)) };
}

function isOpen(outcome: IndicatorOutcome): boolean {
  return outcome.whole !== undefined
    ? outcome.whole.status === 'open'
    : outcome.parts.some((part) => part.status === 'open');
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
    (isOpen(outcome) ? most : known)[key] = scoreOf(indicator, outcome);
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
function scoreOf({ units, leaves }: CompiledIndicator, { parts = [] }: IndicatorOutcome): Fraction {
  const score = (part: LeafOutcome | undefined): Fraction =>
    part === undefined ? ZERO : part.status === 'scored' ? part.score : part.possible.max;
  if (leaves.length === 1) return score(parts[0]);
  const points = leaves.reduce(
    (sum, leaf, place) => addFractions(sum, multiplyFractions({ n: leaf.units, d: 1 }, score(parts[place]))),
    ZERO,
  );
  return divideFractions(points, { n: units, d: 1 });
}

/** The full result of a person against the vacancy. */
function placementOf(member: PoolMember, sitting: Sitting): Placement<Grid> {
  const { compiled, asOf } = sitting;
  const notes = openNotes();
  const outcomes = measureAll(compiled, member.person, sitting.view, notes);
  return placeInBox(assembleProfile(compiled, outcomes, notes.findings, { nip: undefined, asOf }), compiled.ruleSet);
}

function openPlacement(member: PoolMember, sitting: Sitting): NotPlaced<Grid> {
  const placement = placementOf(member, sitting);
  if (placement.status === 'incomplete') return placement;
  throw new RangeError('an incomplete person was placed');
}

function standingOfCandidate(candidate: Candidate<Grid>, member: PoolMember, sitting: Sitting): Standing {
  const given =
    member.placement ?? placeKnownAxes(candidate.axes ?? {}, sitting.compiled.ruleSet, { ...candidate.statedLevels });
  const competency = readDecimal(candidate.penilaianKompetensi ?? '');
  const scores: TieFacts = typeof competency === 'string' ? {} : { penilaianKompetensi: competency };
  if (given.status === 'incomplete')
    return { open: given, ties: { ...standingTies(member.person, sitting), ...scores }, most: {} };
  const values = statedValues(given, sitting.compiled);
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
  return knownStanding(values, scores, findings, member, sitting);
}

/** Rank, days in the present level, and days of life where the rule set asks for them: facts that depend on no vacancy. */
function standingTies(person: Judged, { compiled, asOf }: Sitting): TieFacts {
  const days = agreed(person, asOf, (read) => {
    const kelas = presentClass(read, asOf);
    const spells = read.evidence?.riwayatJabatan;
    if (kelas === undefined || spells === undefined) return undefined;
    return serviceOf(definitiveStretches(read, spells, asOf, (post) => post.kelas === kelas).stretches).days;
  });
  return {
    ...(person.golongan === undefined ? {} : { golongan: { n: golonganRank(person.golongan), d: 1 } }),
    ...(days === undefined ? {} : { timeInLevel: { n: days, d: 1 } }),
    ...(compiled.ruleSet.ranking.tieChain.includes('age') ? ageOf(person, asOf) : {}),
  };
}

function ageOf({ tanggalLahir, nip }: Judged, asOf: IsoDate): TieFacts {
  const born = tanggalLahir ?? birthDateOf(nip);
  return born === undefined ? {} : { age: { n: daysBetween(born, asOf), d: 1 } };
}

/** The placement of somebody whose box is known, with the findings of the evidence. */
export function placedFor(member: PoolMember, sitting: Sitting): Placed<Grid> {
  const standing = standingOf(member, sitting);
  if ('open' in standing) throw new RangeError('somebody without a box was ranked');
  const known = sitting.memory.placed.get(standing);
  if (known !== undefined) return known;
  const measured = member.candidate === undefined ? placementOf(member, sitting) : undefined;
  const placed =
    measured?.status === 'placed' ? measured : placeValues(standing.values, standing.findings, sitting.compiled);
  sitting.memory.placed.set(standing, placed);
  return placed;
}
