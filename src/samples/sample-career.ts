import type { JabatanSekarang } from '../person/asn.js';
import type { RiwayatJabatan, RiwayatPendidikan } from '../person/evidence.js';
import { addYears, dateOfDayNumber, dayNumber, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import {
  defined,
  fittingFields,
  jobName,
  pickUnit,
  sampleCity,
  type Job,
  type JobFamily,
  type Post,
} from './sample-city.js';
import { entryOf, sampleEducation } from './sample-education.js';
import {
  DAYS_IN_YEAR,
  sampleActing,
  samplePosts,
  staffName,
  type Held,
  type SchooledLife,
  type Stage,
} from './sample-posts.js';
import type { By, SeededRandom } from './seeded-random.js';

const STAFF: Stage = ['pelaksana', 4];
const SUPERVISOR: Stage = ['pengawas', 4];
const FIRST: Stage = ['jfAhliPertama', 4];
const YOUNG: Stage = ['jfAhliMuda', 4];
const SKILLED: Stage = ['jfTerampil', 4];

/** The usual stages before a post, the other ones, and percent of people who come by these. */
type Paths = readonly [usual: readonly Stage[], other: readonly Stage[], percent: number];

/** How people come to a post of a class: the stages before it. Teachers and health workers come the usual way. */
const PATHS: By<KelasJabatan, Paths> = {
  jptPratama: [[STAFF, SUPERVISOR, ['administrator', 4]], [FIRST, YOUNG, ['jfAhliMadya', 4]], 30],
  administrator: [[STAFF, SUPERVISOR], [FIRST, YOUNG], 25],
  pengawas: [[STAFF], [FIRST], 20],
  jfAhliUtama: [[FIRST, YOUNG, ['jfAhliMadya', 8]], [], 0],
  jfAhliMadya: [[FIRST, YOUNG], [STAFF, SUPERVISOR], 25],
  jfAhliMuda: [[FIRST], [STAFF, ['pengawas', 2]], 35],
  jfAhliPertama: [[], [['pelaksana', 2]], 25],
  jfPenyelia: [[SKILLED, ['jfMahir', 4]], [], 0],
  jfMahir: [[SKILLED], [], 0],
};

/** Years between the degree and the appointment. */
const WAITING = [1, 1, 1, 2, 2, 2, 3, 3, 4, 6];
/** Percent of the teachers and doctors of a unit without a head who are given its lead. */
const LEADS = 30;

/** Rank of somebody who was appointed with a level, 1 to 17. */
export const FIRST_RANK: By<JenjangPendidikan, number> = { SLTP: 3, SLTA: 5, D2: 6, D3: 7, D4: 9, S1: 9 };
/** Fewest years from one rank to the next. */
const YEARS_TO_RANK = 2;

/** Families whose people in schools, health centres and hospital have been nothing else. */
const CORE: ReadonlySet<string> = new Set(['Pendidikan', 'Kesehatan']);

/** Posts and education of one person. */
export interface Career {
  readonly appointed: IsoDate;
  readonly family: JobFamily;
  readonly job: Job | undefined;
  /** Level with which the person was appointed. */
  readonly entry: JenjangPendidikan;
  readonly jabatan: JabatanSekarang;
  readonly riwayatJabatan: readonly RiwayatJabatan[];
  readonly riwayatPendidikan: readonly RiwayatPendidikan[];
}

/**
 * Makes up a career that leads to a post of the class today: to the leadership post, else to a functional post or one of
 * the pelaksana.
 *
 * @param lowest - lowest rank of the post, 1 to 17
 * @param led - units that have a head; the person's is added where they are given its lead
 */
export function sampleCareer(
  random: SeededRandom,
  kelas: KelasJabatan,
  post: Post | undefined,
  born: IsoDate,
  asOf: IsoDate,
  lowest: number,
  led: Set<string>,
): Career {
  const city = sampleCity();
  const functional = post === undefined && kelas !== 'pelaksana';
  const held = functional ? random.weighted(city.jobs(kelas)) : undefined;
  const unit = post?.unit ?? pickUnit(random, held?.units ?? city.pelaksana);
  const family = post?.family ?? held?.family ?? defined(city.units.get(unit));
  const [usual, other, percent] = PATHS[kelas] ?? [[], [], 0];
  const core = held !== undefined && CORE.has(family.rumpun) && !unit.startsWith('Dinas');
  const medical = post?.nama.startsWith('Direktur') === true;
  const drawn = (): readonly Stage[] =>
    random.weighted([
      [100 - percent, usual],
      [percent, other],
    ]);
  const path = medical ? other : core ? usual : drawn();
  // Whoever came by a functional post keeps to one kind of it.
  const jobs = path[0] === FIRST ? city.jobs('jfAhliMadya', family) : [];
  const job = held ?? (medical || jobs.length === 0 ? jobs[0]?.[1] : random.weighted(jobs));
  const life = { kelas, family, job, born, asOf };
  const educations = sampleEducation(random, life);
  const schooled = { ...life, educations };
  const entry = entryOf(educations)?.jenjang ?? 'SLTA';
  const least = YEARS_TO_RANK * (lowest - (FIRST_RANK[entry] ?? lowest)) + 1;
  const appointed = sampleAppointment(random, path, least, schooled);
  const today = (start: IsoDate): Held => {
    const nama =
      post?.nama ??
      (held === undefined
        ? staffName(random, educations, start, unit)
        : leadOf(random, kelas, held, unit, led) + jobName(kelas, held));
    return { kelas, nama, unit, family };
  };
  const stages: readonly Stage[] = [...path, [kelas, 0]];
  const spells = samplePosts(random, stages, today, schooled, appointed);
  const { nama, instansi, mulai } = defined(spells.at(-1));
  const eselon = post === undefined ? {} : { eselon: post.eselon };
  const bidangIlmu = fittingFields(family, held);
  const jabatan = { kelas, nama, ...eselon, instansi, unit, rumpun: family.rumpun, bidangIlmu, mulai };
  return {
    appointed,
    family,
    job: held,
    entry,
    jabatan,
    riwayatJabatan: [...spells, ...sampleActing(random, life, jabatan)],
    riwayatPendidikan: educations,
  };
}

/** Heads of schools and health centres are teachers and doctors with a task: they hold no leadership post. */
function leadOf(random: SeededRandom, kelas: KelasJabatan, job: Job, unit: string, led: Set<string>): string {
  const place = job.nama === 'Guru' ? 'Sekolah' : job.nama === 'Dokter' ? /^Puskesmas/.exec(unit)?.[0] : undefined;
  if (place === undefined || kelas === 'jfAhliPertama' || led.has(unit) || !random.chance(LEADS)) return '';
  led.add(unit);
  return `Kepala ${place}, `;
}

/** After the degree that it asks for, and early enough for the whole path. */
function sampleAppointment(random: SeededRandom, path: readonly Stage[], least: number, life: SchooledLife): IsoDate {
  const { job, educations, born, asOf } = life;
  const profession = job?.profession === 100 ? educations.find(({ jenjang }) => jenjang === 'Profesi') : undefined;
  const degree = profession ?? entryOf(educations);
  const grown = dayNumber(addYears(born, 18));
  const earliest = degree === undefined ? grown : Math.max(grown, dayNumber(degree.lulus) + 30);
  const years = Math.max(
    least,
    path.reduce((sum, [, each]) => sum + each, 0),
  );
  const latest = dayNumber(asOf) - years * (DAYS_IN_YEAR + 1) - random.whole(60, 2 * DAYS_IN_YEAR);
  const wished = earliest + random.pick(WAITING) * DAYS_IN_YEAR - random.whole(0, 180);
  // Early enough for an appraisal of last year.
  const appraised = dayNumber(`${yearOf(asOf) - 1}-06-01`);
  return dateOfDayNumber(Math.max(earliest, Math.min(wished, latest, appraised)));
}
