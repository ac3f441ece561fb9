import { BOUNDS } from '../model/bounds.js';
import { isObject, isRecord } from '../model/is-object.js';
import { extentOf, holdsPages, isBesidePages } from './answer-pages.js';
import { heard, type SignTable } from './answer-signs.js';
import { folded } from './folded.js';
import type { Reading } from './reading.js';
import type { SourceFindingCode } from './source-findings.js';
import type { SourceState } from './source-result.js';

/** A row with its place in the payload. */
export interface PlacedValue {
  readonly path: string;
  readonly value: unknown;
}

/** A payload without its wrapping. */
export interface Opened {
  readonly state: SourceState;
  readonly rows: readonly PlacedValue[];
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
const CONTAINERS: ReadonlySet<string> = new Set(['data', 'detail']);

/** What stands in the place of the rows. */
type Body =
  | { readonly kind: 'rows'; readonly rows: readonly PlacedValue[]; readonly list: boolean; readonly wrapped: boolean }
  | { readonly kind: 'none' | 'null' | 'empty'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'tooLong'; readonly path: string; readonly value: number; readonly most: number }
  | { readonly kind: 'failed'; readonly path: string; readonly value: unknown; readonly code: SourceFindingCode };

interface Sign {
  readonly path: string;
  readonly value: unknown;
}

/** Everything that an answer says of itself, on all its levels. */
interface Answer {
  readonly successes: Sign[];
  readonly nones: Sign[];
  readonly failures: Sign[];
  readonly notFound: Sign[];
  readonly unknown: Sign[];
  readonly strangers: Sign[];
  readonly counts: (Sign & { readonly rows: number | null })[];
  readonly limits: (Sign & { readonly rows: number | null })[];
  readonly pages: Sign[];
  nullIsEmpty: boolean;
}

const FAILED: Opened = { state: 'error', rows: [], cutOff: false };
const NOTHING: Opened = { state: 'noData', rows: [], cutOff: false };
const SUCCESS = 'a sign of success that is known (ANSWER_SIGNS), or named in options.signs';
const ROWS = 'rows, an empty list, or the text "Data tidak ditemukan"';

/**
 * Unwraps what SIASN and the gateways of agencies put around rows, up to three levels, and tells records, "no data" and an error
 * apart. An answer without rows means "no data" only where everything in it that speaks of success is known to say success;
 * everything else is an error, above all a missing payload. Rows beside a sign that is not known, beside further pages or
 * another count are not complete.
 */
export function openEnvelope(input: unknown, reading: Reading, shape: EnvelopeShape): Opened {
  const answer: Answer = {
    ...{ successes: [], nones: [], failures: [], notFound: [], unknown: [], strangers: [] },
    ...{ counts: [], limits: [], pages: [], nullIsEmpty: false },
  };
  const body = bodyOf(input, '', DEEPEST, answer, shape);
  return settled(body, answer, reading);
}

function bodyOf(value: unknown, path: string, levels: number, answer: Answer, shape: EnvelopeShape): Body {
  const wrapped = levels < DEEPEST;
  if (Array.isArray(value)) {
    const { mostRows = BOUNDS.payloadRows } = shape;
    if (value.length > mostRows) return { kind: 'tooLong', path, value: value.length, most: mostRows };
    const rows = Array.from(value, (row: unknown, index) => ({ path: `${path}[${String(index)}]`, value: row }));
    return { kind: 'rows', rows, list: true, wrapped };
  }
  if (typeof value === 'string') return textBody(value, path, answer, shape);
  if (value === null && wrapped) return { kind: 'null', path, value };
  if (!isObject(value)) return { kind: 'failed', path, value, code: 'payloadError' };
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.members) return { kind: 'failed', path, value: keys.length, code: 'tooLarge' };
  const isRow = !keys.some((key) => folded(key) === 'data') && keys.some((key) => shape.isField(folded(key)));
  const containers = isRow ? [] : containersOf(value, keys);
  const [container, another] = containers;
  for (const key of keys) {
    if (containers.includes(key) || (isRow && shape.isField(folded(key)))) continue;
    listen(key, Reflect.get(value, key), inside(path, key), DEEPEST, answer, shape, isRow);
  }
  if (isRow) return { kind: 'rows', rows: [{ path, value }], list: false, wrapped };
  if (another !== undefined)
    return { kind: 'failed', path: inside(path, another), value, code: 'payloadNotUnderstood' };
  if (container === undefined) {
    const silent = !wrapped && answer.nones.length === 0;
    return silent ? { kind: 'failed', path, value, code: 'payloadNotUnderstood' } : { kind: 'empty', path, value };
  }
  const here = inside(path, container);
  if (levels === 0)
    return { kind: 'failed', path: here, value: Reflect.get(value, container), code: 'payloadNotUnderstood' };
  return bodyOf(Reflect.get(value, container), here, levels - 1, answer, shape);
}

/** `data`; else `detail`, where it holds rows and is no message. */
function containersOf(value: object, keys: readonly string[]): readonly string[] {
  const data = keys.filter((key) => folded(key) === 'data');
  if (data.length > 0) return data;
  return keys.filter((key) => CONTAINERS.has(folded(key)) && isObject(Reflect.get(value, key)));
}

/** The text of the service for "no rows", blanks, or something that is no payload. */
function textBody(value: string, path: string, answer: Answer, { signs }: EnvelopeShape): Body {
  const { says } = heard(signs, 'data', value);
  if (says === 'none') return { kind: 'none', path, value };
  if (value.trim() === '' && path !== '') return { kind: 'empty', path, value };
  if (says === 'personNotFound') answer.notFound.push({ path, value });
  return { kind: 'failed', path, value, code: 'payloadError' };
}

