import { BOUNDS } from '../../json/bounds.js';
import { isObject, isRecord } from '../../problems/is-object.js';
import { extentOf, holdsPages, isBesidePages, type Extent } from './answer-pages.js';
import { signMeaning, type SignMeaning, type SignTable } from './answer-signs.js';
import { searchKey } from './text-of.js';
import type { Findings } from './findings.js';
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
  /** Whether rows have a field of this search key. */
  readonly isField: (name: string) => boolean;
  readonly signs: SignTable;
  /** More rows are reported, and none is read. */
  readonly mostRows?: number;
}

const DEEPEST = 3;

/** What stands in the place of the rows. */
type Body =
  | ({ readonly kind: 'rows'; readonly list: boolean; readonly wrapped: boolean } & Pick<Opened, 'rows' | 'pathOf'>)
  | { readonly kind: 'none' | 'null' | 'empty'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'tooLong'; readonly path: string; readonly value: number; readonly most: number }
  | { readonly kind: 'failed'; readonly path: string; readonly value: unknown; readonly code: SourceFindingCode };

interface Member {
  readonly path: string;
  readonly value: unknown;
}

/** A member that speaks of success, or of how much there is, with what it says. */
type Sign = Member & (SignMeaning | Extent);

const NO_ROWS = { rows: [], list: true };
const FAILED: Opened = { state: 'error', rows: [], pathOf: () => '', cutOff: false };
const NOTHING: Opened = { ...FAILED, state: 'noData' };
const SUCCESS = 'a sign of success that is known (ANSWER_SIGNS), or named in options.signs';
const ROWS = 'rows, an empty list, or the text "Data tidak ditemukan"';

/**
 * Unwraps what SIASN and the gateways of agencies put around rows, up to three levels, and tells records, "no data" and an error
 * apart. An answer without rows means "no data" only where everything in it that speaks of success is known to say success;
 * everything else is an error, above all a missing payload. Rows beside a sign that is not known, beside further pages or
 * another count are not complete.
 */
export function openEnvelope(input: unknown, findings: Findings, shape: EnvelopeShape): Opened {
  const signs: Sign[] = [];
  return settled(bodyOf(input, '', DEEPEST, signs, shape), signs, findings);
}

function bodyOf(value: unknown, path: string, levels: number, signs: Sign[], shape: EnvelopeShape): Body {
  const wrapped = levels < DEEPEST;
  if (Array.isArray(value)) {
    const { mostRows = BOUNDS.payloadRows } = shape;
    if (value.length > mostRows) return { kind: 'tooLong', path, value: value.length, most: mostRows };
    return { kind: 'rows', rows: value, pathOf: (index) => `${path}[${String(index)}]`, list: true, wrapped };
  }
  if (typeof value === 'string') return textBody(value, path, signs, shape);
  if (value === null && wrapped) return { kind: 'null', path, value };
  if (!isObject(value)) return { kind: 'failed', path, value, code: 'payloadError' };
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.members) return { kind: 'failed', path, value: keys.length, code: 'tooLarge' };
  const isRow = !keys.some((key) => searchKey(key) === 'data') && keys.some((key) => shape.isField(searchKey(key)));
  const containers = isRow ? [] : containersOf(value, keys);
  const [container, another] = containers;
  for (const key of keys) {
    if (containers.includes(key) || (isRow && shape.isField(searchKey(key)))) continue;
    const own = signsOf(key, Reflect.get(value, key), inside(path, key), DEEPEST, shape);
    // Beside a row, only a failure is no member of the row.
    signs.push(...(isRow ? own.filter(({ says }) => says === 'failure' || says === 'personNotFound') : own));
  }
  if (isRow) return { kind: 'rows', rows: [value], pathOf: () => path, list: false, wrapped };
  if (another !== undefined) return notUnderstood(inside(path, another), value);
  if (container === undefined) {
    const isSilent = !wrapped && !signs.some(({ says }) => says === 'none');
    return isSilent ? notUnderstood(path, value) : { kind: 'empty', path, value };
  }
  const here = inside(path, container);
  const contained: unknown = Reflect.get(value, container);
  return levels === 0 ? notUnderstood(here, contained) : bodyOf(contained, here, levels - 1, signs, shape);
}

function notUnderstood(path: string, value: unknown): Body {
  return { kind: 'failed', path, value, code: 'payloadNotUnderstood' };
}

/** `data`; else `detail`, where it holds rows and is no message. */
function containersOf(value: object, keys: readonly string[]): readonly string[] {
  const data = keys.filter((key) => searchKey(key) === 'data');
  if (data.length > 0) return data;
  return keys.filter((key) => searchKey(key) === 'detail' && isObject(Reflect.get(value, key)));
}

/** The text of the service for "no rows", blanks, or something that is no payload. */
function textBody(value: string, path: string, signs: Sign[], shape: EnvelopeShape): Body {
  const { says } = signMeaning(shape.signs, 'data', value);
  if (says === 'none') return { kind: 'none', path, value };
  if (value.trim() === '' && path !== '') return { kind: 'empty', path, value };
  if (says === 'personNotFound') signs.push({ path, value, says });
  return { kind: 'failed', path, value, code: 'payloadError' };
}

