import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import { dateOfDayNumber, dayNumber, daysBetween, type IsoDate } from '../civil-service/iso-date.js';
import { KELAS_JABATAN_LABELS } from '../civil-service/kelas-jabatan.js';
import { birthOf } from '../facts/birth.js';
import type { FactBearer, PersonFact, PostFilter } from '../facts/person-facts.js';
import { recordsOf } from '../facts/present-post.js';
import { definitivePosts, presentPost, startedBy } from '../person/definitive-post.js';
import type { Evidence, RecordOf } from '../person/evidence.js';
import { endOfPunishment } from '../person/evidence/hukuman-disiplin.js';
import { stretchOf } from '../person/service.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Ground } from './ground.js';

/** Reads a fact once more, with the records that it rests on. */
type GroundsOf = (person: FactBearer, asOf: IsoDate, posts: PostFilter) => readonly Ground[];

const GROUNDS: Readonly<Record<PersonFact, GroundsOf>> = {
  jenis: ({ jenis }) => recordedAs('jenis', jenis),
  kedudukanHukum: ({ kedudukanHukum }) => recordedAs('kedudukanHukum', kedudukanHukum),
  golongan: ({ golongan }) => recordedAs('golongan', golongan),
  statedOffice: ({ jabatan }, asOf) => recordedAs('jabatan.instansi', startedBy(jabatan, asOf)?.instansi),
  birth(person) {
    const birth = birthOf(person);
    return birth === undefined ? [] : [ground(birth.path, `Lahir ${birth.born}.`, `Born ${birth.born}.`)];
  },
  posts: postGrounds,
  presentPost: presentPostGrounds,
  outsideWork: ({ evidence }, asOf) =>
    recordGrounds('pengalamanLuarPns', evidence, ({ nama, instansi, mulai, selesai = asOf, rumpun }) => ({
      id: `${nama}, ${instansi}: ${mulai} sampai ${selesai}, rumpun ${rumpun ?? 'tidak dinyatakan'}.`,
      en: `${nama}, ${instansi}: ${mulai} to ${selesai}, family ${rumpun ?? 'not stated'}.`,
    })),
  educations: ({ evidence }, asOf) =>
    recordGrounds('riwayatPendidikan', evidence, ({ jenjang, bidang, lulus }) => ({
      id: `${jenjang} ${bidang}, lulus ${lulus}${lulus > asOf ? ': sesudah tanggal acuan, tidak dihitung' : ''}.`,
      en: `${jenjang} ${bidang}, completed ${lulus}${lulus > asOf ? ': after the reference date, does not count' : ''}.`,
    })),
  appraisals: ({ evidence }) =>
    recordGrounds('penilaianKinerja', evidence, ({ tahun, predikat }) => ({
      id: `${String(tahun)}: predikat ${predikat}.`,
      en: `${String(tahun)}: predicate ${predikat}.`,
    })),
  wealthReport: ({ evidence }) =>
    recordGrounds('lhkpn', evidence, ({ tahun, status, tanggal }) => {
      const text = `${String(tahun)}: ${status}${tanggal === undefined ? '' : `, ${tanggal}`}.`;
      return { id: text, en: text };
    }),
  punishments: ({ evidence }) =>
    recordGrounds('hukumanDisiplin', evidence, (hukuman) => ({
      id: `${hukuman.tingkat}, ${hukuman.mulai} sampai ${endOfPunishment(hukuman)}${hukuman.dibatalkan === undefined ? '' : `, dibatalkan ${hukuman.dibatalkan}`}.`,
      en: `${hukuman.tingkat}, ${hukuman.mulai} to ${endOfPunishment(hukuman)}${hukuman.dibatalkan === undefined ? '' : `, cancelled ${hukuman.dibatalkan}`}.`,
    })),
  ethicsViolations: ({ evidence }) =>
    recordGrounds('pelanggaranEtik', evidence, ({ tanggal, tingkat, dibatalkan }) => ({
      id: `Putusan ${tanggal}, tingkat ${tingkat ?? 'tidak dinyatakan'}${dibatalkan === undefined ? '' : `, dibatalkan ${dibatalkan}`}.`,
      en: `Decision of ${tanggal}, level ${tingkat ?? 'not stated'}${dibatalkan === undefined ? '' : `, cancelled ${dibatalkan}`}.`,
    })),
  assessments: ({ evidence }) =>
    recordGrounds('penilaianKompetensi', evidence, ({ tanggal, jenjang }) => {
      const made = jenjang === undefined ? undefined : KELAS_JABATAN_LABELS[jenjang];
      return {
        id: `Penilaian ${tanggal}${made === undefined ? '' : `, untuk ${made.id}`}.`,
        en: `Assessment of ${tanggal}${made === undefined ? '' : `, for ${made.en}`}.`,
      };
    }),
  technicalTests: ({ evidence }) =>
    recordGrounds('kompetensiTeknis', evidence, ({ lowongan, nilai, tanggal }) => {
      const text = `${lowongan}: ${String(nilai)}, ${tanggal}.`;
      return { id: text, en: text };
    }),
  nominations: ({ evidence }) =>
    recordGrounds('nominasi', evidence, ({ lowongan, status, tanggal, berakhir }) => ({
      id: `Lowongan ${lowongan}: ${status}, ${tanggal}${berakhir === undefined ? '' : ` sampai ${berakhir}`}.`,
      en: `Vacancy ${lowongan}: ${status}, ${tanggal}${berakhir === undefined ? '' : ` to ${berakhir}`}.`,
    })),
};

