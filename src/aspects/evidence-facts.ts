import type { DecimalInput } from '../exact/read-decimal.js';
import type { Asn, JabatanSasaran } from '../model/asn.js';
import { TINGKAT_HUKUMAN } from '../model/evidence.js';
import type {
  Evidence,
  HukumanDisiplin,
  PelanggaranEtik,
  Penghargaan,
  Pelatihan,
  PenilaianKinerja,
  PenilaianKompetensi,
  PenilaianPerilaku,
  PenilaianPotensi,
  RiwayatJabatan,
  RiwayatPendidikan,
  TimKerja,
  UmpanBalik360,
} from '../model/evidence.js';
import { isObject } from '../model/is-object.js';
import { definitiveOn, definitivePosts, presentPost } from '../model/definitive-post.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import { endOfPunishment, isCancelled, isRunning } from '../model/running-punishment.js';
import { alikeCode, likenessOfOffices, type AlikeCode } from '../model/same-office.js';
import { serviceOf, type Stretch } from '../model/service.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import { canonicalJson } from '../rules/fingerprint.js';
import type { FactKey, KeragamanCategory, NonDefinitifCategory, TimKerjaCategory } from '../rules/fact-keys.js';
import type { AppliedTarget, MissingReason } from './aspect-profile.js';

/** A person as far as scores need it: an `Asn`, or a `Candidate` that brings its own scores. */
export type Measurable = Pick<Asn, 'jabatan' | 'sasaran' | 'kedudukanHukum'> & { readonly evidence?: Evidence };

/** What the facts are read for. */
export interface View {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly target: JabatanSasaran | undefined;
  readonly targetFrom: AppliedTarget['from'];
  /** Fields of study that fit the post, folded; absent where the post states none, if only by an empty list. */
  readonly fittingFields: ReadonlySet<string> | undefined;
  /** Competency standard of the post: its own, else that of its class. */
  readonly standard: StandarKompetensi | undefined;
  readonly standardKey: string;
  readonly stagesHeld: readonly string[];
}

/** The post in view: the context's, else the one declared as a goal, else the present one. */
export function viewOf(
  compiled: CompiledRuleSet,
  asOf: IsoDate,
  person: Measurable,
  target: JabatanSasaran | undefined,
  stagesHeld: readonly string[] = NO_STAGES,
): View {
  if (target !== undefined) return view(compiled, asOf, target, 'context', stagesHeld);
  return person.sasaran !== undefined
    ? view(compiled, asOf, person.sasaran, 'sasaran', stagesHeld)
    : view(compiled, asOf, person.jabatan, 'jabatan', stagesHeld);
}

const NO_STAGES: readonly string[] = [];

function view(
  compiled: CompiledRuleSet,
  asOf: IsoDate,
  target: JabatanSasaran | undefined,
  targetFrom: AppliedTarget['from'],
  stagesHeld: readonly string[],
): View {
  const fields = [...(target?.bidangIlmu?.wajib ?? []), ...(target?.bidangIlmu?.diutamakan ?? [])];
  const fittingFields = fields.length === 0 ? undefined : new Set(fields.map(foldedField));
  const own = target?.standarKompetensi;
  const standard =
    own ?? (target === undefined ? undefined : compiled.ruleSet.competencyStandards.byClass[target.kelas]);
  const standardKey = own === undefined ? (target?.kelas ?? '') : canonicalJson(own);
  return { compiled, asOf, target, targetFrom, fittingFields, standard, standardKey, stagesHeld };
}

/**
 * All that the scores of a person take from the post in view, as a key: whether a field of study fits, and the competency
 * standard. Two posts with one key give the person the same scores.
 */
export function targetKeyOf(person: Measurable, view: View): string {
  const educations = person.evidence?.riwayatPendidikan;
  const { fittingFields, asOf } = view;
  if (educations === undefined || fittingFields === undefined) return `?${view.standardKey}`;
  return `${educations.some((education) => fits(education, fittingFields, asOf)) ? '+' : '-'}${view.standardKey}`;
}

