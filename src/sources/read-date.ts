import { dateOfDayNumber, dayNumber, isIsoDate, yearOf, type IsoDate } from '../model/iso-date.js';
import { textOf } from './folded.js';

/** How a date was written, if not `dd-mm-yyyy`. */
export type DateForm = 'dmy' | 'iso' | 'moment' | 'slashes' | 'words' | 'serial' | 'withRemark';

/** A date as a source wrote it. */
export interface ReadDate {
  readonly date: IsoDate;
  readonly form: DateForm;
  readonly twoDigitYear: boolean;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  februari: 2,
  february: 2,
  pebruari: 2,
  mar: 3,
  maret: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  agustus: 8,
  aug: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  oct: 10,
  october: 10,
  nov: 11,
  nop: 11,
  november: 11,
  nopember: 11,
  des: 12,
  desember: 12,
  dec: 12,
  december: 12,
};

const DMY = /^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4}|[0-9]{2})$/;
const SLASHES = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4}|[0-9]{2})$/;
const WORDS = /^([0-9]{1,2})[ -]([A-Za-z]{3,10})\.?[ -]([0-9]{4}|[0-9]{2})$/;
const YMD = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
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
  const dmy = DMY.exec(text);
  if (dmy !== null) return dated(dmy[3], dmy[2], dmy[1], 'dmy', latest);
  const ymd = YMD.exec(text);
  if (ymd !== null) return dated(ymd[1], ymd[2], ymd[3], 'iso', latest);
  const moment = MOMENT.exec(text);
  if (moment !== null) return fromMoment(moment[1], moment[2], moment[3]);
  const slashes = SLASHES.exec(text);
  if (slashes !== null) return dated(slashes[3], slashes[2], slashes[1], 'slashes', latest);
  const words = WORDS.exec(text);
  if (words !== null) return dated(words[3], String(monthOf(words[2])), words[1], 'words', latest);
  if (!SERIAL.test(text)) return null;
  return { date: dateOfDayNumber(DAY_ZERO + Number(text)), form: 'serial', twoDigitYear: false };
}

function monthOf(word = ''): number {
  const name = word.toLowerCase();
  return Object.hasOwn(MONTHS, name) ? (MONTHS[name] ?? 0) : 0;
}

function fromMoment(date: string | undefined, time = '', zone?: string): ReadDate | null {
  if (!isIsoDate(date)) return null;
  const midnight = /^00:00(?::00(?:\.0+)?)?$/.test(time);
  if (zone !== undefined && !INDONESIAN_ZONES.has(zone) && !midnight) return null;
  return { date, form: 'moment', twoDigitYear: false };
}

function dated(year = '', month = '', day = '', form: DateForm, latest: number): ReadDate | null {
  const twoDigitYear = year.length === 2;
  const date = `${twoDigitYear ? fullYear(Number(year), latest) : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
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
