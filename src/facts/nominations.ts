import type { IsoDate } from '../civil-service/iso-date.js';
import type { Nominasi, StatusNominasi } from '../person/evidence.js';

/** A nomination that stood on the day. */
export interface Nomination {
  readonly lowongan: string;
  readonly status: StatusNominasi;
  readonly tanggal: IsoDate;
  /** Another record says that it has ended. */
  readonly isContradicted: boolean;
}

export function nominationsOf(
  records: readonly Nominasi[] | undefined,
  asOf: IsoDate,
): readonly Nomination[] | undefined {
  if (records === undefined) return undefined;
  const begun = records.filter(({ tanggal }) => tanggal <= asOf);
  const stands = ({ berakhir }: Nominasi): boolean => berakhir === undefined || berakhir > asOf;
  const over = new Set(begun.filter((each) => !stands(each)).map(nominationKey));
  return begun.filter(stands).map((each) => ({
    lowongan: each.lowongan,
    status: each.status,
    tanggal: each.tanggal,
    isContradicted: over.has(nominationKey(each)),
  }));
}

/** One nomination, whatever is said of its end. */
function nominationKey({ lowongan, instansi = '', status, tanggal }: Nominasi): string {
  return JSON.stringify([lowongan, instansi, status, tanggal]);
}
