import type { AspectProfile, IndicatorScore, KnownAxis, PartScore, Scored } from '../aspects/aspect-profile.js';
import type { Placed, Placement } from '../boxes/placement.js';
import {
  addFractions,
  compareFractions,
  divideFractions,
  inLowestTerms,
  multiplyFractions,
  subtractFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalText, type FractionText } from '../exact/read-decimal.js';
import type { RoundingRule } from '../exact/rounding.js';
import type { Whole } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { AspectKey, IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { refusal } from '../model/misuse.js';
import { isReached, type LowerBound } from '../rules/bound.js';
import {
  compileRuleSet,
  type CompiledAxis,
  type CompiledIndicator,
  type CompiledRuleSet,
} from '../rules/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { RuleSet, RuleSetReference } from '../rules/rule-set.js';
import {
  DEVELOPMENT_PRESCRIPTIONS,
  DEVELOPMENT_PROVENANCE,
  type DevelopmentPrescription,
} from './development-prescriptions.js';
import { placementArgument, profileArgument } from './development.schema.js';
import { unroundedBound } from './unrounded-bound.js';

/** An exact amount: `fraction` where it is no finite decimal, `value` then cut for reading. */
export interface Amount {
  readonly value: DecimalText;
  readonly fraction?: FractionText;
}

/** Which indicator, or which part of it. */
export interface GapName {
  readonly indicator: IndicatorKey;
  readonly part?: string;
}

/** A step of a ladder: this one raised to its best score. */
export interface LadderStep extends GapName {
  readonly within: DevelopmentPrescription['within'];
}

/** What a person would need to reach the next level of an axis. */
export interface NextLevel {
  readonly axis: string;
  readonly label: Bilingual;
  readonly level: string;
  readonly levelLabel: Bilingual;
  /** The box it would lead to, with everything else unchanged. */
  readonly box: number;
  readonly category: Bilingual;
  /** Value of the axis, unrounded. */
  readonly now: Amount;
  /** Where the level begins: at the limit itself (`from`), or just above it (`above`). */
  readonly limit: Amount & { readonly bound: 'from' | 'above' };
  /**
   * Points that the indicators of the axis have to gain: more than limit less `now` where more has been taken off than there
   * was. `more`: so many are not enough, any more are.
   */
  readonly needed: Amount;
  readonly more: boolean;
  /**
   * The rule set rounds before it compares: this unrounded value is enough already, where `more` anything above it. `needed`
   * leads there. Absent: no rounding.
   */
  readonly rounded?: RoundingRule & { readonly enough: Amount };
  /** The fewest indicators or parts that, at their best score, reach the level, those with most to gain first. */
  readonly ladder: readonly LadderStep[] | 'notReachable';
}

/** An indicator, or a part, with points still to gain. */
export interface Gap extends GapName {
  readonly axis: string;
  readonly aspect: AspectKey;
  readonly label: Bilingual;
  /** 0-100. */
  readonly score: Amount;
  /** Percent points of the axis; below 0 where points are taken off. */
  readonly weight: DecimalText;
  readonly weightFraction?: FractionText;
  /** Points of the axis: weight x score / 100; below 0 where they are taken off. */
  readonly points: Amount;
  /** Points the best score would add: 100, or 0 where they are taken off. */
  readonly lost: Amount;
  /** Its points are taken off the axis: a lower score is better. */
  readonly deducted?: true;
  /** Absent when even the best score alone does not lift the axis, or the axis has no higher level. */
  readonly liftsAlone?: LiftsAlone;
  readonly prescribed: DevelopmentPrescription;
}

/**
 * The score that alone lifts the axis to its next level, everything else unchanged: the lowest, or the highest where points
 * are taken off. `more`: that score itself is not enough, the least step beyond is.
 */
export interface LiftsAlone extends Amount {
  readonly more: boolean;
  /** The nearest score of its table or bands that is enough; absent where there are none, or none of theirs is enough. */
  readonly inTable?: Amount;
}

/** What is prescribed for a box. */
export interface BoxFollowUps {
  readonly box: number;
  readonly category: Bilingual;
  readonly followUps: readonly Bilingual[];
  readonly provenance: Provenance;
}

/** Something not known of a person. */
export interface Unknown extends GapName {
  readonly axis: string;
  readonly label: Bilingual;
  readonly weight: DecimalText;
  /** Points of the axis between the worst and the best score it can have. */
  readonly atStake: Amount;
}

/** What a person can work on. Plain, deep-frozen, JSON-able. */
export interface Development {
  /** For the box of the person, or for each box still possible. */
  readonly boxes: readonly BoxFollowUps[];
  /** What all of `boxes` prescribe. */
  readonly commonFollowUps: readonly Bilingual[];
  /** One for each axis that has a higher level; empty while the placement is open. */
  readonly next: readonly NextLevel[];
  /** The box when all of `next` is reached; absent where `next` has fewer than two. */
  readonly together?: { readonly box: number; readonly category: Bilingual };
  /** Most points to gain first; equals in the order of the rule set. */
  readonly gaps: readonly Gap[];
  /** How well `prescribed` is known. */
  readonly prescribedBy: Provenance;
  readonly missing: readonly Unknown[];
  readonly ruleSet: RuleSetReference;
}

const HUNDRED: Fraction = { n: 100, d: 1 };

function amount(value: Fraction): Amount {
  const lowest = inLowestTerms(value);
  const fraction = endlessFraction(lowest);
  return fraction === undefined ? { value: writeDecimal(lowest) } : { value: writeDecimal(lowest), fraction };
}

function exact({ value, fraction }: Amount): Fraction {
  return readTrustedDecimal(fraction ?? value);
}

/**
 * Follow-ups of the box, the distance to the next level of each axis, and every indicator with points still to gain: how
 * many, and which score alone would lift the level. All amounts are exact.
 *
 * @param profile - from `normalizeAspects` or `aspectsFromScores`
 * @param placement - from `placeInBox`, of the same profile
 * @param ruleSet - the rule set of both
 * @throws TalentaError `ruleSetNotParsed`, `tooLarge`; `invalidArgument` for what is no profile or
 * placement, and when profile, placement and rule set do not belong together
 * @example
 * ```ts
 * import { aspectsFromScores, INDICATOR_KEYS, placeInBox } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { developmentOf } from 'talenta-asn/governance';
 * const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '75']));
 * const profile = aspectsFromScores({ ...scores, umpanBalik360: '60' }, { ruleSet: bkn411, asOf: '2026-11-23' });
 * const { next, gaps } = developmentOf(profile, placeInBox(profile, bkn411), bkn411);
 * console.log(next.map(({ axis, needed, box }) => `${axis} ${needed.value} -> ${box}`).join('; '));
 * // => kinerja 6.5 -> 7; potensial 5 -> 8
 * console.log(gaps[0]?.indicator, gaps[0]?.lost.value, gaps[0]?.liftsAlone?.fraction); // => penilaianKinerja 15 515/6
 * ```
 */
export function developmentOf<G extends Grid = NineBoxGrid>(
  profile: AspectProfile<G>,
  placement: Placement<G>,
  ruleSet: RuleSet<G>,
): Development {
  return developmentFrom(
    profileArgument.from(profile, 'profile'),
    placementArgument.from(placement, 'placement'),
    compileRuleSet(ruleSet),
  );
}

/** {@link developmentOf} for a profile and a placement that have been checked. */
export function developmentFrom(
  profile: AspectProfile<Grid>,
  placement: Placement<Grid>,
  compiled: CompiledRuleSet,
): Development {
  requireTogether(profile, placement, compiled);
  const shares = sharesOf(profile, compiled);
  const goals = placement.status === 'placed' ? goalsOf(placement, shares, compiled) : [];
  const gaps = gapsOf(shares, goals);
  const boxes = placement.status === 'placed' ? [placement.box] : placement.possibleBoxes;
  const followUps = boxes.flatMap((number) => followUpsOf(number, compiled));
  const together = togetherOf(goals, placement, compiled);
  return deepFreeze({
    boxes: followUps,
    commonFollowUps: commonOf(followUps),
    next: goals.map((goal) => nextOf(goal, gaps, compiled)),
    ...(together === undefined ? {} : { together }),
    gaps: gaps.map(({ gap }) => gap),
    prescribedBy: DEVELOPMENT_PROVENANCE,
    missing: missingOf(profile, compiled),
    ruleSet: compiled.reference,
  });
}

function requireTogether(profile: AspectProfile<Grid>, placement: Placement<Grid>, compiled: CompiledRuleSet): void {
  const { id, revision, fingerprint } = compiled.reference;
  for (const [name, made] of [
    ['profile', profile.ruleSet],
    ['placement', placement.ruleSet],
  ] as const) {
    if (made.fingerprint === fingerprint) continue;
    throw refusal(
      `${name}.ruleSet`,
      `made with rule set ${made.id} revision ${String(made.revision)}, not with this ${id} revision ${String(revision)}: pass the same one`,
    );
  }
  if (isOfProfile(placement, profile)) return;
  throw refusal('placement', 'not of this profile: pass what placeInBox makes of the profile itself');
}

function isOfProfile(placement: Placement<Grid>, profile: AspectProfile<Grid>): boolean {
  if (profile.status === 'incomplete') return placement.status === 'incomplete';
  if (placement.status === 'incomplete') return false;
  const known: Readonly<Record<string, KnownAxis | undefined>> = profile.axes;
  return Object.entries(placedAxesOf(placement)).every(([key, at]) => {
    const axis = known[key];
    return axis !== undefined && compareFractions(exact(axis), exact(at)) === 0;
  });
}

type PlacedAmount = Amount & { readonly level: string };

function placedAxesOf({ kinerja, potensial, furtherAxes }: Placed<Grid>): Readonly<Record<string, PlacedAmount>> {
  return { ...furtherAxes, kinerja, potensial };
}

function followUpsOf(number: number, { boxByNumber }: CompiledRuleSet): readonly BoxFollowUps[] {
  const box = boxByNumber.get(number);
  if (box === undefined) return [];
  const { category, followUps, provenance } = box;
  return [{ box: number, category, followUps, provenance }];
}

function commonOf([first, ...others]: readonly BoxFollowUps[]): readonly Bilingual[] {
  if (first === undefined) return [];
  const isIn = ({ id, en }: Bilingual, { followUps }: BoxFollowUps): boolean =>
    followUps.some((each) => each.id === id && each.en === en);
  return first.followUps.filter((followUp) => others.every((other) => isIn(followUp, other)));
}

/** What an indicator, or a part of it, gives to its axis. */
interface Share {
  readonly name: GapName;
  readonly indicator: CompiledIndicator;
  readonly label: Bilingual;
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly points: Fraction;
  /** The scores its table or bands can give. */
  readonly inTable: readonly Fraction[];
}

/** In the order of the rule set. The weights are its own: in a profile an endless one is cut for reading. */
function sharesOf(profile: AspectProfile<Grid>, compiled: CompiledRuleSet): readonly Share[] {
  const scores: Readonly<Partial<Record<IndicatorKey, IndicatorScore<Grid>>>> = profile.indicators;
  return compiled.indicators.flatMap((indicator) => {
    const { key, leaves } = indicator;
    const score = scores[key];
    if (score === undefined) return [];
    if (score.parts === undefined) {
      const [leaf, another] = leaves;
      const inTable = another === undefined ? leaf?.possible.values : undefined;
      return shareOf({ indicator: key }, score, indicator, indicator.units, inTable, compiled);
    }
    return score.parts.flatMap((part) => {
      const leaf = leaves.find((each) => each.part === part.key);
      if (leaf === undefined) return [];
      return shareOf({ indicator: key, part: part.key }, part, indicator, leaf.units, leaf.possible.values, compiled);
    });
  });
}

function shareOf(
  name: GapName,
  measured: IndicatorScore<Grid> | PartScore,
  indicator: CompiledIndicator,
  units: Whole,
  inTable: readonly Fraction[] | undefined,
  compiled: CompiledRuleSet,
): readonly Share[] {
  if (measured.status !== 'scored') return [];
  return [
    {
      name,
      indicator,
      label: measured.label,
      weight: { n: units, d: compiled.weightDenominator },
      ...measuredOf(measured),
      inTable: inTable ?? [],
    },
  ];
}

function measuredOf({ score, scoreFraction, contribution, contributionFraction }: Scored) {
  return {
    score: readTrustedDecimal(scoreFraction ?? score),
    points: readTrustedDecimal(contributionFraction ?? contribution),
  };
}

/** The next level of an axis, and how far it is. */
interface Goal {
  readonly axis: CompiledAxis;
  readonly now: Amount;
  readonly level: CompiledAxis['levels'][number];
  /** Where the unrounded values begin that reach it. */
  readonly bound: LowerBound;
  readonly needed: Fraction;
  readonly box: number;
}

function goalsOf(placement: Placed<Grid>, shares: readonly Share[], compiled: CompiledRuleSet): readonly Goal[] {
  const placed: Readonly<Record<string, PlacedAmount | undefined>> = placedAxesOf(placement);
  const place = placeOf(placement.box, compiled);
  const rule = compiled.ruleSet.rounding.beforeLevels;
  return compiled.axes.flatMap((axis): readonly Goal[] => {
    const at = placed[axis.key];
    if (at === undefined) return [];
    const level = axis.levels[axis.levels.findIndex(({ key }) => key === at.level) + 1];
    const box = compiled.boxes[place + axis.stride];
    if (level === undefined || box === undefined) return [];
    const bound = rule === null ? level.bound : unroundedBound(level.bound, rule);
    // Not `now`: below 0 an axis counts as 0, but what is gained first has to make up for what was taken off.
    const sum = shares
      .filter(({ indicator }) => indicator.axisKey === axis.key)
      .reduce((total, { points }) => addFractions(total, points), ZERO);
    return [{ axis, now: amount(exact(at)), level, bound, needed: subtractFractions(bound.value, sum), box: box.box }];
  });
}

function placeOf(number: number, { boxes }: CompiledRuleSet): number {
  return boxes.findIndex(({ box }) => box === number);
}

function togetherOf(
  goals: readonly Goal[],
  placement: Placement<Grid>,
  compiled: CompiledRuleSet,
): Development['together'] {
  if (placement.status === 'incomplete' || goals.length < 2) return undefined;
  const place = goals.reduce((sum, { axis }) => sum + axis.stride, placeOf(placement.box, compiled));
  const box = compiled.boxes[place];
  return box === undefined ? undefined : { box: box.box, category: box.category };
}

function nextOf(goal: Goal, gaps: readonly MeasuredGap[], compiled: CompiledRuleSet): NextLevel {
  const { axis, now, bound, level, box, needed } = goal;
  const rule = compiled.ruleSet.rounding.beforeLevels;
  return {
    axis: axis.key,
    label: axisLabel(axis.key, compiled),
    level: level.key,
    levelLabel: level.label,
    box,
    category: compiled.boxByNumber.get(box)?.category ?? level.label,
    now,
    limit: { ...amount(level.bound.value), bound: level.bound.strict ? 'above' : 'from' },
    needed: amount(needed),
    more: bound.strict,
    ...(rule === null ? {} : { rounded: { ...rule, enough: amount(bound.value) } }),
    ladder: ladderOf(goal, gaps),
  };
}

function axisLabel(key: string, { ruleSet }: CompiledRuleSet): Bilingual {
  const axes: Readonly<Record<string, { readonly label: Bilingual } | undefined>> = ruleSet.axes;
  return axes[key]?.label ?? { id: key, en: key };
}

/** Gains add up, so that taking the largest first needs the fewest. */
function ladderOf({ axis, needed, bound }: Goal, gaps: readonly MeasuredGap[]): NextLevel['ladder'] {
  let gained = ZERO;
  const ladder: LadderStep[] = [];
  for (const { gap, name, lost } of gaps) {
    if (gap.axis !== axis.key) continue;
    gained = addFractions(gained, lost);
    ladder.push({ ...name, within: gap.prescribed.within });
    if (isReached(gained, { value: needed, strict: bound.strict })) return ladder;
  }
  return 'notReachable';
}

interface MeasuredGap {
  readonly gap: Gap;
  readonly name: GapName;
  readonly lost: Fraction;
}

function gapsOf(shares: readonly Share[], goals: readonly Goal[]): readonly MeasuredGap[] {
  return shares
    .flatMap((share) => {
      const goal = goals.find(({ axis }) => axis.key === share.indicator.axisKey);
      const gap = gapOf(share, goal);
      return gap === undefined ? [] : [gap];
    })
    .sort((a, b) => compareFractions(b.lost, a.lost));
}

function isDeducted({ weight }: Share): boolean {
  return compareFractions(weight, ZERO) < 0;
}

function gapOf(share: Share, goal: Goal | undefined): MeasuredGap | undefined {
  const { name, indicator, label, weight, score, points } = share;
  const deducted = isDeducted(share);
  const lost = subtractFractions(deducted ? ZERO : weight, points);
  if (compareFractions(lost, ZERO) <= 0) return undefined;
  const alone = goal === undefined ? undefined : liftsAlone(share, lost, goal);
  const weighed = amount(weight);
  return {
    name,
    lost,
    gap: {
      ...name,
      axis: indicator.axisKey,
      aspect: indicator.aspect,
      label,
      score: amount(score),
      weight: weighed.value,
      ...(weighed.fraction === undefined ? {} : { weightFraction: weighed.fraction }),
      points: amount(points),
      lost: amount(lost),
      ...(deducted ? { deducted } : {}),
      ...(alone === undefined ? {} : { liftsAlone: alone }),
      prescribed: DEVELOPMENT_PRESCRIPTIONS[name.indicator],
    },
  };
}

function liftsAlone(share: Share, lost: Fraction, { needed, bound: { strict } }: Goal): LiftsAlone | undefined {
  const { weight, score, inTable } = share;
  const isEnough = (gained: Fraction): boolean => isReached(gained, { value: needed, strict });
  if (!isEnough(lost)) return undefined;
  const alone = addFractions(score, divideFractions(multiplyFractions(needed, HUNDRED), weight));
  const gainOf = (other: Fraction): Fraction =>
    divideFractions(multiplyFractions(weight, subtractFractions(other, score)), HUNDRED);
  const enough = inTable.filter((other) => isEnough(gainOf(other)));
  // Ascending: the nearest is the first, or the last where a lower score is better.
  const nearest = isDeducted(share) ? enough.at(-1) : enough[0];
  return { ...amount(alone), more: strict, ...(nearest === undefined ? {} : { inTable: amount(nearest) }) };
}

function missingOf(profile: AspectProfile<Grid>, compiled: CompiledRuleSet): readonly Unknown[] {
  return profile.missing.map(({ axis, indicator, part, label, weight, min, minFraction, max, maxFraction }) => {
    const range = subtractFractions(readTrustedDecimal(maxFraction ?? max), readTrustedDecimal(minFraction ?? min));
    const points = divideFractions(multiplyFractions(range, weightOf({ indicator, part }, compiled)), HUNDRED);
    return {
      indicator,
      ...(part === undefined ? {} : { part }),
      axis,
      label,
      weight,
      atStake: amount(compareFractions(points, ZERO) < 0 ? subtractFractions(ZERO, points) : points),
    };
  });
}

function weightOf(
  { indicator: key, part }: { readonly indicator: IndicatorKey; readonly part: string | undefined },
  { indicatorByKey, weightDenominator }: CompiledRuleSet,
): Fraction {
  const indicator = indicatorByKey.get(key);
  const weighed = part === undefined ? indicator : indicator?.leaves.find((leaf) => leaf.part === part);
  return weighed === undefined ? ZERO : { n: weighed.units, d: weightDenominator };
}
