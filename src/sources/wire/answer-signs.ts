import { deepFreeze } from '../../json/deep-freeze.js';
import { isObject } from '../../problems/is-object.js';
import { searchKey } from './text-of.js';
import type { SourceName } from './source-name.js';

/**
 * What one member of an answer says by one of its values.
 *
 * - `success`: the request was answered.
 * - `none`: it was answered, and there is nothing; counts where the rows are missing or empty.
 * - `failure`: it was not answered.
 * - `personNotFound`: the person was not found, which says nothing about what they have.
 * - `nothing`: the member says nothing about success.
 * - `inside`: an object whose members speak.
 */
export type AnswerMeaning = 'success' | 'none' | 'failure' | 'personNotFound' | 'nothing' | 'inside';

/** A member of an answer that tells whether it is one, by the value that was seen there. */
export interface AnswerSign {
  /** Name of the member, compared without regard to capitals and signs; `data` for a text in the place of the rows. */
  readonly member: string;
  /**
   * The value. Texts are compared without regard to capitals: those of success as a whole, those of failure as a part of the text.
   * A number is also met by its text. Absent: every value of this member that has no row of its own.
   */
  readonly value?: string | number | boolean | null;
  /** What the member says by this value. */
  readonly says: AnswerMeaning;
  /** Beside it, `data: null` stands for an empty list. */
  readonly nullIsEmpty?: true;
  /** Where it was seen. */
  readonly seen: string;
}

const CODES = ['code', 'kode', 'statusCode', 'responseCode', 'httpCode', 'httpStatus'];
const FLAGS = ['success', 'sukses', 'ok'];
const MESSAGES = ['message', 'msg', 'pesan'];
const TEXTS = [...MESSAGES, 'messages', 'keterangan', 'info', 'detail', 'title', 'reason'];
const FAULTS = ['error', 'errors', 'isError', 'exception', 'fault'];
const DOUBTS = ['errorMessage', 'errorCode', 'warning', 'warnings'];

const HOLDERS = ['meta', 'metadata'];

const HTTP = 'HTTP status that gateways of agencies repeat in the answer';
const PUBLIC_CLIENT = 'a public client of SIASN, for code 1 and null';
const FORMATTER = 'response formatters of public Indonesian programs';

function rows(
  members: readonly string[],
  values: readonly (string | number | boolean | null)[],
  says: AnswerMeaning,
  seen: string,
): readonly AnswerSign[] {
  return members.flatMap((member) => values.map((value) => ({ member, value, says, seen })));
}

/** Rows of members that say the same by every value that has no row of its own. */
function others(members: readonly string[], says: AnswerMeaning, seen: string): readonly AnswerSign[] {
  return members.map((member) => ({ member, says, seen }));
}

const REFUSALS = ['invalid or expired jwt', 'invalid credentials', 'runtime error', 'token sso mismatch'];
const OUTAGES = [
  ...['gagal', 'failed', 'error', 'unauth', 'forbidden', 'expired', 'too many', 'timeout', 'sibuk', 'maintenance'],
];

