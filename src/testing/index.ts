/**
 * Made-up people and vacancies for demonstrations and benchmarks, and fast-check arbitraries for property-based tests.
 * Everything they make is accepted by the `parse...` functions. Needs fast-check, an optional peer of this package.
 *
 * @packageDocumentation
 */
export { samplePeople, samplePopulation, type SamplePopulationOptions } from './sample-population.js';
export { sampleVacancies, type SampleVacanciesOptions } from './sample-vacancies.js';

export {
  birthDateArbitrary,
  decimalTextArbitrary,
  golonganArbitrary,
  isoDateArbitrary,
  kelasJabatanArbitrary,
  nipArbitrary,
  scoreArbitrary,
  textArbitrary,
  type DateRange,
  type DecimalRange,
} from './primitive-arbitraries.js';
export {
  evidenceArbitrary,
  hukumanDisiplinArbitrary,
  kompetensiTeknisArbitrary,
  lhkpnArbitrary,
  nominasiArbitrary,
  pelatihanArbitrary,
  pengalamanLuarPnsArbitrary,
  penghargaanArbitrary,
  penilaianKinerjaArbitrary,
  penilaianKompetensiArbitrary,
  penilaianPotensiArbitrary,
  riwayatJabatanArbitrary,
  riwayatPendidikanArbitrary,
  sertifikasiArbitrary,
  timKerjaArbitrary,
  umpanBalik360Arbitrary,
} from './evidence-arbitraries.js';
export {
  asnArbitrary,
  bidangIlmuArbitrary,
  candidateArbitrary,
  jabatanSasaranArbitrary,
  jabatanSekarangArbitrary,
  referenceDateArbitrary,
  standarKompetensiArbitrary,
  type CandidateSample,
} from './person-arbitraries.js';
export {
  axisValuesArbitrary,
  indicatorScoresArbitrary,
  partialIndicatorScoresArbitrary,
  type AxisValuesSample,
} from './score-arbitraries.js';
export { conditionArbitrary, vacancyArbitrary } from './vacancy-arbitraries.js';
export { ruleSetArbitrary } from './rule-set-arbitrary.js';
