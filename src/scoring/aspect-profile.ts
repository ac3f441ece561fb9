import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { AspectKey, IndicatorKey } from '../civil-service/aspect-keys.js';
import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Finding } from '../problems/finding.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { Nip } from '../civil-service/nip.js';
import type { ShownRow } from '../rule-set/compile/compile-rule-set.js';
import type { FactKey } from '../rule-set/model/fact-keys.js';
import type { AxisKeyOf, ByAxis, Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';

/** A piece of evidence by its place in the input. */
export interface EvidenceUse {
  /** `evidence.penghargaan[2]` */
  readonly path: string;
  /** The date that decides whether it lies in the window. */
  readonly date: IsoDate;
  /** Last day on which it counts, or counted; absent = it does not expire. */
  readonly validUntil?: IsoDate;
  /** What was read out of it. */
  readonly value: string;
}

/**
 * Why a piece of evidence did not decide the score.
 *
 * | Reason | Meaning |
 * |---|---|
 * | `outsideWindow` | too old for the window of time |
 * | `afterReferenceDate` | dated after the reference date |
 * | `duplicate` | the same evidence stands there already |
 * | `cancelled` | it was cancelled |
 * | `notCovered` | the table of the rule set does not cover it |
 * | `notReadable` | its value cannot be read |
 * | `outOfScale` | its value lies beyond the scale |
 * | `levelUnknown` | the level of the post held at the time, or of the sanction, is not known |
 * | `lowerClass` | it was measured for posts of a lower competency standard |
 * | `classUnknown` | it is not stated for which posts it was measured |
 * | `conflict` | records contradict each other |
 * | `otherCounts` | another record counts, as the rule set says |
 */
export type SetAsideReason =
  | 'outsideWindow'
  | 'afterReferenceDate'
  | 'duplicate'
  | 'cancelled'
  | 'notCovered'
  | 'notReadable'
  | 'outOfScale'
  | 'levelUnknown'
  | 'lowerClass'
  | 'classUnknown'
  | 'conflict'
  | 'otherCounts';

/** A piece of evidence that did not decide the score. */
export interface EvidenceSetAside extends EvidenceUse {
  /** Why it was set aside. */
  readonly why: SetAsideReason;
}

/** Evidence dated from `from` (inside or outside, as `firstDay` says) to `until` counts. */
export interface AppliedWindow {
  /** First day of the window. */
  readonly from: IsoDate;
  /** Last day, the reference date. */
  readonly until: IsoDate;
  /** Whether the first day itself counts. */
  readonly firstDay: 'inside' | 'outside';
}

/** The row or band of the conversion table that gave the score. */
export type AppliedRow = ShownRow;

/** One item of a conversion of levels. */
export interface AppliedItem {
  /** What has the level: a competency, a dimension of potential. */
  readonly key: string;
  /** Name of the item. */
  readonly label: Bilingual;
  /** Level reached; absent = not assessed. */
  readonly level?: DecimalText;
  /** Level that it was divided by. */
  readonly standard: number;
}

/** How evidence became a score. */
export interface EvidenceTrail {
  /** List of evidence that was read. */
  readonly source: EvidenceKey;
  /** What was read out of it. */
  readonly fact: FactKey;
  /** The window of time that was applied; absent where the rule set has none. */
  readonly window?: AppliedWindow;
  /** The evidence that made the score. */
  readonly used: readonly EvidenceUse[];
  /** The evidence that did not, and why. */
  readonly setAside: readonly EvidenceSetAside[];
  /** The row or band that gave the score, where the conversion is a table or bands. */
  readonly row?: AppliedRow;
  /** The items, where the conversion is of levels. */
  readonly items?: readonly AppliedItem[];
  /** The post the score is judged against, where it depends on one. */
  readonly target?: AppliedTarget;
  /** Where this way of reading the evidence comes from, if not from where the weight does. */
  readonly provenance?: Provenance;
}

/** Which post was in view: the vacancy, the post declared as a goal, or the present post. */
export interface AppliedTarget {
  /** The vacancy in view, the post declared as a goal, or the present post. */
  readonly from: 'context' | 'target' | 'jabatan';
  /** Title of the post. */
  readonly nama?: string;
  /** Where the competency standard comes from. */
  readonly standard?: 'post' | 'class';
}

/**
 * Why a score is not known.
 *
 * | Reason | Meaning |
 * |---|---|
 * | `unknown` | the source was not consulted |
 * | `noRecord` | the source was consulted and has nothing that counts |
 * | `expired` | the source was consulted and has records, all of them too old for the window |
 * | `notCovered` | the table of the rule set does not cover what is on record |
 * | `notReadable` | the value cannot be read |
 * | `outOfScale` | the value lies beyond the scale |
 * | `levelUnknown` | the level of the post held at the time of the acting duty, or of the sanction, is not known |
 * | `lowerClass` | a job person match was measured for posts of a lower competency standard |
 * | `classUnknown` | it is not stated for which posts a job person match was measured |
 * | `conflict` | records contradict each other |
 * | `partial` | some items have no level |
 * | `targetUnknown` | the post in view, or its fields of study, are not stated |
 * | `standardUnknown` | the competency standard of the post is not known |
 * | `pending` | the stage at which it is scored has not been held |
 * | `readyOnly` | the rule set does not tell how evidence becomes this score: it comes ready |
 */
export type MissingReason =
  | 'unknown'
  | 'noRecord'
  | 'expired'
  | 'notCovered'
  | 'notReadable'
  | 'outOfScale'
  | 'levelUnknown'
  | 'lowerClass'
  | 'classUnknown'
  | 'conflict'
  | 'partial'
  | 'targetUnknown'
  | 'standardUnknown'
  | 'pending'
  | 'readyOnly';

/** A score that is not known, and what it could still be. */
export interface Missing<G extends Grid = NineBoxGrid> {
  /** Axis that it counts for. */
  readonly axis: AxisKeyOf<G>;
  /** Indicator whose score is not known. */
  readonly indicator: IndicatorKey;
  /** Key of the part that is missing, where the indicator has parts. */
  readonly part?: string;
  /** The evidence that would tell; absent where a ready score is missing. */
  readonly evidence?: EvidenceKey;
  /** Why it is not known. */
  readonly reason: MissingReason;
  /** Key of the stage it waits for. */
  readonly stage?: string;
  /** Name of what is missing. */
  readonly label: Bilingual;
  /** Weight in percent points of the axis; below 0 where points are taken off. */
  readonly weight: DecimalText;
  /** Lowest and highest score it can have, 0-100. */
  readonly min: DecimalText;
  /** The exact lowest score, where it is no finite decimal. */
  readonly minFraction?: FractionText;
  /** Highest score it can have, 0-100. */
  readonly max: DecimalText;
  /** The exact highest score, where it is no finite decimal. */
  readonly maxFraction?: FractionText;
  /** The only scores it can have, where the conversion is a table or bands. */
  readonly values?: readonly DecimalText[];
  /** What is missing and what to do, in words. */
  readonly message: Bilingual;
}

/** What every weighted node of a profile has. */
export interface WeightedFace {
  /** Name of it. */
  readonly label: Bilingual;
  /** Weight in percent points of the axis; below 0 where points are taken off. */
  readonly weight: DecimalText;
}

/** A known score and its contribution. */
export interface Scored {
  /** The score is known. */
  readonly status: 'scored';
  /** 0-100. */
  readonly score: DecimalText;
  /** The exact score, where it is no finite decimal. */
  readonly scoreFraction?: FractionText;
  /** Points of the axis: score x weight / 100. */
  readonly contribution: DecimalText;
  /** The exact contribution, where it is no finite decimal. */
  readonly contributionFraction?: FractionText;
}

/** A score not known. */
export interface NotScored {
  /** The score is not known. */
  readonly status: 'missing';
}

/** A part of an indicator. */
export type PartScore = WeightedFace &
  (Scored | NotScored) & {
    /** Key of the part in the rule set. */
    readonly key: string;
    /** Where weight and table come from. */
    readonly provenance: Provenance;
    /** How evidence became the score; absent for a ready score. */
    readonly evidence?: EvidenceTrail;
  };

/** One of the eleven indicators. */
export type IndicatorScore<G extends Grid = NineBoxGrid> = WeightedFace &
  (Scored | NotScored) & {
    /** Aspect that it belongs to. */
    readonly aspect: AspectKey;
    /** Axis that it counts for. */
    readonly axis: AxisKeyOf<G>;
    /** Where weight and table come from. */
    readonly provenance: Provenance;
    /** How evidence became the score; absent for a ready score, and where there are parts. */
    readonly evidence?: EvidenceTrail;
    /** Its parts, where the rule set has parts. */
    readonly parts?: readonly PartScore[];
  };

/** One of the six aspects: the weighted mean of its indicators, 0-100. */
export type AspectScore<G extends Grid = NineBoxGrid> = WeightedFace &
  (Scored | NotScored) & {
    /** Axis that it counts for. */
    readonly axis: AxisKeyOf<G>;
  };

/** Value of an axis, 0-100, unrounded. */
export interface KnownAxis {
  /** The value as decimal text. */
  readonly value: DecimalText;
  /** The exact value, where it is no finite decimal. */
  readonly fraction?: FractionText;
  /** The sum of the contributions, where what is taken off brings it below 0: the axis then counts as 0. */
  readonly sum?: DecimalText;
}

/** Bounds of an axis while something is missing. */
export interface OpenAxis {
  /** Lowest value that is still possible, 0-100. */
  readonly min: DecimalText;
  /** The exact lowest value, where it is no finite decimal. */
  readonly minFraction?: FractionText;
  /** Highest value that is still possible, 0-100. */
  readonly max: DecimalText;
  /** The exact highest value, where it is no finite decimal. */
  readonly maxFraction?: FractionText;
}

/** Bounds of an axis of a profile, and the points that are certain. */
export interface OpenProfileAxis extends OpenAxis {
  /** Points of the axis that are certain already. */
  readonly known: DecimalText;
  /** The exact points, where they are no finite decimal. */
  readonly knownFraction?: FractionText;
}

/** Scores of the aspects; one that the rule set does not have is absent. */
export type ProfileAspects<G extends Grid = NineBoxGrid> = Readonly<Partial<Record<AspectKey, AspectScore<G>>>>;

/** Scores of the indicators; one that the rule set does not have is absent. */
export type ProfileIndicators<G extends Grid = NineBoxGrid> = Readonly<
  Partial<Record<IndicatorKey, IndicatorScore<G>>>
>;

/** What every profile has. */
export interface ProfileFace<G extends Grid = NineBoxGrid> {
  /** The person; absent where ready scores came without one. */
  readonly nip?: Nip;
  /** Reference date: everything was judged as of this day. */
  readonly asOf: IsoDate;
  /** Last day on which this result may be used, where the rule set says so. */
  readonly validUntil?: IsoDate;
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
  /** The aspects of the rule set. */
  readonly aspects: ProfileAspects<G>;
  /** The indicators of the rule set. */
  readonly indicators: ProfileIndicators<G>;
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
}

/** Six aspects of one person, with how each came about. Plain, deep-frozen, JSON-able. */
export type AspectProfile<G extends Grid = NineBoxGrid> = ProfileFace<G> &
  /** Everything is known. */
  (
    | {
        /** Everything is known. */
        readonly status: 'complete';
        /** Value of each axis. */
        readonly axes: ByAxis<G, KnownAxis>;
        /** Nothing is missing. */
        readonly missing: readonly [];
      }
    /** Something is missing. */
    | {
        /** Something is missing. */
        readonly status: 'incomplete';
        /** Points already certain, and the bounds while the rest is missing. */
        readonly axes: ByAxis<G, OpenProfileAxis>;
        /** The scores that are not known. */
        readonly missing: readonly Missing<G>[];
      }
  );
