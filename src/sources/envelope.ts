import { BOUNDS } from '../model/bounds.js';
import { isObject, isRecord } from '../model/is-object.js';
import { extentOf, holdsPages, isBesidePages, type Extent } from './answer-pages.js';
import { heard, type SignTable } from './answer-signs.js';
import { folded } from './folded.js';
import type { Reading } from './reading.js';
import type { SourceFindingCode } from './source-findings.js';
import type { SourceState } from './source-result.js';

/** A payload without its wrapping. */
export interface Opened {
  readonly state: SourceState;
  readonly rows: readonly unknown[];
  /** Path of a row in the payload. */
  pathOf(index: number): string;
  /** Fewer or more rows than the source states, further pages, or a sign beside the rows that is not known. */
  readonly cutOff: boolean;
}

/** How an answer is opened. */
export interface EnvelopeShape {
  /** Whether rows have a field of this folded name. */
  readonly isField: (name: string) => boolean;
  readonly signs: SignTable;
  /** More rows are told, and none is read. */
  readonly mostRows?: number;
}

const DEEPEST = 3;

/** What stands in the place of the rows. */
type Body =
  | ({ readonly kind: 'rows'; readonly list: boolean; readonly wrapped: boolean } & Pick<Opened, 'rows' | 'pathOf'>)
  | { readonly kind: 'none' | 'null' | 'empty'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'tooLong'; readonly path: string; readonly value: number; readonly most: number }
  | { readonly kind: 'failed'; readonly path: string; readonly value: unknown; readonly code: SourceFindingCode };

interface Sign {
  readonly path: string;
  readonly value: unknown;
}

/** A member that speaks of success, or of how much there is, with what it says. */
type Said = Sign & (ReturnType<typeof heard> | Extent);

const NO_ROWS = { rows: [], pathOf: () => '', cutOff: false };
const FAILED: Opened = { state: 'error', ...NO_ROWS };
const NOTHING: Opened = { state: 'noData', ...NO_ROWS };
const SUCCESS = 'a sign of success that is known (ANSWER_SIGNS), or named in options.signs';
const ROWS = 'rows, an empty list, or the text "Data tidak ditemukan"';

/**
 * Unwraps what SIASN and the gateways of agencies put around rows, up to three levels, and tells records, "no data" and an error
 * apart. An answer without rows means "no data" only where everything in it that speaks of success is known to say success;
 * everything else is an error, above all a missing payload. Rows beside a sign that is not known, beside further pages or
 * another count are not complete.
 */
export function openEnvelope(input: unknown, reading: Reading, shape: EnvelopeShape): Opened {
  const said: Said[] = [];
  return settled(bodyOf(input, '', DEEPEST, said, shape), said, reading);
}

function bodyOf(value: unknown, path: string, levels: number, said: Said[], shape: EnvelopeShape): Body {
  const wrapped = levels < DEEPEST;
  if (Array.isArray(value)) {
    const { mostRows = BOUNDS.payloadRows } = shape;
    if (value.length > mostRows) return { kind: 'tooLong', path, value: value.length, most: mostRows };
    return { kind: 'rows', rows: value, pathOf: (index) => `${path}[${String(index)}]`, list: true, wrapped };
  }
  if (typeof value === 'string') return textBody(value, path, said, shape);
  if (value === null && wrapped) return { kind: 'null', path, value };
  if (!isObject(value)) return { kind: 'failed', path, value, code: 'payloadError' };
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.members) return { kind: 'failed', path, value: keys.length, code: 'tooLarge' };
  const isRow = !keys.some((key) => folded(key) === 'data') && keys.some((key) => shape.isField(folded(key)));
  const containers = isRow ? [] : containersOf(value, keys);
  const [container, another] = containers;
  for (const key of keys) {
    if (containers.includes(key) || (isRow && shape.isField(folded(key)))) continue;
    const sayings = sayingsOf(key, Reflect.get(value, key), inside(path, key), DEEPEST, shape);
    // Beside a row, only a failure is no member of the row.
    said.push(...(isRow ? sayings.filter(({ says }) => says === 'failure' || says === 'personNotFound') : sayings));
  }
  if (isRow) return { kind: 'rows', rows: [value], pathOf: () => path, list: false, wrapped };
  if (another !== undefined)
    return { kind: 'failed', path: inside(path, another), value, code: 'payloadNotUnderstood' };
  if (container === undefined) {
    const silent = !wrapped && !said.some(({ says }) => says === 'none');
    return silent ? { kind: 'failed', path, value, code: 'payloadNotUnderstood' } : { kind: 'empty', path, value };
  }
  const here = inside(path, container);
  if (levels === 0)
    return { kind: 'failed', path: here, value: Reflect.get(value, container), code: 'payloadNotUnderstood' };
  return bodyOf(Reflect.get(value, container), here, levels - 1, said, shape);
}

/** `data`; else `detail`, where it holds rows and is no message. */
function containersOf(value: object, keys: readonly string[]): readonly string[] {
  const data = keys.filter((key) => folded(key) === 'data');
  if (data.length > 0) return data;
  return keys.filter((key) => folded(key) === 'detail' && isObject(Reflect.get(value, key)));
}

/** The text of the service for "no rows", blanks, or something that is no payload. */
function textBody(value: string, path: string, said: Said[], { signs }: EnvelopeShape): Body {
  const { says, nullIsEmpty } = heard(signs, 'data', value);
  if (says === 'none') return { kind: 'none', path, value };
  if (value.trim() === '' && path !== '') return { kind: 'empty', path, value };
  if (says === 'personNotFound') said.push({ path, value, says, nullIsEmpty });
  return { kind: 'failed', path, value, code: 'payloadError' };
}

