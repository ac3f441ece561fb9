import type { Evidence, EvidenceKey } from './evidence.js';
import type { IsoDate } from './iso-date.js';

type RecordOf<Key extends EvidenceKey> = NonNullable<Evidence[Key]>[number];

function lastDay(year: number): IsoDate {
  return `${year}-12-31`;
}

/** The day from which a record of each list counts: what a year was, is known when it is over. */
const FIRST_DAY: { readonly [Key in EvidenceKey]: (record: RecordOf<Key>) => IsoDate } = {
  penilaianKinerja: ({ tahun }) => lastDay(tahun),
  penghargaan: ({ tanggal }) => tanggal,
  timKerja: ({ tanggal }) => tanggal,
  umpanBalik360: ({ tanggal }) => tanggal,
  penilaianKompetensi: ({ tanggal }) => tanggal,
  pelatihan: ({ selesai }) => selesai,
  sertifikasi: ({ selesai }) => selesai,
  riwayatJabatan: ({ mulai }) => mulai,
  penilaianPotensi: ({ tanggal }) => tanggal,
  riwayatPendidikan: ({ lulus }) => lulus,
  hukumanDisiplin: ({ mulai }) => mulai,
  lhkpn: ({ tahun, tanggal }) => {
    const first: IsoDate = `${tahun}-01-01`;
    return tanggal !== undefined && tanggal > first ? tanggal : first;
  },
  kompetensiTeknis: ({ tanggal }) => tanggal,
  nominasi: ({ tanggal }) => tanggal,
  pengalamanLuarPns: ({ mulai }) => mulai,
  penilaianPerilaku: ({ tahun }) => lastDay(tahun),
  pelanggaranEtik: ({ tanggal }) => tanggal,
};

/** The day from which a record counts. */
export function firstDayOf<Key extends EvidenceKey>(list: Key, record: RecordOf<Key>): IsoDate {
  return FIRST_DAY[list](record);
}

/** The records of a list that count on a day; undefined where the list is unknown. */
export function recordsBy<Key extends EvidenceKey>(
  evidence: Evidence,
  list: Key,
  day: IsoDate,
): readonly RecordOf<Key>[] | undefined {
  const records: readonly RecordOf<Key>[] | undefined = evidence[list];
  return records?.filter((record) => firstDayOf(list, record) <= day);
}
