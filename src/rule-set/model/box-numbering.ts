import {
  BOX_NUMBERS,
  KINERJA_LEVELS,
  POTENSIAL_LEVELS,
  type BoxNumber,
  type KinerjaLevel,
  type PotensialLevel,
} from '../../civil-service/aspect-keys.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { requireMembers, requireOneOf, misuse } from '../../problems/misuse.js';
import type { Knowledge } from './provenance.js';

/** Conventions by which boxes are numbered. A box is a pair of levels; its number is only a name for it. */
export const BOX_NUMBERINGS = Object.freeze(['permenpanrb3', 'rowsByKinerja', 'rowsByPotensial', 'oracle'] as const);
/** A convention by which boxes are numbered. */
export type BoxNumbering = (typeof BOX_NUMBERINGS)[number];

/** Places of the levels of a box, 0 = lowest; or how many levels there are. */
export interface LevelPlaces {
  /** Along kinerja. */
  readonly kinerja: number;
  /** Along potensial. */
  readonly potensial: number;
}

/** By kinerja, lowest first; then by potensial, lowest first. */
const PERMENPANRB_3: readonly (readonly BoxNumber[])[] = [
  [1, 3, 6],
  [2, 5, 8],
  [4, 7, 9],
];

/**
 * Number of the box at these places of a grid with so many levels; `undefined` where the convention does not cover such a
 * grid.
 */
export function boxNumberAt(
  convention: BoxNumbering,
  { kinerja, potensial }: LevelPlaces,
  counts: LevelPlaces,
): number | undefined {
  switch (convention) {
    case 'permenpanrb3':
      return counts.kinerja === 3 && counts.potensial === 3 ? PERMENPANRB_3[kinerja]?.[potensial] : undefined;
    case 'rowsByKinerja':
      return kinerja * counts.potensial + potensial + 1;
    case 'rowsByPotensial':
    case 'oracle':
      // Oracle: bottom up and left to right, with kinerja across and potensial up.
      return potensial * counts.kinerja + kinerja + 1;
  }
}

/** What a convention is, and how well it is known. */
export interface BoxNumberingDescription {
  /** Name of the convention. */
  readonly label: Bilingual;
  /** How well it is known. */
  readonly known: Knowledge;
  /** How it counts, and who numbers so (catatan). */
  readonly note: Bilingual;
}

/** What the conventions are, and how well each is known. */
export const BOX_NUMBERING_DESCRIPTIONS: Readonly<Record<BoxNumbering, BoxNumberingDescription>> = deepFreeze<
  Readonly<Record<BoxNumbering, BoxNumberingDescription>>
>({
  permenpanrb3: {
    label: { id: 'PermenPANRB 3/2020, menyerong', en: 'PermenPANRB 3/2020, diagonal' },
    known: 'secondarySources',
    note: {
      id: 'Baris atas (kinerja di atas) 4 7 9, tengah 2 5 8, bawah 1 3 6. Tujuh sumber sekunder sepakat.',
      en: 'Top row (kinerja above) 4 7 9, middle 2 5 8, bottom 1 3 6. Seven secondary sources agree.',
    },
  },
  rowsByKinerja: {
    label: { id: 'Baris demi baris menurut kinerja', en: 'Row by row along kinerja' },
    known: 'secondarySources',
    note: {
      id: 'Kinerja rendah 1 2 3, lalu 4 5 6, lalu 7 8 9. Dipakai satu aplikasi kepegawaian.',
      en: 'Low kinerja 1 2 3, then 4 5 6, then 7 8 9. One personnel program numbers like this.',
    },
  },
  rowsByPotensial: {
    label: { id: 'Baris demi baris menurut potensial', en: 'Row by row along potensial' },
    known: 'ownDecision',
    note: {
      id: 'Seperti baris menurut kinerja, dengan sumbu ditukar; untuk sumber yang menamai sumbu terbalik.',
      en: 'As the rows along kinerja with the axes exchanged; for sources that name the axes the other way round.',
    },
  },
  oracle: {
    label: { id: 'Seperti Oracle, dari kiri bawah', en: 'Oracle-like, from the bottom left' },
    known: 'recalled',
    note: {
      id: 'Urutan kotak menurut Oracle: dari bawah ke atas, kiri ke kanan. Dibaca baris demi baris, kinerja mendatar, mulai dari 1, sehingga sama dengan baris menurut potensial. Tidak diketahui: apakah urutannya per baris atau per kolom, dan angka pertamanya; sumbu diatur pada tiap pemasangan. Pastikan pada sumber datanya.',
      en: 'Oracle orders boxes bottom up and left to right. Read here by rows, kinerja across, from 1: the same numbers as the rows along potensial. Not known: whether it goes by rows or by columns, and its first number; each installation sets its axes. Make sure with the source of the data.',
    },
  },
});

