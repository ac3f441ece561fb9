import type { Grid } from '../model/grid.js';
import type { Aspect, Axis, Box, ClassEligibility, RuleSet } from '../model/rule-set.js';

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

/** What is there of a list some of whose elements could not be read. */
export function readable<T>(list: readonly (T | undefined)[] | undefined): readonly { item: T; index: number }[] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [{ item, index }]));
}

/** Whether every element of a list could be read. */
export function isWhole<T>(list: readonly (T | undefined)[] | undefined): list is readonly T[] {
  return list?.every((item) => item !== undefined) === true;
}
