import { isIsoDate, type IsoDate } from './iso-date.js';
import { misuse } from '../problems/misuse.js';
import { TalentaError, type Issue, type Result } from '../problems/talenta-error.js';

declare const nipBrand: unique symbol;

/**
 * Employee number (Nomor Induk Pegawai), text of 18 digits that has been checked; `parse...` leaves blanks out. Personal
 * data: its digits hold a birth date, an appointment and a sex. Made only by `parseNip`, `safeParseNip` and the schemas.
 */
export type Nip = string & {
  /** Marks text that has been checked; absent at run time. */
  readonly [nipBrand]: true;
};

/** Kind of employee: the two structures of the number differ (a PPPK number has no appointment month). */
export type JenisPegawai = 'PNS' | 'PPPK';

export const JENIS_PEGAWAI = Object.freeze(['PNS', 'PPPK'] as const satisfies readonly JenisPegawai[]);

/** What the digits of a NIP say. Personal data: birth date and sex. */
export interface NipParts {
  /** Kind of employee whose structure the number has. */
  readonly jenis: JenisPegawai;
  /** Date of birth (tanggal lahir). Personal data. */
  readonly tanggalLahir: IsoDate;
  /** Year of first appointment (PNS) or contract (PPPK). */
  readonly tahunPengangkatan: number;
  /** Month of first appointment, PNS only. */
  readonly bulanPengangkatan?: number;
  /** Sex (jenis kelamin). Personal data. */
  readonly jenisKelamin: 'laki-laki' | 'perempuan';
  /** Running number (nomor urut), 3 digits. */
  readonly nomorUrut: string;
}

/** Something odd about a well-formed number. */
export type NipDoubt = 'appointedBeforeSeventeen' | 'appointedAfterSixty';

const EIGHTEEN_DIGITS = /^\d{18}$/;

function issue(code: string, message: string): Issue {
  return { path: '', code, message };
}

/** The digits are never repeated in a message: they hold a birth date and a sex. */
function problemOf(text: unknown, jenis: JenisPegawai): Issue | undefined {
  if (typeof text === 'number' || typeof text === 'bigint') {
    const message = 'found a number, which loses digits beyond the fifteenth: pass the NIP as text of 18 digits';
    return issue('nipAsNumber', message);
  }
  if (typeof text !== 'string')
    return issue('nipNotText', `expected text of 18 digits, found ${text === null ? 'null' : typeof text}`);
  const digits = withoutBlanks(text);
  if (!EIGHTEEN_DIGITS.test(digits)) {
    const more = /^\d*$/.test(digits) ? '' : ', not all digits';
    return issue('nipNotEighteenDigits', `expected 18 digits, found ${digits.length} characters${more}`);
  }
  if (birthDateOf(digits) === undefined) return issue('nipBirthDate', 'digits 1-8 are not a calendar date YYYYMMDD');
  const year = numberAt(digits, 8, 12);
  const month = numberAt(digits, 12, 14);
  if (jenis === 'PNS' && (month < 1 || month > 12)) {
    const message = 'digits 13-14 are not a month 01-12 (a PPPK number has no month there: give jenis "PPPK")';
    return issue('nipAppointmentMonth', message);
  }
  if (year <= numberAt(digits, 0, 4))
    return issue('nipAppointmentYear', 'digits 9-12, the year of appointment, are not after the birth year');
  const sex = digits.charAt(14);
  if (sex !== '1' && sex !== '2') return issue('nipSexDigit', 'digit 15 must be 1 or 2');
  if (digits.endsWith('000')) return issue('nipSerial', 'digits 16-18, the serial number, must be 001-999');
  return undefined;
}

function invalidNip(expected: string, problem: Issue | undefined): TalentaError {
  return new TalentaError('invalidNip', `This is not a valid ${expected}.`, problem === undefined ? [] : [problem]);
}

function numberAt(digits: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) number = number * 10 + digits.charCodeAt(index) - 48;
  return number;
}

function requireJenis(jenis: unknown): void {
  if (jenis !== 'PNS' && jenis !== 'PPPK') throw misuse('jenis', 'PNS or PPPK', jenis);
}

function withoutBlanks(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}

/** The birth date in digits 1-8, if they are a calendar date. */
export function birthDateOf(digits: string): IsoDate | undefined {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isIsoDate(text) ? text : undefined;
}

/** Whether this is a number without blanks; `safeParseNip` tells what is wrong. */
export function isNip(text: string, jenis: JenisPegawai): text is Nip {
  return problemOf(text, jenis) === undefined && text.length === 18;
}

