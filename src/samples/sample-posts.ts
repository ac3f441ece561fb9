import type { JabatanSekarang } from '../person/asn.js';
import type { Penugasan, RiwayatJabatan, RiwayatPendidikan } from '../person/evidence.js';
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from '../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { jobName, OTHER_AGENCIES, OWN_AGENCY, pickUnit, sampleCity, type JobFamily } from './sample-city.js';
import type { Life } from './sample-education.js';
import { sharesOf, type SeededRandom, type Share, type By } from './seeded-random.js';

/** A stage of a career and the years it lasts at least. */
export type Stage = readonly [kelas: KelasJabatan, years: number];

/** Somebody who has learned something. */
export interface SchooledLife extends Life {
  readonly educations: readonly RiwayatPendidikan[];
}

/** A post that has been held, without its dates. */
export type Held = Pick<RiwayatJabatan, 'kelas' | 'nama' | 'unit'> & { readonly family: JobFamily };

/** Titles of pelaksana by education: graduates, diploma, school, and whoever has not finished school. */
const TITLES: readonly (readonly string[])[] = [
  ['Penelaah Teknis Kebijakan', 'Penata Layanan Operasional'],
  ['Pengolah Data dan Informasi', 'Pengelola Layanan Operasional'],
  ['Pengadministrasi Perkantoran', 'Operator Layanan Operasional'],
  ['Pengelola Umum Operasional'],
];
const TITLE_LEVELS: readonly (readonly JenjangPendidikan[])[] = [['S1', 'D4'], ['D3', 'D2'], ['SLTA']];

/** Percent of posts after which the family of posts changes, in leadership posts and among pelaksana. */
const FAMILY_CHANGES = 26;
/** Percent of people who began their career in another agency. */
const CAME_FROM_ELSEWHERE = 20;
/** Years in one post before the next one, about. */
const YEARS_IN_POST = 4;

/** Percent of the holders of a class who have acted in a post (Plt, Plh), and the higher class they act in. */
const ACTING: By<KelasJabatan, readonly [percent: number, higher: KelasJabatan]> = {
  administrator: [35, 'jptPratama'],
  pengawas: [20, 'administrator'],
  jfAhliMadya: [14, 'jptPratama'],
  jfAhliMuda: [8, 'administrator'],
  jfPenyelia: [5, 'pengawas'],
  pelaksana: [5, 'pengawas'],
};
const ACTING_KINDS: readonly Share<Penugasan>[] = sharesOf({ plt: 65, plh: 35 });
/** Percent of leaders among them who act beside their own post, in another of its class. */
const ACTING_EQUAL = 28;
/** Percent of JPT Pratama who have been acting regional head. */
const ACTING_HEAD = 3;

/** Units that other agencies have as well. */
const OFFICE = /^(Dinas|Badan)/;

export const DAYS_IN_YEAR = 365;

/** Title of somebody in the service (pelaksana) with the education had on a day. */
export function staffName(
  random: SeededRandom,
  educations: readonly RiwayatPendidikan[],
  start: IsoDate,
  unit: string,
): string {
  const had = educations.filter(({ lulus }) => lulus <= start).map(({ jenjang }) => jenjang);
  const level = TITLE_LEVELS.findIndex((levels) => levels.some((each) => had.includes(each)));
  return `${random.pick(TITLES.at(level) ?? [])} pada ${unit}`;
}

/** One post after another, without a gap and without an overlap, up to the present one. */
export function samplePosts(
  random: SeededRandom,
  stages: readonly Stage[],
  today: (start: IsoDate) => Held,
  life: SchooledLife,
  appointed: IsoDate,
): readonly RiwayatJabatan[] {
  const { job, asOf } = life;
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
      family === undefined ? today(mulai) : earlierPost(random, { ...life, kelas: post.kelas, family }, mulai, away);
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

function earlierPost(random: SeededRandom, life: SchooledLife, start: IsoDate, away: boolean): Held {
  const { kelas, family, job, educations } = life;
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

/** Duties as acting holder of another post. */
export function sampleActing(
  random: SeededRandom,
  { kelas, family, asOf }: Life,
  jabatan: JabatanSekarang,
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
