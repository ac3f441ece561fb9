import { deepFreeze } from '../model/deep-freeze.js';
import { DAY_FIELDS } from './assessment.js';
import { namesOf, PERSON_HEADERS, ROW_NUMBERS, type SheetHeaders } from './sheet-headers.js';

/** Columns of a CAT export with further headers under which they are met; the dimensions are found by the list `potensi`. */
export const CAT_HEADERS = deepFreeze({
  ...PERSON_HEADERS,
  'Tanggal Tes': [...DAY_FIELDS],
  'JPM Potensi': ['JPM'],
  Kesimpulan: [],
}) satisfies SheetHeaders;
/** The columns of a CAT export by name. */
export const CAT_COLUMNS = namesOf(CAT_HEADERS);
/** Name of a column of a CAT export. */
export type CatColumnName = keyof typeof CAT_HEADERS;

/** Columns of a CAT export that are known and not needed. */
export const CAT_LEFT: readonly string[] = deepFreeze([...ROW_NUMBERS, 'Jabatan Saat Ini', 'OPD', 'Deskripsi']);
