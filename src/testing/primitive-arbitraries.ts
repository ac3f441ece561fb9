import * as fc from 'fast-check';
import { writeDecimal } from '../exact/write-decimal.js';
import { powerOfTen } from '../exact/whole.js';
import type { DecimalInput, DecimalText } from '../exact/read-decimal.js';
import { GOLONGAN, type Golongan } from '../civil-service/golongan.js';
import { dateOfDayNumber, dayNumber, requireIsoDate, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import { requireMembers, requireOneOf, misuse } from '../problems/misuse.js';
import { KELAS_JABATAN, type KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { parseNip, type JenisPegawai, type Nip } from '../civil-service/nip.js';

/** First and last day of generated dates, both inclusive. */
export interface DateRange {
  /** First day, `YYYY-MM-DD`. */
  readonly from: IsoDate;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: IsoDate;
}

const EVIDENCE_DATES: DateRange = { from: '2015-01-01', until: '2028-12-31' };
const BIRTH_DATES: DateRange = { from: '1960-01-01', until: '2004-12-31' };

/**
 * Calendar dates; by default of the years from which evidence comes, some of them still ahead.
 *
 * @throws TalentaError `invalidArgument` for what is no range, or one that ends before it begins; `invalidDate`
 */
export function isoDateArbitrary(range: DateRange = EVIDENCE_DATES): fc.Arbitrary<IsoDate> {
  requireMembers(range, ['from', 'until'], 'range');
  const from = requireIsoDate(range.from, 'range.from');
  const until = requireIsoDate(range.until, 'range.until');
  if (until < from) throw misuse('range.until', `a date from ${from} on`, until);
  return fc.integer({ min: dayNumber(from), max: dayNumber(until) }).map(dateOfDayNumber);
}

/** Birth dates of people of working age. */
export function birthDateArbitrary(): fc.Arbitrary<IsoDate> {
  return isoDateArbitrary(BIRTH_DATES);
}

/**
 * Valid employee numbers of one kind, about nobody.
 *
 * @param jenis - PNS by default
 * @param tanggalLahir - the birth date it holds, of somebody whom today's rules may still know: 1900 to 2100; any by default
 * @throws TalentaError `invalidArgument` for another kind of employee or year; `invalidDate`
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { nipParts } from 'talenta-asn';
 * import { nipArbitrary } from 'talenta-asn/testing';
 * fc.assert(fc.property(nipArbitrary('PPPK'), (nip) => nipParts(nip, 'PPPK').nomorUrut !== '000'));
 * ```
 */
export function nipArbitrary(jenis: JenisPegawai = 'PNS', tanggalLahir?: IsoDate): fc.Arbitrary<Nip> {
  requireOneOf(jenis, ['PNS', 'PPPK'], 'jenis');
  if (tanggalLahir !== undefined) {
    const year = yearOf(requireIsoDate(tanggalLahir, 'tanggalLahir'));
    if (year < 1900 || year > 2100) throw misuse('tanggalLahir', 'a date of 1900 to 2100', tanggalLahir);
  }
  return fc
    .record({
      born: tanggalLahir === undefined ? birthDateArbitrary() : fc.constant(tanggalLahir),
      age: fc.integer({ min: 17, max: 58 }),
      // A PPPK number has no month there.
      month: jenis === 'PNS' ? fc.integer({ min: 1, max: 12 }) : fc.integer({ min: 0, max: 99 }),
      sex: fc.constantFrom('1', '2'),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ born, age, month, sex, serial }) => {
      const appointed = `${String(yearOf(born) + age)}${padded(month, 2)}`;
      return parseNip(`${born.replaceAll('-', '')}${appointed}${sex}${padded(serial, 3)}`, jenis);
    });
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Range and precision of generated decimals. */
export interface DecimalRange {
  /** Least value. */
  readonly lowest?: number;
  /** Greatest value. */
  readonly highest?: number;
  /** Most decimal places. */
  readonly places?: number;
}

const MOST_PLACES = 12;
/** So far numbers of twelve places are whole numbers that are exact. */
const FARTHEST = 9000;

/**
 * Canonical decimal text, 0 to 100 with up to four places by default; whole numbers and few places are common.
 *
 * @throws TalentaError `invalidArgument` for places other than 0 to 12, limits other than whole numbers -9000 to 9000, and a
 * range that ends before it begins
 */
export function decimalTextArbitrary(range: DecimalRange = {}): fc.Arbitrary<DecimalText> {
  requireMembers(range, ['lowest', 'highest', 'places'], 'range');
  const { lowest = 0, highest = 100, places = 4 } = range;
  requireWhole(lowest, -FARTHEST, FARTHEST, 'range.lowest');
  requireWhole(highest, lowest, FARTHEST, 'range.highest');
  requireWhole(places, 0, MOST_PLACES, 'range.places');
  return fc.integer({ min: 0, max: places }).chain((used) => {
    const d = powerOfTen(used);
    const scale = Number(d);
    return fc
      .integer({ min: Math.ceil(lowest * scale), max: Math.floor(highest * scale) })
      .map((n) => writeDecimal({ n, d }));
  });
}

function requireWhole(value: unknown, least: number, most: number, path: string): void {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw misuse(path, `a whole number ${String(least)} to ${String(most)}`, value);
}

/** Where the levels of rule sets begin, and what lies directly beside it. */
const EDGES = ['0', '0.0001', '59.9999', '60', '60.0001', '79.9999', '80', '80.0001', '99.9999', '100'] as const;

/** Scores 0 to 100 in every form that comes in: decimal text, numbers, exact fractions; the limits are common. */
export function scoreArbitrary(): fc.Arbitrary<DecimalInput> {
  return fc.oneof(
    { weight: 5, arbitrary: decimalTextArbitrary() },
    { weight: 2, arbitrary: fc.constantFrom(...EDGES) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 2, max: 97 })
        .chain((d) => fc.integer({ min: 0, max: 100 * d }).map((n) => `${String(n)}/${String(d)}`)),
    },
  );
}

/** The seventeen ranks. */
export function golonganArbitrary(): fc.Arbitrary<Golongan> {
  return fc.constantFrom(...GOLONGAN);
}

/** The fourteen classes of posts. */
export function kelasJabatanArbitrary(): fc.Arbitrary<KelasJabatan> {
  return fc.constantFrom(...KELAS_JABATAN);
}

/**
 * Text that is not blank: a few words that come up again and again, so that they match, and anything else.
 *
 * @throws TalentaError `invalidArgument` for a word that is no text, or blank
 */
export function textArbitrary(...common: readonly string[]): fc.Arbitrary<string> {
  common.forEach((word: unknown, index) => {
    if (typeof word !== 'string' || word.trim() === '') throw misuse(`common[${String(index)}]`, 'a word', word);
  });
  const anything = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
  return common.length === 0
    ? anything
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...common) }, { weight: 1, arbitrary: anything });
}
