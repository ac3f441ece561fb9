import { deepFreeze } from '../model/deep-freeze.js';
import { type IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { Vacancy } from '../model/vacancy.js';
import { checkSample, fittingFields, JOB_FAMILIES, OWN_AGENCY, postName, type JobFamily } from './sample-city.js';
import { seededRandom, type SeededRandom, type Share } from './seeded-random.js';

/** Classes of the posts that fall vacant. */
const CLASSES: readonly Share<KelasJabatan>[] = [
  [60, 'jptPratama'],
  [25, 'administrator'],
  [15, 'pengawas'],
];
/** Every so many vacancies mix in the technical competency score. */
const EVERY_TECHNICAL = 6;
/** Vacancies for which the people of the same seed have been tested, where they are technical. */
const TESTED_VACANCIES = 60;
/** Percent of vacancies that require a field of study, a higher degree, a rank, a further condition. */
const ASKS = { field: 12, degree: 8, rank: 25, condition: 6 };

const PURPOSE = 2;

/** What a sample is made with. */
export interface SampleVacanciesOptions {
  /** A whole number; the same seed as for the people, so that technical tests match. */
  readonly seed: number;
  readonly count: number;
  /** Reference date. */
  readonly asOf: IsoDate;
}

/**
 * Vacant posts of the sample city: mostly JPT Pratama, then administrator and pengawas. Every sixth asks for technical
 * competency; the people of {@link samplePopulation} with the same seed have been tested for the first of these.
 * Asking for more vacancies adds some and changes none.
 *
 * @returns vacancies that `parseVacancy` accepts, deep-frozen
 * @throws TalentaError `invalidArgument`, `invalidDate`
 * @example
 * ```ts
 * import { sampleVacancies } from 'talenta-asn/samples';
 * for (const vacancy of sampleVacancies({ seed: 7, count: 2, asOf: '2026-11-23' })) {
 *   console.log(vacancy.id, vacancy.kelas, vacancy.nama);
 * }
 * // => LOW-0001 jptPratama Kepala Bappeda
 * // => LOW-0002 pengawas Kepala Subbagian, Dinas Kesehatan
 * ```
 */
export function sampleVacancies({ seed, count, asOf }: SampleVacanciesOptions): readonly Vacancy[] {
  checkSample(seed, count, 'count', asOf);
  return Object.freeze(Array.from({ length: count }, (_vacancy, place) => deepFreeze(vacancyAt(seed, place))));
}

/** The vacancies for which people of this seed have been tested. */
export function testedVacancies(seed: number): readonly Vacancy[] {
  return Array.from({ length: TESTED_VACANCIES }, (_vacancy, place) => place)
    .filter(isTechnical)
    .map((place) => vacancyAt(seed, place));
}

function isTechnical(place: number): boolean {
  return place % EVERY_TECHNICAL === 2;
}

function vacancyAt(seed: number, place: number): Vacancy {
  const random = seededRandom(seed, place, PURPOSE);
  const kelas = random.weighted(CLASSES);
  const family = random.weighted(JOB_FAMILIES);
  const unit = random.pick(family.units);
  return {
    id: `LOW-${String(place + 1).padStart(4, '0')}`,
    nama: postName(kelas, family, unit),
    kelas,
    instansi: OWN_AGENCY,
    unit,
    rumpun: family.rumpun,
    bidangIlmu: { ...(random.chance(ASKS.field) ? { wajib: family.fields } : {}), ...fittingFields(family) },
    ...(random.chance(ASKS.degree) && kelas === 'jptPratama' ? { jenjangPendidikan: ['S2', 'S3'] } : {}),
    ...(random.chance(ASKS.rank) ? { golonganMinimum: kelas === 'jptPratama' ? 'IV/a' : 'III/c' } : {}),
    ...(isTechnical(place) ? { kompetensiTeknis: true } : {}),
    ...(random.chance(ASKS.condition) ? { syarat: [furtherCondition(random, family)] } : {}),
  };
}

function furtherCondition(random: SeededRandom, family: JobFamily): NonNullable<Vacancy['syarat']>[number] {
  const dasar = 'Pengumuman seleksi';
  if (random.chance(50)) {
    return {
      kind: 'performance',
      id: 'selection.performance',
      anyOf: ['sangatBaik', 'baik'],
      years: 2,
      label: {
        id: 'Predikat kinerja paling rendah Baik dalam 2 tahun',
        en: 'Performance of at least Baik for 2 years',
      },
      dasar,
    };
  }
  return {
    kind: 'byHand',
    id: 'selection.paper',
    label: { id: `Makalah tentang ${family.rumpun}`, en: `A paper on ${family.rumpun}` },
    dasar,
  };
}
