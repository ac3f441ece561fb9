import type { IsoDate } from '../civil-service/iso-date.js';
import { birthDateOf } from '../civil-service/nip.js';

/** The birth date of somebody, and where it stands. */
export interface Birth {
  readonly born: IsoDate;
  readonly path: 'tanggalLahir' | 'nip';
}

export function birthOf({
  tanggalLahir,
  nip,
}: {
  readonly tanggalLahir?: IsoDate;
  readonly nip: string;
}): Birth | undefined {
  if (tanggalLahir !== undefined) return { born: tanggalLahir, path: 'tanggalLahir' };
  const born = birthDateOf(nip);
  return born === undefined ? undefined : { born, path: 'nip' };
}