/** What a member says of the answer, or the members inside it. */
function sayingsOf(key: string, value: unknown, path: string, levels: number, shape: EnvelopeShape): readonly Said[] {
  const extent = extentOf(key, value);
  if (extent !== undefined) return [{ path, value, ...extent }];
  if (isBesidePages(key)) return [];
  if (holdsPages(key)) return sayingsOfPages(value, path);
  const { says, nullIsEmpty } = heard(shape.signs, key, value);
  if (says === 'stranger' && shape.isField(folded(key))) return [];
  if (says !== 'inside') return [{ path, value, says, nullIsEmpty }];
  if (levels === 0 || !isRecord(value)) return [{ path, value, says: 'unknown', nullIsEmpty }];
  return membersOf(value).flatMap(([own, member]) => sayingsOf(own, member, inside(path, own), levels - 1, shape));
}

/** What holds pages speaks of pages alone: whatever else stands there is not known. */
function sayingsOfPages(value: unknown, path: string): readonly Said[] {
  if (value === null || isPageLinks(value)) return [];
  const members = membersOf(value);
  const extents = members.flatMap(([own, member]) => {
    const extent = extentOf(own, member);
    return extent === undefined ? [] : [{ path: inside(path, own), value: member, ...extent }];
  });
  const isOther = ([own, member]: readonly [string, unknown]): boolean =>
    !isBesidePages(own) && extentOf(own, member) === undefined;
  const others: readonly Said[] =
    !isRecord(value) || members.some(isOther) ? [{ path, value, says: 'unknown', nullIsEmpty: false }] : [];
  return [...extents, ...others];
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** `links` of a list cut in pages: `[{ url, label, active }]`; which page it is, other members say. */
function isPageLinks(value: unknown): boolean {
  return Array.isArray(value) && value.every((link) => isObject(link) && 'url' in link && 'label' in link);
}

function settled(body: Body, said: readonly Said[], reading: Reading): Opened {
  if (body.kind === 'tooLong') return failed('tooLarge', body, `at most ${String(body.most)} rows`, reading);
  const missing = said.find(({ says }) => says === 'personNotFound');
  if (missing !== undefined) return failed('personNotFound', missing, 'a person whom the source knows', reading);
  const failure = said.find(({ says }) => says === 'failure');
  if (failure !== undefined) return failed('payloadError', failure, ROWS, reading);
  if (body.kind === 'failed')
    return failed(body.code, body, body.code === 'payloadNotUnderstood' ? SHAPE : ROWS, reading);
  if (body.kind === 'rows' && body.rows.length > 0) return withRows(body, said, reading);
  return withoutRows(body, said, reading);
}

const SHAPE = `rows, or an object with data, within ${String(DEEPEST)} levels`;

function withRows(
  { rows, pathOf, list }: Body & { readonly kind: 'rows' },
  said: readonly Said[],
  reading: Reading,
): Opened {
  const counts = said.filter((each) => each.says === 'count');
  // An object of data-utama is counted as 0 or 1 by different gateways.
  const differing = counts.filter((count) => count.rows !== rows.length && (list || (count.rows ?? 2) > 1));
  const isFull = (each: Said): boolean =>
    each.says === 'limit' && list && counts.length === 0 && (each.rows === null || rows.length >= each.rows);
  const further = said.filter((each) => each.says === 'furtherPages' || isFull(each));
  const unknown = said.filter(({ says }) => says === 'unknown');
  tellDoubts({ differing, further, unknown }, rows.length, reading);
  return { state: 'records', rows, pathOf, cutOff: differing.length + further.length + unknown.length > 0 };
}

function withoutRows(
  body: Exclude<Body, { readonly kind: 'failed' | 'tooLong' }>,
  said: readonly Said[],
  reading: Reading,
): Opened {
  const differing = said.filter((each) => each.says === 'count' && each.rows !== 0);
  const further = said.filter(({ says }) => says === 'furtherPages');
  const unknown = said.filter(({ says }) => says === 'unknown' || says === 'stranger');
  tellDoubts({ differing, further, unknown }, 0, reading);
  if (differing.length + further.length + unknown.length > 0) return FAILED;
  if (said.some(({ says }) => says === 'none')) return NOTHING;
  switch (body.kind) {
    case 'none':
      return NOTHING;
    case 'rows':
      if (!body.wrapped || said.some(({ says }) => says === 'success')) return NOTHING;
      reading.tell('noSuccessSign', '', { found: 'an empty list', expected: SUCCESS });
      return FAILED;
    case 'null':
      return said.some((each) => 'nullIsEmpty' in each && each.nullIsEmpty)
        ? NOTHING
        : failed('payloadError', body, ROWS, reading);
    case 'empty':
      return failed('payloadNotUnderstood', body, SHAPE, reading);
  }
}

/** Why rows may be missing. */
interface Doubts {
  readonly differing: readonly Sign[];
  readonly further: readonly Sign[];
  readonly unknown: readonly Sign[];
}

function tellDoubts({ differing, further, unknown }: Doubts, rows: number, reading: Reading): void {
  for (const { path, value } of differing) reading.tell('countDiffers', path, { found: value, expected: String(rows) });
  for (const { path, value } of further)
    reading.tell('furtherPages', path, { found: value, expected: 'all rows at once' });
  for (const { path, value } of unknown) reading.tell('signUnknown', path, { found: value, expected: SUCCESS });
}

function failed(code: SourceFindingCode, { path, value }: Sign, expected: string, reading: Reading): Opened {
  reading.tell(code, path, { found: value, expected });
  return FAILED;
}

function inside(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
