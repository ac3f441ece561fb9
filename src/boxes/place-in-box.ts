import type { AspectProfile, KnownAxis } from '../aspects/aspect-profile.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { AxisKey } from '../model/aspect-keys.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isObject } from '../model/is-object.js';
import { TalentaError } from '../model/talenta-error.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import { placeValues } from './place-values.js';
import type { Placement } from './placement.js';
import { decisiveItems, openAxisState, possibleBoxes } from './possible-boxes.js';

function exactAxis(axis: KnownAxis) {
  return readTrustedDecimal(axis.fraction ?? axis.value);
}

/**
 * Step 2: an aspect profile to a box. An incomplete profile gets every box still possible, the bounds of both axes,
 * and the missing items that would settle it.
 *
 * @param profile - from `normalizeAspects` or `aspectsFromScores`; also after a trip through JSON
 * @param ruleSet - the rule set the profile was made with
 * @throws TalentaError `invalidArgument` when the profile was made with another rule set
 * @example
 * ```ts
 * import { aspectsFromScores, placeInBox } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const profile = aspectsFromScores({ penilaianKinerja: 100, timKerja: 50 }, { ruleSet: bkn411, asOf: '2026-11-23' });
 * const placement = placeInBox(profile, bkn411);
 * if (placement.status === 'incomplete') console.log(placement.possibleBoxes, placement.kinerja.min, placement.kinerja.max);
 * // => [ 2, 4, 5, 7, 8, 9 ] 67.5 92.5
 * ```
 */
export function placeInBox(profile: AspectProfile, ruleSet: RuleSet): Placement {
  const compiled = compileRuleSet(ruleSet);
  if (!isObject(profile) || !isObject(profile.ruleSet)) {
    throw new TalentaError('invalidArgument', 'Expected a profile from normalizeAspects or aspectsFromScores.');
  }
  const made = profile.ruleSet;
  if (made.fingerprint !== compiled.reference.fingerprint) {
    throw new TalentaError(
      'invalidArgument',
      `The profile was made with rule set ${made.id} revision ${String(made.revision)}, not with this ${ruleSet.id} revision ${String(ruleSet.revision)}: pass the same one.`,
    );
  }
  if (profile.status === 'complete') {
    return placeValues(exactAxis(profile.axes.kinerja), exactAxis(profile.axes.potensial), profile.findings, compiled);
  }
  const { axes, missing } = profile;
  const stateOf = (axis: AxisKey) =>
    openAxisState(axis, readTrustedDecimal(axes[axis].knownFraction ?? axes[axis].known), missing);
  const states = { kinerja: stateOf('kinerja'), potensial: stateOf('potensial') };
  const boxes = possibleBoxes(states, compiled);
  const boundsOf = (axis: AxisKey) => {
    const { min, minFraction, max, maxFraction } = axes[axis];
    return {
      min,
      ...(minFraction === undefined ? {} : { minFraction }),
      max,
      ...(maxFraction === undefined ? {} : { maxFraction }),
    };
  };
  return deepFreeze({
    status: 'incomplete',
    possibleBoxes: boxes,
    kinerja: boundsOf('kinerja'),
    potensial: boundsOf('potensial'),
    missing,
    decisive: boxes.length === 1 ? [] : decisiveItems(states, compiled),
    findings: profile.findings,
    ruleSet: compiled.reference,
  });
}
