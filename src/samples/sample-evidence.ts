import type { PredikatKinerja } from '../civil-service/predikat-kinerja.js';
import type { TingkatHukuman } from '../civil-service/tingkat-hukuman.js';
import type {
  Evidence,
  HukumanDisiplin,
  Lhkpn,
  LingkupPenghargaan,
  LingkupTimKerja,
  PelaksanaanAsesmen,
  Pelatihan,
  Penghargaan,
  PenilaianKinerja,
  PenilaianKompetensi,
  PenilaianPotensi,
  PeranTimKerja,
  Sertifikasi,
  TimKerja,
  UmpanBalik360,
} from '../person/evidence.js';
import { addMonths, dateOfDayNumber, dayNumber, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import {
  KOMPETENSI_KEYS,
  POTENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type PotensiKey,
} from '../civil-service/kompetensi.js';
import type { Career } from './sample-career.js';
import { GOALS } from './sample-city.js';
import { sharesOf, type SeededRandom, type Share, type By } from './seeded-random.js';

/**
 * How one class of posts differs from the others: the competency standard that levels scatter around; percent who have an
 * award; percent who work in a team, and of these percent who chair it; training certificates in three years; percent who
 * have to file a wealth report.
 */
type ClassHabits = readonly [
  standard: CompetencyLevel,
  award: number,
  team: number,
  chair: number,
  courses: number,
  lhkpn: number,
];

const HABITS: By<KelasJabatan, ClassHabits> = {
  jptPratama: [4, 65, 95, 85, 4, 100],
  administrator: [3, 40, 84, 42, 4, 100],
  pengawas: [2, 32, 76, 28, 3, 30],
  jfAhliUtama: [4, 60, 90, 70, 5, 60],
  jfAhliMadya: [4, 36, 70, 34, 4, 15],
  jfAhliMuda: [3, 28, 64, 18, 4, 5],
  jfAhliPertama: [2, 15, 54, 6, 3, 1],
  jfPenyelia: [3, 22, 56, 14, 3, 1],
  jfMahir: [2, 15, 50, 6, 3, 1],
  jfTerampil: [1, 10, 44, 3, 2, 0],
  jfPemula: [1, 6, 35, 1, 2, 0],
};
const HABITS_OF_STAFF: ClassHabits = [1, 11, 45, 3, 2, 2];

/** The predicate of a year, by a bell-shaped value: from this value upwards. */
const PREDICATES: readonly (readonly [from: number, predikat: PredikatKinerja])[] = [
  [0.85, 'sangatBaik'],
  [-1.95, 'baik'],
  [-2.45, 'butuhPerbaikan'],
  [-2.9, 'kurang'],
  [-9, 'sangatKurang'],
];
const YEARS_APPRAISED: readonly Share<number>[] = [
  [35, 2],
  [65, 3],
];

const AWARD_SCOPES: readonly Share<LingkupPenghargaan>[] = sharesOf({
  instansi: 56,
  lintasInstansi: 26,
  nasional: 16,
  internasional: 2,
});
const AWARD_NAMES: Readonly<Record<LingkupPenghargaan, string>> = {
  instansi: 'Pegawai Berprestasi',
  lintasInstansi: 'ASN Berprestasi Tingkat Provinsi',
  nasional: 'Anugerah ASN',
  internasional: 'Penghargaan Inovasi Pelayanan Publik',
};
/** Awards are up to this many months old: some lie outside every window. */
const OLDEST_AWARD = 84;

const TEAM_SCOPES: readonly Share<LingkupTimKerja>[] = sharesOf({ internal: 76, lintasInstansi: 24 });
const OLDEST_TEAM = 28;

const FEEDBACK = { mean: 84, byPerformance: 4.5, scatter: 3, lowest: 30, highest: 99 };

/** A level differs from the standard by -1, 0 or +1, by a bell-shaped value. */
const COMPETENCY = { mean: 0.05, byPotential: 0.5, scatter: 0.5, below: -0.6, above: 0.95 };
/** Percent whose assessment gives only a job person match. */
const ONLY_JPM = 8;

/** Months since the assessment: of most, and of the few who were assessed longer ago. */
const ASSESSED = { newest: 2, oldest: 34, older: 56 };
const ASSESSED_LONG_AGO = 8;
/** Percent who were assessed for the class that they aim at; the others for the class they are in. */
const ASSESSED_FOR_GOAL = 25;
/** Percent whose record says neither for which posts, how nor by whom. */
const ONLY_RESULT = 5;
const ASSESSORS: readonly Share<PelaksanaanAsesmen>[] = [
  [
    55,
    {
      metode: 'Assessment center',
      penyelenggara: { nama: 'UPTD Penilaian Kompetensi Provinsi Contoh', terakreditasi: true },
    },
  ],
  [35, { metode: 'CACT', penyelenggara: { nama: 'Pusat Penilaian Kompetensi ASN BKN', terakreditasi: true } }],
  [10, { metode: 'Assessment center', penyelenggara: { nama: 'Lembaga Psikologi Contoh' } }],
];

const POTENTIAL = { mean: 2.75, byPotential: 0.5, scatter: 0.55 };
/** Percent whose potential is one value instead of eight dimensions. */
const ONLY_VALUE = 6;

const CERTIFICATES: readonly Share<number>[] = [
  [58, 0],
  [27, 1],
  [10, 2],
  [5, 3],
];

/** Percent with a punishment on record, and what it is. */
const PUNISHED = 2;
const PUNISHMENTS: readonly Share<readonly [TingkatHukuman, months: number]>[] = [
  [55, ['ringan', 0]],
  [20, ['sedang', 6]],
  [8, ['sedang', 9]],
  [7, ['sedang', 12]],
  [10, ['berat', 12]],
];
const OLDEST_PUNISHMENT = 96;
/** Percent of punishments that were cancelled. */
const CANCELLED = 6;

const REPORTS: readonly Share<Lhkpn['status']>[] = sharesOf({ sudahLapor: 96.5, belumLapor: 3.5 });

/** Percent of people with a list that nobody has fetched, and which one it is. */
const INCOMPLETE = 8;
const UNKNOWN_LISTS: readonly Share<readonly (keyof Evidence)[]>[] = [
  [24, ['umpanBalik360']],
  [20, ['penilaianPotensi']],
  [14, ['penilaianKompetensi']],
  [10, ['penilaianPotensi', 'penilaianKompetensi']],
  [8, ['pelatihan']],
  [6, ['sertifikasi']],
  [6, ['penghargaan']],
  [6, ['timKerja']],
  [3, ['riwayatJabatan']],
  [3, ['hukumanDisiplin']],
];
/** Percent of people whose wealth report nobody has looked up: no score depends on it, eligibility does. */
const LHKPN_UNKNOWN = 2;
/** Percent of people for whom an assessment source was consulted and has nothing. */
const KNOWN_EMPTY = 0.6;
const EMPTY_LISTS: readonly Share<keyof Evidence>[] = sharesOf({
  umpanBalik360: 40,
  penilaianPotensi: 40,
  penilaianKompetensi: 20,
});

/** What a person is like, bell-shaped around 0; everything that is measured scatters around it. */
export interface Nature {
  readonly performance: number;
  readonly potential: number;
}

export function sampleNature(random: SeededRandom): Nature {
  const common = random.bell();
  return { performance: 0.75 * common + 0.66 * random.bell(), potential: 0.6 * common + 0.8 * random.bell() };
}

/** Who the evidence is about, and on which day. */
export interface Subject {
  readonly number: string;
  readonly kelas: KelasJabatan;
  readonly career: Career;
  readonly nature: Nature;
  readonly asOf: IsoDate;
}

/** Makes up the evidence about one person, without technical tests. */
export function sampleEvidence(random: SeededRandom, subject: Subject): Evidence {
  const { kelas, career, nature, asOf } = subject;
  const [standard, award, team, chair, courses, lhkpn] = HABITS[kelas] ?? HABITS_OF_STAFF;
  const assessment = sampleAssessment(random, subject);
  const inService = ({ tanggal }: { readonly tanggal: IsoDate }): boolean => tanggal >= career.appointed;
  const evidence: Evidence = {
    penilaianKinerja: sampleAppraisals(random, subject),
    penghargaan: sampleAwards(random, subject, award).filter(inService),
    timKerja: sampleTeams(random, subject, team, chair).filter(inService),
    umpanBalik360: [sampleFeedback(random, subject)],
    penilaianKompetensi: [sampleCompetency(random, nature, standard, assessment)],
    pelatihan: sampleCourses(random, subject, courses),
    sertifikasi: sampleCertificates(random, subject),
    riwayatJabatan: career.riwayatJabatan,
    penilaianPotensi: [samplePotential(random, nature, assessment)],
    riwayatPendidikan: career.riwayatPendidikan,
    hukumanDisiplin: samplePunishments(random, subject),
    lhkpn: [sampleReport(random, lhkpn, asOf)],
  };
  return withGaps(random, evidence);
}

/** Takes out lists that nobody has fetched and empties lists whose source has nothing. */
function withGaps(random: SeededRandom, evidence: Evidence): Evidence {
  const unknown = new Set<string>(random.chance(INCOMPLETE) ? random.weighted(UNKNOWN_LISTS) : []);
  if (random.chance(LHKPN_UNKNOWN)) unknown.add('lhkpn');
  const empty = random.chance(KNOWN_EMPTY) ? random.weighted(EMPTY_LISTS) : undefined;
  const known = { ...evidence, ...(empty === undefined || unknown.has(empty) ? {} : { [empty]: [] }) };
  for (const key of unknown) Reflect.deleteProperty(known, key);
  return known;
}

function dateBefore(random: SeededRandom, asOf: IsoDate, oldestMonths: number, newestMonths = 0): IsoDate {
  return dateOfDayNumber(
    random.whole(dayNumber(addMonths(asOf, -oldestMonths)), dayNumber(addMonths(asOf, -newestMonths)) - 1),
  );
}

function oneDecimal(value: number, lowest: number, highest: number): string {
  const tenths = Math.round(Math.min(Math.max(value, lowest), highest) * 10);
  const rest = tenths % 10;
  return rest === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${rest}`;
}

function sampleAppraisals(random: SeededRandom, { nature, career, asOf }: Subject): readonly PenilaianKinerja[] {
  const last = yearOf(asOf) - 1;
  const first = Math.max(last - random.weighted(YEARS_APPRAISED) + 1, Math.min(yearOf(career.appointed), last));
  return Array.from({ length: last - first + 1 }, (_appraisal, index) => ({
    tahun: first + index,
    predikat: predicateOf(0.8 * nature.performance + 0.6 * random.bell()),
  }));
}

function predicateOf(value: number): PredikatKinerja {
  return PREDICATES.find(([from]) => value >= from)?.[1] ?? 'sangatKurang';
}

function sampleAwards(random: SeededRandom, { number, nature, asOf }: Subject, award: number): readonly Penghargaan[] {
  if (!random.chance(award + 14 * nature.performance)) return [];
  return Array.from({ length: random.chance(25) ? 2 : 1 }, (_award, index) => {
    const lingkup = random.weighted(AWARD_SCOPES);
    const tanggal = dateBefore(random, asOf, OLDEST_AWARD);
    return { tanggal, lingkup, nama: AWARD_NAMES[lingkup], nomor: `PHG/${number}/${String(index + 1)}` };
  });
}

function sampleTeams(
  random: SeededRandom,
  { nature, asOf }: Subject,
  team: number,
  chair: number,
): readonly TimKerja[] {
  if (!random.chance(team + 8 * nature.performance)) return [];
  return Array.from({ length: random.chance(30) ? 2 : 1 }, () => {
    const tanggal = dateBefore(random, asOf, OLDEST_TEAM);
    const peran: PeranTimKerja = random.chance(chair + 12 * nature.performance) ? 'ketua' : 'anggota';
    return {
      tanggal,
      ...(random.chance(60) ? { selesai: addMonths(tanggal, random.whole(3, 12)) } : {}),
      peran,
      lingkup: random.weighted(TEAM_SCOPES),
    };
  });
}

function sampleFeedback(random: SeededRandom, { nature, asOf }: Subject): UmpanBalik360 {
  const value = FEEDBACK.mean + FEEDBACK.byPerformance * nature.performance + FEEDBACK.scatter * random.bell();
  return { tanggal: dateBefore(random, asOf, 14, 1), nilai: oneDecimal(value, FEEDBACK.lowest, FEEDBACK.highest) };
}

type Assessment = PelaksanaanAsesmen & { readonly tanggal: IsoDate };

/** Competency and potential are assessed on one day, since the appointment. */
function sampleAssessment(random: SeededRandom, { kelas, career, asOf }: Subject): Assessment {
  const { newest, oldest, older } = ASSESSED;
  const drawn = random.chance(ASSESSED_LONG_AGO)
    ? dateBefore(random, asOf, older, oldest + 3)
    : dateBefore(random, asOf, oldest, newest);
  const tanggal = drawn < career.appointed ? dateBefore(random, asOf, 5, newest) : drawn;
  if (random.chance(ONLY_RESULT)) return { tanggal };
  const jenjang = (random.chance(ASSESSED_FOR_GOAL) ? GOALS[kelas] : undefined) ?? kelas;
  return { tanggal, jenjang, ...random.weighted(ASSESSORS) };
}

function sampleCompetency(
  random: SeededRandom,
  nature: Nature,
  standard: CompetencyLevel,
  assessment: Assessment,
): PenilaianKompetensi {
  if (random.chance(ONLY_JPM))
    return { ...assessment, jpm: oneDecimal(90 + 7 * nature.potential + 4 * random.bell(), 45, 118) };
  const level = (): CompetencyLevel => {
    const value = COMPETENCY.mean + COMPETENCY.byPotential * nature.potential + COMPETENCY.scatter * random.bell();
    return levelNear(standard, value < COMPETENCY.below ? -1 : value > COMPETENCY.above ? 1 : 0);
  };
  return { ...assessment, capaian: recordOf(KOMPETENSI_KEYS, level) };
}

const LEVELS: readonly CompetencyLevel[] = [0, 1, 2, 3, 4, 5];

function levelNear(standard: CompetencyLevel, difference: number): CompetencyLevel {
  return LEVELS[Math.min(standard + difference, 5)] ?? 0;
}

function samplePotential(random: SeededRandom, nature: Nature, assessment: Assessment): PenilaianPotensi {
  const value = (): number =>
    POTENTIAL.mean + POTENTIAL.byPotential * nature.potential + POTENTIAL.scatter * random.bell();
  if (random.chance(ONLY_VALUE)) return { ...assessment, nilai: oneDecimal(20 * value(), 20, 100) };
  return {
    ...assessment,
    dimensi: recordOf(POTENSI_KEYS, () => String(Math.min(Math.max(Math.round(value()), 1), 5))),
  };
}

function recordOf<Key extends KompetensiKey | PotensiKey, Value>(
  keys: readonly Key[],
  make: () => Value,
): Readonly<Partial<Record<Key, Value>>> {
  const record: Partial<Record<Key, Value>> = {};
  for (const key of keys) record[key] = make();
  return record;
}

function sampleCourses(random: SeededRandom, { number, nature, asOf }: Subject, usual: number): readonly Pelatihan[] {
  const count = Math.min(Math.max(Math.round(usual - 0.5 + 1.4 * nature.potential + 1.6 * random.bell()), 0), 11);
  return Array.from({ length: count }, (_course, index) => ({
    selesai: dateBefore(random, asOf, 40),
    nomor: `PLT/${number}/${String(index + 1)}`,
  }));
}

function sampleCertificates(random: SeededRandom, { number, nature, asOf }: Subject): readonly Sertifikasi[] {
  const count = random.weighted(CERTIFICATES) + (nature.potential > 1 ? 1 : 0);
  return Array.from({ length: count }, (_certificate, index) => ({
    selesai: dateBefore(random, asOf, 42),
    nomor: `SRT/${number}/${String(index + 1)}`,
  }));
}

function samplePunishments(random: SeededRandom, { career, asOf }: Subject): readonly HukumanDisiplin[] {
  if (!random.chance(PUNISHED)) return [];
  const [tingkat, masaBulan] = random.weighted(PUNISHMENTS);
  const drawn = dateBefore(random, asOf, OLDEST_PUNISHMENT);
  const mulai = drawn < career.appointed ? career.appointed : drawn;
  const cancelled = addMonths(mulai, 2);
  return [
    {
      tingkat,
      mulai,
      ...(masaBulan === 0 ? {} : { masaBulan }),
      ...(random.chance(CANCELLED) && cancelled <= asOf ? { dibatalkan: cancelled } : {}),
    },
  ];
}

function sampleReport(random: SeededRandom, due: number, asOf: IsoDate): Lhkpn {
  const tahun = yearOf(asOf) - 1;
  if (!random.chance(due)) return { tahun, status: 'tidakWajib' };
  const status = random.weighted(REPORTS);
  const tanggal: IsoDate = `${tahun + 1}-03-15`;
  return status === 'sudahLapor' && tanggal <= asOf ? { tahun, status, tanggal } : { tahun, status };
}
