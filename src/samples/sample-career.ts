import type { JabatanSekarang } from '../model/asn.js';
import type { Penugasan, RiwayatJabatan, RiwayatPendidikan } from '../model/evidence.js';
import { addMonths, addYears, dateOfDayNumber, dayNumber, yearOf, type IsoDate } from '../model/iso-date.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { Eselon, KelasJabatan } from '../model/kelas-jabatan.js';
import { fittingFields, JOB_FAMILIES, OTHER_AGENCIES, OWN_AGENCY, postName, type JobFamily } from './sample-city.js';
import type { SeededRandom, Share } from './seeded-random.js';

/** A stage of a career and the years it lasts at least. */
type Stage = readonly [kelas: KelasJabatan, years: number];

/** How people come to a post of a class: the stages before it. */
const PATHS: Readonly<Record<KelasJabatan, readonly Share<readonly Stage[]>[]>> = {
  jptUtama: [
    [
      1,
      [
        ['administrator', 4],
        ['jptPratama', 3],
        ['jptMadya', 3],
      ],
    ],
  ],
  jptMadya: [
    [
      1,
      [
        ['pengawas', 3],
        ['administrator', 3],
        ['jptPratama', 3],
      ],
    ],
  ],
  jptPratama: [
    [
      70,
      [
        ['pelaksana', 4],
        ['pengawas', 4],
        ['administrator', 3],
      ],
    ],
    [
      30,
      [
        ['jfAhliPertama', 4],
        ['jfAhliMuda', 4],
        ['jfAhliMadya', 3],
      ],
    ],
  ],
  administrator: [
    [
      75,
      [
        ['pelaksana', 4],
        ['pengawas', 4],
      ],
    ],
    [
      25,
      [
        ['jfAhliPertama', 4],
        ['jfAhliMuda', 4],
      ],
    ],
  ],
  pengawas: [
    [80, [['pelaksana', 4]]],
    [20, [['jfAhliPertama', 4]]],
  ],
  pelaksana: [[1, []]],
  jfAhliUtama: [
    [
      1,
      [
        ['jfAhliPertama', 5],
        ['jfAhliMuda', 5],
        ['jfAhliMadya', 5],
      ],
    ],
  ],
  jfAhliMadya: [
    [
      85,
      [
        ['jfAhliPertama', 4],
        ['jfAhliMuda', 4],
      ],
    ],
    [
      15,
      [
        ['pelaksana', 4],
        ['pengawas', 4],
      ],
    ],
  ],
  jfAhliMuda: [
    [80, [['jfAhliPertama', 4]]],
    [
      20,
      [
        ['pelaksana', 3],
        ['pengawas', 2],
      ],
    ],
  ],
  jfAhliPertama: [
    [85, []],
    [15, [['pelaksana', 2]]],
  ],
  jfPenyelia: [
    [
      1,
      [
        ['jfTerampil', 4],
        ['jfMahir', 4],
      ],
    ],
  ],
  jfMahir: [[1, [['jfTerampil', 4]]]],
  jfTerampil: [
    [80, []],
    [20, [['jfPemula', 2]]],
  ],
  jfPemula: [[1, []]],
};

/** Highest education by class. */
const EDUCATION: Readonly<Record<KelasJabatan, readonly Share<JenjangPendidikan>[]>> = {
  jptUtama: [
    [30, 'S3'],
    [70, 'S2'],
  ],
  jptMadya: [
    [20, 'S3'],
    [80, 'S2'],
  ],
  jptPratama: [
    [6, 'S3'],
    [76, 'S2'],
    [18, 'S1'],
  ],
  administrator: [
    [1, 'S3'],
    [54, 'S2'],
    [42, 'S1'],
    [3, 'D4'],
  ],
  pengawas: [
    [22, 'S2'],
    [66, 'S1'],
    [4, 'D4'],
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
    [45, 'S3'],
    [55, 'S2'],
  ],
  jfAhliMadya: [
    [4, 'S3'],
    [40, 'S2'],
    [56, 'S1'],
  ],
  jfAhliMuda: [
    [1, 'S3'],
    [19, 'S2'],
    [75, 'S1'],
    [5, 'D4'],
  ],
  jfAhliPertama: [
    [6, 'S2'],
    [87, 'S1'],
    [7, 'D4'],
  ],
  jfPenyelia: [
    [20, 'S1'],
    [70, 'D3'],
    [10, 'SLTA'],
  ],
  jfMahir: [
    [10, 'S1'],
    [80, 'D3'],
    [10, 'SLTA'],
  ],
  jfTerampil: [
    [80, 'D3'],
    [20, 'SLTA'],
  ],
  jfPemula: [
    [10, 'D3'],
    [90, 'SLTA'],
  ],
};

