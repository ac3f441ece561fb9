import type { PredikatKinerja } from '../../civil-service/predikat-kinerja.js';
import { RATING_PERILAKU, type RatingPerilaku } from '../../person/evidence.js';
import { requireOneOf } from '../../problems/misuse.js';
import { lookUp, text, writtenIn } from '../wire/read-field.js';
import { readNumber } from '../wire/read-number.js';
import { fieldOf, report, type Row } from '../wire/row.js';

/** Result rating, then behaviour rating (PermenPANRB 6/2022). */
const MATRIX: Readonly<Record<RatingPerilaku, Readonly<Record<RatingPerilaku, PredikatKinerja>>>> = {
  diAtas: { diAtas: 'sangatBaik', sesuai: 'baik', diBawah: 'kurang' },
  sesuai: { diAtas: 'baik', sesuai: 'baik', diBawah: 'kurang' },
  diBawah: { diAtas: 'butuhPerbaikan', sesuai: 'butuhPerbaikan', diBawah: 'sangatKurang' },
};

/**
 * Predicate of the ratings of result and behaviour, by the matrix of PermenPANRB 6/2022 (known from five implementations).
 *
 * @throws TalentaError `invalidArgument` for what is no rating
 * @example
 * ```ts
 * import { predikatOfRatings } from 'talenta-asn/sources';
 * console.log(predikatOfRatings('sesuai', 'diBawah')); // => kurang
 * ```
 */
export function predikatOfRatings(hasilKerja: RatingPerilaku, perilaku: RatingPerilaku): PredikatKinerja {
  const result = requireOneOf(hasilKerja, RATING_PERILAKU, 'hasilKerja');
  return MATRIX[result][requireOneOf(perilaku, RATING_PERILAKU, 'perilaku')];
}

/** The predicate of a row, and the one that its ratings lead to. */
export interface Appraisal {
  /** `null`: something stands there that is in no list. `undefined`: nothing stands there. */
  readonly predikat: PredikatKinerja | null | undefined;
  readonly computed: PredikatKinerja | undefined;
}

/** Fields of the rating of result, and of that of behaviour. */
export const HASIL_KERJA = ['hasilKinerja', 'hasilKinerjaNilai'];
export const PERILAKU_KERJA = ['perilakuKerja', 'perilakuKerjaNilai'];

/** `"2.00"` and 2 are the code `2`. */
function codeText(value: string): string {
  return readNumber(value)?.value ?? value;
}

const isNumeric = (value: string): boolean => /^[0-9]/.test(value);

/** Reads the predicate out of fields that hold its wording or its code, whichever stands where. */
export function readAppraisal(row: Row, predicateFields: readonly string[]): Appraisal {
  const computed = ratingsPredicate(row);
  // A quadrant of 0 is none.
  const written = writtenIn(row, predicateFields).filter(({ value }) => codeText(value) !== '0');
  const wording = written.find(({ value }) => !isNumeric(value));
  const code = written.find(({ value }) => isNumeric(value));
  const source = wording ?? code;
  if (source === undefined) return { predikat: undefined, computed };
  const meant = (value: string): PredikatKinerja | undefined => lookUp('predikat', codeText(value), row.lists);
  const predikat = meant(source.value);
  if (predikat === undefined) {
    report(row, 'codeUnknown', [source.key], { found: source.value, expected: 'a predicate' });
    return { predikat: null, computed };
  }
  if (wording !== undefined && code !== undefined && meant(code.value) !== predikat) {
    report(row, 'predicateAgainstCode', [code.key], { found: code.value, expected: predikat });
  }
  if (computed !== undefined && computed !== predikat) {
    report(row, 'predicateAgainstRatings', [source.key], { found: source.value, expected: computed });
  }
  return { predikat, computed };
}

function ratingsPredicate(row: Row): PredikatKinerja | undefined {
  const hasil = readRating(row, HASIL_KERJA);
  const perilaku = readRating(row, PERILAKU_KERJA);
  return hasil && perilaku ? predikatOfRatings(hasil, perilaku) : undefined;
}

/** A rating stands as wording, as code, or as both; `undefined` where nothing stands, `null` for two that differ and for what is none. */
export function readRating(row: Row, names: readonly string[]): RatingPerilaku | null | undefined {
  const ratings = names.flatMap((name) => {
    const value = text(row, name);
    if (value === undefined) return [];
    const rating = lookUp('rating', codeText(value), row.lists);
    if (rating === undefined) {
      report(row, 'codeUnknown', [name], { found: fieldOf(row, [name])?.value, expected: 'a rating' });
    }
    return [rating];
  });
  const [first] = ratings;
  if (ratings.length === 0) return undefined;
  return ratings.every((rating) => rating === first) ? (first ?? null) : null;
}
