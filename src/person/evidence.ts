import { EVIDENCE_KEYS, type EvidenceKey } from '../civil-service/evidence-keys.js';
import type { EvidenceKind } from './evidence/evidence-kind.js';
import { hukumanDisiplin, hukumanDisiplinFacts, type HukumanDisiplin } from './evidence/hukuman-disiplin.js';
import { kompetensiTeknis, type KompetensiTeknis } from './evidence/kompetensi-teknis.js';
import { lhkpn, type Lhkpn } from './evidence/lhkpn.js';
import { nominasi, type Nominasi } from './evidence/nominasi.js';
import { pelanggaranEtik, pelanggaranEtikFacts, type PelanggaranEtik } from './evidence/pelanggaran-etik.js';
import { pelatihan, pelatihanFacts, type Pelatihan } from './evidence/pelatihan.js';
import { pengalamanLuarPns, type PengalamanLuarPns } from './evidence/pengalaman-luar-pns.js';
import { penghargaan, penghargaanFacts, type Penghargaan } from './evidence/penghargaan.js';
import { penilaianKinerja, penilaianKinerjaFacts, type PenilaianKinerja } from './evidence/penilaian-kinerja.js';
import {
  penilaianKompetensi,
  penilaianKompetensiFacts,
  type PenilaianKompetensi,
} from './evidence/penilaian-kompetensi.js';
import { penilaianPerilaku, penilaianPerilakuFacts, type PenilaianPerilaku } from './evidence/penilaian-perilaku.js';
import { penilaianPotensi, penilaianPotensiFacts, type PenilaianPotensi } from './evidence/penilaian-potensi.js';
import { riwayatJabatan, riwayatJabatanFacts, type RiwayatJabatan } from './evidence/riwayat-jabatan.js';
import { riwayatPendidikan, riwayatPendidikanFacts, type RiwayatPendidikan } from './evidence/riwayat-pendidikan.js';
import { sertifikasi, sertifikasiFacts, type Sertifikasi } from './evidence/sertifikasi.js';
import { timKerja, timKerjaFacts, type TimKerja } from './evidence/tim-kerja.js';
import { umpanBalik360, umpanBalik360Facts, type UmpanBalik360 } from './evidence/umpan-balik-360.js';
import type { IsoDate } from '../civil-service/iso-date.js';

export * from './evidence/hukuman-disiplin.js';
export * from './evidence/kompetensi-teknis.js';
export * from './evidence/lhkpn.js';
export * from './evidence/nominasi.js';
export type { PelaksanaanAsesmen, PenyelenggaraAsesmen } from './evidence/pelaksanaan-asesmen.js';
export * from './evidence/pelanggaran-etik.js';
export * from './evidence/pelatihan.js';
export * from './evidence/pengalaman-luar-pns.js';
export * from './evidence/penghargaan.js';
export * from './evidence/penilaian-kinerja.js';
export * from './evidence/penilaian-kompetensi.js';
export * from './evidence/penilaian-perilaku.js';
export * from './evidence/penilaian-potensi.js';
export * from './evidence/riwayat-jabatan.js';
export * from './evidence/riwayat-pendidikan.js';
export * from './evidence/sertifikasi.js';
export * from './evidence/tim-kerja.js';
export * from './evidence/umpan-balik-360.js';

/**
 * The evidence about one person. Each list has three states that are never the same thing:
 * **absent** = unknown, the source was not consulted; **empty** = consulted, there is none; **filled** = these.
 */
