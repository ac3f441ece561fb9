import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { EvidenceKey } from '../model/evidence.js';
import type { Finding } from '../model/finding.js';
import type { Missing, OpenAxis } from '../aspects/aspect-profile.js';
import type { AxisKeyOf, Grid, NineBoxGrid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';

/** Value of an axis and the level it reaches. */
export interface PlacedAxis<Level extends string> {
  /** 0-100, unrounded: this is what was compared with the limits. */
  readonly value: DecimalText;
  readonly fraction?: FractionText;
  /** Rounded for reading, as the rule set says. Never compare it. */
  readonly shown: DecimalText;
  readonly level: Level;
  readonly label: Bilingual;
}

/** A person whose box is known. */
export interface Placed<G extends Grid = NineBoxGrid> {
  readonly status: 'placed';
  readonly box: G['box'];
  readonly kinerja: PlacedAxis<G['kinerja']>;
  readonly potensial: PlacedAxis<G['potensial']>;
  /** Axes beside kinerja and potensial; absent where there are none. */
  readonly furtherAxes?: Readonly<Record<G['further'], PlacedAxis<string>>>;
  /** Talent score, 0-100, unrounded. */
  readonly talent: DecimalText;
  readonly talentFraction?: FractionText;
  readonly talentShown: DecimalText;
  readonly category: Bilingual;
  readonly followUps: readonly Bilingual[];
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
}

/** What would tell: a kind of evidence, an indicator (ready scores), or an axis (axis values). */
export type DecisiveItem<G extends Grid = NineBoxGrid> = EvidenceKey | IndicatorKey | AxisKeyOf<G>;

/** What is missing: scores, or the whole value of an axis. */
export type MissingItem<G extends Grid = NineBoxGrid> = Missing<G> | MissingAxis<G>;

/** An axis value that is not known. */
export interface MissingAxis<G extends Grid = NineBoxGrid> {
  readonly axis: AxisKeyOf<G>;
  readonly reason: 'unknown' | 'notReadable' | 'outOfScale';
  readonly message: Bilingual;
}

/** A person whose box cannot be told yet. */
export interface NotPlaced<G extends Grid = NineBoxGrid> {
  readonly status: 'incomplete';
  /** Every box that some value of what is missing leads to, and no other; ascending. */
  readonly possibleBoxes: readonly G['box'][];
  readonly kinerja: OpenAxis;
  readonly potensial: OpenAxis;
  /** Axes beside kinerja and potensial; absent where there are none. */
  readonly furtherAxes?: Readonly<Record<G['further'], OpenAxis>>;
  readonly missing: readonly MissingItem<G>[];
  /**
   * The items each of which settles the box alone: whatever it turns out to be, one box is left, whatever the others are.
   * Empty when no single item does, and when only one box is possible anyway.
   */
  readonly decisive: readonly DecisiveItem<G>[];
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
}

/** Step 2: a box, or the boxes still possible. Plain, deep-frozen, JSON-able. */
export type Placement<G extends Grid = NineBoxGrid> = Placed<G> | NotPlaced<G>;