/** Education levels on the way to the highest, and the age at which each is usually completed. */
const DEGREES: Readonly<Record<JenjangPendidikan, readonly (readonly [jenjang: JenjangPendidikan, age: number])[]>> = {
  SD: [['SD', 12]],
  SLTP: [['SLTP', 15]],
  SLTA: [['SLTA', 18]],
  D1: [
    ['SLTA', 18],
    ['D1', 19],
  ],
  D2: [
    ['SLTA', 18],
    ['D2', 20],
  ],
  D3: [
    ['SLTA', 18],
    ['D3', 21],
  ],
  D4: [
    ['SLTA', 18],
    ['D4', 22],
  ],
  S1: [
    ['SLTA', 18],
    ['S1', 22],
  ],
  Profesi: [
    ['SLTA', 18],
    ['S1', 22],
    ['Profesi', 23],
  ],
  S2: [
    ['SLTA', 18],
    ['S1', 22],
    ['S2', 30],
  ],
  Spesialis: [
    ['SLTA', 18],
    ['S1', 22],
    ['Profesi', 24],
    ['Spesialis', 32],
  ],
  Subspesialis: [
    ['SLTA', 18],
    ['S1', 22],
    ['Profesi', 24],
    ['Spesialis', 30],
    ['Subspesialis', 36],
  ],
  S3: [
    ['SLTA', 18],
    ['S1', 22],
    ['S2', 29],
    ['S3', 38],
  ],
};

const SCHOOL_FIELDS: readonly Share<string>[] = [
  [40, 'IPA'],
  [40, 'IPS'],
  [20, 'Kejuruan'],
];

/** Percent of degrees in a field of the family worked in. */
const FIELD_FITS = 78;
/** Percent of people in an expert post who have a professional degree as well. */
const HAS_PROFESSION = 20;
/** Years between the degree and the appointment. */
const WAITING: readonly Share<number>[] = [
  [30, 1],
  [30, 2],
  [20, 3],
  [12, 4],
  [8, 6],
];
/** Percent of posts after which the family of posts changes. */
const FAMILY_CHANGES = 22;
/** Percent of people who began their career in another agency. */
const CAME_FROM_ELSEWHERE = 20;
/** Years in one post before the next one, about. */
const YEARS_IN_POST = 4;

/** Percent of the holders of a class who have acted in a post (Plt, Plh), and the higher class they act in. */
const ACTING: Readonly<Partial<Record<KelasJabatan, readonly [percent: number, higher: KelasJabatan]>>> = {
  administrator: [35, 'jptPratama'],
  pengawas: [20, 'administrator'],
  jfAhliMadya: [14, 'jptPratama'],
  jfAhliMuda: [8, 'administrator'],
  jfPenyelia: [5, 'administrator'],
  pelaksana: [5, 'pengawas'],
};
const ACTING_KINDS: readonly Share<readonly [Penugasan, level: 'higher' | 'equal']>[] = [
  [50, ['plt', 'higher']],
  [15, ['plt', 'equal']],
  [25, ['plh', 'higher']],
  [10, ['plh', 'equal']],
];
/** Percent of JPT Pratama who have been acting regional head. */
const ACTING_HEAD = 3;

