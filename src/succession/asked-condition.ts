import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { Condition } from '../conditions/conditions.js';
import type { Route } from '../rule-set/compile/compile-ways.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { VerdictColumn } from './verdict-column.js';

/** A condition with where it stands, and the verdicts reached on it. */
export interface AskedCondition {
  readonly condition: Condition;
  readonly basis: Provenance | string;
  readonly column: VerdictColumn;
}

/** The ways that are open for a vacancy, and what each asks. */
export interface AskedWays {
  readonly open: ReadonlySet<CaraPengisian>;
  /** What opens them: the vacancy, or the rule set. */
  readonly basis: Provenance | string;
  readonly byRoute: ReadonlyMap<Route, AskedWay>;
}

/** What a way asks: conditions that data can decide, and those checked by hand. */
export interface AskedWay {
  readonly conditions: readonly AskedCondition[];
  readonly byHand: readonly AskedCondition[];
  readonly provenance: Provenance;
}
