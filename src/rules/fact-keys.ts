import type { EvidenceKey } from '../model/evidence.js';
import { LINGKUP_PENGHARGAAN, PREDIKAT_KINERJA, TINGKAT_HUKUMAN } from '../model/evidence.js';
import { JENJANG_PENDIDIKAN } from '../model/jenjang-pendidikan.js';
import { KOMPETENSI_KEYS, POTENSI_KEYS } from '../model/kompetensi.js';

/** What can be read out of evidence, and what sort of value it is. */
export interface FactDescription {
  readonly evidence: EvidenceKey;
  /** `category`: one of `keys`. `number`: a decimal. `levels`: one number for each of `keys`. `each`: the record itself, to be counted. */
  readonly value: 'category' | 'number' | 'levels' | 'each';
  /** Whether one value is read from each record, or one from the whole list. */
  readonly from: 'record' | 'list';
  /** Whether it depends on the post in view. */
  readonly dependsOnTarget: boolean;
  readonly keys: readonly string[];
  /** Range of a number; absent = 0 and up without limit. */
  readonly highest?: number;
}

/** Categories of a role in a work team. */
const TIM_KERJA_CATEGORIES = [
  'ketuaLintasInstansi',
  'ketuaInternal',
  'anggotaLintasInstansi',
  'anggotaInternal',
] as const;
export type TimKerjaCategory = (typeof TIM_KERJA_CATEGORIES)[number];

/** Categories of the variety of posts held. */
const KERAGAMAN_CATEGORIES = ['lintasInstansi', 'lintasUnit', 'satuUnit'] as const;
export type KeragamanCategory = (typeof KERAGAMAN_CATEGORIES)[number];

/** Categories of acting duty against the level of the post held at the time. */
const NON_DEFINITIF_CATEGORIES = [
  'pjKepalaDaerah',
  'pltLebihTinggi',
  'pltSetingkat',
  'plhLebihTinggi',
  'plhSetingkat',
  'lebihRendah',
] as const;
export type NonDefinitifCategory = (typeof NON_DEFINITIF_CATEGORIES)[number];

const KESESUAIAN_CATEGORIES = ['sesuai', 'tidakSesuai'] as const;
export type KesesuaianCategory = (typeof KESESUAIAN_CATEGORIES)[number];

/** A punishment that runs on the reference date is a category of its own. */
const DISIPLIN_CATEGORIES = ['sedangDijalani', ...TINGKAT_HUKUMAN] as const;
export type DisiplinCategory = (typeof DISIPLIN_CATEGORIES)[number];

function fact(
  evidence: EvidenceKey,
  value: FactDescription['value'],
  keys: readonly string[] = [],
  more: Partial<FactDescription> = {},
): FactDescription {
  return { evidence, value, from: 'record', dependsOnTarget: false, keys, ...more };
}

/** The closed list of facts a rule set may build on. None of them reads sex, religion, origin, marital state or birth date. */
export const FACTS = {
  'penilaianKinerja.predikat': fact('penilaianKinerja', 'category', PREDIKAT_KINERJA),
  'penghargaan.lingkup': fact('penghargaan', 'category', LINGKUP_PENGHARGAAN),
  'timKerja.peran': fact('timKerja', 'category', TIM_KERJA_CATEGORIES),
  'umpanBalik360.nilai': fact('umpanBalik360', 'number', [], { highest: 100 }),
  'penilaianKompetensi.capaian': fact('penilaianKompetensi', 'levels', KOMPETENSI_KEYS, {
    dependsOnTarget: true,
    highest: 5,
  }),
  'penilaianKompetensi.jpm': fact('penilaianKompetensi', 'number'),
  'pelatihan.sertifikat': fact('pelatihan', 'each'),
  'sertifikasi.sertifikat': fact('sertifikasi', 'each'),
  'riwayatJabatan.lamaDiTingkat': fact('riwayatJabatan', 'number', [], { from: 'list' }),
  'riwayatJabatan.keragaman': fact('riwayatJabatan', 'category', KERAGAMAN_CATEGORIES, { from: 'list' }),
  'riwayatJabatan.nonDefinitif': fact('riwayatJabatan', 'category', NON_DEFINITIF_CATEGORIES),
  'penilaianPotensi.dimensi': fact('penilaianPotensi', 'levels', POTENSI_KEYS, { highest: 5 }),
  'penilaianPotensi.nilai': fact('penilaianPotensi', 'number', [], { highest: 100 }),
  'riwayatPendidikan.jenjang': fact('riwayatPendidikan', 'category', JENJANG_PENDIDIKAN),
  'riwayatPendidikan.kesesuaian': fact('riwayatPendidikan', 'category', KESESUAIAN_CATEGORIES, {
    from: 'list',
    dependsOnTarget: true,
  }),
  'hukumanDisiplin.tingkat': fact('hukumanDisiplin', 'category', DISIPLIN_CATEGORIES),
} as const satisfies Readonly<Record<string, FactDescription>>;

/** Name of a fact: the list of evidence, a dot, what is read out of it. */
export type FactKey = keyof typeof FACTS;
/** Names of the facts. */
export const FACT_KEYS: readonly string[] = Object.keys(FACTS);
