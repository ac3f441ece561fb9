import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * By what people of equal standing are listed: SHA-256, in hexadecimal small letters, of the id of the vacancy, a line feed
 * and the number of the person, in UTF-8. It tells nothing of them: a number alone would put the older first, and men before
 * women.
 */
export function listingHash(vacancy: string, nip: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${vacancy}\n${nip}`)));
}

/** The rows in order of their hashes, the lowest first. */
function byListingHash<Row extends { readonly nip: string }>(rows: readonly Row[], vacancy: string): readonly Row[] {
  if (rows.length < 2) return rows;
  return rows
    .map((row) => ({ row, hash: listingHash(vacancy, row.nip) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map(({ row }) => row);
}

/** The rows in the order in which `compare` puts them, and equals among them by their hashes. */
export function listedInOrder<Row extends { readonly nip: string }>(
  rows: readonly Row[],
  compare: (a: Row, b: Row) => number,
  vacancy: string,
): readonly Row[] {
  const sorted = [...rows].sort(compare);
  const listed: Row[] = [];
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index];
    if (first === undefined) break;
    let next = index + 1;
    for (let other = sorted[next]; other !== undefined && compare(first, other) === 0; other = sorted[next]) next++;
    for (const row of byListingHash(sorted.slice(index, next), vacancy)) listed.push(row);
    index = next;
  }
  return listed;
}
