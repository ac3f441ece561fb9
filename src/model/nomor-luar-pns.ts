/**
 * Number the agency gives to somebody from outside the civil service, who has no NIP: `LUAR-` and 1 to 20 capital letters
 * or digits. Made only by the schemas.
 */
export type NomorLuarPns = `LUAR-${string}`;

const NUMBER = /^LUAR-[A-Z0-9]{1,20}$/;

/**
 * Whether it is such a number: `LUAR-` and 1 to 20 capital letters or digits. It tells nothing of the person: never a
 * population number (NIK), which holds a birth date.
 *
 * @example
 * ```ts
 * import { isNomorLuarPns } from 'talenta-asn';
 * console.log(isNomorLuarPns('LUAR-2026A01'), isNomorLuarPns('3171234567890001')); // => true false
 * ```
 */
export function isNomorLuarPns(text: unknown): text is NomorLuarPns {
  return typeof text === 'string' && NUMBER.test(text);
}
