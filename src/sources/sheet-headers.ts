import { deepFreeze } from '../model/deep-freeze.js';

/** The columns of a form, each with further headers under which it is met. */
export type SheetHeaders = Readonly<Record<string, readonly string[]>>;

/** The column of the NIP, in every sheet. Headers are compared without regard to capitals, blanks and signs: `N.I.P` is `NIP`. */
export const NIP_COLUMN = 'NIP';

/** Further headers of the columns that every sheet has. */
export const PERSON_HEADERS = deepFreeze({
  NIP: ['nip_baru', 'NIP/NIK', 'NIP Pegawai', 'NIP PNS', 'NIP ASN', 'NIP Lengkap', 'peg_nip', 'Nomor Induk Pegawai'],
  Nama: ['Nama Lengkap', 'Nama Pegawai', 'Nama Peserta', 'Nama PNS', 'Nama ASN', 'Nama dan Gelar', 'peg_nama'],
}) satisfies SheetHeaders;

/** Columns that number the rows, in every sheet. */
export const ROW_NUMBERS: readonly string[] = deepFreeze(['No', 'No Urut', 'Nomor', '_rowIndex']);

/** The names of the columns of a form. */
export function namesOf<Headers extends SheetHeaders>(headers: Headers): readonly (keyof Headers & string)[] {
  const isName = (name: string): name is keyof Headers & string => Object.hasOwn(headers, name);
  return deepFreeze(Object.keys(headers).filter(isName));
}
