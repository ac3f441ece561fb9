import { deepFreeze } from '../json/deep-freeze.js';
import { misuse } from '../problems/misuse.js';

/** The seventeen ranks of a PNS from lowest to highest, with SIASN's code and the name of the rank (pangkat). */
export const GOLONGAN_LADDER = deepFreeze([
  { golongan: 'I/a', kode: '11', pangkat: 'Juru Muda' },
  { golongan: 'I/b', kode: '12', pangkat: 'Juru Muda Tingkat I' },
  { golongan: 'I/c', kode: '13', pangkat: 'Juru' },
  { golongan: 'I/d', kode: '14', pangkat: 'Juru Tingkat I' },
  { golongan: 'II/a', kode: '21', pangkat: 'Pengatur Muda' },
  { golongan: 'II/b', kode: '22', pangkat: 'Pengatur Muda Tingkat I' },
  { golongan: 'II/c', kode: '23', pangkat: 'Pengatur' },
  { golongan: 'II/d', kode: '24', pangkat: 'Pengatur Tingkat I' },
  { golongan: 'III/a', kode: '31', pangkat: 'Penata Muda' },
  { golongan: 'III/b', kode: '32', pangkat: 'Penata Muda Tingkat I' },
  { golongan: 'III/c', kode: '33', pangkat: 'Penata' },
  { golongan: 'III/d', kode: '34', pangkat: 'Penata Tingkat I' },
  { golongan: 'IV/a', kode: '41', pangkat: 'Pembina' },
  { golongan: 'IV/b', kode: '42', pangkat: 'Pembina Tingkat I' },
  { golongan: 'IV/c', kode: '43', pangkat: 'Pembina Utama Muda' },
  { golongan: 'IV/d', kode: '44', pangkat: 'Pembina Utama Madya' },
  { golongan: 'IV/e', kode: '45', pangkat: 'Pembina Utama' },
] as const);

/** Rank of a PNS in the one spelling of this library, `III/d`. */
export type Golongan = (typeof GOLONGAN_LADDER)[number]['golongan'];

/** The ranks, lowest first. */
export const GOLONGAN: readonly Golongan[] = Object.freeze(GOLONGAN_LADDER.map((rung) => rung.golongan));

const RUNGS: ReadonlyMap<string, number> = new Map(GOLONGAN_LADDER.map((rung, index) => [rung.golongan, index + 1]));
const LETTERS = /^(I|II|III|IV)[ ./]?([a-e])$/i;

/**
 * Place on the ladder, 1 (`I/a`) to 17 (`IV/e`).
 *
 * @throws TalentaError `invalidArgument` for what is no rank in this spelling: see {@link readGolongan}
 * @example
 * ```ts
 * import { golonganRank } from 'talenta-asn';
 * console.log(golonganRank('IV/b')); // => 14
 * ```
 */
export function golonganRank(golongan: Golongan): number {
  const rank = RUNGS.get(golongan);
  if (rank === undefined) throw misuse('golongan', 'a rank I/a to IV/e', golongan);
  return rank;
}

/**
 * Reads the spellings met in data (`IV/b`, `IV.b`, `IV b`, `IVb`, `iv/B`, SIASN code `42`). Anything else, a PPPK grade
 * such as `IX` too, gives `undefined`.
 *
 * @example
 * ```ts
 * import { readGolongan } from 'talenta-asn';
 * console.log(readGolongan('IV.b'), readGolongan('42'), readGolongan('IX')); // => IV/b IV/b undefined
 * ```
 */
export function readGolongan(text: unknown): Golongan | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  const byCode = GOLONGAN_LADDER.find((rung) => rung.kode === trimmed);
  if (byCode !== undefined) return byCode.golongan;
  const match = LETTERS.exec(trimmed);
  if (match === null) return undefined;
  const wanted = `${(match[1] ?? '').toUpperCase()}/${(match[2] ?? '').toLowerCase()}`;
  return GOLONGAN.find((golongan) => golongan === wanted);
}
