/**
 * The zod schemas, for programs that use zod themselves and put them together with their own. They check shapes; the `parse...`
 * functions check more (sizes, inherited members, what the parts of a rule set say together) and are Standard Schemas.
 *
 * @packageDocumentation
 */
export { asnSchema, evidenceSchema } from './person/asn.schema.js';
export { vacancySchema } from './vacancy/vacancy.schema.js';
export { candidateSchema } from './succession/candidate.schema.js';
export { gridRuleSetSchema, ruleSetSchema } from './rule-set/parse/rule-set.schema.js';
export { aspectProfileSchema, gridAspectProfileSchema } from './scoring/aspect-profile.schema.js';
export { gridPlacementSchema, placementSchema } from './placement/placement.schema.js';
export { gridRunResultSchema, runResultSchema } from './succession/run-result.schema.js';
export { gridSuccessionSchema, successionSchema } from './succession/succession.schema.js';
export { resolutionSchema } from './succession/several-vacancies/resolution.schema.js';