/** The records that facts rest on. */
export function groundsOf(
  facts: readonly PersonFact[],
  person: FactBearer,
  asOf: IsoDate,
  posts: PostFilter = {},
): readonly Ground[] {
  return facts.flatMap((fact) => GROUNDS[fact](person, asOf, posts));
}

function ground(path: string | undefined, id: string, en: string): Ground {
  return path === undefined ? { text: { id, en } } : { path, text: { id, en } };
}

function recordedAs(path: string, found: string | undefined): readonly Ground[] {
  return found === undefined ? [] : [ground(path, `Tercatat ${found}.`, `Recorded as ${found}.`)];
}

/** One ground for each record of a list of evidence of which `told` says something. */
function recordGrounds<List extends EvidenceKey>(
  list: List,
  evidence: Evidence | undefined,
  told: (record: RecordOf<List>) => Bilingual | undefined,
): readonly Ground[] {
  const records: readonly RecordOf<List>[] = evidence?.[list] ?? [];
  return records.flatMap((record, index) => {
    const text = told(record);
    return text === undefined ? [] : [{ path: `evidence.${list}[${String(index)}]`, text }];
  });
}

/** Every spell in a post that passes the filter: the definitive ones count, acting time stands apart. */
function postGrounds(person: FactBearer, asOf: IsoDate, { kelas, rumpun }: PostFilter): readonly Ground[] {
  const fits = (post: { readonly kelas: string; readonly rumpun?: string }): boolean =>
    (kelas === undefined || kelas.some((each) => each === post.kelas)) &&
    (rumpun === undefined || post.rumpun === undefined || post.rumpun === rumpun);
  const { jabatan, evidence } = person;
  const held = new Map(
    definitivePosts(evidence?.riwayatJabatan ?? [], jabatan, asOf).map(({ post, stretch }) => [post, stretch] as const),
  );
  const spells = recordGrounds('riwayatJabatan', evidence, (spell) => {
    if (!fits(spell) || spell.mulai > asOf) return undefined;
    const counted = spell.penugasan === 'definitif';
    const { from, to } = held.get(spell) ?? stretchOf(spell.mulai, spell.selesai, asOf);
    const days = String(to - from);
    const end = to >= dayNumber(asOf) ? asOf : dateOfDayNumber(to - 1);
    return {
      id: `${spell.nama}: ${spell.mulai} sampai ${end}, ${days} hari${counted ? '' : `, ${spell.penugasan}: tidak dihitung`}.`,
      en: `${spell.nama}: ${spell.mulai} to ${end}, ${days} days${counted ? '' : `, ${spell.penugasan}: does not count`}.`,
    };
  });
  const present = startedBy(jabatan, asOf);
  if (present === undefined || !fits(present)) return spells;
  const days = String(daysBetween(present.mulai, asOf));
  return [
    ...spells,
    ground(
      'jabatan',
      `${present.nama}: sejak ${present.mulai}, ${days} hari sampai ${asOf}.`,
      `${present.nama}: since ${present.mulai}, ${days} days up to ${asOf}.`,
    ),
    ground(undefined, 'Hari yang sama dihitung satu kali.', 'A day counts once.'),
  ];
}

function presentPostGrounds(person: FactBearer, asOf: IsoDate): readonly Ground[] {
  const post = presentPost(person, asOf);
  if (post === undefined) return [];
  const since = (
    { nama, mulai }: { readonly nama: string; readonly mulai: IsoDate },
    how: string,
  ): readonly [string, string] => [`${nama}: sejak ${mulai}${how}.`, `${nama}: since ${mulai}${how}.`];
  return [
    ...(person.jabatan === undefined ? [] : [ground('jabatan', ...since(post, ''))]),
    ...recordsOf(post, person.evidence?.riwayatJabatan ?? [], asOf).map(({ spell, index }) =>
      ground(`evidence.riwayatJabatan[${String(index)}]`, ...since(spell, `, ${spell.penugasan}`)),
    ),
  ];
}