/** What a member says of the answer, or the members inside it. */
function signsOf(key: string, value: unknown, path: string, levels: number, shape: EnvelopeShape): readonly Sign[] {
  const extent = extentOf(key, value);
  if (extent !== undefined) return [{ path, value, ...extent }];
  if (isBesidePages(key)) return [];
  if (holdsPages(key)) return signsOfPages(value, path);
  const meaning = signMeaning(shape.signs, key, value);
  if (meaning.says === 'stranger' && shape.isField(searchKey(key))) return [];
  if (meaning.says !== 'inside') return [{ ...meaning, path, value }];
  if (levels === 0 || !isRecord(value)) return [{ path, value, says: 'unknown' }];
  return membersOf(value).flatMap(([own, member]) => signsOf(own, member, inside(path, own), levels - 1, shape));
}

/** What holds pages speaks of pages alone: whatever else stands there is not known. */
function signsOfPages(value: unknown, path: string): readonly Sign[] {
  if (value === null || isPageLinks(value)) return [];
  const signs: Sign[] = [];
  let isKnown = isRecord(value);
  for (const [own, member] of membersOf(value)) {
    const extent = extentOf(own, member);
    if (extent !== undefined) signs.push({ path: inside(path, own), value: member, ...extent });
    else if (!isBesidePages(own)) isKnown = false;
  }
  return isKnown ? signs : [...signs, { path, value, says: 'unknown' }];
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** `links` of a list cut in pages: `[{ url, label, active }]`; which page it is, other members say. */
function isPageLinks(value: unknown): boolean {
  return Array.isArray(value) && value.every((link) => isObject(link) && 'url' in link && 'label' in link);
}

function settled(body: Body, signs: readonly Sign[], findings: Findings): Opened {
  if (body.kind === 'tooLong') return failed('tooLarge', body, `at most ${String(body.most)} rows`, findings);
  const missing = signs.find(({ says }) => says === 'personNotFound');
  if (missing !== undefined) return failed('personNotFound', missing, 'a person whom the source knows', findings);
  const failure = signs.find(({ says }) => says === 'failure');
  if (failure !== undefined) return failed('payloadError', failure, ROWS, findings);
  if (body.kind === 'failed')
    return failed(body.code, body, body.code === 'payloadNotUnderstood' ? SHAPE : ROWS, findings);
  const hasRows = body.kind === 'rows' && body.rows.length > 0;
  const isDoubtful = reportDoubts(hasRows ? body : NO_ROWS, signs, findings);
  if (hasRows) return { state: 'records', rows: body.rows, pathOf: body.pathOf, cutOff: isDoubtful };
  return isDoubtful ? FAILED : withoutRows(body, signs, findings);
}

const SHAPE = `rows, or an object with data, within ${String(DEEPEST)} levels`;

/** Reports why rows may be missing, and tells whether any may be. */
function reportDoubts(
  { rows, list }: { readonly rows: readonly unknown[]; readonly list: boolean },
  signs: readonly Sign[],
  findings: Findings,
): boolean {
  const count = rows.length;
  const counts = signs.filter((each) => each.says === 'count');
  const isFull = (each: Sign): boolean =>
    each.says === 'limit' && list && count > 0 && counts.length === 0 && (each.rows === null || count >= each.rows);
  const doubts: readonly (readonly [SourceFindingCode, readonly Sign[], string])[] = [
    // An object of data-utama is counted as 0 or 1 by different gateways.
    ['countDiffers', counts.filter((each) => each.rows !== count && (list || (each.rows ?? 2) > 1)), String(count)],
    ['furtherPages', signs.filter((each) => each.says === 'furtherPages' || isFull(each)), 'all rows at once'],
    ['signUnknown', signs.filter(({ says }) => says === 'unknown' || (says === 'stranger' && count === 0)), SUCCESS],
  ];
  for (const [code, those, expected] of doubts)
    for (const { path, value } of those) findings.add(code, path, { found: value, expected });
  return doubts.some(([, those]) => those.length > 0);
}

function withoutRows(
  body: Exclude<Body, { readonly kind: 'failed' | 'tooLong' }>,
  signs: readonly Sign[],
  findings: Findings,
): Opened {
  if (body.kind === 'none' || signs.some(({ says }) => says === 'none')) return NOTHING;
  switch (body.kind) {
    case 'rows':
      if (!body.wrapped || signs.some(({ says }) => says === 'success')) return NOTHING;
      return failed('noSuccessSign', { path: '', value: 'an empty list' }, SUCCESS, findings);
    case 'null':
      if (signs.some((each) => 'nullIsEmpty' in each)) return NOTHING;
      return failed('payloadError', body, ROWS, findings);
    case 'empty':
      return failed('payloadNotUnderstood', body, SHAPE, findings);
  }
}

function failed(code: SourceFindingCode, { path, value }: Member, expected: string, findings: Findings): Opened {
  findings.add(code, path, { found: value, expected });
  return FAILED;
}

function inside(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
