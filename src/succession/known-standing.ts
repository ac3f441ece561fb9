import type { AxisFractions } from '../boxes/place-values.js';
import type { NotPlaced } from '../boxes/placement.js';
import type { Fraction } from '../exact/fraction.js';
import type { Finding } from '../model/finding.js';
import type { Grid } from '../rules/grid.js';
import type { TieFacts } from './tie-chain.js';

/** Where a person stands against the vacancy: known axis values, or a placement that is still open. */
export type Standing = KnownStanding | OpenStanding;

export interface OpenStanding {
  readonly open: NotPlaced<Grid>;
  readonly ties: TieFacts;
  /** The most that scores can still come to which people are compared by. */
  readonly most: TieFacts;
}

export interface KnownStanding {
  readonly values: AxisFractions;
  readonly box: number;
  readonly talent: Fraction;
  readonly ties: TieFacts;
  /** Findings of a candidate's own placement. */
  readonly findings: readonly Finding[];
}
