import type { JabatanSekarang } from '../model/asn.js';
import type { Penugasan, RiwayatJabatan, RiwayatPendidikan } from '../model/evidence.js';
import { addMonths, addYears, dateOfDayNumber, dayNumber, yearOf, type IsoDate } from '../model/iso-date.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import {
  fittingFields,
  jobName,
  OTHER_AGENCIES,
  OWN_AGENCY,
  pickUnit,
  defined,
  sampleCity,
  type Job,
  type JobFamily,
  type Post,
} from './sample-city.js';
import type { SeededRandom, Share } from './seeded-random.js';

/** A stage of a career and the years it lasts at least. */
type Stage = readonly [kelas: KelasJabatan, years: number];

const STAFF: Stage = ['pelaksana', 4];
const SUPERVISOR: Stage = ['pengawas', 4];
const FIRST: Stage = ['jfAhliPertama', 4];
const YOUNG: Stage = ['jfAhliMuda', 4];
const SKILLED: Stage = ['jfTerampil', 4];

/** How people come to a post of a class: the stages before it. Teachers and health workers come the first way. */
const PATHS: Readonly<Partial<Record<KelasJabatan, readonly Share<readonly Stage[]>[]>>> = {
  jptPratama: [
    [70, [STAFF, SUPERVISOR, ['administrator', 4]]],
    [30, [FIRST, YOUNG, ['jfAhliMadya', 4]]],
  ],
  administrator: [
    [75, [STAFF, SUPERVISOR]],
    [25, [FIRST, YOUNG]],
  ],
  pengawas: [
    [80, [STAFF]],
    [20, [FIRST]],
  ],
  jfAhliUtama: [[1, [FIRST, YOUNG, ['jfAhliMadya', 8]]]],
  jfAhliMadya: [
    [75, [FIRST, YOUNG]],
    [25, [STAFF, SUPERVISOR]],
  ],
  jfAhliMuda: [
    [65, [FIRST]],
    [35, [STAFF, ['pengawas', 2]]],
  ],
  jfAhliPertama: [
    [75, []],
    [25, [['pelaksana', 2]]],
  ],
  jfPenyelia: [[1, [SKILLED, ['jfMahir', 4]]]],
  jfMahir: [[1, [SKILLED]]],
};

/** Highest education by class. */
const EDUCATION: Readonly<Partial<Record<KelasJabatan, readonly Share<JenjangPendidikan>[]>>> = {
  jptPratama: [
    [6, 'S3'],
    [78, 'S2'],
    [16, 'S1'],
  ],
  administrator: [
    [55, 'S2'],
    [45, 'S1'],
  ],
  pengawas: [
    [22, 'S2'],
    [70, 'S1'],
    [8, 'D3'],
  ],
  pelaksana: [
    [1, 'S2'],
    [34, 'S1'],
    [3, 'D4'],
    [20, 'D3'],
    [41, 'SLTA'],
    [0.7, 'SLTP'],
    [0.3, 'D2'],
  ],
  jfAhliUtama: [
    [20, 'S3'],
    [80, 'S2'],
  ],
  jfAhliMadya: [
    [2, 'S3'],
    [38, 'S2'],
    [60, 'S1'],
  ],
  jfAhliMuda: [
    [18, 'S2'],
    [82, 'S1'],
  ],
  jfAhliPertama: [
    [5, 'S2'],
    [95, 'S1'],
  ],
};
/** The same for skilled functional posts, and for those of them that are open to school leavers. */
const SKILLED_EDUCATION: readonly Share<JenjangPendidikan>[] = [
  [15, 'S1'],
  [85, 'D3'],
];
const SCHOOL_EDUCATION: readonly Share<JenjangPendidikan>[] = [
  [15, 'D3'],
  [85, 'SLTA'],
];

