import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { PenilaianKompetensi } from '../person/evidence.js';

/** A competency assessment that was made by the day, and the class of posts it was made for, where that is stated. */
export interface Assessment {
  readonly tanggal: IsoDate;
  readonly jenjang?: KelasJabatan;
}

export function assessmentsOf(
  records: readonly PenilaianKompetensi[] | undefined,
  asOf: IsoDate,
): readonly Assessment[] | undefined {
  return records?.filter(({ tanggal }) => tanggal <= asOf);
}
