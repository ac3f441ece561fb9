import type { RiwayatPendidikan } from '../person/evidence.js';
import { addMonths, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { sampleCity, type Job, type JobFamily } from './sample-city.js';
import { sharesOf, type SeededRandom, type Share, type By } from './seeded-random.js';

/** Highest education by class. */
const EDUCATION: By<KelasJabatan, readonly Share<JenjangPendidikan>[]> = {
  jptPratama: sharesOf({ S3: 6, S2: 78, S1: 16 }),
  administrator: sharesOf({ S2: 55, S1: 45 }),
  pengawas: sharesOf({ S2: 22, S1: 70, D3: 8 }),
  pelaksana: sharesOf({ S2: 1, S1: 34, D4: 3, D3: 20, SLTA: 41, SLTP: 0.7, D2: 0.3 }),
  jfAhliUtama: sharesOf({ S3: 20, S2: 80 }),
  jfAhliMadya: sharesOf({ S3: 2, S2: 38, S1: 60 }),
  jfAhliMuda: sharesOf({ S2: 18, S1: 82 }),
  jfAhliPertama: sharesOf({ S2: 5, S1: 95 }),
};
/** The same for skilled functional posts, and for those of them that are open to school leavers. */
const SKILLED_EDUCATION: readonly Share<JenjangPendidikan>[] = sharesOf({ S1: 15, D3: 85 });
const SCHOOL_EDUCATION: readonly Share<JenjangPendidikan>[] = sharesOf({ D3: 15, SLTA: 85 });

/** Age at which a level is usually completed; those below it in a career come first. */
const AGE_OF: By<JenjangPendidikan, number> = { SLTP: 15, SLTA: 18, D2: 20, D3: 21, D4: 22, S1: 22, S2: 30, S3: 38 };
/** Fewest years since the level before; 2 where nothing else is said. */
const STUDY_YEARS: By<JenjangPendidikan, number> = { D3: 3, D4: 4, S1: 4, S3: 3 };
/** The usual way; other levels follow on school. */
const LADDER: readonly JenjangPendidikan[] = ['SLTA', 'S1', 'S2', 'S3'];
/** Age of those who complete their S1 beside their work. */
const LATE_BACHELOR = 29;

const SCHOOL_FIELDS = ['IPA', 'IPS', 'Kejuruan'];

/** Percent of degrees in a field of the family worked in. */
const FIELD_FITS = 78;

/** Somebody who comes to a post of a class. */
export interface Life {
  readonly kelas: KelasJabatan;
  readonly family: JobFamily;
  /** The functional post that the person keeps to. */
  readonly job: Job | undefined;
  readonly born: IsoDate;
  readonly asOf: IsoDate;
}

/** Makes up the education of somebody who comes to a post of the class. */
export function sampleEducation(random: SeededRandom, life: Life): readonly RiwayatPendidikan[] {
  const { kelas, family, job, born, asOf } = life;
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

/** The level that an appointment asks for: the first above school. */
export function entryOf(educations: readonly RiwayatPendidikan[]): RiwayatPendidikan | undefined {
  return educations[1] ?? educations[0];
}
