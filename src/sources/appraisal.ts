import type { PredikatKinerja } from '../model/evidence.js';
import { requireOneOf } from '../model/known-members.js';
import { lookUp, type CodeLists, type Rating } from './code-lists.js';
import { readNumber } from './read-number.js';
import { fieldOf, pathOf, text, type Row } from './row.js';

/** Result rating, then behaviour rating (PermenPANRB 6/2022). */
const MATRIX: Readonly<Record<Rating, Readonly<Record<Rating, PredikatKinerja>>>> = {
  diAtas: { diAtas: 'sangatBaik', sesuai: 'baik', diBawah: 'kurang' },
  sesuai: { diAtas: 'baik', sesuai: 'baik', diBawah: 'kurang' },
  diBawah: { diAtas: 'butuhPerbaikan', sesuai: 'butuhPerbaikan', diBawah: 'sangatKurang' },
};

const RATINGS = ['diAtas', 'sesuai', 'diBawah'] as const satisfies readonly Rating[];

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
export function predikatOfRatings(hasilKerja: Rating, perilaku: Rating): PredikatKinerja {
  return MATRIX[requireOneOf(hasilKerja, RATINGS, 'hasilKerja')][requireOneOf(perilaku, RATINGS, 'perilaku')];
}

/** The predicate of a row, and the one that its ratings lead to. */
export interface Appraisal {
  /** `null`: something stands there that is in no list. `undefined`: nothing stands there. */
  readonly predikat: PredikatKinerja | null | undefined;
  readonly computed: PredikatKinerja | undefined;
}

/** `"2.00"` and 2 are the code `2`. */
function codeText(value: string): string {
  const number = readNumber(value);
  return number === null || number === undefined ? value : number.value;
}

const isNumeric = (value: string): boolean => /^[0-9]/.test(value);

/** Reads the predicate out of fields that hold its wording or its code, whichever stands where. */
export function readAppraisal(row: Row, predicateFields: readonly string[], lists: Partial<CodeLists> = {}): Appraisal {
  const computed = ratingsPredicate(row, lists);
  const written = predicateFields.flatMap((name) => {
    const value = text(row, name);
    // A quadrant of 0 is none.
    return value === undefined || codeText(value) === '0' ? [] : [{ name, value }];
  });
  const wording = written.find(({ value }) => !isNumeric(value));
  const code = written.find(({ value }) => isNumeric(value));
  const source = wording ?? code;
  if (source === undefined) return { predikat: undefined, computed };
  const predikat = lookUp('predikat', codeText(source.value), lists);
  if (predikat === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, [source.name]), { found: source.value, expected: 'a predicate' });
    return { predikat: null, computed };
  }
  if (wording !== undefined && code !== undefined && lookUp('predikat', codeText(code.value), lists) !== predikat) {
    row.reading.tell('predicateAgainstCode', pathOf(row, [code.name]), { found: code.value, expected: predikat });
  }
  if (computed !== undefined && computed !== predikat) {
    row.reading.tell('predicateAgainstRatings', pathOf(row, [source.name]), {
      found: source.value,
      expected: computed,
    });
  }
  return { predikat, computed };
}

function ratingsPredicate(row: Row, lists: Partial<CodeLists>): PredikatKinerja | undefined {
  const hasil = readRating(row, ['hasilKinerja', 'hasilKinerjaNilai'], lists) ?? undefined;
  const perilaku = readRating(row, ['perilakuKerja', 'perilakuKerjaNilai'], lists) ?? undefined;
  return hasil === undefined || perilaku === undefined ? undefined : predikatOfRatings(hasil, perilaku);
}

/** A rating stands as wording, as code, or as both; `undefined` where nothing stands, `null` for two that differ and for what is none. */
export function readRating(
  row: Row,
  names: readonly string[],
  lists: Partial<CodeLists> = {},
): Rating | null | undefined {
  const ratings = names.flatMap((name) => {
    const value = text(row, name);
    if (value === undefined) return [];
    const rating = lookUp('rating', codeText(value), lists);
    if (rating === undefined) {
      row.reading.tell('codeUnknown', pathOf(row, [name]), {
        found: fieldOf(row, [name])?.value,
        expected: 'a rating',
      });
    }
    return [rating];
  });
  const [first] = ratings;
  if (ratings.length === 0) return undefined;
  return ratings.every((rating) => rating === first) ? (first ?? null) : null;
}
