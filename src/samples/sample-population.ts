import type { Asn, JabatanSasaran } from '../model/asn.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { KompetensiTeknis } from '../model/evidence.js';
import type { Golongan } from '../model/golongan.js';
import { addMonths, dateOfDayNumber, dayNumber, monthOf, yearOf, type IsoDate } from '../model/iso-date.js';
import type { KedudukanHukum } from '../model/kedudukan-hukum.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { parseNip, type JenisPegawai, type Nip } from '../model/nip.js';
import type { Vacancy } from '../model/vacancy.js';
import { sampleCareer, type Career } from './sample-career.js';
import { checkSample, CLASSES_BELOW, fittingFields, postName } from './sample-city.js';
import { sampleEvidence, sampleNature, type Nature } from './sample-evidence.js';
import { testedVacancies } from './sample-vacancies.js';
import { evenlySpread, seededRandom, shareAt, type SeededRandom, type Share } from './seeded-random.js';

/** The pyramid of posts, in thousandths of the staff. */
const PYRAMID: readonly Share<KelasJabatan>[] = [
  [4, 'jptPratama'],
  [36, 'administrator'],
  [70, 'pengawas'],
  [1, 'jfAhliUtama'],
  [120, 'jfAhliMadya'],
  [180, 'jfAhliMuda'],
  [155, 'jfAhliPertama'],
  [40, 'jfPenyelia'],
  [45, 'jfMahir'],
  [50, 'jfTerampil'],
  [9, 'jfPemula'],
  [290, 'pelaksana'],
];

/** Age by class: youngest and oldest, in completed years. */
const AGES: Readonly<Record<KelasJabatan, readonly [youngest: number, oldest: number]>> = {
  jptUtama: [52, 60],
  jptMadya: [48, 60],
  jptPratama: [44, 59],
  administrator: [37, 57],
  pengawas: [32, 57],
  pelaksana: [22, 57],
  jfAhliUtama: [50, 60],
  jfAhliMadya: [38, 59],
  jfAhliMuda: [31, 57],
  jfAhliPertama: [25, 46],
  jfPenyelia: [36, 57],
  jfMahir: [29, 54],
  jfTerampil: [23, 46],
  jfPemula: [22, 30],
};

/** Rank by class; that of pelaksana goes by education. */
const RANKS: Readonly<Record<Exclude<KelasJabatan, 'pelaksana'>, readonly Share<Golongan>[]>> = {
  jptUtama: [[1, 'IV/e']],
  jptMadya: [
    [60, 'IV/d'],
    [40, 'IV/e'],
  ],
  jptPratama: [
    [30, 'IV/b'],
    [55, 'IV/c'],
    [15, 'IV/d'],
  ],
  administrator: [
    [22, 'III/d'],
    [50, 'IV/a'],
    [28, 'IV/b'],
  ],
  pengawas: [
    [8, 'III/b'],
    [42, 'III/c'],
    [45, 'III/d'],
    [5, 'IV/a'],
  ],
  jfAhliUtama: [
    [55, 'IV/d'],
    [45, 'IV/e'],
  ],
  jfAhliMadya: [
    [55, 'IV/a'],
    [33, 'IV/b'],
    [12, 'IV/c'],
  ],
  jfAhliMuda: [
    [52, 'III/c'],
    [48, 'III/d'],
  ],
  jfAhliPertama: [
    [55, 'III/a'],
    [45, 'III/b'],
  ],
  jfPenyelia: [
    [55, 'III/c'],
    [45, 'III/d'],
  ],
  jfMahir: [
    [50, 'III/a'],
    [50, 'III/b'],
  ],
  jfTerampil: [
    [55, 'II/c'],
    [45, 'II/d'],
  ],
  jfPemula: [
    [60, 'II/a'],
    [40, 'II/b'],
  ],
};
const RANKS_OF_GRADUATES: readonly Share<Golongan>[] = [
  [30, 'III/a'],
  [35, 'III/b'],
  [22, 'III/c'],
  [13, 'III/d'],
];
const RANKS_OF_DIPLOMA: readonly Share<Golongan>[] = [
  [30, 'II/c'],
  [35, 'II/d'],
  [25, 'III/a'],
  [10, 'III/b'],
];
const RANKS_OF_SCHOOL: readonly Share<Golongan>[] = [
  [20, 'II/a'],
  [28, 'II/b'],
  [27, 'II/c'],
  [20, 'II/d'],
  [5, 'III/a'],
];

/**
 * Percent of the recent appointments of a class who are PPPK: they have another kind of number and no PNS rank. There
 * are none before 2019.
 */
const PPPK: Readonly<Partial<Record<KelasJabatan, number>>> = {
  jfAhliPertama: 60,
  jfTerampil: 50,
  jfPemula: 40,
  pelaksana: 45,
};
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
const GOALS: Readonly<Partial<Record<KelasJabatan, KelasJabatan>>> = {
  administrator: 'jptPratama',
  jfAhliMadya: 'jptPratama',
  pengawas: 'administrator',
  jfAhliMuda: 'administrator',
  jfAhliPertama: 'pengawas',
  pelaksana: 'pengawas',
};

/** Percent of the suitable people who were tested for a technical vacancy of their family of posts. */
const TESTED = 88;

const HIGHEST_SERIAL = 999;
const PURPOSE = 1;

/** What a sample is made with. */
export interface SamplePopulationOptions {
  /** A whole number. */
  readonly seed: number;
  /** Number of people. */
  readonly size: number;
  /** Reference date: the youngest evidence is a little older. */
  readonly asOf: IsoDate;
}

