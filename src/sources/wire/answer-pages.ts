import { isObject } from '../../problems/is-object.js';
import { searchKey } from './text-of.js';
import { readWhole } from './read-number.js';

/** What a member of an answer says about how much there is. */
export type Extent =
  /** So many rows in all; `null` where what stands there is no number. */
  | { readonly says: 'count'; readonly rows: number | null }
  /** So many rows fit on a page. */
  | { readonly says: 'limit'; readonly rows: number | null }
  /** There are pages before or behind this one, or there are none. */
  | { readonly says: 'furtherPages' | 'onePage' };

const MOST = 1_000_000_000;

const named = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(searchKey));

const COUNTS = named(
  ...['count', 'total', 'jumlah', 'jumlahData', 'totalData', 'totalCount', 'totalRecords', 'totalItems', 'totalRows'],
  ...['totalElements', 'recordsTotal', 'recordsFiltered', 'rowCount', 'banyakData'],
);
/** Pages in all, the number of this one, and that of its first row: all are 1 where there is one page. */
const PAGES = named(
  ...['lastPage', 'totalPages', 'totalPage', 'pageCount', 'pages', 'jumlahHalaman'],
  ...['currentPage', 'page', 'pageNumber', 'halaman', 'from'],
);
const OFFSETS = named('offset', 'skip');
const NEIGHBOURS = named('nextPageUrl', 'next', 'nextPage', 'hasMore', 'hasNext', 'hasNextPage', 'prevPageUrl', 'prev');
const LIMITS = named('limit', 'perPage', 'pageSize');
/** Of a list cut in pages, and said better elsewhere. */
const BESIDE = named('to', 'firstPageUrl', 'lastPageUrl', 'path', 'self');
/** Whether this is the first page, or the last; an address says nothing of that. */
const ENDS = named('first', 'last', 'isFirst', 'isLast');

const HOLDERS = named('links', 'pagination', 'paging');

/** Whether a member holds others that speak of pages, and of nothing else. */
export function holdsPages(member: string): boolean {
  return HOLDERS.has(searchKey(member));
}

/** Whether the member only describes the page. */
export function isBesidePages(member: string): boolean {
  return BESIDE.has(searchKey(member));
}

/** What a member says about how much there is; `undefined` where that is not what it speaks of. */
export function extentOf(member: string, value: unknown): Extent | undefined {
  const name = searchKey(member);
  const rows = readWhole(value, 0, MOST) ?? null;
  if (COUNTS.has(name)) return isEmpty(value) ? pages(false) : { says: 'count', rows };
  if (LIMITS.has(name)) return isEmpty(value) ? pages(false) : { says: 'limit', rows };
  if (PAGES.has(name)) return pages(!isEmpty(value) && !(rows !== null && rows <= 1));
  if (OFFSETS.has(name)) return pages(!isEmpty(value) && rows !== 0);
  if (NEIGHBOURS.has(name)) return pages(!isEmpty(value) && value !== false);
  if (ENDS.has(name)) return pages(value === false);
  return undefined;
}

function pages(further: boolean): Extent {
  return { says: further ? 'furtherPages' : 'onePage' };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);
}