function fits(education: RiwayatPendidikan, fields: ReadonlySet<string>, asOf: IsoDate): boolean {
  return education.lulus <= asOf && fields.has(foldedField(education.bidang));
}

/** One value read out of one record. Exactly one of category, number, levels and identity is meant by its fact. */
export interface Fact {
  readonly index: number;
  /** First day it is about: after `asOf` it does not count. */
  readonly start: IsoDate;
  /** The date that orders it and must lie in the window. */
  readonly date: IsoDate;
  readonly category?: string;
  readonly number?: DecimalInput;
  readonly levels?: Readonly<Record<string, DecimalInput | undefined>>;
  readonly cancelled?: boolean;
  /** Class of posts that a job person match was measured for; absent = not stated. */
  readonly madeFor?: KelasJabatan;
  /** Its category cannot be told: it is one of these. */
  readonly among?: readonly string[];
}

/** A value read out of the whole list, with the records it rests on; or why it cannot be told. */
export type ListFact =
  | {
      readonly used: readonly number[];
      readonly after: readonly Dated[];
      readonly category?: string;
      readonly number?: number;
      /** The present post, as stated beside the list, went in. */
      readonly present?: true;
      /** Names of agencies or units that are alike, and how they were taken. */
      readonly alike?: readonly AlikeOffices[];
    }
  /** The list is unknown, but the present post tells how much it is at least. */
  | { readonly atLeast: number; readonly after: readonly [] }
  | { readonly open: MissingReason; readonly after: readonly Dated[] };

