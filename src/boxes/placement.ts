import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { AxisKey, BoxNumber, IndicatorKey, KinerjaLevel, PotensialLevel } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { EvidenceKey } from '../model/evidence.js';
import type { Finding } from '../model/finding.js';
import type { Missing, OpenAxis } from '../aspects/aspect-profile.js';
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
export interface Placed {
  readonly status: 'placed';
  readonly box: BoxNumber;
  readonly kinerja: PlacedAxis<KinerjaLevel>;
  readonly potensial: PlacedAxis<PotensialLevel>;
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
export type DecisiveItem = EvidenceKey | IndicatorKey | AxisKey;

/** What is missing: scores, or the whole value of an axis. */
export type MissingItem = Missing | MissingAxis;

/** An axis value that is not known. */
export interface MissingAxis {
  readonly axis: AxisKey;
  readonly reason: 'unknown' | 'notReadable' | 'outOfScale';
  readonly message: Bilingual;
}

/** A person whose box cannot be told yet. */
export interface NotPlaced {
  readonly status: 'incomplete';
  /** Every box that some value of what is missing leads to, and no other; ascending. */
  readonly possibleBoxes: readonly BoxNumber[];
  readonly kinerja: OpenAxis;
  readonly potensial: OpenAxis;
  readonly missing: readonly MissingItem[];
  /**
   * The items each of which settles the box alone: whatever it turns out to be, one box is left, whatever the others are.
   * Empty when no single item does, and when only one box is possible anyway.
   */
  readonly decisive: readonly DecisiveItem[];
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
}

/** Step 2: a box, or the boxes still possible. Plain, deep-frozen, JSON-able. */
export type Placement = Placed | NotPlaced;