/** Signs that gateways of agencies put around an answer, whatever it is about. */
const GATEWAY: readonly AnswerSign[] = [
  ...rows(CODES, [200], 'success', HTTP),
  ...rows([...CODES, 'status'], [400, 401, 403, 404, 405, 408, 419, 422, 429, 500, 502, 503, 504], 'failure', HTTP),
  ...rows(['status'], [200], 'success', HTTP),
  ...rows(['status'], [true, 'success', 'sukses', 'berhasil', 'ok'], 'success', FORMATTER),
  ...rows(['status'], [false, 'false', 0, 'error', 'gagal', 'fail', 'failed'], 'failure', FORMATTER),
  ...rows(FLAGS, [true], 'success', FORMATTER),
  ...rows(FLAGS, [false, 'false', 0], 'failure', FORMATTER),
  ...rows(CODES, [0, -1], 'failure', 'SIASN: code 0, often with an HTTP error'),
  ...rows([...FAULTS, ...DOUBTS], [false, null, '', 'false'], 'nothing', FORMATTER),
  ...others(FAULTS, 'failure', 'SIASN: { Error, Message }'),
  ...rows(TEXTS, ['tidak ditemuk', 'not found', 'tidak terdaftar'], 'personNotFound', 'e-Nominasi; endpoint of a city'),
  ...rows([...TEXTS, 'data'], REFUSALS, 'failure', 'SIASN, with HTTP status 200'),
  ...rows([...TEXTS, 'data'], OUTAGES, 'failure', 'gateways and PHP frameworks'),
  ...rows(TEXTS, [null, ''], 'nothing', FORMATTER),
  ...rows(HOLDERS, [null], 'nothing', FORMATTER),
  ...others(HOLDERS, 'inside', FORMATTER),
  { member: 'statusText', value: 'OK', says: 'success', seen: 'a whole response of axios or fetch' },
  ...others(['headers', 'config', 'request'], 'nothing', 'a whole response of axios'),
  ...others(['timestamp', 'time', 'version', 'requestId', 'traceId'], 'nothing', FORMATTER),
  { member: 'message', value: 'Data ditemukan', says: 'success', nullIsEmpty: true, seen: PUBLIC_CLIENT },
];

const NO_ROWS = 'SIASN: text in the place of the rows';

const SIASN: readonly AnswerSign[] = [
  { member: 'code', value: 1, says: 'success', nullIsEmpty: true, seen: 'SIASN: { code: 1, count, data }' },
  ...rows(['data'], ['Data tidak ditemukan', 'record not found'], 'none', NO_ROWS),
  ...GATEWAY,
];

const INDEX: readonly AnswerSign[] = [
  { member: 'code', value: 0, says: 'none', seen: 'SIASN nilaiipasn: no value yet' },
  ...SIASN,
];

/**
 * What is known of the signs of success and failure in the answers of each source. Everything else that an answer says
 * of itself is not known, and is reported: an empty answer with such a sign is no answer, rows beside it are not complete. The
 * options of every adapter take further `signs`, which go first.
 *
 * @example
 * ```ts
 * import { ANSWER_SIGNS, fromHukdis } from 'talenta-asn/sources';
 * console.log(ANSWER_SIGNS['rw-hukdis'][0]?.member, ANSWER_SIGNS['rw-hukdis'][0]?.value); // => code 1
 * const options = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const answer = { rc: '00', data: [] };
 * console.log(fromHukdis(answer, options).state); // => error
 * const signs = [{ member: 'rc', value: '00', says: 'success', seen: 'our gateway' }] as const;
 * console.log(fromHukdis(answer, { ...options, signs }).state); // => noData
 * ```
 */
export const ANSWER_SIGNS: Readonly<Record<SourceName, readonly AnswerSign[]>> = deepFreeze({
  'data-utama': SIASN,
  'rw-skp22': SIASN,
  'rw-kinerjaperiodik': SIASN,
  'rw-skp': SIASN,
  'rw-hukdis': SIASN,
  'rw-jabatan': SIASN,
  'rw-golongan': SIASN,
  'rw-pendidikan': SIASN,
  'rw-diklat': SIASN,
  'rw-kursus': SIASN,
  'rw-penghargaan': SIASN,
  'rw-sertifikasi': SIASN,
  'rw-potensi': SIASN,
  'rw-kompetensi': SIASN,
  nilaiipasn: INDEX,
  pegawai: SIASN,
  simata: SIASN,
  'e-nominasi': GATEWAY,
  cat: SIASN,
  'talent-sheet': SIASN,
  'tim-kerja': SIASN,
  'umpan-balik-360': SIASN,
  lhkpn: SIASN,
  'penilaian-perilaku': SIASN,
  'pelanggaran-etik': SIASN,
  'e-kinerja': SIASN,
});

