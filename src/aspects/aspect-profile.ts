import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { AspectKey, IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { EvidenceKey } from '../model/evidence.js';
import type { Finding } from '../model/finding.js';
import type { IsoDate } from '../model/iso-date.js';
import type { Nip } from '../model/nip.js';
import type { ShownRow } from '../rules/compile-rule-set.js';
import type { FactKey } from '../rules/fact-keys.js';
import type { AxisKeyOf, ByAxis, Grid, NineBoxGrid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { RuleSetReference } from '../rules/rule-set.js';

/** A piece of evidence by its place in the input. */
export interface EvidenceUse {
  /** `evidence.penghargaan[2]` */
  readonly path: string;
  /** The date that decides whether it lies in the window. */
  readonly date: IsoDate;
  /** What was read out of it. */
  readonly value: string;
}

/** Why a piece of evidence did not decide the score. */
export type SetAsideReason =
  | 'outsideWindow'
  | 'afterReferenceDate'
  | 'duplicate'
  | 'cancelled'
  | 'notCovered'
  | 'notReadable'
  | 'outOfScale'
  | 'levelUnknown'
  | 'conflict'
  | 'otherCounts';

export interface EvidenceSetAside extends EvidenceUse {
  readonly why: SetAsideReason;
}

/** Evidence dated from `from` (inside or outside, as `firstDay` says) to `until` counts. */
export interface AppliedWindow {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly firstDay: 'inside' | 'outside';
}

/** The row or band of the conversion table that gave the score. */
export type AppliedRow = ShownRow;

/** One item of a conversion of levels. */
export interface AppliedItem {
  readonly key: string;
  readonly label: Bilingual;
  readonly level?: DecimalText;
  readonly standard: number;
}

/** How evidence became a score. */
export interface EvidenceTrail {
  readonly source: EvidenceKey;
  readonly fact: FactKey;
  readonly window?: AppliedWindow;
  readonly used: readonly EvidenceUse[];
  readonly setAside: readonly EvidenceSetAside[];
  readonly row?: AppliedRow;
  readonly items?: readonly AppliedItem[];
  /** The post the score is judged against, where it depends on one. */
  readonly target?: AppliedTarget;
  /** Where this way of reading the evidence comes from, if not from where the weight does. */
  readonly provenance?: Provenance;
}

/** Which post was in view: the vacancy, the post declared as a goal, or the present post. */
export interface AppliedTarget {
  readonly from: 'context' | 'sasaran' | 'jabatan';
  readonly nama?: string;
  /** Where the competency standard comes from. */
  readonly standard?: 'post' | 'class';
}

/** Why a score is not known. */
export type MissingReason =
  | 'unknown'
  | 'noRecord'
  | 'notCovered'
  | 'notReadable'
  | 'outOfScale'
  | 'levelUnknown'
  | 'conflict'
  | 'partial'
  | 'targetUnknown'
  | 'standardUnknown'
  /** The stage at which it is scored has not been held. */
  | 'pending'
  /** The rule set does not tell how evidence becomes this score: it comes ready, through `aspectsFromScores`. */
  | 'readyOnly';

/** A score that is not known, and what it could still be. */
export interface Missing<G extends Grid = NineBoxGrid> {
  readonly axis: AxisKeyOf<G>;
  readonly indicator: IndicatorKey;
  readonly part?: string;
  /** The evidence that would tell; absent where a ready score is missing. */
  readonly evidence?: EvidenceKey;
  readonly reason: MissingReason;
  /** Key of the stage it waits for. */
  readonly stage?: string;
  readonly label: Bilingual;
  /** Weight in percent points of the axis; below 0 where points are taken off. */
  readonly weight: DecimalText;
  /** Lowest and highest score it can have, 0-100. */
  readonly min: DecimalText;
  readonly minFraction?: FractionText;
  readonly max: DecimalText;
  readonly maxFraction?: FractionText;
  /** The only scores it can have, where the conversion is a table or bands. */
  readonly values?: readonly DecimalText[];
  readonly message: Bilingual;
}

/** What every weighted node of a profile has. */
export interface WeightedFace {
  readonly label: Bilingual;
  /** Weight in percent points of the axis; below 0 where points are taken off. */
  readonly weight: DecimalText;
}

/** A known score and its contribution. */
export interface Scored {
  readonly status: 'scored';
  /** 0-100. */
  readonly score: DecimalText;
  readonly scoreFraction?: FractionText;
  /** Points of the axis: score x weight / 100. */
  readonly contribution: DecimalText;
  readonly contributionFraction?: FractionText;
}

/** A score not known. */
export interface NotScored {
  readonly status: 'missing';
}

/** A part of an indicator. */
export type PartScore = WeightedFace &
  (Scored | NotScored) & {
    readonly key: string;
    readonly provenance: Provenance;
    readonly evidence?: EvidenceTrail;
  };

/** One of the eleven indicators. */
export type IndicatorScore<G extends Grid = NineBoxGrid> = WeightedFace &
  (Scored | NotScored) & {
    readonly aspect: AspectKey;
    readonly axis: AxisKeyOf<G>;
    /** Where weight and table come from. */
    readonly provenance: Provenance;
    /** How evidence became the score; absent for a ready score, and where there are parts. */
    readonly evidence?: EvidenceTrail;
    readonly parts?: readonly PartScore[];
  };

/** One of the six aspects: the weighted mean of its indicators, 0-100. */
export type AspectScore<G extends Grid = NineBoxGrid> = WeightedFace &
  (Scored | NotScored) & { readonly axis: AxisKeyOf<G> };

/** Value of an axis, 0-100, unrounded. */
export interface KnownAxis {
  readonly value: DecimalText;
  readonly fraction?: FractionText;
  /** The sum of the contributions, where what is taken off brings it below 0: the axis then counts as 0. */
  readonly sum?: DecimalText;
}

/** Bounds of an axis while something is missing. */
export interface OpenAxis {
  readonly min: DecimalText;
  readonly minFraction?: FractionText;
  readonly max: DecimalText;
  readonly maxFraction?: FractionText;
}

/** What every profile has. */
export interface ProfileFace<G extends Grid = NineBoxGrid> {
  readonly nip?: Nip;
  readonly asOf: IsoDate;
  readonly ruleSet: RuleSetReference;
  readonly aspects: Readonly<Partial<Record<AspectKey, AspectScore<G>>>>;
  readonly indicators: Readonly<Partial<Record<IndicatorKey, IndicatorScore<G>>>>;
  readonly findings: readonly Finding[];
}

/** Six aspects of one person, with how each came about. Plain, deep-frozen, JSON-able. */
export type AspectProfile<G extends Grid = NineBoxGrid> = ProfileFace<G> &
  (
    | {
        readonly status: 'complete';
        readonly axes: ByAxis<G, KnownAxis>;
        readonly missing: readonly [];
      }
    | {
        readonly status: 'incomplete';
        /** Points already certain, and the bounds while the rest is missing. */
        readonly axes: ByAxis<G, OpenAxis & { readonly known: DecimalText; readonly knownFraction?: FractionText }>;
        readonly missing: readonly Missing<G>[];
      }
  );
