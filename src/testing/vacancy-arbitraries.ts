import * as fc from 'fast-check';
import { CARA_PENGISIAN } from '../civil-service/cara-pengisian.js';
import {
  CONDITION_KINDS,
  definitionOf,
  type Condition,
  type ConditionKind,
  type ConditionOf,
} from '../conditions/conditions.js';
import { JENJANG_PENDIDIKAN } from '../civil-service/jenjang-pendidikan.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { fastCheck, AGENCIES, FIELDS, UNITS, VACANCY_IDS, postMembers } from './evidence-arbitraries.js';
import { golonganArbitrary, isoDateArbitrary, kelasJabatanArbitrary, textArbitrary } from './primitive-arbitraries.js';

/** Conditions of every kind. */
export function conditionArbitrary(): fc.Arbitrary<Condition> {
  return fc.oneof(...CONDITION_KINDS.map((kind) => conditionOfKind(kind)));
}

function conditionOfKind<Kind extends ConditionKind>(kind: Kind): fc.Arbitrary<ConditionOf<Kind>> {
  const definition = definitionOf({ kind });
  return definition.arbitrary(fastCheck, {
    face: {
      id: textArbitrary(),
      label: fc.record({ id: textArbitrary(), en: textArbitrary() }),
      kind: fc.constant(definition.kind),
    },
    years: fc.integer({ min: 1, max: 10 }),
    some: (values) => fc.subarray([...values], { minLength: 1 }),
    kelas: kelasJabatanArbitrary(),
    golongan: golonganArbitrary(),
    isoDate: isoDateArbitrary(),
    agency: textArbitrary(...AGENCIES),
    field: textArbitrary(...FIELDS),
  });
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
    .map(([condition, basis]) => ({ ...condition, basis }));
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
      conditions: fc.array(own, { maxLength: 2 }),
    },
    { requiredKeys: ['kelas', 'id', 'nama', 'instansi', 'unit'] },
  );
  return fc.tuple(vacancy, ways).map(([drawn, open]) => ({ ...drawn, ...open }));
}
