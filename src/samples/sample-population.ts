import type { Asn, JabatanTarget } from '../person/asn.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { KompetensiTeknis } from '../person/evidence.js';
import { GOLONGAN, type Golongan } from '../civil-service/golongan.js';
import { addMonths, dateOfDayNumber, dayNumber, monthOf, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { KedudukanHukum } from '../civil-service/kedudukan-hukum.js';
import type { Eselon, KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { requireMembers } from '../problems/misuse.js';
import { parseNip, type JenisPegawai, type Nip } from '../civil-service/nip.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { FIRST_RANK, sampleCareer, type Career } from './sample-career.js';
import {
  checkSample,
  CLASSES_BELOW,
  fittingFields,
  GOALS,
  postsFromTheFront,
  sampleCity,
  type Post,
} from './sample-city.js';
import { sampleEvidence, sampleNature, type Subject } from './sample-evidence.js';
import { testedVacancies } from './sample-vacancies.js';
import {
  evenlySpread,
  seededRandom,
  shareAt,
  sharesOf,
  type SeededRandom,
  type Share,
  type By,
} from './seeded-random.js';

/** The pyramid of posts, in thousandths of the staff: most of them are teachers and health workers. */
const PYRAMID: readonly Share<KelasJabatan>[] = sharesOf({
  jptPratama: 3.5,
  administrator: 26,
  pengawas: 52,
  jfAhliUtama: 1,
  jfAhliMadya: 125,
  jfAhliMuda: 215,
  jfAhliPertama: 205,
  jfPenyelia: 45,
  jfMahir: 50,
  jfTerampil: 60,
  jfPemula: 6,
  pelaksana: 211.5,
});

type Span = readonly [lowest: number, highest: number];

/** Age by class: youngest and oldest, in completed years. */
const AGES: By<KelasJabatan, Span> = {
  jptPratama: [44, 59],
  administrator: [38, 57],
  pengawas: [33, 57],
  jfAhliUtama: [50, 60],
  jfAhliMadya: [38, 59],
  jfAhliMuda: [32, 57],
  jfAhliPertama: [26, 46],
  jfPenyelia: [36, 57],
  jfMahir: [30, 54],
  jfTerampil: [24, 46],
  jfPemula: [22, 30],
};
const AGES_OF_STAFF = [25, 57] as const;

/** Lowest and highest rank by echelon and class, 1 (`I/a`) to 17 (`IV/e`). */
const RANKS: By<Eselon | KelasJabatan, Span> = {
  'II.a': [15, 16],
  'II.b': [14, 15],
  'III.a': [13, 14],
  'III.b': [12, 13],
  'IV.a': [11, 12],
  'IV.b': [10, 11],
  jfAhliUtama: [16, 17],
  jfAhliMadya: [13, 15],
  jfAhliMuda: [11, 12],
  jfAhliPertama: [9, 10],
  jfPenyelia: [11, 12],
  jfMahir: [9, 10],
  jfTerampil: [7, 8],
  jfPemula: [5, 6],
};
/** Ranks that pelaksana rise above the one of their appointment. */
const RANKS_OF_STAFF = 3;
/** Years in one rank; a functional or a leadership post shortens them by one. */
const YEARS_IN_RANK = 4;
const DAYS_IN_YEAR = 365.25;

/** Percent women among leaders and among pelaksana. */
const WOMEN: By<KelasJabatan, number> = { jptPratama: 20, administrator: 30, pengawas: 42 };
const WOMEN_OF_STAFF = 45;

/**
 * Percent of the recent appointments of a class who are PPPK: they have another kind of number and no PNS rank. There
 * are none before 2019.
 */
const PPPK: By<KelasJabatan, number> = { jfAhliPertama: 60, jfTerampil: 50, jfPemula: 40, pelaksana: 45 };
const FIRST_PPPK: IsoDate = '2019-01-01';

const LEGAL_POSITIONS: readonly Share<KedudukanHukum | undefined>[] = [
  [96.8, 'aktif'],
  [1.6, 'tugasBelajar'],
  [0.3, 'cutiDiLuarTanggunganNegara'],
  [0.2, 'kenaHukumanDisiplin'],
  [0.1, 'lainnya'],
  [1, undefined],
];

/** Percent who leave their birth date to the NIP, and percent who have declared a post as their goal. */
const BIRTH_DATE_LEFT_OUT = 4;
const HAS_GOAL = 6;

/** Percent of the suitable people who were tested for a technical vacancy of a family they have worked in. */
const TESTED = 88;

const HIGHEST_SERIAL = 999;
const PURPOSE = 1;

/** What a sample is made with. */
export interface SamplePopulationOptions {
  /** A whole number. */
  readonly seed: number;
  /** Number of people, 0 or more. */
  readonly size: number;
  /** Reference date: the youngest evidence is a little older. */
  readonly asOf: IsoDate;
}

/**
 * The staff of a made-up city: the posts of a kota with careers, appraisals, awards, assessments and the gaps that real
 * data has. Nobody in it is real. The same arguments give the same people, byte for byte, and a greater size adds people
 * without changing those before. Every leadership post has one holder up to about 5,000 people; a larger sample gives
 * posts to two.
 *
 * How many stand in which box is made up as well and says nothing of any agency. Of 5,000 people of seed 7 on 2026-11-23
 * `bkn411` (revision 1) places 1.0 % in box 9, 5.7 % in 8, 2.8 % in 7, 4.4 % in 6, 29.4 % in 5, 43.2 % in 3, 5.5 % in 1, 2
 * and 4; 8.0 % are incomplete. The only counts known of a city are Semarang's: about 7,000 staff, 3,000 of them mapped.
 *
 * @returns people that `parseAsn` accepts, deep-frozen
 * @throws TalentaError `invalidArgument`, `invalidDate`
 * @example
 * ```ts
 * import { samplePopulation } from 'talenta-asn/samples';
 * const people = samplePopulation({ seed: 7, size: 3, asOf: '2026-11-23' });
 * for (const { jabatan } of people) console.log(jabatan?.nama);
 * // => Perawat Penyelia
 * // => Guru Ahli Muda
 * // => Operator Layanan Operasional pada Dinas Koperasi dan UKM
 * ```
 */
export function samplePopulation(options: SamplePopulationOptions): readonly Asn[] {
  return Object.freeze([...samplePeople(options)]);
}

/**
 * The people of {@link samplePopulation} one after the other, for populations that need not be in memory at once. It can
 * be walked as often as wanted: each walk makes the same people anew, from the first.
 *
 * @returns a frozen iterable
 * @throws TalentaError `invalidArgument`, `invalidDate`
 * @example
 * ```ts
 * import { samplePeople } from 'talenta-asn/samples';
 * for (const person of samplePeople({ seed: 7, size: 1, asOf: '2026-11-23' })) console.log(person.nama);
 * // => Retno Wahyuni
 * ```
 */
export function samplePeople(options: SamplePopulationOptions): Iterable<Asn> {
  requireMembers(options, ['seed', 'size', 'asOf'], 'options');
  const { seed, size, asOf } = options;
  checkSample(seed, size, 'size', asOf);
  return Object.freeze({ [Symbol.iterator]: () => peopleOf(seed, size, asOf) });
}

/** What the people before have taken. */
interface Taken {
  readonly numbers: Set<string>;
  /** Schools and health centres that have a head. */
  readonly led: Set<string>;
  /** The next leadership post of a class; none for other classes. */
  readonly nextPost: (kelas: KelasJabatan) => Post | undefined;
}

function* peopleOf(seed: number, size: number, asOf: IsoDate): Generator<Asn, void, undefined> {
  const taken: Taken = { numbers: new Set(), led: new Set(), nextPost: postsFromTheFront(seed) };
  const vacancies = testedVacancies(seed);
  for (let place = 0; place < size; place++) yield deepFreeze(personAt(seed, place, asOf, taken, vacancies));
}

function personAt(seed: number, place: number, asOf: IsoDate, taken: Taken, vacancies: readonly Vacancy[]): Asn {
  const random = seededRandom(seed, place, PURPOSE);
  const number = String(place + 1).padStart(5, '0');
  const kelas = shareAt(PYRAMID, evenlySpread(seed, place));
  const tanggalLahir = sampleBirth(random, kelas, asOf);
  const post = taken.nextPost(kelas);
  const ranks = RANKS[post?.eselon ?? kelas];
  const career = sampleCareer(random, kelas, post, tanggalLahir, asOf, ranks?.[0] ?? 0, taken.led);
  const nature = sampleNature(random);
  const jenis: JenisPegawai = career.appointed >= FIRST_PPPK && random.chance(PPPK[kelas] ?? 0) ? 'PPPK' : 'PNS';
  const golongan = sampleRank(random, ranks, career, asOf);
  const woman = random.chance(career.job?.women ?? WOMEN[kelas] ?? WOMEN_OF_STAFF);
  const kedudukanHukum = random.weighted(LEGAL_POSITIONS);
  const target = sampleGoal(random, kelas, career);
  const subject = { number, kelas, career, nature, asOf };
  const evidence = sampleEvidence(random, subject);
  const kompetensiTeknis = sampleTests(random, subject, vacancies);
  return {
    nip: sampleNip(random, jenis, tanggalLahir, career.appointed, woman, taken.numbers),
    jenis,
    nama: sampleName(random, woman),
    ...(random.chance(BIRTH_DATE_LEFT_OUT) ? {} : { tanggalLahir }),
    ...(kedudukanHukum === undefined ? {} : { kedudukanHukum }),
    ...(jenis === 'PPPK' ? {} : { golongan }),
    jabatan: career.jabatan,
    ...(target === undefined ? {} : { target }),
    evidence: kompetensiTeknis.length === 0 ? evidence : { ...evidence, kompetensiTeknis },
  };
}

function sampleBirth(random: SeededRandom, kelas: KelasJabatan, asOf: IsoDate): IsoDate {
  const [youngest, oldest] = AGES[kelas] ?? AGES_OF_STAFF;
  const latest = dayNumber(addMonths(asOf, -12 * youngest));
  return dateOfDayNumber(latest - random.whole(0, (oldest - youngest + 1) * 365 - 1));
}

/** By education and years of service, within the ranks of the post. */
function sampleRank(
  random: SeededRandom,
  ranks: Span | undefined,
  { appointed, entry }: Career,
  asOf: IsoDate,
): Golongan {
  const first = FIRST_RANK[entry] ?? 0;
  const [lowest, highest] = ranks ?? [first, first + RANKS_OF_STAFF];
  const years = (dayNumber(asOf) - dayNumber(appointed)) / DAYS_IN_YEAR;
  const rises = Math.floor(years / (YEARS_IN_RANK - (ranks === undefined ? 0 : random.unit())));
  return GOLONGAN[Math.min(Math.max(first + rises, lowest), highest) - 1] ?? 'III/a';
}

function sampleGoal(random: SeededRandom, kelas: KelasJabatan, { family }: Career): JabatanTarget | undefined {
  const goal = GOALS[kelas];
  if (goal === undefined || !random.chance(HAS_GOAL)) return undefined;
  const { nama } = random.pick(sampleCity().posts(goal, family));
  return { kelas: goal, nama, rumpun: family.rumpun, bidangIlmu: fittingFields(family) };
}

function sampleTests(
  random: SeededRandom,
  subject: Subject,
  vacancies: readonly Vacancy[],
): readonly KompetensiTeknis[] {
  const { kelas, career, nature, asOf } = subject;
  const tests: KompetensiTeknis[] = [];
  for (const vacancy of vacancies) {
    if (CLASSES_BELOW[vacancy.kelas]?.includes(kelas) !== true) continue;
    if (!career.riwayatJabatan.some(({ rumpun }) => rumpun === vacancy.rumpun)) continue;
    if (!random.chance(TESTED)) continue;
    const value = Math.round(Math.min(Math.max(74 + 7 * nature.potential + 5 * random.bell(), 20), 100) * 2) / 2;
    tests.push({ lowongan: vacancy.id, tanggal: addMonths(asOf, -1), nilai: String(value) });
  }
  return tests;
}

/** A number that fits birth date and appointment and that nobody before has. */
function sampleNip(
  random: SeededRandom,
  jenis: JenisPegawai,
  born: IsoDate,
  appointed: IsoDate,
  woman: boolean,
  numbers: Set<string>,
): Nip {
  const month = jenis === 'PNS' ? String(monthOf(appointed)).padStart(2, '0') : '21';
  const front = `${born.replaceAll('-', '')}${String(yearOf(appointed))}${month}${woman ? '2' : '1'}`;
  let serial = random.whole(1, HIGHEST_SERIAL);
  while (numbers.has(`${front}${String(serial)}`)) serial = (serial % HIGHEST_SERIAL) + 1;
  numbers.add(`${front}${String(serial)}`);
  return parseNip(`${front}${String(serial).padStart(3, '0')}`, jenis);
}

/**
 * How often; names by region: men's and women's first names, then second names of men and of women. Without the last the
 * second name is that of a family, for both.
 */
const NAMES =
  `34|Agus,Bambang,Eko,Slamet,Sugeng,Wahyu,Dwi,Hari|Sri,Endang,Retno,Tri,Ratna,Yuni,Wiwik|Santoso,Prasetyo,Wibowo,Nugroho,Setiawan,Hartono,Purnomo,Raharjo|Lestari,Wahyuni,Handayani,Rahayu,Astuti,Setyowati,Purwanti,Utami
18|Asep,Dadang,Cecep,Ujang,Deden,Yayan|Euis,Neneng,Iis,Lilis,Cucu,Nia|Suherman,Hidayat,Gunawan,Kurniawan,Permana|Rohaeni,Nurhayati,Komariah,Suryani,Kurniasih
14|Ahmad,Muhammad,Abdul,Rizal,Fajar,Arif|Nurul,Siti,Fatimah,Aisyah,Dewi,Rina|Fauzi,Ridwan,Hakim,Rahman,Basri|Hidayah,Aminah,Rahmawati,Khasanah,Azizah
12|Parlindungan,Togar,Binsar,Saut,Marolop|Rosmaida,Tiurma,Lamria,Duma,Rotua|Siregar,Nasution,Simanjuntak,Sitompul,Sinaga,Harahap
8|Syafrizal,Zulkifli,Afrizal,Hendri|Yusnidar,Desmawati,Elvira,Yeni|Chaniago,Tanjung,Koto,Piliang,Jambak
6|I Wayan,I Made,I Nyoman,I Ketut|Ni Wayan,Ni Made,Ni Nyoman,Ni Ketut|Sudarma,Suardana,Wirawan,Adnyana|Suryani,Sukerti,Astini,Ariani
8|Yohanes,Petrus,Markus,Melkias|Maria,Yuliana,Marthina,Naomi|Nahak,Bere,Latuheru,Rumbiak,Wanggai`
    .split('\n')
    .map((row): Share<readonly string[]> => {
      const [often, ...lists] = row.split('|');
      return [Number(often), lists];
    });

/** Percent who have a name between the first and the last. */
const MIDDLE = 30;

/** A name that a woman or a man may have; nobody's in particular. */
function sampleName(random: SeededRandom, woman: boolean): string {
  const [men = [], women = [], second = [], ofWomen] = random.weighted(NAMES).map((list) => list.split(','));
  const first = woman ? women : men;
  const last = (woman ? ofWomen : undefined) ?? second;
  const names = [random.pick(first)];
  if (random.chance(MIDDLE)) names.push(random.pick(ofWomen === undefined ? first : last));
  names.push(random.pick(last));
  return [...new Set(names)].join(' ');
}
