/** What conditions ask about people, as columns: what an office would have ready that judges in SQL. Read from the evidence beforehand. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type {
  Asn,
  CandidateInput,
  HukumanDisiplin,
  KelasJabatan,
  RiwayatJabatan,
  RunResult,
  Vacancy,
} from 'talenta-asn';
import { openRoot, openRuleSets } from '../current.js';
import { AS_OF } from '../library.js';
import { fill, type Cell } from './tables.js';

/** The day as a number, which grows with it. */
export const TODAY = Number(AS_OF.replaceAll('-', ''));
const asNumber = (day: string): number => Number(day.replaceAll('-', ''));
const DAY = 86_400_000;

/** The classes of posts below those of the vacancies, in which somebody must have served. */
const FEEDERS = { jptPratama: 0, administrator: 1, pengawas: 2 } as const;
type Filled = keyof typeof FEEDERS;

function isFilled(kelas: KelasJabatan): kelas is Filled {
  return Object.hasOwn(FEEDERS, kelas);
}

/** Adds the tables `facts` and `posts` to the database. */
export async function addFacts(
  connection: DuckDBConnection,
  candidates: readonly CandidateInput[],
  vacancies: readonly Vacancy[],
  run: RunResult,
): Promise<void> {
  const { golonganRank, JENJANG_PENDIDIKAN, parseCandidate } = await openRoot();
  const { bkn411 } = await openRuleSets();
  const idOf = new Map(run.people.map((nip, id) => [nip, id]));
  const tierOf = (kelas: KelasJabatan): number | null => {
    const tier = bkn411.tiers.ladder.findIndex((classes) => classes.includes(kelas));
    return tier < 0 ? null : tier;
  };
  const families = numbering<string>();
  const fields = numbering<string>();
  const maskOf = (names: readonly string[]): bigint =>
    names.reduce((mask, name) => mask | (1n << BigInt(fields(name.trim().toLowerCase()))), 0n);

  const posts = vacancies.map((vacancy, id): Cell[] => {
    const { kelas, rumpun, golonganMinimum, bidangIlmu, conditions = [] } = vacancy;
    const rules = bkn411.eligibility.find((each) => each.kelas === kelas);
    if (rules === undefined || !isFilled(kelas)) throw new Error(`no rules for ${kelas} here`);
    if (conditions.some(({ kind }) => kind !== 'performance' && kind !== 'byHand'))
      throw new Error(`${vacancy.id} asks for something else`);
    const educations = rules.conditions.flatMap((each) => (each.kind === 'education' ? each.anyOf : []));
    const isAppraised = [...rules.conditions, ...conditions].some(({ kind }) => kind === 'performance');
    return [
      id,
      tierOf(kelas),
      FEEDERS[kelas] + 1,
      families(rumpun ?? '') + 1,
      educations.reduce((mask, jenjang) => mask | (1 << JENJANG_PENDIDIKAN.indexOf(jenjang)), 0),
      isAppraised,
      golonganMinimum === undefined ? 0 : golonganRank(golonganMinimum),
      bidangIlmu?.wajib === undefined ? null : maskOf(bidangIlmu.wajib),
    ];
  });
  const feeders = vacancies.reduce<Record<number, readonly string[]>>((classes, { kelas }) => {
    const ways = bkn411.eligibility.find((each) => each.kelas === kelas)?.ways ?? [];
    const promotion = ways.find(({ cara }) => cara === 'promosi')?.conditions ?? [];
    const held = promotion.flatMap((each) =>
      each.kind === 'previousPost' ? each.anyOf.flatMap((any) => any.kelas) : [],
    );
    return isFilled(kelas) ? { ...classes, [FEEDERS[kelas]]: held } : classes;
  }, {});

  const people = candidates.map((input): Cell[] => {
    const { nip, jenis, kedudukanHukum, golongan, tanggalLahir, jabatan, evidence = {} } = parseCandidate(input);
    const held = definitive(evidence.riwayatJabatan ?? [], jabatan);
    const completed = (evidence.riwayatPendidikan ?? []).filter(({ lulus }) => lulus <= AS_OF);
    const predicateOf = (year: number): string | null =>
      evidence.penilaianKinerja?.find(({ tahun }) => tahun === year)?.predikat ?? null;
    const report = [...(evidence.lhkpn ?? [])].sort((a, b) => b.tahun - a.tahun)[0];
    const lastDays = evidence.hukumanDisiplin?.map(lastDayOf);
    const inClasses = Object.values(FEEDERS).map((place) =>
      yearsIn(held.filter(({ kelas }) => feeders[place]?.includes(kelas))),
    );
    const inFamilies = [...families.names()].map((family) => yearsIn(held.filter(({ rumpun }) => rumpun === family)));
    return [
      idOf.get(nip) ?? -1,
      jenis === 'PNS',
      kedudukanHukum ?? null,
      lastDays === undefined ? null : Math.max(0, ...lastDays),
      report?.tahun ?? null,
      report?.status ?? null,
      predicateOf(2025),
      predicateOf(2024),
      golongan === undefined ? null : golonganRank(golongan),
      tanggalLahir === undefined ? Number(nip.slice(0, 8)) : asNumber(tanggalLahir),
      jabatan === undefined ? null : tierOf(jabatan.kelas),
      jabatan === undefined ? null : yearsIn([{ from: jabatan.mulai, until: AS_OF }]),
      completed.reduce((mask, { jenjang }) => mask | (1 << JENJANG_PENDIDIKAN.indexOf(jenjang)), 0),
      maskOf(completed.map(({ bidang }) => bidang)),
      ...inClasses,
      ...inFamilies,
    ];
  });
  if (fields.names().size > 62) throw new Error('more fields of study than a 64-bit number has bits');
  await fill(
    connection,
    'posts',
    {
      id: 'INTEGER',
      tier: 'INTEGER',
      feeder: 'INTEGER',
      family: 'INTEGER',
      education: 'INTEGER',
      appraised: 'BOOLEAN',
      rank: 'INTEGER',
      fields: 'BIGINT',
    },
    posts,
  );
  const [ofClass, ofFamily] = [Object.keys(FEEDERS), [...families.names()]].map((list, place) =>
    list.map((_name, index) => `${place === 0 ? 'class' : 'family'}_${String(index)}`),
  );
  await fill(
    connection,
    'read',
    {
      id: 'INTEGER',
      pns: 'BOOLEAN',
      position: 'VARCHAR',
      punished_until: 'INTEGER',
      report_year: 'INTEGER',
      report: 'VARCHAR',
      appraisal: 'VARCHAR',
      appraisal_before: 'VARCHAR',
      rank: 'INTEGER',
      born: 'INTEGER',
      tier: 'INTEGER',
      years_in_post: 'INTEGER',
      education: 'INTEGER',
      fields: 'BIGINT',
      ...Object.fromEntries([...(ofClass ?? []), ...(ofFamily ?? [])].map((name) => [name, 'INTEGER' as const])),
    },
    people,
  );
  await connection.run(`CREATE TABLE facts AS SELECT people.id, kinerja, potensial, pns, position, punished_until, report_year, report,
    appraisal, appraisal_before, rank, born, tier, years_in_post, education, fields,
    [${(ofClass ?? []).join(', ')}] AS class_years, [${(ofFamily ?? []).join(', ')}] AS family_years
    FROM people JOIN read ON read.id = people.id`);
}

