import { addFractions, compareFractions, ZERO } from '../exact/fraction.js';
import type { RoundingRule } from '../exact/rounding.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Placement } from '../placement/placement.js';
import type { Bilingual } from '../problems/bilingual.js';
import { refusal } from '../problems/misuse.js';
import { compileRuleSet, type CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { RuleSet, RuleSetReference } from '../rule-set/model/rule-set.js';
import type { AspectProfile, KnownAxis } from '../scoring/aspect-profile.js';
import { isReached } from '../rule-set/model/sub-indicator.js';
import { DEVELOPMENT_PROVENANCE, type DevelopmentPrescription } from './development-prescriptions.js';
import { placementArgument, profileArgument } from './development.schema.js';
import {
  amountOf,
  boxOfAll,
  fractionOf,
  gapsOf,
  goalsOf,
  placedAxesOf,
  sharesOf,
  unknownScoresOf,
  type ExactAmount,
  type Goal,
  type IndicatorOrPart,
  type MeasuredGap,
  type ScoreGap,
  type UnknownScore,
} from './shares-and-goals.js';

/** A step of a ladder: this one raised to its best score. */
export interface LadderStep extends IndicatorOrPart {
  /** Who can move it. */
  readonly within: DevelopmentPrescription['within'];
}

/** What a person would need to reach the next level of an axis. */
export interface NextLevel {
  /** Key of the axis (sumbu). */
  readonly axis: string;
  /** Its name. */
  readonly label: Bilingual;
  /** Key of the level (tingkat) above the present one. */
  readonly level: string;
  /** Its name. */
  readonly levelLabel: Bilingual;
  /** Number of the box (kotak) it would lead to, with everything else unchanged. */
  readonly box: number;
  /** Category of that box. */
  readonly category: Bilingual;
  /** Value of the axis, 0 to 100, unrounded. */
  readonly now: ExactAmount;
  /** Where the level begins, 0 to 100. */
  readonly limit: ExactAmount & {
    /** At the limit itself, or just above it. */
    readonly bound: 'from' | 'above';
  };
  /**
   * Points that the indicators of the axis have to gain: more than limit less `now` where more has been taken off than there
   * was.
   */
  readonly needed: ExactAmount;
  /** So many points are not enough, any more are. */
  readonly more: boolean;
  /** How the rule set rounds before it compares; absent where it does not. */
  readonly rounded?: RoundingRule & {
    /** The unrounded value, 0 to 100, that is enough already, where `more` anything above it. `needed` leads there. */
    readonly enough: ExactAmount;
  };
  /** The fewest indicators or parts that, at their best score, reach the level, those with most to gain first. */
  readonly ladder: readonly LadderStep[] | 'notReachable';
}

/** What is prescribed for a box. */
export interface BoxFollowUps {
  /** Number of the box (kotak). */
  readonly box: number;
  /** Its category (kategori). */
  readonly category: Bilingual;
  /** The follow-ups (tindak lanjut), in the order of the rule set. */
  readonly followUps: readonly Bilingual[];
  /** Where they come from. */
  readonly provenance: Provenance;
}

/** What a person can work on (pengembangan). Plain, deep-frozen, JSON-able. */
export interface Development {
  /** For the box of the person, or for each box still possible. */
  readonly boxes: readonly BoxFollowUps[];
  /** What all of `boxes` prescribe. */
  readonly commonFollowUps: readonly Bilingual[];
  /** One for each axis that has a higher level; empty while the placement is open. */
  readonly next: readonly NextLevel[];
  /** The box when all of `next` is reached; absent where `next` has fewer than two. */
  readonly together?: {
    /** Number of the box (kotak). */
    readonly box: number;
    /** Its category (kategori). */
    readonly category: Bilingual;
  };
  /** Most points to gain first; equals in the order of the rule set. */
  readonly gaps: readonly ScoreGap[];
  /** How well `prescribed` is known. */
  readonly prescribedBy: Provenance;
  /** What is not known, with the points at stake. */
  readonly missing: readonly UnknownScore[];
  /** The rule set it was worked out with. */
  readonly ruleSet: RuleSetReference;
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
 * import { developmentOf } from 'talenta-asn/documents';
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
  const placed = placement.status === 'placed' ? placement : undefined;
  const shares = sharesOf(profile, compiled);
  const goals = placed === undefined ? [] : goalsOf(placed, shares, compiled);
  const gaps = gapsOf(shares, goals);
  const boxes = placement.status === 'placed' ? [placement.box] : placement.possibleBoxes;
  const followUps = boxes.flatMap((number) => followUpsOf(compiled.boxByNumber.get(number)));
  const together = placed === undefined || goals.length < 2 ? undefined : boxOfAll(goals, placed, compiled);
  return deepFreeze({
    boxes: followUps,
    commonFollowUps: commonOf(followUps),
    next: goals.map((goal) => nextLevelOf(goal, gaps, compiled)),
    ...(together === undefined ? {} : { together: { box: together.box, category: together.category } }),
    gaps: gaps.map(({ gap }) => gap),
    prescribedBy: DEVELOPMENT_PROVENANCE,
    missing: unknownScoresOf(profile, compiled),
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
    return axis !== undefined && at !== undefined && compareFractions(fractionOf(axis), fractionOf(at)) === 0;
  });
}

function nextLevelOf(goal: Goal, gaps: readonly MeasuredGap[], compiled: CompiledRuleSet): NextLevel {
  const { axis, now, bound, level, box, needed } = goal;
  const axes: Readonly<Record<string, { readonly label: Bilingual } | undefined>> = compiled.ruleSet.axes;
  const rule = compiled.ruleSet.rounding.beforeLevels;
  return {
    axis: axis.key,
    label: axes[axis.key]?.label ?? { id: axis.key, en: axis.key },
    level: level.key,
    levelLabel: level.label,
    box,
    category: compiled.boxByNumber.get(box)?.category ?? level.label,
    now,
    limit: { ...amountOf(level.bound.value), bound: level.bound.strict ? 'above' : 'from' },
    needed: amountOf(needed),
    more: bound.strict,
    ...(rule === null ? {} : { rounded: { ...rule, enough: amountOf(bound.value) } }),
    ladder: ladderOf(goal, gaps),
  };
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

function followUpsOf(box: CompiledRuleSet['boxes'][number] | undefined): readonly BoxFollowUps[] {
  if (box === undefined) return [];
  const { box: number, category, followUps, provenance } = box;
  return [{ box: number, category, followUps, provenance }];
}

/** What all boxes prescribe. */
function commonOf([first, ...others]: readonly BoxFollowUps[]): readonly Bilingual[] {
  if (first === undefined) return [];
  const isIn = ({ id, en }: Bilingual, { followUps }: BoxFollowUps): boolean =>
    followUps.some((each) => each.id === id && each.en === en);
  return first.followUps.filter((followUp) => others.every((other) => isIn(followUp, other)));
}
