import { BOUNDS } from '../model/bounds.js';
import { isObject } from '../model/is-object.js';
import { folded, textOf } from './folded.js';
import { readWhole } from './read-number.js';
import type { Reading } from './reading.js';
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
  /** Fewer or more rows than the source states. */
  readonly cutOff: boolean;
}

/** The two texts after which "there are no records" may be concluded, folded; the second as e-Nominasi writes it. */
const NO_DATA = new Set(
  ['dataTidakDitemukan', 'recordNotFound', 'dataNipTidakDitemukam', 'dataNipTidakDitemukan'].map(folded),
);
const FAILURES = ['invalid or expired jwt', 'invalid credentials', 'runtime error', 'token sso mismatch'].map(folded);
const DEEPEST = 3;

const FAILED: Opened = { state: 'error', rows: [], cutOff: false };
const NOTHING: Opened = { state: 'noData', rows: [], cutOff: false };

function isNoData(value: unknown): boolean {
  return typeof value === 'string' && value.length < 100 && NO_DATA.has(folded(value));
}

function isFailure(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 1000) return false;
  const text = folded(value);
  return FAILURES.some((failure) => text.includes(failure));
}

/** An own member by its name without regard to case. */
function member(value: object, name: string): { readonly key: string; readonly value: unknown } | undefined {
  const key = Object.keys(value).find((own) => own.toLowerCase() === name);
  return key === undefined ? undefined : { key, value: Reflect.get(value, key) };
}

/**
 * Unwraps what SIASN and the gateways of agencies put around rows, up to three levels, and tells records, "no data" and an error
 * apart. Only an empty list, `data: null` beside `code: 1`, and the texts of the service mean "no data"; everything else
 * that holds no rows is an error, above all a missing payload.
 *
 * @param looksLikeRow - whether an object without `data` is a row itself
 * @param mostRows - more are told, and none is read
 */
export function openEnvelope(
  input: unknown,
  reading: Reading,
  looksLikeRow: (value: object) => boolean,
  mostRows: number = BOUNDS.payloadRows,
): Opened {
  return open(input, '', DEEPEST, reading, { fits: looksLikeRow, most: mostRows });
}

/** What a row looks like, and how many there may be. */
interface Rows {
  readonly fits: (value: object) => boolean;
  readonly most: number;
}

function open(value: unknown, path: string, levels: number, reading: Reading, rows: Rows): Opened {
  if (Array.isArray(value)) {
    if (value.length > rows.most) {
      reading.tell('tooLarge', path, { found: value.length, expected: `at most ${String(rows.most)} rows` });
      return FAILED;
    }
    return value.length === 0
      ? NOTHING
      : {
          state: 'records',
          rows: Array.from(value, (row: unknown, index) => ({ path: `${path}[${String(index)}]`, value: row })),
          cutOff: false,
        };
  }
  if (isNoData(value)) return NOTHING;
  if (!isObject(value)) return failed(value, path, reading);
  const data = member(value, 'data');
  if (data === undefined) {
    const failure = failureOf(value);
    if (failure !== undefined) return failed(failure.value, `${path}${path === '' ? '' : '.'}${failure.key}`, reading);
    if (rows.fits(value)) return { state: 'records', rows: [{ path, value }], cutOff: false };
    const detail = member(value, 'detail');
    if (detail !== undefined && levels > 0) {
      return open(detail.value, inside(path, detail.key), levels - 1, reading, rows);
    }
    if (Object.values(value).some(isNoData)) return NOTHING;
    reading.tell('payloadNotUnderstood', path, { found: value, expected: 'rows, or an object with data' });
    return FAILED;
  }
  return openData(value, data, path, levels, reading, rows);
}

function openData(
  value: object,
  data: { readonly key: string; readonly value: unknown },
  path: string,
  levels: number,
  reading: Reading,
  rows: Rows,
): Opened {
  const here = inside(path, data.key);
  if (isNoData(data.value)) return NOTHING;
  const message = member(value, 'message')?.value;
  const failure = failureOf(value);
  if (failure !== undefined) {
    return isNoData(message) ? NOTHING : failed(failure.value, inside(path, failure.key), reading);
  }
  if (data.value === null) {
    const code = readWhole(member(value, 'code')?.value, 0, 999);
    return code === 1 ? NOTHING : failed(data.value, here, reading);
  }
  if (levels === 0) {
    reading.tell('payloadNotUnderstood', here, {
      found: data.value,
      expected: `rows within ${String(DEEPEST)} levels`,
    });
    return FAILED;
  }
  const opened = open(data.value, here, levels - 1, reading, rows);
  const count = readWhole(member(value, 'count')?.value, 0, 1_000_000_000);
  if (opened.state === 'error' || count === undefined || count === null || count === opened.rows.length) return opened;
  // An object of data-utama is counted as 0 or 1 by different gateways.
  if (!Array.isArray(data.value)) return opened;
  reading.tell('countDiffers', inside(path, 'count'), { found: count, expected: String(opened.rows.length) });
  return { ...opened, state: opened.rows.length === 0 ? 'error' : opened.state, cutOff: true };
}

/** What says that the request failed, though an answer came. */
function failureOf(value: object): { readonly key: string; readonly value: unknown } | undefined {
  const error = member(value, 'error');
  if (error !== undefined && error.value !== null && error.value !== false && textOf(error.value) !== undefined) {
    return error;
  }
  for (const key of ['success', 'status']) {
    const flag = member(value, key);
    if (flag !== undefined && (flag.value === false || flag.value === 'false')) return flag;
  }
  const code = member(value, 'code');
  if (code !== undefined && readWhole(code.value, 0, 0) === 0) return code;
  for (const key of ['message', 'data']) {
    const text = member(value, key);
    if (text !== undefined && isFailure(text.value)) return text;
  }
  return undefined;
}

function failed(found: unknown, path: string, reading: Reading): Opened {
  reading.tell('payloadError', path, { found, expected: 'rows, an empty list, or the text "Data tidak ditemukan"' });
  return FAILED;
}

function inside(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
