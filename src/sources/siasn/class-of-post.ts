import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { code, lookUp, text } from '../wire/read-field.js';
import { searchKey } from '../wire/text-of.js';
import { report, type Row } from '../wire/row.js';

/** Kind of a post. */
export type JenisJabatan = 'struktural' | 'fungsional' | 'pelaksana';

/** SIASN's kinds of posts; 3, both structural and functional, counts as structural. 4 is pelaksana, not leadership. */
export const JENIS_JABATAN: ReadonlyMap<string | undefined, JenisJabatan> = new Map(
  Object.entries<JenisJabatan>({ '1': 'struktural', '2': 'fungsional', '3': 'struktural', '4': 'pelaksana' }),
);

/** The kind of a post by SIASN's code in a field; another code is reported. */
export function readJenisJabatan(row: Row, field: string, code: string | undefined): JenisJabatan | undefined {
  const jenis = JENIS_JABATAN.get(code);
  if (code !== undefined && jenis === undefined) {
    report(row, 'codeUnknown', [field], { found: code, expected: '1, 2, 3 or 4' });
  }
  return jenis;
}

/** Where a row tells the class of a post. */
export interface PostFields {
  readonly jenis: JenisJabatan | undefined;
  /** Fields of the echelon: its id, then its text. */
  readonly eselon: readonly string[];
  /** Fields of the level of a functional post. */
  readonly level: readonly string[];
  readonly nama: string;
}

/** Class of a post: by its echelon, by the level of a functional post, or pelaksana. What cannot be told is reported. */
export function classOfPost(row: Row, { jenis, eselon, level, nama }: PostFields): KelasJabatan | undefined {
  if (jenis === 'pelaksana') return 'pelaksana';
  const byEselon = jenis === 'fungsional' ? undefined : firstMeaning(row, 'eselon', eselon, code);
  if (byEselon !== undefined) return byEselon;
  const byLevel = jenis === 'struktural' ? undefined : firstMeaning(row, 'jenjangFungsional', level, text);
  const kelas = byLevel ?? (jenis === 'struktural' ? undefined : levelInName(row, nama));
  if (kelas !== undefined) return kelas;
  const where = jenis === 'fungsional' ? level : eselon;
  const expected = 'an echelon id, or the level of a functional post';
  return report(row, 'levelNotTold', where, { found: text(row, ...where) ?? null, expected });
}

type PostList = 'eselon' | 'jenjangFungsional';

/** The class that the first of these fields means which means one. */
function firstMeaning(row: Row, list: PostList, names: readonly string[], read: typeof text): KelasJabatan | undefined {
  for (const name of names) {
    const value = read(row, name);
    const kelas = value === undefined ? undefined : lookUp(list, value, row.lists);
    if (kelas !== undefined) return kelas;
  }
  return undefined;
}

/** The level that the name of a functional post ends with: `Auditor Ahli Madya`. */
export function levelInName(row: Row, nama: string): KelasJabatan | undefined {
  const words = nama.split(/[ -]+/).filter((word) => word !== '');
  const two = words.slice(-2).join(' ');
  if (searchKey(two).startsWith('ahli')) return lookUp('jenjangFungsional', two, row.lists);
  const last = words.at(-1) ?? '';
  // Two letters at the end of a name are no level.
  return last.length > 2 ? lookUp('jenjangFungsional', last, row.lists) : undefined;
}
