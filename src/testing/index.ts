/**
 * Made-up people and vacancies, and generators for property-based tests.
 *
 * @packageDocumentation
 */
export { samplePeople, samplePopulation, type SamplePopulationOptions } from './sample-population.js';
export { sampleVacancies, type SampleVacanciesOptions } from './sample-vacancies.js';
