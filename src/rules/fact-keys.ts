import { deepFreeze } from '../model/deep-freeze.js';
import type { EvidenceKey } from '../model/evidence.js';
import { LINGKUP_PENGHARGAAN, PREDIKAT_KINERJA, RATING_PERILAKU, TINGKAT_HUKUMAN } from '../model/evidence.js';
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
  /**
   * What an empty list says. `none`: a fact, there is none. `gap`: something everybody has is missing, so that a score for
   * it would be a silent default.
   */
  readonly emptyMeans: 'none' | 'gap';
  /** Categories that are beyond doubt better than the ones before them. */
  readonly worstToBest?: readonly (readonly string[])[];
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

/** A punishment that runs on the reference date is a category of its own. */
const DISIPLIN_CATEGORIES = ['sedangDijalani', ...TINGKAT_HUKUMAN] as const;

function fact(
  evidence: EvidenceKey,
  value: FactDescription['value'],
  emptyMeans: FactDescription['emptyMeans'],
  keys: readonly string[] = [],
  more: Partial<FactDescription> = {},
): FactDescription {
  return { evidence, value, from: 'record', dependsOnTarget: false, keys, emptyMeans, ...more };
}

const UP_TO_D3 = ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3'];

/** The closed list of facts a rule set may build on. None of them reads sex, religion, origin, marital state or birth date. */
export const FACTS = deepFreeze({
  'penilaianKinerja.predikat': fact('penilaianKinerja', 'category', 'gap', PREDIKAT_KINERJA, {
    worstToBest: [[...PREDIKAT_KINERJA].reverse()],
  }),
  'penghargaan.lingkup': fact('penghargaan', 'category', 'none', LINGKUP_PENGHARGAAN, {
    worstToBest: [[...LINGKUP_PENGHARGAAN].reverse()],
  }),
  'timKerja.peran': fact('timKerja', 'category', 'none', TIM_KERJA_CATEGORIES, {
    worstToBest: [
      ['anggotaInternal', 'ketuaInternal', 'ketuaLintasInstansi'],
      ['anggotaInternal', 'anggotaLintasInstansi', 'ketuaLintasInstansi'],
    ],
  }),
  'umpanBalik360.nilai': fact('umpanBalik360', 'number', 'gap', [], { highest: 100 }),
  'penilaianKompetensi.capaian': fact('penilaianKompetensi', 'levels', 'gap', KOMPETENSI_KEYS, {
    dependsOnTarget: true,
    highest: 5,
  }),
  'penilaianKompetensi.jpm': fact('penilaianKompetensi', 'number', 'gap'),
  'pelatihan.sertifikat': fact('pelatihan', 'each', 'none'),
  'sertifikasi.sertifikat': fact('sertifikasi', 'each', 'none'),
  'riwayatJabatan.lamaDiTingkat': fact('riwayatJabatan', 'number', 'gap', [], { from: 'list' }),
  'riwayatJabatan.keragaman': fact('riwayatJabatan', 'category', 'gap', KERAGAMAN_CATEGORIES, {
    from: 'list',
    worstToBest: [[...KERAGAMAN_CATEGORIES].reverse()],
  }),
  'riwayatJabatan.nonDefinitif': fact('riwayatJabatan', 'category', 'none', NON_DEFINITIF_CATEGORIES, {
    worstToBest: [
      ['lebihRendah', 'plhSetingkat', 'plhLebihTinggi', 'pltLebihTinggi'],
      ['lebihRendah', 'plhSetingkat', 'pltSetingkat', 'pltLebihTinggi'],
    ],
  }),
  'penilaianPotensi.dimensi': fact('penilaianPotensi', 'levels', 'gap', POTENSI_KEYS, { highest: 5 }),
  'penilaianPotensi.nilai': fact('penilaianPotensi', 'number', 'gap', [], { highest: 100 }),
  'riwayatPendidikan.jenjang': fact('riwayatPendidikan', 'category', 'gap', JENJANG_PENDIDIKAN, {
    worstToBest: [
      [...UP_TO_D3, 'S1', 'S2', 'S3'],
      [...UP_TO_D3, 'D4', 'S2', 'S3'],
    ],
  }),
  'riwayatPendidikan.kesesuaian': fact('riwayatPendidikan', 'category', 'gap', KESESUAIAN_CATEGORIES, {
    from: 'list',
    dependsOnTarget: true,
    worstToBest: [[...KESESUAIAN_CATEGORIES].reverse()],
  }),
  'hukumanDisiplin.tingkat': fact('hukumanDisiplin', 'category', 'none', DISIPLIN_CATEGORIES, {
    worstToBest: [['sedangDijalani', 'berat', 'sedang', 'ringan']],
  }),
  'penilaianPerilaku.rating': fact('penilaianPerilaku', 'category', 'gap', RATING_PERILAKU, {
    worstToBest: [[...RATING_PERILAKU].reverse()],
  }),
  'penilaianPerilaku.nilai': fact('penilaianPerilaku', 'number', 'gap'),
  'pelanggaranEtik.tingkat': fact('pelanggaranEtik', 'category', 'none', TINGKAT_HUKUMAN, {
    worstToBest: [[...TINGKAT_HUKUMAN].reverse()],
  }),
} as const satisfies Readonly<Record<string, FactDescription>>);

/** Name of a fact: the list of evidence, a dot, what is read out of it. */
export type FactKey = keyof typeof FACTS;
/** Names of the facts. */
export const FACT_KEYS: readonly string[] = Object.freeze(Object.keys(FACTS));
