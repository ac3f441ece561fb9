/**
 * Made-up people and vacancies of a city that does not exist, from a seed: for demonstrations, benchmarks and tests. The
 * `parse...` functions accept all of it. Needs no further package; generators for fast-check are in `talenta-asn/testing`.
 *
 * @packageDocumentation
 */
export { samplePeople, samplePopulation, type SamplePopulationOptions } from './samples/sample-population.js';
export { sampleVacancies, type SampleVacanciesOptions } from './samples/sample-vacancies.js';
