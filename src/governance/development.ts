import type { AspectProfile, IndicatorScore, KnownAxis, PartScore } from '../aspects/aspect-profile.js';
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
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import { INDICATOR_KEYS, type AspectKey, type IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { LowerBound } from '../rules/bound.js';
import { compileRuleSet, type CompiledAxis, type CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { RuleSet, RuleSetReference } from '../rules/rule-set.js';
import { DEVELOPMENT_PRESCRIPTIONS, type DevelopmentPrescription } from './development-prescriptions.js';

/** An exact amount. */
export interface Amount {
  readonly value: DecimalText;
  readonly fraction?: FractionText;
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
  /** Value of the axis now, and where the level begins. */
  readonly now: Amount;
  readonly limit: Amount;
  /** Points of the axis up to the limit; `more`: the limit itself is not enough. */
  readonly needed: Amount;
  readonly more: boolean;
  /** Rounding before the comparison: a value that rounds to the limit is enough already. Absent: none. */
  readonly rounded?: RoundingRule;
  /**
   * The fewest indicators or parts that, at their full score, reach the level, those with most to gain first; absent when
   * all of them together do not.
   */
  readonly ladder?: readonly GapName[];
}

/** Which indicator, or which part of it. */
export interface GapName {
  readonly indicator: IndicatorKey;
  readonly part?: string;
}

/** An indicator, or a part, with points still to gain. */
export interface Gap extends GapName {
  readonly axis: string;
  readonly aspect: AspectKey;
  readonly label: Bilingual;
  readonly score: Amount;
  readonly weight: DecimalText;
  /** Points of the axis: weight x score / 100; below 0 where the aspect is taken off. */
  readonly points: Amount;
  /** Points that the full score would add. */
  readonly lost: Amount;
  /** Taken off the axis: here the best score is 0. */
  readonly deducted?: true;
  /**
   * The score that alone lifts the axis to its next level, everything else unchanged; absent when even the best is not
   * enough. `more`: that score itself is not enough.
   */
  readonly liftsAlone?: Amount & { readonly more: boolean };
  readonly prescribed: DevelopmentPrescription;
}

/** What is prescribed for a box. */
export interface BoxFollowUps {
  readonly box: number;
  readonly category: Bilingual;
  readonly followUps: readonly Bilingual[];
  readonly provenance: Provenance;
}

/** What a person can work on. Plain, deep-frozen, JSON-able. */
export interface Development {
  /** For the box of the person, or for each box still possible. */
  readonly boxes: readonly BoxFollowUps[];
  /** One for each axis that has a higher level; empty while the placement is open. */
  readonly next: readonly NextLevel[];
  /** Most points to gain first; equals in the order of the indicators. */
  readonly gaps: readonly Gap[];
  /** What is not known, with the points of the axis at stake. */
  readonly missing: readonly (GapName & {
    readonly axis: string;
    readonly label: Bilingual;
    readonly weight: DecimalText;
  })[];
  readonly ruleSet: RuleSetReference;
}

const HUNDRED: Fraction = { n: 100, d: 1 };

function amount(value: Fraction): Amount {
  const lowest = inLowestTerms(value);
  const fraction = endlessFraction(lowest);
  return fraction === undefined ? { value: writeDecimal(lowest) } : { value: writeDecimal(lowest), fraction };
}

/**
 * Follow-ups of the box, the distance to the next level of each axis, and every indicator with points still to gain: how
 * many, and which score alone would lift the level. All amounts are exact.
 *
 * @param profile - from `normalizeAspects` or `aspectsFromScores`
 * @param placement - from `placeInBox`, of the same profile
 * @param ruleSet - the rule set of both
 * @throws TalentaError `ruleSetNotFrozen`
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
  const compiled = compileRuleSet(ruleSet);
  const boxes = placement.status === 'placed' ? [placement.box] : placement.possibleBoxes;
  const goals = placement.status === 'placed' ? goalsOf(profile, placement, compiled) : [];
  const gaps = gapsOf(profile, goals);
  return deepFreeze({
    boxes: boxes.flatMap((number) => {
      const box = compiled.boxByNumber.get(number);
      if (box === undefined) return [];
      const { category, followUps, provenance } = box;
      return [{ box: number, category, followUps, provenance }];
    }),
    next: goals.map((goal) => nextOf(goal, gaps, compiled)),
    gaps: gaps.map(({ gap }) => gap),
    missing: profile.missing.map(({ axis, indicator, part, label, weight }) => ({
      indicator,
      ...(part === undefined ? {} : { part }),
      axis,
      label,
      weight,
    })),
    ruleSet: placement.ruleSet,
  });
}

/** The next level of an axis, and how far it is. */
interface Goal {
  readonly axis: CompiledAxis;
  readonly now: Fraction;
  /** Where the points stand; below `now` when more is taken off than there is. */
  readonly sum: Fraction;
  readonly bound: LowerBound;
  readonly level: { readonly key: string; readonly label: Bilingual };
  readonly box: number;
  readonly needed: Fraction;
}

function goalsOf(profile: AspectProfile<Grid>, placement: Placed<Grid>, compiled: CompiledRuleSet): readonly Goal[] {
  if (profile.status !== 'complete') return [];
  const known: Readonly<Record<string, KnownAxis | undefined>> = profile.axes;
  const placed = { ...placement.furtherAxes, kinerja: placement.kinerja, potensial: placement.potensial };
  const levels: Readonly<Record<string, { readonly level: string } | undefined>> = placed;
  const place = compiled.boxes.findIndex(({ box }) => box === placement.box);
  return compiled.axes.flatMap((axis): readonly Goal[] => {
    const value = known[axis.key];
    const at = axis.levels.findIndex(({ key }) => key === levels[axis.key]?.level);
    const level = axis.levels[at + 1];
    const box = compiled.boxes[place + axis.stride];
    if (value === undefined || at < 0 || level === undefined || box === undefined) return [];
    const now = readTrustedDecimal(value.fraction ?? value.value);
    const sum = value.sum === undefined ? now : readTrustedDecimal(value.sum);
    const needed = subtractFractions(level.bound.value, sum);
    return [{ axis, now, sum, bound: level.bound, level, box: box.box, needed }];
  });
}

function nextOf(goal: Goal, gaps: readonly MeasuredGap[], compiled: CompiledRuleSet): NextLevel {
  const { axis, now, bound, level, box, needed } = goal;
  const rounded = compiled.ruleSet.rounding.beforeLevels;
  const ladder = ladderOf(goal, gaps);
  const label = axisLabel(axis.key, compiled);
  return {
    axis: axis.key,
    label,
    level: level.key,
    levelLabel: level.label,
    box,
    category: compiled.boxByNumber.get(box)?.category ?? level.label,
    now: amount(now),
    limit: amount(bound.value),
    needed: amount(needed),
    more: bound.strict,
    ...(rounded === null ? {} : { rounded }),
    ...(ladder === undefined ? {} : { ladder }),
  };
}

function axisLabel(key: string, { ruleSet }: CompiledRuleSet): Bilingual {
  const axes: Readonly<Record<string, { readonly label: Bilingual } | undefined>> = ruleSet.axes;
  return axes[key]?.label ?? { id: key, en: key };
}

/** Gains add up, so that taking the largest first needs the fewest. */
function ladderOf({ axis, needed, bound }: Goal, gaps: readonly MeasuredGap[]): readonly GapName[] | undefined {
  let gained = ZERO;
  const ladder: GapName[] = [];
  for (const { gap, lost } of gaps) {
    if (gap.axis !== axis.key) continue;
    gained = addFractions(gained, lost);
    ladder.push({ indicator: gap.indicator, ...(gap.part === undefined ? {} : { part: gap.part }) });
    if (isEnough(gained, needed, bound)) return ladder;
  }
  return undefined;
}

function isEnough(gained: Fraction, needed: Fraction, { strict }: LowerBound): boolean {
  const difference = compareFractions(gained, needed);
  return strict ? difference > 0 : difference >= 0;
}

interface MeasuredGap {
  readonly gap: Gap;
  readonly lost: Fraction;
}

function gapsOf(profile: AspectProfile<Grid>, goals: readonly Goal[]): readonly MeasuredGap[] {
  const indicators: Readonly<Partial<Record<IndicatorKey, IndicatorScore<Grid>>>> = profile.indicators;
  const gaps = INDICATOR_KEYS.flatMap((indicator) => {
    const score = indicators[indicator];
    if (score === undefined) return [];
    const goal = goals.find(({ axis }) => axis.key === score.axis);
    const names: readonly (readonly [string | undefined, IndicatorScore<Grid> | PartScore])[] =
      score.parts === undefined ? [[undefined, score]] : score.parts.map((part) => [part.key, part] as const);
    return names.flatMap(([part, measured]) => {
      const found = gapOf({ indicator, ...(part === undefined ? {} : { part }) }, measured, score, goal);
      return found === undefined ? [] : [found];
    });
  });
  return gaps.sort((a, b) => compareFractions(b.lost, a.lost));
}

function gapOf(
  name: GapName,
  measured: IndicatorScore<Grid> | PartScore,
  { axis, aspect }: IndicatorScore<Grid>,
  goal: Goal | undefined,
): MeasuredGap | undefined {
  if (measured.status !== 'scored') return undefined;
  const weight = readTrustedDecimal(measured.weight);
  const score = readTrustedDecimal(measured.scoreFraction ?? measured.score);
  const deducted = compareFractions(weight, ZERO) < 0;
  const points = divideFractions(multiplyFractions(weight, score), HUNDRED);
  const lost = subtractFractions(deducted ? ZERO : weight, points);
  if (compareFractions(lost, ZERO) <= 0) return undefined;
  const alone =
    goal !== undefined && isEnough(lost, goal.needed, goal.bound)
      ? addFractions(score, divideFractions(multiplyFractions(goal.needed, HUNDRED), weight))
      : undefined;
  return {
    lost,
    gap: {
      ...name,
      axis,
      aspect,
      label: measured.label,
      score: amount(score),
      weight: measured.weight,
      points: amount(points),
      lost: amount(lost),
      ...(deducted ? { deducted } : {}),
      ...(alone === undefined || goal === undefined
        ? {}
        : { liftsAlone: { ...amount(alone), more: goal.bound.strict } }),
      prescribed: DEVELOPMENT_PRESCRIPTIONS[name.indicator],
    },
  };
}
