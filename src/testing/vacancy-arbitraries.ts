import * as fc from 'fast-check';
import { CARA_PENGISIAN } from '../model/cara-pengisian.js';
import type { Condition } from '../model/condition.js';
import { PREDIKAT_KINERJA, TINGKAT_HUKUMAN } from '../model/evidence.js';
import { JENJANG_PENDIDIKAN } from '../model/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from '../model/kedudukan-hukum.js';
import { JENIS_PEGAWAI } from '../model/nip.js';
import type { Vacancy } from '../model/vacancy.js';
import { AGENCIES, FIELDS, UNITS, VACANCY_IDS } from './evidence-arbitraries.js';
import { postMembers } from './person-arbitraries.js';
import { golonganArbitrary, isoDateArbitrary, kelasJabatanArbitrary, textArbitrary } from './primitive-arbitraries.js';

/** Conditions of every kind. */
export function conditionArbitrary(): fc.Arbitrary<Condition> {
  const face = { id: textArbitrary(), label: fc.record({ id: textArbitrary(), en: textArbitrary() }) };
  const years = fc.integer({ min: 1, max: 10 });
  const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
  const post = fc.record({ kelas: fc.uniqueArray(kelasJabatanArbitrary(), { minLength: 1, maxLength: 3 }), years });
  return fc.oneof(
    fc.record({
      ...face,
      kind: fc.constant('previousPost' as const),
      anyOf: fc.array(post, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ ...face, kind: fc.constant('relatedExperience' as const), years }),
    fc.record({
      ...face,
      kind: fc.constant('relatedExperience' as const),
      years,
      outsideCounts: fc.constant(true as const),
    }),
    fc.record({ ...face, kind: fc.constant('education' as const), anyOf: some(JENJANG_PENDIDIKAN) }),
    fc.record({
      ...face,
      kind: fc.constant('fieldOfStudy' as const),
      anyOf: fc.array(textArbitrary(...FIELDS), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ...face,
      kind: fc.constant('maximumAge' as const),
      years: fc.integer({ min: 20, max: 60 }),
      reading: fc.constantFrom<'completedYears' | 'birthday'>('completedYears', 'birthday'),
    }),
    fc.record({
      ...face,
      kind: fc.constant('maximumAge' as const),
      years: fc.integer({ min: 20, max: 60 }),
      reading: fc.constantFrom<'completedYears' | 'birthday'>('completedYears', 'birthday'),
      on: fc.oneof(fc.constant('appointment' as const), isoDateArbitrary()),
    }),
    fc.record({
      ...face,
      kind: fc.constant('noRecentPunishment' as const),
      years,
      anyOf: some(TINGKAT_HUKUMAN),
      countedFrom: fc.constantFrom<'start' | 'end'>('start', 'end'),
    }),
    fc.record(
      { ...face, kind: fc.constant('validAssessment' as const), years, forClass: fc.constant(true as const) },
      { requiredKeys: ['id', 'label', 'kind', 'years'] },
    ),
    fc.record(
      { ...face, kind: fc.constant('noEthicsViolation' as const), years, anyOf: some(TINGKAT_HUKUMAN) },
      { requiredKeys: ['id', 'label', 'kind', 'years'] },
    ),
    fc.record({ ...face, kind: fc.constant('timeToRetirement' as const), months: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ ...face, kind: fc.constant('notNominatedElsewhere' as const) }),
    fc.record({
      ...face,
      kind: fc.constant('agency' as const),
      anyOf: fc.array(textArbitrary(...AGENCIES), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      ...face,
      kind: fc.constant('performance' as const),
      anyOf: some(PREDIKAT_KINERJA),
      years: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ ...face, kind: fc.constant('legalPosition' as const), anyOf: some(KEDUDUKAN_HUKUM) }),
    fc.record({ ...face, kind: fc.constant('noRunningPunishment' as const) }),
    fc.record({ ...face, kind: fc.constant('lhkpn' as const), yearsBack: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ ...face, kind: fc.constant('lowerTier' as const) }),
    fc.record({ ...face, kind: fc.constant('timeInPost' as const), years }),
    fc.record({ ...face, kind: fc.constant('jenisPegawai' as const), anyOf: some(JENIS_PEGAWAI) }),
    fc.record({
      ...face,
      kind: fc.constant('jenisPegawai' as const),
      anyOf: fc.constant(['PNS' as const]),
      byHand: fc.constant(['PPPK' as const]),
    }),
    fc.record({ ...face, kind: fc.constant('golongan' as const), minimum: golonganArbitrary() }),
    fc.record({ ...face, kind: fc.constant('byHand' as const) }),
  );
}

/**
 * Vacancies of every class, with and without conditions of their own.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { rankSuccessors } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { asnArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
 * const holds = fc.property(vacancyArbitrary(), fc.uniqueArray(asnArbitrary(), { selector: (asn) => asn.nip }), (vacancy, pool) => {
 *   const { shortlist, reserves, ineligible, undetermined, outcome } = rankSuccessors(vacancy, pool, {
 *     ruleSet: bkn411,
 *     asOf: '2026-11-23',
 *   });
 *   const listed = shortlist.length + reserves.length + ineligible.length + undetermined.length;
 *   return outcome === 'blocked' || listed === pool.length;
 * });
 * console.log(fc.check(holds).failed); // => false
 * ```
 */
export function vacancyArbitrary(): fc.Arbitrary<Vacancy> {
  const own = fc
    .tuple(conditionArbitrary(), textArbitrary('Pengumuman'))
    .map(([condition, dasar]) => ({ ...condition, dasar }));
  // Seldom: a rule set that lacks one of the ways covers no such vacancy.
  const ways = fc.oneof(
    { weight: 7, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record({ caraPengisian: fc.shuffledSubarray([...CARA_PENGISIAN], { minLength: 1 }) }),
    },
  );
  const vacancy = fc.record(
    {
      ...postMembers(),
      id: textArbitrary(...VACANCY_IDS),
      nama: textArbitrary('Kepala Dinas'),
      instansi: textArbitrary(...AGENCIES),
      unit: textArbitrary(...UNITS),
      jenjangPendidikan: fc.subarray([...JENJANG_PENDIDIKAN], { minLength: 1 }),
      golonganMinimum: golonganArbitrary(),
      kompetensiTeknis: fc.boolean(),
      tanggalPelantikan: isoDateArbitrary(),
      syarat: fc.array(own, { maxLength: 2 }),
    },
    { requiredKeys: ['kelas', 'id', 'nama', 'instansi', 'unit'] },
  );
  return fc.tuple(vacancy, ways).map(([drawn, open]) => ({ ...drawn, ...open }));
}
