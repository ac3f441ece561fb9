/**
 * Questions asked of people and results: the box of many people and nothing else, what another rule set would mean for a
 * population, what expires, how deep the bench is, which posts fall vacant, who could hold one for a time, and where boxes
 * stated elsewhere differ.
 *
 * @packageDocumentation
 */
export {
  compareOnPeople,
  type AxisMovement,
  type ChangedPerson,
  type ChangeKind,
  type PersonalChange,
  type RuleCause,
  type RulesOnPeople,
  type CandidateWithAxes,
} from './analysis/compare-on-people.js';
export { boxFromEvidence, boxFromScores, type BoxAlone } from './analysis/box-alone.js';
export { expiring, type Expiring, type ExpiringPerson, type StandingOn } from './analysis/expiring.js';
export { benchStrength, type Bench, type BenchStrength } from './succession/outlook/bench-strength.js';
export {
  COMING_REASONS,
  type ComingEvent,
  type ComingReason,
  type HolderLeaves,
  type PostReference,
  type PostWithoutHolder,
} from './succession/outlook/coming-event.js';
export { comingVacancies, type ComingVacancies, type ComingVacancy } from './succession/outlook/coming-vacancies.js';
export { interimHolders, type InterimHolder, type InterimHolders } from './succession/outlook/interim-holders.js';
export {
  compareStatedBoxes,
  type StatedBox,
  type StatedBoxFinding,
  type StatedBoxReport,
} from './placement/stated-boxes.js';
