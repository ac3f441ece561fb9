import { isObject } from '../model/is-object.js';
import { folded } from './folded.js';
import { readWhole } from './read-number.js';

/** What the members of an answer say about how much there is. */
export type Extent =
  /** So many rows in all; `null` where what stands there is no number. */
  | { readonly kind: 'count'; readonly rows: number | null }
  /** Whether there are pages before or behind this one. */
  | { readonly kind: 'page'; readonly more: boolean }
  /** So many rows fit on a page. */
  | { readonly kind: 'limit'; readonly rows: number | null };

const MOST = 1_000_000_000;

const named = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(folded));

const COUNTS = named(
  ...['count', 'total', 'jumlah', 'jumlahData', 'totalData', 'totalCount', 'totalRecords', 'totalItems', 'totalRows'],
  ...['totalElements', 'recordsTotal', 'recordsFiltered', 'rowCount', 'banyakData'],
);
/** Pages in all, and the number of this one: both are 1 where there is one page. */
const PAGES = named(
  ...['lastPage', 'totalPages', 'totalPage', 'pageCount', 'pages', 'jumlahHalaman'],
  ...['currentPage', 'page', 'pageNumber', 'halaman'],
);
const OFFSETS = named('offset', 'skip');
const NEIGHBOURS = named('nextPageUrl', 'next', 'nextPage', 'hasMore', 'hasNext', 'hasNextPage', 'prevPageUrl', 'prev');
const LIMITS = named('limit', 'perPage', 'pageSize');
/** Of a list cut in pages, and said better elsewhere. */
const BESIDE = named('from', 'to', 'firstPageUrl', 'lastPageUrl', 'path', 'first', 'last', 'self');

const HOLDERS = named('links', 'pagination', 'paging');

/** Whether a member holds others that speak of pages, and of nothing else. */
export function holdsPages(member: string): boolean {
  return HOLDERS.has(folded(member));
}

/** Whether the member only describes the page. */
export function isBesidePages(member: string): boolean {
  return BESIDE.has(folded(member));
}

/** What a member says about how much there is; `undefined` where that is not what it speaks of. */
export function extentOf(member: string, value: unknown): Extent | undefined {
  const name = folded(member);
  if (COUNTS.has(name)) return isEmpty(value) ? undefined : { kind: 'count', rows: readWhole(value, 0, MOST) ?? null };
  if (LIMITS.has(name)) return isEmpty(value) ? undefined : { kind: 'limit', rows: readWhole(value, 0, MOST) ?? null };
  if (PAGES.has(name)) return { kind: 'page', more: !isEmpty(value) && !isAtMost(value, 1) };
  if (OFFSETS.has(name)) return { kind: 'page', more: !isEmpty(value) && !isAtMost(value, 0) };
  if (NEIGHBOURS.has(name)) return { kind: 'page', more: !isEmpty(value) && value !== false };
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function isAtMost(value: unknown, most: number): boolean {
  const number = readWhole(value, 0, MOST);
  return typeof number === 'number' && number <= most;
}