/** Two names that are the same but for short forms, or nearly the same. */
export interface AlikeOffices {
  readonly code: AlikeCode;
  /** Where the second of them stands. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** A record by place and date. */
export interface Dated {
  readonly index: number;
  readonly date: IsoDate;
}

/** Records that start after the reference date: they do not count. */
function startingAfter<T>(records: readonly T[], dateOf: (record: T) => IsoDate, asOf: IsoDate): readonly Dated[] {
  const after: Dated[] = [];
  records.forEach((record, index) => {
    const date = dateOf(record);
    if (date > asOf) after.push({ index, date });
  });
  return after;
}

const TIM_KERJA: Readonly<Record<TimKerja['peran'], Readonly<Record<TimKerja['lingkup'], TimKerjaCategory>>>> = {
  ketua: { lintasInstansi: 'ketuaLintasInstansi', internal: 'ketuaInternal' },
  anggota: { lintasInstansi: 'anggotaLintasInstansi', internal: 'anggotaInternal' },
};

/** Acting duty against the level of the post held at the time; what it can be where that level is not known. */
function nonDefinitif(
  own: KelasJabatan | undefined,
  { penugasan, kelas }: RiwayatJabatan,
  { compiled: { tiers } }: View,
): NonDefinitifCategory | readonly NonDefinitifCategory[] {
  if (penugasan === 'pjKepalaDaerah') return 'pjKepalaDaerah';
  const [higher, equal] =
    penugasan === 'plt' ? (['pltLebihTinggi', 'pltSetingkat'] as const) : (['plhLebihTinggi', 'plhSetingkat'] as const);
  const ownTier = own === undefined ? undefined : tiers.get(own);
  const actingTier = tiers.get(kelas);
  if (actingTier === undefined) return [higher, equal, 'lebihRendah'];
  if (ownTier !== undefined) return actingTier > ownTier ? 'lebihRendah' : actingTier < ownTier ? higher : equal;
  const all = [...tiers.values()];
  return [
    ...(all.some((tier) => tier > actingTier) ? [higher] : []),
    equal,
    ...(all.some((tier) => tier < actingTier) ? (['lebihRendah'] as const) : []),
  ];
}

/**
 * For which class each job person match was measured. Where copies of one say it and others do not, all of them say it:
 * results of one day and value are copies unless they name different classes.
 */
function classesOfMatches(
  records: readonly PenilaianKompetensi[],
): (record: PenilaianKompetensi) => KelasJabatan | undefined {
  const stated = new Map<string, KelasJabatan | undefined>();
  const keyOf = (record: PenilaianKompetensi): string => `${record.tanggal} ${'jpm' in record ? record.jpm : ''}`;
  for (const record of records) {
    if (!isObject(record) || !('jpm' in record) || record.jenjang === undefined) continue;
    const key = keyOf(record);
    const several = stated.has(key) && stated.get(key) !== record.jenjang;
    stated.set(key, several ? undefined : record.jenjang);
  }
  return (record) => record.jenjang ?? (stated.size === 0 ? undefined : stated.get(keyOf(record)));
}

type RecordReader = (evidence: Evidence, person: Measurable, view: View) => readonly Fact[] | undefined;

function each<T>(
  records: readonly T[] | undefined,
  read: (record: T, index: number) => Fact | undefined,
): readonly Fact[] | undefined {
  if (records === undefined) return undefined;
  const facts: Fact[] = [];
  for (let index = 0; index < records.length; index++) {
    const record = records[index];
    const fact = isObject(record) ? read(record, index) : undefined;
    if (fact !== undefined) facts.push(fact);
  }
  return facts;
}

const certificate = (record: Pelatihan, index: number): Fact => ({
  index,
  start: record.selesai,
  date: record.selesai,
});

/** How each fact is read out of single records; a record without the fact is passed over. */
export const RECORD_READERS: Readonly<Partial<Record<FactKey, RecordReader>>> = {
  'penilaianKinerja.predikat': (evidence) =>
    each(evidence.penilaianKinerja, (record: PenilaianKinerja, index) => ({
      index,
      ...overYear(record),
      category: record.predikat,
    })),
  'penghargaan.lingkup': (evidence) =>
    each(evidence.penghargaan, (record: Penghargaan, index) => ({
      index,
      start: record.tanggal,
      date: record.tanggal,
      category: record.lingkup,
    })),
  'timKerja.peran': (evidence) =>
    each(evidence.timKerja, (record: TimKerja, index) => ({
      index,
      start: record.tanggal,
      date: record.selesai ?? record.tanggal,
      category: TIM_KERJA[record.peran][record.lingkup],
    })),
  'umpanBalik360.nilai': (evidence) =>
    each(evidence.umpanBalik360, (record: UmpanBalik360, index) => ({
      index,
      start: record.tanggal,
      date: record.tanggal,
      number: record.nilai,
    })),
  'penilaianKompetensi.capaian': (evidence) =>
    each(evidence.penilaianKompetensi, (record: PenilaianKompetensi, index) =>
      'capaian' in record ? { index, start: record.tanggal, date: record.tanggal, levels: record.capaian } : undefined,
    ),
  'penilaianKompetensi.jpm': (evidence) => {
    const classOf = classesOfMatches(evidence.penilaianKompetensi ?? []);
    return each(evidence.penilaianKompetensi, (record: PenilaianKompetensi, index) => {
      if (!('jpm' in record)) return undefined;
      const fact: Fact = { index, start: record.tanggal, date: record.tanggal, number: record.jpm };
      const madeFor = classOf(record);
      return madeFor === undefined ? fact : { ...fact, madeFor };
    });
  },
  'pelatihan.sertifikat': (evidence) => each(evidence.pelatihan, certificate),
  'sertifikasi.sertifikat': (evidence) => each(evidence.sertifikasi, certificate),
  'riwayatJabatan.nonDefinitif': (evidence, person, view) => {
    const spells = evidence.riwayatJabatan;
    const acting = (spells ?? []).filter((spell) => spell.penugasan !== 'definitif');
    const held = definitiveOn(
      spells ?? [],
      person.jabatan,
      acting.map(({ mulai }) => mulai),
    );
    return each(spells, (spell: RiwayatJabatan, index) => {
      if (spell.penugasan === 'definitif') return undefined;
      const found = nonDefinitif(held.get(spell.mulai)?.post.kelas, spell, view);
      const face = { index, start: spell.mulai, date: spell.mulai };
      return typeof found === 'string'
        ? { ...face, category: found }
        : { ...face, category: `${spell.penugasan} ${spell.kelas}`, among: found };
    });
  },
  'penilaianPotensi.dimensi': (evidence) =>
    each(evidence.penilaianPotensi, (record: PenilaianPotensi, index) =>
      'dimensi' in record ? { index, start: record.tanggal, date: record.tanggal, levels: record.dimensi } : undefined,
    ),
  'penilaianPotensi.nilai': (evidence) =>
    each(evidence.penilaianPotensi, (record: PenilaianPotensi, index) =>
      'nilai' in record ? { index, start: record.tanggal, date: record.tanggal, number: record.nilai } : undefined,
    ),
  'riwayatPendidikan.jenjang': (evidence) =>
    each(evidence.riwayatPendidikan, (record: RiwayatPendidikan, index) => ({
      index,
      start: record.lulus,
      date: record.lulus,
      category: record.jenjang,
    })),
  'hukumanDisiplin.tingkat': (evidence, _person, view) =>
    each(evidence.hukumanDisiplin, (record: HukumanDisiplin, index) => ({
      index,
      start: record.mulai,
      date: endOfPunishment(record),
      category: isRunning(record, view.asOf) ? 'sedangDijalani' : record.tingkat,
      ...(isCancelled(record, view.asOf) ? { cancelled: true } : {}),
    })),
  'penilaianPerilaku.rating': (evidence) =>
    each(evidence.penilaianPerilaku, (record: PenilaianPerilaku, index) =>
      record.rating === undefined ? undefined : { index, ...overYear(record), category: record.rating },
    ),
  'penilaianPerilaku.nilai': (evidence) =>
    each(evidence.penilaianPerilaku, (record: PenilaianPerilaku, index) =>
      record.nilai === undefined ? undefined : { index, ...overYear(record), number: record.nilai },
    ),
  'pelanggaranEtik.tingkat': (evidence, _person, view) =>
    each(evidence.pelanggaranEtik, (record: PelanggaranEtik, index) => ({
      index,
      start: record.tanggal,
      date: record.tanggal,
      category: record.tingkat ?? record.sanksi ?? '-',
      ...(record.tingkat === undefined ? { among: TINGKAT_HUKUMAN } : {}),
      ...(isCancelled(record, view.asOf) ? { cancelled: true } : {}),
    })),
};

/** What a year was, is known when it is over. */
function overYear({ tahun }: { readonly tahun: number }): { readonly start: IsoDate; readonly date: IsoDate } {
  return { start: `${tahun}-12-31`, date: `${tahun}-12-31` };
}

type ListReader = (evidence: Evidence, person: Measurable, view: View) => ListFact | undefined;

/** Definitive stretches in posts that pass `fits`, the present post among them. */
export function definitiveStretches(
  person: Measurable,
  spells: readonly RiwayatJabatan[],
  asOf: IsoDate,
  fits: (post: { readonly kelas: KelasJabatan; readonly rumpun?: string }) => boolean,
): { readonly stretches: readonly Stretch[]; readonly used: readonly number[] } {
  const stretches: Stretch[] = [];
  const used: number[] = [];
  for (const { post, stretch, index } of definitivePosts(spells, person.jabatan, asOf)) {
    if (!fits(post)) continue;
    stretches.push(stretch);
    if (index !== undefined) used.push(index);
  }
  return { stretches, used: used.sort((a, b) => a - b) };
}

/** Class of the post held on the reference date. */
export function presentClass(person: Measurable, asOf: IsoDate): KelasJabatan | undefined {
  return presentPost(person, asOf)?.kelas;
}

/** A post, if it had begun. */
export function startedBy<Post extends { readonly mulai: IsoDate }>(
  post: Post | undefined,
  asOf: IsoDate,
): Post | undefined {
  if (post === undefined) return undefined;
  return post.mulai <= asOf ? post : undefined;
}

type Place = Pick<RiwayatJabatan, 'instansi' | 'unit'>;

function variety(acrossAgencies: boolean, acrossUnits: boolean): KeragamanCategory {
  if (acrossAgencies) return 'lintasInstansi';
  return acrossUnits ? 'lintasUnit' : 'satuUnit';
}

/** A field of study for comparison: outer blanks and case do not matter. */
export function foldedField(field: string): string {
  return field.trim().toLowerCase();
}

/** How each fact is read out of a whole list; `undefined` = the list is unknown. */
export const LIST_READERS: Readonly<Partial<Record<FactKey, ListReader>>> = {
  'riwayatJabatan.lamaDiTingkat': (evidence, person, view) => {
    const spells = evidence.riwayatJabatan;
    const kelas = presentClass(person, view.asOf);
    if (spells === undefined) {
      if (kelas === undefined) return undefined;
      // The posts held before can only add to it.
      const { stretches } = definitiveStretches(person, [], view.asOf, () => true);
      return { atLeast: serviceOf(stretches).years, after: [] };
    }
    const after = startingAfter(spells, (spell) => spell.mulai, view.asOf);
    if (kelas === undefined) return { open: 'noRecord', after };
    const { stretches, used } = definitiveStretches(person, spells, view.asOf, (post) => post.kelas === kelas);
    const number = serviceOf(stretches).years;
    return stretches.length > used.length ? { used, after, number, present: true } : { used, after, number };
  },
  'riwayatJabatan.keragaman': (evidence, person, view) => {
    const spells = evidence.riwayatJabatan;
    if (spells === undefined) return undefined;
    const after = startingAfter(spells, (spell) => spell.mulai, view.asOf);
    const used: number[] = [];
    let first: Place | undefined;
    let acrossAgencies = false;
    let acrossUnits = false;
    const alike: AlikeOffices[] = [];
    const isSame = (field: keyof Place, place: Place, other: Place, path: string): boolean => {
      const likeness = likenessOfOffices(other[field], place[field]);
      const code = alikeCode(likeness);
      if (code !== undefined)
        alike.push({ code, path: `${path}.${field}`, found: place[field], expected: other[field] });
      return likeness === 'same' || likeness === 'abbreviated';
    };
    const visit = (place: Place, path: string): void => {
      first ??= place;
      if (acrossAgencies) return;
      if (!isSame('instansi', place, first, path)) acrossAgencies = true;
      else if (!acrossUnits && !isSame('unit', place, first, path)) acrossUnits = true;
    };
    spells.forEach((spell, index) => {
      if (spell.penugasan !== 'definitif' || spell.mulai > view.asOf) return;
      visit(spell, `evidence.riwayatJabatan[${String(index)}]`);
      used.push(index);
    });
    const present = startedBy(person.jabatan, view.asOf);
    if (present !== undefined) visit(present, 'jabatan');
    if (first === undefined) return { open: 'noRecord', after };
    const fact = { used, after, category: variety(acrossAgencies, acrossUnits), alike };
    return present === undefined ? fact : { ...fact, present: true };
  },
  'riwayatPendidikan.kesesuaian': (evidence, _person, view) => {
    const educations = evidence.riwayatPendidikan;
    if (educations === undefined) return undefined;
    const after = startingAfter(educations, (education) => education.lulus, view.asOf);
    const fitting = view.fittingFields;
    if (fitting === undefined) return { open: 'targetUnknown', after };
    const finished: number[] = [];
    const used: number[] = [];
    educations.forEach((education, index) => {
      if (education.lulus > view.asOf) return;
      finished.push(index);
      if (fits(education, fitting, view.asOf)) used.push(index);
    });
    if (finished.length === 0) return { open: 'noRecord', after };
    return used.length > 0 ? { used, after, category: 'sesuai' } : { used: finished, after, category: 'tidakSesuai' };
  },
};
