import type { CaraPengisian } from '../model/cara-pengisian.js';
import type { Condition } from '../model/condition.js';
import type { Route } from '../rules/compile-ways.js';
import type { Provenance } from '../rules/provenance.js';
import type { ConditionVerdict } from './succession.js';

/** A condition with where it stands, and the verdicts reached on it. */
export interface AskedCondition extends Verdicts {
  readonly condition: Condition;
  readonly basis: Provenance | string;
}

/** Verdicts on one condition. */
export interface Verdicts {
  /** By place in the pool. */
  readonly verdicts: (ConditionVerdict | undefined)[];
  /** By what they say. */
  readonly said: Map<string, ConditionVerdict>;
}

/** The ways that are open for a vacancy, and what each asks. */
export interface AskedWays {
  readonly open: ReadonlySet<CaraPengisian>;
  /** What opens them: the vacancy, or the rule set. */
  readonly basis: Provenance | string;
  readonly byRoute: ReadonlyMap<Route, AskedWay>;
  /** Verdicts by what they say. */
  readonly said: Map<string, ConditionVerdict>;
}

/** What a way asks: conditions that data can decide, and those checked by hand. */
export interface AskedWay {
  readonly conditions: readonly AskedCondition[];
  readonly byHand: readonly AskedCondition[];
  readonly provenance: Provenance;
}
