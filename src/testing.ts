/**
 * Generators (arbitraries of fast-check) of everything that goes into the library, for property-based tests. What they
 * make is accepted by the `parse...` functions.
 *
 * Needs fast-check 4, an optional peer that npm does not install by itself: `npm install --save-dev fast-check`. Without
 * it this import fails with `Cannot find package 'fast-check'` (`Cannot find module` from CommonJS). Made-up people and
 * vacancies need nothing: `talenta-asn/samples`.
 *
 * @packageDocumentation
 */
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
} from './testing/primitive-arbitraries.js';
export {
  axisValuesArbitrary,
  indicatorScoresArbitrary,
  partialIndicatorScoresArbitrary,
  type AxisValuesSample,
} from './testing/score-arbitraries.js';
export {
  evidenceArbitrary,
  hukumanDisiplinArbitrary,
  kompetensiTeknisArbitrary,
  lhkpnArbitrary,
  nominasiArbitrary,
  pelanggaranEtikArbitrary,
  pelatihanArbitrary,
  pengalamanLuarPnsArbitrary,
  penghargaanArbitrary,
  penilaianKinerjaArbitrary,
  penilaianKompetensiArbitrary,
  penilaianPerilakuArbitrary,
  penilaianPotensiArbitrary,
  riwayatJabatanArbitrary,
  riwayatPendidikanArbitrary,
  sertifikasiArbitrary,
  timKerjaArbitrary,
  umpanBalik360Arbitrary,
  asnArbitrary,
  bidangIlmuArbitrary,
  candidateArbitrary,
  jabatanTargetArbitrary,
  jabatanSekarangArbitrary,
  referenceDateArbitrary,
  standarKompetensiArbitrary,
  type CandidateSample,
} from './testing/evidence-arbitraries.js';
export { conditionArbitrary, vacancyArbitrary } from './testing/vacancy-arbitraries.js';
export { ruleSetArbitrary } from './testing/rule-set-arbitrary.js';