/** The last day of a punishment, as a number; one that states no length is over on its first day. */
function lastDayOf({ mulai, selesai, masaBulan = 0, dibatalkan }: HukumanDisiplin): number {
  if (dibatalkan !== undefined && dibatalkan <= AS_OF) return 0;
  if (selesai !== undefined) return asNumber(selesai);
  const [year = 0, month = 0, day = 0] = mulai.split('-').map(Number);
  const months = month - 1 + masaBulan;
  return (year + Math.floor(months / 12)) * 10_000 + ((months % 12) + 1) * 100 + day;
}

/** Numbers for names, in the order in which they come. */
function numbering<Name>() {
  const numbers = new Map<Name, number>();
  const numberOf = (name: Name): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return Object.assign(numberOf, { names: (): ReadonlySet<Name> => new Set(numbers.keys()) });
}

interface Spell {
  readonly from: string;
  /** The day after the last one. */
  readonly until: string;
}

interface Held extends Spell {
  readonly kelas: string;
  readonly rumpun: string | undefined;
}

/** Definitive posts, one at a time. */
function definitive(spells: readonly RiwayatJabatan[], present: Asn['jabatan']): readonly Held[] {
  const posts = spells.filter(({ penugasan, mulai }) => penugasan === 'definitif' && mulai <= AS_OF);
  const isListed = present === undefined || posts.some(({ mulai }) => mulai === present.mulai);
  const all = [...posts, ...(isListed ? [] : [{ ...present, selesai: undefined }])].sort((a, b) =>
    a.mulai < b.mulai ? -1 : 1,
  );
  return all.map(({ kelas, rumpun, mulai, selesai }, place) => {
    const until = selesai === undefined || selesai >= AS_OF ? (all[place + 1]?.mulai ?? AS_OF) : dayAfter(selesai);
    return { kelas, rumpun, from: mulai, until };
  });
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** Completed years: spells that follow on each other count their anniversaries, days beyond these add up. */
function yearsIn(spells: readonly Spell[]): number {
  const joined: { from: string; until: string }[] = [];
  for (const { from, until } of spells) {
    const last = joined.at(-1);
    if (last?.until === from) last.until = until;
    else joined.push({ from, until });
  }
  let years = 0;
  let days = 0;
  for (const { from, until } of joined) {
    const full = Math.floor((asNumber(until) - asNumber(from)) / 10_000);
    years += full;
    const anniversary = `${String(Number(from.slice(0, 4)) + full)}${from.slice(4)}`;
    days += Math.min(364, Math.round((Date.parse(until) - Date.parse(anniversary)) / DAY));
  }
  return years + Math.floor(days / 365);
}
