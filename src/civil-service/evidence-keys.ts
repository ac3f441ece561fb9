/** The lists of evidence. */
export const EVIDENCE_KEYS = Object.freeze([
  'penilaianKinerja',
  'penghargaan',
  'timKerja',
  'umpanBalik360',
  'penilaianKompetensi',
  'pelatihan',
  'sertifikasi',
  'riwayatJabatan',
  'penilaianPotensi',
  'riwayatPendidikan',
  'hukumanDisiplin',
  'lhkpn',
  'kompetensiTeknis',
  'nominasi',
  'pengalamanLuarPns',
  'penilaianPerilaku',
  'pelanggaranEtik',
] as const);

/** Name of a list of evidence. */
export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];