const NINE: LevelPlaces = { kinerja: KINERJA_LEVELS.length, potensial: POTENSIAL_LEVELS.length };

/** The two levels that a box of the nine is. */
export interface BoxLevels {
  /** Level of performance (tingkat kinerja). */
  readonly kinerja: KinerjaLevel;
  /** Level of potential (tingkat potensial). */
  readonly potensial: PotensialLevel;
}

/**
 * Number of one of the nine boxes in a convention.
 *
 * @throws TalentaError `invalidArgument` for a level or a convention that does not exist
 * @example
 * ```ts
 * import { boxOfLevels } from 'talenta-asn/rules';
 * const levels = { kinerja: 'diAtasEkspektasi', potensial: 'menengah' } as const;
 * console.log(boxOfLevels(levels, 'permenpanrb3'), boxOfLevels(levels, 'rowsByKinerja')); // => 7 8
 * ```
 */
export function boxOfLevels(levels: BoxLevels, convention: BoxNumbering): BoxNumber {
  requireMembers(levels, ['kinerja', 'potensial'], 'levels');
  const kinerja = requireOneOf(levels.kinerja, KINERJA_LEVELS, 'levels.kinerja');
  const potensial = requireOneOf(levels.potensial, POTENSIAL_LEVELS, 'levels.potensial');
  return numberOf({ kinerja, potensial }, requireOneOf(convention, BOX_NUMBERINGS, 'convention'));
}

function numberOf({ kinerja, potensial }: BoxLevels, convention: BoxNumbering): BoxNumber {
  const places = { kinerja: KINERJA_LEVELS.indexOf(kinerja), potensial: POTENSIAL_LEVELS.indexOf(potensial) };
  const number = boxNumberAt(convention, places, NINE);
  const box = BOX_NUMBERS.find((candidate) => candidate === number);
  if (box === undefined) throw new RangeError('a convention that does not number the nine boxes');
  return box;
}

/**
 * The levels behind a box number of a convention.
 *
 * @throws TalentaError `invalidArgument` for a number or a convention that does not exist
 * @example
 * ```ts
 * import { levelsOfBox } from 'talenta-asn/rules';
 * console.log(levelsOfBox(7, 'permenpanrb3')); // => { kinerja: 'diAtasEkspektasi', potensial: 'menengah' }
 * ```
 */
export function levelsOfBox(box: BoxNumber, convention: BoxNumbering): BoxLevels {
  return levelsAt(box, requireOneOf(convention, BOX_NUMBERINGS, 'convention'));
}

function levelsAt(box: BoxNumber, convention: BoxNumbering): BoxLevels {
  for (const kinerja of KINERJA_LEVELS) {
    for (const potensial of POTENSIAL_LEVELS) {
      if (numberOf({ kinerja, potensial }, convention) === box) return Object.freeze({ kinerja, potensial });
    }
  }
  throw misuse('box', 'the number of one of the nine boxes, 1 to 9', box);
}

/**
 * The number that the same box has in another convention.
 *
 * @throws TalentaError `invalidArgument` for a number or a convention that does not exist
 * @example
 * ```ts
 * import { translateBox } from 'talenta-asn/rules';
 * // Box 7 of a file numbered row by row is a person of high performance and low potential: box 4 of the regulation.
 * console.log(translateBox(7, 'rowsByKinerja', 'permenpanrb3')); // => 4
 * ```
 */
export function translateBox(box: BoxNumber, from: BoxNumbering, to: BoxNumbering): BoxNumber {
  const levels = levelsAt(box, requireOneOf(from, BOX_NUMBERINGS, 'from'));
  return numberOf(levels, requireOneOf(to, BOX_NUMBERINGS, 'to'));
}