export interface Evidence {
  /** Annual performance appraisals (penilaian kinerja, SKP). */
  readonly penilaianKinerja?: readonly PenilaianKinerja[];
  /** Awards. */
  readonly penghargaan?: readonly Penghargaan[];
  /** Assignments in work teams. */
  readonly timKerja?: readonly TimKerja[];
  /** 360-degree feedback on work behaviour (umpan balik perilaku). */
  readonly umpanBalik360?: readonly UmpanBalik360[];
  /** Competency assessments. */
  readonly penilaianKompetensi?: readonly PenilaianKompetensi[];
  /** Training certificates. */
  readonly pelatihan?: readonly Pelatihan[];
  /** Expertise certificates and training for a career level. */
  readonly sertifikasi?: readonly Sertifikasi[];
  /** Posts held, the present one included. */
  readonly riwayatJabatan?: readonly RiwayatJabatan[];
  /** Assessments of potential. */
  readonly penilaianPotensi?: readonly PenilaianPotensi[];
  /** Formal education that was completed. */
  readonly riwayatPendidikan?: readonly RiwayatPendidikan[];
  /** Disciplinary punishments. */
  readonly hukumanDisiplin?: readonly HukumanDisiplin[];
  /** Wealth reports (LHKPN). */
  readonly lhkpn?: readonly Lhkpn[];
  /** Technical competency tests. */
  readonly kompetensiTeknis?: readonly KompetensiTeknis[];
  /** Places on lists for posts. */
  readonly nominasi?: readonly Nominasi[];
  /** Work outside the civil service. */
  readonly pengalamanLuarPns?: readonly PengalamanLuarPns[];
  /** Appraisals of work behaviour. */
  readonly penilaianPerilaku?: readonly PenilaianPerilaku[];
  /** Violations of the code of ethics. */
  readonly pelanggaranEtik?: readonly PelanggaranEtik[];
}

/** The closed list of facts a rule set may build on. None of them reads sex, religion, origin, marital state or birth date. */
export const FACTS = Object.freeze({
  ...penilaianKinerjaFacts,
  ...penghargaanFacts,
  ...timKerjaFacts,
  ...umpanBalik360Facts,
  ...penilaianKompetensiFacts,
  ...pelatihanFacts,
  ...sertifikasiFacts,
  ...riwayatJabatanFacts,
  ...penilaianPotensiFacts,
  ...riwayatPendidikanFacts,
  ...hukumanDisiplinFacts,
  ...penilaianPerilakuFacts,
  ...pelanggaranEtikFacts,
});

/** Name of a fact: the list of evidence, a dot, what is read out of it. */
export type FactKey = keyof typeof FACTS;

/** A record of a list. */
export type RecordOf<Key extends EvidenceKey> = NonNullable<Evidence[Key]>[number];

/** The kind of each list. */
export type EvidenceKinds = {
  readonly [Key in keyof Required<Evidence>]: EvidenceKind<RecordOf<Key>, Extract<FactKey, `${Key}.${string}`>>;
};

/** All kinds of evidence, in the order of `EVIDENCE_KEYS`. */
export const EVIDENCE_KINDS: EvidenceKinds = {
  penilaianKinerja,
  penghargaan,
  timKerja,
  umpanBalik360,
  penilaianKompetensi,
  pelatihan,
  sertifikasi,
  riwayatJabatan,
  penilaianPotensi,
  riwayatPendidikan,
  hukumanDisiplin,
  lhkpn,
  kompetensiTeknis,
  nominasi,
  pengalamanLuarPns,
  penilaianPerilaku,
  pelanggaranEtik,
};

/** An object that has a member for each list of evidence. */
export function withEachList<Whole extends object>(members: Whole | object): Whole {
  if (hasEachList(members)) return members;
  throw new RangeError('a list of evidence was left out');
}

function hasEachList<Whole extends object>(members: Whole | object): members is Whole {
  return EVIDENCE_KEYS.every((list) => Object.hasOwn(members, list));
}

/** The records of a list that count on a day; undefined where the list is unknown. */
export function recordsBy<Key extends EvidenceKey>(
  evidence: Evidence,
  list: Key,
  day: IsoDate,
): readonly RecordOf<Key>[] | undefined {
  const records: readonly RecordOf<Key>[] | undefined = evidence[list];
  const { firstDay } = EVIDENCE_KINDS[list];
  return records?.filter((record) => firstDay(record) <= day);
}