/** Words of which a text of success is made: at least one of the first, and no other word than these. */
const SUCCESS_WORDS = new Set([
  ...['sukses', 'success', 'successful', 'successfully', 'berhasil', 'ok', 'oke', 'ditemukan', 'found'],
]);
const WORDS_BESIDE = new Set([
  ...['data', 'riwayat', 'list', 'daftar', 'get', 'request', 'response', 'api', 'pegawai', 'asn', 'pns', 'pppk'],
  ...['mengambil', 'diambil', 'pengambilan', 'memuat', 'dimuat', 'menampilkan', 'ditampilkan', 'mengakses'],
  ...['retrieved', 'retrieve', 'fetched', 'fetch', 'loaded', 'of', 'the', 'was', 'is', 'has', 'been'],
  ...['hukuman', 'disiplin', 'hukdis', 'jabatan', 'skp', 'kinerja', 'pendidikan', 'diklat', 'kursus', 'golongan'],
  ...['penghargaan', 'sertifikasi', 'kompetensi', 'potensi', 'utama', 'talenta'],
]);
const LONGEST_TEXT = 200;

function saysSuccess(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  // Letters of another script make a word that is not known.
  const words = text.toLowerCase().split(/[\s!-/:-@[-`{-~]+/);
  const beside = words.filter((word) => word !== '' && !SUCCESS_WORDS.has(word));
  return words.some((word) => SUCCESS_WORDS.has(word)) && beside.every((word) => WORDS_BESIDE.has(word));
}

const MESSAGE_KEYS = new Set(MESSAGES.map(searchKey));

/** What a member says by its value. */
export interface SignMeaning {
  /** `stranger`: the member is in no row. `unknown`: its value is in none. */
  readonly says: AnswerMeaning | 'unknown' | 'stranger';
  /** Beside it, `data: null` stands for an empty list. */
  readonly nullIsEmpty?: true;
}

/** Signs by the search key of their member, the texts as they are compared. */
export type SignTable = ReadonlyMap<string, readonly AnswerSign[]>;

/** A text without capitals, outer blanks and a full stop. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().trim().split(/\s+/).join(' ');
  return /[.!]$/.test(words) ? words.slice(0, -1) : words;
}

const isPart = ({ says }: AnswerSign): boolean => says === 'failure' || says === 'personNotFound';

function tableOf(signs: readonly AnswerSign[]): SignTable {
  const table = new Map<string, AnswerSign[]>();
  for (const sign of signs) {
    const member = searchKey(sign.member);
    const compared = isPart(sign) ? searchKey : wordsOf;
    const row = typeof sign.value === 'string' ? { ...sign, value: compared(sign.value) } : sign;
    table.set(member, [...(table.get(member) ?? []), row]);
  }
  return table;
}

/** Made when they are first needed: most sources share one. */
const tables = new WeakMap<readonly AnswerSign[], SignTable>();

/** The signs of a source, those of the caller first. */
export function signTableOf(source: SourceName, own: readonly AnswerSign[] = []): SignTable {
  const shipped = ANSWER_SIGNS[source];
  if (own.length > 0) return tableOf([...own, ...shipped]);
  const known = tables.get(shipped) ?? tableOf(shipped);
  tables.set(shipped, known);
  return known;
}

/** What a member of an answer says by its value. */
export function signMeaning(table: SignTable, member: string, value: unknown): SignMeaning {
  const name = searchKey(member);
  const signs = table.get(name);
  if (signs === undefined) return { says: 'stranger' };
  const plain = isObject(value) && Object.keys(value).length === 0 ? null : value;
  const sign = signs.find((row) => isMet(row, plain));
  if (sign !== undefined) return sign;
  if (typeof value === 'string' && MESSAGE_KEYS.has(name) && saysSuccess(value)) return { says: 'success' };
  const other = signs.find((row) => row.value === undefined && (row.says !== 'inside' || isObject(plain)));
  return { says: other?.says ?? 'unknown' };
}

function isMet(sign: AnswerSign, value: unknown): boolean {
  const expected = sign.value;
  if (expected === undefined) return false;
  if (typeof expected === 'number') return value === expected || value === String(expected);
  if (typeof expected !== 'string' || typeof value !== 'string') return value === expected;
  if (isPart(sign)) return searchKey(value.slice(0, LONGEST_TEXT)).includes(expected);
  return value.length <= LONGEST_TEXT && wordsOf(value) === expected;
}
