import { deepFreeze } from '../json/deep-freeze.js';
import type { Bilingual } from '../problems/bilingual.js';
import { keyed, type Locale } from '../problems/locale.js';

/** Classes of posts: leadership, administration, and the levels of functional posts (JF). */
export const KELAS_JABATAN = Object.freeze([
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'jfAhliUtama',
  'jfAhliMadya',
  'jfAhliMuda',
  'jfAhliPertama',
  'jfPenyelia',
  'jfMahir',
  'jfTerampil',
  'jfPemula',
] as const);

/**
 * Class of a post.
 *
 * | Key | Indonesian | English |
 * |---|---|---|
 * | `jptUtama` | JPT Utama | senior leadership, principal |
 * | `jptMadya` | JPT Madya | senior leadership, middle |
 * | `jptPratama` | JPT Pratama | senior leadership, first |
 * | `administrator` | Administrator | administrator |
 * | `pengawas` | Pengawas | supervisor |
 * | `pelaksana` | Pelaksana | executing staff |
 * | `jfAhliUtama` | JF Ahli Utama | functional expert, principal |
 * | `jfAhliMadya` | JF Ahli Madya | functional expert, middle |
 * | `jfAhliMuda` | JF Ahli Muda | functional expert, junior |
 * | `jfAhliPertama` | JF Ahli Pertama | functional expert, first |
 * | `jfPenyelia` | JF Penyelia | functional skilled, supervisor |
 * | `jfMahir` | JF Mahir | functional skilled, advanced |
 * | `jfTerampil` | JF Terampil | functional skilled |
 * | `jfPemula` | JF Pemula | functional skilled, beginner |
 */
export type KelasJabatan = (typeof KELAS_JABATAN)[number];

/** Names of the classes of posts. */
export const KELAS_JABATAN_LABELS: Readonly<Record<KelasJabatan, Bilingual>> = deepFreeze({
  jptUtama: { id: 'JPT Utama', en: 'Senior leadership, principal (JPT Utama)' },
  jptMadya: { id: 'JPT Madya', en: 'Senior leadership, middle (JPT Madya)' },
  jptPratama: { id: 'JPT Pratama', en: 'Senior leadership, first (JPT Pratama)' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  pengawas: { id: 'Pengawas', en: 'Supervisor (Pengawas)' },
  pelaksana: { id: 'Pelaksana', en: 'Executing staff (Pelaksana)' },
  jfAhliUtama: { id: 'JF Ahli Utama', en: 'Functional expert, principal (JF Ahli Utama)' },
  jfAhliMadya: { id: 'JF Ahli Madya', en: 'Functional expert, middle (JF Ahli Madya)' },
  jfAhliMuda: { id: 'JF Ahli Muda', en: 'Functional expert, junior (JF Ahli Muda)' },
  jfAhliPertama: { id: 'JF Ahli Pertama', en: 'Functional expert, first (JF Ahli Pertama)' },
  jfPenyelia: { id: 'JF Penyelia', en: 'Functional skilled, supervisor (JF Penyelia)' },
  jfMahir: { id: 'JF Mahir', en: 'Functional skilled, advanced (JF Mahir)' },
  jfTerampil: { id: 'JF Terampil', en: 'Functional skilled (JF Terampil)' },
  jfPemula: { id: 'JF Pemula', en: 'Functional skilled, beginner (JF Pemula)' },
});

/** The name of a class of posts, with its key. */
export function kelasWords(kelas: KelasJabatan, { tell }: Locale): string {
  return keyed(tell(KELAS_JABATAN_LABELS[kelas]), kelas);
}

/**
 * Echelons with SIASN's id and the class of post of today. `I.a` stands for two classes (ids 10 and 11), so the text
 * alone does not decide it; `V.a`, `V.b` and `NON` have no class.
 */
export const ESELON = deepFreeze([
  { id: '10', eselon: 'I.a', kelas: 'jptUtama' },
  { id: '11', eselon: 'I.a', kelas: 'jptMadya' },
  { id: '12', eselon: 'I.b', kelas: 'jptMadya' },
  { id: '21', eselon: 'II.a', kelas: 'jptPratama' },
  { id: '22', eselon: 'II.b', kelas: 'jptPratama' },
  { id: '31', eselon: 'III.a', kelas: 'administrator' },
  { id: '32', eselon: 'III.b', kelas: 'administrator' },
  { id: '41', eselon: 'IV.a', kelas: 'pengawas' },
  { id: '42', eselon: 'IV.b', kelas: 'pengawas' },
] as const satisfies readonly { id: string; eselon: string; kelas: KelasJabatan }[]);

/** Echelon as text, `II.b`. */
export type Eselon = (typeof ESELON)[number]['eselon'];
/** The echelons as text. */
export const ESELON_TEXTS: readonly Eselon[] = Object.freeze([...new Set(ESELON.map((row) => row.eselon))]);

/**
 * Class of post of SIASN's echelon id; `undefined` for ids without a class (`00`, `51`, `52`, `99`).
 *
 * @example
 * ```ts
 * import { kelasOfEselonId } from 'talenta-asn';
 * console.log(kelasOfEselonId('22'), kelasOfEselonId('99')); // => jptPratama undefined
 * ```
 */
export function kelasOfEselonId(id: string): KelasJabatan | undefined {
  return ESELON.find((row) => row.id === id)?.kelas;
}