const ESELON_OF: Readonly<Partial<Record<KelasJabatan, readonly Share<Eselon>[]>>> = {
  jptUtama: [[1, 'I.a']],
  jptMadya: [[1, 'I.b']],
  jptPratama: [
    [15, 'II.a'],
    [85, 'II.b'],
  ],
  administrator: [
    [55, 'III.a'],
    [45, 'III.b'],
  ],
  pengawas: [
    [85, 'IV.a'],
    [15, 'IV.b'],
  ],
};

const EXPERT: ReadonlySet<KelasJabatan> = new Set(['jfAhliUtama', 'jfAhliMadya', 'jfAhliMuda', 'jfAhliPertama']);

const DAYS_IN_YEAR = 365;

/** Posts and education of one person. */
export interface Career {
  readonly appointed: IsoDate;
  readonly family: JobFamily;
  readonly jabatan: JabatanSekarang;
  readonly riwayatJabatan: readonly RiwayatJabatan[];
  readonly riwayatPendidikan: readonly RiwayatPendidikan[];
}

/** Makes up a career that leads to a post of the class today. */
export function sampleCareer(random: SeededRandom, kelas: KelasJabatan, born: IsoDate, asOf: IsoDate): Career {
  const path = random.weighted(PATHS[kelas]);
  const highest = random.weighted(EDUCATION[kelas]);
  const family = random.weighted(JOB_FAMILIES);
  const riwayatPendidikan = sampleEducation(random, kelas, highest, family, born, asOf);
  const appointed = sampleAppointment(random, path, riwayatPendidikan, born, asOf);
  const spells = samplePosts(random, [...path, [kelas, 0]], family, appointed, asOf);
  const jabatan = presentPost(random, kelas, family, spells);
  return {
    appointed,
    family,
    jabatan,
    riwayatJabatan: [...spells, ...sampleActing(random, kelas, family, jabatan, asOf)],
    riwayatPendidikan,
  };
}

/** After the degree that an appointment asks for (the first above school), and early enough for the whole path. */
function sampleAppointment(
  random: SeededRandom,
  path: readonly Stage[],
  educations: readonly RiwayatPendidikan[],
  born: IsoDate,
  asOf: IsoDate,
): IsoDate {
  const degree = educations[1] ?? educations[0];
  const grown = dayNumber(addYears(born, 18));
  const earliest = degree === undefined ? grown : Math.max(grown, dayNumber(degree.lulus) + 30);
  const needed = path.reduce((years, [, least]) => years + least, 0) * (DAYS_IN_YEAR + 1);
  const latest = dayNumber(asOf) - needed - random.whole(60, 2 * DAYS_IN_YEAR);
  const wished = earliest + random.weighted(WAITING) * DAYS_IN_YEAR - random.whole(0, 180);
  return dateOfDayNumber(Math.min(wished, Math.max(latest, earliest), dayNumber(asOf) - 30));
}

