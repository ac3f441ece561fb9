import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { IndicatorKey } from '../civil-service/aspect-keys.js';
import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Finding } from '../problems/finding.js';
import type { Missing, OpenAxis } from '../scoring/aspect-profile.js';
import type { AxisKeyOf, Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';

/** Value of an axis and the level it reaches. */
export interface PlacedAxis<Level extends string> {
  /** 0-100, unrounded: this is what was compared with the limits. */
  readonly value: DecimalText;
  /** The exact value, where it is no finite decimal. */
  readonly fraction?: FractionText;
  /** Rounded for reading, as the rule set says. Never compare it. */
  readonly shown: DecimalText;
  /** Key of the level. */
  readonly level: Level;
  /** Name of the level. */
  readonly label: Bilingual;
  /** The rule gives a level and no number: the value is the one that stands for it in the rule set. Do not show it as measured. */
  readonly standsForLevel?: true;
}

/** A person whose box is known. */
export interface Placed<G extends Grid = NineBoxGrid> {
  /** The box is known. */
  readonly status: 'placed';
  /** Number of the box. */
  readonly box: G['box'];
  /** Value and level of kinerja. */
  readonly kinerja: PlacedAxis<G['kinerja']>;
  /** Value and level of potensial. */
  readonly potensial: PlacedAxis<G['potensial']>;
  /** Axes beside kinerja and potensial; absent where there are none. */
  readonly furtherAxes?: Readonly<Record<G['further'], PlacedAxis<string>>>;
  /** Talent score, 0-100, unrounded. */
  readonly talent: DecimalText;
  /** The exact talent score, where it is no finite decimal. */
  readonly talentFraction?: FractionText;
  /** Talent score rounded for reading, as the rule set says. Never compare it. */
  readonly talentShown: DecimalText;
  /** What people of this box are called. */
  readonly category: Bilingual;
  /** What is recommended for them (tindak lanjut). */
  readonly followUps: readonly Bilingual[];
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
}

/** What would tell: a kind of evidence, an indicator (ready scores), or an axis (axis values). */
export type DecisiveItem<G extends Grid = NineBoxGrid> = EvidenceKey | IndicatorKey | AxisKeyOf<G>;

/** What is missing: scores, or the whole value of an axis. */
export type MissingItem<G extends Grid = NineBoxGrid> = Missing<G> | MissingAxis<G>;

/** An axis value that is not known. */
export interface MissingAxis<G extends Grid = NineBoxGrid> {
  /** The axis. */
  readonly axis: AxisKeyOf<G>;
  /** Why its value is not known. */
  readonly reason: 'unknown' | 'notReadable' | 'outOfScale';
  /** What is missing and what to do, in words. */
  readonly message: Bilingual;
}

/** A person whose box cannot be told yet. */
export interface NotPlaced<G extends Grid = NineBoxGrid> {
  /** The box cannot be told yet. */
  readonly status: 'incomplete';
  /** Every box that some value of what is missing leads to, and no other; ascending. */
  readonly possibleBoxes: readonly G['box'][];
  /** What kinerja can still be. */
  readonly kinerja: OpenAxis;
  /** What potensial can still be. */
  readonly potensial: OpenAxis;
  /** Axes beside kinerja and potensial; absent where there are none. */
  readonly furtherAxes?: Readonly<Record<G['further'], OpenAxis>>;
  /** What is not known. */
  readonly missing: readonly MissingItem<G>[];
  /**
   * The items each of which settles the box alone: whatever it turns out to be, one box is left, whatever the others are.
   * Empty when no single item does, and when only one box is possible anyway.
   */
  readonly decisive: readonly DecisiveItem<G>[];
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
}

/** Step 2: a box, or the boxes still possible. Plain, deep-frozen, JSON-able. */
export type Placement<G extends Grid = NineBoxGrid> = Placed<G> | NotPlaced<G>;
