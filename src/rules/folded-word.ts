/** A word without capitals, blanks and signs: `Di Atas Ekspektasi` and `di-atas ekspektasi` are one. */
export function foldedWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
