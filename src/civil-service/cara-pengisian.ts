import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';

/** Ways of filling a post. */
export const CARA_PENGISIAN = Object.freeze(['promosi', 'rotasi', 'antarinstansi', 'luarPns'] as const);

/**
 * Way by which somebody comes into a post.
 *
 * | Key | Indonesian | From |
 * |---|---|---|
 * | `promosi` | promosi | a lower tier of the agency of the vacancy |
 * | `rotasi` | rotasi, mutasi | the same tier of the agency of the vacancy |
 * | `antarinstansi` | mutasi antarinstansi | another agency, of a lower or the same tier |
 * | `luarPns` | dari luar PNS | outside the civil service |
 *
 * From a higher tier there is no way: a demotion fills no post.
 */
export type CaraPengisian = (typeof CARA_PENGISIAN)[number];

/** Names of the ways of filling a post. */
export const CARA_PENGISIAN_LABELS: Readonly<Record<CaraPengisian, Bilingual>> = deepFreeze({
  promosi: { id: 'promosi', en: 'promotion' },
  rotasi: { id: 'rotasi/mutasi', en: 'rotation within the agency' },
  antarinstansi: { id: 'mutasi antarinstansi', en: 'transfer from another agency' },
  luarPns: { id: 'pengisian dari luar PNS', en: 'appointment from outside the civil service' },
});

/** Several ways in words, in the order of {@link CARA_PENGISIAN}. */
export function waysInWords(ways: Iterable<CaraPengisian>): Bilingual {
  const named = new Set(ways);
  const labels = CARA_PENGISIAN.filter((cara) => named.has(cara)).map((cara) => CARA_PENGISIAN_LABELS[cara]);
  return { id: labels.map(({ id }) => id).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