/** Notes what a member says of the answer. Beside a row, members that are in no table are the row's. */
function listen(
  key: string,
  value: unknown,
  path: string,
  levels: number,
  answer: Answer,
  shape: EnvelopeShape,
  besideRow: boolean,
): void {
  const extent = besideRow ? undefined : extentOf(key, value);
  if (extent?.kind === 'count') answer.counts.push({ path, value, rows: extent.rows });
  else if (extent?.kind === 'limit') answer.limits.push({ path, value, rows: extent.rows });
  else if (extent?.kind === 'page') {
    if (extent.more) answer.pages.push({ path, value });
  } else if (holdsPages(key)) {
    const members = membersOf(value);
    const ofPages = members.filter(([own, member]) => isBesidePages(own) || extentOf(own, member) !== undefined);
    for (const [own, member] of ofPages) listen(own, member, inside(path, own), 0, answer, shape, besideRow);
    const isSilent = value === null || isPageLinks(value) || (isRecord(value) && ofPages.length === members.length);
    if (!isSilent) noted(answer, 'unknown', besideRow)?.push({ path, value });
  } else if (!isBesidePages(key)) {
    const { says, nullIsEmpty } = heard(shape.signs, key, value);
    answer.nullIsEmpty ||= nullIsEmpty;
    if (says === 'inside' && isRecord(value) && levels > 0) {
      for (const [own, member] of membersOf(value)) {
        listen(own, member, inside(path, own), levels - 1, answer, shape, besideRow);
      }
    } else if (!(says === 'stranger' && shape.isField(folded(key)))) {
      noted(answer, says, besideRow)?.push({ path, value });
    }
  }
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value).slice(0, BOUNDS.members) : [];
}

/** `links` of a list cut in pages: `[{ url, label, active }]`; which page it is, other members say. */
function isPageLinks(value: unknown): boolean {
  return Array.isArray(value) && value.every((link) => isObject(link) && 'url' in link && 'label' in link);
}

function noted(answer: Answer, says: ReturnType<typeof heard>['says'], besideRow: boolean): Sign[] | undefined {
  switch (says) {
    case 'success':
      return answer.successes;
    case 'none':
      return answer.nones;
    case 'failure':
      return answer.failures;
    case 'personNotFound':
      return answer.notFound;
    case 'unknown':
    case 'inside':
      return besideRow ? undefined : answer.unknown;
    case 'stranger':
      return besideRow ? undefined : answer.strangers;
    case 'nothing':
      return undefined;
  }
}

function settled(body: Body, answer: Answer, reading: Reading): Opened {
  if (body.kind === 'tooLong') return failed('tooLarge', body, `at most ${String(body.most)} rows`, reading);
  const [missing] = answer.notFound;
  if (missing !== undefined) return failed('personNotFound', missing, 'a person whom the source knows', reading);
  const [failure] = answer.failures;
  if (failure !== undefined) return failed('payloadError', failure, ROWS, reading);
  if (body.kind === 'failed')
    return failed(body.code, body, body.code === 'payloadNotUnderstood' ? SHAPE : ROWS, reading);
  if (body.kind === 'rows' && body.rows.length > 0) return withRows(body, answer, reading);
  return withoutRows(body, answer, reading);
}

const SHAPE = `rows, or an object with data, within ${String(DEEPEST)} levels`;

function withRows({ rows, list }: Body & { readonly kind: 'rows' }, answer: Answer, reading: Reading): Opened {
  // An object of data-utama is counted as 0 or 1 by different gateways.
  const differing = answer.counts.filter((count) => count.rows !== rows.length && (list || (count.rows ?? 2) > 1));
  const full =
    answer.counts.length > 0 ? [] : answer.limits.filter(({ rows: most }) => most === null || rows.length >= most);
  const further = list ? [...answer.pages, ...full] : answer.pages;
  tellDoubts(differing, further, rows.length, reading);
  for (const sign of answer.unknown) reading.tell('signUnknown', sign.path, { found: sign.value, expected: SUCCESS });
  return { state: 'records', rows, cutOff: differing.length + further.length + answer.unknown.length > 0 };
}

function withoutRows(
  body: Exclude<Body, { readonly kind: 'failed' | 'tooLong' }>,
  answer: Answer,
  reading: Reading,
): Opened {
  const differing = answer.counts.filter((count) => count.rows !== 0);
  tellDoubts(differing, answer.pages, 0, reading);
  const doubts = [...answer.unknown, ...answer.strangers];
  for (const sign of doubts) reading.tell('signUnknown', sign.path, { found: sign.value, expected: SUCCESS });
  if (differing.length + answer.pages.length + doubts.length > 0) return FAILED;
  if (answer.nones.length > 0) return NOTHING;
  switch (body.kind) {
    case 'none':
      return NOTHING;
    case 'rows':
      if (!body.wrapped || answer.successes.length > 0) return NOTHING;
      reading.tell('noSuccessSign', '', { found: 'an empty list', expected: SUCCESS });
      return FAILED;
    case 'null':
      return answer.nullIsEmpty ? NOTHING : failed('payloadError', body, ROWS, reading);
    case 'empty':
      return failed('payloadNotUnderstood', body, SHAPE, reading);
  }
}

function tellDoubts(differing: readonly Sign[], further: readonly Sign[], rows: number, reading: Reading): void {
  for (const { path, value } of differing) reading.tell('countDiffers', path, { found: value, expected: String(rows) });
  for (const { path, value } of further)
    reading.tell('furtherPages', path, { found: value, expected: 'all rows at once' });
}

function failed(code: SourceFindingCode, { path, value }: Sign, expected: string, reading: Reading): Opened {
  reading.tell(code, path, { found: value, expected });
  return FAILED;
}

function inside(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
