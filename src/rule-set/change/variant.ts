import { shipped } from '../parse/made-rule-sets.js';
import type { Provenance } from '../model/provenance.js';
import type { RuleSet } from '../model/rule-set.js';
import { withChanges, type PlacedChange } from './apply-changes.js';
import { citedSources } from '../check/check-provenance.js';
import type { RuleSetChange, RuleSetDefinition } from './define-rule-set.js';
import { placeOf } from './named-path.js';

/** A rule set of the package as what differs from another one, in the form in which an agency defines its own. */
export interface Variant extends Omit<RuleSetDefinition, 'changes'> {
  readonly changes: readonly VariantChange[];
}

/** Another value that says itself what it rests on, or that the change cites; or the same value, told by another source. */
export type VariantChange = Pick<RuleSetChange, 'at'> &
  ({ readonly to: unknown; readonly provenance?: Provenance } | { readonly provenance: Provenance });

/**
 * A rule set of the package out of its base and what differs. The build proves it with the others.
 *
 * @throws RangeError for a path that leads nowhere
 */
export function variantOf(base: RuleSet, variant: Variant, fingerprint: string): RuleSet {
  const changes = variant.changes.map(({ at, ...change }): PlacedChange => {
    const place = placeOf(base, at);
    if (typeof place === 'string') throw new RangeError(place);
    return { ...change, place, leavesOut: 'to' in change && change.to === null };
  });
  const whole = withChanges(base, variant, changes);
  const sources = citedSources(whole, variant.sources ?? {}, base.sources);
  return shipped({ ...base, ...whole, sources }, fingerprint);
}