/** Age at which a level is usually completed; those below it in a career come first. */
const AGE_OF: Readonly<Partial<Record<JenjangPendidikan, number>>> = {
  SLTP: 15,
  SLTA: 18,
  D2: 20,
  D3: 21,
  D4: 22,
  S1: 22,
  S2: 30,
  S3: 38,
};
/** Fewest years since the level before; 2 where nothing else is said. */
const STUDY_YEARS: Readonly<Partial<Record<JenjangPendidikan, number>>> = { D3: 3, D4: 4, S1: 4, S3: 3 };
/** The usual way; other levels follow on school. */
const LADDER: readonly JenjangPendidikan[] = ['SLTA', 'S1', 'S2', 'S3'];
/** Age of those who complete their S1 beside their work. */
const LATE_BACHELOR = 29;

const SCHOOL_FIELDS = ['IPA', 'IPS', 'Kejuruan'];

/** Titles of pelaksana by education: graduates, diploma, school, and whoever has not finished school. */
const TITLES: readonly (readonly string[])[] = [
  ['Penelaah Teknis Kebijakan', 'Penata Layanan Operasional'],
  ['Pengolah Data dan Informasi', 'Pengelola Layanan Operasional'],
  ['Pengadministrasi Perkantoran', 'Operator Layanan Operasional'],
  ['Pengelola Umum Operasional'],
];
const TITLE_LEVELS: readonly (readonly JenjangPendidikan[])[] = [['S1', 'D4'], ['D3', 'D2'], ['SLTA']];

/** Percent of degrees in a field of the family worked in. */
const FIELD_FITS = 78;
/** Years between the degree and the appointment. */
const WAITING = [1, 1, 1, 2, 2, 2, 3, 3, 4, 6];
/** Percent of posts after which the family of posts changes, in leadership posts and among pelaksana. */
const FAMILY_CHANGES = 26;
/** Percent of people who began their career in another agency. */
const CAME_FROM_ELSEWHERE = 20;
/** Years in one post before the next one, about. */
const YEARS_IN_POST = 4;
/** Percent of the teachers and doctors of a unit without a head who are given its lead. */
const LEADS = 30;

/** Percent of the holders of a class who have acted in a post (Plt, Plh), and the higher class they act in. */
const ACTING: Readonly<Partial<Record<KelasJabatan, readonly [percent: number, higher: KelasJabatan]>>> = {
  administrator: [35, 'jptPratama'],
  pengawas: [20, 'administrator'],
  jfAhliMadya: [14, 'jptPratama'],
  jfAhliMuda: [8, 'administrator'],
  jfPenyelia: [5, 'pengawas'],
  pelaksana: [5, 'pengawas'],
};
const ACTING_KINDS: readonly Share<Penugasan>[] = [
  [65, 'plt'],
  [35, 'plh'],
];
/** Percent of leaders among them who act beside their own post, in another of its class. */
const ACTING_EQUAL = 28;
/** Percent of JPT Pratama who have been acting regional head. */
const ACTING_HEAD = 3;

/** Rank of somebody who was appointed with a level, 1 to 17. */
export const FIRST_RANK: Readonly<Partial<Record<JenjangPendidikan, number>>> = {
  SLTP: 3,
  SLTA: 5,
  D2: 6,
  D3: 7,
  D4: 9,
  S1: 9,
};
/** Fewest years from one rank to the next. */
const YEARS_TO_RANK = 2;

/** Families whose people in schools, health centres and hospital have been nothing else. */
const CORE: ReadonlySet<string> = new Set(['Pendidikan', 'Kesehatan']);
/** Units that other agencies have as well. */
const OFFICE = /^(Dinas|Badan)/;

const DAYS_IN_YEAR = 365;

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

