import { deepFreeze } from '../json/deep-freeze.js';

/** Education levels of SIASN with their codes, lowest first. */
export const JENJANG_PENDIDIKAN_CODES = deepFreeze([
  { kode: '05', jenjang: 'SD' },
  { kode: '10', jenjang: 'SLTP' },
  { kode: '12', jenjang: 'SLTP' },
  { kode: '15', jenjang: 'SLTA' },
  { kode: '17', jenjang: 'SLTA' },
  { kode: '18', jenjang: 'SLTA' },
  { kode: '20', jenjang: 'D1' },
  { kode: '25', jenjang: 'D2' },
  { kode: '30', jenjang: 'D3' },
  { kode: '35', jenjang: 'D4' },
  { kode: '40', jenjang: 'S1' },
  { kode: '42', jenjang: 'Profesi' },
  { kode: '45', jenjang: 'S2' },
  { kode: '47', jenjang: 'Spesialis' },
  { kode: '49', jenjang: 'Subspesialis' },
  { kode: '50', jenjang: 'S3' },
] as const);

/** Level of a formal education. */
export type JenjangPendidikan = (typeof JENJANG_PENDIDIKAN_CODES)[number]['jenjang'];

/** The education levels, in the order of their SIASN codes. */
export const JENJANG_PENDIDIKAN: readonly JenjangPendidikan[] = Object.freeze([
  ...new Set(JENJANG_PENDIDIKAN_CODES.map((row) => row.jenjang)),
]);

/**
 * Level of SIASN's education code (two digits, leading zero kept); `undefined` for an unknown code.
 *
 * @example
 * ```ts
 * import { jenjangOfCode } from 'talenta-asn';
 * console.log(jenjangOfCode('45'), jenjangOfCode('05'), jenjangOfCode('5')); // => S2 SD undefined
 * ```
 */
export function jenjangOfCode(kode: string): JenjangPendidikan | undefined {
  return JENJANG_PENDIDIKAN_CODES.find((row) => row.kode === kode)?.jenjang;
}
