import type { Grid } from './grid.js';
import type { Aspect, Axis, Box, ClassEligibility, RuleSet } from './rule-set.js';

/** Members of a rule set of which each could be read, or not. */
type Pieces<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/**
 * A rule set as far as its shape could be read, so that a mistake in one place hides no mistake in another. A rule set is
 * its own pieces.
 */
export type RuleSetPieces = Omit<Pieces<RuleSet<Grid>>, 'axes' | 'aspects' | 'boxes' | 'eligibility'> & {
  readonly axes?: Readonly<Record<string, Axis<string>>> | undefined;
  readonly aspects?: readonly (Aspect<Grid> | undefined)[] | undefined;
  readonly boxes?: readonly (Box<Grid> | undefined)[] | undefined;
  readonly eligibility?: readonly (ClassEligibility<Grid> | undefined)[] | undefined;
};
