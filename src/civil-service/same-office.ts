import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';

/** Short forms that stand for one thing only, as whole words in capitals. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['&', 'DAN'],
  ['BAG', 'BAGIAN'],
  ['BID', 'BIDANG'],
  ['DIN', 'DINAS'],
  ['DITJEN', 'DIREKTORATJENDERAL'],
  ['DPRD', 'DEWANPERWAKILANRAKYATDAERAH'],
  ['ITJEN', 'INSPEKTORATJENDERAL'],
  ['KAB', 'KABUPATEN'],
  ['KABAG', 'KEPALABAGIAN'],
  ['KABID', 'KEPALABIDANG'],
  ['KADIS', 'KEPALADINAS'],
  ['KASI', 'KEPALASEKSI'],
  ['KASUBBAG', 'KEPALASUBBAGIAN'],
  ['KASUBBID', 'KEPALASUBBIDANG'],
  ['KEC', 'KECAMATAN'],
  ['KEL', 'KELURAHAN'],
  ['KEMEN', 'KEMENTERIAN'],
  ['PEMKAB', 'PEMERINTAHKABUPATEN'],
  ['PEMKOT', 'PEMERINTAHKOTA'],
  ['PEMPROV', 'PEMERINTAHPROVINSI'],
  ['PROP', 'PROVINSI'],
  ['PROPINSI', 'PROVINSI'],
  ['PROV', 'PROVINSI'],
  ['RI', 'REPUBLIKINDONESIA'],
  ['RSUD', 'RUMAHSAKITUMUMDAERAH'],
  ['SETDA', 'SEKRETARIATDAERAH'],
  ['SETJEN', 'SEKRETARIATJENDERAL'],
  ['SETWAN', 'SEKRETARIATDEWANPERWAKILANRAKYATDAERAH'],
  ['SUBBAG', 'SUBBAGIAN'],
  ['SUBBID', 'SUBBIDANG'],
  ['UPTD', 'UNITPELAKSANATEKNISDAERAH'],
]);

/** Names shorter than this are too short for two letters to be a slip. */
const LEAST_FOR_DOUBT = 12;
const MOST_SLIPS = 2;

/**
 * How the names (or ids) of two agencies, units or posts stand to each other. `same`: equal but for case, blanks and punctuation. `abbreviated`:
 * equal once short forms are written out; the same, and worth telling. `doubtful`: one or two letters apart; taken as different, and worth telling.
 */
export type OfficeLikeness = 'same' | 'abbreviated' | 'doubtful' | 'different';

export function likenessOfOffices(a: string, b: string): OfficeLikeness {
  if (a === b) return 'same';
  if (a.length + b.length > LONGEST_PAIR) return freshLikeness(a, b);
  const known = likenesses.get(a)?.get(b);
  if (known !== undefined) return known;
  if (pairs === MOST_PAIRS) {
    likenesses.clear();
    pairs = 0;
  }
  const likeness = freshLikeness(a, b);
  const ofFirst = likenesses.get(a) ?? new Map<string, OfficeLikeness>();
  likenesses.set(a, ofFirst.set(b, likeness));
  pairs++;
  return likeness;
}

/** What pairs of names came to, by one and the other; let go when they become too many. */
const likenesses = new Map<string, Map<string, OfficeLikeness>>();
let pairs = 0;
const MOST_PAIRS = 10_000;
const LONGEST_PAIR = 400;

function freshLikeness(a: string, b: string): OfficeLikeness {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const sameLetters = joined(left, a) === joined(right, b);
  if (joined(writtenOut(left), a) === joined(writtenOut(right), b)) return sameLetters ? 'same' : 'abbreviated';
  return sameLetters || isSlip(left, right) ? 'doubtful' : 'different';
}

/** Code of the finding that tells of names which are alike. */
export type AlikeCode = 'officeAbbreviated' | 'officeDoubtful';

export function alikeCode(likeness: OfficeLikeness): AlikeCode | undefined {
  if (likeness === 'abbreviated') return 'officeAbbreviated';
  return likeness === 'doubtful' ? 'officeDoubtful' : undefined;
}

/** What is told of names which are alike. */
export const ALIKE_OFFICES: Readonly<Record<AlikeCode, Bilingual>> = deepFreeze({
  officeAbbreviated: {
    id: 'Kedua nama ini sama setelah singkatannya diuraikan; dianggap sama.',
    en: 'These two names are the same once their short forms are written out; taken as the same.',
  },
  officeDoubtful: {
    id: 'Kedua nama ini hampir sama; dianggap berbeda. Periksa penulisannya.',
    en: 'These two names are nearly the same; taken as different. Check how they are written.',
  },
});

/** Whether two names are the same agency, unit or post; an equivalence. */
export function isSameOffice(a: string, b: string): boolean {
  return a === b || officeKey(a) === officeKey(b);
}

/** One text for all ways to write the name of an agency, a unit or a post; what has no letter and no digit is itself. */
export function officeKey(name: string): string {
  return joined(writtenOut(wordsOf(name)), name);
}

function writtenOut(words: readonly string[]): readonly string[] {
  return words.map((word) => ABBREVIATIONS.get(word) ?? word);
}

/** Words in capitals without marks; single letters in a row are one word (`R.S.U.D.`), and so is `Sub` with what follows. */
function wordsOf(name: string): readonly string[] {
  const plain = /^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words: string[] = [];
  let last = '';
  for (const word of plain.toUpperCase().match(/[\p{L}\p{N}]+|&/gu) ?? []) {
    const goesOn = words.length > 0 && (words.at(-1) === 'SUB' || (isLetter(last) && isLetter(word)));
    if (goesOn) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
    last = word;
  }
  return words;
}

function isLetter(word: string): boolean {
  return word.length <= 2 && /^\p{L}$/u.test(word);
}

/** Digits that stood apart stay apart: 1 02 is not 10 2. */
function joined(words: readonly string[], name: string): string {
  if (words.length === 0) return ` ${name.trim()}`;
  return words
    .map((word, index) => (/^\p{N}/u.test(word) && /\p{N}$/u.test(words[index - 1] ?? '') ? ` ${word}` : word))
    .join('');
}

/** What counts or orders offices (`SMP 2`, `Wilayah III`, `Seksi A`) tells them apart: there one sign is no slip. */
function isSlip(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [left.join(' '), right.join(' ')];
  if (Math.min(a.length, b.length) < LEAST_FOR_DOUBT || Math.abs(a.length - b.length) > MOST_SLIPS) return false;
  const numbers = (words: readonly string[]): string =>
    words.filter((word) => /\p{N}|^[IVX]+$|^\p{L}$/u.test(word)).join(' ');
  return numbers(left) === numbers(right) && isWithin(a, 0, b, 0, MOST_SLIPS);
}

/** Whether the rest of `a` becomes the rest of `b` by so many letters put in, left out or changed. */
function isWithin(a: string, from: number, b: string, to: number, slips: number): boolean {
  let [i, j] = [from, to];
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++;
    j++;
  }
  if (i === a.length || j === b.length) return a.length - i + (b.length - j) <= slips;
  if (slips === 0) return false;
  return (
    isWithin(a, i + 1, b, j + 1, slips - 1) ||
    isWithin(a, i + 1, b, j, slips - 1) ||
    isWithin(a, i, b, j + 1, slips - 1)
  );
}