/** One post after another, without a gap and without an overlap, up to the present one. */
function samplePosts(
  random: SeededRandom,
  stages: readonly Stage[],
  family: JobFamily,
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
  const agency = random.pick(OTHER_AGENCIES);
  // Walked backwards, from the family and unit of today to those of the beginning.
  let held = family;
  const spells: RiwayatJabatan[] = [];
  for (let index = posts.length - 1; index >= 0; index--) {
    const post = posts[index];
    if (post === undefined) continue;
    if (index < posts.length - 1 && random.chance(FAMILY_CHANGES)) held = random.weighted(JOB_FAMILIES);
    const next = posts[index + 1];
    const unit = random.pick(held.units);
    spells.unshift({
      kelas: post.kelas,
      nama: postName(post.kelas, held, unit),
      instansi: index < foreign ? agency : OWN_AGENCY,
      unit,
      rumpun: held.rumpun,
      mulai: dateOfDayNumber(post.start),
      ...(next === undefined ? {} : { selesai: dateOfDayNumber(next.start - 1) }),
      penugasan: 'definitif',
    });
  }
  return spells;
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

function presentPost(
  random: SeededRandom,
  kelas: KelasJabatan,
  family: JobFamily,
  spells: readonly RiwayatJabatan[],
): JabatanSekarang {
  const last = spells.at(-1);
  if (last === undefined) throw new RangeError('a career without a post');
  const eselon = ESELON_OF[kelas];
  return {
    kelas,
    nama: last.nama,
    ...(eselon === undefined ? {} : { eselon: random.weighted(eselon) }),
    instansi: last.instansi,
    unit: last.unit,
    rumpun: family.rumpun,
    bidangIlmu: fittingFields(family),
    mulai: last.mulai,
  };
}

function sampleActing(
  random: SeededRandom,
  kelas: KelasJabatan,
  family: JobFamily,
  jabatan: JabatanSekarang,
  asOf: IsoDate,
): readonly RiwayatJabatan[] {
  if (kelas === 'jptPratama' && random.chance(ACTING_HEAD)) {
    return actingSpell(
      random,
      'jptPratama',
      'Penjabat Wali Kota',
      'Sekretariat Daerah',
      family,
      'pjKepalaDaerah',
      jabatan,
      asOf,
    );
  }
  const chance = ACTING[kelas];
  if (chance === undefined || !random.chance(chance[0])) return [];
  const [penugasan, level] = random.weighted(ACTING_KINDS);
  const acting = level === 'higher' ? chance[1] : kelas;
  const unit = random.pick(family.units.filter((other) => level === 'higher' || other !== jabatan.unit));
  return actingSpell(random, acting, postName(acting, family, unit), unit, family, penugasan, jabatan, asOf);
}

/** A spell of a few months within the present post; none where the post is too new. */
function actingSpell(
  random: SeededRandom,
  kelas: KelasJabatan,
  nama: string,
  unit: string,
  family: JobFamily,
  penugasan: Penugasan,
  jabatan: JabatanSekarang,
  asOf: IsoDate,
): readonly RiwayatJabatan[] {
  const months = random.whole(2, 9);
  const latest = dayNumber(addMonths(asOf, -months));
  const first = dayNumber(jabatan.mulai);
  if (latest <= first) return [];
  const mulai = dateOfDayNumber(random.whole(first, latest));
  return [
    {
      kelas,
      nama,
      instansi: jabatan.instansi,
      unit,
      rumpun: family.rumpun,
      mulai,
      selesai: addMonths(mulai, months),
      penugasan,
    },
  ];
}

function sampleEducation(
  random: SeededRandom,
  kelas: KelasJabatan,
  highest: JenjangPendidikan,
  family: JobFamily,
  born: IsoDate,
  asOf: IsoDate,
): readonly RiwayatPendidikan[] {
  const records: RiwayatPendidikan[] = [];
  let year = 0;
  for (const [jenjang, age] of DEGREES[highest]) {
    year = Math.max(yearOf(born) + age + (age > 24 ? random.whole(0, 6) : random.whole(0, 1)), year + 1);
    const lulus = addMonths(`${year}-06-15`, random.whole(0, 3));
    records.push({
      jenjang,
      bidang: fieldOf(random, jenjang, family),
      lulus: lulus < asOf ? lulus : addMonths(asOf, -3),
    });
  }
  const bachelor = records.find(({ jenjang }) => jenjang === 'S1');
  if (bachelor !== undefined && EXPERT.has(kelas) && random.chance(HAS_PROFESSION)) {
    const lulus = addMonths(bachelor.lulus, 14);
    if (lulus < asOf) records.push({ jenjang: 'Profesi', bidang: bachelor.bidang, lulus });
  }
  return records;
}

function fieldOf(random: SeededRandom, jenjang: JenjangPendidikan, family: JobFamily): string {
  if (jenjang === 'SD' || jenjang === 'SLTP') return 'Umum';
  if (jenjang === 'SLTA') return random.weighted(SCHOOL_FIELDS);
  return random.pick((random.chance(FIELD_FITS) ? family : random.weighted(JOB_FAMILIES)).fields);
}