/** A post that has been held, without its dates. */
type Held = Pick<RiwayatJabatan, 'kelas' | 'nama' | 'unit'> & { readonly family: JobFamily };

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
  const paths = PATHS[kelas] ?? [[1, []]];
  const core = held !== undefined && CORE.has(family.rumpun) && !unit.startsWith('Dinas');
  const medical = post?.nama.startsWith('Direktur') === true;
  const path = core || medical ? (paths.at(medical ? 1 : 0)?.[1] ?? []) : random.weighted(paths);
  // Whoever came by a functional post keeps to one kind of it.
  const jobs = path[0] === FIRST ? city.jobs('jfAhliMadya', family) : [];
  const job = held ?? (medical || jobs.length === 0 ? jobs[0]?.[1] : random.weighted(jobs));
  const riwayatPendidikan = sampleEducation(random, kelas, family, job, born, asOf);
  const entry = entryOf(riwayatPendidikan)?.jenjang ?? 'SLTA';
  const least = YEARS_TO_RANK * (lowest - (FIRST_RANK[entry] ?? lowest)) + 1;
  const appointed = sampleAppointment(random, path, least, job, riwayatPendidikan, born, asOf);
  const today = (start: IsoDate): Held => {
    const nama =
      post?.nama ??
      (held === undefined
        ? staffName(random, riwayatPendidikan, start, unit)
        : leadOf(random, kelas, held, unit, led) + jobName(kelas, held));
    return { kelas, nama, unit, family };
  };
  const stages: readonly Stage[] = [...path, [kelas, 0]];
  const spells = samplePosts(random, stages, today, job, riwayatPendidikan, appointed, asOf);
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
    riwayatJabatan: [...spells, ...sampleActing(random, kelas, family, jabatan, asOf)],
    riwayatPendidikan,
  };
}

/** Heads of schools and health centres are teachers and doctors with a task: they hold no leadership post. */
function leadOf(random: SeededRandom, kelas: KelasJabatan, job: Job, unit: string, led: Set<string>): string {
  const place = job.nama === 'Guru' ? 'Sekolah' : job.nama === 'Dokter' ? /^Puskesmas/.exec(unit)?.[0] : undefined;
  if (place === undefined || kelas === 'jfAhliPertama' || led.has(unit) || !random.chance(LEADS)) return '';
  led.add(unit);
  return `Kepala ${place}, `;
}

function staffName(
  random: SeededRandom,
  educations: readonly RiwayatPendidikan[],
  start: IsoDate,
  unit: string,
): string {
  const had = educations.filter(({ lulus }) => lulus <= start).map(({ jenjang }) => jenjang);
  const level = TITLE_LEVELS.findIndex((levels) => levels.some((each) => had.includes(each)));
  return `${random.pick(TITLES.at(level) ?? [])} pada ${unit}`;
}

/** The level that an appointment asks for: the first above school. */
function entryOf(educations: readonly RiwayatPendidikan[]): RiwayatPendidikan | undefined {
  return educations[1] ?? educations[0];
}

