import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { lookUp, type CodeLists } from './code-lists.js';
import { folded } from './folded.js';
import { code, pathOf, text, type Row } from './row.js';

/** Kind of a post. */
export type JenisJabatan = 'struktural' | 'fungsional' | 'pelaksana';

/** SIASN's kinds of posts; 3, both structural and functional, counts as structural. 4 is pelaksana, not leadership. */
export const JENIS_JABATAN: Readonly<Record<string, JenisJabatan>> = {
  '1': 'struktural',
  '2': 'fungsional',
  '3': 'struktural',
  '4': 'pelaksana',
};

/** Where a row tells the class of a post. */
export interface PostFields {
  readonly jenis: JenisJabatan | undefined;
  /** Fields of the echelon: its id, then its text. */
  readonly eselon: readonly string[];
  /** Fields of the level of a functional post. */
  readonly level: readonly string[];
  readonly nama: string;
}

/** Class of a post: by its echelon, by the level of a functional post, or pelaksana. What cannot be told is told. */
export function classOfPost(
  row: Row,
  post: PostFields,
  lists: Partial<CodeLists> | undefined,
): KelasJabatan | undefined {
  if (post.jenis === 'pelaksana') return 'pelaksana';
  if (post.jenis !== 'fungsional') {
    for (const name of post.eselon) {
      const value = code(row, name);
      const kelas = value === undefined ? undefined : lookUp('eselon', value, lists);
      if (kelas !== undefined) return kelas;
    }
  }
  if (post.jenis !== 'struktural') {
    for (const name of post.level) {
      const value = text(row, name);
      const kelas = value === undefined ? undefined : lookUp('jenjangFungsional', value, lists);
      if (kelas !== undefined) return kelas;
    }
    const kelas = levelInName(post.nama, lists);
    if (kelas !== undefined) return kelas;
  }
  const where = post.jenis === 'fungsional' ? post.level : post.eselon;
  row.reading.tell('levelNotTold', pathOf(row, where), {
    found: text(row, ...where) ?? null,
    expected: 'an echelon id, or the level of a functional post',
  });
  return undefined;
}

/** The level that the name of a functional post ends with: `Auditor Ahli Madya`. */
export function levelInName(nama: string, lists: Partial<CodeLists> | undefined): KelasJabatan | undefined {
  const words = nama
    .trim()
    .split(/[ -]/)
    .filter((word) => word !== '');
  const two = words.slice(-2).join(' ');
  if (folded(two).startsWith('ahli')) return lookUp('jenjangFungsional', two, lists);
  const last = words.at(-1) ?? '';
  // Two letters at the end of a name are no level.
  return last.length > 2 ? lookUp('jenjangFungsional', last, lists) : undefined;
}
