/** A choice and how often it is made, relative to the other choices of its table. */
export type Share<T> = readonly [share: number, value: T];

/** What differs by class of posts, level of education and the like. */
export type By<Key extends string, Value> = Readonly<Partial<Record<Key, Value>>>;

/** A table of choices that are words, by how often each is made. */
export function sharesOf<Word extends string>(often: By<Word, number>): readonly Share<Word>[] {
  const table: Share<Word>[] = [];
  for (const word in often) table.push([often[word] ?? 0, word]);
  return table;
}

/** A stream of numbers that looks random and is the same for the same keys, on every engine. */
export interface SeededRandom {
  /** 0 (inclusive) to 1 (exclusive). */
  unit(): number;
  /** A whole number, both ends inclusive. */
  whole(lowest: number, highest: number): number;
  /** True in `percent` of hundred cases. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a table, by its shares. */
  weighted<T>(table: readonly Share<T>[]): T;
  /** Bell-shaped, mean 0, standard deviation 1, never beyond 6. */
  bell(): number;
}

const TWO_TO_THE_32 = 4_294_967_296;
const GOLDEN = 0x9e3779b9;
const WARM_UP = 12;
const UNIFORMS_OF_BELL = 12;

/**
 * The stream of a seed and a place: sfc32 (Chris Doty-Humphrey), 128 bits of state. Only additions, shifts and whole
 * numbers below 2^53 are used, so that no engine rounds differently.
 */
export function seededRandom(seed: number, place = 0, purpose = 0): SeededRandom {
  let a = seed | 0;
  let b = place | 0;
  let c = (GOLDEN + purpose) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11) | 0) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  const unit = (): number => next() / TWO_TO_THE_32;
  return {
    unit,
    whole: (lowest, highest) => lowest + Math.floor(unit() * (highest - lowest + 1)),
    chance: (percent) => unit() * 100 < percent,
    pick: (list) => elementAt(list, Math.floor(unit() * list.length)),
    weighted: (table) => shareAt(table, unit()),
    bell: () => {
      let sum = 0;
      for (let count = 0; count < UNIFORMS_OF_BELL; count++) sum += unit();
      return sum - UNIFORMS_OF_BELL / 2;
    },
  };
}

/**
 * Points spread evenly over 0 to 1 (the golden-ratio sequence): the first hundred already have the proportions that
 * hundred thousand have.
 */
export function evenlySpread(seed: number, place: number): number {
  return ((Math.imul(place, GOLDEN) + Math.imul(seed, 0x85ebca6b)) >>> 0) / TWO_TO_THE_32;
}

/** The choice of a table that a point from 0 to 1 falls on. */
export function shareAt<T>(table: readonly Share<T>[], point: number): T {
  let rest = point * table.reduce((sum, [share]) => sum + share, 0);
  for (const [share, value] of table) {
    if (rest < share) return value;
    rest -= share;
  }
  return elementAt(table, table.length - 1)[1];
}

function elementAt<T>(list: readonly T[], index: number): T {
  const found = list.slice(index, index + 1);
  for (const element of found) return element;
  throw new RangeError('a choice from nothing');
}