/**
 * Checks a NIP: 18 digits, a real birth date, for PNS a real month of appointment, sex digit 1 or 2, serial 001-999.
 * Blanks inside are removed. A number is refused, because it has already lost digits.
 *
 * @param input - the NIP as text
 * @param jenis - which structure; PNS by default
 * @throws TalentaError `invalidArgument` for another `jenis`
 */
export function safeParseNip(input: unknown, jenis: JenisPegawai = 'PNS'): Result<Nip> {
  requireJenis(jenis);
  const digits = typeof input === 'string' ? withoutBlanks(input) : '';
  if (isNip(digits, jenis)) return Object.freeze({ success: true, data: digits });
  return Object.freeze({ success: false, error: invalidNip('NIP', problemOf(input, jenis)) });
}

/**
 * As {@link safeParseNip}, but throws.
 *
 * @throws TalentaError `invalidNip`, `invalidArgument` for another `jenis`
 * @example
 * ```ts
 * import { maskNip, parseNip } from 'talenta-asn';
 * console.log(maskNip(parseNip('19850228 201001 1 999'))); // => ***************999
 * ```
 */
export function parseNip(input: unknown, jenis: JenisPegawai = 'PNS'): Nip {
  const result = safeParseNip(input, jenis);
  if (result.success) return result.data;
  throw result.error;
}

/**
 * What the digits say. Personal data: show it to nobody who does not need it.
 *
 * @throws TalentaError `invalidNip`, `invalidArgument` for another `jenis`
 * @example
 * ```ts
 * import { nipParts, parseNip } from 'talenta-asn';
 * const parts = nipParts(parseNip('198502282010012999'));
 * console.log(parts.tanggalLahir, parts.tahunPengangkatan, parts.bulanPengangkatan, parts.jenisKelamin);
 * // => 1985-02-28 2010 1 perempuan
 * ```
 */
export function nipParts(nip: Nip, jenis: JenisPegawai = 'PNS'): NipParts {
  requireJenis(jenis);
  const problem = problemOf(nip, jenis);
  const born = problem === undefined ? birthDateOf(nip) : undefined;
  if (born === undefined) throw invalidNip(`${jenis} number`, problem);
  return Object.freeze({
    jenis,
    tanggalLahir: born,
    tahunPengangkatan: Number(nip.slice(8, 12)),
    ...(jenis === 'PNS' ? { bulanPengangkatan: Number(nip.slice(12, 14)) } : {}),
    jenisKelamin: nip.charAt(14) === '1' ? 'laki-laki' : 'perempuan',
    nomorUrut: nip.slice(15),
  });
}

/**
 * What is odd about a valid number: no reason to refuse it, a reason to look.
 *
 * @throws TalentaError `invalidNip`
 */
export function nipDoubts(nip: Nip): readonly NipDoubt[] {
  const problem = problemOf(nip, 'PPPK');
  if (problem !== undefined) throw invalidNip('NIP', problem);
  const years = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4));
  if (years < 17) return Object.freeze(['appointedBeforeSeventeen'] as const);
  return Object.freeze(years > 60 ? (['appointedAfterSixty'] as const) : []);
}

/**
 * Hides all but the serial number: neither birth date, appointment nor sex can be read from it.
 * What is no NIP is hidden altogether, whatever it is: the function is made for log lines and never throws.
 *
 * @example
 * ```ts
 * import { maskNip } from 'talenta-asn';
 * console.log(maskNip('198502282010011999')); // => ***************999
 * console.log(maskNip('not a NIP')); // => ******************
 * ```
 */
export function maskNip(nip: unknown): string {
  return typeof nip === 'string' && EIGHTEEN_DIGITS.test(nip)
    ? `***************${nip.slice(15)}`
    : '******************';
}

/**
 * Number the agency gives to somebody from outside the civil service, who has no NIP: `LUAR-` and 1 to 20 capital letters
 * or digits. Made only by the schemas.
 */
export type NomorLuarPns = `LUAR-${string}`;

const NUMBER = /^LUAR-[A-Z0-9]{1,20}$/;

/**
 * Whether it is such a number: `LUAR-` and 1 to 20 capital letters or digits. It tells nothing of the person: never a
 * population number (NIK), which holds a birth date.
 *
 * @example
 * ```ts
 * import { isNomorLuarPns } from 'talenta-asn';
 * console.log(isNomorLuarPns('LUAR-2026A01'), isNomorLuarPns('3171234567890001')); // => true false
 * ```
 */
export function isNomorLuarPns(text: unknown): text is NomorLuarPns {
  return typeof text === 'string' && NUMBER.test(text);
}
