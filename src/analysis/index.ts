/**
 * Questions asked of results: what another rule set would mean for a population.
 *
 * @packageDocumentation
 */
export {
  compareOnPeople,
  type AxisMovement,
  type CandidateWithAxes,
  type ChangedPerson,
  type ChangedThing,
  type ComparisonContext,
  type PersonalChange,
  type RuleCause,
  type RulesOnPeople,
} from './compare-on-people.js';
export { expiring, type Expiring, type ExpiringPerson, type StandingOn } from './expiring.js';
