import { addMonths, dateOfDayNumber, dayNumber, isIsoDate, yearOf } from '../../civil-service/iso-date.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { nipParts, safeParseNip, type JenisPegawai } from '../../civil-service/nip.js';
import { textOf } from './text-of.js';

/** How a date was written, if not `dd-mm-yyyy`. */
export type DateForm = 'dmy' | 'iso' | 'moment' | 'slashes' | 'words' | 'serial' | 'withRemark';

/** A date as a source wrote it. */
export interface ReadDate {
  readonly date: IsoDate;
  readonly form: DateForm;
  readonly twoDigitYear: boolean;
}

/** Names of the months, Indonesian and English, in full and short. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february', 'pebruari'],
  ['mar', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'ags', 'agt', 'agustus', 'aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'desember', 'dec', 'december'],
];

const YEAR = '(?<year>[0-9]{4}|[0-9]{2})';
/** The forms that tell day, month and year. */
const FORMS: readonly (readonly [DateForm, RegExp])[] = [
  ['dmy', new RegExp(`^(?<day>[0-9]{1,2})-(?<month>[0-9]{1,2})-${YEAR}$`)],
  ['iso', /^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$/],
  ['slashes', new RegExp(`^(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/${YEAR}$`)],
  ['words', new RegExp(`^(?<day>[0-9]{1,2})[ -](?<month>[A-Za-z]{3,10})\\.?[ -]${YEAR}$`)],
];
const MOMENT =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?$/;
const SERIAL = /^[1-9][0-9]{4}$/;
const INDONESIAN_ZONES = new Set(['+07:00', '+0700', '+08:00', '+0800', '+09:00', '+0900']);
/** Day 0 of spreadsheets, which count a 29 February 1900 that never was. */
const DAY_ZERO = dayNumber('1899-12-30');

/**
 * Reads a date strictly: `dd-mm-yyyy`, `yyyy-mm-dd` with or without a time, `dd/mm/yyyy`, a month in words, the day number of a
 * spreadsheet, and any of them before a slash and a remark. Never the month first. A moment in another zone than an
 * Indonesian one is a date only at midnight. `undefined` where nothing stands, `null` where what stands is no date.
 *
 * @param latest - the latest year that two digits can mean
 */
export function readDate(value: unknown, latest: number): ReadDate | null | undefined {
  const text = textOf(value);
  if (text === undefined || text === '0') {
    return value === undefined || value === null || typeof value === 'string' || value === 0 ? undefined : null;
  }
  if (text.length > 60) return null;
  const whole = fromText(text, latest);
  if (whole !== null) return whole;
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const before = fromText(text.slice(0, slash).trim(), latest);
  return before === null || before.form === 'serial' ? null : { ...before, form: 'withRemark' };
}

const DASH = 45;

/** The usual case: ten signs, `dd-mm-yyyy`. */
function plainest(text: string): ReadDate | undefined {
  if (text.length !== 10 || text.charCodeAt(2) !== DASH || text.charCodeAt(5) !== DASH) return undefined;
  const date = `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
  return isIsoDate(date) ? { date, form: 'dmy', twoDigitYear: false } : undefined;
}

function fromText(text: string, latest: number): ReadDate | null {
  const plain = plainest(text);
  if (plain !== undefined) return plain;
  for (const [form, pattern] of FORMS) {
    const parts = pattern.exec(text)?.groups;
    if (parts !== undefined) return dated(parts, form, latest);
  }
  const moment = MOMENT.exec(text);
  if (moment !== null) return fromMoment(moment[1], moment[2], moment[3]);
  if (!SERIAL.test(text)) return null;
  return { date: dateOfDayNumber(DAY_ZERO + Number(text)), form: 'serial', twoDigitYear: false };
}

function fromMoment(date: string | undefined, time = '', zone?: string): ReadDate | null {
  if (!isIsoDate(date)) return null;
  const midnight = /^00:00(?::00(?:\.0+)?)?$/.test(time);
  if (zone !== undefined && !INDONESIAN_ZONES.has(zone) && !midnight) return null;
  return { date, form: 'moment', twoDigitYear: false };
}

function dated(parts: Readonly<Record<string, string>>, form: DateForm, latest: number): ReadDate | null {
  const { year = '', month = '', day = '' } = parts;
  const twoDigitYear = year.length === 2;
  const number = form === 'words' ? MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1 : month;
  const wholeYear = twoDigitYear ? fullYear(Number(year), latest) : year;
  const date = `${wholeYear}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? { date, form, twoDigitYear } : null;
}

/** The latest year that ends in these two digits. */
function fullYear(digits: number, latest: number): string {
  const century = latest - (latest % 100);
  return String(century + digits > latest ? century - 100 + digits : century + digits);
}

/** A year alone, or the year of a date; `null` where something else stands. */
export function readYear(value: unknown, latest: number): number | null | undefined {
  const text = textOf(value);
  if (text !== undefined && /^(?:19|2[0-9])[0-9]{2}$/.test(text)) return Number(text);
  const date = readDate(value, latest);
  return date === undefined || date === null ? date : yearOf(date.date);
}

/** What the NIP says about when things can have happened to somebody. */
export interface LifeDates {
  readonly birth: IsoDate;
  /** First day of the month of the first appointment; the number of a PPPK does not tell it. */
  readonly appointment?: IsoDate;
}

/** When things can have happened. */
export interface TimeFrame {
  /** Reference date. */
  readonly asOf: IsoDate;
  /** What the NIP of the person says; absent where the row is nobody's, or it is not yet known whose. */
  readonly life?: LifeDates | undefined;
}

/** The birth and the first appointment that a NIP holds. */
export function lifeDatesOf(nip: string, jenis: JenisPegawai = 'PNS'): LifeDates | undefined {
  const checked = safeParseNip(nip, jenis);
  if (!checked.success) return undefined;
  const { tanggalLahir, tahunPengangkatan, bulanPengangkatan } = nipParts(checked.data, jenis);
  if (bulanPengangkatan === undefined) return { birth: tanggalLahir };
  return { birth: tanggalLahir, appointment: addMonths(`${tahunPengangkatan}-01-01`, bulanPengangkatan - 1) };
}

/** Dates that programs write where there is none: the first day of PHP and Unix, of spreadsheets, of databases; the last one. */
const NO_DATES: ReadonlySet<string> = new Set([
  ...['1970-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1753-01-01', '1000-01-01', '9999-12-31'],
]);

/** Years after the reference date beyond which no date is meant: the retirement of somebody who is born today. */
const FARTHEST = 70;

/** Why a date of somebody's life, or of their service, is none: it stands for nothing, or cannot have been. */
export function doubtOf(day: IsoDate, { asOf, life }: TimeFrame, kind: 'life' | 'service') {
  const impossible = (expected: string) => ({ code: 'dateImpossible', expected }) as const;
  if (NO_DATES.has(day)) return { code: 'datePlaceholder', expected: 'a date, or nothing' } as const;
  if (yearOf(day) > yearOf(asOf) + FARTHEST) return impossible('a date within a lifetime');
  // The dates of the NIP are personal: they are not shown.
  if (life !== undefined && day < life.birth) return impossible('not before birth');
  const isTooEarly = kind === 'service' && life?.appointment !== undefined && day < life.appointment;
  return isTooEarly ? impossible('not before the first appointment') : undefined;
}

/**
 * Years that a decree may lie away from what it decides; assumptions of this library. A punishment is decided within months;
 * promotions are decided after their day, and decrees that place people anew go back for years.
 */
export const MOST_YEARS_OF_DECREE = Object.freeze({ hukuman: 2, jabatan: 5, golongan: 5 });