/**
 * The staff of a made-up city, of any size: a pyramid of posts with careers, appraisals, awards, assessments and the
 * gaps that real data has. Nobody in it is real. The same arguments give the same people, byte for byte, and a greater
 * size adds people without changing those before.
 *
 * @returns people that `parseAsn` accepts, deep-frozen
 * @throws TalentaError `invalidArgument`, `invalidDate`
 * @example
 * ```ts
 * import { samplePopulation } from 'talenta-asn/samples';
 * const people = samplePopulation({ seed: 7, size: 3, asOf: '2026-11-23' });
 * console.log(people.map((person) => person.jabatan?.kelas).join(', '));
 * // => jfTerampil, jfAhliMuda, pelaksana
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
 * // => Pegawai 00001
 * ```
 */
export function samplePeople({ seed, size, asOf }: SamplePopulationOptions): Iterable<Asn> {
  checkSample(seed, size, 'size', asOf);
  return Object.freeze({ [Symbol.iterator]: () => peopleOf(seed, size, asOf) });
}

function* peopleOf(seed: number, size: number, asOf: IsoDate): Generator<Asn, void, undefined> {
  const numbers = new Set<string>();
  const vacancies = testedVacancies(seed);
  for (let place = 0; place < size; place++) yield deepFreeze(personAt(seed, place, asOf, numbers, vacancies));
}

function personAt(
  seed: number,
  place: number,
  asOf: IsoDate,
  numbers: Set<string>,
  vacancies: readonly Vacancy[],
): Asn {
  const random = seededRandom(seed, place, PURPOSE);
  const number = String(place + 1).padStart(5, '0');
  const kelas = shareAt(PYRAMID, evenlySpread(seed, place));
  const tanggalLahir = sampleBirth(random, kelas, asOf);
  const career = sampleCareer(random, kelas, tanggalLahir, asOf);
  const nature = sampleNature(random);
  const jenis: JenisPegawai = career.appointed >= FIRST_PPPK && random.chance(PPPK[kelas] ?? 0) ? 'PPPK' : 'PNS';
  const golongan = sampleRank(random, kelas, career);
  const kedudukanHukum = random.weighted(LEGAL_POSITIONS);
  const sasaran = sampleGoal(random, kelas, career);
  const evidence = sampleEvidence(random, { number, kelas, career, nature }, asOf);
  const kompetensiTeknis = sampleTests(random, kelas, career, nature, vacancies, asOf);
  return {
    nip: sampleNip(random, jenis, tanggalLahir, career.appointed, numbers),
    jenis,
    nama: `Pegawai ${number}`,
    ...(random.chance(BIRTH_DATE_LEFT_OUT) ? {} : { tanggalLahir }),
    ...(kedudukanHukum === undefined ? {} : { kedudukanHukum }),
    ...(jenis === 'PPPK' ? {} : { golongan }),
    jabatan: career.jabatan,
    ...(sasaran === undefined ? {} : { sasaran }),
    evidence: kompetensiTeknis.length === 0 ? evidence : { ...evidence, kompetensiTeknis },
  };
}

function sampleBirth(random: SeededRandom, kelas: KelasJabatan, asOf: IsoDate): IsoDate {
  const [youngest, oldest] = AGES[kelas];
  const latest = dayNumber(addMonths(asOf, -12 * youngest));
  return dateOfDayNumber(latest - random.whole(0, (oldest - youngest + 1) * 365 - 1));
}

function sampleRank(random: SeededRandom, kelas: KelasJabatan, career: Career): Golongan {
  if (kelas !== 'pelaksana') return random.weighted(RANKS[kelas]);
  const levels = career.riwayatPendidikan.map(({ jenjang }) => jenjang);
  if (levels.includes('S1') || levels.includes('D4')) return random.weighted(RANKS_OF_GRADUATES);
  return random.weighted(levels.includes('D3') ? RANKS_OF_DIPLOMA : RANKS_OF_SCHOOL);
}

function sampleGoal(random: SeededRandom, kelas: KelasJabatan, { family }: Career): JabatanSasaran | undefined {
  const goal = GOALS[kelas];
  if (goal === undefined || !random.chance(HAS_GOAL)) return undefined;
  return {
    kelas: goal,
    nama: postName(goal, family, random.pick(family.units)),
    rumpun: family.rumpun,
    bidangIlmu: fittingFields(family),
  };
}

function sampleTests(
  random: SeededRandom,
  kelas: KelasJabatan,
  career: Career,
  nature: Nature,
  vacancies: readonly Vacancy[],
  asOf: IsoDate,
): readonly KompetensiTeknis[] {
  const tests: KompetensiTeknis[] = [];
  for (const vacancy of vacancies) {
    if (vacancy.rumpun !== career.family.rumpun || CLASSES_BELOW[vacancy.kelas]?.includes(kelas) !== true) continue;
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
  numbers: Set<string>,
): Nip {
  const month = jenis === 'PNS' ? String(monthOf(appointed)).padStart(2, '0') : '21';
  const front = `${born.replaceAll('-', '')}${String(yearOf(appointed))}${month}${random.chance(50) ? '1' : '2'}`;
  let serial = random.whole(1, HIGHEST_SERIAL);
  while (numbers.has(`${front}${String(serial)}`)) serial = (serial % HIGHEST_SERIAL) + 1;
  numbers.add(`${front}${String(serial)}`);
  return parseNip(`${front}${String(serial).padStart(3, '0')}`, jenis);
}
