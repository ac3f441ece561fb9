import { addMonths, yearOf, type IsoDate } from '../model/iso-date.js';
import { nipParts, safeParseNip, type JenisPegawai } from '../model/nip.js';

/** What the NIP says about when things can have happened to somebody. */
export interface LifeDates {
  readonly birth: IsoDate;
  /** First day of the month of the first appointment; the number of a PPPK does not tell it. */
  readonly appointment?: IsoDate;
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
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['1970-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1753-01-01', '1000-01-01', '9999-12-31'],
]);

/** Years after the reference date beyond which no date is meant: the retirement of somebody who is born today. */
const FARTHEST = 70;

/** Why a date is none: it stands for nothing, or cannot have been. */
export type DateDoubt =
  { readonly code: 'datePlaceholder' } | { readonly code: 'dateImpossible'; readonly expected: string };

/** The doubt about a date of somebody's life, or of their service. */
export function doubtOf(
  day: IsoDate,
  asOf: IsoDate,
  life: LifeDates | undefined,
  kind: 'life' | 'service',
): DateDoubt | undefined {
  if (PLACEHOLDERS.has(day)) return { code: 'datePlaceholder' };
  if (yearOf(day) > yearOf(asOf) + FARTHEST) return { code: 'dateImpossible', expected: 'a date within a lifetime' };
  // The dates of the NIP are personal: they are not shown.
  if (life !== undefined && day < life.birth) return { code: 'dateImpossible', expected: 'not before birth' };
  if (kind === 'service' && life?.appointment !== undefined && day < life.appointment) {
    return { code: 'dateImpossible', expected: 'not before the first appointment' };
  }
  return undefined;
}

/**
 * Years that a decree may lie away from what it decides; assumptions of this library. A punishment is decided within months;
 * promotions are decided after their day, and decrees that place people anew go back for years.
 */
export const MOST_YEARS_OF_DECREE = Object.freeze({ hukuman: 2, jabatan: 5, golongan: 5 });

/** Whether a decree and what it decides lie more than so many years apart. */
export function isFarApart(decree: IsoDate, day: IsoDate, years: number): boolean {
  const [first, second] = decree < day ? [decree, day] : [day, decree];
  return addMonths(first, years * 12) < second;
}