/** After the degree that it asks for, and early enough for the whole path. */
function sampleAppointment(
  random: SeededRandom,
  path: readonly Stage[],
  least: number,
  job: Job | undefined,
  educations: readonly RiwayatPendidikan[],
  born: IsoDate,
  asOf: IsoDate,
): IsoDate {
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

/** One post after another, without a gap and without an overlap, up to the present one. */
function samplePosts(
  random: SeededRandom,
  stages: readonly Stage[],
  today: (start: IsoDate) => Held,
  job: Job | undefined,
  educations: readonly RiwayatPendidikan[],
  appointed: IsoDate,
  asOf: IsoDate,
): readonly RiwayatJabatan[] {
  const starts = stageStarts(random, stages, dayNumber(appointed), dayNumber(asOf));
  const posts = stages.flatMap(([kelas], index) => {
    const from = starts[index] ?? dayNumber(asOf);
    const to = starts[index + 1] ?? dayNumber(asOf);
    return postStarts(random, from, to).map((start) => ({ kelas, start }));
  });
  const foreign = random.chance(CAME_FROM_ELSEWHERE) ? random.whole(0, posts.length - 1) : 0;
  // A province has neither schools nor health centres of this kind.
  const agency = random.pick(job === undefined ? OTHER_AGENCIES : OTHER_AGENCIES.slice(0, 2));
  // Walked backwards, from the post of today to those of the beginning.
  let family: JobFamily | undefined;
  const spells: RiwayatJabatan[] = [];
  for (let index = posts.length - 1; index >= 0; index--) {
    const post = posts[index];
    if (post === undefined) continue;
    const mulai = dateOfDayNumber(post.start);
    if (family !== undefined && random.chance(FAMILY_CHANGES)) family = random.pick(sampleCity().families);
    const away = index < foreign;
    const held: Held =
      family === undefined ? today(mulai) : earlierPost(random, post.kelas, family, job, educations, mulai, away);
    family = held.family;
    const next = posts[index + 1];
    const spell: RiwayatJabatan = {
      kelas: post.kelas,
      nama: held.nama,
      instansi: away ? agency : OWN_AGENCY,
      unit: held.unit,
      rumpun: held.family.rumpun,
      mulai,
      ...(next === undefined ? {} : { selesai: dateOfDayNumber(next.start - 1) }),
      penugasan: 'definitif',
    };
    const [later] = spells;
    if (later?.nama === spell.nama && later.unit === spell.unit && later.instansi === spell.instansi) {
      spells[0] = { ...later, mulai };
    } else spells.unshift(spell);
  }
  return spells;
}

function earlierPost(
  random: SeededRandom,
  kelas: KelasJabatan,
  family: JobFamily,
  job: Job | undefined,
  educations: readonly RiwayatPendidikan[],
  start: IsoDate,
  away: boolean,
): Held {
  const city = sampleCity();
  const offices = (unit: string): boolean => !away || OFFICE.test(unit);
  if (kelas === 'pelaksana') {
    const unit = random.pick(family.units.filter(offices));
    return { kelas, nama: staffName(random, educations, start, unit), unit, family };
  }
  if (job !== undefined && kelas.startsWith('jf')) {
    return { kelas, nama: jobName(kelas, job), unit: pickUnit(random, job.units), family: job.family };
  }
  return random.pick(city.posts(kelas, family).filter(({ unit, eselon }) => offices(unit) && eselon !== 'II.a'));
}

/** First day of each stage: its least years, and a share of the years left over. */
function stageStarts(random: SeededRandom, stages: readonly Stage[], from: number, to: number): readonly number[] {
  const total = to - from;
  const least = stages.map(([, years]) => years * DAYS_IN_YEAR);
  const spare = Math.max(0, total - least.reduce((sum, days) => sum + days, 0));
  const weights = stages.map(() => 0.4 + random.unit());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const starts: number[] = [];
  let start = from;
  stages.forEach((_stage, index) => {
    starts.push(Math.min(start, to - (stages.length - index)));
    start += (least[index] ?? 0) + Math.floor((spare * (weights[index] ?? 0)) / sum);
  });
  return starts;
}

/** First day of each post of a stage: one for about every four years. */
function postStarts(random: SeededRandom, from: number, to: number): readonly number[] {
  const days = to - from;
  const count = Math.max(1, Math.round(days / (YEARS_IN_POST * DAYS_IN_YEAR) + random.unit() - 0.5));
  const step = Math.floor(days / count);
  return Array.from({ length: count }, (_post, index) =>
    index === 0 || step < 4 ? from + index * step : from + index * step + random.whole(0, Math.floor(step / 3)),
  );
}

function sampleActing(
  random: SeededRandom,
  kelas: KelasJabatan,
  family: JobFamily,
  jabatan: JabatanSekarang,
  asOf: IsoDate,
): readonly RiwayatJabatan[] {
  if (kelas === 'jptPratama' && random.chance(ACTING_HEAD)) {
    const head = { kelas, nama: 'Penjabat Wali Kota', unit: 'Sekretariat Daerah', family };
    return actingSpell(random, head, 'pjKepalaDaerah', jabatan, asOf);
  }
  const chance = ACTING[kelas];
  if (chance === undefined || !random.chance(chance[0])) return [];
  const penugasan = random.weighted(ACTING_KINDS);
  const equal = jabatan.eselon !== undefined && random.chance(ACTING_EQUAL);
  const posts = sampleCity()
    .posts(equal ? kelas : chance[1], family)
    .filter(({ nama, eselon }) => nama !== jabatan.nama && eselon !== 'II.a');
  return actingSpell(random, random.pick(posts), penugasan, jabatan, asOf);
}

/** A spell of a few months within the present post; none where the post is too new. */
function actingSpell(
  random: SeededRandom,
  { kelas, nama, unit, family }: Held,
  penugasan: Penugasan,
  { instansi, mulai: since }: JabatanSekarang,
  asOf: IsoDate,
): readonly RiwayatJabatan[] {
  const months = random.whole(2, 9);
  const latest = dayNumber(addMonths(asOf, -months));
  const first = dayNumber(since);
  if (latest <= first) return [];
  const mulai = dateOfDayNumber(random.whole(first, latest));
  const selesai = addMonths(mulai, months);
  return [{ kelas, nama, instansi, unit, rumpun: family.rumpun, mulai, selesai, penugasan }];
}

function sampleEducation(
  random: SeededRandom,
  kelas: KelasJabatan,
  family: JobFamily,
  job: Job | undefined,
  born: IsoDate,
  asOf: IsoDate,
): readonly RiwayatPendidikan[] {
  const skilled = (job?.often[3] ?? 0) > 0 ? SCHOOL_EDUCATION : SKILLED_EDUCATION;
  const drawn = random.weighted(EDUCATION[kelas] ?? skilled);
  const highest = drawn === 'D4' && job !== undefined ? 'S1' : drawn;
  const late = EDUCATION[kelas] === undefined && highest === 'S1';
  const records: RiwayatPendidikan[] = [];
  let year = 0;
  for (const jenjang of levelsTo(highest, late)) {
    const age = late && jenjang === 'S1' ? LATE_BACHELOR : (AGE_OF[jenjang] ?? 0);
    year = Math.max(yearOf(born) + age + random.whole(0, age > 24 ? 6 : 1), year + (STUDY_YEARS[jenjang] ?? 2));
    const lulus = addMonths(`${year}-06-15`, random.whole(0, 3));
    // The last degree of the young is still to come.
    if (records.length > 0 && lulus > addMonths(asOf, -3)) break;
    records.push({ jenjang, bidang: fieldOf(random, jenjang, family, job), lulus });
  }
  const bachelor = records.find(({ jenjang }) => jenjang === 'S1');
  if (bachelor !== undefined && !late && job !== undefined && random.chance(job.profession)) {
    const lulus = addMonths(bachelor.lulus, 14);
    if (lulus < asOf) records.push({ jenjang: 'Profesi', bidang: bachelor.bidang, lulus });
  }
  return records;
}

function levelsTo(highest: JenjangPendidikan, late: boolean): readonly JenjangPendidikan[] {
  if (late) return ['SLTA', 'D3', highest];
  if (LADDER.includes(highest)) return LADDER.slice(0, LADDER.indexOf(highest) + 1);
  return highest === 'SLTP' ? [highest] : ['SLTA', highest];
}

function fieldOf(random: SeededRandom, jenjang: JenjangPendidikan, family: JobFamily, job: Job | undefined): string {
  if (jenjang === 'SLTP') return 'Umum';
  if (jenjang === 'SLTA') return random.pick(SCHOOL_FIELDS);
  const graduate = jenjang === 'S2' || jenjang === 'S3';
  if (!graduate && job !== undefined && job.fields.length > 0) return random.pick(job.fields);
  const studied = random.chance(FIELD_FITS) ? family : random.pick(sampleCity().families);
  if (graduate) return random.pick(studied.master);
  return random.pick(jenjang === 'D3' || jenjang === 'D2' ? studied.bachelor.slice(0, 2) : studied.bachelor);
}
