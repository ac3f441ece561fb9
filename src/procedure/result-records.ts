import { fingerprintOfPlain } from '../json/canonical-text.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Succession } from '../succession/succession.js';
import type { EligibilityCount, ShortlistRecord } from './procedure.js';
import { gridSuccessionArgument } from './run.schema.js';

/**
 * How many people of a result are eligible, for `recordEligibility`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors`
 */
export function eligibilityCountOf(succession: Succession<Grid>): EligibilityCount {
  const given = gridSuccessionArgument.from(succession, 'succession');
  const { vacancy, shortlist, reserves, ineligible, undetermined } = given;
  return Object.freeze({
    vacancy: vacancy.id,
    eligible: shortlist.length + reserves.length,
    ineligible: ineligible.length,
    undetermined: undetermined.length,
  });
}

/**
 * What the procedure keeps of a result, for `recordShortlists`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors`
 */
export function shortlistRecordOf(succession: Succession<Grid>): ShortlistRecord {
  const given = gridSuccessionArgument.from(succession, 'succession');
  const { vacancy, outcome, shortlist, undetermined, ruleSet, asOf } = given;
  return deepFreeze({
    vacancy: vacancy.id,
    outcome,
    named: shortlist.map(({ nip, place, box, score }) => ({ nip, place, box, score })),
    unsettled: undetermined.filter(({ couldReachShortlist }) => couldReachShortlist).length,
    fingerprint: fingerprintOfPlain(given),
    ruleSet,
    asOf,
  });
}
