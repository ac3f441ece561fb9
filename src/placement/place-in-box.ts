import { givenProfile } from '../scoring/given-profile.js';
import type { AspectProfile, KnownAxis, OpenAxis } from '../scoring/aspect-profile.js';
import { ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { compileRuleSet, type CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { placeValues } from './place-values.js';
import type { Placement } from './placement.js';
import { openAxisState, openPlacement } from './possible-boxes.js';

/**
 * Step 2: an aspect profile to a box. An incomplete profile gets every box still possible, the bounds of both axes,
 * and the missing items that would settle it.
 *
 * @param profile - from `normalizeAspects` or `aspectsFromScores`; also after a trip through JSON, when it is checked to the
 * last member
 * @param ruleSet - the rule set the profile was made with
 * @throws TalentaError `ruleSetNotParsed`, `tooLarge`; `invalidArgument` for a profile that was made with
 * another rule set, or does not hold together
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
export function placeInBox<G extends Grid = NineBoxGrid>(profile: AspectProfile<G>, ruleSet: RuleSet<G>): Placement<G>;
export function placeInBox(profile: AspectProfile<Grid>, ruleSet: RuleSet<Grid>): Placement<Grid> {
  const compiled = compileRuleSet(ruleSet);
  return placed(givenProfile(profile, compiled), compiled);
}

function placed(profile: AspectProfile<Grid>, compiled: CompiledRuleSet): Placement<Grid> {
  if (profile.status === 'complete') {
    const { axes } = profile;
    return placeValues(
      compiled.axes.map(({ key }) => exactAxis(axes[key])),
      profile.findings,
      compiled,
    );
  }
  const { axes, missing } = profile;
  const states = compiled.axes.map(({ key }) => {
    const axis = axes[key];
    const known = axis === undefined ? ZERO : readTrustedDecimal(axis.knownFraction ?? axis.known);
    return openAxisState(key, known, missing);
  });
  const bounds = compiled.axes.map(({ key }) => boundsOf(axes[key]));
  return openPlacement(states, bounds, missing, profile.findings, compiled);
}

function exactAxis(axis: KnownAxis | undefined): Fraction {
  return axis === undefined ? ZERO : readTrustedDecimal(axis.fraction ?? axis.value);
}

function boundsOf(axis: OpenAxis | undefined): OpenAxis {
  if (axis === undefined) return { min: '0', max: '100' };
  const { min, minFraction, max, maxFraction } = axis;
  return {
    min,
    ...(minFraction === undefined ? {} : { minFraction }),
    max,
    ...(maxFraction === undefined ? {} : { maxFraction }),
  };
}
