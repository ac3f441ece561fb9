import { deepFreeze } from '../json/deep-freeze.js';
import type { Golongan } from '../civil-service/golongan.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { requireMembers } from '../problems/misuse.js';
import { ofEachKompetensi } from '../civil-service/kompetensi.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import {
  checkSample,
  defined,
  fittingFields,
  OWN_AGENCY,
  postsFromTheBack,
  type JobFamily,
  type Post,
} from './sample-city.js';
import { seededRandom, sharesOf, type SeededRandom, type Share, type By } from './seeded-random.js';

/** Classes of the posts that fall vacant. */
const CLASSES: readonly Share<KelasJabatan>[] = sharesOf({ jptPratama: 60, administrator: 25, pengawas: 15 });
/** Every so many vacancies mix in the technical competency score. */
const EVERY_TECHNICAL = 6;
/** Vacancies for which the people of the same seed have been tested, where they are technical. */
const TESTED_VACANCIES = 60;
/** Percent of vacancies that require a field of study, a higher degree, a rank, a further condition, that state a standard. */
const ASKS = { field: 12, degree: 4, rank: 25, condition: 6, standard: 15 };
const ASKED_RANKS: By<KelasJabatan, Golongan> = { jptPratama: 'IV/a', administrator: 'III/c', pengawas: 'III/b' };
const STANDARDS: By<KelasJabatan, 2 | 3 | 4> = { jptPratama: 4, administrator: 3, pengawas: 2 };
/** Fields of which the head of the hospital has one (PP 47/2021: a doctor or a dentist). */
const HOSPITAL_FIELDS = ['Kedokteran', 'Kedokteran Gigi'];

const PURPOSE = 2;

/** What a sample is made with. */
export interface SampleVacanciesOptions {
  /** A whole number; the same seed as for the people, so that technical tests match. */
  readonly seed: number;
  /** Number of vacancies, 0 or more. */
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
 * // => LOW-0001 jptPratama Kepala Badan Kesatuan Bangsa dan Politik
 * // => LOW-0002 pengawas Lurah Margamulya
 * ```
 */
export function sampleVacancies(options: SampleVacanciesOptions): readonly Vacancy[] {
  requireMembers(options, ['seed', 'count', 'asOf'], 'options');
  const { seed, count, asOf } = options;
  checkSample(seed, count, 'count', asOf);
  return Object.freeze(firstVacancies(seed, count).map((vacancy) => deepFreeze(vacancy)));
}

/** The vacancies for which people of this seed have been tested. */
export function testedVacancies(seed: number): readonly Vacancy[] {
  return firstVacancies(seed, TESTED_VACANCIES).filter((_vacancy, place) => isTechnical(place));
}

function firstVacancies(seed: number, count: number): readonly Vacancy[] {
  const nextPost = postsFromTheBack(seed);
  return Array.from({ length: count }, (_vacancy, place) => vacancyAt(seed, place, nextPost));
}

function isTechnical(place: number): boolean {
  return place % EVERY_TECHNICAL === 2;
}

function vacancyAt(seed: number, place: number, nextPost: (kelas: KelasJabatan) => Post | undefined): Vacancy {
  const random = seededRandom(seed, place, PURPOSE);
  const kelas = random.weighted(CLASSES);
  const { nama, unit, family } = defined(nextPost(kelas));
  const fitting = fittingFields(family);
  const wajib = nama.startsWith('Dir') ? HOSPITAL_FIELDS : random.chance(ASKS.field) ? fitting.diutamakan : undefined;
  const golonganMinimum = random.chance(ASKS.rank) ? ASKED_RANKS[kelas] : undefined;
  const standard = random.chance(ASKS.standard) ? STANDARDS[kelas] : undefined;
  return {
    id: `LOW-${String(place + 1).padStart(4, '0')}`,
    nama,
    kelas,
    instansi: OWN_AGENCY,
    unit,
    rumpun: family.rumpun,
    bidangIlmu: { ...(wajib === undefined ? {} : { wajib }), ...fitting },
    ...(standard === undefined ? {} : { standarKompetensi: ofEachKompetensi(standard) }),
    ...(random.chance(ASKS.degree) && kelas === 'jptPratama' ? { jenjangPendidikan: ['S2', 'S3'] } : {}),
    ...(golonganMinimum === undefined ? {} : { golonganMinimum }),
    ...(isTechnical(place) ? { kompetensiTeknis: true } : {}),
    ...(random.chance(ASKS.condition) ? { conditions: [furtherCondition(random, family)] } : {}),
  };
}

function furtherCondition(random: SeededRandom, family: JobFamily): NonNullable<Vacancy['conditions']>[number] {
  const basis = 'Pengumuman seleksi';
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
      basis,
    };
  }
  return {
    kind: 'byHand',
    id: 'selection.paper',
    label: { id: `Makalah tentang ${family.rumpun}`, en: `A paper on ${family.rumpun}` },
    basis,
  };
}
